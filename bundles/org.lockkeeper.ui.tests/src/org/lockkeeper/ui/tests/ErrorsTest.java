package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.ILog;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.WorkbenchPage;

/** Nothing unexpected is lost: it is listed with its trace, and reported without names. */
class ErrorsTest extends UiTest {

    @Test
    void whatFailsUnexpectedlyIsListedOnceAndReportedWithoutNames() {
        workbench.harbor();
        for (int i = 0; i < 2; i++) {
            ILog.of(ErrorsTest.class).warn("mail1 broke on purpose at /home/anna/mail.log",
                    new IllegalStateException("o.lund@harborline.example is \"Olga Lund\""));
        }
        new WorkbenchPage(robot).open("Errors");
        GridPage grid = new GridPage(robot, "errors");
        robot.waitFor("the error", () -> grid.rowCount() > 0 && grid.cell(0, "What happened").contains("on purpose"));
        grid.select(0, "What happened");
        robot.waitFor("its trace", () -> robot.read(Target.id("errors.trace")).contains("ErrorsTest.java"));
        robot.click(Target.id("errors.copy"));
        robot.waitFor("the report", () -> robot.clipboard().startsWith("Lockkeeper "));
        String report = robot.clipboard();
        assertTrue(report.contains("java.lang.IllegalStateException") && report.contains("ErrorsTest.java"), report);
        for (String name : new String[] {"mail1", "o.lund", "Olga", "anna"}) {
            assertFalse(report.contains(name), report);
        }
    }
}
