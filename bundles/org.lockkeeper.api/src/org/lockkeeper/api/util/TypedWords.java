package org.lockkeeper.api.util;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words that are typed to find something in a list.
 *
 * @since 0.1
 */
public final class TypedWords {

    private TypedWords() {
    }

    /**
     * Whether each word that was typed occurs in a text, whatever its case.
     *
     * @param typed words with blanks between them; none are in every text
     */
    public static boolean areIn(String text, String typed) {
        String all = text.toLowerCase(Locale.ROOT);
        return of(typed).stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The words, each once, in their order and as they were typed.
     *
     * @param typed words with blanks between them; none where it is blank
     */
    public static List<String> of(String typed) {
        return Stream.of(typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
