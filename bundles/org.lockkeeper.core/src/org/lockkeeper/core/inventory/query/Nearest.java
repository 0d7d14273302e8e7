package org.lockkeeper.core.inventory.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {
    }

    /** {@code ", did you mean \"x\"?"}-like words to put after what was wrong; empty where nothing is near. */
    static String suggest(String word, Collection<String> words) {
        return of(word, words).map(near -> " (did you mean " + near + "?)").orElse("");
    }

    /** The word that is nearest by letters, a third of it or two letters wrong at most. */
    static Optional<String> of(String word, Collection<String> words) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream().filter(w -> distance(wanted, w.toLowerCase(Locale.ROOT)) <= allowed(wanted, w))
                .min(Comparator.comparingInt(w -> distance(wanted, w.toLowerCase(Locale.ROOT))));
    }

    private static int allowed(String wanted, String word) {
        String known = word.toLowerCase(Locale.ROOT);
        boolean part = wanted.length() >= 3 && (known.startsWith(wanted) || known.endsWith(wanted));
        int few = wanted.length() < 4 ? 1 : 2;
        return part ? Integer.MAX_VALUE : Math.max(few, Math.max(wanted.length(), known.length()) / 3);
    }

    // letters to change, insert or leave out
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
