package org.lockkeeper.logs.view.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.archive.RefusedException;
import org.lockkeeper.text.archive.StoredFile;

/** Tells of files that were imported whether they are still there and still what was imported. */
public final class LogFiles {

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

    /** Where a file lies that is not a mere statement. */
    public static String location(SourceFile file) {
        return Objects.requireNonNull(file.location(), "a statement is no file");
    }

    /**
     * Tells where a file, or the archive that it is in, is no longer there.
     *
     * @param file what was imported; never a mere statement
     * @throws ProblemException where it is gone
     */
    public static void checkThere(SourceFile file) throws ProblemException {
        try {
            // what cannot be told, as of a name that is too long, is told when it is opened
            if (Files.notExists(StoredFile.at(location(file)).onDisk())) {
                throw gone(file, null);
            }
        } catch (InvalidPathException e) {
            throw new ProblemException("\u201c" + file.location() + "\u201d is no file name on this computer. Import the "
                    + "file again from where it lies now.", e);
        }
    }

    /** A file, or the archive that it is in, is no longer there. */
    public static final class GoneException extends ProblemException {

        private static final long serialVersionUID = 1L;

        private final transient SourceFile file;

        private GoneException(SourceFile file, String message, @Nullable Exception cause) {
            super(message, cause);
            this.file = file;
        }

        /** The file as it was imported, or, without a checksum, as it was chosen. */
        public SourceFile file() {
            return file;
        }
    }

    private static ProblemException gone(SourceFile file, @Nullable Exception cause) {
        if (file.sha256() == null) {
            return new GoneException(file, file.location() + " no longer exists: it was moved, renamed or deleted, or "
                    + "the drive that it lies on is not there.", cause);
        }
        return new GoneException(file, file.path() + " is no longer there: it was read from " + file.location()
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
        try (InputStream in = StoredFile.at(location(file)).open()) {
            MessageDigest hash = sha256();
            byte[] buffer = new byte[256 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.checkCancelled();
                hash.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(hash.digest()).equals(file.sha256()) ? Identity.SAME : Identity.CHANGED;
        } catch (NoSuchFileException e) {
            throw gone(file, e);
        } catch (RefusedException e) {
            throw new ProblemException(file.location() + " " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw unreadable(location(file), e);
        }
    }

    private static ProblemException unreadable(String location, IOException e) {
        return new ProblemException(location + " cannot be read: " + e.getMessage()
                + ". Check that the disk is there and that you may read the file.", e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
