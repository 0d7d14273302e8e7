package org.lockkeeper.logs.search;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineCursor;

/** Decodes lines and asks a predicate: for fields, and for expressions that no automaton takes. */
final class TextMatcher implements LineMatcher {

    /** Of longer lines only the beginning is looked at. */
    static final int MOST_BYTES = 16 << 20;

    private final Supplier<LineCheck> tests;

    /** Looks at a line with its number, from 0. */
    @FunctionalInterface
    interface LineCheck {
        boolean test(long line, String text) throws IOException;
    }

    TextMatcher(Predicate<String> predicate) {
        this(() -> (_, text) -> predicate.test(text));
    }

    /** @param tests makes one for each part, whose lines it takes in their order */
    TextMatcher(Supplier<LineCheck> tests) {
        this.tests = tests;
    }

    @Override
    public int cost() {
        return 100;
    }

    @Override
    public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
        LineSet found = new LineSet(part.lines());
        LineCheck test = tests.get();
        boolean sparse = among != null && among.size() * 16L < part.lines();
        LineCursor cursor = part.file().cursor(part.first());
        try {
            int line = among == null ? 0 : among.next(0);
            while (line >= 0 && line < part.lines()) {
                part.progress().checkCancelled();
                if (sparse) {
                    cursor.close();
                    cursor = part.file().cursor(part.first() + line);
                }
                while (cursor.next() && cursor.line() < part.first() + line) {
                    // on to the next that matters
                }
                if (cursor.line() == part.first() + line && test.test(cursor.line(), cursor.text(MOST_BYTES))) {
                    found.set(line);
                }
                line = among == null ? line + 1 : among.next(line + 1);
            }
        } finally {
            cursor.close();
        }
        return found;
    }
}
