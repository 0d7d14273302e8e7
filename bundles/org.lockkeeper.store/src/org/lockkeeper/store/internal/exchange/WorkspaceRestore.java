package org.lockkeeper.store.internal.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.store.internal.exchange.Fields.BadLineException;

/**
 * An export about to be restored. The file may come from anybody: nothing of it is believed that was not verified, and
 * nothing of it is unpacked to disk.
 */
public final class WorkspaceRestore implements AutoCloseable {

    private static final int LONGEST_REASON = 500;

    private record Listed(String name, long records, long bytes, String sha256) {
    }

    private final Path file;
    private final ZipFile zip;
    private final int schemaVersion;
    private final JsonFactory json = json();
    private final Map<String, Listed> listed = new HashMap<>();
    private long nextImport;

    private WorkspaceRestore(Path file, ZipFile zip, int schemaVersion) {
        this.file = file;
        this.zip = zip;
        this.schemaVersion = schemaVersion;
    }

    /** Reads the lines of an export, within limits. */
    static JsonFactory json() {
        return new JsonFactoryBuilder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(30)
                        .maxNameLength(1000).maxStringLength(ExportFormat.LONGEST_LINE).build())
                .build();
    }

    /**
     * Opens an export.
     *
     * @param schemaVersion the newest that this program knows
     */
    public static WorkspaceRestore open(Path file, int schemaVersion) throws ProblemException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException("There is no file " + file.toAbsolutePath()
                    + ". Name a file that \"export\" wrote. The workspace stays as it was.");
        }
        try {
            return new WorkspaceRestore(file, new ZipFile(file.toFile()), schemaVersion);
        } catch (ZipException e) {
            throw new ProblemException(file + " is not an export of a workspace, or it was cut off: it cannot be read "
                    + "as a zip. Copy it again from where it was written. The workspace stays as it was.", e);
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be read. Check your rights. The workspace stays as it was.", e);
        }
    }

    /**
     * Verifies the manifest, sizes, counts and hashes of all entries, without a look at what they say.
     *
     * @param workspace folder whose disk has to have room
     */
    public void verify(Path workspace, Progress progress) throws ProblemException {
        progress.task("Verifying " + file.getFileName());
        readManifest();
        checkEntries();
        checkRoom(workspace);
        int done = 0;
        for (String name : ExportFormat.ENTRIES) {
            progress.fraction(0.3 * done++ / ExportFormat.ENTRIES.size());
            verify(listed(name), progress);
        }
    }

    private void readManifest() throws ProblemException {
        ZipEntry entry = zip.getEntry(ExportFormat.MANIFEST);
        if (entry == null) {
            throw problem(ExportFormat.MANIFEST, "it is missing, so this is not an export of a workspace");
        }
        Fields fields;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(ExportFormat.LONGEST_MANIFEST + 1);
            if (bytes.length > ExportFormat.LONGEST_MANIFEST) {
                throw problem(ExportFormat.MANIFEST, "it is longer than " + ExportFormat.LONGEST_MANIFEST + " bytes");
            }
            fields = Fields.parse(json, bytes, bytes.length);
        } catch (BadLineException e) {
            throw problem(ExportFormat.MANIFEST, e.getMessage());
        } catch (IOException e) {
            throw unreadable(ExportFormat.MANIFEST, e);
        }
        try {
            String format = fields.text("format");
            String program = fields.textOrNull("lockkeeper");
            if (!format.equals(ExportFormat.FORMAT)) {
                throw problem(ExportFormat.MANIFEST, format.startsWith(ExportFormat.PREFIX)
                        ? "the format is \"" + format + "\", written by Lockkeeper " + program + "; this program reads "
                                + "\"" + ExportFormat.FORMAT + "\". Use a newer Lockkeeper"
                        : "the format is \"" + format + "\"; expected \"" + ExportFormat.FORMAT + "\"");
            }
            long schema = fields.number("schemaVersion");
            if (schema < 1 || schema > schemaVersion) {
                throw problem(ExportFormat.MANIFEST, "the schema version is " + schema + ", written by Lockkeeper "
                        + program + "; this program knows 1 to " + schemaVersion + ". Use a newer Lockkeeper");
            }
            nextImport = fields.count("nextImport");
            if (nextImport > RestoredRows.HIGHEST_ID + 1) {
                throw problem(ExportFormat.MANIFEST, "\"nextImport\", " + nextImport
                        + ", is higher than the number of any import can be");
            }
            for (Fields each : fields.objects("entries")) {
                Listed entryListed = new Listed(each.text("name"), each.count("records"), each.count("bytes"),
                        each.text("sha256"));
                if (!ExportFormat.ENTRIES.contains(entryListed.name)
                        || listed.put(entryListed.name, entryListed) != null) {
                    throw problem(ExportFormat.MANIFEST, "it lists \"" + entryListed.name
                            + "\", which is unknown or listed twice");
                }
            }
        } catch (BadLineException e) {
            throw problem(ExportFormat.MANIFEST, e.getMessage());
        }
        for (String name : ExportFormat.ENTRIES) {
            if (!listed.containsKey(name)) {
                throw problem(ExportFormat.MANIFEST, "it does not list " + name);
            }
        }
    }

    private void checkEntries() throws ProblemException {
        List<String> found = new ArrayList<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = entry.getName();
            if (found.contains(name) || !name.equals(ExportFormat.MANIFEST) && !listed.containsKey(name)) {
                throw problem(name, "it is not listed in " + ExportFormat.MANIFEST + ", or there twice");
            }
            found.add(name);
            Listed expected = listed.get(name);
            if (expected != null && expected.bytes > ExportFormat.RATIO_FREE_BYTES
                    && expected.bytes / ExportFormat.HIGHEST_RATIO > entry.getCompressedSize()) {
                throw problem(name, "it would unpack to more than " + ExportFormat.HIGHEST_RATIO
                        + " times its size, which no real export does");
            }
        }
        for (String name : ExportFormat.ENTRIES) {
            if (!found.contains(name)) {
                throw problem(name, "it is missing");
            }
        }
    }

    private void checkRoom(Path workspace) throws ProblemException {
        long bytes = listed.values().stream().mapToLong(Listed::bytes).reduce(0, WorkspaceRestore::addSafely);
        try {
            long room = Files.getFileStore(workspace).getUsableSpace();
            if (bytes > room) {
                throw new ProblemException(file + " holds " + bytes + " bytes, but the disk of the workspace "
                        + workspace + " has room for " + room + " only. Make room there. The workspace stays as it "
                        + "was.");
            }
        } catch (IOException e) {
            throw new ProblemException("The disk of the workspace " + workspace + " cannot be asked for its free "
                    + "space. The workspace stays as it was.", e);
        }
    }

    private static long addSafely(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private Listed listed(String name) {
        return Objects.requireNonNull(listed.get(name), name);
    }

    private void verify(Listed expected, Progress progress) throws ProblemException {
        MessageDigest digest = ExportFormat.sha256();
        long bytes = 0;
        long lines = 0;
        byte last = '\n';
        try (InputStream in = zip.getInputStream(zip.getEntry(expected.name))) {
            byte[] block = new byte[1 << 16];
            int n;
            while ((n = in.read(block)) > 0) {
                progress.checkCancelled();
                bytes += n;
                if (bytes > expected.bytes) {
                    throw problem(expected.name, "it has more than the " + expected.bytes
                            + " bytes that the manifest tells");
                }
                digest.update(block, 0, n);
                for (int i = 0; i < n; i++) {
                    if (block[i] == '\n') {
                        lines++;
                    }
                }
                last = block[n - 1];
            }
        } catch (IOException e) {
            throw unreadable(expected.name, e);
        }
        if (last != '\n') {
            lines++;
        }
        if (bytes != expected.bytes || lines != expected.records) {
            throw problem(expected.name, "it has " + lines + " lines in " + bytes + " bytes; the manifest tells "
                    + expected.records + " in " + expected.bytes);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(expected.sha256)) {
            throw problem(expected.name, "its content was changed: the SHA-256 is not the one in the manifest");
        }
    }

    /**
     * Replaces everything within the transaction of that connection; to be rolled back where this throws.
     *
     * @throws ProblemException naming the entry and the line that is not as it should be
     */
    public void replaceBy(Connection connection, Progress progress) throws ProblemException, SQLException {
        progress.task("Restoring " + file.getFileName());
        try (RestoredRows rows = new RestoredRows(connection, nextImport)) {
            int done = 0;
            for (String name : ExportFormat.ENTRIES) {
                read(name, rows, done++, progress);
            }
            rows.finish();
        } catch (BadLineException e) {
            throw problem(ExportFormat.IMPORTS, e.getMessage());
        }
        progress.fraction(1);
    }

    private void read(String name, RestoredRows rows, int done, Progress progress)
            throws ProblemException, SQLException {
        double records = Math.max(1, listed(name).records);
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            LineReader lines = new LineReader(in);
            try {
                while (lines.next()) {
                    if (lines.number() % 4096 == 1) {
                        progress.checkCancelled();
                        progress.fraction(0.3 + 0.7 * (done + lines.number() / records) / ExportFormat.ENTRIES.size());
                    }
                    rows.add(name, Fields.parse(json, lines.bytes(), lines.length()));
                }
            } catch (BadLineException e) {
                throw problem(name + ", line " + lines.number(), e.getMessage());
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private ProblemException problem(String where, String what) {
        // "what" may quote the file, which may be hostile
        return new ProblemException(file + " cannot be restored; the workspace stays as it was. In " + where + ": "
                + (what.length() > LONGEST_REASON ? what.substring(0, LONGEST_REASON) + "…" : what) + ".");
    }

    private ProblemException unreadable(String name, IOException e) {
        return new ProblemException(file + " cannot be restored; the workspace stays as it was. In " + name
                + ": it cannot be unpacked to its end. Copy the file again from where it was written.", e);
    }

    @Override
    public void close() throws ProblemException {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be closed.", e);
        }
    }
}
