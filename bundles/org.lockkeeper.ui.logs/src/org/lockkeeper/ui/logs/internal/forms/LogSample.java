package org.lockkeeper.ui.logs.internal.forms;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.Row;

/** The log that is open, for trying something on its lines. UI thread. */
public interface LogSample {

    /** Shows lines as the Log view does. */
    interface Lines {
        /** The control, to be laid out. */
        Control control();

        /** Shows these lines. */
        void show(List<Row> rows);

        /** Marks lines like that from now on. */
        void decorate(Decorator by);
    }

    /**
     * Lines that have a text.
     *
     * @param rows the first of them
     * @param count how many the log has, as far as it was searched
     * @param of how many lines were searched
     * @param complete whether that were all
     */
    record Found(List<Row> rows, long count, long of, boolean complete) {
    }

    /** Makes a control that shows lines. */
    Lines lines(Composite parent, String name);

    /** Reads the lines around the current one; hands out none where no log is open. */
    void around(Consumer<List<Row>> rows);

    /** Looks for a text all over the log, in place of what was looked for before; tells what it has now and then. */
    void search(FindText text, Consumer<Found> news);

    /** Looks no longer. */
    void stop();
}
