package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;

/** Logs that change between two steps of something long. */
class ChangingMeanwhileTest {

    private static final String EARLY = "[08/Sep/2011 11:25:17] a line of a log that is early\n";
    private static final String LATE = "[08/Sep/2011 12:00:00] a line of a log that is late\n";

    // few parts are read ahead
    @RegisterExtension
    final Logs logs = new Logs(new LogEngine(new Workers(1), KerioFormats.all()));

    private interface Change {
        void happen() throws IOException, ProblemException;
    }

    private static Runnable once(Change change) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                try {
                    change.happen();
                } catch (IOException | ProblemException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static void look(LogSet set) throws IOException, ProblemException {
        set.refresh();
        set.load(Progress.NONE, () -> { });
    }

    @Test
    void aLogThatIsEmptiedWhileItIsSearchedIsToldAsChanged() throws Exception {
        Path file = logs.write("mail.log", EARLY.repeat(800_000));
        try (LogSet set = logs.open(file)) {
            LogSearch search = set.search(List.of(new Condition.Text("late", false)), null);

            assertThatThrownBy(() -> search.run(Progress.NONE, once(() -> {
                Files.writeString(file, "");
                set.refresh();
            }))).isInstanceOf(SourceChangedException.class);
        }
    }

    @Test
    void aLogThatGetsItsFirstLineWhileOthersAreSearchedIsSearchedToo() throws Exception {
        Path begun = logs.write("mail.log", EARLY.repeat(200_000));
        Path empty = logs.write("warning.log", "");
        try (LogSet set = logs.open(begun, empty)) {
            LogSearch search = set.search(List.of(new Condition.Text("late", false)), null);

            search.run(Progress.NONE, once(() -> {
                Files.writeString(empty, LATE, StandardOpenOption.APPEND);
                look(set);
            }));
            search.run(Progress.NONE, () -> { });

            assertThat(Reference.list(search.matches().getFirst())).containsExactly(200_000L);
        }
    }

    @Test
    void matchesOfAFileThatIsBegunWhileTheyAreCountedAreLeftForTheNextTime() throws Exception {
        Path file = logs.write("mail.log", LATE.repeat(3));
        try (LogSet set = logs.open(file)) {
            set.loadTimes(Progress.NONE);
            long from = set.earliest().getAsLong();
            LogSearch search = set.search(List.of(new Condition.Text("late", false)), null);
            search.run(Progress.NONE, () -> { });
            Runnable rotation = once(() -> {
                Files.move(file, file.resolveSibling("mail.log.0"));
                Files.writeString(file, LATE.repeat(2));
                look(set);
                search.run(Progress.NONE, () -> { });
            });

            assertThat(set.histogram(from, 60, 1, search.matches().getFirst(), Progress.until(() -> {
                rotation.run();
                return false;
            })).total()).isEqualTo(3);
            set.loadTimes(Progress.NONE);
            assertThat(set.histogram(from, 60, 1, search.matches().getFirst(), Progress.NONE).total()).isEqualTo(5);
        }
    }

    @Test
    void howAClockIsSetCanBeAskedWhileALogLoads() throws Exception {
        try (LogSet set = logs.engine.open(logs.write("mail.log", EARLY.repeat(10)))) {
            set.load(Progress.NONE, () -> assertThat(CompletableFuture.supplyAsync(
                    () -> set.shift(set.tracks().getFirst())).join()).isZero());
        }
    }
}
