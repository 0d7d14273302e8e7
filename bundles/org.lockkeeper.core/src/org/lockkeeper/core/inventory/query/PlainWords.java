package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type who look for somebody: words without any sign of a query, each of which has to occur somewhere. */
public final class PlainWords {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}@._*?/\\\\\\s-]+");
    private static final Pattern KEYWORD = Pattern.compile("(?i)(^|\\s)(and|or|not|in|is)(\\s|$)");

    private PlainWords() {
    }

    /**
     * The words as a query.
     *
     * @param fields where each word may occur
     * @return empty where the text is blank or has signs or words of the language, so that it is meant as a query
     */
    public static Optional<String> query(String text, List<String> fields) {
        if (text.isBlank() || !PLAIN.matcher(text).matches() || KEYWORD.matcher(text).find()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            List<String> places = fields.stream().map(field -> field + " ~ " + QueryText.quoted(word)).toList();
            words.add(places.size() == 1 ? places.getFirst() : "(" + String.join(" or ", places) + ")");
        }
        return Optional.of(String.join(" and ", words));
    }
}
