package org.lockkeeper.api.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lockkeeper.api.util.Progress;

/**
 * Jobs that are done where they are started.
 *
 * @param progress told what they do
 */
record JobsAtOnce(Progress progress) implements Jobs {

    @Override
    public <T> Job<T> start(String title, JobWork<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        progress.task(title);
        try {
            progress.checkCancelled();
            result.complete(work.run(progress));
        } catch (CancellationException e) {
            result.completeExceptionally(e);
            // a request to stop is meant for the whole command
            throw e;
        } catch (Exception e) {
            result.completeExceptionally(e);
        }
        return new Done<>(title, result);
    }

    private record Done<T>(String title, CompletionStage<T> result) implements Job<T> {

        @Override
        public void cancel() {
            // it is over
        }
    }
}
