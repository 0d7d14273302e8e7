package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.ui.AnchorPoints;
import org.lockkeeper.robot.pages.WorkbenchPage;

/** The sample, which is a stranger's as the template makes it and which no bundle of the product knows, appears as ours do. */
class SampleExtensionTest extends UiTest {

    private static final String VIEW = "com.acme.kiosk.part.kiosk";

    @TempDir
    Path folder;

    @AfterEach
    void backToTheSample() {
        workbench.harbor();
    }

    /** The lines of its list; none before it was shown. */
    private List<String> computers() {
        return robot.onUiThread(() -> part().getWidget() instanceof Composite view
                ? Stream.of(view.getChildren()).filter(org.eclipse.swt.widgets.List.class::isInstance)
                        .flatMap(list -> Stream.of(((org.eclipse.swt.widgets.List) list).getItems())).toList() : List.of());
    }

    private MPart part() {
        return workbench.application().getChildren().getFirst().getContext().get(EPartService.class).findPart(VIEW);
    }

    private boolean says(String text) {
        return robot.onUiThread(() -> part().getWidget() instanceof Composite view && Stream.of(view.getChildren())
                .anyMatch(each -> each instanceof Label label && label.getText().equals(text)));
    }

    @Test
    void itsViewStandsAmongOursAndShowsTheModel() throws IOException {
        workbench.harbor();
        assertEquals(AnchorPoints.MAIN_STACK, robot.onUiThread(() -> part().getParent().getElementId()));
        new WorkbenchPage(robot).openTab("Kiosk");
        robot.waitFor("what it found", () -> says("0 shared computers: All servers"));
        Path mail1 = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(mail1.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version\na@harbor.example,KIOSK-1,KOFF,7.2.3\n");
        robot.onUiThread(() -> workbench.session().importPaths(List.of(mail1)));
        robot.waitFor("its row", () -> computers().equals(List.of("KIOSK-1")));
        robot.waitFor("what it found", () -> says("1 shared computers: All servers"));
        workbench.empty();
        robot.waitFor("no rows without a model", () -> computers().isEmpty());
    }

    @Test
    void itsViewIsInTheMenuViewAndStandsBehindOurs() {
        workbench.harbor();
        List<String> tabs = robot.onUiThread(() -> ((MPartStack) workbench.application().getChildren().getFirst()
                .getContext().get(EModelService.class).find(AnchorPoints.MAIN_STACK, workbench.application()))
                .getChildren().stream().map(MStackElement::getElementId).toList());
        assertEquals(VIEW, tabs.getLast(), tabs::toString);
        new WorkbenchPage(robot).openTab("Overview");
        robot.menu("View", "Kiosk");
        robot.waitFor("its view", () -> robot.onUiThread(() -> part().getWidget() instanceof Composite view
                && view.isVisible()));
    }

    @Test
    void itsRuleIsAskedInEveryPlan() {
        workbench.harbor();
        List<String> rules = robot.onUiThread(() -> workbench.session().workspace()).rules().stream().map(r -> r.id())
                .toList();
        assertTrue(rules.contains("KIOSK-001"), rules::toString);
        assertTrue(rules.contains("LK-101"), rules::toString);
    }

    @Test
    void itsLogFormatIsOffered() throws org.osgi.framework.InvalidSyntaxException {
        LogFormat format = workbench.bundles().getServiceReferences(LogFormat.class, null).stream()
                .map(workbench.bundles()::getService).filter(f -> f.id().equals("kiosk")).findFirst().orElse(null);
        assertNotNull(format);
        String line = "2026-11-21T20:00:00Z error KIOSK-1 no paper";
        LogRecord record = format.parse(line).orElseThrow();
        assertEquals("KIOSK-1", record.fields().get("computer"));
        assertEquals(90, format.recognise("kiosk.log", List.of(line)));
        assertTrue(format.parse("2026-11-21T20:00:00Z fatal KIOSK-1 x").isEmpty());
    }
}
