package org.lockkeeper.ui.workbench.internal.scope;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.jobs.TaskBuilder;
import org.lockkeeper.ui.jobs.Work;

/** Background work that is done when the test says so, in the order in which it was started, on the test's thread. */
final class LaterTasks implements Background {

    private final Deque<Later<?>> waiting = new ArrayDeque<>();

    /** Does all that waits, and what comes of it. */
    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /** What waits, as the Progress view has it. */
    List<Task> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public <T> TaskBuilder<T> task(String title, Work<T> work) {
        return new Later<>(title, work);
    }

    @Override
    public List<Task> tasks() {
        return waiting();
    }

    @Override
    public Subscription listen(Consumer<Task> listener) {
        return () -> { };
    }

    @Override
    public void forgetFinished() {
        // none is remembered
    }

    private final class Later<T> implements Task, TaskBuilder<T> {

        private final String title;
        private final Work<T> work;
        private Consumer<? super T> done = _ -> { };
        private Consumer<String> problem = message -> {
            throw new AssertionError(message);
        };
        private Runnable cancelled = () -> { };
        private boolean isCancelled;

        Later(String title, Work<T> work) {
            this.title = title;
            this.work = work;
        }

        private void run() {
            T found;
            try {
                if (isCancelled) {
                    throw new CancellationException();
                }
                found = work.run(Progress.NONE);
            } catch (CancellationException e) {
                cancelled.run();
                return;
            } catch (ProblemException e) {
                problem.accept(e.getMessage());
                return;
            } catch (Exception e) {
                throw new AssertionError(title, e);
            }
            done.accept(found);
        }

        @Override
        public TaskBuilder<T> onDone(Consumer<? super T> consumer) {
            done = consumer;
            return this;
        }

        @Override
        public TaskBuilder<T> onProblem(Consumer<String> consumer) {
            problem = consumer;
            return this;
        }

        @Override
        public TaskBuilder<T> onCancelled(Runnable runnable) {
            cancelled = runnable;
            return this;
        }

        @Override
        public TaskBuilder<T> quiet() {
            return this;
        }

        @Override
        public TaskBuilder<T> aside() {
            return this;
        }

        @Override
        public Task start() {
            waiting.addLast(this);
            return this;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public Status status() {
            return Status.WAITING;
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public double fraction() {
            return -1;
        }

        @Override
        public Instant startedAt() {
            return Instant.EPOCH;
        }

        @Override
        public Instant endedAt() {
            return null;
        }

        @Override
        public boolean isToldAtItsEnd() {
            return true;
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }
}
