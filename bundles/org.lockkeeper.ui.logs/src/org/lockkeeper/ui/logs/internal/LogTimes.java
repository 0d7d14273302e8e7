package org.lockkeeper.ui.logs.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.time.BarCount;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.logs.view.time.Times;
import org.lockkeeper.text.time.Stamps;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.timeline.SplitBy;
import org.lockkeeper.ui.logs.internal.timeline.TimelineListener;
import org.lockkeeper.ui.logs.internal.timeline.TimelineView;

/**
 * Times of the log that is open: the timeline above the text, going to a time, showing a range of time. Counts in the
 * background, only what is seen, and anew as more becomes known. UI thread.
 */
final class LogTimes implements TimelineListener {

    private static final int PAUSE_MILLIS = 150;
    private static final int GROWTH_MILLIS = 500;
    private static final long NEWS_NANOS = 250_000_000L;
    /** Counting so far must not keep the search from going on. */
    private static final int NEWS_SHARE = 4;
    /** Of more lines the severities are looked for only where somebody asks for them: it takes a while. */
    private static final long MOST_UNASKED = 2_000_000;
    private static final String KEPT = "timeline.";

    private final LogScene scene;
    private final TimelineView view;
    private final LogFilters filters;
    private final LogSplits splits;
    private final LineCanvas canvas;
    private final Consumer<String> note;
    private final Runnable changed;
    private final Deque<TimeRange> zooms = new ArrayDeque<>();
    /** What lines are to be told apart by; {@code null} where nobody has chosen. */
    private SplitBy wanted;
    private List<Coverage> coverage = List.of();
    private Task task;
    private boolean timed;
    private boolean coverageKnown;
    private boolean running;
    private int serial;
    private boolean again;
    private boolean growing;

    private record Counted(Bars bars, List<Coverage> coverage) {
    }

    /**
     * @param note says what came of something
     * @param changed told that what is to be kept changed
     */
    LogTimes(LogScene scene, TimelineView view, LogFilters filters, LogSplits splits, LineCanvas canvas,
            Consumer<String> note, Runnable changed) {
        this.scene = scene;
        this.view = view;
        this.filters = filters;
        this.splits = splits;
        this.canvas = canvas;
        this.note = note;
        this.changed = changed;
        view.on(this);
    }

    private static LocalDateTime time(long second) {
        return Times.of(second);
    }

    /** Another log is being opened: nothing is known of its times yet. */
    void waiting() {
        stop();
        timed = false;
        anew();
        view.mark(null);
        view.show(null, List.of(), LogMessages.TimelineWaiting, false);
    }

    private void anew() {
        zooms.clear();
        splits.forget();
        coverage = List.of();
        coverageKnown = false;
    }

    /** Counts no longer. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        running = false;
        again = false;
    }

    /** More times have been read, or all. */
    void timed(boolean all) {
        timed = all;
        coverageKnown = false;
        moved();
        count();
    }

    /** The log has grown, or, where what was read is void, begins anew. */
    void grown(boolean fromStart) {
        if (fromStart) {
            anew();
        }
        if (!growing && view.isShown()) {
            growing = true;
            int mine = scene.generation();
            canvas.getDisplay().timerExec(GROWTH_MILLIS, () -> {
                growing = false;
                if (scene.isCurrent(mine)) {
                    coverageKnown = false;
                    count();
                }
            });
        }
    }

    /** Severities of lines are others: what was told apart by them is void. */
    void regrouped() {
        stop();
        splits.forget();
        count();
    }

    /** Shows or hides it; it counts only while it is seen. */
    void visible(boolean seen) {
        if (seen) {
            moved();
            count();
        } else {
            stop();
        }
    }

    /** Counts anew, now or after what is counted at present. */
    void count() {
        if (scene.log() == null || !view.isShown()) {
            return;
        }
        again = running;
        if (running) {
            return;
        }
        running = true;
        int number = ++serial;
        int mine = scene.generation();
        LogSet set = scene.log().set();
        List<SplitBy> offered = splits.offered(set);
        SplitBy by = wanted != null && offered.contains(wanted) ? wanted
                : wanted == null && offered.contains(SplitBy.SEVERITY) && set.count() <= MOST_UNASKED
                        ? SplitBy.SEVERITY : SplitBy.NOTHING;
        view.splits(offered, by);
        LogSplits.Source source = splits.source(by, set);
        TimeRange range = zooms.peek();
        int room = view.room();
        boolean all = timed;
        boolean wantsCoverage = !coverageKnown;
        coverageKnown = true;
        long[] next = {System.nanoTime()};
        task = scene.<Counted>task(LogMessages.Timeline, progress -> {
            if (all) {
                set.loadTimes(progress);
            }
            source.run(progress, () -> {
                long begin = System.nanoTime();
                if (begin > next[0]) {
                    Bars sofar = BarCount.count(set, source.sofar(), source.shown(), range, room, false,
                            progress);
                    scene.later(mine, () -> show(sofar));
                    next[0] = begin + Math.max(NEWS_NANOS, NEWS_SHARE * (System.nanoTime() - begin));
                }
            });
            Bars bars = BarCount.count(set, source.split(), source.shown(), range, room, all, progress);
            if (wantsCoverage) {
                scene.later(mine, () -> show(bars));
            }
            return new Counted(bars, wantsCoverage ? Coverage.of(set, progress) : null);
        }).quiet().onDone(counted -> {
            if (scene.isCurrent(mine)) {
                coverage = counted.coverage != null ? counted.coverage : coverage;
                show(counted.bars);
                moved();
                over(mine, number);
            }
        }).onCancelled(() -> over(mine, number)).onProblem(problem -> {
            if (scene.isCurrent(mine)) {
                note.accept(problem);
                over(mine, number);
            }
        }).start();
    }

