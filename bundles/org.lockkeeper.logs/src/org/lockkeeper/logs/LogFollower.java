package org.lockkeeper.logs;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
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

    private static final long PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;
    /** Looking takes at most one part of so many of the time. */
    private static final long SHARE = 10;

    private final LogSet logs;
    private final Listener listener;
    private final Object wake = new Object();
    private volatile boolean closed;
    private Thread thread;

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
        String lastProblem = null;
        boolean vanished = false;
        while (!closed) {
            long begin = System.nanoTime();
            long looked = begin;
            try {
                List<Happened> events = logs.refresh(true);
                looked = System.nanoTime();
                load(events);
                boolean onlyVanished = events.stream().allMatch(e -> e.what() == Happened.What.VANISHED);
                if (!events.isEmpty() && !(onlyVanished && vanished)) {
                    listener.changed(events);
                }
                vanished = onlyVanished && !events.isEmpty();
                lastProblem = null;
            } catch (CancellationException e) {
                // closed meanwhile
            } catch (IOException | ProblemException e) {
                if (!closed && !Objects.equals(lastProblem, e.getMessage())) {
                    lastProblem = e.getMessage();
                    listener.failed(e.getMessage());
                }
            }
            pause(Math.clamp((looked - begin) / 1_000_000 * SHARE, PAUSE, LONGEST_PAUSE));
        }
    }

    /**
     * Looks once, on the caller's thread, and loads what is new.
     *
     * @return what happened
     * @throws IOException where a file cannot be read
     * @throws ProblemException where a new file cannot be opened
     */
    public List<Happened> poll() throws IOException, ProblemException {
        List<Happened> events = logs.refresh();
        load(events);
        return events;
    }

    private void load(List<Happened> events) throws IOException {
        if (!events.isEmpty()) {
            try {
                logs.load(Progress.until(() -> closed), () -> {
                    // told once, when all of it is there
                });
            } catch (SourceChangedException e) {
                // cut while its new lines were read: the next look sees it
            }
        }
    }

    private void pause(long milliseconds) {
        synchronized (wake) {
            if (!closed) {
                try {
                    wake.wait(milliseconds);
                } catch (InterruptedException e) {
                    closed = true;
                }
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
