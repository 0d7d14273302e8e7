package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.names.RotatedName;

/** Compressed, rotated, damaged and hostile files. */
class SourcesTest {

    @RegisterExtension
    final Logs logs = new Logs();

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aRotatedSetIsOneLogInOrder() throws Exception {
        logs.write("logs/mail.log", "[01/Jan/2012 10:00:04] 5\n[01/Jan/2012 10:00:05] 6\n");
        logs.write("logs/mail.log.0", "[01/Jan/2012 10:00:03] 4\n");
        logs.write("logs/mail.log.1.gz", gzip(text("[01/Jan/2012 10:00:01] 2\n[01/Jan/2012 10:00:02] 3\n")));
        logs.write("logs/mail.log.10", "[01/Jan/2012 10:00:00] 1\n");
        logs.write("logs/mail.log.idx", "not a log");
        LogSet set = logs.open(logs.folder.resolve("logs"));
        assertThat(set.tracks()).hasSize(1);
        assertThat(Logs.texts(set)).map(t -> t.substring(23)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(Logs.find(set, new Condition.Regex("[246]$", false))).containsExactly(1L, 3L, 5L);
        assertThat(logs.engine.rotatedSet(logs.folder.resolve("logs/mail.log"))).map(p -> p.getFileName().toString())
                .containsExactly("mail.log.10", "mail.log.1.gz", "mail.log.0", "mail.log");
        set.close();
    }

    @Test
    void logsInAZipAreReadWhereTheyLie() throws Exception {
        Path zip = logs.folder.resolve("customer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("mail1/store/logs/mail.log", "mail1/store/logs/mail.log.0", "mail1/mailserver.cfg")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(text("[01/Jan/2012 10:00:0" + (name.endsWith("0") ? 0 : 1) + "] " + name + "\n"));
            }
        }
        LogSet set = logs.open(zip);
        assertThat(set.tracks()).hasSize(1);
        assertThat(set.tracks().getFirst().server()).isEqualTo("mail1");
        assertThat(Logs.texts(set)).map(t -> t.substring(23)).containsExactly("mail1/store/logs/mail.log.0",
                "mail1/store/logs/mail.log");
        set.close();
        assertThatThrownBy(() -> logs.open(Path.of(zip + "!/missing.log"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("missing.log");
    }

    @Test
    void aTruncatedGzipShowsWhatIsThere() throws Exception {
        byte[] whole = gzip(text("line of a log with numbers 123456789\n".repeat(50_000) + java.util.UUID.randomUUID()));
        LogSet set = logs.open(logs.write("mail.log.0.gz", Arrays.copyOf(whole, whole.length - 100)));
        assertThat(set.count()).isGreaterThan(1000);
        assertThat(set.problems()).singleElement().asString().contains("mail.log.0.gz", "ends too early");
        set.close();
    }

    @Test
    void aBombStopsAtTheLimit() throws Exception {
        LogSet set = logs.open(new LogOpener.Options(LogOpener.Access.AUTOMATIC, null, null, 3 << 20),
                logs.write("mail.log.0.gz", gzip(new byte[20 << 20])));
        assertThat(set.rows().files().getFirst().source().size()).isEqualTo(3 << 20);
        assertThat(set.problems()).singleElement().asString().contains("more than 3 MB");
        set.close();
    }

    @Test
    void unreadableThingsAreToldByNameAndReason() throws Exception {
        Path no = logs.folder.resolve("no.log");
        assertThatThrownBy(() -> logs.open(no)).isInstanceOf(ProblemException.class)
                .hasMessage(no + " does not exist.");
        Path empty = Files.createDirectories(logs.folder.resolve("empty"));
        assertThatThrownBy(() -> logs.open(empty)).isInstanceOf(ProblemException.class).hasMessageContaining("no log file");
        Path garbage = logs.write("garbage.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        assertThatThrownBy(() -> logs.open(garbage)).isInstanceOf(ProblemException.class).hasMessageContaining("garbage.gz");
        Path zip = logs.write("broken.zip", text("PK no zip"));
        assertThatThrownBy(() -> logs.open(zip)).isInstanceOf(ProblemException.class).hasMessageContaining("broken.zip");
    }

    @Test
    void aLineOf100MegabytesIsRead() throws Exception {
        Path file = logs.folder.resolve("huge.log");
        long length = 100L << 20;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text("first\nstart of the long one")), 0);
            channel.write(ByteBuffer.wrap(text("needle in it\nlast\n")), length);
        }
        LogSet set = logs.open(file);
        assertThat(set.count()).isEqualTo(3);
        List<LogLine> lines = set.lines(0, 3);
        assertThat(lines.get(1).bytes()).isEqualTo(length + 12 - 6);
        assertThat(lines.get(1).cut()).isTrue();
        assertThat(lines.get(1).text()).startsWith("start of").hasSize(LogFile.SHOWN_BYTES);
        assertThat(lines.get(2).text()).isEqualTo("last");
        assertThat(Logs.find(set, new Condition.Text("needle", false))).containsExactly(1L);
        assertThat(Logs.find(set, new Condition.Regex("long one.*needle", false))).containsExactly(1L);
        assertThat(Logs.find(set, new Condition.Regex("^[^lf]+$", false))).isEmpty();
        LogFile log = set.rows().files().getFirst();
        assertThat(log.piece(1, length - 6, 100)).isEqualTo("needle in it");
        set.close();
    }

    /** Most of it is a hole, which takes no room on disk; the lines are at both ends, past what an int can count. */
    @Test
    void aFileOfMoreThanTwoGigabytesIsRead() throws Exception {
        Path file = logs.folder.resolve("large.log");
        long end = (2L << 30) + 12_345;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(text("[08/Sep/2011 11:25:17] first\n[08/Sep/2011 11:25:18] begins a hole")), 0);
            channel.write(ByteBuffer.wrap(text(
                    "\n[08/Sep/2011 12:00:00] needle behind it\n\n[08/Sep/2011 12:00:01] last")), end);
        }
        LogSet set = logs.open(file);
        LogFile log = set.rows().files().getFirst();
        assertThat(set.count()).isEqualTo(5);
        assertThat(log.index().offsetOf(2)).isEqualTo(end + 1);
        assertThat(log.index().lineOf(end + 5)).isEqualTo(2);
        assertThat(log.read(2).text()).isEqualTo("[08/Sep/2011 12:00:00] needle behind it");
        assertThat(log.read(2).offset()).isEqualTo(end + 1);
        assertThat(log.read(4).text()).isEqualTo("[08/Sep/2011 12:00:01] last");
        set.loadTimes(Progress.NONE);
        long noon = LocalDateTime.of(2011, 9, 8, 12, 0).toEpochSecond(ZoneOffset.UTC);
        assertThat(set.rowAt(noon)).isEqualTo(2);
        assertThat(set.rowAt(noon + 1)).isEqualTo(4);
        assertThat(set.times(log).timeOf(3)).isEqualTo(noon);
        LogSearch search = set.search(List.of(new Condition.Text("NEEDLE", true), new Condition.Regex("12:00:0[0-9]\\] last$", false)), null);
        search.run(Progress.NONE, () -> { });
        assertThat(Reference.list(search.matches().get(0))).containsExactly(2L);
        assertThat(Reference.list(search.matches().get(1))).containsExactly(4L);
        set.close();
    }

    @Test
    void anEntryThatIsNotInAZipIsToldWithWhatIs() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : List.of("logs/mail.log", "logs/error.log", "readme.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("x\n"));
            }
        }
        Path zip = logs.write("server.zip", packed.toByteArray());
        assertThatThrownBy(() -> logs.engine.open(List.of(zip + "!/logs/spam.log"), LogOpener.Options.DEFAULT))
                .isInstanceOf(ProblemException.class).hasMessage("There is no logs/spam.log in " + zip
                        + ". It holds logs/error.log, logs/mail.log and 1 more.");
    }

    @Test
    void manyEmptyLinesAreCounted() throws Exception {
        byte[] breaks = new byte[9 << 20];
        Arrays.fill(breaks, (byte) '\n');
        LogSet set = logs.open(logs.write("empty.log", breaks));
        assertThat(set.count()).isEqualTo(breaks.length);
        assertThat(Logs.find(set, new Condition.Not(new Condition.Regex("^$", false)))).isEmpty();
        assertThat(set.rows().lines(8_000_000, 2, 10)).map(LogLine::text).containsExactly("", "");
        set.close();
    }

    @Test
    void cancelledWorkStopsAndKeepsWhatItHas() throws Exception {
        Path file = logs.write("mail.log", "a line of a log\n".repeat(2_000_000));
        LogSet set = logs.engine.open(file);
        AtomicInteger calls = new AtomicInteger();
        Progress cancelled = Progress.until(() -> calls.get() > 2).telling(calls::incrementAndGet);
        assertThatThrownBy(() -> set.load(cancelled, () -> { })).isInstanceOf(CancellationException.class);
        assertThat(set.count()).isPositive().isLessThan(2_000_000);
        set.load(Progress.NONE, () -> { });
        assertThat(set.count()).isEqualTo(2_000_000);
        set.close();
    }

    @Test
    void encodingsAreTold() {
        String czech = "Zpráva: příliš žluťoučký kůň úpěl ďábelské ódy\r\n".repeat(20);
        String german = "Nachricht: größere Überweisung für Jörg\n".repeat(20);
        String french = "Le déjà-vu à côté de l'hôtel, où ça?\n".repeat(20);
        assertThat(TextEncoding.detect(czech.getBytes(Charset.forName("windows-1250"))).charset().name()).isEqualTo("windows-1250");
        assertThat(TextEncoding.detect(german.getBytes(Charset.forName("windows-1252"))).charset().name()).isEqualTo("windows-1252");
        assertThat(TextEncoding.detect(french.getBytes(Charset.forName("windows-1252"))).charset().name()).isEqualTo("windows-1252");
        for (String header : new String[] {"N\u00e1zev po\u010d\u00edta\u010de;Program;Verze", "Po\u010d\u00edta\u010d;Aplikace", "U\u017eivatel po\u010d\u00edta\u010de"}) {
            assertThat(TextEncoding.detect(header.getBytes(Charset.forName("windows-1250"))).charset().name()).as(header).isEqualTo("windows-1250");
        }
        for (String header : new String[] {"Syst\u00e8me;Num\u00e9ro de s\u00e9rie;Cr\u00e9\u00e9 le", "Citt\u00e0;Unit\u00e0;Perch\u00e9", "Kj\u00f8ps\u00e5r;St\u00f8rrelse", "Citaci\u00f3n;M\u00e1quina;Din\u00e0mic"}) {
            assertThat(TextEncoding.detect(header.getBytes(Charset.forName("windows-1252"))).charset().name()).as(header).isEqualTo("windows-1252");
        }
        assertThat(TextEncoding.detect(czech.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(TextEncoding.detect(czech.getBytes(StandardCharsets.UTF_16LE)).charset()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(TextEncoding.detect(czech.getBytes(StandardCharsets.UTF_16BE)).charset()).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(TextEncoding.detect(text("\uFEFFa\n"))).isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 3, false));
        assertThat(TextEncoding.detect(text("a\rb\rc")).carriageReturns()).isTrue();
        assertThat(TextEncoding.detect(text("a\rb\nc")).carriageReturns()).isFalse();
        assertThat(TextEncoding.detect(new byte[0])).isEqualTo(TextEncoding.UTF_8);
        assertThat(TextEncoding.detect(new byte[1000])).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void namesTellThePlaceInASet() {
        assertThat(RotatedName.of("mail.log")).isEqualTo(new RotatedName("mail.log", -1, false));
        assertThat(RotatedName.of("mail.log.12.gz")).isEqualTo(new RotatedName("mail.log", 12, true));
        assertThat(RotatedName.of("mail.log.gz")).isEqualTo(new RotatedName("mail.log", -1, true));
        assertThat(RotatedName.of("report.2011.log").age()).isEqualTo(-1);
        assertThat(LogOpener.isLogName("mail.log.idx")).isFalse();
    }

    @Test
    void aBombIsToldAndItsBeginningIsShown() throws Exception {
        byte[] lines = new byte[40 << 20];
        java.util.Arrays.fill(lines, (byte) '\n');
        LogSet set = logs.open(logs.write("mail.log.0.gz", gzip(lines)));
        assertThat(set.problems()).singleElement().asString().contains("mail.log.0.gz", "decompression bomb", "its beginning is shown");
        assertThat(set.count()).isBetween(1L, 40L << 20);
        set.close();
    }

    @Test
    void nothingLiesInTheFolderForTemporaryFilesWhileACompressedLogIsOpen() throws Exception {
        org.assertj.core.api.Assumptions.assumeThat(java.io.File.separatorChar).isEqualTo('/');
        LogSet set = logs.open(logs.write("mail.log.0.gz", gzip(text("a line\n".repeat(1000)))));
        assertThat(set.count()).isEqualTo(1000);
        String ours = "lockkeeper-unpacked-" + ProcessHandle.current().pid() + "-";
        try (var folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(folders.filter(f -> f.getFileName().toString().startsWith(ours))).allSatisfy(f -> {
                try (var left = Files.list(f)) {
                    assertThat(left).isEmpty();
                }
            });
        }
        set.close();
    }

    @Test
    void aDamagedLogOfAZipIsToldHoweverSmallItIs() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        String line = "[01/Jan/2012 10:00:01] x\n";
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            ZipEntry entry = new ZipEntry("mail.log");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(line.length());
            CRC32 crc = new CRC32();
            crc.update(text(line));
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(text(line));
        }
        byte[] bytes = packed.toByteArray();
        bytes[30 + "mail.log".length() + 24] ^= 1;
        LogSet set = logs.open(logs.write("server.zip", bytes));
        assertThat(set.count()).isEqualTo(1);
        assertThat(set.problems()).singleElement().asString().contains("mail.log", "its checksum does not fit");
        set.close();
    }

    @Test
    void aZipOfMoreLogsThanCanBeOpenIsReadUpToALimitAndToldSo() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < 502; i++) {
                zip.putNextEntry(new ZipEntry("m/" + i + ".log"));
            }
        }
        LogSet set = logs.open(logs.write("server.zip", packed.toByteArray()));
        assertThat(set.problems()).singleElement().asString().contains("has 502 logs; the first 500 are read");
        set.close();
    }

    @Test
    void whatOfAZipIsNotReadIsToldAndTheRestIsRead() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : List.of("../escaped.log", "logs/mail.log", "logs/notes.txt", "logs/inner.zip")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("[01/Jan/2012 10:00:01] x\n"));
            }
        }
        LogSet set = logs.open(logs.write("server.zip", packed.toByteArray()));
        assertThat(set.count()).isEqualTo(1);
        assertThat(set.problems()).singleElement().asString().contains("../escaped.log", "leads out of the zip");
        set.close();
    }
}
