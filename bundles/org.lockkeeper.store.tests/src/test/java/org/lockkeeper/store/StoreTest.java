package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;

class StoreTest {

    @TempDir
    Path folder;

    private ObservationStore open() throws ProblemException {
        return Workspaces.open(folder);
    }

    @Test
    void aNewStoreIsEmptyAndKnowsItsFolder() throws Exception {
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(store.directory()).contains(folder.toRealPath());
            assertThat(store.imports()).isEmpty();
            assertThat(Samples.observations(store)).isEmpty();
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void whatWasImportedIsThereAfterReopening() throws Exception {
        List<Observation> expected = new ArrayList<>();
        ImportEntry first;
        ImportEntry second;
        try (ObservationStore store = open()) {
            first = Samples.importClients(store, 0, 2_500);
            IntStream.range(0, 2_500).mapToObj(Samples::client).forEach(expected::add);
            try (ImportTransaction transaction = store.begin(List.of("harbor.zip"))) {
                transaction.observe(Samples.reported(7));
                transaction.file(new JournalFile(Samples.WARNINGS, "mail1", "warning-log", 1, 0, "ends in a line"));
                second = transaction.commit();
            }
            expected.add(Samples.reported(7));
        }
        try (ObservationStore store = open()) {
            assertThat(store.imports()).containsExactly(first, second);
            assertThat(first.sources()).containsExactly("harbor", "more/harbor.zip");
            assertThat(first.servers()).containsExactly("mail0", "mail1", "mail2");
            assertThat(first.observations()).isEqualTo(2_500);
            assertThat(first.rejected()).isEqualTo(1);
            assertThat(first.files()).isEqualTo(1);
            assertThat(Samples.observations(store)).isEqualTo(expected);
            assertThat(store.files(first.id()))
                    .containsExactly(new JournalFile(Samples.CLIENTS, "mail1", "client-list", 2_500, 1, null));
            assertThat(store.files(second.id())).extracting(JournalFile::problem).containsExactly("ends in a line");
            assertThat(store.rejected(first.id())).containsExactly(
                    new RejectedRow(Samples.CLIENTS, 1, "expected an account or a computer, found \"\""));
            assertThat(store.rejected(second.id())).isEmpty();
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void equalFilesAndTextsAreOneObjectEach() throws Exception {
        try (ObservationStore store = open()) {
            Samples.importClients(store, 0, 30);
            List<Observation> read = Samples.observations(store);
            assertThat(read.get(0).evidence().file()).isSameAs(read.get(29).evidence().file());
            assertThat(read.get(0).subject().server()).isSameAs(read.get(3).subject().server());
            assertThat(read.get(0).attributes().get(Attribute.VERSION))
                    .isSameAs(read.get(4).attributes().get(Attribute.VERSION));
        }
    }

    @Test
    void anUndoneImportLeavesNothingAndItsIdIsNotUsedAgain() throws Exception {
        try (ObservationStore store = open()) {
            ImportEntry first = Samples.importClients(store, 0, 1_500);
            ImportEntry second = Samples.importClients(store, 1_500, 3_000);
            ImportEntry third = Samples.importClients(store, 3_000, 3_100);
            store.undo(second.id());
            store.undo(third.id());
            assertThat(store.imports()).containsExactly(first);
            assertThat(Samples.observations(store)).hasSize(1_500);
            assertThat(store.files(second.id())).isEmpty();
            assertThat(store.rejected(second.id())).isEmpty();
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
        try (ObservationStore store = open()) {
            assertThat(Samples.importClients(store, 0, 1).id()).isEqualTo(4);
        }
    }

    @Test
    void orderIsKeptWhereDerbyFillsTheGapsOfAnUndo() throws Exception {
        try (ObservationStore store = open()) {
            ImportEntry first = Samples.importClients(store, 0, 4_000);
            Samples.importClients(store, 4_000, 5_000);
            store.undo(first.id());
            Samples.importClients(store, 5_000, 11_000);
            assertThat(Samples.observations(store))
                    .isEqualTo(IntStream.range(4_000, 11_000).mapToObj(Samples::client).toList());
        }
    }

    @Test
    void undoOfAnUnknownImportSaysWhereToLook() throws Exception {
        try (ObservationStore store = open()) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> store.undo(17))
                    .withMessageContaining("no import 17").withMessageContaining("\"imports\"");
        }
    }

    @Test
    void anImportThatIsNotCommittedLeavesNoTrace() throws Exception {
        try (ObservationStore store = open()) {
            ImportEntry kept = Samples.importClients(store, 0, 10);
            Samples.Content before = Samples.Content.of(store);
            try (ImportTransaction transaction = store.begin(List.of("x"))) {
                for (int i = 0; i < 12_000; i++) {
                    transaction.observe(Samples.client(i));
                }
            }
            assertThat(Samples.Content.of(store)).isEqualTo(before);
            assertThat(store.check(Progress.NONE)).isEmpty();
            assertThat(Samples.importClients(store, 0, 1).id()).isEqualTo(kept.id() + 1);
        }
    }

    @Test
    void journalAndSettingsCanBeReadWhileAnImportIsWrittenAndShowNothingOfIt() throws Exception {
        try (ObservationStore store = open()) {
            ImportEntry first = Samples.importClients(store, 0, 10);
            try (ImportTransaction transaction = store.begin(List.of("x"))) {
                for (int i = 10; i < 20_000; i++) {
                    transaction.observe(Samples.client(i));
                }
                transaction.reject(new RejectedRow(Samples.CLIENTS, 1, "expected something else"));
                transaction.file(new JournalFile(Samples.CLIENTS, "mail1", "client-list", 19_990, 1, null));
                store.setSetting("target", "7.3");
                assertThat(store.setting("target")).contains("7.3");
                assertThat(store.imports()).containsExactly(first);
                assertThat(store.files(first.id())).hasSize(1);
                assertThat(store.rejected(first.id())).hasSize(1);
                assertThat(store.files(first.id() + 1)).isEmpty();
                assertThat(store.rejected(first.id() + 1)).isEmpty();
                transaction.commit();
            }
            assertThat(Samples.observations(store)).hasSize(20_000);
        }
    }

    @Test
    void whoWantsTheObservationsWaitsForAnImportUnderWay() throws Exception {
        try (ObservationStore store = open(); ImportTransaction transaction = store.begin(List.of("x"))) {
            for (int i = 0; i < 6_000; i++) {
                transaction.observe(Samples.client(i));
            }
            FutureTask<List<Observation>> reader = new FutureTask<>(() -> Samples.observations(store));
            Thread.ofPlatform().daemon().start(reader);
            transaction.commit();
            assertThat(reader.get(60, TimeUnit.SECONDS)).satisfiesAnyOf(all -> assertThat(all).isEmpty(),
                    all -> assertThat(all).hasSize(6_000));
            assertThat(Samples.observations(store)).hasSize(6_000);
        }
    }

    @Test
    void aSecondImportAnUndoARestoreAndACheckAreRefusedWhileOneIsUnderWay() throws Exception {
        try (ObservationStore store = open(); ImportTransaction transaction = store.begin(List.of("x"))) {
            assertThatThrownBy(() -> store.begin(List.of("y"))).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("busy with an import");
            assertThatThrownBy(() -> store.undo(1)).hasMessageContaining("busy with an import");
            assertThatThrownBy(() -> store.restoreFrom(folder.resolve("e.zip"), Progress.NONE))
                    .hasMessageContaining("busy with an import");
            assertThatThrownBy(() -> store.check(Progress.NONE)).hasMessageContaining("busy with an import");
            transaction.observe(Samples.client(1));
            transaction.commit();
        }
    }

    @Test
    void closingTheStoreRollsAnImportBack() throws Exception {
        ObservationStore store = open();
        ImportTransaction transaction = store.begin(List.of("x"));
        transaction.observe(Samples.client(1));
        store.close();
        assertThatThrownBy(transaction::commit).isInstanceOf(ProblemException.class).hasMessageContaining("closed");
        transaction.close();
        assertThatThrownBy(store::imports).isInstanceOf(ProblemException.class).hasMessageContaining("closed");
        try (ObservationStore again = open()) {
            assertThat(again.imports()).isEmpty();
        }
    }

    @Test
    void cancellingAReadLeavesTheStoreUsable() throws Exception {
        try (ObservationStore store = open()) {
            Samples.importClients(store, 0, 10);
            Progress cancelled = Progress.until(() -> true);
            assertThatThrownBy(() -> store.forEachObservation(_ -> { }, cancelled))
                    .isInstanceOf(CancellationException.class);
            assertThat(Samples.observations(store)).hasSize(10);
        }
    }

    @Test
    void settingsAreSetReplacedAndRemoved() throws Exception {
        String longValue = "ä€😀".repeat(40_000);
        try (ObservationStore store = open()) {
            assertThat(store.setting("target")).isEmpty();
            store.setSetting("target", "7.2.3");
            store.setSetting("target", "7.3");
            store.setSetting("columns", longValue);
            store.setSetting("empty", "");
            store.setSetting("gone", "x");
            store.setSetting("gone", null);
        }
        try (ObservationStore store = open()) {
            assertThat(store.setting("target")).contains("7.3");
            assertThat(store.setting("columns")).contains(longValue);
            assertThat(store.setting("empty")).contains("");
            assertThat(store.setting("gone")).isEmpty();
            assertThatThrownBy(() -> store.setSetting("huge", "x".repeat(1_000_001)))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("1000001");
            assertThatThrownBy(() -> store.setSetting(" padded ", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What stands in front of the value of a setting in its column. */
    private static final int SETTING_EQUALS = "setting=".length();

    @Test
    void anOverlongValueCostsItsRowOnlyAndIsNamed() throws Exception {
        Observation tooLong = new Observation(new Subject.OfSetting("mail1", "Koc", "Blob"), SourceKind.CONFIGURATION,
                Attributes.of(Attribute.SETTING, "x".repeat(32_673 - SETTING_EQUALS)), new Evidence(Samples.CLIENTS, 9, 100, null));
        Observation longest = new Observation(new Subject.OfSetting("mail1", "Koc", "Blob"), SourceKind.CONFIGURATION,
                Attributes.of(Attribute.SETTING, "€".repeat(32_672 - SETTING_EQUALS)), new Evidence(Samples.CLIENTS, 10, 100, null));
        SourceFile longPath = new SourceFile("p/".repeat(40_000) + "end.log", null, null, 0);
        try (ObservationStore store = open()) {
            ImportEntry entry;
            try (ImportTransaction transaction = store.begin(List.of("x"))) {
                transaction.observe(tooLong);
                transaction.observe(longest);
                transaction.file(new JournalFile(Samples.CLIENTS, "mail1", "cfg", 2, 0, null));
                transaction.reject(new RejectedRow(longPath, 1, "r".repeat(50_000)));
                transaction.file(new JournalFile(longPath, null, null, 0, 1, "unknown"));
                entry = transaction.commit();
            }
            assertThat(entry.observations()).isEqualTo(1);
            assertThat(entry.rejected()).isEqualTo(2);
            assertThat(Samples.observations(store)).containsExactly(longest);
            assertThat(store.rejected(entry.id()).get(0)).satisfies(row -> {
                assertThat(row.file()).isEqualTo(Samples.CLIENTS);
                assertThat(row.line()).isEqualTo(9);
                assertThat(row.reason()).contains("setting", "32665", "32672");
            });
            assertThat(store.files(entry.id()).get(0))
                    .isEqualTo(new JournalFile(Samples.CLIENTS, "mail1", "cfg", 1, 1, null));
            assertThat(store.rejected(entry.id()).get(1).reason()).contains("(shortened from 50000 characters)");
            assertThat(store.files(entry.id()).get(1).file().path()).endsWith("/end.log")
                    .contains("(shortened from 80007 characters)");
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void timesAndVersionsThatNoSourceHasAreLeftOutAndNamed() throws Exception {
        Subject server = new Subject.OfServer("mail1");
        Evidence evidence = new Evidence(Samples.CLIENTS, 3, 0, null);
        Moment far = Moment.ofLocal(LocalDateTime.of(12_000, 1, 1, 0, 0));
        try (ObservationStore store = open(); ImportTransaction transaction = store.begin(List.of("x"))) {
            transaction.observe(new Observation(server, SourceKind.OTHER, Attributes.of(Attribute.REPORT_AT, far),
                    evidence));
            transaction.observe(new Observation(server, SourceKind.OTHER, Attributes.NONE,
                    new Evidence(Samples.CLIENTS, 4, 0, far)));
            transaction.observe(new Observation(server, SourceKind.OTHER,
                    Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 123_456_789)), evidence));
            ImportEntry entry = transaction.commit();
            assertThat(entry.observations()).isZero();
            assertThat(store.rejected(entry.id())).extracting(RejectedRow::reason).satisfiesExactly(
                    reason -> assertThat(reason).contains("reportAt", "+12000-01-01", "1 to 9999"),
                    reason -> assertThat(reason).contains("observedAt", "1 to 9999"),
                    reason -> assertThat(reason).contains("7.2.123456789", "out of range"));
        }
    }

    @Test
    void everythingLiesInTheWorkspaceFolder() throws Exception {
        try (ObservationStore store = open()) {
            Samples.importClients(store, 0, 1);
            assertThat(folder.resolve("model")).isDirectory();
            assertThat(Files.readString(folder.resolve("holder"))).contains("pid=" + ProcessHandle.current().pid());
            assertThat(folder.resolve("model.unfinished")).doesNotExist();
        }
        assertThat(folder.resolve("holder")).doesNotExist();
    }
}
