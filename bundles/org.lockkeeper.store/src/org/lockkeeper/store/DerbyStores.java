package org.lockkeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.store.internal.DerbyObservationStore;
import org.lockkeeper.store.internal.schema.Migration;

/** Opens observation stores that keep everything in an embedded Derby database. Callable from any thread. */
public final class DerbyStores implements ObservationStores {

    private final List<Migration> migrations;
    private final List<AttributeProvider> added = new CopyOnWriteArrayList<>();

    /** For OSGi and for everybody else. */
    public DerbyStores() {
        this(Migration.shipped());
    }

    /** For tests of migrations: the scripts that make up the schema, in order. */
    DerbyStores(List<Migration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /** A bundle brought attributes; what is read from now on has their types. */
    public void addAttributes(AttributeProvider provider) {
        added.add(provider);
    }

    /** A bundle that brought attributes is going; their values are texts from now on. */
    public void removeAttributes(AttributeProvider provider) {
        added.removeIf(p -> p == provider);
    }

    @Override
    public ObservationStore open(Path directory) throws ProblemException {
        Objects.requireNonNull(directory);
        Path folder;
        try {
            Files.createDirectories(directory);
            folder = directory.toRealPath();
        } catch (IOException e) {
            throw new ProblemException("The workspace folder " + directory.toAbsolutePath()
                    + " cannot be made or read (" + e.getClass().getSimpleName().replaceFirst("Exception$", "")
                    + "). Choose a folder that you may write to.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new ProblemException("The workspace folder " + folder
                    + " is not writable. Ask for the right to write there, or choose another folder.");
        }
        return DerbyObservationStore.open(folder, migrations, () -> AttributeCatalogue.with(added));
    }
}
