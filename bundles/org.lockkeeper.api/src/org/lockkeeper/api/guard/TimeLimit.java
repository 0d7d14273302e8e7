package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls that have to end. Java cannot stop a thread, so what does not end is left behind on a thread of its own, which
 * keeps neither the caller nor the end of the process waiting.
 */
final class TimeLimit {

    private TimeLimit() {
    }

    /**
     * Calls.
     *
     * @throws TimeoutException where it takes longer; it goes on by itself, interrupted
     * @throws Throwable what the call threw
     */
    static <T> T call(Supplier<T> call, Duration limit) throws Throwable {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("extension call").start(() -> {
            try {
                answer.complete(call.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException | InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }
}
