package org.lockkeeper.ui.grid;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.widgets.CopiedText;

/** Hands on what a grid shows: to the clipboard, to a file. The text is made off the UI thread where it is long. */
final class GridOutput<R> {

    private static final int ROWS_AT_ONCE = 500;

    private final Grid<R> grid;
    private final Background background;
    private final Notices notices;

    GridOutput(Grid<R> grid, Background background, Notices notices) {
        this.grid = grid;
        this.background = background;
        this.notices = notices;
    }

    void copy(List<R> rows, List<GridColumn<R>> columns) {
        if (rows.size() <= ROWS_AT_ONCE) {
            copyText(text(rows, columns, Progress.NONE));
            return;
        }
        background.task(NLS.bind(GridMessages.Copied, rows.size()), progress -> text(rows, columns, progress))
                .onDone(this::copyText).start();
    }

    private static <R> String text(List<R> rows, List<GridColumn<R>> columns, Progress progress) {
        try {
            StringBuilder text = new StringBuilder();
            GridText.write(columns, rows, GridText.Kind.TSV, text, progress);
            return text.toString();
        } catch (IOException e) {
            throw new IllegalStateException("a string builder takes everything", e);
        }
    }

    void copyText(String text) {
        if (text.isEmpty() || grid.table().isDisposed()) {
            return;
        }
        CopiedText.put(grid.table().getDisplay(), text);
    }

    void export(List<R> rows, List<GridColumn<R>> columns, String name) {
        FileDialog dialog = new FileDialog(grid.table().getShell(), SWT.SAVE);
        dialog.setText(GridMessages.ExportTitle);
        dialog.setFileName(name + ".csv");
        dialog.setFilterExtensions(new String[] {"*.csv", "*.tsv"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            GridText.Kind kind = chosen.endsWith(".tsv") ? GridText.Kind.TSV : GridText.Kind.CSV;
            background.task(NLS.bind(GridMessages.Exporting, file.getFileName()), progress -> {
                write(file, kind, rows, columns, progress);
                return null;
            }).onDone(_ -> notices.tellWritten(NLS.bind(GridMessages.Exported, rows.size(), file), file)).start();
        }
    }

    /** Writes rows as a whole, or none where it is cancelled or the disk is full. */
    static <R> void write(Path file, GridText.Kind kind, List<R> rows, List<GridColumn<R>> columns, Progress progress)
            throws ProblemException {
        try {
            WholeFile.<RuntimeException>write(file, out -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                GridText.write(columns, rows, kind, text, progress);
                text.flush();
            });
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(file, file.toString(), e), e);
        }
    }
}
