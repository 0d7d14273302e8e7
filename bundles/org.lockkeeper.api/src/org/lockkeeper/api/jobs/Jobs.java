package org.lockkeeper.api.jobs;

import org.lockkeeper.api.util.Progress;

/**
 * Starts work that takes a while. In the window it is injected by type ({@code @Inject Jobs jobs}): jobs run in the background,
 * are shown in the view Progress and cancelled there. A command of the command line has it from
 * {@link org.lockkeeper.api.commands.CommandRun#jobs()}: there a job runs at once, with its progress at the terminal, and Ctrl+C
 * cancels it.
 *
 * @since 0.1
 */
public interface Jobs {

    /**
     * Starts a job. A failure completes the result exceptionally; the window shows it besides, a command leaves that to the
     * caller.
     *
     * @param title what it does, as a short phrase for people: "Asking the registry"
     * @param <T> type of what comes out
     */
    <T> Job<T> start(String title, JobWork<T> work);

    /**
     * Jobs that are done within {@link #start}, on the thread that starts them: for commands and for tests.
     *
     * @param progress told what they do, and asked whether to stop
     */
    static Jobs atOnce(Progress progress) {
        return new JobsAtOnce(progress);
    }
}
