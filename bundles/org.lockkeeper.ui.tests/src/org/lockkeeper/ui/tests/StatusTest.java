package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.ImportDialogPage;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;

/** The line at the bottom: what runs is seen and stopped there, whatever view is in front; problems are counted. */
class StatusTest extends UiTest {

    private final StatusPage status = new StatusPage(robot);

    @TempDir
    Path folder;

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        new WorkbenchPage(robot).open("Imports");
        new ClientsPage(robot).open();
    }

    @AfterEach
    void nothingButTheSample() {
        workbench.harbor();
    }

    /** What one of the things says where nothing is told that would leave it little room. */
    private String whole(String item) {
        robot.waitFor("room for " + item, () -> {
            robot.onUiThread(() -> {
                workbench.service(Notices.class).putAway();
                return null;
            });
            return robot.isShown(Target.id("status." + item));
        });
        return status.says(item);
    }

    @Test
    void whatRunsIsSeenAndStoppedThoughProgressIsNotInFront() {
        CountDownLatch begun = new CountDownLatch(1);
        robot.onUiThread(() -> workbench.service(Background.class).<Void>task("Counting to a great number", progress -> {
            progress.task("nearly there");
            begun.countDown();
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }).start());
        robot.waitFor("the work to begin", () -> begun.getCount() == 0);
        robot.waitFor("what it does", () -> status.isRunning()
                && status.text().equals("Counting to a great number: nearly there"));
        status.cancel();
        robot.waitFor("its end", () -> !status.isRunning()
                && status.text().equals("Counting to a great number: cancelled"));
    }

    @Test
    void whatWasToldLastStaysWhenAJobOfAnExtensionEnds() {
        AtomicBoolean over = new AtomicBoolean();
        String title = "Looking for what nobody asked for";
        // called after the status line, which was there before
        Subscription ends = robot.onUiThread(() -> workbench.service(Background.class).listen(task -> {
            if (task.title().equals(title) && task.status().isOver()) {
                over.set(true);
            }
        }));
        robot.onUiThread(() -> {
            workbench.service(Notices.class).tell(new Notice("Something was done", Instant.now(), List.of(
                    new Notice.Action("undo", "Undo", () -> { }))));
            return workbench.service(Jobs.class).start(title, _ -> "found");
        });
        robot.waitFor("the end of the job", over::get);
        ends.close();
        robot.waitFor("what was told", () -> status.text().equals("Something was done") && status.canUndo());
        robot.onUiThread(() -> {
            workbench.service(Notices.class).putAway();
            return null;
        });
    }

    @Test
    void f6ReachesTheLineAndGoesOnFromThere() {
        new WorkbenchPage(robot).open("Problems");
        robot.key("F6");
        robot.waitFor("the focus in the line", () -> focused().startsWith("status."));
        robot.key("SHIFT+F6");
        robot.waitFor("the focus in Problems", () -> !focused().isEmpty() && !focused().startsWith("status."));
    }

    @Test
    void f6GoesToWhatAMessageOffersFirst() {
        workbench.empty();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("harbor"));
        new ImportDialogPage(robot).await().doImport();
        robot.waitFor("the import to be done", () -> status.text().startsWith("Imported "));
        new WorkbenchPage(robot).open("Problems");
        robot.key("F6");
        robot.waitFor("the focus on Undo and its neighbours", () -> focused().equals("status.offers"));
    }

    /** What has the focus, by its id; "none" for one without, "" for nothing. */
    private String focused() {
        return robot.onUiThread(() -> {
            var focus = Display.getCurrent().getFocusControl();
            return focus == null ? "" : String.valueOf(Objects.requireNonNullElse(focus.getData("org.lockkeeper.id"), "none"));
        });
    }

    @Test
    void anImportIsSeenToTheEnd() {
        workbench.empty();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("harbor"));
        new ImportDialogPage(robot).await().doImport();
        robot.waitFor("the import to be done", () -> status.text().startsWith("Imported "));
        assertFalse(status.isRunning());
    }

    @Test
    void problemsAreCountedOnTheTabAndInTheLine() throws IOException {
        int before = number(status.problems());
        Path file = Files.writeString(folder.resolve("holiday.txt"), "nothing of a server\n");
        Files.copy(Workbench.SAMPLES.resolve("harbor/mail1/mailserver.cfg"), folder.resolve("mailserver.cfg"));
        robot.onUiThread(() -> workbench.session().importPaths(List.of(folder)));
        robot.waitFor("one problem more", () -> number(status.problems()) == before + 1);
        MPart part = robot.onUiThread(() -> workbench.application().getChildren().getFirst().getContext()
                .get(EPartService.class).findPart(PartIds.PROBLEMS));
        robot.waitFor("the number on the tab", () -> robot.onUiThread(part::getLocalizedLabel)
                .equals("Problems (" + (before + 1) + ")"));
        assertEquals("Problems", robot.onUiThread(() -> PartNames.of(part)));
        assertEquals("%part.problems", robot.onUiThread(() -> part.getPersistedState().get("org.lockkeeper.name")));
        status.openProblems();
        GridPage problems = new GridPage(robot, "problems");
        robot.waitFor("the problems", problems::isShown);
        problems.awaitRows(before + 1);
        assertTrue(problems.everything().toString().contains(file.getFileName().toString()));
        workbench.harbor();
        robot.waitFor("the tab without the number", () -> robot.isShown(Target.text(
                before == 0 ? "Problems" : "Problems (" + before + ")")));
    }

    @Test
    void whatEverythingIsAboutIsAlwaysSaid() {
        UpgradePlan plan = workbench.plan().plan();
        robot.waitFor("the counts", () -> whole("counts").equals(Expected.harbor().size() + " clients \u00b7 "
                + plan.total(Verdict.BLOCKED) + " blocked \u00b7 " + plan.total(Verdict.UNKNOWN) + " undecided"));
        assertEquals("All servers", status.says("scope"));
        assertTrue(whole("age").matches("Data \\d+ years old"), whole("age"));
        robot.onUiThread(() -> {
            workbench.service(ScopeSession.class).choose(new Scope.OfServer("mail2"));
            return null;
        });
        long clients = Expected.harbor().stream().filter(c -> c.server().equals("mail2")).count();
        robot.waitFor("the counts of mail2", () -> status.says("scope").equals("mail2")
                && whole("counts").startsWith(clients + " clients \u00b7 "));
        status.choose("Scope", "Show all servers again");
        robot.waitFor("all servers", () -> status.says("scope").equals("All servers")
                && whole("counts").startsWith(Expected.harbor().size() + " clients"));
    }

    @Test
    void withoutDataNothingIsCounted() {
        workbench.empty();
        robot.waitFor("no data", () -> whole("age").equals("No data")
                && whole("counts").equals("0 clients"));
    }

    @Test
    void eachThingLeadsSomewhereAndHasAMenu() {
        status.open("problems");
        robot.waitFor("the problems", () -> robot.isShown(Target.id("problems.grid")));
        status.choose("Clients", "Show blocked clients");
        GridPage clients = new GridPage(robot, "clients");
        robot.waitFor("blocked clients", () -> clients.isShown()
                && clients.rowCount() == workbench.plan().plan().total(Verdict.BLOCKED));
        Path workspace = robot.onUiThread(() -> workbench.session().workspace().directory().orElseThrow());
        status.choose("Workspace", "Copy");
        assertEquals(workspace.toAbsolutePath().toString(), robot.clipboard());
        assertTrue(status.says("workspace").length() <= 18, status.says("workspace"));
        whole("age");
        status.open("age");
        robot.waitFor("the server with the oldest data", () -> !status.says("scope").equals("All servers"));
    }

    @Test
    void whatWasWrittenIsToldWithoutADialogAndIsOpenedFromThere() {
        List<Path> opened = new CopyOnWriteArrayList<>();
        Path file = folder.resolve("all.zip");
        String front = robot.activeWindow();
        FileOpener before = robot.onUiThread(() -> workbench.service(FileOpener.class));
        opener(opened::add);
        robot.onUiThread(() -> workbench.session().exportTo(file));
        robot.waitFor("the message", () -> status.toast().equals("Everything is in " + file + ".")
                && status.text().equals(status.toast()));
        assertEquals(front, robot.activeWindow());
        robot.click(Target.id("status.open"));
        robot.click(Target.id("status.folder"));
        robot.waitFor("file and folder", () -> opened.equals(List.of(file, folder)));
        opener(before);
        robot.click(Target.id("toast.away"));
        robot.waitFor("the message to be gone, and the line to keep it", () -> status.toast().isEmpty()
                && status.text().equals("Everything is in " + file + "."));
        robot.click(Target.id("status.away"));
        robot.waitFor("nothing of it", () -> !robot.isShown(Target.id("status.open")));
    }

    private void opener(FileOpener opener) {
        robot.onUiThread(() -> {
            workbench.application().getContext().set(FileOpener.class, opener);
            return null;
        });
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text.substring(0, text.indexOf(' '))) : 0;
    }
}
