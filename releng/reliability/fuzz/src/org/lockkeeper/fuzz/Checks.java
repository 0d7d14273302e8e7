package org.lockkeeper.fuzz;

import java.util.List;

/** What must hold whatever the input. */
final class Checks {

    private static final List<String> JAVAS = List.of("java.", "Exception");

    private Checks() {
    }

    /** Fails where it does not hold. */
    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A sentence for people: there, without the words of a Java trace, unless it quotes them from the input. */
    static void sentence(String message, String input) {
        that(message != null && !message.isBlank(), "an error without a sentence");
        for (String word : JAVAS) {
            that(!message.contains(word) || input.contains(word), "Java's words: " + message);
        }
    }
}