    private void over(int mine, int number) {
        if (scene.isCurrent(mine) && running && number == serial) {
            running = false;
            if (again) {
                canvas.getDisplay().timerExec(PAUSE_MILLIS, () -> {
                    if (scene.isCurrent(mine)) {
                        count();
                    }
                });
            }
        }
    }

    private void show(Bars bars) {
        if (bars == null && timed) {
            view.showNone(LogMessages.NoTimes);
        } else {
            view.show(bars, coverage, bars != null ? "" : LogMessages.TimelineWaiting, !zooms.isEmpty());
        }
    }

    /** Another text may be looked for. */
    void found() {
        if (wanted == SplitBy.FOUND && splits.isFindChanged()) {
            count();
        }
    }

    @Override
    public void goTo(long second) {
        if (scene.log() == null) {
            return;
        }
        int mine = scene.generation();
        LogSet set = scene.log().set();
        scene.<Long>task(LogMessages.GoTo, progress -> {
            set.loadTimes(progress);
            return set.rowAt(second);
        }).quiet().onDone(row -> {
            if (scene.isCurrent(mine)) {
                if (row < set.count()) {
                    canvas.reveal(row);
                    note.accept("");
                } else {
                    note.accept(NLS.bind(LogMessages.NothingLater, Times.text(second)));
                }
            }
        }).onProblem(note).start();
    }

    @Override
    public void showOnly(TimeRange range) {
        filters.also(new Condition.Time(time(range.from()), time(range.to())));
        note.accept(NLS.bind(LogMessages.ShownRange, range));
    }

    @Override
    public void showAll() {
        filters.also(Condition.ALL);
        note.accept("");
    }

    @Override
    public void zoom(TimeRange range) {
        if (range == null) {
            zooms.poll();
        } else if (!range.equals(zooms.peek())) {
            zooms.push(range);
        }
        count();
    }

    @Override
    public void split(SplitBy by) {
        wanted = by;
        changed.run();
        count();
    }

    /** What is to be kept of it, as ids. */
    List<String> kept() {
        return wanted == null ? List.of() : List.of(KEPT + wanted.id());
    }

    /** Has it as it was kept among ids. */
    void restore(List<String> ids) {
        for (SplitBy by : SplitBy.values()) {
            wanted = ids.contains(KEPT + by.id()) ? by : wanted;
        }
    }

    /** Marks the time of the current line. */
    void moved() {
        if (view.isShown()) {
            Long second = second();
            List<Long> shifts = new ArrayList<>();
            LogSet set = scene.log() == null ? null : scene.log().set();
            if (set != null && set.tracks().size() > 1) {
                set.tracks().forEach(t -> shifts.add(set.shift(t)));
            }
            if (second == null || shifts.stream().allMatch(s -> s == 0)) {
                view.mark(second);
                return;
            }
            int mine = scene.generation();
            long row = canvas.currentRow();
            scene.<Long>task(LogMessages.Timeline, _ -> second + shift(set, row)).quiet().onDone(at -> {
                if (scene.isCurrent(mine) && canvas.currentRow() == row) {
                    view.mark(at);
                }
            }).start();
        }
    }

    private static long shift(LogSet set, long row) throws java.io.IOException {
        var file = set.rows().files().get(set.place(row).file());
        return set.tracks().stream().filter(t -> t.files().contains(file)).mapToLong(set::shift).findFirst().orElse(0);
    }

    private Long second() {
        Row row = canvas.currentLine();
        return row == null || row.time() == Stamps.NONE ? null : row.time();
    }

    /** The day of the current line; {@code null} where it is not known. */
    LocalDate day() {
        Long second = second();
        return second == null ? null : time(second).toLocalDate();
    }
}
