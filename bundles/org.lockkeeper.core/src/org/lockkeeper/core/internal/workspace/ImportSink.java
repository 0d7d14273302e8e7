package org.lockkeeper.core.internal.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;

/**
 * Hands what is read to the store, keeps the observations for the model where there is one, and says where an import
 * goes on with a server of the same name with which it has nothing else in common. The store is written to from the
 * first thing on that is read: what is known before can be looked at until then.
 */
final class ImportSink implements IntakeSink, AutoCloseable {

    private final ObservationStore store;
    private final List<String> sources;
    private final @Nullable List<Observation> kept;
    private final Known known;
    private final Interner interner = new Interner();
    private final List<ColumnMapping> mapped = new ArrayList<>();
    private final Map<String, SameName> sameNames = new LinkedHashMap<>();
    private final Map<String, OnlyLists> onlyLists = new LinkedHashMap<>();
    private final Map<String, JournalFile> speakers = new LinkedHashMap<>();
    private final @Nullable String stated;
    private @Nullable ImportTransaction transaction;

    /** All observations that are known before the import. */
    @FunctionalInterface
    interface Known {
        void forEach(Consumer<Observation> consumer) throws ProblemException;
    }

    /**
     * @param kept filled with what is observed; {@code null} where nobody needs it
     * @param stated the server whose the person says that the files are; {@code null} where nobody says so
     */
    ImportSink(ObservationStore store, List<String> sources, @Nullable List<Observation> kept, Known known,
            @Nullable String stated) {
        this.store = store;
        this.sources = sources;
        this.kept = kept;
        this.known = known;
        this.stated = stated;
    }

    @Override
    public void servers(List<String> names) throws ProblemException {
        List<ImportEntry> imports = store.imports();
        List<String> others = imports.stream().flatMap(i -> i.servers().stream()).distinct().sorted().toList();
        for (String name : names) {
            if (!others.isEmpty() && !name.equalsIgnoreCase(stated) && others.stream().noneMatch(name::equalsIgnoreCase)) {
                onlyLists.put(SameName.key(name), new OnlyLists(name, others));
            }
            if (imports.stream().anyMatch(i -> !i.sources().equals(sources)
                    && i.servers().stream().anyMatch(name::equalsIgnoreCase))) {
                sameNames.put(SameName.key(name), new SameName(name));
            }
        }
        if (!sameNames.isEmpty()) {
            known.forEach(observation -> {
                SameName same = sameNames.get(SameName.key(observation.subject().server()));
                if (same != null) {
                    same.before(observation);
                }
            });
        }
    }

    private ImportTransaction transaction() throws ProblemException {
        if (transaction == null) {
            transaction = store.begin(sources);
        }
        return transaction;
    }

    @Override
    public void observe(Observation observation) throws ProblemException {
        Observation one = kept == null ? observation : interner.intern(observation);
        transaction().observe(one);
        if (kept != null) {
            kept.add(one);
        }
        if (!sameNames.isEmpty() || !onlyLists.isEmpty()) {
            String key = SameName.key(one.subject().server());
            SameName same = sameNames.get(key);
            if (same != null) {
                same.now(one);
            }
            OnlyLists lists = onlyLists.get(key);
            if (lists != null) {
                lists.now(one);
            }
        }
    }

    @Override
    public void reject(RejectedRow row) throws ProblemException {
        transaction().reject(row);
    }

    @Override
    public void file(JournalFile file) throws ProblemException {
        String key = file.server() == null ? null : SameName.key(file.server());
        if (key != null && (sameNames.containsKey(key) || onlyLists.containsKey(key))
                && speakers.putIfAbsent(key, file) == null) {
            return;
        }
        transaction().file(file);
    }

    @Override
    public void mapped(ColumnMapping mapping) {
        mapped.add(mapping);
    }

    /** What columns were given a meaning, and had it. */
    List<ColumnMapping> mapped() {
        return mapped;
    }

    ImportEntry commit() throws ProblemException {
        for (Map.Entry<String, JournalFile> each : speakers.entrySet()) {
            JournalFile file = each.getValue();
            SameName same = sameNames.get(each.getKey());
            OnlyLists lists = onlyLists.get(each.getKey());
            if (lists != null && lists.isAll()) {
                file = told(file, lists.text());
            }
            if (same != null && same.hasNothingInCommon()) {
                file = told(file, same.text());
            }
            transaction().file(file);
        }
        return transaction().commit();
    }

    /** Says something at a file. */
    private JournalFile told(JournalFile file, String text) throws ProblemException {
        transaction().reject(new RejectedRow(file.file(), 0, text));
        return file.withRejection();
    }

    @Override
    public void close() {
        if (transaction != null) {
            transaction.close();
        }
    }
}
