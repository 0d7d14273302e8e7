package org.lockkeeper.ui.workbench.internal.imports;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The files that an import would read, as what, for which server, and what of them could not be used. */
final class ImportFiles {

    private static final int MOST = 1000;
    private static final int MOST_ROWS = 3;
    private static final int[] IN_ORDER = {0, 1, 2, 3, 4, 5};
    private static final int[] PROBLEM_SECOND = {0, 5, 1, 2, 3, 4};

    private final Table table;
    private final ThemeTokens theme;
    // rows of each file that could not be used
    private Map<SourceFile, List<RejectedRow>> rejected = Map.of();

    /** @param dialog whose font tells how wide columns are */
    ImportFiles(Composite parent, TitledDialog dialog, ThemeTokens theme) {
        this.theme = theme;
        table = WidgetIds.set(new Table(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL), "import.files");
        table.setHeaderVisible(true);
        Accessibles.name(table, Messages.ImportDialog_files);
        dialog.column(table, Messages.Files_path, SWT.LEFT, 40);
        dialog.column(table, Messages.Files_kind, SWT.LEFT, 20);
        dialog.column(table, Messages.Files_server, SWT.LEFT, 14);
        dialog.column(table, Messages.Imports_observations, SWT.RIGHT, 16);
        dialog.column(table, Messages.Imports_rejected, SWT.RIGHT, 11);
        dialog.column(table, Messages.Files_problem, SWT.LEFT, 50);
    }

    /** The table, to be laid out and listened to. */
    Table table() {
        return table;
    }

    /** The one file that is selected; empty where none is. */
    Optional<JournalFile> selected() {
        return table.getSelectionCount() == 1 ? Optional.of((JournalFile) table.getSelection()[0].getData())
                : Optional.empty();
    }

    void clear() {
        table.removeAll();
    }

    /**
     * Shows what was looked at: what needs a look comes first, and why beside it.
     *
     * @param hidden names of servers that are none
     * @return how many files need a look
     */
    long show(ImportPreview preview, Predicate<String> hidden) {
        rejected = preview.rejected().stream().collect(Collectors.groupingBy(RejectedRow::file));
        long unclear = preview.files().stream().filter(FileKinds::needsALook).count();
        table.setColumnOrder(unclear == 0 ? IN_ORDER : PROBLEM_SECOND);
        preview.files().stream().sorted(Comparator.comparing(FileKinds::needsALook).reversed()).limit(MOST)
                .forEach(file -> add(file, hidden));
        return unclear;
    }

    private void add(JournalFile file, Predicate<String> hidden) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(file);
        item.setText(new String[] {Wording.path(file.file().path()), FileKinds.of(file),
            file.server() == null || hidden.test(file.server()) ? "" : file.server(),
            number.format(file.observations()), number.format(file.rejected()), problem(file)});
        item.setImage(theme.image(FileKinds.icon(file)));
    }

    /** What is wrong with a file, or with rows of it; {@code ""} where nothing is. */
    private String problem(JournalFile file) {
        return file.problem() == null ? rows(file) : ImportWords.ofWindow(file.problem());
    }

    /** All of that. */
    String details(JournalFile file) {
        return Stream.of(ImportWords.ofWindow(file.problem()), rows(file)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String rows(JournalFile file) {
        return rows(rejected.getOrDefault(file.file(), List.of()), file.rejected());
    }

    /**
     * The first rows that could not be used and why, and how many more there are.
     *
     * @param known those of which it is known
     * @param all how many there are
     */
    static String rows(List<RejectedRow> known, long all) {
        String first = known.stream().limit(MOST_ROWS).map(row -> row.line() == 0 ? ImportWords.ofWindow(row.reason())
                : NLS.bind(SourceMessages.Row, NumberFormat.getIntegerInstance().format(row.line()),
                        ImportWords.ofWindow(row.reason()))).collect(Collectors.joining("; "));
        long more = Math.max(all, known.size()) - Math.min(known.size(), MOST_ROWS);
        return known.isEmpty() || more <= 0 ? first
                : NLS.bind(SourceMessages.RowsMore, first, NumberFormat.getIntegerInstance().format(more));
    }
}
