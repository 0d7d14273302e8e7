package org.lockkeeper.api.guard;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether somebody may be looking at this program with a debugger: what stands at a breakpoint takes as long as they do. */
public final class Debugging {

    private Debugging() {
    }

    /** Whether Java was started so that a debugger can be attached. Takes a moment, so not to be asked for often. */
    public static boolean isPossible() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(a -> a.startsWith("-agentlib:jdwp") || a.startsWith("-Xrunjdwp"));
    }

    /**
     * Waits for something to end.
     *
     * @param <T> type of what it gives
     * @param limit how long it may take, but for a debugger
     * @return what it gives
     * @throws TimeoutException where it takes longer
     * @throws ExecutionException where it fails
     * @throws InterruptedException where the caller is interrupted
     */
    public static <T> T await(Future<T> future, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (isPossible()) {
                return future.get();
            }
            throw e;
        }
    }
}
