package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.logs.search.Patterns.Span;

/** A line as it is drawn, one cell a character, so that places can be computed. */
final class LineText {

    private static final int TAB = 8;

    private LineText() {
    }

    /** The text with tabs as blanks and control characters made visible. */
    static String visible(String text) {
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
    static List<Span> visible(String text, List<Span> spans) {
        if (spans.isEmpty() || text.indexOf('\t') < 0) {
            return spans;
        }
        List<Span> shown = new ArrayList<>();
        for (Span span : spans) {
            shown.add(new Span(column(text, span.from()), column(text, span.to())));
        }
        return shown;
    }

    private static int column(String text, int index) {
        int column = 0;
        for (int i = 0; i < index; i++) {
            column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
        }
        return column;
    }
}
