package org.lockkeeper.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.exchange.WorkspaceExport;
import org.lockkeeper.store.internal.exchange.WorkspaceRestore;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.Journal.StoredImport;
import org.lockkeeper.store.internal.rows.Limits;
import org.lockkeeper.store.internal.rows.OrderedObservations;
import org.lockkeeper.store.internal.schema.Migration;
import org.lockkeeper.store.internal.schema.Migrator;

/**
 * A store in a Derby database. Any number of readers work side by side. While an import is written, journal and settings
 * can be read and show nothing of it; whoever wants the observations waits for its end. Undo and restore wait for
 * readers and make them wait. Only one import, undo, restore or check runs at a time; a second one is refused at once.
 */
public final class DerbyObservationStore implements ObservationStore {

    private final Path folder;
    private final WorkspaceLock lock;
    private final Database database;
    private final int schemaVersion;
    private final Clock clock;
    private final Supplier<AttributeCatalogue> catalogue;
    private final StoreAccess access;

    private DerbyObservationStore(Path folder, WorkspaceLock lock, Database database, @Nullable String readOnly,
            int schemaVersion, Clock clock, Supplier<AttributeCatalogue> catalogue) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.access = new StoreAccess(folder, database, readOnly);
        this.schemaVersion = schemaVersion;
        this.clock = clock;
    }

    /**
     * Opens the store of a folder.
     *
     * @param folder exists and is writable
     * @param migrations the scripts that make up the schema
     * @param emergency what to do when Java fails
     * @param files how the database is written to
     * @param catalogue the attributes that are known, asked for whenever observations are read
     */
    public static DerbyObservationStore open(Path folder, List<Migration> migrations, Emergency emergency,
            Function<Path, Database.Files> files, Supplier<AttributeCatalogue> catalogue) throws ProblemException {
        Clock clock = Clock.systemDefaultZone();
        Migrator migrator = new Migrator(folder, migrations, clock, true);
        WorkspaceLock lock = WorkspaceLock.take(folder, clock);
        boolean opened = false;
        try {
            Database database = new DatabaseFolder(folder, emergency, files).open(migrator);
            opened = true;
            lock.sayWhoHolds(clock);
            return new DerbyObservationStore(folder, lock, database, null, migrator.newest(), clock, catalogue);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Opens the store of a folder of which is only read.
     *
     * @param folder holds a database
     * @param migrations the scripts that make up the schema
     * @param emergency what to do when Java fails
     * @param readOnly what to say to whoever wants to change something
     * @param catalogue the attributes that are known, asked for whenever observations are read
     */
    public static DerbyObservationStore openForReading(Path folder, List<Migration> migrations, Emergency emergency,
            String readOnly, Supplier<AttributeCatalogue> catalogue) throws ProblemException {
        Clock clock = Clock.systemDefaultZone();
        Migrator migrator = new Migrator(folder, migrations, clock, false);
        WorkspaceLock lock = WorkspaceLock.share(folder);
        boolean opened = false;
        try {
            Database database = new DatabaseFolder(folder, emergency, Database.Files.ReadOnly::new).openForReading(migrator);
            opened = true;
            return new DerbyObservationStore(folder, lock, database, readOnly, migrator.newest(), clock, catalogue);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(folder);
    }

    @Override
    public ImportTransaction begin(List<String> sources) throws ProblemException {
        return access.begin((connection, lock, whenDone) -> new ImportWriter(folder, connection, sources, clock, lock,
                database.emergency(), whenDone, this::exportAfterChange));
    }

    @Override
    public void undo(long importId) throws ProblemException {
        access.checkChangeable();
        access.alone("an undo", () -> access.write(
                "Import " + importId + " cannot be undone; everything stays as it was.", connection -> {
                    Journal journal = new Journal(connection);
                    if (!journal.exists(importId)) {
                        throw new ProblemException("There is no import " + importId + " in the workspace " + folder
                                + ". The command \"imports\" lists those that there are.");
                    }
                    journal.delete(importId);
                    return null;
                }));
        exportAfterChange();
    }

    @Override
    public List<ImportEntry> imports() throws ProblemException {
        return access.read(access.unreadable("The import journal"), connection -> new Journal(connection)
                .imports().stream().map(StoredImport::entry).toList());
    }

    @Override
    public List<JournalFile> files(long importId) throws ProblemException {
        return access.read(access.unreadable("The journal of import " + importId), connection -> {
            Journal journal = new Journal(connection);
            List<JournalFile> list = new ArrayList<>();
            if (journal.exists(importId)) {
                journal.journal(importId, journal.files(importId), (_, _, row) -> list.add(row));
            }
            return List.copyOf(list);
        });
    }

    @Override
    public List<RejectedRow> rejected(long importId) throws ProblemException {
        return access.read(access.unreadable("The rejected rows of import " + importId), connection -> {
            Journal journal = new Journal(connection);
            List<RejectedRow> list = new ArrayList<>();
            if (journal.exists(importId)) {
                journal.rejected(importId, journal.files(importId), (_, _, row) -> list.add(row));
            }
            return List.copyOf(list);
        });
    }

    @Override
    public void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        Objects.requireNonNull(consumer);
        access.readObservations("The observations", progress, connection -> {
            Journal journal = new Journal(connection);
            List<StoredImport> imports = journal.imports();
            Map<Long, SourceFile> files = journal.files((Long) null);
            long promised = imports.stream().mapToLong(i -> i.entry().observations()).sum();
            long found = OrderedObservations.read(connection, imports, files, catalogue.get(), (_, _, row) -> consumer.accept(row),
                    progress);
            if (found != promised) {
                throw new ProblemException("The workspace " + folder + " is damaged: its journal tells of " + promised
                        + " observations, " + found + " are there. The command \"check\" tells more; restore an "
                        + "export, or undo and repeat the imports that it names.");
            }
            return null;
        });
    }

    @Override
    public Optional<String> setting(String key) throws ProblemException {
        Objects.requireNonNull(key);
        return access.read(access.unreadable("The setting " + key), connection -> new Journal(connection).setting(key));
    }

    @Override
    public void setSetting(String key, @Nullable String value) throws ProblemException {
        if (key.isEmpty() || !key.equals(key.strip()) || key.length() > Limits.LONGEST_SETTING_NAME) {
            throw new IllegalArgumentException("not a name for a setting: \"" + key + "\"");
        }
        if (value != null && value.length() > Limits.LONGEST_SETTING) {
            throw new ProblemException("The setting " + key + " was not kept: it has " + value.length()
                    + " characters, and the workspace takes " + Limits.LONGEST_SETTING + ".");
        }
        access.writeBeside("The setting " + key + " could not be written.", connection -> {
            new Journal(connection).setting(key, value);
            return null;
        });
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        access.readObservations("The workspace", progress, connection -> {
            new WorkspaceExport(connection, catalogue.get(), schemaVersion, clock).write(file, progress);
            return null;
        });
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        access.checkChangeable();
        access.alone("a restore", () -> {
            try (WorkspaceRestore restore = WorkspaceRestore.open(file, schemaVersion)) {
                restore.verify(folder, progress);
                access.write("The workspace " + folder + " could not be restored from " + file
                        + "; it stays as it was.", connection -> {
                            restore.replaceBy(connection, progress);
                            return null;
                        });
            }
        });
        exportAfterChange();
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        List<String> defects = new ArrayList<>();
        access.alone("a check", () -> access.read("The workspace " + folder + " cannot be checked.", connection -> {
            defects.addAll(new IntegrityCheck(connection, catalogue.get()).run(progress));
            return null;
        }));
        boolean readable = defects.isEmpty();
        if (access.isReadOnly()) {
            // nobody writes the files: their checksums tell what no question to the database touches, too
            defects.addAll(new PageCheck(WorkspaceFolders.model(folder)).defects());
        }
        if (!defects.isEmpty()) {
            WayBack back = new WayBack(folder);
            defects.add(readable ? back.whereAllCanBeRead() : back.sentence());
        }
        return List.copyOf(defects);
    }

    @Override
    public void broken(Error error) {
        database.emergency().end(error);
    }

    @Override
    public void close() {
        access.close(lock::close);
    }

    private void exportAfterChange() {
        int keep;
        try {
            keep = setting(KEPT_EXPORTS).map(AutomaticExports::number).orElse(0);
        } catch (ProblemException e) {
            // whoever reads next is told
            keep = 0;
        }
        new AutomaticExports(folder, clock).afterChange(keep, file -> exportTo(file, Progress.NONE));
    }
}
