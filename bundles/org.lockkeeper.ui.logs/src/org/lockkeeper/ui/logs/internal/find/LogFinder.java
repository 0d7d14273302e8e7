package org.lockkeeper.ui.logs.internal.find;

import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.search.Finding;
import org.lockkeeper.logs.view.search.Hits;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.SearchRun;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Finds a text: all its places in the background, counted as they come, and goes from one to the next. UI thread. */
public final class LogFinder implements LogFeature, SearchRun.Listener<Finding> {

    private final LogDocument document;
    private final LineCanvas canvas;
    private final Consumer<String> note;
    private final Runnable changed;
    private final SearchRun<Finding> run;
    private FindText wanted;
    private Matches among;
    // whether what is found is of what is wanted, not yet of what was wanted before
    private boolean ready;
    private int direction;
    private long from;

    /**
     * @param note says what came of it
     * @param changed told that there may be more hits
     */
    public LogFinder(LogDocument document, LineCanvas canvas, Consumer<String> note, Runnable changed) {
        this.document = document;
        this.canvas = canvas;
        this.note = note;
        this.changed = changed;
        this.run = new SearchRun<>(document, this);
    }

    /** What was found; {@code null} where nothing is looked for. */
    public Hits hits() {
        return run.search() == null ? null : run.search().hits();
    }

    /** What is looked for; {@code null} for nothing. */
    public FindText text() {
        return wanted;
    }

    /** Forgets what was looked for. */
    @Override
    public void closing() {
        forget();
        note.accept("");
        changed.run();
    }

    @Override
    public void grown(boolean anew) {
        update();
    }

    @Override
    public void closed() {
        stop();
    }

    private void forget() {
        run.clear();
        wanted = null;
        ready = false;
        document.find(null);
    }

    /** Whether it is looking. */
    public boolean isRunning() {
        return run.isRunning();
    }

    /** Stops looking; what was found stays. */
    public void stop() {
        run.stop();
    }

    /** Goes to the next or previous place of a text, and counts all places. */
    public void find(String typed, boolean regex, boolean matchCase, boolean forward) {
        if (document.log() == null) {
            return;
        }
        if (typed.isEmpty()) {
            closing();
            return;
        }
        try {
            FindText text = new FindText(typed, regex, matchCase);
            direction = forward ? 1 : -1;
            from = Math.max(0, canvas.currentRow());
            if (!text.equals(wanted) || among != document.within() || !ready && !run.isRunning()) {
                begin(text);
            } else {
                step();
            }
        } catch (ProblemException e) {
            note.accept(e.getMessage());
        }
    }

    private void begin(FindText text) {
        LogSet set = document.log().set();
        Matches rows = document.within();
        wanted = text;
        among = rows;
        ready = false;
        run.begin(title(), () -> new Finding(set, text, rows));
    }

    private String title() {
        return NLS.bind(LogMessages.Looking, wanted);
    }

    // searches what has been added to the log
    private void update() {
        if (ready) {
            run.goOn(title());
        }
    }

    /** Looks for the same from the start of the log, the rows of which are others now; goes nowhere. */
    @Override
    public void voided() {
        if (wanted != null) {
            direction = 0;
            begin(wanted);
        }
    }

    @Override
    public void ready(Finding finding) {
        ready = true;
        document.find(finding.text());
        news();
    }

    @Override
    public void over(boolean stopped) {
        news();
        if (stopped) {
            note.accept(LogMessages.FindStopped);
        }
    }

    @Override
    public void failed(String problem) {
        if (ready) {
            news();
        } else {
            forget();
            changed.run();
        }
        note.accept(problem);
    }

    @Override
    public void news() {
        if (!ready) {
            return;
        }
        if (direction != 0) {
            step();
        } else {
            tell(-1);
        }
        changed.run();
    }

    // goes on as soon as it is sure which place is the next
    private void step() {
        if (!ready) {
            return;
        }
        Hits hits = hits();
        long ahead = direction > 0 ? hits.atOrAfter(from + 1) : hits.before(from);
        boolean sure = direction > 0 ? ahead >= 0 : ahead >= 0 && run.search().searched() >= from;
        if (sure || !run.isRunning()) {
            boolean round = ahead < 0;
            long hit = !round ? ahead : direction > 0 ? hits.atOrAfter(0) : hits.before(Long.MAX_VALUE);
            direction = 0;
            if (hit < 0) {
                note.accept(NLS.bind(LogMessages.NotFound, wanted));
                return;
            }
            canvas.reveal(hit);
            tell(round ? hit : -1);
        } else {
            tell(-1);
        }
    }

    private void tell(long round) {
        Hits hits = hits();
        String count = NLS.bind(run.isRunning() ? LogMessages.HitsSoFar : LogMessages.Hits,
                Counts.of(hits.ordinal(Math.max(0, canvas.currentRow()))), Counts.of(hits.size()));
        note.accept(round < 0 ? count
                : count + "  \u00b7  " + NLS.bind(LogMessages.FoundAgain, wanted, Counts.of(round + 1)));
    }
}
