package org.lockkeeper.logs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.LogSet.Happened.What;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogSource;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.text.names.RotatedName;

/**
 * Looks whether the files of logs have grown, been cut, rotated, compressed or deleted, and opens and closes what must
 * be. One thread at a time.
 */
final class Refresher {

    /** Deleted files are looked for that often: after a rotation, and every so many looks. */
    private static final int LOOKS = 50;

    private final List<LogTrack> tracks;
    private final LogOpener opener;
    private final LogOpener.Options options;
    private final Workers workers;
    /** The files of each rotated set that have been there already, by what tells them apart whatever their names. */
    private final Map<LogTrack, Set<Object>> known = new HashMap<>();
    private int looks;

    Refresher(List<LogTrack> tracks, LogOpener opener, LogOpener.Options options, Workers workers) {
        this.tracks = tracks;
        this.opener = opener;
        this.options = options;
        this.workers = workers;
        for (LogTrack track : tracks) {
            boolean written = RotatedName.of(LogOpener.fileName(track.newest().source().name())).isCurrent();
            known.put(track, written ? ids(track) : Set.of());
        }
    }

    /**
     * Looks once.
     *
     * @param drop whether rotated files that were deleted are closed and leave the rows, which are void then
     * @return what happened
     */
    List<Happened> refresh(boolean drop) throws IOException, ProblemException {
        List<Happened> inOrder = new ArrayList<>();
        for (LogTrack track : tracks) {
            look(track).forEach(what -> inOrder.add(new Happened(track, what)));
        }
        boolean others = inOrder.stream().anyMatch(h -> h.what() == What.ROTATED || h.what().isVoid());
        if (drop && (others || ++looks % LOOKS == 0)) {
            inOrder.addAll(drop(false));
        }
        return inOrder.stream().distinct().toList();
    }

    /**
     * Closes rotated files that were deleted.
     *
     * @param compressedToo whether also those of which only a compressed file is left
     * @return what happened to the logs
     */
    List<Happened> drop(boolean compressedToo) {
        List<Happened> dropped = new ArrayList<>();
        for (LogTrack track : tracks) {
            if (release(track, compressedToo)) {
                dropped.add(new Happened(track, What.RENUMBERED));
            }
        }
        return dropped;
    }

    private List<What> look(LogTrack track) throws IOException, ProblemException {
        List<What> what = new ArrayList<>();
        LogFile newest = track.newest();
        for (LogFile file : track.files()) {
            LogSource source = file.source();
            if (file == newest) {
                break;
            }
            if (source.isCut()) {
                startOver(track, file);
                what.add(What.TRUNCATED);
            } else if (source.isLonger()) {
                // by a program that had it open while it was rotated
                source.refresh();
                file.update(workers, Progress.NONE);
                what.add(What.RENUMBERED);
            }
        }
        LogSource.Change change = newest.source().refresh();
        if (newest.index().bytes() == 0 && newest.source().size() > 0) {
            // only now there is anything to tell encoding and format by
            LogFile begun = opener.begun(newest, options);
            track.replace(newest, begun);
            newest = begun;
        }
        switch (change) {
            case NONE -> {
                // as it was
            }
            case GREW -> what.add(What.GREW);
            case VANISHED -> {
                if (newest.source().isCut()) {
                    startOver(track, newest);
                    what.add(What.TRUNCATED);
                }
                what.add(newest.index().isWhole() ? What.VANISHED : What.GREW);
            }
            case TRUNCATED -> {
                try {
                    reopen(track, newest);
                    what.add(What.TRUNCATED);
                } catch (ProblemException e) {
                    rethrow(e);
                }
            }
            case REPLACED -> {
                // its last lines first, then the new file
                if (newest.source().isCut()) {
                    startOver(track, newest);
                    what.add(What.TRUNCATED);
                }
                long bytes = track.newest().index().bytes();
                track.newest().update(workers, Progress.NONE);
                if (follow(track, track.newest())) {
                    what.add(What.ROTATED);
                } else if (track.newest().index().bytes() > bytes) {
                    what.add(What.GREW);
                }
            }
        }
        return what;
    }

    /** The same for a file that is not at its path any more: what it holds now, renamed or deleted. */
    private static void startOver(LogTrack track, LogFile file) throws IOException {
        file.source().startOver();
        track.replace(file, new LogFile(file.source(), file.encoding(), file.format(), file.clock()));
    }

    private void reopen(LogTrack track, LogFile file) throws ProblemException {
        LogSource source = file.source();
        track.replace(file, opener.openAfter(file, source.path(), source.name(), options));
    }

