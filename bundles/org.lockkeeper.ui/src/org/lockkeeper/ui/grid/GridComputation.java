package org.lockkeeper.ui.grid;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;

/**
 * Sorts and filters the rows of a grid: few at once, many in the background, where what was asked for before is given up.
 * To be used on the UI thread.
 *
 * @param <R> type of the rows
 */
final class GridComputation<R> {

    /** Up to this many rows sorting and filtering take less than a frame or two, so that a job is not worth it. */
    private static final int ROWS_AT_ONCE = 3000;

    /** Who shows what was found. */
    interface Shown<R> {

        /** Rows were found. */
        void show(GridRows.Positioned<R> found);

        /** It takes longer: what is shown lags behind until then. */
        void lags();

        /** Whether nobody looks any more. */
        boolean isGone();
    }

    private final Background background;
    private final Supplier<GridModel<R>> model;
    private final Function<? super R, ?> key;
    private final Shown<R> shown;
    private List<R> rows = List.of();
    private GridQuery<R> query = GridQuery.all();
    private Task computation;

    /**
     * @param model what is shown
     * @param key what stays the same of a row when everything is computed anew
     */
    GridComputation(Background background, Supplier<GridModel<R>> model, Function<? super R, ?> key, Shown<R> shown) {
        this.background = background;
        this.model = model;
        this.key = key;
        this.shown = shown;
    }

    /** What was asked for last. */
    GridQuery<R> query() {
        return query;
    }

    boolean isRunning() {
        return computation != null;
    }

    /** Takes other rows, never changed afterwards, under the same query. */
    void rows(List<R> newRows) {
        rows = newRows;
        compute();
    }

    /** Asks for something else of the same rows. */
    void ask(GridQuery<R> changed) {
        if (!changed.equals(query)) {
            query = changed;
            compute();
        }
    }

    void cancel() {
        if (computation != null) {
            computation.cancel();
            computation = null;
        }
    }

    private void compute() {
        cancel();
        GridModel<R> base = model.get();
        List<R> wanted = rows;
        GridQuery<R> asked = query;
        if (wanted.size() <= ROWS_AT_ONCE) {
            shown.show(GridRows.Positioned.of(base.with(wanted, asked, Progress.NONE), key));
            return;
        }
        computation = background.task(GridMessages.Arranging,
                progress -> GridRows.Positioned.of(base.with(wanted, asked, progress), key)).quiet()
                .onDone(found -> {
                    if (!shown.isGone() && wanted == rows && asked == query) {
                        computation = null;
                        shown.show(found);
                    }
                }).start();
        shown.lags();
    }
}
