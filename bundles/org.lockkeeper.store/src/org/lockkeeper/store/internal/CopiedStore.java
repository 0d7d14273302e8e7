package org.lockkeeper.store.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.schema.Migration;

/**
 * A workspace as it was at one moment, to be read while others change it: a copy, deleted when it is closed. Settings are
 * kept as long as it is open, so that whoever looks can choose another target; everything else that changes is refused.
 */
public final class CopiedStore implements ObservationStore {

    private final Path workspace;
    private final MomentaryCopy copy;
    private final ObservationStore store;

    private CopiedStore(Path workspace, MomentaryCopy copy, ObservationStore store) {
        this.workspace = workspace;
        this.copy = copy;
        this.store = store;
    }

    /**
     * Copies the workspace and opens the copy.
     *
     * @param workspace holds a database
     * @param migrations the scripts that make up the schema
     * @param emergency what to do when Java fails
     * @param catalogue the attributes that are known, asked for whenever observations are read
     */
    public static CopiedStore open(Path workspace, List<Migration> migrations, Emergency emergency,
            Supplier<AttributeCatalogue> catalogue) throws ProblemException {
        MomentaryCopy copy = MomentaryCopy.of(workspace);
        boolean opened = false;
        try {
            ObservationStore store = DerbyObservationStore.open(copy.folder(), migrations, emergency,
                    Database.Files.InFolder::new, catalogue);
            opened = true;
            return new CopiedStore(workspace, copy, store);
        } finally {
            if (!opened) {
                copy.delete();
            }
        }
    }

    private ProblemException refused() {
        return new ProblemException("The workspace " + workspace + " is open read-only. Open it again, without --read-only,"
                + " when no other window has it. Nothing was changed.");
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(workspace);
    }

    @Override
    public ImportTransaction begin(List<String> sources) throws ProblemException {
        throw refused();
    }

    @Override
    public void undo(long importId) throws ProblemException {
        throw refused();
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        throw refused();
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
    public void setSetting(String key, @Nullable String value) throws ProblemException {
        store.setSetting(key, value);
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        store.exportTo(file, progress);
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        return store.check(progress);
    }

    @Override
    public void broken(Error error) {
        store.broken(error);
    }

    @Override
    public void close() {
        store.close();
        copy.delete();
    }
}
