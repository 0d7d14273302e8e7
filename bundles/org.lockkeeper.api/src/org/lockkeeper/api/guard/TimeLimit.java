package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls into services of other bundles that have to end: the few in which a service says what it is. Java cannot stop a thread, so what does not end is left behind on a thread of its own, which
 * keeps neither the caller nor the end of the process waiting.
 */
public final class TimeLimit {

    private TimeLimit() {
    }

    /**
     * Calls.
     *
     * @param <T> type of the answer
     * @param call on a thread of its own
     * @param limit how long it may take
     * @return what the call gave
     * @throws TimeoutException where it takes longer; it goes on by itself, interrupted
     * @throws Throwable what the call threw
     */
    public static <T> T call(Supplier<T> call, Duration limit) throws Throwable {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("extension call").start(() -> {
            try {
                answer.complete(call.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return Debugging.await(answer, limit);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException | InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }
}
