package org.lockkeeper.ui.grid;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.text.Plural;

/** Says in one sentence what a grid shows. */
final class GridSummary {

    // any number that asks for the last form: "of" is followed by it, however many rows there are
    private static final int MANY = 100;

    private GridSummary() {
    }

    static <R> String of(GridModel<R> model, String noun, String note) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        int all = model.rows().size();
        int shown = model.shownCount();
        List<String> parts = new ArrayList<>();
        String counted = shown == all
                ? NLS.bind(GridMessages.AllShown, number.format(all), Plural.form(noun, all))
                : NLS.bind(GridMessages.SomeShown,
                        new Object[] {number.format(shown), number.format(all),
                            Plural.form(noun, all == 1 ? 1 : MANY)});
        if (model.query().preset() != null) {
            parts.add(model.query().presetTitle());
        }
        model.query().filters().forEach((id, text) -> {
            if (model.problem(id).isEmpty()) {
                parts.add(filter(title(model, id), text));
            }
        });
        if (!model.query().sort().isEmpty()) {
            parts.add(NLS.bind(GridMessages.SortedBy, String.join(GridMessages.Then,
                    model.query().sort().stream().map(k -> k.descending()
                            ? NLS.bind(GridMessages.Descending, title(model, k.column()))
                            : title(model, k.column())).toList())));
        }
        // what is selected comes before what is seen above the table, too: the end is cut where the table is narrow
        String begin = note.isEmpty() ? counted : counted + ", " + note;
        return parts.isEmpty() ? begin : begin + (note.isEmpty() ? ", " : "; ") + String.join(", ", parts);
    }

    /** What stands over a column. */
    static String filter(String columnTitle, String text) {
        return NLS.bind(GridMessages.FilteredBy, columnTitle, text);
    }

    /** Which filter hides all rows, with a link that takes it away; {@code ""} where rows are shown, or there are none. */
    static <R> String nothing(GridModel<R> model, String noun) {
        int all = model.rows().size();
        return model.hiding().isEmpty() ? "" : NLS.bind(model.hiding().size() == 1 ? GridMessages.NothingShown
                : GridMessages.NothingShownTogether, new Object[] {linkText(String.join(", ", model.hiding())),
                    NumberFormat.getIntegerInstance().format(all), Plural.form(noun, all == 1 ? 1 : MANY)});
    }

    // what would begin a link or underline a letter is text
    private static String linkText(String text) {
        return text.replace("&", "&&").replace("<a", "< a").replace("</", "< /");
    }

    private static <R> String title(GridModel<R> model, String columnId) {
        return model.column(columnId).map(GridColumn::title).orElse(columnId);
    }
}
