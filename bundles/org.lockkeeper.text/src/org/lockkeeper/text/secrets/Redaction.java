package org.lockkeeper.text.secrets;

import java.util.regex.Pattern;

/**
 * Takes passwords out of what is kept in the model or said in messages: all that {@link Passwords} finds in any line,
 * and, since values of files are short and their meaning is not known, more that only looks like a secret. {@code D3S:} values of {@code users.cfg} can be turned back into the
 * password (domain facts, "users.cfg"); {@code AlternateDownloadURL} may be {@code ftp://user:password@server/}. Rather
 * too much is removed than too little.
 */
public final class Redaction {

    /** What stands where a secret stood. */
    public static final String MARK = "***";

    private static final Passwords PASSWORDS = new Passwords(MARK);

    private static final Pattern SECRET_NAME = Pattern.compile("passw|passphrase|passcode|pwd|secret|token|credential|hash"
            + "|private|apikey|license.?key|key$|pass$|pass[_. -]|pw$|cookie|^auth$", Pattern.CASE_INSENSITIVE);

    // greedy up to the last @: a password may hold /, @ and blanks
    private static final Pattern URL_LOGIN = Pattern.compile("(:[/\\\\]{2}).*@", Pattern.DOTALL);

    private static final Pattern PLAIN_LOGIN = Pattern.compile(":(?![/\\\\]{2})[^\\s@]+@");

    private static final Pattern HASH = Pattern.compile("\\b(D3S|DES|MD5|S?SHA\\d*|CRYPT|NTLM|LM|PBKDF2)\\s*:\\s*\\S+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER = Pattern.compile("(passw[a-z]*|pwd|secret|token|api_?key|key)\\s*[=:]\\s*"
            + "[^&\\s;,]+", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_TEXT = 8192;

    private Redaction() {
    }

    /** Whether a variable of that name holds a secret. */
    public static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The value of a variable without secrets. */
    public static String value(String name, String value) {
        return isSecretName(name) && !value.isBlank() ? MARK : text(value);
    }

    /**
     * Text without logins in URLs, hashes and password parameters. Of a text of unreasonable length nothing is kept: to
     * cut it could cut off the sign by which a password is known.
     */
    public static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            return MARK + " (" + text.length() + " characters)";
        }
        String clean = PASSWORDS.hide(text);
        if (clean.indexOf('@') >= 0 && clean.indexOf(':') >= 0) {
            clean = URL_LOGIN.matcher(clean).replaceAll("$1" + MARK + "@");
            clean = PLAIN_LOGIN.matcher(clean).replaceAll(":" + MARK + "@");
        }
        if (clean.indexOf(':') >= 0) {
            clean = HASH.matcher(clean).replaceAll("$1:" + MARK);
        }
        return PARAMETER.matcher(clean).replaceAll("$1=" + MARK);
    }

    /** A sentence for people without secrets: what any line is without them, see {@link Passwords}. */
    public static String message(String sentence) {
        return PASSWORDS.hide(sentence);
    }

    /** A piece of a file in quotes for a message to people: on one line, not long, without secrets. */
    public static String quote(String text) {
        if (text.length() > LONGEST_LINE) {
            return "a text of " + text.length() + " characters";
        }
        return '"' + excerpt(text) + '"';
    }

    /** A piece of a file that is kept for people: on one line, not long, without secrets. */
    public static String excerpt(String text) {
        String clean = text(text).replaceAll("\\p{Cntrl}+", " ");
        return clean.length() > LONGEST_QUOTE ? clean.substring(0, LONGEST_QUOTE) + "…" : clean;
    }
}
