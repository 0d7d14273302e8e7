package org.lockkeeper.ui.workbench.internal.jobs;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.workbench.internal.Messages;

/** One task: described, started, run by a job, over. */
final class JobTask<T> implements Task, TaskBuilder<T>, Progress {

    private final JobBackground background;
    private final String title;
    private final Work<T> work;
    private Consumer<? super T> onDone = _ -> { };
    private Consumer<String> onProblem;
    private Runnable onCancelled = () -> { };
    private boolean quiet;
    private boolean aside;
    private volatile Task.Status status = Task.Status.WAITING;
    private volatile String detail = "";
    private volatile double fraction = -1;
    private volatile Instant startedAt = Instant.now();
    private volatile Instant endedAt;
    private volatile boolean cancelled;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Job job;

    JobTask(JobBackground background, String title, Work<T> work) {
        this.background = background;
        this.title = title;
        this.work = work;
        this.onProblem = message -> background.showProblem(title, message);
    }

    @Override
    public TaskBuilder<T> onDone(Consumer<? super T> consumer) {
        onDone = consumer;
        return this;
    }

    @Override
    public TaskBuilder<T> onProblem(Consumer<String> consumer) {
        onProblem = consumer;
        return this;
    }

    @Override
    public TaskBuilder<T> onCancelled(Runnable runnable) {
        onCancelled = runnable;
        return this;
    }

    @Override
    public TaskBuilder<T> quiet() {
        quiet = true;
        return this;
    }

    @Override
    public TaskBuilder<T> aside() {
        aside = true;
        return this;
    }

    @Override
    public Task start() {
        startedAt = Instant.now();
        job = Job.create(title, this::run);
        job.setSystem(quiet);
        // a job that is cancelled before it began is never run, so nobody else would tell
        job.addJobChangeListener(IJobChangeListener.onDone(_ -> over(Task.Status.CANCELLED, onCancelled)));
        if (!quiet) {
            background.started(this);
        }
        job.schedule();
        return this;
    }

    private IStatus run(IProgressMonitor monitor) {
        if (cancelled) {
            return over(Task.Status.CANCELLED, onCancelled);
        }
        status = Task.Status.RUNNING;
        try {
            T result = work.run(this);
            fraction = 1;
            return over(Task.Status.DONE, () -> onDone.accept(result));
        } catch (CancellationException | OperationCanceledException e) {
            return over(Task.Status.CANCELLED, onCancelled);
        } catch (ProblemException e) {
            if (e.getCause() != null) {
                ILog.of(JobTask.class).warn(e.getMessage(), e);
            }
            return failed(e.getMessage());
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            ILog.of(JobTask.class).error(title, e);
            return failed(NLS.bind(Messages.Jobs_unforeseen, title, e.getClass().getSimpleName()));
        }
    }

    private IStatus failed(String message) {
        detail = message;
        return over(Task.Status.FAILED, () -> onProblem.accept(message));
    }

    private IStatus over(Task.Status end, Runnable consumer) {
        if (!told.compareAndSet(false, true)) {
            return org.eclipse.core.runtime.Status.CANCEL_STATUS;
        }
        endedAt = Instant.now();
        if (end != Task.Status.FAILED) {
            detail = "";
        }
        status = end;
        changed();
        background.onUiThread(() -> {
            // it may have been superseded while its end was on its way here: what came first must not come last
            if (quiet && cancelled) {
                onCancelled.run();
            } else {
                consumer.run();
            }
        });
        return end == Task.Status.CANCELLED ? org.eclipse.core.runtime.Status.CANCEL_STATUS
                : org.eclipse.core.runtime.Status.OK_STATUS;
    }

    private void changed() {
        if (!quiet) {
            background.changed(this);
        }
    }

    @Override
    public void task(String name) {
        detail = name;
        changed();
    }

    @Override
    public void fraction(double done) {
        fraction = done;
        changed();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isToldAtItsEnd() {
        return !aside || status == Task.Status.FAILED;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Task.Status status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public double fraction() {
        return fraction;
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public Instant endedAt() {
        return endedAt;
    }

    @Override
    public void cancel() {
        cancelled = true;
        if (status.isOver()) {
            return;
        }
        if (status == Task.Status.RUNNING) {
            status = Task.Status.CANCELLING;
        }
        Job running = job;
        if (running != null) {
            running.cancel();
        }
        changed();
    }
}
