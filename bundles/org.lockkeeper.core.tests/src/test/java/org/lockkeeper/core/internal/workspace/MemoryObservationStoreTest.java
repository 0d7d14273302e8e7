package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

class MemoryObservationStoreTest {

    private static final SourceFile FILE = new SourceFile("mail1/warning.log", "/c/mail1/warning.log",
            "0".repeat(64), 9);

    private final ObservationStore store = CoreServices.memoryStore();

    private ImportEntry keep(List<Observation> observations) throws ProblemException {
        try (ImportTransaction transaction = store.begin(List.of("mail1"))) {
            for (Observation observation : observations) {
                transaction.observe(observation);
            }
            transaction.reject(new RejectedRow(FILE, 7, "no time"));
            transaction.file(new JournalFile(FILE, "mail1", "warning-log", observations.size(), 1, null));
            return transaction.commit();
        }
    }

    private List<Observation> all() throws ProblemException {
        List<Observation> all = new ArrayList<>();
        store.forEachObservation(all::add, Progress.NONE);
        return all;
    }

    @Test
    void whatWasCommittedIsThere() throws ProblemException {
        List<Observation> observations = new Given().report(at("09-08T11:25:17"), "a@x", "b@x").observations();
        ImportEntry entry = keep(observations);

        assertThat(store.imports()).containsExactly(entry);
        assertThat(entry.sources()).containsExactly("mail1");
        assertThat(entry.servers()).containsExactly("mail1");
        assertThat(entry.files()).isEqualTo(1);
        assertThat(entry.observations()).isEqualTo(3);
        assertThat(entry.rejected()).isEqualTo(1);
        assertThat(all()).isEqualTo(observations);
        assertThat(store.files(entry.id())).hasSize(1);
        assertThat(store.rejected(entry.id())).extracting(RejectedRow::line).containsExactly(7L);
        assertThat(store.check(Progress.NONE)).isEmpty();
        assertThat(store.directory()).isEmpty();
    }

    @Test
    void whatWasNotCommittedLeavesNoTrace() throws ProblemException {
        try (ImportTransaction transaction = store.begin(List.of("mail1"))) {
            transaction.observe(new Given().used(at("09-01"), "a@x").observations().getFirst());
        }
        assertThat(store.imports()).isEmpty();
        assertThat(all()).isEmpty();
        assertThat(keep(List.of()).observations()).isZero();
    }

    @Test
    void oneImportAtATime() throws ProblemException {
        try (ImportTransaction _ = store.begin(List.of("mail1"))) {
            assertThatThrownBy(() -> store.begin(List.of("mail2"))).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("under way");
        }
    }

    @Test
    void anEndedTransactionTakesNothingMore() throws ProblemException {
        ImportTransaction transaction = store.begin(List.of("mail1"));
        transaction.commit();
        assertThatThrownBy(transaction::commit).isInstanceOf(ProblemException.class);
        assertThat(store.imports()).hasSize(1);
    }

    @Test
    void undoRemovesOneImportAndIdsAreNotReused() throws ProblemException {
        List<Observation> first = new Given().used(at("09-01"), "a@x").observations();
        List<Observation> second = new Given().used(at("09-02"), "b@x").observations();
        long id = keep(first).id();
        long other = keep(second).id();

        store.undo(other);
        assertThat(all()).isEqualTo(first);
        assertThat(keep(second).id()).isGreaterThan(other);
        store.undo(id);
        assertThat(all()).isEqualTo(second);
        assertThatThrownBy(() -> store.undo(id)).isInstanceOf(ProblemException.class)
                .hasMessage("There is no import " + id + " in the journal.");
        assertThatThrownBy(() -> store.files(id)).isInstanceOf(ProblemException.class);
    }

    @Test
    void settingsAreKept() throws ProblemException {
        assertThat(store.setting("target")).isEmpty();
        store.setSetting("target", "7.3.0");
        assertThat(store.setting("target")).contains("7.3.0");
        store.setSetting("target", null);
        assertThat(store.setting("target")).isEmpty();
    }

    @Test
    void exportAndRestoreAreRefusedInClearWords() {
        assertThatThrownBy(() -> store.exportTo(Path.of("a.zip"), Progress.NONE)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.zip").hasMessageContaining("on disk");
        assertThatThrownBy(() -> store.restoreFrom(Path.of("a.zip"), Progress.NONE))
                .isInstanceOf(ProblemException.class).hasMessageContaining("a.zip");
    }

    @Test
    void closedIsClosed() {
        store.close();
        assertThatThrownBy(store::imports).isInstanceOf(ProblemException.class).hasMessage("The workspace is closed.");
    }
}
