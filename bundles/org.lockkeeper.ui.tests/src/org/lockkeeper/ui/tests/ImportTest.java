package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.ImportDialogPage;
import org.lockkeeper.robot.pages.ImportsPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

class ImportTest extends UiTest {

    private final OverviewPage overview = new OverviewPage(robot);
    private final ImportsPage imports = new ImportsPage(robot);
    private final ImportDialogPage dialog = new ImportDialogPage(robot);
    private final StatusPage status = new StatusPage(robot);

    @BeforeEach
    void startWithNothing() {
        workbench.empty();
        overview.open();
        robot.waitFor("Overview to say how to begin", overview::isEmpty);
    }

    @Test
    void theFirstStartOffersToImportAFolderAndToOpenTheSample() {
        assertTrue(overview.offersImport());
        assertTrue(overview.offersSample());
    }

    @Test
    void theSampleThatIsOfferedAnswersTheQuestion() {
        overview.openSample();
        robot.waitFor("an answer", overview::hasAnswer);
        robot.waitFor("all clients", () -> workbench.plan().plan().clients().size() == Expected.harbor().size());
    }

    @Test
    void aFolderDroppedOntoTheWindowIsImportedWithProgressAndJournal() {
        List<Task.Status> seen = new CopyOnWriteArrayList<>();
        Subscription subscription = robot.onUiThread(() -> workbench.service(Background.class).listen(task -> {
            if (task.title().contains("harbor")) {
                seen.add(task.status());
            }
        }));
        imports.open();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("harbor"));
        dialog.await().doImport();
        imports.imports().awaitRows(1);
        robot.waitFor("the import to be done", () -> seen.contains(Task.Status.DONE));
        robot.onUiThread(() -> {
            subscription.close();
            return null;
        });
        String journal = imports.imports().everything().toString();
        assertTrue(journal.contains("mail1"), journal);
        imports.imports().select(0, imports.imports().columns().getFirst());
        robot.waitFor("the files of the import", () -> imports.files().rowCount() > 40);
        assertTrue(imports.files().everything().toString().contains("warning.log"));
    }

    @Test
    void whatIsNotThereIsNamedAndNothingIsImported() {
        imports.open();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("no-such-folder"));
        dialog.await();
        robot.waitFor("what is wrong", () -> dialog.changes().contains("no-such-folder"));
        assertFalse(dialog.canImport());
        dialog.cancel();
        assertEquals(0, imports.imports().rowCount());
    }

    @Test
    void whatAnImportWouldReadAndChangeIsShownBeforeAnythingIsWritten() {
        imports.open();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("harbor"));
        dialog.awaitPreview();
        assertTrue(dialog.headline().contains("mail1, mail2"), dialog.headline());
        assertEquals("Clients: " + Expected.harbor().size() + " new, 0 gone, 0 with another verdict, 0 with other facts.",
                dialog.changes());
        assertTrue(dialog.files().stream().anyMatch(f -> f.endsWith("warning.log")), dialog.files()::toString);
        dialog.cancel();
        assertEquals(0, imports.imports().rowCount());
        assertTrue(robot.onUiThread(() -> workbench.session().model().clients().isEmpty()));
    }

    @Test
    void whatAnImportChangedIsToldAndCanBeTakenBackAtOnce() {
        imports.open();
        new WorkbenchPage(robot).drop(Workbench.SAMPLES.resolve("harbor"));
        dialog.await().doImport();
        robot.waitFor("what changed", () -> status.text().endsWith("Clients: " + Expected.harbor().size()
                + " new, 0 gone, 0 with another verdict, 0 with other facts."));
        status.showChanges();
        GridPage changes = new GridPage(robot, "changes");
        robot.waitFor("the changes", changes::isShown);
        changes.awaitRows(Expected.harbor().size());
        assertEquals(Set.of("new"), Set.copyOf(changes.column("Change")));
        robot.click(Target.text("Close"));
        robot.waitFor("the changes to close", () -> !changes.isShown());
        status.undo();
        imports.imports().awaitRows(0);
        robot.waitFor("nothing to take back", () -> !status.canUndo());
    }
}
