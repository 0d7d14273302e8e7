package org.lockkeeper.logs.view.viewport;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.search.Patterns.Span;

/** The part of one row's text that somebody selected, by its characters. For one thread. */
public final class TextSelection {

    private long row = -1;
    private int anchor;
    private int end;

    /** Begins at a character; nothing is selected yet. */
    public void begin(long number, int at) {
        row = number;
        anchor = Math.max(0, at);
        end = anchor;
    }

    /** Selects up to a character of the same row; nothing where it began in another. */
    public void extend(long number, int at) {
        if (number == row) {
            end = Math.max(0, at);
        } else {
            clear();
        }
    }

    /** Clears the selection where another row has become the current one. */
    public void keep(long number) {
        if (number != row) {
            clear();
        }
    }

    /** Selects nothing. */
    public void clear() {
        row = -1;
        anchor = 0;
        end = 0;
    }

    /** Selects characters. */
    public void select(long number, int from, int to) {
        begin(number, from);
        extend(number, to);
    }

    /** Selects the word at a character. */
    public void word(long number, String text, int at) {
        if (at < 0 || at >= text.length() || !isWord(text.charAt(at))) {
            clear();
            return;
        }
        int from = at;
        int to = at + 1;
        while (from > 0 && isWord(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isWord(text.charAt(to))) {
            to++;
        }
        // a full stop or colon at its end belongs to the sentence
        while (to > from + 1 && isPunctuation(text.charAt(to - 1))) {
            to--;
        }
        select(number, from, to);
    }

    /** Selects the next or previous word of a row, or with {@code extend} up to it. */
    public void step(long number, String text, boolean forward, boolean extend) {
        boolean there = number == row;
        int at = there ? Math.clamp(end, 0, text.length()) : forward ? 0 : text.length();
        int from = there ? anchor : at;
        int step = forward ? 1 : -1;
        TextSelection word = new TextSelection();
        // what is selected backwards is left at its start, forwards at its end
        for (int look = forward ? at : at - 1; look >= 0 && look < text.length(); look += step) {
            word.word(number, text, look);
            int stop = forward ? word.end : word.anchor;
            if (word.in(number) != null && (forward ? stop > at : stop < at)) {
                select(number, extend ? from : forward ? word.anchor : word.end, stop);
                return;
            }
        }
    }

    /** Selects one character more or less of a row. */
    public void stretch(long number, String text, int by) {
        if (number == row) {
            end = Math.clamp(end + by, 0, text.length());
        }
    }

    /** What is selected of a row; {@code null} where nothing is. */
    public @Nullable Span in(long number) {
        return number != row || anchor == end ? null : new Span(Math.min(anchor, end), Math.max(anchor, end));
    }

    /** Where the selection of a row ends, for it to be seen; -1 where nothing is selected. */
    public int end(long number) {
        return in(number) == null ? -1 : end;
    }

    /** The selected text of a row; {@code ""} for none. */
    public String of(long number, String text) {
        Span span = in(number);
        return span == null || span.from() >= text.length() ? ""
                : text.substring(span.from(), Math.min(span.to(), text.length()));
    }

    // accounts, addresses, ids, names of files and times are words
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "._-@%+:/\\#~".indexOf(c) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return ".:-/".indexOf(c) >= 0;
    }
}
