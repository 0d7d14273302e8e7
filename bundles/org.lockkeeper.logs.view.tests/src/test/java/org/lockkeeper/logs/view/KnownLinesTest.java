package org.lockkeeper.logs.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.view.everywhere.KnownLines;
import org.lockkeeper.logs.view.everywhere.KnownLines.Found;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.logs.view.state.KnownLogs.Known;

/** Lines of all logs that are known, log by log, with their places. */
class KnownLinesTest {

    @TempDir
    private Path folder;
    private final LogEngine engine = new LogEngine();
    private KnownLines lines;

    @BeforeEach
    void write() throws IOException {
        write("mail1/mail.log.0", "[01/Sep/2011 10:00:00] Sent: to o.lund@harbor.example",
                "[01/Sep/2011 10:00:01] Sent: to somebody@harbor.example");
        write("mail1/mail.log", "[02/Sep/2011 10:00:00] Sent: to O.LUND@harbor.example",
                "[03/Sep/2011 10:00:00] Sent: to o.lund@harbor.example, again");
        write("mail1/security.log", "[02/Sep/2011 11:00:00] nothing of interest");
        write("mail2/mail.log", "[02/Sep/2011 12:00:00] Recv: from o.lund@harbor.example");
        write("stray.log", "[02/Sep/2011 12:00:00] o.lund was here");
        lines = new KnownLines(engine, new KnownLogs(List.of(known("mail2/mail.log", "mail2"),
                known("mail1/mail.log", "mail1"), known("mail1/mail.log.0", "mail1"), known("mail1/security.log", "mail1"),
                known("mail1/mail.log", "mail1"), known("stray.log", null), known("gone.log", "mail1"))));
    }

    @AfterEach
    void close() {
        lines.close();
        engine.close();
    }

    private void write(String file, String... text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(text));
    }

    private Known known(String file, String server) {
        return new Known(folder.resolve(file).toString(), server);
    }

    private List<Found> find(String text, int most) throws ProblemException {
        List<Found> found = new ArrayList<>();
        lines.find(TypedWords.of(text), most, Progress.NONE, found::add);
        return found;
    }

    @Test
    void eachLogTellsHowManyLinesAndTheNewestOfThem() throws ProblemException {
        List<Found> found = find("o.lund", 2);

        assertThat(found).extracting(Found::server, Found::log, Found::count).containsExactly(
                tuple("mail1", "mail.log", 3L),
                tuple("mail2", "mail.log", 1L),
                tuple(null, "stray.log", 1L));
        assertThat(found.getFirst().newest()).extracting(KnownLines.Line::text).containsExactly(
                "[03/Sep/2011 10:00:00] Sent: to o.lund@harbor.example, again",
                "[02/Sep/2011 10:00:00] Sent: to O.LUND@harbor.example");
    }

    @Test
    void eachWordIsInTheLineOrInTheNamesOfItsLogAndServer() throws ProblemException {
        assertThat(find("mail2 lund recv:", 5)).singleElement().satisfies(f -> {
            assertThat(f.server()).isEqualTo("mail2");
            assertThat(f.words()).containsExactly("lund", "recv:");
            assertThat(f.count()).isEqualTo(1);
        });
        assertThat(find("again lund", 5)).as("in any order").singleElement()
                .satisfies(f -> assertThat(f.newest()).hasSize(1));
        assertThat(find("security.log MAIL1", 5)).as("names alone find no lines of that log").isEmpty();
        assertThat(find("lund elsewhere", 5)).isEmpty();
    }

    @Test
    void ofSeveralWordsNoneIsFoundInAPassword() throws ProblemException, IOException {
        write("gone.log", "[02/Sep/2011 11:00:00] DIGEST password=hunter2hunter2 user=o.lund");

        assertThat(find("DIGEST hunter2", 1)).isEmpty();
        assertThat(find("DIGEST lund", 1)).hasSize(1);
    }

    @Test
    void aLineIsOpenedAtItsPlace() throws ProblemException {
        KnownLines.Line line = find("again", 5).getFirst().newest().getFirst();

        assertThat(line.where().file().location()).isEqualTo(folder.resolve("mail1/mail.log").toString());
        assertThat(line.where().line()).isEqualTo(2);
        assertThat(line.where().offset()).isEqualTo("[02/Sep/2011 10:00:00] Sent: to O.LUND@harbor.example\n".length());
    }

    @Test
    void whatIsNotThereAnyMoreIsNamedAndWhatAppearsLaterIsFound() throws ProblemException, IOException {
        assertThat(lines.find(List.of("lund"), 1, Progress.NONE, _ -> {
            // only the files are asked for
        })).containsExactly(folder.resolve("gone.log").toString());
        write("gone.log", "[02/Sep/2011 11:00:00] o.lund came back");

        assertThat(find("came back", 1)).singleElement().satisfies(f -> assertThat(f.log()).isEqualTo("gone.log"));
    }

    @Test
    void whatStandsInPasswordsIsNotFoundAndNotShown() throws ProblemException, IOException {
        write("gone.log", "[02/Sep/2011 11:00:00] DIGEST password=hunter2hunter2 user=o.lund");

        assertThat(find("hunter2", 1)).isEmpty();
        assertThat(find("user=o.lund", 1)).singleElement().satisfies(f -> assertThat(f.newest().getFirst().text())
                .contains("user=o.lund").doesNotContain("hunter2"));
    }

    @Test
    void aQuestionThatIsSupersededEnds() {
        assertThatThrownBy(() -> lines.find(List.of("o.lund"), 1, Progress.until(() -> true), _ -> {
            throw new AssertionError("told after the end");
        })).isInstanceOf(CancellationException.class);
        lines.close();
        assertThatThrownBy(() -> find("o.lund", 1)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatWaitsForAnotherQuestionEndsWhereItIsSuperseded() throws ProblemException {
        List<Throwable> waited = new ArrayList<>();
        lines.find(List.of("o.lund"), 1, Progress.NONE, _ -> {
            if (waited.isEmpty()) {
                Thread other = Thread.ofPlatform().start(() -> {
                    try {
                        lines.find(List.of("o.lund"), 1, Progress.until(() -> true), _ -> { });
                    } catch (ProblemException | CancellationException e) {
                        waited.add(e);
                    }
                });
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        });

        assertThat(waited).singleElement().isInstanceOf(CancellationException.class);
    }
}
