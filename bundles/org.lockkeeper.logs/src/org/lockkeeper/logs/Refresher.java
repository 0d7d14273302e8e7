package org.lockkeeper.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.LogSet.Happened.What;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogSource;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.RotatedName;
import org.lockkeeper.logs.files.Workers;

/**
 * Looks whether the files of logs have grown, been cut, rotated or deleted, and opens and closes what must be. One
 * thread at a time.
 */
final class Refresher {

    /** Deleted files are looked for that often: after a rotation, and every so many looks. */
    private static final int LOOKS = 50;

    private final List<LogTrack> tracks;
    private final LogOpener opener;
    private final LogOpener.Options options;
    private final Workers workers;
    private int looks;

    Refresher(List<LogTrack> tracks, LogOpener opener, LogOpener.Options options, Workers workers) {
        this.tracks = tracks;
        this.opener = opener;
        this.options = options;
        this.workers = workers;
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
        boolean rotated = inOrder.stream().anyMatch(h -> h.what() == What.ROTATED);
        boolean isVoid = inOrder.stream().anyMatch(h -> h.what() == What.TRUNCATED);
        if (isVoid || drop && (rotated || ++looks % LOOKS == 0)) {
            for (LogTrack track : tracks) {
                if (release(track)) {
                    inOrder.add(new Happened(track, What.TRUNCATED));
                }
            }
        }
        return inOrder.stream().distinct().toList();
    }

    private List<What> look(LogTrack track) throws IOException, ProblemException {
        List<What> what = new ArrayList<>();
        for (LogFile file : track.files()) {
            if (file != track.newest() && file.source().isCut()) {
                startOver(track, file);
                what.add(What.TRUNCATED);
            }
        }
        LogFile newest = track.newest();
        switch (newest.source().refresh()) {
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
                reopen(track, newest);
                what.add(What.TRUNCATED);
            }
            case REPLACED -> {
                // its last lines first, then the new file
                if (newest.source().isCut()) {
                    startOver(track, newest);
                    what.add(What.TRUNCATED);
                }
                track.newest().update(workers, Progress.NONE);
                follow(track, newest);
                what.add(What.ROTATED);
            }
        }
        return what;
    }

    /** The same for a file that is not at its path any more: what it holds now, renamed or deleted. */
    private static void startOver(LogTrack track, LogFile file) throws IOException {
        file.source().startOver();
        track.replace(file, new LogFile(file.source(), file.encoding(), file.format()));
    }

    private void reopen(LogTrack track, LogFile file) throws ProblemException {
        LogSource source = file.source();
        track.replace(file, opener.open(source.path(), source.name(), options));
    }

    /** Opens what was begun after a file: more than one where a log was rotated several times since the last look. */
    private void follow(LogTrack track, LogFile last) throws IOException, ProblemException {
        Path current = last.source().path();
        String name = last.source().name();
        List<Path> places = places(track);
        int now = places.indexOf(current);
        int at = now < 0 ? places.size() : now + 1;
        while (at < places.size() && !last.source().isAmong(List.of(places.get(at)))) {
            at++;
        }
        List<LogFile> begun = new ArrayList<>();
        try {
            String folder = name.substring(0, name.length() - LogOpener.fileName(name).length());
            for (int i = at < places.size() ? at - 1 : now; i > now; i--) {
                begun.add(opener.open(places.get(i), folder + places.get(i).getFileName(), options));
            }
            begun.add(opener.open(current, name, options));
        } catch (ProblemException e) {
            begun.forEach(LogFile::close);
            throw e;
        }
        begun.forEach(track::append);
    }

    private static List<Path> places(LogTrack track) throws IOException {
        return RotatedName.placesOf(track.newest().source().path());
    }

    /** Closes files that were deleted: while they are open the system does not give their space free. */
    private static boolean release(LogTrack track) {
        if (track.files().size() == 1) {
            return false;
        }
        List<LogFile> gone = new ArrayList<>();
        try {
            List<Path> places = places(track);
            for (LogFile file : track.files()) {
                if (file != track.newest() && !file.source().isAmong(places)) {
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
