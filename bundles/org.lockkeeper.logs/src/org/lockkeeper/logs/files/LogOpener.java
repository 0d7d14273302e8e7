package org.lockkeeper.logs.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.text.encoding.EncodingSample;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.html.HtmlText;
import org.lockkeeper.text.names.RotatedName;

/** Opens log files wherever they lie: plain, compressed, inside a zip. Tells their encoding and format. */
public final class LogOpener implements AutoCloseable {

    /** How the bytes of plain files are read. */
    public enum Access {
        /** Mapped where nobody seems to write to the file and the system lets others delete it all the same. */
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
    public record Options(Access access, Charset charset, LogFormat format, long mostUnpacked) {
        /** Everything told from the files; up to 64 GiB unpacked. */
        public static final Options DEFAULT = new Options(Access.AUTOMATIC, null, null, 64L << 30);

        /** Checks that there is a way to read. */
        public Options {
            Objects.requireNonNull(access);
        }
    }

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int FIRST_LINES = 200;
    private static final int MOST_ATTEMPTS = 50;
    private static final int HEAD = EncodingSample.HEAD;
    /** Enough to tell HTML by. */
    private static final int HTML_HEAD = 4096;
    private static final int MOST_NAMED = 6;

    private final Workers workers;
    private final Supplier<? extends Collection<LogFormat>> formats;
    private final UnaryOperator<LogFormat> completed;
    private Path folder;

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
        this.completed = Objects.requireNonNull(completed);
        this.workers = Objects.requireNonNull(workers);
        this.formats = Objects.requireNonNull(formats);
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
            if (isGzip(path)) {
                return unpacked(path, name, () -> new GZIPInputStream(Files.newInputStream(path), 1 << 16), options);
            }
            byte[] head = head(path);
            if (HtmlText.isHtml(head)) {
                return laidOut(path, name, () -> HtmlText.of(Files.newInputStream(path), head), options);
            }
            return plain(path, name, options);
        } catch (NoSuchFileException e) {
            throw new ProblemException(name + " does not exist.", e);
        } catch (FileSystemException e) {
            throw new ProblemException(name + " cannot be read: "
                    + (e.getReason() == null ? "access is denied." : e.getReason() + "."), e);
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
            // cut just now: what was told of it before is as good
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
        return after(empty, told(empty.source(), options));
    }

    private static LogFile after(LogFile before, LogFile file) throws IOException {
        return new LogFile(file.source(), file.encoding().after(before.encoding(), read(file.source(), 0, HEAD)),
                file.format() == null ? before.format() : file.format());
    }

