package org.lockkeeper.logs;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.files.SourceChangedException;

/**
 * Keeps a set of logs up to date while servers write to them, by looking at the files ten times a second, which takes a
 * few microseconds for each; where a look takes longer than a tenth of that time, as on a slow network drive, less
 * often. The system's own notifications are not used: they do not come for what other machines write to a network drive, on
 * Windows not for a file that is held open, on macOS after seconds; and looking is needed for those anyway.
 */
public final class LogFollower implements AutoCloseable {

    private static final Logger LOG = System.getLogger(LogFollower.class.getName());
    private static final long PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;
    /** Looking takes at most one part of so many of the time. */
    private static final long SHARE = 10;

    private final LogSet logs;
    private final Listener listener;
    private final Object wake = new Object();
    private final List<Happened> pending = new ArrayList<>();
    private volatile boolean closed;
    private @Nullable Thread thread;
    private long looked;
    private boolean vanished;

    /** Is told what happens, on the follower's thread. */
    public interface Listener {

        /**
         * Rows were added or became void, and are loaded again.
         *
         * @param events what happened to which log, at least one
         */
        void changed(List<Happened> events);

        /**
         * Something went wrong; following goes on and tries again.
         *
         * @param message for people
         */
        void failed(String message);

        /** What went wrong does no longer. */
        default void recovered() {
            // who said it goes on anyway
        }

        /**
         * Following has ended, though nobody asked for it.
         *
         * @param message why, for people
         */
        default void stopped(String message) {
            failed(message);
        }
    }

    /** For logs that are loaded; nothing happens before {@link #start}. */
    public LogFollower(LogSet logs, Listener listener) {
        this.logs = Objects.requireNonNull(logs);
        this.listener = Objects.requireNonNull(listener);
    }

    /** Begins to look, on a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("follow logs").start(this::run);
        }
    }

    private void run() {
        try {
            String lastProblem = null;
            while (!closed) {
                long begin = System.nanoTime();
                String problem = null;
                try {
                    look();
                } catch (CancellationException e) {
                    // closed meanwhile
                } catch (IOException | ProblemException e) {
                    problem = e.getMessage() == null ? e.toString() : e.getMessage();
                } catch (RuntimeException e) {
                    problem = "An error of the program, which is in its log: " + e;
                    if (!closed && !problem.equals(lastProblem)) {
                        LOG.log(Level.ERROR, "Looking at a log failed; it goes on.", e);
                    }
                }
                if (problem != null && !closed && !problem.equals(lastProblem)) {
                    listener.failed(problem);
                } else if (problem == null && lastProblem != null) {
                    listener.recovered();
                }
                lastProblem = problem;
                pause(Math.clamp((looked - begin) / 1_000_000 * SHARE, PAUSE, LONGEST_PAUSE));
            }
        } catch (RuntimeException | Error e) {
            if (!closed) {
                LOG.log(Level.ERROR, "Following a log ended.", e);
                closed = true;
                listener.stopped("Following ended because of an error of the program, which is in its log: " + e);
            }
        }
    }

    /** Looks and tells, together with what could not be loaded or told before. */
    private void look() throws IOException, ProblemException {
        looked = System.nanoTime();
        pending.addAll(logs.refresh(true));
        looked = System.nanoTime();
        if (pending.isEmpty()) {
            vanished = false;
            return;
        }
        load();
        List<Happened> events = pending.stream().distinct().toList();
        pending.clear();
        boolean onlyVanished = events.stream().allMatch(e -> e.what() == Happened.What.VANISHED);
        boolean known = onlyVanished && vanished;
        vanished = onlyVanished;
        if (!known) {
            listener.changed(events);
        }
    }

    /**
     * Looks once, on the caller's thread, and loads what is new. Deleted files stay open, so that they can be read to
     * their end: see {@link LogSet#dropDeleted()}.
     *
     * @return what happened; also before, where it could not be loaded then
     * @throws IOException where a file cannot be read
     * @throws ProblemException where a new file cannot be opened
     */
    public List<Happened> poll() throws IOException, ProblemException {
        pending.addAll(logs.refresh());
        if (!pending.isEmpty()) {
            load();
        }
        List<Happened> events = pending.stream().distinct().toList();
        pending.clear();
        return events;
    }

    private void load() throws IOException {
        try {
            logs.load(Progress.until(() -> closed), () -> {
                // told once, when all of it is there
            });
        } catch (SourceChangedException e) {
            // cut while its new lines were read: the next look sees it
        }
    }

    private void pause(long milliseconds) {
        synchronized (wake) {
            long end = System.nanoTime() + milliseconds * 1_000_000;
            try {
                for (long left = milliseconds; left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
                    wake.wait(left);
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Stops looking. */
    @Override
    public void close() {
        synchronized (wake) {
            closed = true;
            wake.notifyAll();
        }
    }
}
