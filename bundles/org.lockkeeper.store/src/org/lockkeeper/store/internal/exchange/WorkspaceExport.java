package org.lockkeeper.store.internal.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.Journal.StoredImport;
import org.lockkeeper.store.internal.rows.OrderedObservations;

/** Writes everything that a workspace holds into one zip of JSON Lines, row by row and never all at once in memory. */
public final class WorkspaceExport {

    /** Level 4 of 9: hardly larger than the default of 6, and half the time. */
    private static final int COMPRESSION = 4;

    private record Written(String name, long records, long bytes, String sha256) {
    }

    /** Something that writes the lines of one entry. */
    @FunctionalInterface
    private interface Lines {
        void write(Line line) throws SQLException, IOException;
    }

    private final Connection connection;
    private final AttributeCatalogue catalogue;
    private final Journal journal;
    private final int schemaVersion;
    private final Clock clock;
    private final JsonFactory json = new JsonFactoryBuilder().rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();
    private final List<Written> written = new ArrayList<>();

    /**
     * @param connection reads what is committed and may read more, which is left out
     * @param catalogue the attributes that are known
     * @param schemaVersion of the database, stated in the manifest
     * @param clock dates the export
     */
    public WorkspaceExport(Connection connection, AttributeCatalogue catalogue, int schemaVersion, Clock clock) {
        this.catalogue = catalogue;
        this.connection = connection;
        this.journal = new Journal(connection);
        this.schemaVersion = schemaVersion;
        this.clock = clock;
    }

    /**
     * Writes the file: first beside it under a name of its own, then into place, so that a file of that name is either
     * the old one or the whole new one.
     */
    public void write(Path file, Progress progress) throws ProblemException, SQLException {
        progress.task("Exporting to " + file.getFileName());
        Path target = file.toAbsolutePath();
        try {
            WholeFile.<SQLException>writeForOwner(target, out -> write(out, progress));
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(target, "The export " + target, e), e);
        } catch (UncheckedIOException e) {
            throw new ProblemException(NotWritten.sentence(target, "The export " + target,
                    Objects.requireNonNull(e.getCause())), e);
        }
    }

    private void write(OutputStream file, Progress progress) throws IOException, SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long nextImport = journal.counter("IMPORT");
        List<StoredImport> imports = journal.imports();
        Set<Long> committed = imports.stream().map(i -> i.entry().id()).collect(Collectors.toUnmodifiableSet());
        Map<Long, SourceFile> files = journal.files((Long) null);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16))) {
            zip.setLevel(COMPRESSION);
            entry(zip, ExportFormat.IMPORTS, line -> {
                for (StoredImport each : imports) {
                    line.write(each.entry());
                }
            });
            entry(zip, ExportFormat.FILES, line -> journal.files((Long) null, (importId, fileId, row) -> {
                if (committed.contains(importId)) {
                    unchecked(() -> line.write(importId, fileId, row));
                }
            }));
            entry(zip, ExportFormat.OBSERVATIONS, line -> OrderedObservations.read(connection, imports, files,
                    catalogue, (importId, fileId, row) -> unchecked(() -> line.write(importId, fileId, row)), progress));
            entry(zip, ExportFormat.REJECTED, line -> journal.rejected(null, files, (importId, fileId, row) -> {
                if (committed.contains(importId)) {
                    unchecked(() -> line.write(importId, fileId, row));
                }
            }));
            entry(zip, ExportFormat.JOURNAL, line -> journal.journal(null, files, (importId, fileId, row) -> {
                if (committed.contains(importId)) {
                    unchecked(() -> line.write(importId, fileId, row));
                }
            }));
            entry(zip, ExportFormat.SETTINGS,
                    line -> journal.settings((key, value) -> unchecked(() -> line.write(key, value))));
            manifest(zip, now, nextImport);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private static void unchecked(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(ZipOutputStream zip, String name, Lines lines) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        BufferedOutputStream buffer = new BufferedOutputStream(counted, 1 << 16);
        try (JsonGenerator generator = json.createGenerator(buffer)) {
            lines.write(new Line(generator));
        }
        buffer.flush();
        zip.closeEntry();
        written.add(new Written(name, counted.lines, counted.bytes,
                HexFormat.of().formatHex(counted.digest.digest())));
    }

    private void manifest(ZipOutputStream zip, Instant now, long nextImport) throws IOException {
        zip.putNextEntry(new ZipEntry(ExportFormat.MANIFEST));
        try (JsonGenerator out = json.createGenerator(zip).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("format", ExportFormat.FORMAT);
            out.writeNumberField("schemaVersion", schemaVersion);
            out.writeStringField("exportedAt", now.toString());
            out.writeStringField("lockkeeper", ExportFormat.programVersion());
            out.writeNumberField("nextImport", nextImport);
            out.writeArrayFieldStart("entries");
            for (Written each : written) {
                out.writeStartObject();
                out.writeStringField("name", each.name);
                out.writeNumberField("records", each.records);
                out.writeNumberField("bytes", each.bytes);
                out.writeStringField("sha256", each.sha256);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        zip.closeEntry();
    }

    /** Counts bytes and lines on their way, and hashes them. */
    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = ExportFormat.sha256();
        private long bytes;
        private long lines;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
            bytes += length;
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                }
            }
        }
    }
}
