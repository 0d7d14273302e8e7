package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.TimelinePage;

/** What no dialog of the Log view may lack for those who work by keyboard, or do not see it. */
class DialogQualityTest extends LogStory {

    // 1280 by 800 without the title
    private static final Point SMALL = new Point(1280, 770);

    @BeforeEach
    void showALog() {
        workbench.harbor();
        show(sample("mail.log"), 1);
    }

    @ParameterizedTest
    @CsvSource({"Edit highlights,CTRL+G", "Log formats,CTRL+SHIFT+D", "Keys of the Log view,SHIFT+F1",
        "Clocks of the servers,CTRL+SHIFT+J", "Line 1,CTRL+SHIFT+CR", "Who is this?,CTRL+SHIFT+Y",
        "Bookmark,CTRL+B", "Known messages,CTRL+SHIFT+X", "Merge with\u2026,CTRL+SHIFT+M"})
    void aDialogIsWorkedByKeys(String title, String keys) {
        robot.key(keys);
        check(title);
    }

    @Test
    void theListOfBookmarksIsWorkedByKeys() {
        robot.key("CTRL+B");
        robot.waitFor("the note to be asked for", () -> robot.isShown(Target.id("log.bookmark.note")));
        robot.type(Target.id("log.bookmark.note"), "ask her");
        robot.click(Target.text("OK"));
        robot.waitFor("the bookmark", () -> log.currentLine().contains("ask her"));
        log.focusText();
        robot.key("CTRL+SHIFT+B");
        robot.waitFor("the list", () -> robot.isShown(Target.id("log.bookmarks")));
        robot.onUiThread(() -> {
            assertEquals(List.of(), AccessibleNames.missing(active()));
            assertEquals(List.of(), doubled(active()));
            return null;
        });
        robot.click(Target.id("log.bookmarks.remove"));
        robot.click(Target.text("Close"));
    }

    @Test
    void theTableOfTheBarsIsWorkedByKeys() {
        TimelinePage timeline = new TimelinePage(robot);
        timeline.toggle();
        timeline.await("all lines", "144 lines");
        timeline.openTable();
        check("Lines over time");
        timeline.toggle();
    }

    @Test
    void keysAreFoundByTypingAndAllAreListed() {
        robot.key("SHIFT+F1");
        robot.waitFor("the keys", () -> robot.isShown(Target.id("log.keys.filter")));
        robot.type(Target.id("log.keys.filter"), "ctrl+shift formats");
        robot.waitFor("one key", () -> robot.read(Target.id("log.keys.count")).startsWith("Keys: 1 of "));
        assertTrue(robot.read(Target.id("log.keys")).contains("your own formats"), robot.read(Target.id("log.keys")));
        robot.type(Target.id("log.keys.filter"), "no such key");
        robot.waitFor("none", () -> robot.read(Target.id("log.keys.count")).contains("no such key"));
        robot.click(Target.text("Close"));
        robot.menu("Help", "Key Bindings");
        robot.waitFor("all keys", () -> robot.isShown(Target.id("keys.table")));
        String all = robot.read(Target.id("keys.table"));
        assertTrue(all.contains("Ctrl+G\tLog: edit highlights") && all.contains("Ctrl+3\tSearch everywhere")
                && all.contains("Alt+4\tClients"), all);
        robot.click(Target.text("Close"));
        robot.waitFor("the list to close", () -> !robot.isShown(Target.id("keys.table")));
    }

    private void check(String title) {
        robot.waitFor("the dialog " + title, () -> robot.activeWindow().equals(title));
        robot.waitFor("the focus in it", () -> robot.onUiThread(() -> {
            Control focus = Display.getCurrent().getFocusControl();
            return focus != null && focus.getShell() == active();
        }));
        robot.onUiThread(() -> {
            Shell shell = active();
            assertEquals(List.of(), AccessibleNames.missing(shell), "controls without names");
            assertEquals(List.of(), doubled(shell), "mnemonics of several controls");
            assertNotNull(shell.getDefaultButton(), "no default button");
            Point size = shell.getSize();
            assertTrue(size.x <= SMALL.x && size.y <= SMALL.y, "does not fit a small screen: " + size);
            shell.traverse(SWT.TRAVERSE_ESCAPE);
            return null;
        });
        robot.waitFor("Escape to close it", () -> !robot.activeWindow().equals(title));
    }

    private static Shell active() {
        return Display.getCurrent().getActiveShell();
    }

    private static List<String> doubled(Composite root) {
        Map<Character, List<String>> all = new HashMap<>();
        collect(root, all);
        return all.values().stream().filter(texts -> texts.size() > 1).map(Object::toString).toList();
    }

    private static void collect(Composite parent, Map<Character, List<String>> all) {
        for (Control child : parent.getChildren()) {
            String text = child instanceof Button button ? button.getText() : child instanceof Label label
                    ? label.getText() : "";
            int at = text.replace("&&", "__").indexOf('&');
            boolean has = child.isVisible() && at >= 0 && at + 1 < text.length();
            if (has && Character.isLetter(text.charAt(at + 1))) {
                all.computeIfAbsent(Character.toLowerCase(text.charAt(at + 1)), _ -> new ArrayList<>()).add(text);
            }
            if (child instanceof Composite composite) {
                collect(composite, all);
            }
        }
    }
}
