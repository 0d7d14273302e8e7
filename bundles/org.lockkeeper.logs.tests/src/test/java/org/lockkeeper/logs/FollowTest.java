package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.LogSet.Happened.What;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;

/** Logs that grow, are cut, rotated, deleted, while they are read. */
class FollowTest {

    @RegisterExtension
    final Logs logs = new Logs();

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    }

    private static LogFollower follower(LogSet set) {
        return new LogFollower(set, new LogFollower.Listener() {
            @Override
            public void changed(List<Happened> events) {
                // polled by hand
            }

            @Override
            public void failed(String message) {
                throw new AssertionError(message);
            }
        });
    }

    private static List<What> poll(LogFollower follower) throws Exception {
        return follower.poll().stream().map(Happened::what).toList();
    }

    @Test
    void growsAndSearchesOnlyWhatIsNew() throws Exception {
        Path file = logs.write("mail.log", "one\ntwo\nthr");
        LogSet set = logs.open(file);
        LogFollower follower = follower(set);
        LogSearch search = set.search(List.of(new Condition.Text("t", false)), null);
        search.run(Progress.NONE, () -> { });
        assertThat(Reference.list(search.matches().getFirst())).containsExactly(1L, 2L);
        assertThat(poll(follower)).isEmpty();
        append(file, "ee\nfour\nten");
        assertThat(poll(follower)).containsExactly(What.GREW);
        assertThat(Logs.texts(set)).containsExactly("one", "two", "three", "four", "ten");
        search.run(Progress.NONE, () -> { });
        assertThat(Reference.list(search.matches().getFirst())).containsExactly(1L, 2L, 4L);
        append(file, "or\n");
        poll(follower);
        search.run(Progress.NONE, () -> { });
        assertThat(Reference.list(search.matches().getFirst())).containsExactly(1L, 2L, 4L);
        assertThat(Logs.texts(set).getLast()).isEqualTo("tenor");
        set.close();
    }

    @Test
    void startsEmptyAndLearnsTheFirstLines() throws Exception {
        Path file = logs.write("mail.log", "");
        LogSet set = logs.open(file);
        assertThat(set.count()).isZero();
        append(file, "first\n");
        poll(follower(set));
        assertThat(Logs.texts(set)).containsExactly("first");
        set.close();
    }

    @Test
    void readsAgainWhatWasCut() throws Exception {
        Path file = logs.write("mail.log", "one\ntwo\nthree\n");
        LogSet set = logs.open(file);
        LogFollower follower = follower(set);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
        append(file, "new\n");
        assertThat(poll(follower)).containsExactly(What.TRUNCATED);
        assertThat(Logs.texts(set)).containsExactly("new");
        set.close();
    }

    @Test
    void noticesAFileThatWasCutAndHasGrownPastItsOldLength() throws Exception {
        Path file = logs.write("mail.log", "old one\nold two\n");
        LogSet set = logs.open(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
        append(file, "new one\nnew two\nnew three\nnew four\n");
        assertThat(poll(follower(set))).containsExactly(What.TRUNCATED);
        assertThat(Logs.texts(set)).containsExactly("new one", "new two", "new three", "new four");
        set.close();
    }

    @Test
    void goesOnWithTheNewFileAfterRotationAndMissesNoLine() throws Exception {
        Path file = logs.write("mail.log", "[01/Jan/2012 10:00:00] 1\n");
        LogSet set = logs.open(file);
        LogFollower follower = follower(set);
        append(file, "[01/Jan/2012 10:00:01] 2\n");
        Files.move(file, file.resolveSibling("mail.log.0"));
        append(file, "[01/Jan/2012 10:00:02] 3\n");
        assertThat(poll(follower)).containsExactly(What.ROTATED);
        assertThat(Logs.texts(set)).map(t -> t.substring(23)).containsExactly("1", "2", "3");
        append(file, "[01/Jan/2012 10:00:03] 4\n");
        assertThat(poll(follower)).containsExactly(What.GREW);
        assertThat(Logs.texts(set)).hasSize(4);
        set.close();
    }

    @Test
    void keepsAVanishedFileAndTakesItUpWhenItComesBack() throws Exception {
        Path file = logs.write("mail.log", "1\n");
        LogSet set = logs.open(file);
        LogFollower follower = follower(set);
        Files.delete(file);
        assertThat(poll(follower)).containsExactly(What.VANISHED);
        assertThat(Logs.texts(set)).containsExactly("1");
        logs.write("mail.log", "2\n");
        assertThat(poll(follower)).hasSize(1);
        assertThat(Logs.texts(set)).endsWith("2");
        set.close();
    }

    @Test
    void mergedRowsKeepTheirPlacesWhenLogsGrow() throws Exception {
        Path a = logs.write("a/mail.log", "[01/Jan/2012 10:00:00] a1\n[01/Jan/2012 10:00:20] a2\n");
        Path b = logs.write("b/mail.log", "[01/Jan/2012 10:00:10] b1\n");
        LogSet set = logs.open(a, b);
        LogFollower follower = follower(set);
        List<String> before = Logs.texts(set);
        append(b, "[01/Jan/2012 10:00:15] b2 came late\n[01/Jan/2012 10:00:30] b3\n");
        append(a, "[01/Jan/2012 10:00:25] a3\n");
        poll(follower);
        List<String> after = Logs.texts(set);
        assertThat(after).startsWith(before.toArray(String[]::new));
        assertThat(after.subList(3, 6)).map(t -> t.substring(23)).containsExactly("b2 came late", "a3", "b3");
        for (int row = 0; row < 6; row++) {
            var place = set.place(row);
            assertThat(set.rows().rowOf(place.file(), place.line())).isEqualTo(row);
        }
        set.close();
    }

    @Test
    void tellsItsListener() throws Exception {
        Path file = logs.write("mail.log", "1\n");
        LogSet set = logs.open(file);
        BlockingQueue<What> told = new LinkedBlockingQueue<>();
        try (LogFollower follower = new LogFollower(set, new LogFollower.Listener() {
            @Override
            public void changed(List<Happened> events) {
                events.forEach(e -> told.add(e.what()));
            }

            @Override
            public void failed(String message) {
                throw new AssertionError(message);
            }
        })) {
            follower.start();
            append(file, "2\n");
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(What.GREW);
            assertThat(Logs.texts(set)).containsExactly("1", "2");
        }
        set.close();
    }

    /** A listener fails once: the failure is reported, and later changes reach it as before. */
    @Test
    void goesOnAfterAnErrorOfTheProgramAndTellsWhenItCannot() throws Exception {
        Path file = logs.write("mail.log", "1\n");
        LogSet set = logs.open(file);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (LogFollower follower = new LogFollower(set, new LogFollower.Listener() {
            private int calls;

            @Override
            public void changed(List<Happened> events) {
                calls++;
                if (calls == 1) {
                    throw new IllegalStateException("broken");
                }
                told.add("changed");
                if (calls == 3) {
                    throw new StackOverflowError("too deep");
                }
            }

            @Override
            public void failed(String message) {
                told.add("failed " + message);
            }

            @Override
            public void recovered() {
                told.add("recovered");
            }

            @Override
            public void stopped(String message) {
                told.add("stopped " + message);
            }
        })) {
            follower.start();
            append(file, "2\n");
            assertThat(told.poll(30, TimeUnit.SECONDS)).startsWith("failed").contains("broken");
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("recovered");
            append(file, "3\n");
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("changed");
            append(file, "4\n");
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("changed");
            assertThat(told.poll(30, TimeUnit.SECONDS)).startsWith("stopped").contains("too deep");
        }
        set.close();
    }

    @Test
    void anEmptyFileThatIsBegunGoesOnInTheEncodingBefore() throws Exception {
        byte[] line = "[01/Jan/2012 10:00:00] P\u0159\u00edli\u0161 \u017elu\u0165ou\u010dk\u00fd k\u016f\u0148\n".repeat(9)
                .getBytes("windows-1250");
        Path file = logs.write("mail.log", line);
        LogSet set = logs.open(file);
        LogFollower follower = follower(set);
        Files.move(file, file.resolveSibling("mail.log.0"));
        Files.createFile(file);
        assertThat(poll(follower)).containsExactly(What.ROTATED);
        append(file, "[01/Jan/2012 10:00:01] plain\n");
        poll(follower);
        Files.write(file, line, StandardOpenOption.APPEND);
        poll(follower);
        assertThat(Logs.texts(set).get(9)).endsWith("plain");
        assertThat(Logs.texts(set).getLast()).isEqualTo(Logs.texts(set).getFirst()).contains("k\u016f\u0148");
        set.close();
    }

    /** A line without an end stays where its time is until it goes on; afterwards it is where its time is then. */
    @Test
    void aMergedLineThatGetsItsTimeOnlyWhenItGoesOnFindsItsPlace() throws Exception {
        Path a = logs.write("a/mail.log", "[01/Jan/2012 10:00:00] a1\n[01/Jan/2012 10:00:3");
        Path b = logs.write("b/mail.log", "[01/Jan/2012 10:00:10] b1\n[01/Jan/2012 10:00:20] b2\n");
        LogSet set = logs.open(a, b);
        LogFollower follower = follower(set);
        LogSearch search = set.search(List.of(new Condition.Text("needle", false), new Condition.Text("b", false)),
                null);
        search.run(Progress.NONE, () -> { });
        assertThat(Logs.texts(set).get(1)).isEqualTo("[01/Jan/2012 10:00:3");
        assertThat(Reference.list(search.matches().get(1))).containsExactly(2L, 3L);
        append(a, "0] needle\n");
        poll(follower);
        assertThat(search.isBehind()).isTrue();
        search.run(Progress.NONE, () -> { });
        assertThat(Logs.texts(set)).map(t -> t.substring(22)).containsExactly(" a1", " b1", " b2", " needle");
        assertThat(Reference.list(search.matches().get(0))).containsExactly(3L);
        assertThat(Reference.list(search.matches().get(1))).containsExactly(1L, 2L);
        set.close();
    }

    /** Cuts a file again and again while it is indexed and searched, mapped and not: no crash, no wrong result. */
    @Test
    void survivesBeingCutWhileItIsSearched() throws Exception {
        for (LogOpener.Access access : LogOpener.Access.values()) {
            String line = "[01/Jan/2012 10:00:00] this line is repeated with needle in it\n";
            byte[] content = line.repeat(200_000).getBytes();
            Path file = logs.write("cut-" + access + ".log", content);
            AtomicBoolean stop = new AtomicBoolean();
            List<Throwable> unexpected = new ArrayList<>();
            Thread cutter = Thread.ofPlatform().start(() -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    while (!stop.get()) {
                        channel.truncate(1000);
                        Thread.onSpinWait();
                        channel.write(java.nio.ByteBuffer.wrap(content), 0);
                    }
                } catch (IOException e) {
                    unexpected.add(e);
                }
            });
            int changed = 0;
            int finished = 0;
            try {
                for (int round = 0; round < 40; round++) {
                    try (LogFile log = new LogOpener(logs.engine.workers(), List::of).open(file, file.toString(),
                            new LogOpener.Options(access, null, null, 1))) {
                        log.update(logs.engine.workers(), Progress.NONE);
                        var track = new org.lockkeeper.logs.files.LogTrack("cut", "", List.of(log));
                        LogSearch search = new LogSearch(track, List.of(new Condition.Text("needle", false),
                                new Condition.Regex("n[e]+dle.*i[tn] [ti]n", false)), null,
                                org.lockkeeper.logs.time.LogTimes::new, logs.engine.workers());
                        search.run(Progress.NONE, () -> { });
                        finished++;
                    } catch (SourceChangedException e) {
                        changed++;
                    }
                }
            } finally {
                stop.set(true);
                cutter.join();
            }
            assertThat(unexpected).isEmpty();
            assertThat(changed + finished).isEqualTo(40);
        }
    }

    /** Rewrites, cuts and fills a file while everything of the engine reads it; afterwards all is as the file is. */
    @Test
    void survivesBeingRewrittenWhileEverythingReadsIt() throws Exception {
        for (LogOpener.Access access : List.of(LogOpener.Access.MAPPED, LogOpener.Access.POSITIONAL)) {
            byte[] few = "[01/Jan/2012 10:00:00] few long lines with a needle here and there, up to some length\n"
                    .repeat(20_000).getBytes();
            byte[] many = "\n[01/Jan/2012 10:00:01] needle\nx\n".repeat(60_000).getBytes();
            Path file = logs.write("rewritten-" + access + ".log", few);
            LogSet set = logs.open(new LogOpener.Options(access, null, null, 1), file);
            AtomicBoolean stop = new AtomicBoolean();
            List<Throwable> unexpected = new ArrayList<>();
            Thread writer = Thread.ofPlatform().start(() -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    for (int i = 0; !stop.get(); i++) {
                        channel.truncate(i % 3 == 0 ? 0 : 70_000);
                        channel.write(java.nio.ByteBuffer.wrap(i % 2 == 0 ? many : few), 0);
                    }
                    channel.truncate(0);
                    channel.write(java.nio.ByteBuffer.wrap(many), 0);
                } catch (IOException e) {
                    unexpected.add(e);
                }
            });
            try {
                for (int round = 0; round < 30; round++) {
                    try {
                        set.refresh();
                        set.load(Progress.NONE, () -> { });
                        set.loadTimes(Progress.NONE);
                        LogSearch search = set.search(List.of(new Condition.Text("needle", true),
                                new Condition.Regex("needle.*[e-l]e", false), new Condition.Regex("^n|[f-h]ew", false)), null);
                        search.run(Progress.NONE, () -> { });
                        set.search(List.of(new Condition.Regex("x$", false)), search.matches().getFirst())
                                .run(Progress.NONE, () -> { });
                        set.histogram(set.earliest().orElse(0), 1, 10, search.matches().getFirst(), Progress.NONE);
                        set.lines(Math.max(0, set.count() - 100), 100);
                    } catch (SourceChangedException e) {
                        // what it is for
                    }
                }
            } finally {
                stop.set(true);
                writer.join();
            }
            assertThat(unexpected).isEmpty();
            set.refresh();
            set.close();
            LogSet after = logs.open(new LogOpener.Options(access, null, null, 1), file);
            assertThat(after.count()).isEqualTo(180_000);
            assertThat(Logs.find(after, new Condition.Text("needle", false))).hasSize(60_000);
            after.close();
        }
    }
}
