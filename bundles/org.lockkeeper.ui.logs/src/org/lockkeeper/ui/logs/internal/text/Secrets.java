package org.lockkeeper.ui.logs.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hides passwords before a line is shown, searched or copied. Configuration files hold passwords that can be decoded
 * ({@code D3S:}), and download addresses may hold some in plain text (domain facts, "Configuration").
 */
public final class Secrets {

    /** Stands for what is hidden. */
    static final String HIDDEN = "\u2022\u2022\u2022\u2022\u2022\u2022";

    private static final Pattern VARIABLE = Pattern.compile(
            "(?i)(<variable\\s+name=\"[^\"]*(?:passw|secret|passphrase|privatekey)[^\"]*\"\\s*>)[^<]+");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(passw(?:or)?d\\w*\\s*[=:]\\s*)('[^']*'|\"[^\"]*\"|[^\\s,;<]+)");
    private static final Pattern STORED = Pattern.compile("\\b(?:D3S|SHA|MD5|SSHA|NUL):[0-9A-Za-z+/=]{6,}");
    private static final Pattern ADDRESS = Pattern.compile("://[^\\s/:@<>\"]+:[^\\s/@<>\"]+@");

    /** Matches every line in which something may be hidden, RE2 syntax, whatever the case of letters. */
    public static final String SUSPICIOUS = "pass|secret|privatekey|d3s:|sha:|md5:|nul:|://[^ /]+@";

    private Secrets() {
    }

    /** The line with passwords replaced. */
    public static String hide(String line) {
        String hidden = line;
        if (line.indexOf(':') >= 0) {
            if (line.contains("://")) {
                hidden = ADDRESS.matcher(hidden).replaceAll("://" + HIDDEN + "@");
            }
            hidden = STORED.matcher(hidden).replaceAll(HIDDEN);
        }
        String lower = hidden.toLowerCase(Locale.ROOT);
        if (lower.contains("pass") || lower.contains("secret") || lower.contains("privatekey")) {
            hidden = VARIABLE.matcher(hidden).replaceAll("$1" + HIDDEN);
            // "Invalid password for user" has no value, "Password=x" has
            hidden = ASSIGNED.matcher(hidden).replaceAll("$1" + HIDDEN);
        }
        return hidden;
    }
}
