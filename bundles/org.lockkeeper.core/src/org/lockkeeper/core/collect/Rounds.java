package org.lockkeeper.core.collect;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * When a window looks which collectors are due: when it opens, every few minutes from then on, and whenever a collector comes or
 * is switched on. To be used by one thread.
 */
public final class Rounds {

    /** From one look to the next. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    /** The window that looks. All is called on its own thread. */
    public interface Window {

        /** Whether it is still there. */
        boolean isOpen();

        /**
         * Reads what is kept of its collectors in the background, and hands that over on the window's thread. Does nothing where
         * there are none, or the workspace cannot be read or changed here.
         */
        void read(Consumer<List<Schedule>> reader);

        /** Does something after a while; the same object again takes the place of the one that waits. */
        void later(Duration pause, Runnable action);

        /** Begins to collect. */
        void collect(String id);
    }

    private final Window window;
    private final InstantSource clock;
    private final Timetable timetable = new Timetable();
    // one object, so that a look that comes sooner takes the place of the next one
    private final Runnable tick = this::look;
    private boolean started;

    /**
     * Rounds that have not begun.
     *
     * @param clock tells what is due
     */
    public Rounds(Window window, InstantSource clock) {
        this.window = window;
        this.clock = clock;
    }

    /** Looks now, and again and again from then on. */
    public void start() {
        if (!started) {
            started = true;
            look();
        }
    }

    /** Something has changed: looks now where the rounds have begun. */
    public void changed() {
        if (started) {
            look();
        }
    }

    private void look() {
        if (window.isOpen()) {
            window.read(schedules -> timetable.due(schedules, clock.instant()).forEach(window::collect));
            window.later(PAUSE, tick);
        }
    }

    /** What was last read or chosen of a collector. */
    public Schedule schedule(String id) {
        return timetable.schedule(id);
    }

    /** Takes what a person chose, and looks. */
    public void chosen(Schedule schedule) {
        timetable.chosen(schedule);
        look();
    }

    /** One is to begin, by itself or since somebody asks for it: whether it does not run yet. */
    public boolean begin(String id) {
        return timetable.begin(id);
    }

    /** It came to its end. */
    public void ended(String id) {
        timetable.ended(id);
    }

    /** It failed or was cancelled: it does not begin by itself again for a while. */
    public void failed(String id) {
        timetable.failed(id, clock.instant());
    }
}
