package org.lockkeeper.cli.internal.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lockkeeper.api.util.Progress;

/**
 * Tells a running command that the user pressed Ctrl+C, and gives it a moment to leave nothing behind. Where pressing
 * it is how the command is meant to end, the process then ends with exit code 0.
 */
final class StopSignal implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 2;

    private final boolean meant;
    private final Object lock = new Object();
    private long wakes;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop log");
    private volatile boolean stopped;

    /**
     * Begins to listen.
     *
     * @param meant whether stopping is how the command is meant to end
     */
    StopSignal(boolean meant) {
        this.meant = meant;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        stopped = true;
        wake();
        try {
            ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (meant) {
            // otherwise the virtual machine would tell that a signal ended it
            Runtime.getRuntime().halt(0);
        }
    }

    /** Whether to stop. */
    boolean isStopped() {
        return stopped || Thread.currentThread().isInterrupted();
    }

    /** Waits until somebody calls {@link #wake()}, or that long. */
    void pause(long milliseconds) {
        synchronized (lock) {
            long end = System.nanoTime() + milliseconds * 1_000_000;
            long before = wakes;
            try {
                for (long left = milliseconds; left > 0 && !stopped && wakes == before;
                        left = (end - System.nanoTime()) / 1_000_000) {
                    lock.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends a pause. */
    void wake() {
        synchronized (lock) {
            wakes++;
            lock.notifyAll();
        }
    }

    /** Progress that is cancelled when it is time to stop. */
    Progress over(Progress progress) {
        return progress.orUntil(this::isStopped);
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is running
        }
    }
}
