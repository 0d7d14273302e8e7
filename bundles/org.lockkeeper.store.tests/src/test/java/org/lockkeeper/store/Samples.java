package org.lockkeeper.store;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;

/** Made-up observations of the kinds that importers make, and all that a store tells, for comparison. */
final class Samples {

    static final SourceFile CLIENTS = new SourceFile("harbor/mail1/lockkeeper-clients.csv",
            "/data/harbor/mail1/lockkeeper-clients.csv", "ab".repeat(32), 120_000);
    static final SourceFile WARNINGS = new SourceFile("harbor.zip!/mail1/warning.log",
            "/data/harbor.zip!/mail1/warning.log", "0f".repeat(32), 4_096);

    private Samples() {
    }

    /** Everything that a store tells, to compare two of them or one before and after. */
    record Content(List<ImportEntry> imports, List<List<JournalFile>> files, List<List<RejectedRow>> rejected,
            List<Observation> observations) {

        static Content of(ObservationStore store) throws ProblemException {
            List<List<JournalFile>> files = new ArrayList<>();
            List<List<RejectedRow>> rejected = new ArrayList<>();
            for (ImportEntry each : store.imports()) {
                files.add(store.files(each.id()));
                rejected.add(store.rejected(each.id()));
            }
            return new Content(store.imports(), files, rejected, Samples.observations(store));
        }
    }

    static List<Observation> observations(ObservationStore store) throws ProblemException {
        List<Observation> observations = new ArrayList<>();
        store.forEachObservation(observations::add, Progress.NONE);
        return observations;
    }

    /** A client as a client list tells of it; each number gives another one. */
    static Observation client(int number) {
        Attributes attributes = Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, number % 4))
                .put(Attribute.OUTLOOK_VERSION, "14.0." + number % 9)
                .put(Attribute.UPDATER_SERVICE, number % 3 == 0 ? Presence.PRESENT : Presence.ABSENT)
                .put(Attribute.LOCAL_ADMIN, YesNo.of(number % 2 == 0))
                .put(Attribute.DATABASE_BYTES, 1_000L * number).put(Attribute.FREE_BYTES, 0L).build();
        return new Observation(
                new Subject.OfClient("mail" + number % 3, "user" + number + "@example.com", "PC-" + number,
                        Connector.KOFF),
                SourceKind.CLIENT_LIST, attributes, new Evidence(CLIENTS, number + 2L, 80L * number,
                        new Moment(LocalDateTime.of(2011, 9, 8, 11, 25).plusSeconds(number), ZoneOffset.ofHours(2))));
    }

    /** An account as an affected-user report names it. */
    static Observation reported(int number) {
        Moment at = Moment.ofLocal(LocalDateTime.of(2011, 9, 6, 3, 0, 17));
        return new Observation(new Subject.OfClient("mail1", "user" + number + "@example.com", null, Connector.KOFF),
                SourceKind.REPORT,
                Attributes.builder().put(Attribute.REPORT_AT, at).put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                        .build(),
                new Evidence(WARNINGS, number + 1L, 100L * number, at));
    }

    /** Imports clients {@code from} to {@code to - 1} from one file, with one rejected row. */
    static ImportEntry importClients(ObservationStore store, int from, int to) throws ProblemException {
        try (ImportTransaction transaction = store.begin(List.of("harbor", "more/harbor.zip"))) {
            for (int i = from; i < to; i++) {
                transaction.observe(client(i));
            }
            transaction.reject(new RejectedRow(CLIENTS, 1, "expected an account or a computer, found \"\""));
            transaction.file(new JournalFile(CLIENTS, "mail1", "client-list", to - from, 1, null));
            return transaction.commit();
        }
    }
}
