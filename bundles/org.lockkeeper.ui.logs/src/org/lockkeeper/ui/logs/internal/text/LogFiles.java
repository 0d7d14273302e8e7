package org.lockkeeper.ui.logs.internal.text;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * Opens files that were imported, from where they lay then: as they are, out of archives, decompressed, and from UTF-16
 * to UTF-8; and tells whether they are still what was imported.
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

    /**
     * Opens a file and goes over it.
     *
     * @param file what was imported; never a mere statement
     * @param opened takes the lines as soon as some can be read, on the calling thread; is to close them
     * @param progress told how far it is, and asked whether to stop
     * @return whether the file's bytes are still those that were imported
     * @throws ProblemException where it is gone or cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static Identity open(SourceFile file, Consumer<LineSource> opened, Progress progress)
            throws ProblemException {
        String location = file.location();
        try {
            MessageDigest hash = sha256();
            int inside = location.indexOf(INSIDE);
            Path path = Path.of(inside < 0 ? location : location.substring(0, inside));
            if (!Files.exists(path)) {
                throw new NoSuchFileException(location);
            }
            Content content;
            try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
                content = inside < 0 ? Content.of(raw) : Content.UNREAD;
            }
            if (content == Content.PLAIN) {
                FileLines lines = new FileLines(path, false);
                opened.accept(lines);
                lines.index((bytes, length) -> hash.update(bytes, 0, length), progress);
            } else {
                try (InputStream raw = entry(Files.newInputStream(path),
                        inside < 0 ? "" : location.substring(inside + INSIDE.length()), location)) {
                    FileLines lines = new FileLines(unpack(raw, hash, progress), true);
                    opened.accept(lines);
                    lines.index((_, _) -> { }, progress);
                }
            }
            if (file.sha256() == null) {
                return Identity.NOT_KNOWN;
            }
            return HexFormat.of().formatHex(hash.digest()).equals(file.sha256()) ? Identity.SAME : Identity.CHANGED;
        } catch (NoSuchFileException e) {
            throw new ProblemException(file.path() + " is no longer there: it was read from " + location
                    + ". Put it back, or import it again from where it lies now.", e);
        } catch (EOFException e) {
            throw new ProblemException(location + " ends in the middle: its compressed content is not complete. "
                    + "Copy it again from the server.", e);
        } catch (IOException | InvalidPathException e) {
            throw new ProblemException(location + " cannot be read: " + e.getMessage()
                    + ". Check that the disk is there and that you may read the file.", e);
        }
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

    private static Path unpack(InputStream raw, MessageDigest hash, Progress progress) throws IOException {
        Path copy = Files.createTempFile("lockkeeper-log", ".txt");
        copy.toFile().deleteOnExit();
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            DigestInputStream hashed = new DigestInputStream(raw, hash);
            BufferedInputStream in = new BufferedInputStream(hashed);
            Content content = Content.of(in);
            switch (content) {
                case GZIP -> copyText(new BufferedInputStream(new GZIPInputStream(in)), out, progress);
                default -> copyText(in, out, progress);
            }
            // whatever follows the content belongs to the file too
            in.transferTo(OutputStream.nullOutputStream());
            done = true;
            return copy;
        } finally {
            if (!done) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void copyText(BufferedInputStream in, OutputStream out, Progress progress) throws IOException {
        Charset wide = Content.wide(in);
        long written = 0;
        if (wide != null) {
            Reader reader = new InputStreamReader(in, wide);
            BufferedWriter writer = new BufferedWriter(
                    new OutputStreamWriter(out, StandardCharsets.UTF_8));
            char[] buffer = new char[16 * 1024];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                written = within(written + read, progress);
                writer.write(buffer, 0, read);
            }
            writer.flush();
        } else {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written = within(written + read, progress);
                out.write(buffer, 0, read);
            }
        }
    }

    private static long within(long written, Progress progress) throws IOException {
        progress.checkCancelled();
        if (written > UNPACKED_LIMIT) {
            throw new IOException("it unpacks to more than 8 GiB; unpack it yourself and import the result");
        }
        return written;
    }

    /** What the first bytes of a file say of it. */
    private enum Content {
        PLAIN, GZIP, UTF16, UNREAD;

        static Content of(InputStream in) throws IOException {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 0x1f && second == 0x8b) {
                return GZIP;
            }
            return first == 0xff && second == 0xfe || first == 0xfe && second == 0xff ? UTF16 : PLAIN;
        }

        static Charset wide(InputStream in) throws IOException {
            return of(in) == UTF16 ? StandardCharsets.UTF_16 : null;
        }
    }
}
