package org.lockkeeper.logs.view.viewport;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.logs.view.mark.Decoration.Mark;

/** A line as it is drawn, one cell a character, so that places can be computed. */
public final class LineText {

    private static final int TAB = 8;

    private LineText() {
    }

    /** The text with tabs as blanks and control characters made visible. */
    public static String visible(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                if (shown == null) {
                    shown = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                if (c == '\t') {
                    shown.append(" ".repeat(TAB - shown.length() % TAB));
                } else {
                    shown.append('\u00b7');
                }
            } else if (shown != null) {
                shown.append(c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** Spans of the text as spans of what is drawn. */
    public static List<Span> visible(String text, List<Span> spans) {
        if (spans.isEmpty() || text.indexOf('\t') < 0) {
            return spans;
        }
        List<Span> shown = new ArrayList<>();
        for (Span span : spans) {
            shown.add(new Span(column(text, span.from()), column(text, span.to())));
        }
        return shown;
    }

    /** Marks of the text as marks of what is drawn. */
    public static List<Mark> marks(String text, List<Mark> marks) {
        if (marks.isEmpty() || text.indexOf('\t') < 0) {
            return marks;
        }
        return marks.stream().map(m -> new Mark(visible(text, List.of(m.span())).getFirst(), m.by())).toList();
    }

    /** The character that is drawn in a cell, or the one after the last. */
    public static int index(String text, int column) {
        if (text.indexOf('\t') < 0) {
            return Math.min(column, text.length());
        }
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            at += text.charAt(i) == '\t' ? TAB - at % TAB : 1;
            if (at > column) {
                return i;
            }
        }
        return text.length();
    }

    /** The cell in which a character is drawn. */
    public static int column(String text, int index) {
        int column = 0;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }
}
