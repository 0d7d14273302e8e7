package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.log.WarningLogImporter;

/** Whatever lies in a folder: it is named, refused, and the rest still counts. */
class HostileTest {

    private static final String GOOD = "good@x.example";
    private static final String LOG =
            "[03/Oct/2011 09:37:24] HTTP/KOFF: User good@x.example authenticated  from IP address 10.40.0.23\n";

    @TempDir
    private Path folder;
    private Path server;

    @BeforeEach
    void aGoodFileBesideAllTheBadOnes() throws IOException {
        server = folder.resolve("mx");
        Reading.write(server, "audit.log", LOG);
    }

    private Reading read() throws ProblemException {
        Reading reading = Reading.of(server);
        assertThat(reading.client(GOOD)).as("the rest counts").isNotEmpty();
        return reading;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void aTruncatedGzipCountsUpToTheCut() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("[04/Oct/2011 09:37:24] HTTP/KOFF: User u").append(i * 7919 % 20_000)
                    .append("@x.example authenticated  from IP address 10.40.0.").append(i * 31 % 255).append('\n');
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Reading.write(server, "audit.log.1.gz", Arrays.copyOf(whole, whole.length / 2));
        Reading.write(server, "audit.log.2.gz", Arrays.copyOf(whole, 5));
        Reading reading = read();
        assertThat(reading.file("audit.log.1.gz").problem()).contains("ends too early");
        assertThat(reading.file("audit.log.1.gz").observations()).isBetween(1_000L, 19_000L);
        // of no use, but the server's: it is not forgotten
        assertThat(reading.file("audit.log.2.gz").kind()).isEqualTo("activity-log");
        assertThat(reading.file("audit.log.2.gz").problem()).contains("ends too early");
    }

    @Test
    void damagedGzip() throws Exception {
        byte[] whole = gzip(LOG.repeat(5000).getBytes(StandardCharsets.UTF_8));
        for (int i = whole.length / 2; i < whole.length / 2 + 20; i++) {
            whole[i] ^= 0x55;
        }
        Reading.write(server, "audit.log.1.gz", whole);
        assertThat(read().file("audit.log.1.gz").problem()).isNotNull();
    }

