package org.lockkeeper.ui.logs.internal.everywhere;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.ui.Symbol;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.view.everywhere.KnownLines;
import org.lockkeeper.logs.view.state.KnownLogs;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Lines of all logs that were imported, told log by log. The logs are those of the journal when the search begins, and stay
 * open until the box is closed.
 */
public final class LineSource implements SearchSource {

    private static final int SHORTEST = 3;
    private static final int OF_EACH_LOG = 5;
    private static final int FITS = 62;
    private static final int BEFORE = 14;

    private final LogEngine engine;
    private Workspace of;
    private KnownLines lines;

    /** Made by injection. */
    public LineSource(LogEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "lockkeeper.lines";
    }

    @Override
    public String title() {
        return LogMessages.LineFound;
    }

    @Override
    public List<SearchHit> find(SearchRequest request) throws ProblemException {
        List<SearchHit> all = new ArrayList<>();
        search(request, all::addAll);
        return all;
    }

    @Override
    public void search(SearchRequest request, Consumer<? super List<SearchHit>> found) throws ProblemException {
        List<String> words = TypedWords.of(request.words());
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return;
        }
        int[] left = {request.most()};
        List<String> unread = lines(request).find(words, OF_EACH_LOG, request.progress(), log -> {
            List<SearchHit> hits = hits(log).stream().limit(left[0]).toList();
            left[0] -= hits.size();
            if (!hits.isEmpty()) {
                found.accept(hits);
            }
        });
        if (!unread.isEmpty()) {
            throw new ProblemException(Counts.unreadLogs(unread.size(), unread.getFirst()));
        }
    }

    private static List<SearchHit> hits(KnownLines.Found found) {
        String log = found.server() == null ? found.log() : NLS.bind(LogMessages.LogOfServer, found.log(), found.server());
        List<SearchHit> hits = new ArrayList<>();
        for (KnownLines.Line line : found.newest()) {
            hits.add(new SearchHit(excerpt(line.text(), found.words()), log, Symbol.LOG, new Destination.Evidence(line.where())));
        }
        long more = found.count() - found.newest().size();
        if (found.count() > 1) {
            hits.add(new SearchHit(more > 0 ? Counts.moreLines(more) : Counts.allLines(found.count()), log, Symbol.LOG,
                    new Destination.Lines(found.newest().getFirst().where().file(), found.words())));
        }
        return hits;
    }

    /** The line, or its time and what stands from the first of the words on where the last is far behind. */
    private static String excerpt(String line, List<String> words) {
        String folded = line.toLowerCase(Locale.ROOT);
        int first = line.length();
        int end = 0;
        for (String word : words) {
            int at = Math.max(0, folded.indexOf(word.toLowerCase(Locale.ROOT)));
            first = Math.min(first, at);
            end = Math.max(end, at + word.length());
        }
        if (end <= FITS) {
            return line;
        }
        int time = line.startsWith("[") ? line.indexOf(']') + 1 : 0;
        int from = Math.max(time, first - BEFORE);
        return from <= time ? line : line.substring(0, time) + (time > 0 ? " \u2026" : "\u2026") + line.substring(from);
    }

    private synchronized KnownLines lines(SearchRequest request) throws ProblemException {
        if (lines == null || of != request.workspace()) {
            closed();
            of = request.workspace();
            lines = new KnownLines(engine, KnownLogs.of(request.workspace(), request.workspace().imports(), request.progress()));
        }
        return lines;
    }

    @Override
    public void closed() {
        KnownLines opened;
        synchronized (this) {
            opened = lines;
            lines = null;
            of = null;
        }
        if (opened != null) {
            opened.close();
        }
    }
}
