package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;

/** What services call themselves. */
final class Ids {

    private Ids() {
    }

    /** An id has a prefix of its own and stays the same. */
    static void check(Supplier<String> id, String example) {
        assertTrue(id.get().matches("[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)+"),
                "expected an id with a prefix of your own, such as " + example + ": " + id.get());
        assertEquals(id.get(), id.get());
    }

    /** A text stands in one line. */
    static void line(String text) {
        assertFalse(text.isBlank(), "a text is empty");
        assertTrue(text.lines().count() == 1, "expected one line: " + text);
    }
}
