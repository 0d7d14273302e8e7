package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.ui.AnchorPoints;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.WorkbenchPage;

/** A stranger's bundle, which no bundle of the product knows, appears as ours do. */
class SampleExtensionTest extends UiTest {

    @Test
    void itsViewStandsAmongOursAndShowsTheModel() {
        workbench.harbor();
        Optional<MPart> part = robot.onUiThread(() -> Optional.ofNullable(workbench.application().getChildren()
                .getFirst().getContext().get(EPartService.class)
                .findPart("org.lockkeeper.sample.part.outlookVersions")));
        assertEquals(AnchorPoints.MAIN_STACK, part.orElseThrow().getParent().getElementId());
        new WorkbenchPage(robot).openTab("Outlook versions");
        Target table = Target.id("sample.outlookVersions");
        robot.waitFor("its rows", () -> robot.isShown(table) && robot.items(table).size() > 1);
        assertTrue(robot.items(table).contains("not known"), robot.items(table)::toString);
        workbench.empty();
        robot.waitFor("no rows without a model", () -> robot.items(table).isEmpty());
        workbench.harbor();
        robot.waitFor("its rows again", () -> robot.items(table).size() > 1);
    }

    @Test
    void itsViewIsInTheMenuViewAndStandsBehindOurs() {
        workbench.harbor();
        List<String> tabs = robot.onUiThread(() -> ((MPartStack) workbench.application().getChildren().getFirst()
                .getContext().get(EModelService.class).find(AnchorPoints.MAIN_STACK, workbench.application()))
                .getChildren().stream().map(MStackElement::getElementId).toList());
        assertEquals("org.lockkeeper.sample.part.outlookVersions", tabs.getLast(), tabs::toString);
        new WorkbenchPage(robot).openTab("Overview");
        robot.menu("View", "Outlook versions");
        robot.waitFor("its table", () -> robot.isShown(Target.id("sample.outlookVersions")));
    }

    @Test
    void itsRuleIsAskedInEveryPlan() {
        workbench.harbor();
        List<String> rules = robot.onUiThread(() -> workbench.session().workspace()).rules().stream().map(r -> r.id())
                .toList();
        assertTrue(rules.contains("SMP-001"), rules::toString);
        assertTrue(rules.contains("LK-101"), rules::toString);
    }

    @Test
    void itsLogFormatIsOffered() throws org.osgi.framework.InvalidSyntaxException {
        LogFormat format = workbench.bundles().getServiceReferences(LogFormat.class, null).stream()
                .map(workbench.bundles()::getService).filter(f -> f.id().equals("fail2ban")).findFirst().orElse(null);
        assertNotNull(format);
        String line = "2023-01-05 10:11:12,345 fail2ban.actions        [1234]: NOTICE  [kerio] Ban 192.0.2.4";
        LogRecord record = format.parse(line).orElseThrow();
        assertEquals("[kerio] Ban 192.0.2.4", record.text());
        assertEquals("NOTICE", record.fields().get("level"));
        assertEquals(90, format.recognise("fail2ban.log", List.of(line)));
        assertTrue(format.parse("2023-13-05 10:11:12,345 fail2ban.actions [1]: NOTICE x").isEmpty());
    }
}
