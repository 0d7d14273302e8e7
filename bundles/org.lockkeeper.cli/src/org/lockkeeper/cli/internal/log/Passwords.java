package org.lockkeeper.cli.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Keeps passwords out of what is printed, as Lockkeeper does wherever it shows or exports lines: assigned ones, stored
 * ones that can be decoded ({@code D3S:}), and those in addresses (domain notes, section 2).
 */
final class Passwords {

    private static final String MARK = "***";
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(passw(?:or)?d\\w*\\s*[=:]\\s*)('[^']*'?|\"[^\"]*\"?|[^\\s,;}<]+)");
    private static final Pattern STORED = Pattern.compile("\\b(D3S|SSHA|SHA|MD5):[0-9A-Za-z+/=]{6,}");
    /** As {@code mailserver.cfg} has them. */
    private static final Pattern VARIABLE = Pattern.compile("(?i)(<variable\\s+name=\"\\w*passw\\w*\"\\s*>)[^<]+");
    private static final Pattern ADDRESS = Pattern.compile("(://[^\\s/:@<>\"]*):[^\\s/@<>\"]+@");

    private Passwords() {
    }

    /** The line with passwords replaced. */
    static String hide(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        if (!isSuspect(bytes, bytes.length)) {
            return line;
        }
        String hidden = ADDRESS.matcher(line).replaceAll("$1:" + MARK + "@");
        hidden = STORED.matcher(hidden).replaceAll("$1:" + MARK);
        hidden = VARIABLE.matcher(hidden).replaceAll("$1" + MARK);
        return ASSIGNED.matcher(hidden).replaceAll("$1" + MARK);
    }

    /**
     * Whether a line might hold a password, so that it is worth decoding.
     *
     * @param line in any encoding that keeps ASCII
     * @param length how many bytes of it count
     */
    static boolean isSuspect(byte[] line, int length) {
        for (int i = 0; i < length - 2; i++) {
            byte b = line[i];
            if (b == ':') {
                if (line[i + 1] == '/' && line[i + 2] == '/' || i >= 2 && isStored(line[i - 2], line[i - 1])) {
                    return true;
                }
            } else if ((b | 0x20) == 'p' && isAssigned(line, i, length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a colon after these two characters may begin a stored password: D3S, SHA, SSHA, MD5. */
    private static boolean isStored(byte first, byte second) {
        return first == '3' && second == 'S' || first == 'H' && second == 'A' || first == 'D' && second == '5';
    }

    /** Whether there is a word that begins with "passw" and a sign of a value after it: most lines only talk of one. */
    private static boolean isAssigned(byte[] line, int at, int length) {
        if (at + 5 >= length || (line[at + 1] | 0x20) != 'a' || (line[at + 2] | 0x20) != 's'
                || (line[at + 3] | 0x20) != 's' || (line[at + 4] | 0x20) != 'w') {
            return false;
        }
        int i = at + 5;
        while (i < length && (line[i] == '_' || line[i] >= '0' && line[i] <= '9'
                || (line[i] | 0x20) >= 'a' && (line[i] | 0x20) <= 'z')) {
            i++;
        }
        while (i < length && (line[i] == ' ' || line[i] == '\t')) {
            i++;
        }
        return i < length && (line[i] == '=' || line[i] == ':' || line[i] == '"');
    }
}
