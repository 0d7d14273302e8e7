package org.lockkeeper.ui.logs.internal;

import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.model.FindText;
import org.lockkeeper.ui.logs.internal.model.Finding;
import org.lockkeeper.ui.logs.internal.model.Hits;

/** Finds a text: all its places in the background, counted as they come, and goes from one to the next. UI thread. */
final class LogFinder {

    private final LogScene scene;
    private final LineCanvas canvas;
    private final Consumer<String> note;
    private final Runnable changed;
    private Finding finding;
    private org.lockkeeper.logs.search.Matches among;
    private Task task;
    private boolean running;
    private int direction;
    private long from;

    /**
     * @param note says what came of it
     * @param changed told that there may be more hits
     */
    LogFinder(LogScene scene, LineCanvas canvas, Consumer<String> note, Runnable changed) {
        this.scene = scene;
        this.canvas = canvas;
        this.note = note;
        this.changed = changed;
    }

    /** What was found; {@code null} where nothing is looked for. */
    Hits hits() {
        return finding == null ? null : finding.hits();
    }

    /** What is looked for; {@code null} for nothing. */
    FindText text() {
        return finding == null ? null : finding.text();
    }

    /** Forgets what was looked for. */
    void clear() {
        stop();
        finding = null;
        scene.find(null);
        note.accept("");
        changed.run();
    }

    /** Whether it is looking. */
    boolean isRunning() {
        return running;
    }

    /** Stops looking; what was found stays. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        running = false;
    }

    /** Goes to the next or previous place of a text, and counts all places. */
    void find(String typed, boolean regex, boolean matchCase, boolean forward) {
        if (scene.log() == null) {
            return;
        }
        if (typed.isEmpty()) {
            clear();
            return;
        }
        direction = forward ? 1 : -1;
        from = Math.max(0, canvas.currentRow());
        try {
            FindText text = new FindText(typed, regex, matchCase);
            if (finding == null || !finding.text().equals(text) || among != scene.within()) {
                stop();
                among = scene.within();
                finding = new Finding(scene.log().set(), text, among);
                scene.find(text);
                search();
            }
            step();
        } catch (ProblemException e) {
            note.accept(e.getMessage());
        }
    }

    /** Searches what has been added to the log. */
    void update() {
        if (finding != null && !running) {
            search();
        }
    }

    private void search() {
        int mine = scene.generation();
        Finding what = finding;
        running = true;
        Runnable news = scene.seldom(mine, () -> news(what));
        task = scene.<Void>task(NLS.bind(LogMessages.Looking, what.text()), progress -> {
            what.run(progress, () -> {
                news.run();
                progress.fraction(what.searched() / (double) Math.max(1, scene.rowCount()));
            });
            return null;
        }).onDone(_ -> over(mine, what, "")).onCancelled(() -> over(mine, what, LogMessages.FindStopped))
                .onProblem(problem -> over(mine, what, problem)).start();
    }

    private void over(int mine, Finding what, String remark) {
        if (scene.isCurrent(mine) && what == finding) {
            running = false;
            news(what);
            if (!remark.isEmpty()) {
                note.accept(remark);
            }
        }
    }

    private void news(Finding what) {
        if (what == finding) {
            if (direction != 0) {
                step();
            } else {
                tell(-1);
            }
            changed.run();
        }
    }

    // goes on as soon as it is sure which place is the next
    private void step() {
        Hits hits = finding.hits();
        long ahead = direction > 0 ? hits.atOrAfter(from + 1) : hits.before(from);
        boolean sure = direction > 0 ? ahead >= 0 : ahead >= 0 && finding.searched() >= from;
        if (sure || !running) {
            boolean round = ahead < 0;
            long hit = !round ? ahead : direction > 0 ? hits.atOrAfter(0) : hits.before(Long.MAX_VALUE);
            direction = 0;
            if (hit < 0) {
                note.accept(NLS.bind(LogMessages.NotFound, finding.text()));
                return;
            }
            canvas.reveal(hit);
            tell(round ? hit : -1);
        } else {
            tell(-1);
        }
    }

    private void tell(long round) {
        Hits hits = finding.hits();
        String count = NLS.bind(running ? LogMessages.HitsSoFar : LogMessages.Hits,
                Counts.of(hits.ordinal(Math.max(0, canvas.currentRow()))), Counts.of(hits.size()));
        note.accept(round < 0 ? count
                : count + "  \u00b7  " + NLS.bind(LogMessages.FoundAgain, finding.text(), Counts.of(round + 1)));
    }
}
