package org.lockkeeper.robot.swt;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/** Finds the display of the workbench, which runs on a thread that the test did not make. */
final class Displays {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private Displays() {
    }

    /** The first display of any thread; waits for it. */
    static Display await() {
        long end = System.nanoTime() + LIMIT;
        do {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                Display display = Display.findDisplay(thread);
                if (display != null && !display.isDisposed()) {
                    return display;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        } while (System.nanoTime() < end);
        throw new AssertionError("waited in vain for a display: no window was opened in this process");
    }
}
