package org.lockkeeper.ui.navigation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.util.TypedWords;

/**
 * Something that can be done with a thing, found in the search box by words of both: "blocked mail1". The name of
 * the thing alone does not find it, nor does the action alone: either would find too many.
 *
 * @param about names of the thing, of which at least one word is to be typed
 * @param words what it may be called besides its title
 * @param hit what is shown, and where it leads
 */
public record SearchedTask(String about, String words, SearchHit hit) {

    /** Checks that nothing is missing. */
    public SearchedTask {
        about = about.toLowerCase(Locale.ROOT);
        words = (words + " " + hit.title()).toLowerCase(Locale.ROOT);
        Objects.requireNonNull(hit);
    }

    /** Whether it is meant by what was typed: every word is of the thing or of what is done, and each of them has one. */
    public boolean isMeant(String typed) {
        List<String> asked = TypedWords.of(typed.toLowerCase(Locale.ROOT));
        // the title names the thing too
        return asked.stream().allMatch(w -> about.contains(w) || words.contains(w))
                && asked.stream().anyMatch(about::contains) && asked.stream().anyMatch(w -> !about.contains(w));
    }
}
