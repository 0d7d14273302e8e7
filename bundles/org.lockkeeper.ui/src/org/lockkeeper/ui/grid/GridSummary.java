package org.lockkeeper.ui.grid;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;

/** Says in one sentence what a grid shows. */
final class GridSummary {

    private GridSummary() {
    }

    static <R> String of(GridModel<R> model, String noun, String note) {
        NumberFormat number = NumberFormat.getIntegerInstance();
        int all = model.rows().size();
        int shown = model.shownCount();
        List<String> parts = new ArrayList<>();
        parts.add(shown == all
                ? NLS.bind(GridMessages.AllShown, number.format(all), word(noun, all))
                : NLS.bind(GridMessages.SomeShown,
                        new Object[] {number.format(shown), number.format(all), word(noun, all)}));
        if (model.query().preset() != null) {
            parts.add(model.query().presetTitle());
        }
        model.query().filters().forEach((id, text) -> {
            if (model.problem(id).isEmpty()) {
                parts.add(NLS.bind(GridMessages.FilteredBy, title(model, id), text));
            }
        });
        if (!model.query().sort().isEmpty()) {
            parts.add(NLS.bind(GridMessages.SortedBy, String.join(GridMessages.Then,
                    model.query().sort().stream().map(k -> k.descending()
                            ? NLS.bind(GridMessages.Descending, title(model, k.column()))
                            : title(model, k.column())).toList())));
        }
        if (!note.isEmpty()) {
            parts.add(note);
        }
        return String.join(", ", parts);
    }

    /** The right form of a noun given as {@code plural} or as {@code singular|plural}. */
    private static String word(String noun, int count) {
        int at = noun.indexOf('|');
        return at < 0 ? noun : count == 1 ? noun.substring(0, at) : noun.substring(at + 1);
    }

    private static <R> String title(GridModel<R> model, String columnId) {
        return model.column(columnId).map(GridColumn::title).orElse(columnId);
    }
}
