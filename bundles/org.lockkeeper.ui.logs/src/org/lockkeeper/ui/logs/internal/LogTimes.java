package org.lockkeeper.ui.logs.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.Stamps;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.model.Row;
import org.lockkeeper.ui.logs.internal.model.Timeline;

/** Times of the log that is open: the bars above the text, going to a time, showing a range of time. UI thread. */
final class LogTimes {

    private final LogScene scene;
    private final TimelineCanvas bars;
    private final LogFilters filters;
    private final LineCanvas canvas;
    private final Consumer<String> note;
    private Task task;
    private boolean visible;

    LogTimes(LogScene scene, TimelineCanvas bars, LogFilters filters, LineCanvas canvas, Consumer<String> note) {
        this.scene = scene;
        this.bars = bars;
        this.filters = filters;
        this.canvas = canvas;
        this.note = note;
        bars.on(this::goTo, (from, to) -> {
            filters.also(new Condition.Time(time(from), time(to)));
            note.accept(NLS.bind(LogMessages.ShownRange, Timeline.time(from), Timeline.time(to)));
        },
                () -> filters.also(Condition.ALL));
    }

    private static LocalDateTime time(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    /** Shows that times are not read yet. */
    void waiting() {
        bars.show(null, LogMessages.TimelineWaiting);
    }

    /** Whether the bars are seen; counted only then. */
    void visible(boolean seen) {
        visible = seen || visible && bars.getVisible();
        if (seen) {
            count();
        }
    }

    /** Counts anew, where the bars are seen. */
    void count() {
        if (scene.log() == null || !bars.getVisible()) {
            return;
        }
        if (task != null) {
            task.cancel();
        }
        int mine = scene.generation();
        LogSet set = scene.log().set();
        Matches some = filters.matches();
        int room = bars.room();
        task = scene.<Timeline>task(LogMessages.TimelineName, progress -> {
            set.loadTimes(progress);
            return Timeline.of(set, some, room, progress);
        }).quiet().onDone(timeline -> {
            if (scene.isCurrent(mine)) {
                bars.show(timeline, timeline == null ? LogMessages.NoTimes : "");
            }
        }).onProblem(note).start();
    }

    /** Goes to the first line of a time or later. */
    void goTo(long second) {
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
                    note.accept(NLS.bind(LogMessages.NothingLater, Timeline.time(second)));
                }
            }
        }).onProblem(note).start();
    }

    /** The day of the current line; {@code null} where it is not known. */
    LocalDate day() {
        Row row = canvas.currentLine();
        long second = row == null ? Stamps.NONE : new Stamps().read(row.text());
        return second == Stamps.NONE ? null : time(second).toLocalDate();
    }
}
