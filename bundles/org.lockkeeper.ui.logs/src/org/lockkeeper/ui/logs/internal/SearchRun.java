package org.lockkeeper.ui.logs.internal;

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
final class SearchRun<S extends RowSearch> {

    private final LogScene scene;
    private final Listener<S> listener;
    private S search;
    private Task task;
    private boolean running;
    /** What it is called to go on once it is over, as rows were added meanwhile; {@code null} for nothing. */
    private String again;
    private int serial;

    /** Makes a search ready; in the background. */
    @FunctionalInterface
    interface Making<S> {
        /** Makes it. */
        S make() throws IOException, ProblemException;
    }

    /** Hears of the search that was begun last; UI thread. */
    interface Listener<S> {
        /** It is ready, in place of the one before. */
        void ready(S search);

        /** More may have been found. */
        void news();

        /** It was searched to the end, or stopped. */
        void over(boolean stopped);

        /** It could not be made, or not be searched to the end. */
        void failed(String problem);
    }

    SearchRun(LogScene scene, Listener<S> listener) {
        this.scene = scene;
        this.listener = listener;
    }

    /** What was made ready last; {@code null} for nothing. */
    S search() {
        return search;
    }

    /** Whether it searches or is about to. */
    boolean isRunning() {
        return running;
    }

    /** Begins a search; the one before is stopped, and stays until this one is ready. */
    void begin(String title, Making<S> making) {
        stop();
        start(title, making);
    }

    /** Searches what has been added to the log. */
    void goOn(String title) {
        S present = search;
        again = running ? title : null;
        if (present != null && !running && present.isBehind()) {
            start(title, () -> present);
        }
    }

    private void start(String title, Making<S> making) {
        int mine = scene.generation();
        int number = ++serial;
        running = true;
        task = scene.<Void>task(title, progress -> {
            S made = making.make();
            scene.later(mine, () -> ready(number, made));
            Runnable news = scene.seldom(mine, () -> news(number));
            made.run(progress, () -> {
                news.run();
                progress.fraction(made.searched() / (double) Math.max(1, scene.rowCount()));
            });
            return null;
        }).onDone(_ -> over(mine, number, () -> listener.over(false)))
                .onCancelled(() -> over(mine, number, () -> listener.over(true)))
                .onProblem(problem -> over(mine, number, () -> listener.failed(problem))).start();
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

    private void over(int mine, int number, Runnable told) {
        if (scene.isCurrent(mine) && number == serial) {
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
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        running = false;
        again = null;
    }

    /** Stops and forgets what was found. */
    void clear() {
        stop();
        serial++;
        search = null;
    }
}