    /**
     * Opens what was begun after a file: more than one where a log was rotated several times since the last look.
     *
     * @return whether it was; {@code false} where the log is rotated just now, and the next look sees what came of it
     */
    private boolean follow(LogTrack track, LogFile last) throws IOException, ProblemException {
        Path current = last.source().path();
        String name = last.source().name();
        if (Files.notExists(current)) {
            return false;
        }
        List<LogFile> begun = new ArrayList<>();
        boolean settled = false;
        try {
            LogFile newest = opener.openAfter(last, current, name, options);
            begun.add(newest);
            String folder = name.substring(0, name.length() - LogOpener.fileName(name).length());
            for (Path place : begunBetween(track, current)) {
                begun.add(begun.size() - 1, opener.openAfter(last, place, folder + place.getFileName(), options));
            }
            // then no name has come to mean another file meanwhile
            settled = newest.source().isAmong(List.of(current));
        } catch (ProblemException e) {
            rethrow(e);
        } finally {
            if (!settled) {
                begun.forEach(LogFile::close);
                last.source().lieAt(current, name);
            }
        }
        if (settled) {
            begun.forEach(track::append);
            known.put(track, ids(track));
        }
        return settled;
    }

    /** A file that is away again when it is to be opened was renamed or deleted just then: the next look sees it. */
    private static void rethrow(ProblemException e) throws ProblemException {
        if (!(e.getCause() instanceof NoSuchFileException)) {
            throw e;
        }
    }

    /** The files, oldest first, that were begun after the last of a log's, and before the one written to now. */
    private List<Path> begunBetween(LogTrack track, Path current) throws IOException {
        List<Path> places = RotatedName.placesOf(current);
        // an empty file cannot be told from any other that is
        List<LogSource> sources = track.files().reversed().stream().map(LogFile::source)
                .filter(s -> s.size() > 0 && s.isHeldOpen()).toList();
        LogSource newest = track.newest().source();
        LogSource last = sources.isEmpty() ? newest : sources.getFirst();
        int now = places.indexOf(current);
        int at = now + 1;
        while (at < places.size() && !isAt(last, places.get(at))) {
            at++;
        }
        List<Path> begun = new ArrayList<>();
        for (int i = Math.min(at, places.size()) - 1; i > now; i--) {
            Path place = places.get(i);
            RotatedName named = RotatedName.of(place);
            // where the last one was deleted, what has not been there before came after it; of a compressed file nobody
            // knows then whether it is new, or one that was there, compressed since
            if (named.age() >= 0 && (at < places.size() || !named.compressed())
                    && !known.getOrDefault(track, Set.of()).contains(id(place)) && !isAt(newest, place)) {
                begun.add(place);
            }
        }
        return begun;
    }

    private static boolean isAt(LogSource source, Path place) throws IOException {
        return RotatedName.of(place).compressed() ? source.isPackedAmong(List.of(place))
                : source.isAmong(List.of(place));
    }

    private static Object id(Path place) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
            // numbers of deleted files are given again
            return List.of(Objects.requireNonNullElse(attributes.fileKey(), ""), attributes.creationTime());
        } catch (NoSuchFileException e) {
            return place;
        }
    }

    private static Set<Object> ids(LogTrack track) {
        Set<Object> ids = new HashSet<>();
        try {
            for (Path place : places(track)) {
                ids.add(id(place));
            }
        } catch (IOException e) {
            // the drive is away, or there is none: standard input, an archive
        }
        return ids;
    }

    private static List<Path> places(LogTrack track) throws IOException {
        return RotatedName.placesOf(track.newest().source().path());
    }

    /** Closes files that were deleted: while they are open the system does not give their space free. */
    private static boolean release(LogTrack track, boolean compressedToo) {
        if (track.files().size() == 1) {
            return false;
        }
        List<LogFile> gone = new ArrayList<>();
        try {
            List<Path> places = places(track);
            List<Path> plain = places.stream().filter(p -> !RotatedName.of(p).compressed()).toList();
            List<Path> compressed = places.stream().filter(p -> RotatedName.of(p).compressed()).toList();
            for (LogFile file : track.files()) {
                LogSource source = file.source();
                if (file != track.newest() && file.index().isWhole() && !source.isAmong(plain) && !source.isLonger()
                        && (compressedToo || !source.isPackedAmong(compressed))) {
                    gone.add(file);
                }
            }
        } catch (IOException e) {
            // the drive is away: nobody knows
            return false;
        }
        track.remove(gone);
        return !gone.isEmpty();
    }
}