    /** A file that is cut just now is opened again; that cannot go on for long. */
    private LogFile plain(Path path, String name, Options options) throws IOException {
        boolean mapped = isMapped(path, RotatedName.of(fileName(name)), options);
        for (int attempt = 0;; attempt++) {
            try {
                return file(new FileSource(path, name, mapped, workers), options);
            } catch (SourceChangedException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private LogFile openEntry(Path zip, String entry, Options options) throws ProblemException {
        String name = zip + "!/" + entry;
        ZipFile file = open(zip);
        try {
            ZipEntry found = file.getEntry(entry);
            if (found == null || found.isDirectory()) {
                throw new ProblemException("There is no " + entry + " in " + zip + ". " + content(file));
            }
            return unpacked(zip, name, () -> new FilterInputStream(content(file, found)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    file.close();
                }
            }, options);
        } catch (IOException e) {
            close(file);
            throw new ProblemException(name + " cannot be read: " + e.getMessage(), e);
        } catch (ProblemException e) {
            close(file);
            throw e;
        }
    }

    private static InputStream content(ZipFile file, ZipEntry entry) throws IOException {
        try {
            InputStream in = file.getInputStream(entry);
            return entry.getName().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static void close(ZipFile file) {
        try {
            file.close();
        } catch (IOException e) {
            // read only: nothing is lost
        }
    }

    private static ZipFile open(Path zip) throws ProblemException {
        try {
            return new ZipFile(zip.toFile());
        } catch (NoSuchFileException e) {
            throw new ProblemException(zip + " does not exist.", e);
        } catch (IOException e) {
            throw new ProblemException(zip + " is no zip file that can be read: " + e.getMessage(), e);
        }
    }

    /** What a zip holds, in a sentence: its logs where there are any. */
    private static String content(ZipFile file) {
        List<String> all = file.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
        List<String> logs = all.stream().filter(n -> isLogName(fileName(n))).toList();
        List<String> names = logs.isEmpty() ? all : logs;
        if (names.isEmpty()) {
            return "It is empty.";
        }
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        int more = all.size() - Math.min(MOST_NAMED, names.size());
        return "It holds " + first + (more > 0 ? " and " + more + " more." : ".");
    }

    /**
     * The entries of a zip that look like logs, oldest of each set first.
     *
     * @return names as {@link #open(String, Options)} takes them
     * @throws ProblemException where it is no zip that can be read
     */
    public List<String> logsIn(Path zip) throws ProblemException {
        try (ZipFile file = open(zip)) {
            List<String> logs = new ArrayList<>();
            file.stream().filter(e -> !e.isDirectory() && isLogName(fileName(e.getName())))
                    .forEach(e -> logs.add(zip + "!/" + e.getName()));
            logs.sort(Comparator.comparing((String n) -> RotatedName.of(n).log())
                    .thenComparing(RotatedName::of, RotatedName.OLDEST_FIRST));
            return logs;
        } catch (IOException e) {
            throw new ProblemException(zip + " cannot be read: " + e.getMessage(), e);
        }
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
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
        }
    }

    private LogFile unpacked(Path archive, String name, UnpackedSource.Opener opener, Options options)
            throws IOException, ProblemException {
        return laidOut(archive, name, () -> {
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
    private LogFile laidOut(Path archive, String name, UnpackedSource.Opener opener, Options options)
            throws IOException, ProblemException {
        UnpackedSource source = new UnpackedSource(archive, name, opener, folder(), options.mostUnpacked, workers);
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
            return told(source, options);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private LogFile told(LogSource source, Options options) throws IOException {
        byte[] head = read(source, 0, HEAD);
        TextEncoding encoding = TextEncoding.detect(sample(source, head));
        if (options.charset != null) {
            encoding = encoding.with(options.charset);
        }
        LogFormat format = options.format != null ? options.format : recognise(source, head, encoding);
        return new LogFile(source, encoding, format == null ? null : completed.apply(format));
    }

    /** What the encoding is told by. */
    private static byte[] sample(LogSource source, byte[] head) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        if (!EncodingSample.isTelling(head)) {
            for (long position : EncodingSample.pieces(source.size())) {
                pieces.add(read(source, position, EncodingSample.PIECE));
            }
        }
        return EncodingSample.of(head, pieces);
    }

    private static byte[] read(LogSource source, long position, int most) throws IOException {
        try (ByteReader reader = source.reader()) {
            int n = reader.load(position, (int) Math.min(most, source.size() - position));
            byte[] bytes = new byte[Math.max(0, n)];
            MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE,
                    reader.offset(), bytes, 0, bytes.length);
            return bytes;
        }
    }

    private LogFormat recognise(LogSource source, byte[] head, TextEncoding encoding) {
        String text = new String(head, encoding.mark(), Math.max(0, head.length - encoding.mark()), encoding.charset());
        List<String> lines = text.isEmpty() ? List.of()
                : List.of(text.split(encoding.carriageReturns() ? "\r" : "\r?\n", FIRST_LINES + 1));
        lines = lines.subList(0, Math.min(lines.size(), FIRST_LINES));
        String fileName = RotatedName.of(fileName(source.name())).log();
        LogFormat best = null;
        int surest = 0;
        for (LogFormat format : formats.get()) {
            int sure = format.recognise(fileName, lines);
            if (sure > surest) {
                surest = sure;
                best = format;
            }
        }
        return best;
    }

    /** The part of a name after the last folder. */
    public static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            // readable by this user only: customers' mail traffic is in there
            folder = Files.createTempDirectory("lockkeeper-logs");
        }
        return folder;
    }

    /** Deletes what was unpacked; to be called when all files are closed. */
    @Override
    public synchronized void close() {
        if (folder != null) {
            try (var left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // a temporary folder: the system clears it
            }
            folder = null;
        }
    }
}
