package org.lockkeeper.logs.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.NotRead;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.text.archive.GunzipStream;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.TemporaryFolder;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;
import org.lockkeeper.text.encoding.EncodingSample;
import org.lockkeeper.text.html.HtmlText;
import org.lockkeeper.text.names.RotatedName;

/** Opens log files wherever they lie: plain, compressed, inside a zip. Tells their encoding and format. */
public final class LogOpener implements AutoCloseable {

    /** How the bytes of plain files are read. */
    public enum Access {
        /**
         * Mapped where nobody seems to write to the file and the system lets others delete it all the same; there the
         * faster of the two ways is found out while the file is indexed.
         */
        AUTOMATIC,
        /** By positional reads: right for every file. */
        POSITIONAL,
        /** Mapped: a little faster; on Windows others cannot delete or cut the file meanwhile. */
        MAPPED
    }

    /**
     * How to open files.
     *
     * @param access how to read plain files
     * @param charset {@code null} to tell it from the content
     * @param format {@code null} to tell it from name and content
     * @param mostUnpacked most bytes that a compressed log may unpack to
     */
    public record Options(Access access, @Nullable Charset charset, @Nullable LogFormat format, long mostUnpacked) {
        /** Everything told from the files; up to 64 GiB unpacked. */
        public static final Options DEFAULT = new Options(Access.AUTOMATIC, null, null, 64L << 30);

        /** Checks that there is a way to read. */
        public Options {
            Objects.requireNonNull(access);
        }
    }

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int MOST_ATTEMPTS = 50;
    private static final int HEAD = EncodingSample.HEAD;
    /** Enough to tell HTML by. */
    private static final int HTML_HEAD = 4096;

    private final Workers workers;
    private final LogTelling telling;
    private final LogZips zips = new LogZips();
    private @Nullable TemporaryFolder folder;

    /**
     * @param formats the formats that may recognise a log, asked for anew with each file
     */
    public LogOpener(Workers workers, Supplier<? extends Collection<LogFormat>> formats) {
        this(workers, formats, UnaryOperator.identity());
    }

    /**
     * @param formats the formats that may recognise a log, asked for anew with each file
     * @param completed makes of the format that was recognised the one that the log is read by
     */
    public LogOpener(Workers workers, Supplier<? extends Collection<LogFormat>> formats,
            UnaryOperator<LogFormat> completed) {
        this.workers = Objects.requireNonNull(workers);
        this.telling = new LogTelling(formats, completed);
    }

    /**
     * Opens a file.
     *
     * @param name a path; {@code archive.zip!/path/in/it} for an entry of a zip
     * @throws ProblemException where it cannot be opened, with the reason
     */
    public LogFile open(String name, Options options) throws ProblemException {
        int bang = name.indexOf("!/");
        try {
            if (bang >= 0) {
                return openEntry(Path.of(name.substring(0, bang)), name.substring(bang + 2), options);
            }
            return open(Path.of(name), name, options);
        } catch (InvalidPathException e) {
            throw new ProblemException("\"" + name + "\" is no file name.", e);
        }
    }

