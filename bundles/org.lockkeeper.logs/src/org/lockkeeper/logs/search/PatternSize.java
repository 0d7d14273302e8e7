package org.lockkeeper.logs.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large a regular expression becomes once its counted repeats are written out, which nested ones multiply, and how
 * deep its groups nest. Told from the text alone, in linear time, before anything compiles it.
 *
 * @param size single characters and classes, counting each repeat; an estimate that never is too low by much
 * @param depth groups within groups
 * @param deepest where the innermost group begins, from 0; -1 where there is no group
 * @param repeat the counted repeat that makes most of it; {@code null} where there is none
 */
record PatternSize(long size, int depth, int deepest, @Nullable Repeat repeat) {

    /** Larger ones are refused: compiling them would take minutes. */
    static final long MOST = 100_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");
    private static final long CAP = 1L << 40;

    /**
     * A counted repeat.
     *
     * @param position of its brace, from 0
     * @param text {@code {10,20}}
     * @param size what it is written out
     */
    record Repeat(int position, String text, long size) {
    }

    static PatternSize of(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        Matcher count = COUNT.matcher(pattern);
        long sum = 0;
        long last = 0;
        int depth = 0;
        int deepest = -1;
        Repeat most = null;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '(') {
                outer.push(sum);
                if (outer.size() > depth) {
                    depth = outer.size();
                    deepest = i;
                }
                sum = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = sum + 1;
                sum = Math.min(CAP, outer.pop() + last);
            } else if (c == '{' && count.region(i, pattern.length()).lookingAt()) {
                long times = Long.parseLong(count.group(1));
                if (count.group(2) != null && !count.group(2).isEmpty()) {
                    times = Math.max(times, Long.parseLong(count.group(2)));
                }
                long repeated = Math.min(CAP, last * Math.max(1, times));
                sum = Math.min(CAP, sum + repeated - last);
                last = repeated;
                if (most == null || repeated > most.size) {
                    most = new Repeat(i, count.group(), repeated);
                }
                i = count.end() - 1;
            } else if (pattern.startsWith("\\Q", i)) {
                int end = pattern.indexOf("\\E", i + 2);
                sum += (end < 0 ? pattern.length() : end) - i - 2;
                last = 1;
                i = end < 0 ? pattern.length() : end + 1;
            } else {
                i = c == '\\' ? i + 1 : c == '[' ? endOfClass(pattern, i) : i;
                last = 1;
                sum++;
            }
        }
        while (!outer.isEmpty()) {
            sum = Math.min(CAP, outer.pop() + sum);
        }
        return new PatternSize(sum, depth, deepest, most);
    }

    private static int endOfClass(String pattern, int start) {
        // a bracket that comes first, or first after ^, is a character of the class
        int i = start + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        for (i++; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == ']') {
                return i;
            }
        }
        return start;
    }
}
