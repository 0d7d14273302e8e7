package org.lockkeeper.api.jobs;

import org.lockkeeper.api.util.Progress;

/**
 * What a job does.
 *
 * @param <T> type of what comes out
 * @since 0.1
 */
@FunctionalInterface
public interface JobWork<T> {

    /**
     * Does it, never on the UI thread.
     *
     * @param progress told how far it is; asked now and then whether to stop
     * @return what came out
     * @throws org.lockkeeper.api.util.ProblemException where a person has to know why it cannot be done
     * @throws java.util.concurrent.CancellationException where it stopped because the progress said so
     * @throws Exception where something unforeseen happened: a person is told that it failed, the log gets the details
     */
    T run(Progress progress) throws Exception;
}
