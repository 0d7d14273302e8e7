package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.robot.Target;

/** What this is, with which libraries; what is copied for a report of a fault tells nobody's name. */
class AboutTest extends UiTest {

    private static final String INSTALLATION = "lockkeeper.installation";

    @TempDir
    Path folder;
    private String before;

    @BeforeEach
    void open() throws IOException {
        workbench.harbor();
        before = System.getProperty(INSTALLATION);
        Files.writeString(folder.resolve("libraries.txt"), "picocli\t4.7.7\tApache-2.0\nbroken\nslf4j.api\t2.0.17\tMIT\n");
        System.setProperty(INSTALLATION, folder.toString());
        robot.key("CTRL+F1");
        robot.waitFor("About", () -> robot.isShown(Target.id("about.title")));
    }

    @AfterEach
    void close() {
        if (before == null) {
            System.clearProperty(INSTALLATION);
        } else {
            System.setProperty(INSTALLATION, before);
        }
        robot.onUiThread(() -> Display.getCurrent().getActiveShell().traverse(SWT.TRAVERSE_ESCAPE));
        robot.waitFor("Escape to close it", () -> !robot.isShown(Target.id("about.title")));
    }

    @Test
    void versionAndLibrariesWithLicencesAreShown() {
        assertTrue(robot.read(Target.id("about.title")).startsWith("Lockkeeper 0."));
        assertEquals("picocli\nslf4j.api", robot.read(Target.id("about.libraries")));
        assertEquals(List.of(), robot.onUiThread(
                () -> AccessibleNames.missing(Display.getCurrent().getActiveShell())));
    }

    @Test
    void whatIsCopiedHelpsAndNamesNobody() {
        robot.click(Target.id("about.copy"));
        robot.waitFor("the text", () -> robot.clipboard().startsWith("Lockkeeper 0."));
        String copied = robot.clipboard();
        assertTrue(copied.contains("Workspace OPEN: 1 imports, 2 servers, "), copied);
        assertTrue(copied.contains("\nJava 25"), copied);
        for (String name : List.of("mail1", "harbor", System.getProperty("user.name"), System.getProperty("user.home"),
                "lockkeeper-ui-tests")) {
            assertFalse(copied.contains(name), name + " in\n" + copied);
        }
    }
}
