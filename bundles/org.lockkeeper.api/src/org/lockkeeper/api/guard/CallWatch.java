package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches calls into one service of another bundle, which run on the caller's own thread since there are millions of
 * them. One that gives no sign of life for a time is interrupted; one that goes on all the same cannot be stopped by
 * anybody, and that is told a quarter of that time later, but no sooner than three seconds later: a busy machine may
 * take a while to wake a thread. A thread of its own looks while there are calls. Where a debugger may be attached, no call
 * takes too long.
 */
public final class CallWatch {

    /** How long one question may take. */
    public static final Duration QUESTION = Duration.ofSeconds(20);
    /** How long reading or writing a whole file may go without any byte or row. */
    public static final Duration FILE = Duration.ofSeconds(60);

    /** What an interrupted call has at least to come to its end. */
    private static final Duration TO_STOP = Duration.ofSeconds(3);
    private static final int LOOKS = 4;
    private static final int MOST_IDLE_LOOKS = 40;

    private final Duration patience;
    private final ForeignFailures failures;
    private final String consequence;
    private final Supplier<AtWork.Who> who;
    private final BooleanSupplier debugged;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Call> mine = ThreadLocal.withInitial(this::newCall);
    private final Object starting = new Object();
    private volatile @Nullable Thread watcher;
    private volatile boolean late;

    /**
     * @param failures tells of calls that take too long
     * @param patience without a sign of life
     * @param consequence what follows for the service, as a sentence
     */
    public CallWatch(ForeignFailures failures, Duration patience, String consequence) {
        this(failures, patience, consequence, Debugging::isPossible);
    }

    /**
     * @param debugged asked when a call takes too long: whether it may be standing at a breakpoint
     */
    CallWatch(ForeignFailures failures, Duration patience, String consequence, BooleanSupplier debugged) {
        this.debugged = debugged;
        this.failures = failures;
        who = failures::who;
        this.patience = patience;
        this.consequence = consequence;
    }

    /** Whether a call took too long: the service is not to be asked again. */
    public boolean isLate() {
        return late;
    }

    /** The message about a call that takes too long, as part of a sentence: "has been reading a line for 20 seconds". */
    public String endless(String doing) {
        return "has been " + doing + " for " + seconds() + " seconds without an end";
    }

    /** In seconds, at least one. */
    long seconds() {
        return Math.max(1, patience.toSeconds());
    }

    /**
     * Begins to watch a call on this thread.
     *
     * @param doing what it does: "reading a line"
     * @return ends the watching when it is closed
     */
    public Call begin(String doing) {
        Call call = mine.get();
        call.begin(doing);
        if (watcher == null) {
            start();
        }
        return call;
    }

    private Call newCall() {
        Call call = new Call(this, Thread.currentThread());
        calls.add(call);
        return call;
    }

    private void start() {
        synchronized (starting) {
            if (watcher == null) {
                watcher = Thread.ofPlatform().daemon().name("extension watch").start(this::watch);
            }
        }
    }

    private void watch() {
        for (int idle = 0; idle < MOST_IDLE_LOOKS; idle++) {
            LockSupport.parkNanos(patience.toNanos() / LOOKS);
            calls.removeIf(call -> !call.thread.isAlive());
            for (Call call : calls) {
                if (call.look()) {
                    idle = 0;
                }
            }
        }
        watcher = null;
        // a call that began just now relied on this thread
        if (calls.stream().anyMatch(call -> call.depth > 0)) {
            start();
        }
    }

    /** A call on one thread, or several within each other. */
    public static final class Call implements AutoCloseable {

        private final CallWatch watch;
        private final Thread thread;
        private final AtWork.Cell atWork = AtWork.cell();
        private @Nullable Supplier<AtWork.Who> outside;
        private volatile long life;
        private volatile int depth;
        private int resting;
        private volatile String doing = "";
        private long seen = -1;
        private int looks;
        private boolean interrupted;
        private long told;
        private boolean deaf;

        private Call(CallWatch watch, Thread thread) {
            this.watch = watch;
            this.thread = thread;
        }

        private void begin(String what) {
            if (depth == 0) {
                outside = atWork.who;
                atWork.who = watch.who;
            }
            synchronized (this) {
                doing = what;
                life++;
                depth++;
            }
        }

        /** A sign of life, from whatever thread. */
        public void alive() {
            synchronized (this) {
                life++;
            }
        }

        /** What is done from now on is not the service's: it may take its time until {@link #goOn()}. */
        void rest() {
            synchronized (this) {
                resting++;
            }
        }

        /** The service goes on. */
        void goOn() {
            synchronized (this) {
                resting--;
                life++;
            }
        }

        /** Ends it; an interruption that was meant for it goes with it. */
        @Override
        public void close() {
            synchronized (this) {
                depth--;
                life++;
                if (interrupted && depth == 0) {
                    interrupted = false;
                    Thread.interrupted();
                }
            }
            if (depth == 0) {
                atWork.who = outside;
            }
        }

        private void interrupt() {
            synchronized (this) {
                // not what comes after it
                if (depth > 0 && resting == 0 && life == seen) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        }

        /** Looks whether it goes on; {@code false} where there is none. */
        private boolean look() {
            synchronized (this) {
                if (depth == 0 || resting > 0 || life != seen) {
                    seen = life;
                    looks = 0;
                    deaf = false;
                    return depth > 0;
                }
            }
            looks++;
            if (looks == LOOKS && watch.debugged.getAsBoolean()) {
                looks = 0;
            } else if (looks == LOOKS) {
                watch.late = true;
                // first, since the caller goes on at once
                watch.failures.tell(watch.endless(doing), watch.consequence, null);
                interrupt();
                told = System.nanoTime();
            } else if (looks > LOOKS && !deaf && System.nanoTime() - told >= TO_STOP.toNanos()) {
                deaf = true;
                watch.failures.tellDeaf(doing);
            }
            return true;
        }
    }
}
