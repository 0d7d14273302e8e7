package org.lockkeeper.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.kerio.KerioFormats;
import org.lockkeeper.logs.kerio.MessageCatalogue;
import org.lockkeeper.logs.kerio.OwnSeverity;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.text.names.RotatedName;

/**
 * Opens logs. One for the whole program: it owns the threads that read, index and search. An OSGi service; formats,
 * Kerio's own and those of other bundles, then take part through {@link #addFormat}.
 */
public final class LogEngine implements AutoCloseable {

    private final Workers workers;
    private final LogOpener opener;
    private volatile List<LogFormat> builtIn;
    private final CopyOnWriteArrayList<LogFormat> added = new CopyOnWriteArrayList<>();
    private volatile MessageCatalogue ownMessages = MessageCatalogue.EMPTY;

    /** With the built-in formats and as many threads as there are processors. */
    public LogEngine() {
        this(new Workers(), KerioFormats.all());
    }

    /**
     * @param workers closed together with the engine
     * @param formats that may recognise a log, besides those added later
     */
    public LogEngine(Workers workers, Collection<? extends LogFormat> formats) {
        this.workers = workers;
        this.builtIn = formats.stream().flatMap(format -> taken(format).stream()).toList();
        this.opener = new LogOpener(workers, this::formats, format -> new OwnSeverity(format, () -> ownMessages));
    }

    /** The threads. */
    public Workers workers() {
        return workers;
    }

    /** The formats that may recognise a log. */
    public List<LogFormat> formats() {
        List<LogFormat> all = new ArrayList<>(added);
        builtIn.stream().filter(b -> added.stream().noneMatch(a -> a.id().equals(b.id()))).forEach(all::add);
        return all;
    }

    /** Called by Declarative Services, where the built-in formats are services too. */
    void activate() {
        builtIn = List.of();
    }

    /** Adds a format, which stands for a built-in one with the same id. For logs opened from then on. */
    public void addFormat(LogFormat format) {
        taken(format).ifPresent(added::add);
    }

    /** A format as it is asked: one that is not of this bundle may fail at anything. */
    private static Optional<LogFormat> taken(LogFormat format) {
        return format.getClass().getPackageName().equals(KerioFormats.class.getPackageName()) ? Optional.of(format)
                : Foreign.logFormat(format);
    }

    /** Removes an added format. Logs that are open keep it. */
    public void removeFormat(LogFormat format) {
        added.removeIf(f -> Foreign.isSame(f, format));
    }

    /**
     * Sets the known messages of the user's own. What they say about the severity of lines counts before what the formats
     * say: in every format, and in logs that are open too, from the next record read and the next search made.
     *
     * @param own {@link MessageCatalogue#EMPTY} for none
     */
    public void ownMessages(MessageCatalogue own) {
        ownMessages = Objects.requireNonNull(own);
    }

