package org.lockkeeper.ui.jobs;

import org.lockkeeper.api.util.Progress;

/**
 * Something that takes a while. Runs on a thread of its own, never on the UI thread.
 *
 * @param <T> type of what comes out
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it.
     *
     * @param progress told how far it is; asked now and then whether to stop
     * @return what came out; may be {@code null}
     * @throws org.lockkeeper.api.util.ProblemException where a person has to know why it could not be done
     * @throws java.util.concurrent.CancellationException where it stopped because the progress said so
     * @throws Exception where something unforeseen happened; the person is told so, the log gets the details
     */
    T run(Progress progress) throws Exception;
}
