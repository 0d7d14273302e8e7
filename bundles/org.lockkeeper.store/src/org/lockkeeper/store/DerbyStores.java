package org.lockkeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.DerbyObservationStore;
import org.lockkeeper.store.internal.Diagnosis;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.schema.Migration;

/** Opens observation stores that keep everything in an embedded Derby database. Stateless, callable from any thread. */
public final class DerbyStores implements ObservationStores {

    private final List<Migration> migrations;
    private final LastWord lastWord;
    private final Function<Path, Database.Files> files;

    /** For everybody but OSGi: the user is told on standard error why a program ends at once. */
    public DerbyStores() {
        this(null);
    }

    /**
     * For OSGi.
     *
     * @param lastWord tells the user why the program ends at once; {@code null} for standard error
     */
    public DerbyStores(LastWord lastWord) {
        this(Migration.shipped(), lastWord, Database.Files.InFolder::new);
    }

    /**
     * For tests.
     *
     * @param migrations the scripts that make up the schema, in order
     * @param files where databases that are changed have their files
     */
    DerbyStores(List<Migration> migrations, LastWord lastWord, Function<Path, Database.Files> files) {
        this.migrations = List.copyOf(migrations);
        this.lastWord = lastWord;
        this.files = Objects.requireNonNull(files);
    }

    @Override
    public ObservationStore open(Path directory) throws ProblemException {
        Objects.requireNonNull(directory);
        Path folder;
        try {
            folder = OwnerOnly.createFolders(directory).toRealPath();
        } catch (IOException e) {
            String full = NoSpace.sentence(directory.toAbsolutePath(), e);
            throw new ProblemException(full != null ? full : "The workspace folder " + directory.toAbsolutePath()
                    + " cannot be made or read (" + e.getClass().getSimpleName().replaceFirst("Exception$", "")
                    + "). Choose a folder that you may write to.", e);
        }
        if (Files.isWritable(folder)) {
            return DerbyObservationStore.open(folder, migrations, emergency(folder), files);
        }
        if (WorkspaceFolders.isWorkspace(folder)) {
            return DerbyObservationStore.openForReading(folder, migrations, emergency(folder), "The workspace folder "
                    + folder + " is not writable, so nothing in it can be changed. Ask for the right to write there.");
        }
        throw new ProblemException("The workspace folder " + folder
                + " is not writable. Ask for the right to write there, or choose another folder.");
    }

    @Override
    public ObservationStore openForReading(Path directory) throws ProblemException {
        Path folder = directory.toAbsolutePath().normalize();
        if (!WorkspaceFolders.isWorkspace(folder)) {
            throw new ProblemException("There is no workspace in " + folder + " yet.");
        }
        try {
            folder = folder.toRealPath();
        } catch (IOException e) {
            throw new ProblemException("The workspace folder " + folder + " cannot be read. Check your rights there.", e);
        }
        return DerbyObservationStore.openForReading(folder, migrations, emergency(folder),
                "The workspace " + folder + " was opened to be read only. Open it to be changed.");
    }

    @Override
    public List<String> diagnose(Path directory) {
        return new Diagnosis(directory.toAbsolutePath().normalize()).defects();
    }

    private Emergency emergency(Path folder) {
        return new Emergency(folder.toString(), lastWord);
    }
}