    /**
     * Opens logs: files, the logs in folders and zips. Files of one rotated set become one log; several logs are merged
     * by time. Nothing is indexed yet: see {@link LogSet#load}.
     *
     * @param paths files, folders, zips, or {@code archive.zip!/entry}; at least one
     * @throws ProblemException where one cannot be opened, or there is no log in it
     */
    public LogSet open(List<String> paths, LogOpener.Options options) throws ProblemException {
        List<String> names = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String path : paths) {
            names.addAll(expand(path, refused));
        }
        // what nobody named does not keep the rest away
        Set<String> found = new HashSet<>(names);
        paths.forEach(found::remove);
        if (names.isEmpty()) {
            throw new ProblemException("No log file was named.");
        }
        List<LogTrack> tracks = new ArrayList<>();
        try {
            for (Map.Entry<String, List<String>> set : sets(names.stream().distinct().toList()).entrySet()) {
                List<LogFile> files = new ArrayList<>();
                try {
                    for (String name : set.getValue()) {
                        open(name, options, found.contains(name), refused).ifPresent(files::add);
                    }
                } catch (ProblemException e) {
                    files.forEach(LogFile::close);
                    throw e;
                }
                if (!files.isEmpty()) {
                    tracks.add(new LogTrack(set.getKey(), server(set.getKey()), files));
                }
            }
            if (tracks.isEmpty()) {
                throw new ProblemException(String.join(" ", refused));
            }
        } catch (ProblemException e) {
            tracks.forEach(LogTrack::close);
            throw e;
        }
        return new LogSet(tracks, refused, opener, options, workers);
    }

    private Optional<LogFile> open(String name, LogOpener.Options options, boolean found, List<String> refused)
            throws ProblemException {
        try {
            return Optional.of(opener.open(name, options));
        } catch (ProblemException e) {
            if (!found) {
                throw e;
            }
            refused.add(e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Has the code for indexing and searching compiled before the first log is opened, on a thread of its own, in a
     * fraction of a second: freshly started, the JVM needs several times as long for the first file. For workbenches;
     * a command that reads one file and ends gains nothing.
     */
    public void warmUp() {
        workers.background("warm up logs", () -> {
            try {
                Path sample = Files.createTempFile("lockkeeper", ".txt");
                try {
                    Files.writeString(sample, "[08/Sep/2011 11:25:17] User admin@localhost, warming up the engine\n"
                            .repeat(60_000));
                    for (int i = 0; i < 20; i++) {
                        try (LogSet set = open(sample)) {
                            set.load(Progress.NONE, () -> {
                                // nobody looks
                            });
                            set.loadTimes(Progress.NONE);
                            set.search(List.of(new Condition.Text("Updater Service", i % 2 == 0)), null)
                                    .run(Progress.NONE, () -> {
                                        // nobody looks
                                    });
                        }
                    }
                } finally {
                    Files.deleteIfExists(sample);
                }
            } catch (IOException | ProblemException | CancellationException e) {
                // only slower
            }
        });
    }

    /**
     * Opens one file as one log, without looking for others of its set.
     *
     * @throws ProblemException where it cannot be opened
     */
    public LogSet open(Path file) throws ProblemException {
        return open(List.of(file.toString()), LogOpener.Options.DEFAULT);
    }

    /**
     * The other files of a file's rotated set that lie beside it: for {@code mail.log} also {@code mail.log.0} and so
     * on. What one of them is being compressed to is left out while both are there.
     *
     * @return all of them with the file itself, oldest first
     */
    public List<Path> rotatedSet(Path file) {
        RotatedName name = RotatedName.of(file.getFileName().toString());
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            return RotatedName.withoutCopies(beside
                    .filter(p -> RotatedName.of(p.getFileName().toString()).log().equals(name.log()))
                    .sorted((a, b) -> RotatedName.OLDEST_FIRST.compare(RotatedName.of(a.getFileName().toString()),
                            RotatedName.of(b.getFileName().toString()))).toList());
        } catch (IOException e) {
            return List.of(file);
        }
    }

    private List<String> expand(String path, List<String> refused) throws ProblemException {
        if (path.contains("!/")) {
            return List.of(path);
        }
        try {
            Path p = Path.of(path);
            if (Files.isDirectory(p)) {
                List<String> logs = FolderFiles.in(p, LogOpener::isLogName, refused::add).stream().map(Path::toString).toList();
                if (logs.isEmpty()) {
                    List<Path> zips = zipsIn(p);
                    throw new ProblemException("There is no log file (*.log, *.log.0, …) in " + path + "."
                            + (zips.isEmpty() ? "" : " Name the zip to read the logs in it: " + zips.getFirst()));
                }
                return logs;
            }
            if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                LogOpener.ZipLogs logs = opener.logsIn(p);
                if (logs.names().isEmpty()) {
                    throw new ProblemException(logs.refused().isEmpty()
                            ? "There is no log file (*.log, *.log.0, …) in " + path + "." : String.join(" ", logs.refused()));
                }
                refused.addAll(logs.refused());
                return logs.names();
            }
            return List.of(path);
        } catch (InvalidPathException e) {
            throw new ProblemException("\"" + path + "\" is no file name.", e);
        }
    }

    /**
     * The zips in a folder. A folder given to {@link #open} is read without them, since they often hold the same files
     * packed.
     *
     * @throws ProblemException where it cannot be read
     */
    public List<Path> zipsIn(Path folder) throws ProblemException {
        return FolderFiles.in(folder, name -> name.toLowerCase(Locale.ROOT).endsWith(".zip"), _ -> {
            // told when its logs are looked for
        }).stream().filter(Files::isRegularFile).toList();
    }

    /** Names of files by the log that they belong to, oldest first. */
    private static Map<String, List<String>> sets(List<String> names) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (String name : names) {
            String file = LogOpener.fileName(name);
            String folder = name.substring(0, name.length() - file.length());
            sets.computeIfAbsent(folder + RotatedName.of(file).log(), _ -> new ArrayList<>()).add(name);
        }
        sets.values().forEach(s -> s.sort((a, b) -> RotatedName.OLDEST_FIRST.compare(
                RotatedName.of(LogOpener.fileName(a)), RotatedName.of(LogOpener.fileName(b)))));
        return new TreeMap<>(sets);
    }

    /** The folder that tells servers apart: the one above {@code store/logs} or {@code logs}, where there are such. */
    private static String server(String log) {
        String[] parts = log.replace("!/", "/").split("[/\\\\]");
        int i = parts.length - 2;
        while (i >= 0 && (parts[i].equals("logs") || parts[i].equals("store"))) {
            i--;
        }
        return i < 0 || parts[i].equals(".") ? "" : parts[i];
    }

    @Override
    public void close() {
        workers.close();
        opener.close();
    }
}
