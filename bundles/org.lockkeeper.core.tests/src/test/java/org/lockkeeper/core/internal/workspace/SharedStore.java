package org.lockkeeper.core.internal.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;

/** Another store, not closed with the workspace. */
class SharedStore implements ObservationStore {

    private final ObservationStore store;

    SharedStore(ObservationStore store) {
        this.store = store;
    }

    @Override
    public Optional<Path> directory() {
        return store.directory();
    }

    @Override
    public ImportTransaction begin(List<String> sources) throws ProblemException {
        return store.begin(sources);
    }

    @Override
    public void undo(long importId) throws ProblemException {
        store.undo(importId);
    }

    @Override
    public List<ImportEntry> imports() throws ProblemException {
        return store.imports();
    }

    @Override
    public List<JournalFile> files(long importId) throws ProblemException {
        return store.files(importId);
    }

    @Override
    public List<RejectedRow> rejected(long importId) throws ProblemException {
        return store.rejected(importId);
    }

    @Override
    public void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        store.forEachObservation(consumer, progress);
    }

    @Override
    public Optional<String> setting(String key) throws ProblemException {
        return store.setting(key);
    }

    @Override
    public void setSetting(String key, String value) throws ProblemException {
        store.setSetting(key, value);
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        store.exportTo(file, progress);
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        store.restoreFrom(file, progress);
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        return store.check(progress);
    }

    @Override
    public void close() {
        // stays open
    }
}
