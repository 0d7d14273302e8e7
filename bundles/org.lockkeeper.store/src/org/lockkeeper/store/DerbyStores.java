package org.lockkeeper.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.CopiedStore;
import org.lockkeeper.store.internal.DerbyObservationStore;
import org.lockkeeper.store.internal.Diagnosis;
import org.lockkeeper.store.internal.WorkspaceLock;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.schema.Migration;

/** Opens observation stores that keep everything in an embedded Derby database. Callable from any thread. */
public final class DerbyStores implements ObservationStores {

    private final List<Migration> migrations;
    private final @Nullable LastWord lastWord;
    private final Function<Path, Database.Files> files;
    private final List<AttributeProvider> added = new CopyOnWriteArrayList<>();

    /** For everybody but OSGi: the user is told on standard error why a program ends at once. */
    public DerbyStores() {
        this(null);
    }

    /**
     * For OSGi.
     *
     * @param lastWord tells the user why the program ends at once; {@code null} for standard error
     */
    public DerbyStores(@Nullable LastWord lastWord) {
        this(Migration.shipped(), lastWord, Database.Files.InFolder::new);
    }

    /**
     * For tests.
     *
     * @param migrations the scripts that make up the schema, in order
     * @param files where databases that are changed have their files
     */
    DerbyStores(List<Migration> migrations, @Nullable LastWord lastWord, Function<Path, Database.Files> files) {
        this.migrations = List.copyOf(migrations);
        this.lastWord = lastWord;
        this.files = Objects.requireNonNull(files);
    }

    /** A bundle brought attributes; what is read from now on has their types. */
    public void addAttributes(AttributeProvider provider) {
        Foreign.attributes(provider).ifPresent(added::add);
    }

    /** A bundle that brought attributes is going; their values are texts from now on. */
    public void removeAttributes(AttributeProvider provider) {
        added.removeIf(p -> Foreign.isSame(p, provider));
    }

    @Override
    public ObservationStore open(Path directory) throws ProblemException {
        Objects.requireNonNull(directory);
        Path folder;
        try {
            folder = OwnerOnly.createFolders(directory).toRealPath();
        } catch (IOException e) {
            String full = NoSpace.sentence(directory.toAbsolutePath(), e);
            throw new ProblemException(full != null ? full : NotWritten.sentence(directory,
                    "The workspace folder " + directory.toAbsolutePath(), e) + " Choose a folder that you may write to.", e);
        }
        if (Files.isWritable(folder)) {
            return DerbyObservationStore.open(folder, migrations, emergency(folder, false), files, this::catalogue);
        }
        if (WorkspaceFolders.isWorkspace(folder)) {
            return DerbyObservationStore.openForReading(folder, migrations, emergency(folder, true), "The workspace folder "
                    + folder + (NotWritten.isReadOnly(folder)
                            ? " lies on a disk that can only be read, so nothing in it can be changed. Copy it to another disk."
                            : " is not writable, so nothing in it can be changed. Ask for the right to write there."),
                    this::catalogue);
        }
        throw new ProblemException("The workspace folder " + folder + (NotWritten.isReadOnly(folder)
                ? " lies on a disk that can only be read. Choose a folder that you may write to."
                : " is not writable. Ask for the right to write there, or choose another folder."));
    }

    @Override
    public ObservationStore openForReading(Path directory) throws ProblemException {
        Path folder = existing(directory);
        return DerbyObservationStore.openForReading(folder, migrations, emergency(folder, true),
                "The workspace " + folder + " is open read-only.", this::catalogue);
    }

    @Override
    public ObservationStore openCopy(Path directory) throws ProblemException {
        Path folder = existing(directory);
        return CopiedStore.open(folder, migrations, emergency(folder, true), this::catalogue);
    }

    private static Path existing(Path directory) throws ProblemException {
        Path folder = directory.toAbsolutePath().normalize();
        if (!WorkspaceFolders.isWorkspace(folder)) {
            throw new ProblemException("There is no workspace in " + folder + " yet.");
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new ProblemException("The workspace folder " + folder + " cannot be read. Check your rights there.", e);
        }
    }

    @Override
    public Optional<String> holder(Path directory) {
        return Optional.ofNullable(WorkspaceLock.holder(directory.toAbsolutePath().normalize()));
    }

    @Override
    public List<String> diagnose(Path directory) {
        return new Diagnosis(directory.toAbsolutePath().normalize()).defects();
    }

    private AttributeCatalogue catalogue() {
        return AttributeCatalogue.with(added);
    }

    private Emergency emergency(Path folder, boolean reads) {
        return new Emergency(folder.toString(), reads, lastWord);
    }
}
