package org.lockkeeper.store.internal.derby;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees when a damaged database waits for itself: Derby, led by what a page of a system table says wrongly, asks for a page
 * that it holds already, and would wait for ever, deaf to interruption. One of 7,800 databases damaged at random did so.
 */
final class SelfWait implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(5);
    static final int MOST_LOOKS = 3;
    static final String PAGE = "org.apache.derby.impl.store.raw.data.BasePage";
    static final String LATCH = "setExclusive";
    static final String STORE = "org.apache.derby.impl.store.";

    private final Runnable found;
    private final Duration look;
    private final Supplier<Map<Thread, StackTraceElement[]>> stacks;
    private final Map<Thread, Integer> looks = new HashMap<>();
    private final Thread watcher;
    private volatile boolean closed;

    /**
     * Watches from now on.
     *
     * @param found called on a thread of its own when a wait is without end
     */
    SelfWait(Runnable found) {
        this(found, LOOK, Thread::getAllStackTraces);
    }

    /**
     * The same.
     *
     * @param look how long after one look the next one follows
     * @param stacks what all threads do
     */
    SelfWait(Runnable found, Duration look, Supplier<Map<Thread, StackTraceElement[]>> stacks) {
        this.found = found;
        this.look = look;
        this.stacks = stacks;
        watcher = Thread.ofPlatform().daemon().name("database watch").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(look.toNanos());
            if (!closed && looked()) {
                found.run();
            }
        }
    }

    private boolean looked() {
        try {
            return isEndless(stacks.get());
        } catch (OutOfMemoryError e) {
            // whoever works on the database tells that; here it is only one look less
            return false;
        }
    }

    /** Whether one thread was seen waiting at each of the last looks, while nobody worked who could end that. */
    private boolean isEndless(Map<Thread, StackTraceElement[]> threads) {
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
        return looks.containsValue(MOST_LOOKS);
    }

    private static boolean waits(Thread thread, StackTraceElement @Nullable [] stack) {
        return stack != null && thread.getState() == Thread.State.WAITING && isWithin(stack, 4, PAGE, LATCH);
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
