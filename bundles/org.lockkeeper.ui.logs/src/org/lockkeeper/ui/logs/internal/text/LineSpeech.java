package org.lockkeeper.ui.logs.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.view.mark.Decoration;
import org.lockkeeper.logs.view.rows.LogColumns.Cell;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** What is said of a line to those who do not see it: its text or columns, and all that marks it. */
final class LineSpeech {

    private LineSpeech() {
    }

    /** The line with its number, its fields where they stand in columns, and what is to be said besides. */
    static String of(Row row, List<Cell> titles, List<Cell> cells, List<String> besides) {
        String text = titles == null ? row.text() : fields(titles, cells);
        String line = NLS.bind(LogMessages.SpokenLine, row.number() + 1, text);
        return besides.isEmpty() ? line : line + " \u2013 " + String.join(", ", besides);
    }

    private static String fields(List<Cell> titles, List<Cell> cells) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
            if (!cells.get(i).text().isEmpty()) {
                fields.add(NLS.bind(LogMessages.SpokenField, titles.get(i).text(), cells.get(i).text()));
            }
        }
        return String.join(", ", fields);
    }

    /** What highlights a line, each once. */
    static List<String> highlights(Decoration decoration) {
        Set<String> names = new LinkedHashSet<>();
        if (decoration.highlighter() != null) {
            names.add(decoration.highlighter().description());
        }
        decoration.marks().reversed().forEach(m -> names.add(m.by().description()));
        return names.stream().map(n -> NLS.bind(LogMessages.SpokenHighlight, n)).toList();
    }
}
