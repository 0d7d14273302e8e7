package org.lockkeeper.ui.workbench.internal.workbench;

import jakarta.inject.Inject;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.jobs.Job;
import org.lockkeeper.api.jobs.JobWork;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

/** Jobs of extensions among the tasks of the window. */
public final class LiveJobs implements Jobs {

    private final Background background;

    /** Made by injection. */
    @Inject
    public LiveJobs(Background background) {
        this.background = background;
    }

    @Override
    public <T> Job<T> start(String title, JobWork<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        JobWork<T> guarded = Foreign.work(title, work);
        Task task = background.<T>task(title, progress -> {
            try {
                T out = guarded.run(progress);
                result.complete(out);
                return out;
            } catch (Exception e) {
                result.completeExceptionally(e);
                throw e;
            }
        }).onCancelled(() -> result.completeExceptionally(new CancellationException("cancelled"))).aside().start();
        return new Started<>(task, result);
    }

    private record Started<T>(Task task, CompletionStage<T> result) implements Job<T> {

        @Override
        public String title() {
            return task.title();
        }

        @Override
        public void cancel() {
            task.cancel();
        }
    }
}
