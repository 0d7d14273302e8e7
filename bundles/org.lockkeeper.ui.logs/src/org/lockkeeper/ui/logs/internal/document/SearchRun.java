package org.lockkeeper.ui.logs.internal.document;

import java.io.IOException;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.search.RowSearch;
import org.lockkeeper.ui.jobs.Task;

/**
 * One search at a time for one purpose: made ready and run in the background. A search that another one superseded is
 * discarded, however late it ends. UI thread.
 *
 * @param <S> what searches
 */
public final class SearchRun<S extends RowSearch> {

    private final LogDocument document;
    private final Listener<S> listener;
    private S search;
    private Task task;
    private boolean running;
    /** What it is called to go on once it is over, as rows were added meanwhile; {@code null} for nothing. */
    private String again;
    private int serial;

    /** Makes a search ready; in the background. */
    @FunctionalInterface
    public interface Making<S> {
        /** Makes it. */
        S make() throws IOException, ProblemException;
    }

    /** Hears of the search that was begun last; UI thread. */
    public interface Listener<S> {
        /** It is ready, in place of the one before. */
        void ready(S search);

        /** More may have been found. */
        void news();

        /** It was searched to the end, or stopped. */
        void over(boolean stopped);

        /** It could not be made, or not be searched to the end. */
        void failed(String problem);
    }

    /**
     * @param listener hears of the search that was begun last
     */
    public SearchRun(LogDocument document, Listener<S> listener) {
        this.document = document;
        this.listener = listener;
    }

    /** What was made ready last; {@code null} for nothing. */
    public S search() {
        return search;
    }

    /** Whether it searches or is about to. */
    public boolean isRunning() {
        return running;
    }

    /** Begins a search; the one before is stopped, and stays until this one is ready. */
    public void begin(String title, Making<S> making) {
        stop();
        start(title, making);
    }

    /** Searches what has been added to the log. */
    public void goOn(String title) {
        S present = search;
        again = running ? title : null;
        if (present != null && !running && present.isBehind()) {
            start(title, () -> present);
        }
    }

    private void start(String title, Making<S> making) {
        LogScope scope = document.scope();
        int number = ++serial;
        running = true;
        task = scope.<Void>task(title, progress -> {
            S made = making.make();
            scope.later(() -> ready(number, made));
            Runnable news = scope.seldom(() -> news(number));
            made.run(progress, () -> {
                news.run();
                progress.fraction(made.searched() / (double) Math.max(1, document.rowCount()));
            });
            return null;
        }).onDone(_ -> over(number, () -> listener.over(false)))
                .onCancelled(() -> over(number, () -> listener.over(true)))
                .onProblem(problem -> over(number, () -> listener.failed(problem))).start();
    }

    private void ready(int number, S made) {
        if (number == serial && made != search) {
            search = made;
            listener.ready(made);
        }
    }

    private void news(int number) {
        if (number == serial) {
            listener.news();
        }
    }

    private void over(int number, Runnable told) {
        if (number == serial) {
            running = false;
            task = null;
            String title = again;
            again = null;
            if (title != null) {
                goOn(title);
            }
            told.run();
        }
    }

    /** Stops; what was found stays. */
    public void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        running = false;
        again = null;
    }

    /** Stops and forgets what was found. */
    public void clear() {
        stop();
        serial++;
        search = null;
    }
}
