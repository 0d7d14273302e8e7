package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code log --follow}: lines are printed once, as they are written, whatever happens to the file. */
class LogFollowTest {

    @TempDir
    private Path folder;
    private Path log;
    private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final Lines out = new Lines(seen);
    private CompletableFuture<Result> end;
    private Thread thread;

    @BeforeEach
    void writeLog() throws IOException {
        log = folder.resolve("mail.log");
        Files.writeString(log, line(1, "one"));
    }

    /** Ends whatever a failed test left running. */
    @AfterEach
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private static String line(int second, String text) {
        return "[08/Sep/2011 11:25:%02d] %s%n".formatted(second, text).replace("\r", "");
    }

    private void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    }

    private void follow(String... more) {
        List<String> args = new ArrayList<>(List.of("log", "--follow"));
        args.addAll(List.of(more));
        end = new CompletableFuture<>();
        thread = Thread.ofPlatform().start(() -> end.complete(
                new Terminal(folder, Site.intake()).into(out).run(args.toArray(String[]::new))));
    }

    private void see(String text) throws InterruptedException {
        assertThat(seen.poll(60, TimeUnit.SECONDS)).as("the line \"%s\" is printed", text).endsWith(text);
    }

    /** Lets the reader go away and writes what makes the command notice it. */
    private Result endWith(String text) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        out.goAway();
        append(log, text);
        Result result = end.get(60, TimeUnit.SECONDS);
        assertThat(seen).isEmpty();
        assertThat(result.code()).isZero();
        return result;
    }

    @Test
    void linesArePrintedWhenTheyAreComplete() throws Exception {
        follow("mail.log", "--quiet");
        see("one");
        append(log, line(2, "two"));
        see("two");
        append(log, line(3, "three").stripTrailing());
        append(log, " and a half\n" + line(4, "four"));
        see("three and a half");
        see("four");

        assertThat(endWith(line(5, "five")).err()).isEmpty();
    }

    @Test
    void onlyMatchingLinesArePrintedAndOfOldOnesTheLast() throws Exception {
        append(log, line(2, "Two") + line(3, "other"));
        follow("mail.log", "--regex", "one|two|three", "-i", "--last", "1");
        see("Two");
        append(log, line(4, "other") + line(5, "THREE"));
        see("THREE");

        endWith(line(6, "one"));
    }

    @Test
    void timesAndFieldsAreReadOfNewLinesToo() throws Exception {
        follow("mail.log", "--from", "2011-09-08T11:25:02", "--format", "json");
        append(log, line(2, "two"));
        assertThat(seen.poll(60, TimeUnit.SECONDS)).contains("\"line\":2", "\"time\":\"2011-09-08T11:25:02\"");
        append(log, line(1, "early") + line(3, "three"));
        assertThat(seen.poll(60, TimeUnit.SECONDS)).contains("\"line\":4");

        endWith(line(4, "four"));
    }

    @Test
    void rotationIsFollowed() throws Exception {
        follow("mail.log");
        see("one");
        append(log, line(2, "two"));
        Files.move(log, folder.resolve("mail.log.0"));
        Files.writeString(log, line(3, "three"));
        see("two");
        see("three");
        append(log, line(4, "four"));
        see("four");

        assertThat(endWith(line(5, "five")).err()).contains("mail.log was begun anew");
    }

    /** What was printed of it stays printed, and what was passed over is not printed later. */
    @Test
    void aRotatedFileThatIsDeletedOrCompressedIsClosedAndNothingPrintedAgain() throws Exception {
        append(log, line(2, "two") + line(3, "three"));
        follow("mail.log", "--last", "1");
        see("three");
        Path rotated = folder.resolve("mail.log.0");
        Files.move(log, rotated);
        append(log, line(4, "four"));
        see("four");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mail.log.0.gz")))) {
            Files.copy(rotated, out);
        }
        Files.delete(rotated);
        Files.move(folder.resolve("mail.log.0.gz"), folder.resolve("mail.log.1.gz"));
        Files.move(log, rotated);
        append(log, line(5, "five"));
        see("five");
        Files.delete(rotated);
        Files.move(log, rotated);
        append(log, line(6, "six"));
        see("six");
        append(log, line(7, "seven"));
        see("seven");
        assertThat(deletedButOpen()).isLessThanOrEqualTo(1);

        endWith(line(8, "eight"));
    }

    private long deletedButOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        long deleted = 0;
        try (var files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    deleted += target.startsWith(folder.toString()) && target.endsWith("(deleted)") ? 1 : 0;
                }
            }
        }
        return deleted;
    }

    @Test
    void whatIsWrittenToAFileAfterItWasRotatedIsPrintedToo() throws Exception {
        follow("mail.log");
        see("one");
        Files.move(log, folder.resolve("mail.log.0"));
        append(log, line(3, "three"));
        see("three");
        append(folder.resolve("mail.log.0"), line(2, "two"));
        see("two");
        append(log, line(4, "four"));
        see("four");

        endWith(line(5, "five"));
    }

    @Test
    void lastLinesOfSeveralLogsArePrintedOnceTheyAreComplete() throws Exception {
        Path other = folder.resolve("warning.log");
        append(log, line(9, "nine").stripTrailing());
        Files.writeString(other, line(2, "two") + "[08/Sep/2011 11:2");
        follow("mail.log", "warning.log", "--find", "n", "--find", "e");
        see("one");
        append(other, "5:03] seen\n");
        see("seen");
        append(log, "ty\n");
        see("ninety");

        endWith(line(10, "none"));
    }

    @Test
    void emptyingIsFollowed() throws Exception {
        append(log, line(2, "two") + line(3, "three"));
        follow("mail.log");
        see("one");
        see("two");
        see("three");
        Files.writeString(log, line(4, "four"), StandardOpenOption.TRUNCATE_EXISTING);
        see("four");
        append(log, line(5, "five"));
        see("five");

        assertThat(endWith(line(6, "six")).err()).contains("mail.log was emptied");
    }

    @Test
    void emptyingOneOfSeveralRepeatsNothingOfTheOthers() throws Exception {
        Path other = folder.resolve("warning.log");
        Files.writeString(other, line(2, "two"));
        append(log, line(3, "three"));
        follow("mail.log", "warning.log");
        see("one");
        see("two");
        see("three");
        Files.writeString(log, line(9, "nine"), StandardOpenOption.TRUNCATE_EXISTING);
        see("nine");
        append(other, line(4, "four"));
        see("four");

        endWith(line(10, "ten"));
    }

    @Test
    void fileThatGoesAndComesBackIsFollowed() throws Exception {
        follow("mail.log");
        see("one");
        Files.move(log, folder.resolve("moved"));
        append(folder.resolve("moved"), line(2, "two"));
        see("two");
        Files.writeString(log, line(3, "three"));
        see("three");

        endWith(line(4, "four"));
    }

    @Test
    void interruptionIsHowItIsMeantToEnd() throws Exception {
        follow("mail.log");
        see("one");
        thread.interrupt();

        Result result = end.get(60, TimeUnit.SECONDS);
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
    }
}
