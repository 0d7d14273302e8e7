package org.lockkeeper.cli.internal.log;

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
    private static final Pattern ADDRESS = Pattern.compile("(://[^\\s/:@<>\"]*):[^\\s/@<>\"]+@");

    private Passwords() {
    }

    /** The line with passwords replaced. */
    static String hide(String line) {
        if (!isSuspect(line)) {
            return line;
        }
        String hidden = ADDRESS.matcher(line).replaceAll("$1:" + MARK + "@");
        hidden = STORED.matcher(hidden).replaceAll("$1:" + MARK);
        return ASSIGNED.matcher(hidden).replaceAll("$1" + MARK);
    }

    private static boolean isSuspect(String line) {
        int length = line.length();
        for (int i = line.indexOf(':'); i >= 0; i = line.indexOf(':', i + 1)) {
            if (line.startsWith("//", i + 1)
                    || isStored(i >= 1 ? line.charAt(i - 1) : 0, i >= 2 ? line.charAt(i - 2) : 0)) {
                return true;
            }
        }
        for (int i = 0; i < length - 5; i++) {
            if ((line.charAt(i) | 0x20) == 'p' && line.regionMatches(true, i, "passw", 0, 5)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line might hold a password, so that it is worth decoding.
     *
     * @param line in any encoding that keeps ASCII
     * @param length how many bytes of it count
     */
    static boolean isSuspect(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            byte b = line[i];
            if (b == ':') {
                if (i + 2 < length && line[i + 1] == '/' && line[i + 2] == '/'
                        || isStored(i >= 1 ? line[i - 1] : 0, i >= 2 ? line[i - 2] : 0)) {
                    return true;
                }
            } else if ((b | 0x20) == 'p' && i + 5 < length && (line[i + 1] | 0x20) == 'a'
                    && (line[i + 2] | 0x20) == 's' && (line[i + 3] | 0x20) == 's' && (line[i + 4] | 0x20) == 'w') {
                return true;
            }
        }
        return false;
    }

    /** Whether a colon after these two characters may begin a stored password: D3S, SHA, SSHA, MD5. */
    private static boolean isStored(int before, int beforeThat) {
        return before == 'S' && beforeThat == '3' || before == 'A' && beforeThat == 'H'
                || before == '5' && beforeThat == 'D';
    }
}
