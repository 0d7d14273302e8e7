package org.lockkeeper.text.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {

    @TempDir
    private Path folder;

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private ZipArchive open(byte[] bytes) throws IOException {
        return ZipArchive.open(Files.write(folder.resolve("a.zip"), bytes), Limits.USUAL);
    }

    private static String text(ZipArchive zip, ZipItem item) throws IOException {
        try (InputStream in = zip.open(item)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int find(byte[] in, String what, int from) {
        byte[] wanted = what.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = from; i <= in.length - wanted.length; i++) {
            if (java.util.Arrays.equals(in, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void readsWhatIsThere() throws IOException {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        Map<String, byte[]> files = files("logs/mail.log", "a line\n".repeat(10_000), "empty.log", "");
        files.put("random", random);
        files.put("folder/", new byte[0]);
        try (ZipArchive zip = open(zip(files, StandardCharsets.UTF_8))) {
            assertThat(zip.items()).extracting(ZipItem::name).containsExactly("empty.log", "logs/mail.log", "random");
            assertThat(zip.items()).allMatch(ZipItem::isReadable);
            assertThat(zip.items().get(1).written()).isNotNull();
            assertThat(text(zip, zip.items().get(0))).isEmpty();
            assertThat(text(zip, zip.items().get(1))).isEqualTo("a line\n".repeat(10_000));
            assertThat(zip.open(zip.items().get(2)).readAllBytes()).isEqualTo(random);
        }
    }

    @Test
    void oneFlippedByteIsTold() throws IOException {
        byte[] bytes = stored("audit.log", "User a@b authenticated\n");
        bytes[find(bytes, "User a@b", 0) + 5] ^= 3;
        try (ZipArchive zip = open(bytes)) {
            assertThatThrownBy(() -> text(zip, zip.items().getFirst())).isInstanceOf(ZipException.class)
                    .hasMessageContaining("checksum");
            InputStream in = zip.open(zip.items().getFirst());
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("checksum");
            assertThatThrownBy(in::read).as("asked again").hasMessageContaining("checksum");
        }
    }

    @Test
    void anEntryIsFoundByItsNameAndAZipThatWasReplacedIsReadAnew() throws IOException {
        Path file = folder.resolve("last.zip");
        LastZip last = new LastZip(Limits.USUAL);
        Files.write(file, zip(files("a.log", "x", "c.log", "y", "b.log", "z"), StandardCharsets.UTF_8));
        for (int i = 0; i < 2; i++) {
            try (ZipArchive zip = last.open(file)) {
                for (String name : List.of("a.log", "b.log", "c.log")) {
                    assertThat(zip.find(name)).isNotNull().extracting(ZipItem::name).isEqualTo(name);
                }
                assertThat(text(zip, zip.find("b.log"))).isEqualTo("z");
                assertThat(zip.find("")).isNull();
                assertThat(zip.find("d.log")).isNull();
            }
        }
        Files.write(file, zip(files("a.log", "another", "d.log", "y"), StandardCharsets.UTF_8));
        try (ZipArchive zip = last.open(file)) {
            assertThat(text(zip, zip.find("a.log"))).isEqualTo("another");
            assertThat(zip.find("b.log")).isNull();
        }
    }

    private static byte[] stored(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void ofTwoWithOneNameTheFirstIsRead() throws IOException {
        byte[] bytes = zip(files("mail.log", "first\n", "mail.lox", "second\n"), StandardCharsets.UTF_8);
        for (int at = find(bytes, "mail.lox", 0); at >= 0; at = find(bytes, "mail.lox", at)) {
            bytes[at + 7] = 'g';
        }
        try (ZipArchive zip = open(bytes)) {
            assertThat(zip.items()).hasSize(2);
            assertThat(text(zip, zip.items().get(0))).isEqualTo("first\n");
            assertThat(zip.items().get(1).refusal()).isEqualTo("stands twice in the zip; the first was read");
            assertThatThrownBy(() -> zip.open(zip.items().get(1))).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void entriesThatShareBytesAreRefused() throws IOException {
        byte[] bytes = zip(files("a.log", "x".repeat(1000), "b.log", "y".repeat(1000)), StandardCharsets.UTF_8);
        int second = find(bytes, "PK\u0001\u0002", find(bytes, "PK\u0001\u0002", 0) + 1);
        // the second entry of the directory points to the first one's bytes
        System.arraycopy(new byte[4], 0, bytes, second + 42, 4);
        try (ZipArchive zip = open(bytes)) {
            assertThat(zip.items().get(0).isReadable()).isTrue();
            assertThat(zip.items().get(1).refusal()).contains("the same bytes").contains("a.log");
        }
    }

    @Test
    void namesOfOldCodePagesAndOneBadNameDoNotHarmTheOthers() throws IOException {
        try (ZipArchive zip = open(zip(files("Übersicht/mail.log", "x"), Charset.forName("IBM850")))) {
            assertThat(zip.items()).extracting(ZipItem::name).containsExactly("Übersicht/mail.log");
        }
        byte[] bytes = zip(files("löss.log", "x", "žába/mail.log", "y"), StandardCharsets.UTF_8);
        int name = find(bytes, "l\u00c3\u00b6ss.log", bytes.length / 2);
        bytes[name + 1] = (byte) 0xFF;
        try (ZipArchive zip = open(bytes)) {
            assertThat(zip.items()).hasSize(2).anyMatch(i -> i.name().equals("žába/mail.log") && i.isReadable());
        }
    }

    @Test
    void protectedAndOddlyPackedEntriesAreToldAndTheRestIsRead() throws IOException {
        byte[] bytes = zip(files("a.log", "one", "b.log", "two", "c.log", "three"), StandardCharsets.UTF_8);
        int first = find(bytes, "PK\u0001\u0002", 0);
        int second = find(bytes, "PK\u0001\u0002", first + 1);
        int third = find(bytes, "PK\u0001\u0002", second + 1);
        bytes[second + 8] |= 1;
        bytes[third + 10] = 14;
        try (ZipArchive zip = open(bytes)) {
            assertThat(text(zip, zip.items().get(0))).isEqualTo("one");
            assertThat(zip.items().get(1).refusal()).contains("password");
            assertThat(zip.items().get(2).refusal()).contains("method 14");
        }
    }

    @Test
    void aZipIsProtectedAsAWholeOnlyWhereNothingOfItCanBeRead() throws IOException {
        byte[] bytes = zip(files("a.log", "one", "b.log", "two"), StandardCharsets.UTF_8);
        int first = find(bytes, "PK\u0001\u0002", 0);
        bytes[6] |= 1;
        bytes[first + 8] |= 1;
        try (ZipArchive zip = open(bytes)) {
            assertThat(zip.items().get(0).refusal()).contains("password");
            assertThat(text(zip, zip.items().get(1))).isEqualTo("two");
        }
        byte[] both = bytes.clone();
        both[find(bytes, "PK\u0001\u0002", first + 1) + 8] |= 1;
        assertThatThrownBy(() -> open(both)).hasMessageContaining("protected by a password");
        // the directory is encrypted as well
        byte[] all = Arrays.copyOf(bytes, first);
        assertThatThrownBy(() -> open(all)).hasMessageContaining("protected by a password");
    }

    @Test
    void allTogetherMayNotExpandTooMuch() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            files.put("f" + i + ".log", new byte[9 << 20]);
        }
        try (ZipArchive zip = open(zip(files, StandardCharsets.UTF_8))) {
            long readable = zip.items().stream().filter(ZipItem::isReadable).mapToLong(ZipItem::size).sum();
            assertThat(readable).isBetween(1L, Math.max(10L << 20, 200 * Files.size(folder.resolve("a.zip"))));
            assertThat(zip.items()).anyMatch(i -> !i.isReadable() && i.refusal().contains("the rest was refused"));
        }
    }

    @Test
    void manyEntriesAreReadUpToALimit() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 70_000; i++) {
            files.put("folder/" + i + ".log", new byte[0]);
        }
        byte[] bytes = zip(files, StandardCharsets.UTF_8);
        try (ZipArchive zip = open(bytes)) {
            assertThat(zip.items()).hasSize(70_000).allMatch(ZipItem::isReadable);
            assertThat(zip.hasMore()).isFalse();
        }
        Limits few = new Limits(200, 10L << 20, 16L << 30, 64L << 30, 100, 40);
        try (ZipArchive zip = ZipArchive.open(folder.resolve("a.zip"), few)) {
            assertThat(zip.items()).hasSize(100);
            assertThat(zip.hasMore()).isTrue();
        }
    }

    @Test
    void whateverBytesAreChangedItIsReadOrTold() throws IOException {
        byte[] whole = zip(files("logs/mail.log", "a line of a log\n".repeat(50), "audit.log", "User a@b\n"), StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            bytes = java.util.Arrays.copyOf(bytes, random.nextInt(8) == 0 ? random.nextInt(bytes.length) : bytes.length);
            try (ZipArchive zip = open(bytes)) {
                for (ZipItem item : zip.items()) {
                    if (item.isReadable()) {
                        String text = text(zip, item);
                        assertThat(text).isIn("a line of a log\n".repeat(50), "User a@b\n");
                    }
                }
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
