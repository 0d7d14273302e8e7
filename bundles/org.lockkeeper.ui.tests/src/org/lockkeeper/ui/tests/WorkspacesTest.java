package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.session.WorkspaceWindows;

/** New workspaces, others, and what is asked before a window closes. */
class WorkspacesTest extends UiTest {

    private static final Target TABLE = Target.id("workspaces.table");
    private static final Target NAME = Target.id("workspaces.name");
    private static final Target HINT = Target.id("workspaces.hint");

    private final ChosenFiles files = new ChosenFiles();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private WorkspaceWindows windows;
    private FileChooser chooser;

    @TempDir
    Path folder;

    @BeforeEach
    void watch() {
        robot.onUiThread(() -> {
            windows = workbench.service(WorkspaceWindows.class);
            chooser = workbench.service(FileChooser.class);
            workbench.application().getContext().set(FileChooser.class, files);
            workbench.application().getContext().set(WorkspaceWindows.class, new WorkspaceWindows() {
                @Override
                public boolean openBeside(Path chosen, Access access) {
                    return opened.add("beside " + chosen + " " + access);
                }

                @Override
                public void switchTo(Path chosen, Access access) {
                    opened.add("here " + chosen + " " + access);
                }

                @Override
                public void restart(Path chosen, Access access) {
                    opened.add("anew " + chosen + " " + access);
                }
            });
            return null;
        });
    }

    @AfterEach
    void asAtFirst() {
        robot.onUiThread(() -> {
            workbench.application().getContext().set(FileChooser.class, chooser);
            workbench.application().getContext().set(WorkspaceWindows.class, windows);
            return null;
        });
    }

    private Path present() {
        return robot.onUiThread(() -> workbench.session().workspace().directory().orElseThrow());
    }

    @Test
    void theTitleAndTheStatusBarNameTheWorkspace() {
        String name = present().getFileName().toString();
        String title = robot.onUiThread(
                () -> ((Shell) workbench.application().getChildren().getFirst().getWidget()).getText());
        assertEquals(name + " \u2013 Lockkeeper", title);
        String says = new StatusPage(robot).says("workspace");
        assertTrue(says.equals(name) || says.contains("\u2026"), says);
    }

    @Test
    void aNewOneIsAskedForPlainlyAndChecked() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("file"), "x");
        robot.menu("File", "New Workspace\u2026");
        robot.waitFor("what is missing", () -> robot.read(HINT).equals("Give the workspace a name."));
        assertEquals("lk-muted", style());
        assertFalse(robot.isEnabled(Target.id("workspaces.create")));
        robot.focus(Target.id("workspaces.folder"));
        robot.waitFor("that it is a problem where somebody left it so", () -> style().equals("lk-blocked"));
        robot.type(Target.id("workspaces.folder"), folder.toString());
        robot.type(NAME, "a/b");
        robot.waitFor("that this is no name", () -> robot.read(HINT).startsWith("\"a/b\" cannot be"));
        robot.type(NAME, "full");
        robot.waitFor("that it is not empty", () -> robot.read(HINT).contains("is not empty"));
        robot.type(NAME, "Customer Two");
        robot.waitFor("where it will be", () -> robot.read(HINT).startsWith("It will be made in ")
                && style().equals("lk-muted"));
        robot.click(Target.id("workspaces.createBeside"));
        robot.waitFor("the other window", () -> opened.equals(
                List.of("beside " + folder.resolve("Customer Two") + " CHANGE")));
    }

    private String style() {
        return robot.onUiThread(() -> (String) control().getData("org.eclipse.e4.ui.css.CssClassName"));
    }

    private Control control() {
        return find(Display.getCurrent().getActiveShell());
    }

    private static Control find(Composite in) {
        for (Control child : in.getChildren()) {
            if ("workspaces.hint".equals(child.getData("org.lockkeeper.id"))) {
                return child;
            }
            Control found = child instanceof Composite c ? find(c) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void anotherOneIsFoundAndOpenedInThisWindow() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("model"));
        robot.menu("File", "Open Workspace\u2026");
        robot.waitFor("this one", () -> robot.read(TABLE).contains("in this window"));
        assertFalse(robot.isEnabled(Target.id("workspaces.open")));
        files.choose(folder);
        robot.click(Target.id("workspaces.browse"));
        robot.waitFor("that it is none", () -> robot.read(HINT).contains("is not a workspace"));
        files.choose(other);
        robot.click(Target.id("workspaces.browse"));
        robot.waitFor("the other one", () -> robot.read(TABLE).startsWith("other\t"));
        robot.click(Target.id("workspaces.open"));
        robot.waitFor("the switch", () -> opened.equals(List.of("here " + other + " CHANGE")));
    }

    @Test
    void nothingThatRunsIsStoppedUnasked() {
        CountDownLatch end = new CountDownLatch(1);
        robot.onUiThread(() -> workbench.service(Background.class).task("Counting sheep", _ -> {
            end.await();
            return null;
        }).start());
        try {
            robot.waitFor("the task to run", () -> new StatusPage(robot).text().startsWith("Counting sheep"));
            robot.menu("File", "Exit");
            robot.waitFor("the question", () -> robot.activeWindow().equals("Work in the background"));
            robot.click(Target.text("Keep Working"));
            robot.waitFor("the window", () -> robot.activeWindow().endsWith("Lockkeeper"));
            assertTrue(new StatusPage(robot).isRunning());
        } finally {
            end.countDown();
        }
        robot.waitFor("its end", () -> !new StatusPage(robot).isRunning());
    }
}
