package org.lockkeeper.api.guard;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches for code that ends the program while something is asked of it: what it was asked for is not done then, so that the
 * program must not end as if it were. A signal from outside is none of its business.
 */
public final class ExitWitness implements AutoCloseable {

    private static final int FAILED = 1;

    private final BiPredicate<Thread, String> teller;
    private final Thread hook = new Thread(this::look, "exit witness");

    private ExitWitness(BiPredicate<Thread, String> teller) {
        this.teller = teller;
    }

    /**
     * Begins to watch.
     *
     * @param teller told of the thread that ends the program (the witness's own where it is a virtual one) and of the
     *        class that asks for it, {@code ""} where that cannot be seen; says it to people, and whether the program
     *        fails by that
     */
    public static ExitWitness watch(BiPredicate<Thread, String> teller) {
        ExitWitness witness = new ExitWitness(teller);
        Runtime.getRuntime().addShutdownHook(witness.hook);
        return witness;
    }

    private void look() {
        boolean isSeen = false;
        for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
            String type = whoExits(thread.getValue());
            isSeen |= type != null || isEnd(thread.getValue());
            if (type != null) {
                tell(thread.getKey(), type);
            }
        }
        if (!isSeen) {
            // stacks of virtual threads are shown to those who ask for all of the machine
            tell(hook, Objects.requireNonNullElse(VirtualStacks.whoCalls("java.lang.Runtime.exit"), ""));
        }
    }

    private void tell(Thread thread, String type) {
        if (teller.test(thread, type)) {
            // it asked for an exit code that would say that all is well
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** Whether a thread runs what is done at the end: one that exits, that got a signal, or that was the last. */
    private static boolean isEnd(StackTraceElement[] calls) {
        return Arrays.stream(calls).anyMatch(call -> call.getClassName().equals("java.lang.Shutdown"));
    }

    private static @Nullable String whoExits(StackTraceElement[] calls) {
        boolean exits = false;
        for (StackTraceElement call : calls) {
            String type = call.getClassName();
            if (exits && !type.equals("java.lang.System")) {
                return type;
            }
            exits |= type.equals("java.lang.Runtime") && call.getMethodName().equals("exit");
        }
        return null;
    }

    /** Watches no more. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the witness is at work
        }
    }
}
