package org.lockkeeper.logs.view.everywhere;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.logs.view.search.Finding;
import org.lockkeeper.logs.view.search.Hits;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.logs.view.state.LogChoice;
import org.lockkeeper.logs.view.state.LogState;

/**
 * Finds words in all logs that were imported, log by log. What was opened and indexed for one question is used for the
 * next, until this is closed. Any thread; one question at a time, others wait. What stands in hidden passwords is not found.
 */
public final class KnownLines implements AutoCloseable {

    private static final int WAIT_MS = 50;

    private final LogEngine engine;
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Log> logs;
    private final Map<Log, LogSet> opened = new HashMap<>();
    private boolean closed;

    private record Log(@Nullable String server, LogChoice choice) {

        /** The words that its lines have to hold: those that neither its name nor its server's holds, else all. */
        List<String> ofLines(List<String> words) {
            String names = choice.name() + " " + (server == null ? "" : server);
            List<String> left = words.stream().filter(word -> !TypedWords.areIn(names, word)).toList();
            return left.isEmpty() ? words : left;
        }
    }

    /**
     * What one log has.
     *
     * @param log name of the log, without rotation: {@code mail.log}
     * @param server the server that it was read for; {@code null} where that is not known
     * @param words the words that its lines hold: those that are not in the names of the log and of the server
     * @param count how many lines have all of them
     * @param newest the last of them, newest first
     */
    public record Found(String log, @Nullable String server, List<String> words, long count, List<Line> newest) {

        /** Copies the lists. */
        public Found {
            words = List.copyOf(words);
            newest = List.copyOf(newest);
        }
    }

    /**
     * One line.
     *
     * @param where its place, to be opened
     * @param text as it may be shown
     */
    public record Line(Evidence where, String text) {

        /** Checks that nothing is missing. */
        public Line {
            Objects.requireNonNull(where);
            Objects.requireNonNull(text);
        }
    }

    /**
     * Opens nothing yet.
     *
     * @param known the logs to search: those of named servers first, by name of the server
     */
    public KnownLines(LogEngine engine, KnownLogs known) {
        this.engine = engine;
        List<Log> all = new ArrayList<>();
        TreeSet<String> servers = new TreeSet<>();
        known.files().stream().map(KnownLogs.Known::server).filter(Objects::nonNull).forEach(servers::add);
        servers.forEach(server -> known.of(server::equals).forEach(choice -> all.add(new Log(server, choice))));
        LogChoice.sets(known.files().stream().filter(file -> file.server() == null).map(KnownLogs.Known::location).distinct()
                .sorted().toList()).forEach(choice -> all.add(new Log(null, choice)));
        logs = List.copyOf(all);
    }

    /**
     * Looks for lines that hold each of some words, in the line or in the names of its log and its server; without regard
     * to case. Not for the UI thread.
     *
     * @param words at least one
     * @param most how many lines of each log are handed out
     * @param news told on this thread of each log that has such lines, as soon as it was searched
     * @return names of the files that are not there any more, or cannot be read
     * @throws ProblemException where a word is too long
     * @throws CancellationException where the progress says so, or this was closed
     */
    public List<String> find(List<String> words, int most, Progress progress, Consumer<Found> news)
            throws ProblemException {
        waitForTurn(progress);
        try {
            return search(words, most, progress, news);
        } finally {
            turn.unlock();
        }
    }

    /** Asks, while another question is answered, whether this one is still of interest. */
    private void waitForTurn(Progress progress) {
        try {
            while (!turn.tryLock(WAIT_MS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private List<String> search(List<String> words, int most, Progress progress, Consumer<Found> news)
            throws ProblemException {
        List<String> unread = new ArrayList<>();
        for (Log log : logs) {
            progress.checkCancelled();
            List<FindText> wanted = new ArrayList<>();
            for (String word : log.ofLines(words)) {
                wanted.add(new FindText(word, false, false));
            }
            if (closed) {
                throw new CancellationException("closed");
            }
            try {
                LogSet set = open(log, unread, progress);
                if (set != null) {
                    Finding finding = new Finding(set, wanted, null);
                    finding.run(progress, () -> {
                        // told of each log as a whole
                    });
                    tell(log, set, wanted, finding.hits(), most, news);
                }
            } catch (IOException _) {
                // cut or taken away meanwhile: looked at again with the next question
                unread.add(log.choice().newest());
                close(log);
            }
        }
        return unread;
    }

    private @Nullable LogSet open(Log log, List<String> unread, Progress progress) throws IOException {
        LogSet set = opened.get(log);
        if (set == null) {
            try {
                set = engine.open(log.choice().files(), LogOpener.Options.DEFAULT);
            } catch (ProblemException _) {
                unread.add(log.choice().newest());
                return null;
            }
            opened.put(log, set);
        }
        if (!set.isLoaded()) {
            set.load(progress, () -> {
                // searched when it is complete
            });
        }
        return set;
    }

    private static void tell(Log log, LogSet set, List<FindText> wanted, Hits hits, int most, Consumer<Found> news) throws IOException {
        if (hits.size() == 0) {
            return;
        }
        List<Line> newest = new ArrayList<>();
        for (long row = hits.before(set.count()); row >= 0 && newest.size() < most; row = hits.before(row)) {
            LinePlace place = set.place(row);
            LogFile file = set.rows().files().get(place.file());
            LogLine line = set.lines(row, 1).getFirst();
            newest.add(new Line(new Evidence(LogState.fileAt(file.source().name()), place.line() + 1, line.offset(), null),
                    RowReader.shown(line).strip()));
        }
        news.accept(new Found(log.choice().name(), log.server(), wanted.stream().map(FindText::text).toList(), hits.size(),
                newest));
    }

    private void close(Log log) {
        LogSet set = opened.remove(log);
        if (set != null) {
            set.close();
        }
    }

    /** Closes the logs; whoever is asked at this moment is let end first. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            opened.values().forEach(LogSet::close);
            opened.clear();
        } finally {
            turn.unlock();
        }
    }
}
