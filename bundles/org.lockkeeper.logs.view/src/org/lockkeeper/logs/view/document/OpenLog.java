package org.lockkeeper.logs.view.document;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.EvidenceLine;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogTrack;

/**
 * A file that is looked at: alone, with the other files of its rotated set, or merged with other logs by time. Opened
 * by the log engine; methods that read belong on a background thread.
 */
public final class OpenLog implements AutoCloseable {

    private final LogSet set;
    private final String primary;
    private final int rotatedFiles;

    private OpenLog(LogSet set, String primary, int rotatedFiles) {
        this.set = set;
        this.rotatedFiles = rotatedFiles;
        this.primary = primary;
    }

    /**
     * Opens a file; nothing is indexed yet.
     *
     * @param file what was imported or chosen; never a mere statement
     * @param rotated whether the other files of its rotated set are opened with it
     * @param others locations of more logs to merge by time
     * @throws ProblemException where it is gone or cannot be read
     */
    public static OpenLog open(LogEngine engine, SourceFile file, boolean rotated, List<String> others,
            Progress progress) throws ProblemException {
        LogFiles.checkThere(file);
        progress.checkCancelled();
        String location = LogFiles.location(file);
        List<String> paths = new ArrayList<>();
        if (rotated && !location.contains("!/")) {
            engine.rotatedSet(Path.of(location)).forEach(p -> paths.add(p.toString()));
        }
        if (paths.stream().noneMatch(location::equals)) {
            paths.add(location);
        }
        others.stream().filter(o -> !paths.contains(o)).forEach(paths::add);
        return new OpenLog(engine.open(paths, LogOpener.Options.DEFAULT), location, rotatedFiles(engine, file));
    }

    /** How many files the rotated set of the file has, with the file itself; 1 for one in an archive. */
    public int rotatedFiles() {
        return rotatedFiles;
    }

    private static int rotatedFiles(LogEngine engine, SourceFile file) {
        try {
            String location = LogFiles.location(file);
            return location.contains("!/") ? 1 : engine.rotatedSet(Path.of(location)).size();
        } catch (InvalidPathException e) {
            return 1;
        }
    }

    /**
     * Adds seconds to the times of merged logs; before anything is loaded.
     *
     * @param shifts seconds by the titles of the logs; titles of others are let pass
     */
    public void shift(Map<String, Long> shifts) {
        for (LogTrack track : set.tracks()) {
            if (set.tracks().size() > 1 && shifts.containsKey(track.title())) {
                set.setShift(track, shifts.get(track.title()));
            }
        }
    }

    /** The engine's view of it. */
    public LogSet set() {
        return set;
    }

    /**
     * A row that was looked for.
     *
     * @param row -1 where it is not there (yet)
     * @param agrees whether the place that was noted and the number of the line tell the same line
     */
    public record FoundRow(long row, boolean agrees) {
    }

    /**
     * The row of the line that an evidence of the file that was asked for names.
     *
     * @param complete whether all lines are counted
     */
    public FoundRow rowOf(Evidence evidence, boolean complete) throws IOException {
        int file = fileIndex(primary);
        EvidenceLine found = file < 0 ? new EvidenceLine(-1, false)
                : EvidenceLine.in(set.rows().files().get(file), evidence.line(), evidence.offset(), complete);
        return new FoundRow(found.line() < 0 ? -1 : set.rows().rowOf(file, found.line()), found.agrees());
    }

    private int fileIndex(String location) {
        List<LogFile> files = set.rows().files();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).source().name().equals(location)) {
                return i;
            }
        }
        return files.size() == 1 ? 0 : -1;
    }

    /**
     * A line of one of the files.
     *
     * @param location where the file lies
     * @param line its number in the file, from 0
     */
    public record FileLine(String location, long line) {
    }

    /** The line that is seen at a row. */
    public FileLine lineAt(long row) throws IOException {
        var place = set.place(row);
        return new FileLine(set.rows().files().get(place.file()).source().name(), place.line());
    }

    /** The row of a line; -1 where its file or the line is not there. */
    public long rowOf(FileLine line) throws IOException {
        int file = fileIndex(line.location);
        return file < 0 || !set.rows().files().get(file).source().name().equals(line.location) ? -1
                : set.rows().rowOf(file, line.line);
    }

    /** Whether rows come from several files. */
    public boolean isSeveral() {
        return set.rows().files().size() > 1;
    }

    /** Where a row comes from, for people: {@code mail.log.0:17}. */
    public String placeOf(long row) throws IOException {
        var place = set.place(row);
        return name(set.rows().files().get(place.file())) + ":" + (place.line() + 1);
    }

    /** Seconds that are added to the times of a file, because its log is merged with others. */
    public long shiftOf(LogFile file) {
        if (set.tracks().size() > 1) {
            for (LogTrack track : set.tracks()) {
                if (set.shift(track) != 0 && track.files().contains(file)) {
                    return set.shift(track);
                }
            }
        }
        return 0;
    }

    /** Name of a file for people: with that of its server where there are logs of several servers. */
    public String name(LogFile file) {
        List<LogTrack> tracks = set.tracks();
        if (tracks.stream().map(LogTrack::server).distinct().count() > 1) {
            for (LogTrack track : tracks) {
                if (!track.server().isEmpty() && track.files().contains(file)) {
                    return track.server() + "/" + fileName(file);
                }
            }
        }
        return fileName(file);
    }

    private static String fileName(LogFile file) {
        String name = file.source().name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * What one has to know of its files before reading them: which are no text. Reads the beginning of each.
     *
     * @return sentences for people
     * @throws IOException where a file cannot be read
     */
    public List<String> remarks() throws IOException {
        List<String> remarks = new ArrayList<>();
        for (LogFile file : set.rows().files()) {
            file.binaryContent().ifPresent(c -> remarks.add(c.sentence(name(file))));
        }
        return remarks;
    }

    /** The formats of its logs, each once; empty where none is recognised. */
    public List<LogFormat> formats() {
        Map<String, LogFormat> formats = new LinkedHashMap<>();
        for (LogTrack track : set.tracks()) {
            LogFormat format = track.newest().format();
            if (format != null) {
                formats.putIfAbsent(format.id(), format);
            }
        }
        return List.copyOf(formats.values());
    }

    /** The fields that its records may have, each once, in the order of its formats. */
    public List<LogAspect> aspects() {
        Map<String, LogAspect> aspects = new LinkedHashMap<>();
        formats().forEach(f -> f.aspects().forEach(a -> aspects.putIfAbsent(a.id(), a)));
        return List.copyOf(aspects.values());
    }

    @Override
    public void close() {
        set.close();
    }
}
