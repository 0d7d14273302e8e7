package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class MainWindowTest {

    private static Workbench workbench;

    @BeforeAll
    static void start() throws Exception {
        workbench = Workbench.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (workbench != null) {
            workbench.close();
        }
    }

    @Test
    void mainWindowCarriesTheNameOfTheProduct() {
        List<String> titles = workbench.ask(display -> Arrays.stream(display.getShells()).filter(Shell::isVisible).map(Shell::getText).toList());
        assertTrue(titles.stream().anyMatch(title -> title.startsWith("Lockkeeper")), () -> "titles: " + titles);
    }

    @Test
    void noBundleOfTheOldWorkbenchIsInstalled() {
        Bundle[] bundles = Platform.getBundle("org.lockkeeper.rcp").getBundleContext().getBundles();
        assertEquals(List.of(), Arrays.stream(bundles).map(Bundle::getSymbolicName).filter(name -> name.startsWith("org.eclipse.ui")).toList());
    }
}
