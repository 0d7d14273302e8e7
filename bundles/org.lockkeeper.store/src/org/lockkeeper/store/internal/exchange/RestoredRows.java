package org.lockkeeper.store.internal.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.store.internal.exchange.Fields.BadLineException;
import org.lockkeeper.store.internal.rows.ImportRows;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.Limits;
import org.lockkeeper.store.internal.rows.NewSettings;

/** Puts the records of an export into emptied tables, checking that they fit each other. */
final class RestoredRows implements AutoCloseable {

    private static final int MOST_FILES = 5_000_000;
    /** What a file takes in memory while its rows are read, at the least. */
    private static final long BYTES_PER_FILE = 300;
    private static final int MOST_SETTINGS = 50_000;
    /** Beyond all that counting leads to; the numbers of later imports have to fit as well. */
    static final long HIGHEST_ID = 1L << 52;

    private static final class RestoredImport {
        final ImportEntry entry;
        long firstObservation;
        long observations;
        long rejected;
        long files;

        RestoredImport(ImportEntry entry) {
            this.entry = entry;
        }
    }

    private record RestoredFile(long id, RestoredImport of, SourceFile file) {
    }

    private final Journal journal;
    private final ImportRows rows;
    private final NewSettings settings;
    private final RecordReader records = new RecordReader();
    private final Map<Long, RestoredImport> imports = new LinkedHashMap<>();
    private final Map<Long, RestoredFile> files = new HashMap<>();
    private long nextImport;
    private long lastImport;
    private long lastObserved;

    RestoredRows(Connection connection, long nextImport) throws SQLException {
        journal = new Journal(connection);
        this.nextImport = Math.max(nextImport, journal.counter("IMPORT"));
        journal.deleteEverything();
        rows = new ImportRows(connection, 1);
        settings = new NewSettings(connection);
    }

    /** Takes one record of an entry; the entries come in the order of {@link ExportFormat#ENTRIES}. */
    void add(String entry, Fields fields) throws BadLineException, SQLException {
        switch (entry) {
            case ExportFormat.IMPORTS -> addImport(records.imported(fields));
            case ExportFormat.FILES -> addFile(fields);
            case ExportFormat.OBSERVATIONS -> addObservation(fields);
            case ExportFormat.REJECTED -> {
                RestoredFile file = file(fields);
                file.of.rejected++;
                rows.rejected(file.of.entry.id(), file.id, records.rejected(fields, file.file));
            }
            case ExportFormat.JOURNAL -> {
                RestoredFile file = file(fields);
                file.of.files++;
                rows.journal(file.of.entry.id(), file.id, records.journal(fields, file.file));
            }
            case ExportFormat.SETTINGS -> addSetting(fields);
            default -> throw new IllegalArgumentException(entry);
        }
    }

    private void addImport(ImportEntry entry) throws BadLineException {
        if (entry.id() > HIGHEST_ID) {
            throw new BadLineException("the id " + entry.id() + " is higher than any import can have");
        }
        if (entry.id() <= lastImport) {
            throw new BadLineException("the id " + entry.id() + " does not come after the one of the line before");
        }
        lastImport = entry.id();
        imports.put(entry.id(), new RestoredImport(entry));
    }

    private void addFile(Fields fields) throws BadLineException, SQLException {
        RestoredImport of = imports.get(fields.number("import"));
        if (of == null) {
            throw new BadLineException("\"import\" names none of " + ExportFormat.IMPORTS);
        }
        long number = fields.count("file");
        long id = files.size() + 1L;
        RestoredFile file = new RestoredFile(id, of, records.file(fields));
        if (files.put(number, file) != null) {
            throw new BadLineException("there is a file " + number + " already");
        }
        if (id > MOST_FILES) {
            throw new BadLineException("there are more than " + MOST_FILES + " files");
        }
        if (id * BYTES_PER_FILE > Runtime.getRuntime().maxMemory() / 2) {
            throw new BadLineException("there are more files (" + id + " and on) than fit into the memory that Lockkeeper "
                    + "may use; allow more with LOCKKEEPER_JAVA_OPTIONS=-Xmx4g");
        }
        rows.file(of.entry.id(), id, file.file);
    }

    private RestoredFile file(Fields fields) throws BadLineException {
        RestoredFile file = files.get(fields.number("file"));
        if (file == null) {
            throw new BadLineException("\"file\" names none of " + ExportFormat.FILES);
        }
        if (fields.number("import") != file.of.entry.id()) {
            throw new BadLineException("\"import\" is not the import of the file that \"file\" names");
        }
        return file;
    }

    private void addObservation(Fields fields) throws BadLineException, SQLException {
        RestoredFile file = file(fields);
        RestoredImport of = file.of;
        if (of.observations == 0) {
            of.firstObservation = rows.nextObservation();
        } else if (of.firstObservation + of.observations != rows.nextObservation()) {
            throw new BadLineException("the observations of import " + of.entry.id() + " do not stand together");
        }
        if (of.entry.id() < lastObserved) {
            throw new BadLineException("the observations are not in the order of " + ExportFormat.IMPORTS);
        }
        lastObserved = of.entry.id();
        of.observations++;
        rows.observation(of.entry.id(), file.id, records.observation(fields, file.file));
    }

    private void addSetting(Fields fields) throws BadLineException, SQLException {
        String key = fields.text("key");
        String value = fields.text("value");
        fields.end();
        if (key.isBlank() || key.length() > Limits.LONGEST_SETTING_NAME || value.length() > Limits.LONGEST_SETTING) {
            throw new BadLineException("the setting is empty or too long");
        }
        if (settings.size() == MOST_SETTINGS) {
            throw new BadLineException("there are more than " + MOST_SETTINGS + " settings");
        }
        if (!settings.add(key, value)) {
            throw new BadLineException("the setting \"" + key + "\" is there twice");
        }
    }

    /** Writes the imports and counters, if what they promise has come. */
    void finish() throws BadLineException, SQLException {
        for (RestoredImport each : imports.values()) {
            ImportEntry entry = each.entry;
            if (each.observations != entry.observations() || each.rejected != entry.rejected()
                    || each.files != entry.files()) {
                throw new BadLineException("import " + entry.id() + " tells of " + entry.observations()
                        + " observations, " + entry.rejected() + " rejected rows and " + entry.files()
                        + " files; there are " + each.observations + ", " + each.rejected + " and " + each.files);
            }
            rows.entry(entry, each.firstObservation);
            nextImport = Math.max(nextImport, entry.id() + 1);
        }
        journal.counter("IMPORT", nextImport);
        journal.counter("OBSERVATION", rows.nextObservation());
        journal.counter("SOURCE_FILE", files.size() + 1L);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        settings.close();
    }
}
