package org.lockkeeper.core.internal.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;

/** Keeps observations in memory only, for throw-away workspaces. Nothing of it outlives {@link #close()}. */
public final class MemoryObservationStore implements ObservationStore {

    private static final int LOOK_EVERY = 4096;

    private final Map<Long, Kept> imports = new TreeMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Transaction open;
    private long lastId;
    private boolean closed;

    /** An empty store. */
    public MemoryObservationStore() {
        // nothing to prepare
    }

    private record Kept(ImportEntry entry, List<JournalFile> files, List<RejectedRow> rejected,
            List<Observation> observations) {
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    @Override
    public synchronized ImportTransaction begin(List<String> sources) throws ProblemException {
        checkOpen();
        if (open != null) {
            throw new ProblemException("Another import is under way in this workspace; wait for it to end.");
        }
        open = new Transaction(List.copyOf(sources));
        return open;
    }

    /** Takes an import over as it is, without its rejected rows; later ones get other numbers. */
    synchronized void put(ObservationBlocks.Block block) {
        imports.put(block.entry().id(), new Kept(block.entry(), block.files(), List.of(), block.observations()));
        lastId = Math.max(lastId, block.entry().id());
    }

    @Override
    public synchronized void undo(long importId) throws ProblemException {
        kept(importId);
        imports.remove(importId);
    }

    @Override
    public synchronized List<ImportEntry> imports() throws ProblemException {
        checkOpen();
        return imports.values().stream().map(Kept::entry).toList();
    }

    @Override
    public synchronized List<JournalFile> files(long importId) throws ProblemException {
        return kept(importId).files();
    }

    @Override
    public synchronized List<RejectedRow> rejected(long importId) throws ProblemException {
        return kept(importId).rejected();
    }

    @Override
    public void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        List<Kept> all;
        synchronized (this) {
            checkOpen();
            all = new ArrayList<>(imports.values());
        }
        for (Kept kept : all) {
            int i = 0;
            for (Observation observation : kept.observations()) {
                if (i++ % LOOK_EVERY == 0) {
                    progress.checkCancelled();
                }
                consumer.accept(observation);
            }
        }
    }

    @Override
    public synchronized Optional<String> setting(String key) throws ProblemException {
        checkOpen();
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public synchronized void setSetting(String key, @Nullable String value) throws ProblemException {
        checkOpen();
        if (value == null) {
            settings.remove(key);
        } else {
            settings.put(key, value);
        }
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        throw new ProblemException("A workspace in memory cannot be exported to " + file
                + "; import into a workspace on disk and export that.");
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        throw new ProblemException("A workspace in memory cannot be restored from " + file
                + "; restore a workspace on disk.");
    }

    @Override
    public synchronized List<String> check(Progress progress) throws ProblemException {
        checkOpen();
        return List.of();
    }

    @Override
    public synchronized void close() {
        closed = true;
        open = null;
        imports.clear();
        settings.clear();
    }

    private void checkOpen() throws ProblemException {
        if (closed) {
            throw new ProblemException("The workspace is closed.");
        }
    }

    private Kept kept(long importId) throws ProblemException {
        checkOpen();
        Kept kept = imports.get(importId);
        if (kept == null) {
            throw new ProblemException("There is no import " + importId + " in the journal.");
        }
        return kept;
    }

    /** Collects one import; everything of it becomes visible at once. */
    private final class Transaction implements ImportTransaction {

        private final List<String> sources;
        private final List<Observation> observations = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<JournalFile> files = new ArrayList<>();
        private final ServerNames servers = new ServerNames();

        Transaction(List<String> sources) {
            this.sources = sources;
        }

        @Override
        public void observe(Observation observation) throws ProblemException {
            checkMine();
            observations.add(observation);
            servers.add(observation.subject().server());
        }

        @Override
        public void reject(RejectedRow row) throws ProblemException {
            checkMine();
            rejected.add(row);
        }

        @Override
        public void file(JournalFile file) throws ProblemException {
            checkMine();
            files.add(file);
        }

        @Override
        public ImportEntry commit() throws ProblemException {
            synchronized (MemoryObservationStore.this) {
                checkMine();
                open = null;
                ImportEntry entry = new ImportEntry(++lastId, Instant.now(), sources, servers.names(), files.size(),
                        observations.size(), rejected.size());
                imports.put(entry.id(), new Kept(entry, List.copyOf(files), List.copyOf(rejected),
                        List.copyOf(observations)));
                return entry;
            }
        }

        @Override
        public void close() {
            synchronized (MemoryObservationStore.this) {
                if (open == this) {
                    open = null;
                }
            }
        }

        private void checkMine() throws ProblemException {
            if (open != this) {
                throw new ProblemException("The import has ended already, or the workspace was closed.");
            }
        }
    }
}
