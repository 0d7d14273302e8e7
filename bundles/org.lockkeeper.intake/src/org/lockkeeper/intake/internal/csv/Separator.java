package org.lockkeeper.intake.internal.csv;

import java.util.HashMap;
import java.util.Map;

/**
 * What separates the cells of a table: what Excel's line {@code sep=;} says, else what as many lines as possible have
 * equally many of. Titles above the table, and values, may hold others.
 */
final class Separator {

    private static final String KNOWN = ",;\t|";
    private static final int LINES = 50;

    private Separator() {
    }

    /** The separator of a text, of which the first lines are looked at. */
    static char of(String text) {
        int[] most = new int[KNOWN.length()];
        int[] width = new int[KNOWN.length()];
        Map<Integer, Integer> lines = new HashMap<>();
        int seen = 0;
        for (int from = 0, end; from < text.length(); from = end + 1) {
            end = lineEnd(text, from);
            String start = text.substring(text.charAt(from) == '\uFEFF' ? from + 1 : from, end);
            if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() == 5) {
                return start.charAt(4);
            }
            if (start.isBlank() || start.startsWith("#TYPE ")) {
                continue;
            }
            int[] counts = count(start);
            for (int kind = 0; kind < counts.length; kind++) {
                if (counts[kind] > 0) {
                    int alike = lines.merge(kind << Short.SIZE | Math.min(counts[kind], Short.MAX_VALUE), 1, Integer::sum);
                    if (alike > most[kind] || alike == most[kind] && counts[kind] > width[kind]) {
                        most[kind] = alike;
                        width[kind] = counts[kind];
                    }
                }
            }
            if (++seen == LINES) {
                break;
            }
        }
        int best = 0;
        for (int kind = 1; kind < most.length; kind++) {
            if (most[kind] > most[best] || most[kind] == most[best] && width[kind] > width[best]) {
                best = kind;
            }
        }
        return KNOWN.charAt(best);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** How many of each stand outside of quotation marks. */
    private static int[] count(String line) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int kind = quoted ? -1 : KNOWN.indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts;
    }
}
