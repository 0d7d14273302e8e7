package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.api.workspace.ObservationStore;

class ExportTest {

    @TempDir
    Path folder;
    private ObservationStore store;
    private Path export;

    @BeforeEach
    void openWithTwoImports() throws Exception {
        store = Workspaces.open(folder.resolve("one"));
        Samples.importClients(store, 0, 10);
        Samples.importClients(store, 100, 120);
        try (ImportTransaction transaction = store.begin(List.of("harbor.zip"))) {
            transaction.observe(Samples.reported(1));
            transaction.file(new JournalFile(Samples.WARNINGS, "mail1", "warning-log", 1, 0, null));
            transaction.commit();
        }
        store.undo(2);
        store.setSetting("target", "7.3");
        export = folder.resolve("export.zip");
        store.exportTo(export, Progress.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(export.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Changes an entry and makes the manifest agree, as somebody would who knows the format. */
    private Path withEntry(String name, UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> entries = entries();
        byte[] before = entries.get(name);
        byte[] after = change.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(after).isNotEqualTo(before);
        entries.put(name, after);
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        entries.put("manifest.json", manifest.replace(sha256(before), sha256(after))
                .replaceFirst("(\"name\" : \"" + name + "\",\\s+\"records\" : )\\d+(,\\s+\"bytes\" : )\\d+",
                        "$1" + new String(after, StandardCharsets.UTF_8).lines().count() + "$2" + after.length)
                .getBytes(StandardCharsets.UTF_8));
        return write(entries);
    }

    private Path withManifest(UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> entries = entries();
        String before = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        entries.put("manifest.json", after.getBytes(StandardCharsets.UTF_8));
        return write(entries);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void assertRefused(Path file, String... words) throws Exception {
        Samples.Content before = Samples.Content.of(store);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> store.restoreFrom(file, Progress.NONE))
                .satisfies(e -> assertThat(e.getMessage()).contains(words).contains("stays as it was"));
        assertThat(Samples.Content.of(store)).isEqualTo(before);
        assertThat(store.setting("target")).contains("7.3");
        assertThat(store.check(Progress.NONE)).isEmpty();
    }

    @Test
    void aRoundTripIntoAnotherWorkspaceGivesTheSame() throws Exception {
        try (ObservationStore other = Workspaces.open(folder.resolve("two"))) {
            other.setSetting("left over", "x");
            other.restoreFrom(export, Progress.NONE);
            assertThat(Samples.Content.of(other)).isEqualTo(Samples.Content.of(store));
            assertThat(other.setting("target")).contains("7.3");
            assertThat(other.setting("left over")).isEmpty();
            assertThat(other.check(Progress.NONE)).isEmpty();
            assertThat(Samples.importClients(other, 0, 1).id()).as("next id").isEqualTo(4);
        }
    }

    @Test
    void restoringReplacesWhatCameLaterAndUsesNoIdAgain() throws Exception {
        Samples.Content before = Samples.Content.of(store);
        assertThat(Samples.importClients(store, 500, 7_000).id()).isEqualTo(4);
        store.restoreFrom(export, Progress.NONE);
        assertThat(Samples.Content.of(store)).isEqualTo(before);
        assertThat(Samples.importClients(store, 0, 1).id()).isEqualTo(5);
    }

    @Test
    void theFileIsWhatTheFormatSays() throws Exception {
        Map<String, byte[]> entries = entries();
        assertThat(entries.keySet()).containsExactly("imports.jsonl", "files.jsonl", "observations.jsonl",
                "rejected.jsonl", "journal.jsonl", "settings.jsonl", "manifest.json");
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains("\"format\" : \"lockkeeper/workspace/1\"", "\"schemaVersion\" : 4",
                "\"exportedAt\"", "\"lockkeeper\"", sha256(entries.get("observations.jsonl")));
        assertThat(new String(entries.get("observations.jsonl"), StandardCharsets.UTF_8).lines().skip(1).findFirst())
                .contains("{\"import\":1,\"file\":1,\"line\":3,\"offset\":80,"
                        + "\"observedAt\":\"2011-09-08T11:25:01+02:00\",\"source\":\"CLIENT_LIST\","
                        + "\"subject\":{\"kind\":\"CLIENT\",\"server\":\"mail1\",\"account\":\"user1@example.com\","
                        + "\"computer\":\"PC-1\",\"connector\":\"KOFF\"},"
                        + "\"attributes\":{\"databaseBytes\":1000,\"freeBytes\":0,\"localAdmin\":\"NO\","
                        + "\"outlookVersion\":\"14.0.1\",\"updaterService\":\"ABSENT\","
                        + "\"version\":\"7.2.1\"}}");
        assertThat(new String(entries.get("settings.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo("{\"key\":\"target\",\"value\":\"7.3\"}\n");
    }

    @Test
    void anExportReplacesAnOldFileAndLeavesNothingElseBehind() throws Exception {
        Files.writeString(export, "old");
        store.exportTo(export, Progress.NONE);
        assertThat(entries()).containsKey("manifest.json");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("one", "export.zip");
        }
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhy() {
        Path nowhere = folder.resolve("no-such-folder").resolve("e.zip");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> store.exportTo(nowhere, Progress.NONE))
                .withMessageContaining("the folder ").withMessageContaining("no-such-folder does not exist");
    }

    @Test
    void whatIsNoExportIsRefused() throws Exception {
        assertRefused(folder.resolve("missing.zip"), "There is no file");
        assertRefused(Files.writeString(folder.resolve("x.zip"), "hello"), "cannot be read as a zip");
        assertRefused(write(Map.of("readme.txt", new byte[3])), "manifest.json", "not an export");
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(export);
        Path cut = folder.resolve("cut.zip");
        for (int length : new int[] {0, 30, bytes.length / 2, bytes.length - 5}) {
            byte[] part = Arrays.copyOf(bytes, length);
            Files.write(cut, part);
            assertRefused(cut, "cut off");
        }
    }

    @Test
    void aChangedByteIsRefusedWhereverItIs() throws Exception {
        byte[] bytes = Files.readAllBytes(export);
        Samples.Content before = Samples.Content.of(store);
        Path changed = folder.resolve("changed-byte.zip");
        int refused = 0;
        for (int at = 0; at < bytes.length; at += 61) {
            byte[] copy = bytes.clone();
            copy[at] ^= 0x20;
            Files.write(changed, copy);
            try {
                store.restoreFrom(changed, Progress.NONE);
            } catch (ProblemException e) {
                refused++;
            }
            // a byte of a time stamp may change without harm; the content never does
            assertThat(Samples.Content.of(store)).as("byte " + at).isEqualTo(before);
        }
        assertThat(refused).isGreaterThan(bytes.length / 61 / 2);
    }

    @Test
    void aMissingAnUnlistedAndARepeatedEntryAreRefused() throws Exception {
        Map<String, byte[]> entries = entries();
        byte[] journal = entries.remove("journal.jsonl");
        assertRefused(write(entries), "journal.jsonl", "missing");
        entries.put("journal.jsonl", journal);
        entries.put("../../evil.sh", new byte[] {1});
        assertRefused(write(entries), "evil.sh", "not listed");
    }

    @Test
    void newerVersionsAreRefusedWithTheirNumbers() throws Exception {
        assertRefused(withManifest(text -> text.replace("workspace/1", "workspace/2")), "lockkeeper/workspace/2",
                "Use a newer Lockkeeper");
        assertRefused(withManifest(text -> text.replace("\"schemaVersion\" : 4", "\"schemaVersion\" : 9")),
                "schema version is 9", "1 to 4", "Use a newer Lockkeeper");
        assertRefused(withManifest(text -> text.replace("workspace/1", "other")), "expected");
    }

    @Test
    void numbersThatNoCountingLeadsToAreRefused() throws Exception {
        assertRefused(withManifest(text -> text.replaceFirst("\"nextImport\" : \\d+",
                "\"nextImport\" : " + Long.MAX_VALUE)), "nextImport", "higher than");
        assertRefused(withManifest(text -> text.replaceFirst("\"nextImport\" : \\d+",
                "\"nextImport\" : 9007199254740992")), "nextImport", "higher than");
    }

    @Test
    void moreSettingsThanAnybodyHasAndNamesThatComeTwiceAreRefused() throws Exception {
        assertRefused(withEntry("settings.jsonl", _ -> IntStream.range(0, 50_001)
                .mapToObj("{\"key\":\"k%d\",\"value\":\"v\"}\n"::formatted).collect(Collectors.joining())),
                "settings.jsonl, line 50001", "more than 50000 settings");
        assertRefused(withEntry("settings.jsonl", _ -> "{\"key\":\"k\",\"value\":\"v\"}\n".repeat(2)),
                "settings.jsonl, line 2", "there twice");
    }

    @Test
    void whatTheManifestOfANewerProgramAddsIsPassedOver() throws Exception {
        store.restoreFrom(withManifest(text -> text.replace("\"format\"", "\"comment\" : \"by hand\", \"format\"")),
                Progress.NONE);
        assertThat(store.imports()).hasSize(2);
    }

    @Test
    void countsAndSizesHaveToAgree() throws Exception {
        assertRefused(withManifest(text -> text.replaceFirst("(\"observations.jsonl\",\\s+\"records\" : )11", "$112")),
                "observations.jsonl", "11 lines", "12");
        assertRefused(withManifest(text -> text.replaceFirst("(\"bytes\" : )\\d+", "$11")), "imports.jsonl",
                "more than the 1 bytes");
        assertRefused(withManifest(text -> text.replaceFirst("(\"bytes\" : )\\d+", "$19000000000000000000")),
                "imports.jsonl", "would unpack to more");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put("settings.jsonl", new byte[70 << 20]);
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        entries.put("manifest.json", manifest.replaceFirst(
                "(\"settings.jsonl\",\\s+\"records\" : )\\d+(,\\s+\"bytes\" : )\\d+", "$11$2" + (70 << 20))
                .getBytes(StandardCharsets.UTF_8));
        assertRefused(write(entries), "settings.jsonl", "250 times its size");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            observations.jsonl | "line":3                  | "line":-3               | line 2 | "line" is negative
            observations.jsonl | "line":3                  | "line":"3"              | line 2 | no whole number
            observations.jsonl | "line":3,                 | "line":3,"colour":"x",  | line 2 | "colour" is not known
            observations.jsonl | "line":3,                 | "line":3,"line":4,      | line 2 | not valid JSON
            observations.jsonl | "line":3,                 | "line":3.5,             | line 2 | whole numbers only
            observations.jsonl | "line":3,                 | "line":99999999999999999999999, | line 2 | not valid JSON
            observations.jsonl | ,"line":3                 | ~~                      | line 2 | "line" is missing
            observations.jsonl | "localAdmin":"YES"        | "localAdmin":"MAYBE"    | line 1 | is no value of localAdmin
            observations.jsonl | "version":"7.2.1"         | "version":"seven"       | line 2 | is not a version
            observations.jsonl | "version":"7.2.1"         | "we=ight":"7.2.1"       | line 2 | "we=ight" is no id of an attribute
            observations.jsonl | "connector":"KOFF"        | "connector":"KOOF"      | line 1 | unknown value "KOOF"
            observations.jsonl | "source":"REPORT"         | "source":"RUMOUR"       | line 11 | unknown value "RUMOUR"
            observations.jsonl | "kind":"CLIENT"           | "kind":"ALIEN"          | line 1 | unknown value "ALIEN"
            observations.jsonl | "2011-09-08T11:25:01+02:00" | "yesterday"           | line 2 | no ISO 8601 time
            observations.jsonl | {"import":1,"file":1,"line":3 | {"import":1,"file":77,"line":3 | line 2 | names none of
            observations.jsonl | {"import":1,"file":1,"line":3 | {"import":3,"file":1,"line":3 | line 2 | not the import
            observations.jsonl | {"import":1,"file":1,"line":3 | [[[[[[[[[[[[[[[ | line 2 | expected a JSON object
            files.jsonl        | "sha256":"abab            | "sha256":"xyab          | line 1 | not 64 hex digits
            files.jsonl        | {"import":1               | {"import":2             | line 1 | names none of
            imports.jsonl      | {"id":3                   | {"id":1                 | line 2 | does not come after
            imports.jsonl      | "observations":10         | "observations":11       | imports.jsonl | tells of 11
            imports.jsonl      | "importedAt":"2           | "importedAt":"x         | line 1 | out of range
            imports.jsonl      | "importedAt":"2           | "importedAt":"+12       | line 1 | out of range
            settings.jsonl     | "value":"7.3"             | "value":null            | line 1 | "value" is missing
            """)
    void aRecordThatIsNotRightIsNamedWithItsLine(String entry, String part, String other, String line, String reason)
            throws Exception {
        assertRefused(withEntry(entry, text -> text.replaceFirst(Pattern.quote(part),
                Matcher.quoteReplacement(other))), entry, line, reason);
    }

    @Test
    void observationsThatDoNotStandTogetherAreRefused() throws Exception {
        assertRefused(withEntry("observations.jsonl", text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.add(0, lines.removeLast());
            return String.join("\n", lines) + "\n";
        }), "observations.jsonl, line 2", "order");
    }

    @Test
    void anExportWhileAnImportIsUnderWayIsNotMixedWithIt() throws Exception {
        Samples.Content before = Samples.Content.of(store);
        try (ImportTransaction transaction = store.begin(List.of("x"))) {
            transaction.observe(Samples.client(9_000));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> store.exportTo(folder.resolve("mixed.zip"), Progress.NONE));
        }
        store.exportTo(export, Progress.NONE);
        store.restoreFrom(export, Progress.NONE);
        assertThat(Samples.Content.of(store)).isEqualTo(before);
    }
}
