package org.lockkeeper.store.internal.rows;

/** Waits for threads of the store. */
public final class Threads {

    private Threads() {
    }

    /** Waits until a thread has ended. An interruption does not end the waiting, and is not lost. */
    public static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
