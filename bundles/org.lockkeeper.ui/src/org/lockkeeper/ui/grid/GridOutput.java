package org.lockkeeper.ui.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.NotWritten;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.WholeFile;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.TableFiles;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.widgets.CopiedText;

/** Hands on what a grid shows: to the clipboard, to a file. The text is made off the UI thread where it is long. */
final class GridOutput<R> {

    private static final int ROWS_AT_ONCE = 500;
    private static final Map<String, String> KINDS = Map.of("csv", GridMessages.FileCsv, "xlsx", GridMessages.FileXlsx,
            "json", GridMessages.FileJson, "md", GridMessages.FileMarkdown);

    private final Grid<R> grid;
    private final Background background;
    private final Notices notices;
    private final FileChooser files;
    private final TableFiles tables;

    GridOutput(Grid<R> grid, Background background, Notices notices, FileChooser files, TableFiles tables) {
        this.grid = grid;
        this.background = background;
        this.notices = notices;
        this.files = files;
        this.tables = tables;
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
            GridText.write(columns, rows, text, progress);
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
        List<String> endings = tables.endings();
        files.save(grid.table().getShell(), new FileChooser.Request(GridMessages.ExportTitle, name + "." + endings.getFirst(),
                endings.stream().map(e -> new FileChooser.Kind(KINDS.getOrDefault(e, e), "*." + e)).toList()))
                .ifPresent(file -> background.task(NLS.bind(GridMessages.Exporting, file.getFileName()), progress -> {
                    write(file, rows, columns, progress);
                    return null;
                }).onDone(_ -> notices.tellWritten(Plural.bind(GridMessages.Exported, rows.size(), rows.size(),
                        file), file)).start());
    }

    /** Writes rows as a whole, or none where it is cancelled or the disk is full. */
    private void write(Path file, List<R> rows, List<GridColumn<R>> columns, Progress progress) throws ProblemException {
        String lower = file.toString().toLowerCase(Locale.ROOT);
        // a name of another end was chosen on purpose
        String ending = tables.endings().stream().filter(e -> lower.endsWith("." + e)).findFirst()
                .orElse(tables.endings().getFirst());
        try {
            WholeFile.<RuntimeException>write(file,
                    out -> tables.write(new GridCells<>(columns, rows), ending, out, progress));
        } catch (IOException e) {
            throw new ProblemException(NotWritten.sentence(file, file.toString(), e), e);
        }
    }
}
