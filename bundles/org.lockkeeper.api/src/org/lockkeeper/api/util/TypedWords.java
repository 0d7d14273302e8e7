package org.lockkeeper.api.util;

import java.util.Locale;

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
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
