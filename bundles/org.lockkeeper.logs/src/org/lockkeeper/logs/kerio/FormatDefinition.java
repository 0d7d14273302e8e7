package org.lockkeeper.logs.kerio;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A format as a user defines it, right or wrong: {@link CustomFormat} says which.
 *
 * @param id stable id: small letters, digits and hyphens
 * @param title for people
 * @param files names of files that it is for, without folder, number of rotation and {@code .gz}; {@code *} stands for any
 *        characters, {@code ?} for one, letters of either case are equal; none where the lines tell
 * @param expression RE2 syntax with named groups, {@code (?<name>…)}, that matches a record from its start
 * @param time how the group {@code time} is written, as {@link java.time.format.DateTimeFormatter} takes it, month names
 *        in English; empty for the forms that {@link org.lockkeeper.text.time.CommonTimes} knows
 * @param samples lines to try it on
 * @param comment lines before it in its file, each beginning with {@code #}
 */
public record FormatDefinition(String id, String title, List<String> files, String expression, String time,
        List<String> samples, List<String> comment) {

    /** Copies the lists. */
    public FormatDefinition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        files = List.copyOf(files);
        Objects.requireNonNull(expression);
        time = time.strip();
        samples = List.copyOf(samples);
        comment = List.copyOf(comment);
    }

    /** Without samples and comment, for any file. */
    public static FormatDefinition of(String id, String title, String expression, String time) {
        return new FormatDefinition(id, title, List.of(), expression, time, List.of(), List.of());
    }

    /** Whether it names that file. */
    public boolean isFor(String fileName) {
        return files.stream().anyMatch(f -> matches(f.toLowerCase(Locale.ROOT), fileName.toLowerCase(Locale.ROOT)));
    }

    /** Whether a name fits a pattern; each star is tried at most once at each place. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int after = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                after = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++after;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
