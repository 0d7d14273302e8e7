package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** What members of JSON and fields of Format-List mean can be said, as of columns: once, for all lists of those names. */
class GivenMembersTest {

    private static final String JSON = """
            [{"computer":"HBR-1","name":"7-Zip","version":"9.20","ring":"Wave 2"},
             {"computer":"HBR-1","name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","ring":"Wave 2"},
             {"computer":"HBR-1","name":"Kerio Updater Service","version":"1.0","ring":"Wave 2"}]
            """;
    private static final String INNER = """
            [{"computer":"HBR-1","name":"7-Zip","version":"9.20","rollout":{"ring":"Wave 2"}},
             {"computer":"HBR-1","name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","rollout":{"ring":"Wave 2"}},
             {"computer":"HBR-1","name":"Kerio Updater Service","version":"1.0","rollout":{"ring":"Wave 2"}}]
            """;
    private static final String LIST = """
            PSComputerName : HBR-1
            DisplayName    : 7-Zip
            DisplayVersion : 9.20
            Ring           : Wave 2

            PSComputerName : HBR-1
            DisplayName    : Kerio Outlook Connector (Offline Edition)
            DisplayVersion : 7.2.3
            Ring           : Wave 2

            PSComputerName : HBR-1
            DisplayName    : Kerio Updater Service
            DisplayVersion : 1.0
            Ring           : Wave 2

            """;

    @TempDir
    private Path folder;

