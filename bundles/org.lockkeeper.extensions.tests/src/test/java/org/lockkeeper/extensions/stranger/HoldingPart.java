package org.lockkeeper.extensions.stranger;

import java.util.concurrent.CountDownLatch;

/** Stands for a part of the window that does not come back until it is told to. */
public final class HoldingPart implements Runnable {

    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void run() {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException e) {
                // hears nothing
                continue;
            }
        }
    }

    /** Lets it come back. */
    public void end() {
        end.countDown();
    }
}