    @Test
    void gzipBombs() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(LOG.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                gz.write(zeros);
            }
        }
        Reading.write(server, "audit.log.1.gz", bytes.toByteArray());
        assertThat(read().file("audit.log.1.gz").problem()).contains("decompression bomb");
    }

    /** Ruling 7: somebody packed nothing, and wanted to pack something. */
    @Test
    void ruling7AnEmptyZipIsTold() throws Exception {
        DiscoveryTest.zip(server.resolve("logs.zip"), Map.of());
        assertThat(read().file("logs.zip").problem()).contains("without any file");
    }

    @Test
    void zipBombsZipSlipAndZipsInZips() throws Exception {
        Path zip = server.resolve("customer.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream z = new ZipOutputStream(out)) {
            for (String name : List.of("../../escaped.log", "/absolute/audit.log", "C:/windows/audit.log",
                    "a//b/audit.log", "..\\escaped2.log", "mx2/audit.log", "mx2/inner.zip", "x/".repeat(60) + "audit.log")) {
                z.putNextEntry(new ZipEntry(name));
                z.write(LOG.getBytes(StandardCharsets.UTF_8));
                z.closeEntry();
            }
            z.putNextEntry(new ZipEntry("mx2/audit.log.0"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                z.write(zeros);
            }
            z.closeEntry();
        }
        Reading reading = read();
        for (String bad : List.of("../../escaped.log", "/absolute/audit.log", "C:/windows/audit.log",
                "../escaped2.log")) {
            assertThat(reading.file(bad).problem()).as(bad).contains("leads out of the zip");
        }
        assertThat(reading.file("a//b/audit.log").problem()).contains("not a proper path");
        assertThat(reading.file("mx2/inner.zip").problem()).contains("zip within a zip");
        assertThat(reading.file("mx2/audit.log.0").problem()).contains("decompression bomb");
        assertThat(reading.file("x/x/audit.log").problem()).contains("folders deep");
        assertThat(reading.file("customer.zip!/mx2/audit.log").observations()).isPositive();
        try (var left = Files.walk(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).doesNotContain("escaped.log", "escaped2.log");
        }
    }

    @Test
    void aZipWhoseDirectoryLiesAboutSizes() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(bytes)) {
            z.putNextEntry(new ZipEntry("mx2/audit.log"));
            z.write(LOG.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                z.write(zeros);
            }
            z.closeEntry();
        }
        byte[] zip = bytes.toByteArray();
        // the size in the central directory: 24 bytes after its signature
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                System.arraycopy(new byte[] { 100, 0, 0, 0 }, 0, zip, i + 24, 4);
            }
        }
        Reading.write(server, "lies.zip", zip);
        Reading reading = read();
        assertThat(reading.file("lies.zip!/mx2/audit.log").problem()).isNotNull();
    }

    @Test
    void aDamagedZipAmongOthersIsNamed() throws Exception {
        DiscoveryTest.zip(server.resolve("cut.zip"), Map.of("mx2/audit.log", LOG.repeat(100)));
        byte[] zip = Files.readAllBytes(server.resolve("cut.zip"));
        Files.write(server.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 30));
        assertThat(read().file("cut.zip").problem()).contains("not a whole zip");
    }

    @Test
    void aZipWithPassword() throws Exception {
        DiscoveryTest.zip(server.resolve("locked.zip"), Map.of("mx2/audit.log", LOG));
        byte[] zip = Files.readAllBytes(server.resolve("locked.zip"));
        zip[6] |= 1;
        Files.write(server.resolve("locked.zip"), zip);
        assertThat(read().file("locked.zip").problem()).contains("password");
    }

    @Test
    void emptyFilesZerosAndBinaries() throws Exception {
        Reading.write(server, "empty.csv", new byte[0]);
        Reading.write(server, "warning.log", new byte[0]);
        Reading.write(server, "operations.log", new byte[100_000]);
        Reading.write(server, "table.xlsx", "PK\u0003\u0004....");
        byte[] tar = new byte[512];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        Reading.write(server, "logs.tgz", gzip(tar));
        Reading reading = read();
        assertThat(reading.file("empty.csv").problem()).isEqualTo("is empty");
        assertThat(reading.file("mx/warning.log").kind()).as("an empty log is a log").isEqualTo("warning-log");
        assertThat(reading.file("operations.log").problem()).contains("zero bytes");
        assertThat(reading.file("table.xlsx").problem()).contains("CSV");
        assertThat(reading.file("logs.tgz").problem()).contains("tar archive");
    }

    @Test
    void zerosInTheMidstOfALog() throws Exception {
        Reading.write(server, "audit.log", LOG + "\0".repeat(5000) + "\n" + LOG.replace("good", "after"));
        assertThat(read().client("after@x.example")).isNotEmpty();
    }

    @Test
    void foldersAndSpecialFilesUnderNamesOfFiles() throws Exception {
        Files.createDirectories(server.resolve("users.cfg"));
        Path fifo = server.resolve("operations.log");
        // where there is no mkfifo, the folder is all that is tried
        boolean made = false;
        try {
            made = new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            assertThat(fifo).doesNotExist();
        }
        Reading reading = read();
        if (made) {
            assertThat(reading.file("operations.log").problem()).contains("never opened");
            assertThatThrownBy(() -> Reading.of(fifo)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("neither a file nor a folder");
        }
    }

    @Test
    void unreadableFilesAndFolders() throws Exception {
        Path file = Reading.write(server, "operations.log", LOG);
        Path inner = Reading.write(server, "inner/mail.log", LOG).getParent();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
        Reading reading = read();
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
        // root may read everything
        if (!Files.isReadable(file)) {
            assertThat(reading.file("operations.log").problem()).contains("permission denied");
            assertThat(reading.file("inner").problem()).contains("permission denied");
            assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("permission denied");
        } else {
            assertThat(reading.file("operations.log").kind()).isEqualTo("activity-log");
        }
    }

    @Test
    void aLineOfHundredMegabytesInAWarningLog() throws Exception {
        byte[] report = WarningLogTest.REPORT.getBytes(StandardCharsets.UTF_8);
        Hundred hundred = new Hundred("warning.log", report, 100_000_000, ("\n" + WarningLogTest.REPORT
                .replace("08/Sep", "22/Sep")).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new WarningLogImporter().read(hundred, hundred.memory))
                .isInstanceOf(IOException.class).hasMessageContaining("line 7 is longer than 1 MiB");
        assertThat(hundred.memory.values(Attribute.REPORT_AT)).hasSize(4);
        assertThat(hundred.memory.rejected).singleElement().asString().startsWith("7: the line is longer");
        assertThat(hundred.memory.observations.get(2).evidence().line()).isEqualTo(9);
        assertThat(hundred.memory.observations.get(2).evidence().offset())
                .isEqualTo(report.length + 100_000_001L + WarningLogTest.REPORT.indexOf("\n") + 1);
    }

    @Test
    void xmlBombsAreNamedInTheJournal() throws Exception {
        Reading.write(server, "users.cfg", "<!DOCTYPE config [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + ConfigTest.USERS.replaceFirst("<\\?.*\\?>", "").replace("Anna", "&a;"));
        Reading reading = read();
        assertThat(reading.file("users.cfg").problem()).contains("DOCTYPE");
        assertThat(reading.about(Subject.OfAccount.class)).isEmpty();
    }

    @Test
    void hugeAndDeepJson() throws Exception {
        Reading.write(server, "PC1.json", "[{\"name\":\"a\",\"version\":\"1\",\"publisher\":\"x\"},"
                + "[".repeat(100_000));
        Reading.write(server, "PC2.json", "[{\"name\":\"Kerio Updater Service\",\"version\":\"1\",\"publisher\":\"x\"},"
                + "{\"name\":\"" + "y".repeat(3_000_000) + "\"}]");
        Reading reading = read();
        assertThat(reading.file("PC1.json").problem()).contains("not proper JSON");
        assertThat(reading.file("PC2.json").problem()).isNotNull();
        assertThat(reading.computer("PC2")).isNotEmpty();
    }

    @Test
    void importersThatFailAreNamedAndDoNotStopTheOthers() throws Exception {
        Reading.write(server, "plugin.txt", "x");
        Reading.write(server, "recognise.txt", "x");
        Reading reading = Reading.of(null, List.of(new Failing()), server);
        assertThat(reading.client(GOOD)).isNotEmpty();
        assertThat(reading.file("plugin.txt").kind()).isEqualTo("failing");
        assertThat(reading.file("plugin.txt").problem()).contains("Somebody's files").contains("failing");
        assertThat(reading.file("plugin.txt").observations()).isEqualTo(1);
        assertThat(reading.file("recognise.txt").problem()).contains("Somebody's files");
    }

    private static final class Failing implements Importer {

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public String title() {
            return "Somebody's files";
        }

        @Override
        public int recognise(ImportSource source) {
            if (source.name().equals("recognise.txt")) {
                throw new IllegalStateException("no");
            }
            return source.name().equals("plugin.txt") ? 100 : 0;
        }

        @Override
        public void read(ImportSource source, ImportContext context) {
            context.observe(new Observation(new Subject.OfServer(context.server()), SourceKind.OTHER, Attributes.NONE,
                    Evidence.ofFile(source.file(), null)));
            throw new IllegalStateException("no");
        }
    }

    @Test
    void aSinkThatFailsEndsTheImportWithItsOwnMessage() {
        assertThatThrownBy(() -> new DefaultIntake(List.of()).read(new IntakeRequest(List.of(server), null),
                new FullSink(), Progress.NONE)).isInstanceOf(ProblemException.class).hasMessage("The disk is full.");
    }

    private static final class FullSink implements IntakeSink {

        @Override
        public void observe(Observation observation) throws ProblemException {
            throw new ProblemException("The disk is full.");
        }

        @Override
        public void reject(RejectedRow row) {
            // nothing is rejected
        }

        @Override
        public void file(JournalFile file) {
            // the journal is kept elsewhere
        }
    }

    @Test
    void aSinkThatFailsLateLeavesNoReaderBehind() throws Exception {
        for (int i = 0; i < 60; i++) {
            Reading.write(server, "audit.log." + i, LOG.repeat(20_000));
        }
        assertThatThrownBy(() -> new DefaultIntake(List.of()).read(new IntakeRequest(List.of(server), null),
                new FullSink(), Progress.NONE)).hasMessage("The disk is full.");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("lockkeeper-intake")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    void anErrorOfTheMachineIsNotTakenForAProblemOfTheFile() throws Exception {
        Reading.write(server, "plugin.txt", "x");
        Importer exhausted = new Importer() {
            @Override
            public String id() {
                return "exhausted";
            }

            @Override
            public String title() {
                return "Exhausted";
            }

            @Override
            public int recognise(ImportSource source) {
                return source.name().equals("plugin.txt") ? 100 : 0;
            }

            @Override
            public void read(ImportSource source, ImportContext context) {
                throw new OutOfMemoryError("as if");
            }
        };
        assertThatThrownBy(() -> Reading.of(null, List.of(exhausted), server)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void cancellingEndsTheImport() {
        Progress cancelled = Progress.until(() -> true);
        assertThatThrownBy(() -> new DefaultIntake(List.of()).read(new IntakeRequest(List.of(server), null),
                new Reading(), cancelled)).isInstanceOf(CancellationException.class);
    }
}