    private Reading read(String content, ColumnMapping... said) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/fleet." + (content.startsWith("[") ? "json" : "txt"), content);
        Reading reading = new Reading();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(folder.resolve("mx")), null, List.of(said)), reading,
                Progress.NONE);
        return reading;
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, INNER, LIST})
    void whatTheyTellIsAskedAboutAndBelieved(String content) throws Exception {
        Reading asked = read(content);
        assertThat(asked.values(Attribute.UPDATER_SERVICE)).isEmpty();
        String name = content.equals(JSON) ? "ring" : content.equals(INNER) ? "rollout.ring" : "Ring";
        assertThat(asked.reasons()).anyMatch(r -> r.contains("--map ignore=" + name));

        Reading ignored = read(content, ColumnMapping.parse("ignore=" + name));
        assertThat(ignored.values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT).doesNotContain(Presence.ABSENT);
        assertThat(read(content, ColumnMapping.parse("state=" + name)).values(Attribute.UPDATER_SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, LIST})
    void whatWasSaidIsKeptForThoseNames(String content) throws Exception {
        List<ColumnMapping> kept = new ArrayList<>();
        read(content);
        IntakeRequest request = new IntakeRequest(List.of(folder.resolve("mx")), null, List.of(ColumnMapping.parse("ignore=ring")));
        new DefaultIntake(List.of()).read(request, new Keeping(kept), Progress.NONE);
        assertThat(kept).hasSize(1);
        assertThat(read(content, kept.getFirst()).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
        // of other names nothing was said
        assertThat(read(content.replace("ing\"", "ang\"").replace("Ring ", "Rang "), kept.getFirst())
                .values(Attribute.UPDATER_SERVICE)).isEmpty();
    }

    /** Names that Lockkeeper knows, and inner ones, can be said, too. */
    @Test
    void knownAndInnerNamesCanBeSaid() throws Exception {
        for (String content : List.of(JSON.replace("\"ring\":\"Wave 2\"", "\"status\":\"Ring 2\""), LIST.replace("Ring  ", "Status"))) {
            assertThat(read(content).values(Attribute.UPDATER_SERVICE)).isEmpty();
            assertThat(read(content, ColumnMapping.parse("ignore=" + (content.startsWith("[") ? "status" : "Status")))
                    .values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
        }
        String done = INNER.replace("\"ring\":\"Wave 2\"", "\"done\":\"yes\"");
        assertThat(read(done.replace("yes", "no"), ColumnMapping.parse("state=rollout.done")).values(Attribute.UPDATER_SERVICE))
                .doesNotContain(Presence.PRESENT);
        assertThat(read(done, ColumnMapping.parse("state=rollout.done")).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    /** Whatever the order of members: what one state says against a program no other one takes back. */
    @ParameterizedTest
    @ValueSource(strings = {
        "\"state\":\"Uninstalled\",\"installationstate\":\"Installed\"", "\"installationstate\":\"Installed\",\"state\":\"Uninstalled\"",
        "\"installed\":\"yes\",\"status\":\"Uninstalled\"", "\"status\":\"Uninstalled\",\"installed\":\"yes\""})
    void aStateThatABetterNameReplacesStillCounts(String states) throws Exception {
        assertThat(read(JSON.replace("\"ring\":\"Wave 2\"", states)).values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
        String[] said = states.replace("\"", "").split("[,:]");
        assertThat(read(LIST.replace("Ring           : Wave 2", said[0] + " : " + said[1] + "\n" + said[2] + " : " + said[3]))
                .values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"installed\":\"no\",\"flag\":\"yes\"", "\"flag\":\"yes\",\"installed\":\"no\""})
    void whatAPersonSaysHidesNoOtherState(String states) throws Exception {
        assertThat(read(JSON.replace("\"ring\":\"Wave 2\"", states), ColumnMapping.parse("state=flag"))
                .values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
    }

    /** What is said around a program, or around a list, speaks against it, too. */
    @Test
    void statesAroundCount() throws Exception {
        String packaged = """
                [{"computer":"HBR-1","status":"Uninstalled","package":{"name":"Kerio Updater Service","version":"1.0","status":"Installed"}},
                 {"computer":"HBR-1","name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3"},
                 {"computer":"HBR-1","name":"7-Zip","version":"9.20"}]
                """;
        assertThat(read(packaged).values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
        for (String state : List.of("\"present\":\"yes\",\"status\":\"failed\"", "\"deploymentstatus\":\"failed\"", "\"status\":\"failed\"")) {
            assertThat(read("[{\"computer\":\"HBR-1\"," + state + ",\"software\":" + JSON.replaceAll(",\"ring\":\"Wave 2\"|\"computer\":\"HBR-1\",", "")
                    + "}]").values(Attribute.UPDATER_SERVICE)).as(state).doesNotContain(Presence.PRESENT);
        }
    }

    @Test
    void whatNoListHasIsRefused() {
        assertThatThrownBy(() -> read(JSON, ColumnMapping.parse("ignore=rong"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("ring");
    }

    /** Keeps what was said. */
    private record Keeping(List<ColumnMapping> kept) implements IntakeSink {

        @Override
        public void mapped(ColumnMapping mapping) {
            kept.add(mapping);
        }

        @Override
        public void observe(Observation observation) {
            // not asked about
        }

        @Override
        public void reject(RejectedRow row) {
            // not asked about
        }

        @Override
        public void file(JournalFile file) {
            // not asked about
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inventory prior to migration", "Seznam p\u0159ed migrac\u00ed", "Lista antes de la migraci\u00f3n",
        "<p>not installed yet</p>"})
    void aRemarkAroundAListMayMakeItOneOfSomethingElse(String remark) throws Exception {
        String list = "[{\"hostname\":\"HBR-1\",\"comment\":\"%s\",\"software\":[{\"name\":\"7-Zip\",\"version\":\"9.20\"},"
                + "{\"name\":\"Kerio Updater Service\",\"version\":\"1.0\"}]}]";
        assertThat(told(read(list.replace("\"comment\":\"%s\",", "")))).containsExactly(Presence.PRESENT);
        assertThat(told(read(list.formatted(remark)))).doesNotContain(Presence.PRESENT);
    }

    private static List<Presence> told(Reading reading) {
        return reading.telling(Attribute.UPDATER_SERVICE).map(o -> o.attributes().get(Attribute.UPDATER_SERVICE)).toList();
    }
}
