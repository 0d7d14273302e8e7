package org.lockkeeper.ui.logs.internal.text;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * Tells of files that were imported whether they are still there and still what was imported, and copies those out that
 * lie in archives inside of archives, which the log engine does not open.
 */
public final class LogFiles {

    // a decompressed copy above this is refused, so that a bomb cannot fill the disk
    private static final long UNPACKED_LIMIT = 8L << 30;
    private static final String INSIDE = "!/";

    /** Whether a file is still what was imported. */
    public enum Identity {
        /** Its bytes are the same. */
        SAME,
        /** Its bytes are others. */
        CHANGED,
        /** What was imported was not hashed. */
        NOT_KNOWN
    }

    private LogFiles() {
    }

    /** Whether a location leads into an archive inside of another. */
    public static boolean isNested(String location) {
        int inside = location.indexOf(INSIDE);
        return inside >= 0 && location.indexOf(INSIDE, inside + 1) >= 0;
    }

    /**
     * Tells where a file, or the archive that it is in, is no longer there.
     *
     * @param file what was imported; never a mere statement
     * @throws ProblemException where it is gone
     */
    public static void checkThere(SourceFile file) throws ProblemException {
        try {
            if (!Files.exists(outer(file.location()))) {
                throw gone(file, null);
            }
        } catch (InvalidPathException e) {
            throw new ProblemException("\u201c" + file.location() + "\u201d is no file name on this computer. Import the "
                    + "file again from where it lies now.", e);
        }
    }

    private static Path outer(String location) {
        int inside = location.indexOf(INSIDE);
        return Path.of(inside < 0 ? location : location.substring(0, inside));
    }

    private static ProblemException gone(SourceFile file, Exception cause) {
        if (file.sha256() == null) {
            return new ProblemException(file.location() + " no longer exists: it was moved, renamed or deleted, or "
                    + "the drive that it lies on is not there.", cause);
        }
        return new ProblemException(file.path() + " is no longer there: it was read from " + file.location()
                + ". Put it back, or import it again from where it lies now.", cause);
    }

    /**
     * Compares a file's bytes with those that were imported. Reads all of it.
     *
     * @param progress asked whether to stop
     * @throws ProblemException where it is gone or cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static Identity identity(SourceFile file, Progress progress) throws ProblemException {
        if (file.sha256() == null) {
            return Identity.NOT_KNOWN;
        }
        try (InputStream in = stored(file.location())) {
            MessageDigest hash = sha256();
            byte[] buffer = new byte[256 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.checkCancelled();
                hash.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(hash.digest()).equals(file.sha256()) ? Identity.SAME : Identity.CHANGED;
        } catch (NoSuchFileException e) {
            throw gone(file, e);
        } catch (IOException e) {
            throw unreadable(file.location(), e);
        }
    }

    /**
     * Copies a file out of an archive, decompressed, into a temporary file.
     *
     * @param progress asked whether to stop
     * @return the copy, which the caller is to delete
     * @throws ProblemException where it is gone or cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static Path unpack(SourceFile file, Progress progress) throws ProblemException {
        try (InputStream raw = stored(file.location())) {
            return unpack(raw, progress);
        } catch (NoSuchFileException e) {
            throw gone(file, e);
        } catch (EOFException e) {
            throw new ProblemException(file.location() + " ends too early: its compressed content is not complete. "
                    + "Copy it from the server again.", e);
        } catch (IOException e) {
            throw unreadable(file.location(), e);
        }
    }

    private static ProblemException unreadable(String location, IOException e) {
        return new ProblemException(location + " cannot be read: " + e.getMessage()
                + ". Check that the disk is there and that you may read the file.", e);
    }

    // the bytes as they lie on disk or in the archive
    private static InputStream stored(String location) throws IOException {
        int inside = location.indexOf(INSIDE);
        InputStream in = Files.newInputStream(outer(location));
        return inside < 0 ? in : entry(in, location.substring(inside + INSIDE.length()), location);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    // a path inside of an archive may lead into an archive inside of that one
    private static InputStream entry(InputStream in, String inside, String location) throws IOException {
        if (inside.isEmpty()) {
            return in;
        }
        int deeper = inside.indexOf(INSIDE);
        String name = deeper < 0 ? inside : inside.substring(0, deeper);
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().replace('\\', '/').equals(name)) {
                return entry(zip, deeper < 0 ? "" : inside.substring(deeper + INSIDE.length()), location);
            }
        }
        zip.close();
        throw new NoSuchFileException(location);
    }

    private static Path unpack(InputStream raw, Progress progress) throws IOException {
        Path copy = Files.createTempFile("lockkeeper-log", ".txt");
        copy.toFile().deleteOnExit();
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            BufferedInputStream in = new BufferedInputStream(raw);
            InputStream text = isGzip(in) ? new GZIPInputStream(in) : in;
            long written = 0;
            byte[] buffer = new byte[64 * 1024];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                written = within(written + read, progress);
                out.write(buffer, 0, read);
            }
            done = true;
            return copy;
        } finally {
            if (!done) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static long within(long written, Progress progress) throws IOException {
        progress.checkCancelled();
        if (written > UNPACKED_LIMIT) {
            throw new IOException("it unpacks to more than 8 GiB; unpack it yourself and import the result");
        }
        return written;
    }
}
