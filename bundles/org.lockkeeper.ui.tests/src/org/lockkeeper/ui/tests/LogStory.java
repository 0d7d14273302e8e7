package org.lockkeeper.ui.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.robot.pages.LogPage;
import org.lockkeeper.ui.navigation.Navigation;

/** What the stories of the Log view share: logs that are shown at a line. */
abstract class LogStory extends UiTest {

    final LogPage log = new LogPage(robot);

    @TempDir
    Path folder;

    /** A log of the sample. */
    static Path sample(String name) {
        return Workbench.SAMPLES.resolve("harbor/mail1/store/logs").resolve(name);
    }

    /** A file that evidence may name. */
    static SourceFile source(Path file) {
        return new SourceFile(file.getFileName().toString(), file.toString(), null, 1);
    }

    /** Has a line of a file shown. */
    final void show(SourceFile file, long line) {
        robot.onUiThread(() -> {
            workbench.service(Navigation.class).showEvidence(new Evidence(file, line, 0, null));
            return null;
        });
    }

    /** Has a line of a file shown, and waits until it is and all lines are counted; the focus is in the text. */
    final void show(Path file, long line) {
        show(file, line, line);
    }

    /**
     * The same in a log of several files.
     *
     * @param row number of the line in the log, from 1
     */
    final void show(Path file, long line, long row) {
        show(source(file), line);
        log.awaitLine(file.getFileName().toString(), row);
        robot.waitFor("all lines to be counted", () -> !log.position().contains("so far"));
        log.focusText();
    }
}
