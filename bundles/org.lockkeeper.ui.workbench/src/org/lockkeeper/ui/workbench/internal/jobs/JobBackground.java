package org.lockkeeper.ui.workbench.internal.jobs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Runs tasks as Eclipse jobs. */
public final class JobBackground implements Background {

    private static final int REMEMBERED = 50;
    private static final int MILLIS_PER_REPORT = 100;

    private final UISynchronize ui;
    private final Display display;
    private final Dialogs dialogs;
    private final List<JobTask<?>> tasks = new CopyOnWriteArrayList<>();
    private final List<Consumer<Task>> listeners = new CopyOnWriteArrayList<>();
    private final Set<JobTask<?>> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reportDue = new AtomicBoolean();

    /** Made by injection. */
    @Inject
    public JobBackground(UISynchronize ui, Display display, Dialogs dialogs) {
        this.ui = ui;
        this.display = display;
        this.dialogs = dialogs;
    }

    @Override
    public <T> TaskBuilder<T> task(String title, Work<T> work) {
        return new JobTask<>(this, title, work);
    }

    @Override
    public List<Task> tasks() {
        List<Task> newestFirst = new ArrayList<>(tasks);
        return List.copyOf(newestFirst.reversed());
    }

    @Override
    public Subscription listen(Consumer<Task> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void forgetFinished() {
        tasks.removeIf(t -> t.status().isOver());
    }

    void started(JobTask<?> task) {
        tasks.add(task);
        for (JobTask<?> old : tasks) {
            if (tasks.size() <= REMEMBERED) {
                break;
            }
            if (old.status().isOver()) {
                tasks.remove(old);
            }
        }
        changed(task);
    }

    /** Bundles reports: however often a task reports, the UI thread is asked at most ten times a second. */
    void changed(JobTask<?> task) {
        changed.add(task);
        if (reportDue.compareAndSet(false, true)) {
            java.util.concurrent.CompletableFuture.delayedExecutor(MILLIS_PER_REPORT, TimeUnit.MILLISECONDS)
                    .execute(() -> onUiThread(this::report));
        }
    }

    private void report() {
        reportDue.set(false);
        for (JobTask<?> task : List.copyOf(changed)) {
            changed.remove(task);
            listeners.forEach(l -> l.accept(task));
        }
    }

    void onUiThread(Runnable runnable) {
        if (!display.isDisposed()) {
            ui.asyncExec(runnable);
        }
    }

    void showProblem(String title, String message) {
        dialogs.problem(title, message);
    }
}
