package org.lockkeeper.ui.logs.internal.timeline;

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
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.LogScope;
import org.lockkeeper.ui.logs.internal.filter.LogFilters;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Times of the log that is open: the timeline above the text, going to a time, showing a range of time. Counts in the
 * background, only what is seen, and anew as more becomes known. UI thread.
 */
public final class LogTimes implements LogFeature, TimelineListener {

    private static final int PAUSE_MILLIS = 150;
    private static final int GROWTH_MILLIS = 500;
    private static final long NEWS_NANOS = 250_000_000L;
    /** Counting so far must not keep the search from going on. */
    private static final int NEWS_SHARE = 4;
    /** Of more lines the severities are looked for only where somebody asks for them: it takes a while. */
    private static final long MOST_UNASKED = 2_000_000;
    private static final String KEPT = "timeline.";

    private final LogDocument document;
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
    public LogTimes(LogDocument document, TimelineView view, LogFilters filters, LogSplits splits, LineCanvas canvas,
            Consumer<String> note, Runnable changed) {
        this.document = document;
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

    /** Nothing is known of its times yet. */
    @Override
    public void opening() {
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

    @Override
    public void closing() {
        stop();
    }

    @Override
    public void closed() {
        stop();
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

    @Override
    public void timed(boolean all) {
        timed = all;
        coverageKnown = false;
        moved();
        count();
    }

    @Override
    public void grown(boolean fromStart) {
        if (fromStart) {
            anew();
        }
        if (!growing && view.isShown()) {
            growing = true;
            LogScope scope = document.scope();
            canvas.getDisplay().timerExec(GROWTH_MILLIS, () -> {
                growing = false;
                scope.run(() -> {
                    coverageKnown = false;
                    count();
                });
            });
        }
    }

    /** Severities of lines are others: what was told apart by them is void. */
    public void regrouped() {
        stop();
        splits.forget();
        count();
    }

    /** Shows or hides it; it counts only while it is seen. */
    public void visible(boolean seen) {
        if (seen) {
            moved();
            count();
        } else {
            stop();
        }
    }

    /** Counts anew, now or after what is counted at present. */
    public void count() {
        if (document.log() == null || !view.isShown()) {
            return;
        }
        again = running;
        if (running) {
            return;
        }
        running = true;
        int number = ++serial;
        LogScope scope = document.scope();
        LogSet set = document.log().set();
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
        task = scope.<Counted>task(LogMessages.Timeline, progress -> {
            if (all) {
                set.loadTimes(progress);
            }
            source.run(progress, () -> {
                long begin = System.nanoTime();
                if (begin > next[0]) {
                    Bars sofar = BarCount.count(set, source.sofar(), source.shown(), range, room, false,
                            progress);
                    scope.later(() -> show(sofar));
                    next[0] = begin + Math.max(NEWS_NANOS, NEWS_SHARE * (System.nanoTime() - begin));
                }
            });
            Bars bars = BarCount.count(set, source.split(), source.shown(), range, room, all, progress);
            if (wantsCoverage) {
                scope.later(() -> show(bars));
            }
            return new Counted(bars, wantsCoverage ? Coverage.of(set, progress) : null);
        }).quiet().onDone(counted -> {
            coverage = counted.coverage != null ? counted.coverage : coverage;
            show(counted.bars);
            moved();
            over(number);
        }).onCancelled(() -> over(number)).onProblem(problem -> {
            note.accept(problem);
            over(number);
        }).start();
    }

    private void over(int number) {
        if (running && number == serial) {
            running = false;
            if (again) {
                LogScope scope = document.scope();
                canvas.getDisplay().timerExec(PAUSE_MILLIS, () -> scope.run(this::count));
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
    public void found() {
        if (wanted == SplitBy.FOUND && splits.isFindChanged()) {
            count();
        }
    }

    @Override
    public void goTo(long second) {
        if (document.log() == null) {
            return;
        }
        LogSet set = document.log().set();
        document.scope().<Long>task(LogMessages.GoTo, progress -> {
            set.loadTimes(progress);
            return set.rowAt(second);
        }).quiet().onDone(row -> {
            if (row < set.count()) {
                canvas.reveal(row);
                note.accept("");
            } else {
                note.accept(NLS.bind(LogMessages.NothingLater, Times.text(second)));
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
        filters.also(Condition.everyLine());
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
    public List<String> kept() {
        return wanted == null ? List.of() : List.of(KEPT + wanted.id());
    }

    /** Has it as it was kept among ids. */
    public void restore(List<String> ids) {
        for (SplitBy by : SplitBy.values()) {
            wanted = ids.contains(KEPT + by.id()) ? by : wanted;
        }
    }

    /** Marks the time of the current line. */
    public void moved() {
        if (view.isShown()) {
            Long second = second();
            List<Long> shifts = new ArrayList<>();
            LogSet set = document.log() == null ? null : document.log().set();
            if (set != null && set.tracks().size() > 1) {
                set.tracks().forEach(t -> shifts.add(set.shift(t)));
            }
            if (second == null || shifts.stream().allMatch(s -> s == 0)) {
                view.mark(second);
                return;
            }
            long row = canvas.currentRow();
            document.scope().<Long>task(LogMessages.Timeline, _ -> second + shift(set, row)).quiet().onDone(at -> {
                if (canvas.currentRow() == row) {
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
    public LocalDate day() {
        Long second = second();
        return second == null ? null : time(second).toLocalDate();
    }
}
