package org.lockkeeper.rcp;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Writes to disk what the window keeps, soon after it changed, and once more when the program is told to end: who logs out
 * or ends the process finds scope, filters and views again. On the UI thread it runs when the window is closed only.
 */
final class StateWriter implements AutoCloseable {

    private static final long PAUSE_MILLIS = 2_000;

    private final Preferences window;
    private final Optional<PersonalSettings> personal;
    private boolean failed;
    private final CountDownLatch closed = new CountDownLatch(1);
    // a process that is told to end runs this, and waits for it
    private final Thread atExit;

    private StateWriter(Preferences window, Optional<PersonalSettings> personal, Runnable ending) {
        this.window = window;
        this.personal = personal;
        atExit = new Thread(() -> {
            ending.run();
            write();
        }, "lockkeeper-state-at-exit");
    }

    /**
     * Writes from now on.
     *
     * @param ending called when the process is told to end
     */
    static StateWriter begin(Preferences window, Optional<PersonalSettings> personal, Runnable ending) {
        StateWriter writer = new StateWriter(window, personal, ending);
        Runtime.getRuntime().addShutdownHook(writer.atExit);
        Thread.ofPlatform().daemon().name("lockkeeper-state").start(writer::run);
        return writer;
    }

    private void run() {
        try {
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes nothing where nothing changed. */
    private synchronized void write() {
        try {
            personal.ifPresent(PersonalSettings::keep);
            window.flush();
            failed = false;
        } catch (BackingStoreException | RuntimeException e) {
            // whatever it is, the next change is written again
            if (failed) {
                // said already
                return;
            }
            failed = true;
            ILog.of(StateWriter.class).warn("The arrangement of the tables cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Writes once more, and then no more. */
    @Override
    public void close() {
        closed.countDown();
        write();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the program is ending: the hook finds nothing changed
        }
    }
}
