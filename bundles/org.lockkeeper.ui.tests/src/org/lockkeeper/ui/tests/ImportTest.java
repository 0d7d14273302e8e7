package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ImportsPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

class ImportTest extends UiTest {

    private final OverviewPage overview = new OverviewPage(robot);
    private final ImportsPage imports = new ImportsPage(robot);

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
        // a dialogue that is still being opened does not take the click
        robot.waitFor("a dialogue", () -> !robot.activeWindow().startsWith("Lockkeeper")
                && robot.isShown(Target.text("OK")));
        robot.click(Target.text("OK"));
        robot.waitFor("the dialogue to be gone", () -> !robot.isShown(Target.text("OK")));
        assertEquals(0, imports.imports().rowCount());
    }
}
