package org.lockkeeper.logs.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a regular expression becomes once its counted repeats are written out, which nested ones multiply. */
final class PatternSize {

    /** Larger ones are refused: compiling them would take minutes. */
    static final long MOST = 100_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");
    private static final long CAP = 1L << 40;

    private PatternSize() {
    }

    /** The number of single characters and classes, counting each repeat; an estimate that never is too low by much. */
    static long of(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        Matcher count = COUNT.matcher(pattern);
        long sum = 0;
        long last = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '(') {
                outer.push(sum);
                sum = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = sum + 1;
                sum = Math.min(CAP, outer.pop() + last);
            } else if (c == '{' && count.region(i, pattern.length()).lookingAt()) {
                long most = Long.parseLong(count.group(1));
                if (count.group(2) != null && !count.group(2).isEmpty()) {
                    most = Math.max(most, Long.parseLong(count.group(2)));
                }
                long repeated = Math.min(CAP, last * Math.max(1, most));
                sum = Math.min(CAP, sum + repeated - last);
                last = repeated;
                i = count.end() - 1;
            } else {
                i = c == '\\' ? i + 1 : c == '[' ? endOfClass(pattern, i) : i;
                last = 1;
                sum++;
            }
        }
        return sum;
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
