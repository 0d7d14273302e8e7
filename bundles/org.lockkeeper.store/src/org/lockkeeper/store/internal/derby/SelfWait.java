package org.lockkeeper.store.internal.derby;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sees when a damaged database waits for itself: Derby, led by what a page of a system table says wrongly, asks for a page
 * that it holds already, and would wait for ever, deaf to interruption. One of 7,800 databases damaged at random did so.
 */
final class SelfWait implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_LOOKS = 3;
    private static final String PAGE = "org.apache.derby.impl.store.raw.data.BasePage";
    private static final String STORE = "org.apache.derby.impl.store.";

    private final Runnable found;
    private final Thread watcher;
    private volatile boolean closed;

    /**
     * Watches from now on.
     *
     * @param found called on a thread of its own when a wait is without end
     */
    SelfWait(Runnable found) {
        this.found = found;
        watcher = Thread.ofPlatform().daemon().name("database watch").start(this::watch);
    }

    private void watch() {
        Map<Thread, Integer> looks = new HashMap<>();
        while (!closed) {
            LockSupport.parkNanos(LOOK.toNanos());
            Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
            boolean works = threads.entrySet().stream().anyMatch(e -> e.getKey().getState() == Thread.State.RUNNABLE
                    && isWithin(e.getValue(), e.getValue().length, STORE, ""));
            looks.keySet().removeIf(thread -> works || !waits(thread, threads.get(thread)));
            if (!works) {
                threads.forEach((thread, stack) -> {
                    if (waits(thread, stack)) {
                        looks.merge(thread, 1, Integer::sum);
                    }
                });
            }
            if (!closed && looks.containsValue(MOST_LOOKS)) {
                found.run();
            }
        }
    }

    private static boolean waits(Thread thread, StackTraceElement @Nullable [] stack) {
        return stack != null && thread.getState() == Thread.State.WAITING && isWithin(stack, 4, PAGE, "setExclusive");
    }

    private static boolean isWithin(StackTraceElement[] stack, int depth, String type, String method) {
        for (int i = 0; i < Math.min(depth, stack.length); i++) {
            if (stack[i].getClassName().startsWith(type) && stack[i].getMethodName().startsWith(method)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watcher);
    }
}