    /**
     * Opens a plain or gzip-compressed file.
     *
     * @param name as people know it
     * @throws ProblemException where it cannot be opened, with the reason
     */
    public LogFile open(Path path, String name, Options options) throws ProblemException {
        try {
            if (Files.isDirectory(path)) {
                throw new ProblemException(name + " is a folder, not a log file.");
            }
            if (Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
                // opening it might wait without an end
                throw new ProblemException(name + " is a pipe or a device, not a log file. Save what it gives into a file, "
                        + "or read it with: lockkeeper log FILE");
            }
            if (isGzip(path)) {
                return unpacked(path, name, Files.getLastModifiedTime(path).toInstant(),
                        () -> new GunzipStream(Files.newInputStream(path), Limits.USUAL), options);
            }
            byte[] head = head(path);
            if (HtmlText.isHtml(head)) {
                return laidOut(path, name, Files.getLastModifiedTime(path).toInstant(), () -> HtmlText.of(Files.newInputStream(path), head), options);
            }
            return plain(path, name, options);
        } catch (NoSuchFileException e) {
            throw new ProblemException(name + (name.indexOf('\uFFFD') < 0 ? " does not exist."
                    : " does not exist, or its name is in no encoding that is known here; rename it."), e);
        } catch (FileSystemException e) {
            throw new ProblemException(name + " cannot be read: " + NotRead.reason(e) + ".", e);
        } catch (IOException e) {
            throw new ProblemException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a file that goes on with another one's log: what does not show in it yet is as there.
     *
     * @throws ProblemException where it cannot be opened, with the reason
     */
    public LogFile openAfter(LogFile before, Path path, String name, Options options) throws ProblemException {
        LogFile file = open(path, name, options);
        try {
            return after(before, file);
        } catch (SourceChangedException e) {
            // cut just now: what was known about it before is as good
            return file;
        } catch (IOException e) {
            file.close();
            throw new ProblemException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The same for a file that was empty when it was opened and has been begun since.
     *
     * @throws IOException where it cannot be read
     */
    public LogFile begun(LogFile empty, Options options) throws IOException {
        return after(empty, telling.of(empty.source(), options));
    }

    private static LogFile after(LogFile before, LogFile file) throws IOException {
        return new LogFile(file.source(), file.encoding().after(before.encoding(), LogTelling.head(file.source())),
                file.format() == null ? before.format() : file.format(),
                file.clock().equals(LineClock.UNKNOWN) ? before.clock() : file.clock());
    }

    /** A file that is cut just now is opened again; that cannot go on for long. */
    private LogFile plain(Path path, String name, Options options) throws IOException {
        boolean mapped = isMapped(path, RotatedName.of(fileName(name)), options);
        for (int attempt = 0;; attempt++) {
            try {
                return file(new FileSource(path, name, mapped, options.access == Access.AUTOMATIC, workers), options);
            } catch (SourceChangedException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private LogFile openEntry(Path zip, String entry, Options options) throws ProblemException {
        String name = zip + "!/" + entry;
        ZipArchive archive = zips.open(zip);
        try {
            ZipItem item = LogZips.find(archive, entry, zip);
            Instant written = item.written() == null ? Files.getLastModifiedTime(zip).toInstant() : item.written();
            return unpacked(zip, name, written, () -> new FilterInputStream(LogZips.content(archive, item)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    archive.close();
                }
            }, options);
        } catch (IOException e) {
            LogZips.close(archive);
            throw new ProblemException(name + " cannot be read: " + e.getMessage(), e);
        } catch (ProblemException e) {
            LogZips.close(archive);
            throw e;
        }
    }

    /**
     * The logs in a zip.
     *
     * @param names as {@link #open(String, Options)} takes them, oldest of each set first
     * @param refused what is not read of it, a sentence for each
     */
    public record ZipLogs(List<String> names, List<String> refused) {
    }

    /**
     * The entries of a zip that look like logs.
     *
     * @throws ProblemException where it is no zip that can be read
     */
    public ZipLogs logsIn(Path zip) throws ProblemException {
        return zips.logsIn(zip);
    }

    /** Whether a file is called like a log: {@code mail.log}, {@code mail.log.0}, {@code mail.log.3.gz}. */
    public static boolean isLogName(String fileName) {
        String log = RotatedName.of(fileName).log().toLowerCase(Locale.ROOT);
        return log.endsWith(".log");
    }

    private static boolean isMapped(Path path, RotatedName name, Options options) throws IOException {
        return switch (options.access) {
            case MAPPED -> true;
            case POSITIONAL -> false;
            // a mapping keeps Windows from deleting the file
            case AUTOMATIC -> java.io.File.separatorChar == '/' && (!name.isCurrent()
                    || Files.getLastModifiedTime(path).toInstant().isBefore(Instant.now().minus(QUIET)));
        };
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HTML_HEAD);
        }
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return GunzipStream.isGzip(in.readNBytes(2));
        }
    }

    private LogFile unpacked(Path archive, String name, Instant written, UnpackedSource.Opener opener, Options options)
            throws IOException, ProblemException {
        return laidOut(archive, name, written, () -> {
            BufferedInputStream in = new BufferedInputStream(opener.open(), HEAD);
            in.mark(HEAD);
            byte[] head;
            try {
                head = in.readNBytes(HTML_HEAD);
                in.reset();
            } catch (EOFException | ZipException e) {
                // damaged so early: whoever reads on meets the same
                in.reset();
                return in;
            }
            return HtmlText.isHtml(head) ? HtmlText.of(in, head) : in;
        }, options);
    }

    /** A log whose text has to be laid out in a file of its own first. */
    private LogFile laidOut(Path archive, String name, Instant written, UnpackedSource.Opener opener, Options options)
            throws IOException, ProblemException {
        UnpackedSource source = new UnpackedSource(archive, name, written, opener, folder(), options.mostUnpacked, workers);
        try {
            // enough to tell the encoding
            while (source.size() < HEAD && !source.isArrived()) {
                source.awaitMoreThan(source.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (source.size() == 0 && source.problem().isPresent()) {
            source.close();
            throw new ProblemException(source.problem().get());
        }
        return file(source, options);
    }

    /** The log, or the source is closed. */
    private LogFile file(LogSource source, Options options) throws IOException {
        try {
            return telling.of(source, options);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The part of a name after the last folder. */
    public static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private synchronized TemporaryFolder folder() throws IOException {
        if (folder == null) {
            folder = new TemporaryFolder();
        }
        return folder;
    }

    /** Deletes what was unpacked; to be called when all files are closed. */
    @Override
    public synchronized void close() {
        if (folder != null) {
            folder.close();
            folder = null;
        }
    }
}
