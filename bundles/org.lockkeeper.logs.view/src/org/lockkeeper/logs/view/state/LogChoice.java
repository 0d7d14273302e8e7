package org.lockkeeper.logs.view.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.text.archive.Limits;
import org.lockkeeper.text.archive.ZipArchive;
import org.lockkeeper.text.archive.ZipItem;
import org.lockkeeper.text.names.RotatedName;

/**
 * A log that can be opened, with the rotated files that belong to it.
 *
 * @param name for people: {@code mail.log}
 * @param files where its files lie, oldest first, at least one; {@code archive.zip!/entry} for one in an archive
 */
public record LogChoice(String name, List<String> files) {

    private static final String INSIDE = "!/";
    private static final int DEEPEST = 8;
    private static final int MOST = 2_000;

    /** Copies the list. */
    public LogChoice {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a log without a file");
        }
    }

    /** One file. */
    public static LogChoice of(String location) {
        return new LogChoice(LogOpener.fileName(location), List.of(location));
    }

    /** The file that is written to, or the newest. */
    public String newest() {
        return files.getLast();
    }

    /** The folder or archive that it lies in. */
    public String folder() {
        return newest().substring(0, Math.max(0, newest().length() - LogOpener.fileName(newest()).length() - 1));
    }

    /** How it is opened first: with all its files. */
    public LogState state() {
        // the files of a set in a folder are found anew each time, those in an archive are named
        boolean archive = newest().contains(INSIDE);
        return LogState.of(LogState.fileAt(newest()), files.size() > 1 && !archive,
                archive ? files.subList(0, files.size() - 1) : List.of());
    }

    /** How several are opened as one, merged by time: the first with all its files, and all files of the others. */
    public static LogState merged(List<LogChoice> choices) {
        LogState first = choices.getFirst().state();
        List<String> others = new ArrayList<>(first.others());
        choices.subList(1, choices.size()).forEach(choice -> others.addAll(choice.files));
        return first.with(first.file(), others);
    }

    /**
     * The logs that there are in files, folders and zips. Reads folders, so not for the UI thread.
     *
     * @param paths a file stands for itself, whatever it is called; a folder or zip for all that is called like a log
     *        in it, however deep
     * @param progress asked whether to stop
     * @return each log once, in the order of the paths, those of a folder by name
     * @throws ProblemException where something is not there, cannot be read, or has no log in it
     */
    public static List<LogChoice> in(List<String> paths, Progress progress) throws ProblemException {
        Map<String, LogChoice> found = new LinkedHashMap<>();
        for (String path : paths) {
            progress.checkCancelled();
            for (LogChoice choice : in(path, progress)) {
                found.putIfAbsent(choice.newest(), choice);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<LogChoice> in(String path, Progress progress) throws ProblemException {
        if (path.contains(INSIDE)) {
            return List.of(of(path));
        }
        try {
            Path p = Path.of(path).toAbsolutePath().normalize();
            List<String> names;
            if (Files.isDirectory(p)) {
                names = under(p, progress);
            } else if (!Files.exists(p)) {
                throw new ProblemException(path + " does not exist.");
            } else if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                names = inZip(p);
            } else {
                return List.of(of(p.toString()));
            }
            if (names.isEmpty()) {
                throw new ProblemException("There is no log file (*.log, *.log.0, *.log.gz, \u2026) in " + path + ".");
            }
            return sets(names);
        } catch (InvalidPathException e) {
            throw new ProblemException("\u201c" + path + "\u201d is no file name.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> under(Path folder, Progress progress) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.peek(_ -> progress.checkCancelled())
                    .filter(f -> LogOpener.isLogName(f.getFileName().toString()) || isZip(f))
                    .filter(Files::isRegularFile)
                    .limit(MOST).sorted().toList();
        }
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            names.addAll(isZip(file) ? inZipOrItself(file) : List.of(file.toString()));
        }
        return names;
    }

    private static boolean isZip(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    // one that cannot be read is offered as it is: whoever opens it is told what is wrong with it
    private static List<String> inZipOrItself(Path zip) {
        try {
            return inZip(zip);
        } catch (IOException e) {
            return List.of(zip.toString());
        }
    }

    private static List<String> inZip(Path zip) throws IOException {
        try (ZipArchive file = ZipArchive.open(zip, Limits.USUAL)) {
            // one that is refused is offered once, too: whoever opens it is told why
            return file.items().stream().map(ZipItem::name).distinct().filter(n -> LogOpener.isLogName(LogOpener.fileName(n)))
                    .limit(MOST).map(n -> zip + INSIDE + n).sorted().toList();
        }
    }

    /**
     * Files grouped by the log that they belong to.
     *
     * @param names where they lie
     */
    public static List<LogChoice> sets(List<String> names) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (String name : names) {
            sets.computeIfAbsent(setOf(name), _ -> new ArrayList<>()).add(name);
        }
        List<LogChoice> choices = new ArrayList<>();
        sets.values().forEach(set -> {
            set.sort((a, b) -> RotatedName.OLDEST_FIRST.compare(RotatedName.of(LogOpener.fileName(a)),
                    RotatedName.of(LogOpener.fileName(b))));
            choices.add(new LogChoice(RotatedName.of(LogOpener.fileName(set.getLast())).log(), set));
        });
        return choices;
    }

    /**
     * The logs that lie in the same folder or archive as a file. Reads the folder, so not for the UI thread.
     *
     * @return where they lie; without the file itself, none where the folder is gone
     */
    public static List<String> beside(String location) {
        int inside = location.indexOf(INSIDE);
        try {
            List<String> all;
            if (inside < 0) {
                Path path = Path.of(location).toAbsolutePath();
                if (path.getParent() == null) {
                    return List.of();
                }
                try (Stream<Path> files = Files.list(path.getParent())) {
                    all = files.map(Path::toString).filter(f -> LogOpener.isLogName(LogOpener.fileName(f)))
                            .limit(MOST).sorted().toList();
                }
            } else {
                String folder = location.substring(0, location.length() - LogOpener.fileName(location).length());
                all = inZip(Path.of(location.substring(0, inside))).stream()
                        .filter(e -> e.startsWith(folder) && e.indexOf('/', folder.length()) < 0).toList();
            }
            return all.stream().filter(f -> !f.equals(location)).toList();
        } catch (IOException | InvalidPathException e) {
            // the archive or folder is gone: nothing lies beside
            return List.of();
        }
    }

    /** What the files of one rotated set have in common: their folder and the name of the log. */
    public static String setOf(String location) {
        String file = LogOpener.fileName(location);
        return location.substring(0, location.length() - file.length()) + RotatedName.of(file).log();
    }
}
