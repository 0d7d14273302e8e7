package org.lockkeeper.ui.jobs;

import java.util.List;
import java.util.function.Consumer;
import org.lockkeeper.api.util.Subscription;

/**
 * Runs work off the UI thread, shows it in the Progress view, and brings what came out back to the UI thread. Injected
 * by type.
 */
public interface Background {

    /**
     * Describes a task; nothing happens before {@link TaskBuilder#start()}.
     *
     * @param title what it does, as a short phrase for people
     */
    <T> TaskBuilder<T> task(String title, Work<T> work);

    /** Tasks under way and a bounded number of recent ones, newest first, without {@link TaskBuilder#quiet()} ones. */
    List<Task> tasks();

    /**
     * Calls the listener on the UI thread after a task that is not quiet was added, made progress or came to its end;
     * progress is bundled, so that at most ten calls a second come of it.
     */
    Subscription listen(Consumer<Task> listener);

    /** Forgets the tasks that are over. */
    void forgetFinished();
}
