package org.lockkeeper.logs.text;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps passwords out of lines, wherever Lockkeeper shows, prints or exports them: assigned ones
 * ({@code Password=hunter2}), variables of {@code mailserver.cfg} and {@code users.cfg}, stored ones of which some can be
 * decoded ({@code D3S:}), and those in addresses ({@code ftp://user:password@server/}; domain notes, section 2). Lines
 * that only talk of passwords stay as they are.
 */
public final class Passwords {

    /**
     * Finds every line that {@link #hide} might change, and some that it does not: RE2 syntax, letters of either case
     * being equal. For searches that have to look again at what they found.
     */
    public static final String SUSPICIOUS = "passw|pwd|secret|passphrase|privatekey|d3s:|sha:|md5:|nul:|://[^ /]*@";

    /** A quoted value may be cut off at the end of the line; what is escaped does not end it. */
    private static final String VALUE = "('[^'\\\\]*+(?:\\\\.[^'\\\\]*+){0,100}+'?|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,100}+\"?"
            + "|[^\\s,;}<'\"][^\\s,;}<]*+)";
    /** A name goes on for so many characters at most, so that looking at one of any length takes no longer. */
    private static final Pattern ASSIGNED = Pattern.compile("(?i)(passw\\w{0,100}+['\"]?\\s*+[=:]\\s*+"
            + "|(?:passphrase|pwd|secret|privatekey)\\w{0,100}+['\"]?\\s*+=\\s*+)" + VALUE);
    private static final Pattern STORED = Pattern.compile("\\b(D3S|SSHA|SHA|MD5|NUL):[0-9A-Za-z+/=]{6,}");
    private static final String NAMES = "(?:passw|passphrase|pwd|secret|privatekey)";
    /** What an element holds; whether it is one is decided once, however often its name says password. */
    private static final Pattern ELEMENT = Pattern.compile("(?i)((?>"
            + "<variable\\s++name=\"(?=[^\"]*+\"\\s*+>)[^\"]*?" + NAMES + "[^\"]*+\"\\s*+>"
            + "|<(?=[\\w:.-]*+>)[\\w:.-]*?" + NAMES + "[\\w:.-]*+>))[^<]+");
    /** Up to the last sign of a user, for a password may hold one. */
    private static final Pattern ADDRESS = Pattern.compile("(://[^\\s/:@<>\"]*):[^\\s/<>\"]+@");

    private static final String VARIABLE_START = "<variable";
    /** Characters by which a password is known; others are passed over quickly. */
    private static final boolean[] TELLING = new boolean[128];

    static {
        for (char c : ":<wWcChHkK".toCharArray()) {
            TELLING[c] = true;
        }
    }

    private final String mark;

    /**
     * @param mark what stands for a password, for instance {@code ***}
     */
    public Passwords(String mark) {
        this.mark = Matcher.quoteReplacement(Objects.requireNonNull(mark));
    }

    /** The line with passwords replaced; the same object where there is none. */
    public String hide(String line) {
        // characters beyond Latin-1 become question marks, which nothing here looks for
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        if (!isSuspect(bytes, 0, bytes.length)) {
            return line;
        }
        String hidden = ADDRESS.matcher(line).replaceAll("$1:" + mark + "@");
        hidden = STORED.matcher(hidden).replaceAll("$1:" + mark);
        hidden = ELEMENT.matcher(hidden).replaceAll("$1" + mark);
        hidden = ASSIGNED.matcher(hidden).replaceAll("$1" + mark);
        return hidden.equals(line) ? line : hidden;
    }

    /**
     * Whether a line might hold a password, so that it is worth decoding: quick, and wrong in one direction only.
     *
     * @param line in any encoding that keeps ASCII; several lines for all of them
     * @param from where it begins
     * @param to where it ends
     */
    public static boolean isSuspect(byte[] line, int from, int to) {
        // a word that goes on to here is not assigned to; it may be long, and say password many times
        int plain = from;
        for (int i = from; i < to; i++) {
            if (line[i] < 0 || !TELLING[line[i]]) {
                continue;
            }
            boolean named = false;
            boolean suspect = false;
            switch (line[i]) {
                case 'w', 'W' -> named = isBefore(line, i, 4, "pass") || isBefore(line, i, 1, "p");
                case 'c', 'C' -> named = isBefore(line, i, 2, "se");
                case 'h', 'H' -> named = isBefore(line, i, 5, "passp");
                case 'k', 'K' -> named = isBefore(line, i, 7, "private");
                case ':' -> suspect = endsStoredName(line, i) || i + 2 < to && line[i + 1] == '/' && line[i + 2] == '/'
                        && hasAt(line, i + 3, to);
                default -> suspect = i + VARIABLE_START.length() < to
                        && isBefore(line, i + VARIABLE_START.length(), VARIABLE_START.length(), VARIABLE_START);
            }
            if (named && i >= plain) {
                plain = wordEnd(line, i + 1, to);
                suspect = plain < to && isSign(line[plain]);
            }
            if (suspect) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters before a place are these, given in lower case. */
    private static boolean isBefore(byte[] line, int at, int count, String letters) {
        if (at < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if ((line[at - count + i] | 0x20) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the characters before a colon end the name of a form of stored passwords: D3S, SHA, SSHA, MD5, NUL. */
    private static boolean endsStoredName(byte[] line, int colon) {
        if (colon < 3) {
            return false;
        }
        byte first = line[colon - 2];
        byte second = line[colon - 1];
        return first == '3' && second == 'S' || first == 'H' && second == 'A' || first == 'D' && second == '5'
                || first == 'U' && second == 'L';
    }

    private static boolean hasAt(byte[] line, int from, int to) {
        for (int i = from; i < to && line[i] != ' ' && line[i] != '/'; i++) {
            if (line[i] == '@') {
                return true;
            }
        }
        return false;
    }

    /** Where the word and the blanks after it end. */
    private static int wordEnd(byte[] line, int from, int to) {
        int i = from;
        while (i < to && (line[i] == '_' || line[i] == '-' || line[i] == '.' || line[i] >= '0' && line[i] <= '9'
                || (line[i] | 0x20) >= 'a' && (line[i] | 0x20) <= 'z')) {
            i++;
        }
        while (i < to && (line[i] == ' ' || line[i] >= '\t' && line[i] <= '\r')) {
            i++;
        }
        return i;
    }

    /** Whether a value may come after a name and this: most lines only talk of passwords. */
    private static boolean isSign(byte b) {
        return b == '=' || b == ':' || b == '"' || b == '\'' || b == '>';
    }
}
