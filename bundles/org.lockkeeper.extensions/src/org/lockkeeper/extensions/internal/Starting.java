package org.lockkeeper.extensions.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lockkeeper.api.guard.AtWork;
import org.lockkeeper.api.guard.Debugging;
import org.lockkeeper.api.guard.ExitWitness;

/**
 * Runs what extensions do while they are started, on a thread of its own, so that one that never ends can be left behind;
 * and says who it was where one ends the program.
 */
final class Starting {

    private static final long AFTER_INTERRUPT = 2;

    private final Duration patience;

    Starting(Duration patience) {
        this.patience = patience;
    }

    /** It did not end in time. */
    static final class EndlessException extends Exception {
        private static final long serialVersionUID = 1;

        EndlessException(Duration patience) {
            super("it has not ended after " + patience.toSeconds() + " seconds");
        }
    }

    /**
     * Calls something of an extension.
     *
     * @throws EndlessException where it does not end in time; it was interrupted then, and may go on all the same
     * @throws Throwable whatever it throws
     */
    <T> T call(String id, Callable<T> callable) throws Throwable {
        CompletableFuture<T> result = new CompletableFuture<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Thread thread = Thread.ofPlatform().daemon().name("start of " + id).unstarted(() -> {
            AtWork.starting(id);
            try {
                result.complete(callable.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        thread.setContextClassLoader(loader);
        try (ExitWitness _ = ExitWitness.watch((exiting, _) -> exiting == thread && tell(id))) {
            thread.start();
            return Debugging.await(result, patience);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(AFTER_INTERRUPT));
            throw new EndlessException(patience);
        }
    }

    private static boolean tell(String id) {
        // nothing else is left that could tell it
        System.err.println("lockkeeper: The extension " + id + " ended the program while it was started. It is"
                + " switched off from the next start on; then: lockkeeper extensions");
        return true;
    }
}
