package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** Long lines that are broken to fit the width, in the window. */
class LogWrapTest extends LogStory {

    private Canvas text() {
        for (Shell shell : Display.getCurrent().getShells()) {
            Canvas found = text(shell);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("no text of a log is seen");
    }

    private static Canvas text(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Canvas canvas && "log.text".equals(child.getData(Robot.ID_KEY)) && child.isVisible()) {
                return canvas;
            }
            Canvas found = child instanceof Composite c ? text(c) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean slides() {
        return robot.onUiThread(() -> text().getHorizontalBar().isVisible());
    }

    private void clickAt(int y) {
        robot.onUiThread(() -> {
            for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
                Event event = new Event();
                event.button = 1;
                event.x = 200;
                event.y = y;
                text().notifyListeners(type, event);
            }
            return null;
        });
    }

    @Test
    void aLongLineTakesSeveralRowsAndIsStillOneLine() throws IOException {
        workbench.harbor();
        Path file = folder.resolve("long.log");
        Files.writeString(file, "[08/Sep/2011 11:00:00] first\n[08/Sep/2011 11:00:01] " + "word ".repeat(400)
                + "end\n[08/Sep/2011 11:00:02] third\n");
        show(file, 1);
        assertTrue(slides());
        int row = robot.onUiThread(() -> text().getVerticalBar().getThumb() == 0 ? 0
                : text().getClientArea().height / text().getVerticalBar().getThumb());
        clickAt(2 * row + row / 2);
        robot.waitFor("the third line in the third row", () -> log.currentLine().startsWith("Line 3:"));
        robot.key("ALT+Z");
        robot.waitFor("nothing to be slid to", () -> !slides());
        clickAt(2 * row + row / 2);
        robot.waitFor("the second line in the third row", () -> log.currentLine().startsWith("Line 2:"));
        robot.key("CTRL+ARROW_RIGHT");
        robot.key("CTRL+C");
        robot.waitFor("the word after that place", () -> robot.clipboard().equals("word"));
        robot.waitFor("the line after it, once all of it was seen", () -> {
            robot.key("ARROW_DOWN");
            return log.currentLine().startsWith("Line 3:");
        });
        robot.key("ALT+Z");
        robot.waitFor("lines that go on to the right", this::slides);
    }

    @Test
    void aLineHigherThanTheViewIsReadBeforeItIsLeft() throws IOException {
        workbench.harbor();
        Path file = folder.resolve("high.log");
        Files.writeString(file, "[08/Sep/2011 11:00:00] first\n[08/Sep/2011 11:00:01] " + "x".repeat(12_000)
                + "\n[08/Sep/2011 11:00:02] third\n");
        show(file, 1);
        robot.click(Target.id("log.wrap"));
        robot.waitFor("nothing to be slid to", () -> !slides());
        log.focusText();
        robot.key("ARROW_DOWN");
        robot.waitFor("the long line", () -> log.currentLine().startsWith("Line 2:"));
        robot.key("PAGE_DOWN");
        assertTrue(log.currentLine().startsWith("Line 2:"), "there is more of it");
        assertTrue(log.currentLine().contains(" bytes]"), "what is cut is said");
        robot.waitFor("the next line once it is read", () -> {
            robot.key("PAGE_DOWN");
            return log.currentLine().startsWith("Line 3:");
        });
        robot.waitFor("its place", () -> log.position().startsWith("Line 3 of 3"));
        robot.click(Target.id("log.wrap"));
        robot.waitFor("lines that go on to the right", this::slides);
    }
}
