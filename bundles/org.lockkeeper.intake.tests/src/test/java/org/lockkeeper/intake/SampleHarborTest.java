package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/** Reads the repository's sample, which somebody else wrote, and holds it against the sample's own description. */
class SampleHarborTest {

    private static Reading harbor;

    @BeforeAll
    static void read() throws Exception {
        harbor = Reading.of(Reading.samples().resolve("harbor"));
    }

    @Test
    void everyFileIsRecognisedAndReadWithoutComplaint() {
        assertThat(harbor.journal).allSatisfy(f -> {
            assertThat(f.kind()).as(f.file().path()).isNotNull();
            assertThat(f.problem()).as(f.file().path()).isNull();
            assertThat(f.rejected()).as(f.file().path()).isZero();
        });
        assertThat(harbor.journal).hasSizeGreaterThan(40);
        assertThat(harbor.rejected).isEmpty();
    }

    @Test
    void serversAreNamedByTheirDescriptions() {
        assertThat(harbor.servers()).containsExactly("mail1", "mail2");
    }

    @Test
    void everyClientOfTheExpectationsIsSeenSomewhere() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Observation observation : harbor.observations) {
            if (observation.subject() instanceof Subject.OfClient c) {
                seen.add(c.server() + " " + (c.account() == null ? "" : c.account()) + " " + c.connector());
                seen.add(c.server() + " " + (c.computer() == null ? "" : c.computer()) + " " + c.connector());
            }
        }
        for (String line : Files.readAllLines(Reading.samples().resolve("expected/harbor.csv")).stream().skip(1)
                .toList()) {
            String[] row = line.split(",");
            String who = row[1].isEmpty() ? row[2] : row[1];
            assertThat(seen).contains(row[0] + " " + who + " " + row[3]);
        }
    }

    @Test
    void reportsHaveTheTimesAndSizesThatTheReadmeTells() {
        assertThat(harbor.about(Subject.OfServer.class).filter(o -> o.attributes().get(Attribute.REPORT_AT) != null)
                .map(o -> o.subject().server() + " " + o.attributes().get(Attribute.REPORT_AT)))
                .containsExactly("mail1 2011-09-19T03:12:44", "mail1 2011-10-03T03:12:51");
        assertThat(harbor.about(Subject.OfClient.class).filter(o -> o.source() == SourceKind.REPORT)
                .collect(Collectors.groupingBy(o -> o.attributes().get(Attribute.REPORT_AT).toString(),
                        Collectors.counting())))
                .containsEntry("2011-09-19T03:12:44", 12L).containsEntry("2011-10-03T03:12:51", 9L).hasSize(2);
    }

    @Test
    void whatOnlyOnePlaceTellsIsFoundThere() {
        assertThat(harbor.client("h.mulder@harborline.example")).singleElement().satisfies(o -> {
            assertThat(o.evidence().file().fileName()).isEqualTo("audit.log.1.gz");
            assertThat(o.attributes().get(Attribute.LAST_USED_AT).toString()).startsWith("2011-09-22T");
        });
        assertThat(harbor.client("w.bakker@harborline.example")).extracting(o -> o.evidence().file().fileName())
                .containsOnly("audit.log.0", "warning.log.0");
    }

    @Test
    void inventoriesSayAbsentOnlyWhereAConnectorIsListed() {
        assertThat(harbor.computer("HBR-NB-010")).singleElement()
                .satisfies(o -> assertThat(o.attributes().get(Attribute.UPDATER_SERVICE)).isNull());
        assertThat(harbor.computer("TRM-PC05")).singleElement()
                .satisfies(o -> assertThat(o.attributes().isEmpty()).isTrue());
        assertThat(harbor.client("HBR-WS-022")).filteredOn(o -> o.source() == SourceKind.INVENTORY).singleElement()
                .satisfies(o -> assertThat(o.attributes().get(Attribute.UPDATER_SERVICE)).isEqualTo(Presence.ABSENT));
        assertThat(harbor.client("TRM-PC21")).singleElement()
                .satisfies(o -> assertThat(o.attributes().get(Attribute.UPDATER_SERVICE)).isEqualTo(Presence.PRESENT));
        assertThat(harbor.computer("HBR-WS-040")).isNotEmpty();
        assertThat(harbor.client("HBR-WS-040")).isEmpty();
        assertThat(harbor.computer("TRM-PC08")).anySatisfy(o -> assertThat(o.attributes().get(Attribute.OUTLOOK))
                .isEqualTo(Presence.ABSENT));
        assertThat(harbor.telling(Attribute.OUTLOOK)
                .filter(o -> o.attributes().get(Attribute.OUTLOOK) == Presence.ABSENT)).hasSize(1);
    }

    @Test
    void everyEvidenceStandsWhereItSays() throws Exception {
        for (Observation observation : harbor.observations) {
            Evidence evidence = observation.evidence();
            byte[] content = content(Path.of(evidence.file().location()));
            int at = (int) evidence.offset();
            assertThat(at == 0 || content[at - 1] == '\n' || content[at - 2] == '\n').as(evidence.toString()).isTrue();
            long line = 1;
            for (int i = 0; i < at; i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            assertThat(evidence.line()).as(evidence.toString()).isEqualTo(line);
            int end = at;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            String text = new String(content, at, end - at, StandardCharsets.ISO_8859_1)
                    .replace("\0", "").toLowerCase(Locale.ROOT);
            if (observation.subject() instanceof Subject.OfClient c && c.account() != null) {
                assertThat(text).contains(c.account());
            }
        }
    }

    @Test
    void hashesAreThoseOfTheFiles() throws Exception {
        var file = harbor.file("audit.log.1.gz").file();
        byte[] bytes = Files.readAllBytes(Path.of(file.location()));
        assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(file.size()).isEqualTo(bytes.length);
    }

    @Test
    void noPasswordComesThrough() {
        String all = harbor.observations.toString() + harbor.rejected + harbor.journal;
        assertThat(all).doesNotContain("NotARealPassword").doesNotContainIgnoringCase("d3s:")
                .doesNotContain("fa4efa4e").contains("ftp://***@files.harborline.example/koff/");
    }

    @Test
    void theSameFolderGivesTheSameTwice() throws Exception {
        Reading again = Reading.of(Reading.samples().resolve("harbor"));
        assertThat(again.observations).isEqualTo(harbor.observations);
        assertThat(again.journal).isEqualTo(harbor.journal);
    }

    @Test
    void expectationsBesideTheDataAreNoData() throws Exception {
        Reading all = Reading.of(Reading.samples());
        assertThat(all.servers()).isEqualTo(List.of("mail1", "mail2", "quay"));
        assertThat(all.journal.stream().filter(f -> f.file().path().contains("/expected/")))
                .isNotEmpty().allSatisfy(f -> assertThat(f.kind()).isNull());
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        }
    }
}
