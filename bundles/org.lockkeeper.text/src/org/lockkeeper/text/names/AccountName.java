package org.lockkeeper.text.names;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The account that a piece of text means, as logs and people write it: in quotation marks or brackets, with the
 * punctuation of the sentence that it stands in, {@code mailto:} before it, or {@code DOMAIN\}{@code user}.
 */
public final class AccountName {

    private static final String OPENING = "\"'`<([{\u00AB\u2039\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B";
    private static final String CLOSING = "\"'`>)]}\u00BB\u203A\u201C\u201D\u201E\u2018\u2019.,;:!?";
    private static final String MAILTO = "mailto:";

    // what no account has, whatever it is called; blanks are taken off by then. A wide @ is that of an address, and spelt as
    // nobody is
    private static final Pattern NEVER = Pattern.compile(
            "[\\s\\p{Cntrl}<>()\\[\\]{},;:\"\u00AB\u00BB\u201C\u201D\u201E\uFFFD\uFF20\uFE6B]|^@|@$|@.*@|\\\\.*\\\\|\\\\$|^\\\\");

    /** An {@code @} as addresses of pages have it: such a name is somebody's, and spelt as nobody is. */
    private static final String ESCAPED_AT = "%40";

    private static final String NEVER_ASCII = "<>()[]{},;:\"";

    private AccountName() {
    }

    /**
     * The part of a text that names an account: always a piece of the text itself, in its spelling.
     *
     * @param text what stands where an account is expected
     * @return empty where it cannot be one
     */
    public static Optional<String> in(String text) {
        String name = Blanks.clean(text);
        int from = 0;
        int to = name.length();
        while (from < to && OPENING.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && CLOSING.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        if (name.regionMatches(true, from, MAILTO, 0, MAILTO.length())) {
            from += MAILTO.length();
        }
        name = from < to ? name.substring(from, to) : "";
        return name.isEmpty() || isNever(name) || name.contains(ESCAPED_AT) ? Optional.empty() : Optional.of(name);
    }

    /** What {@link #NEVER} says, without it where all is ASCII: large logs name accounts a hundred thousand times. */
    private static boolean isNever(String name) {
        int at = -1;
        int backslash = -1;
        int last = name.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = name.charAt(i);
            if (c >= 0x7F) {
                return NEVER.matcher(name).find();
            }
            if (c <= ' ' || NEVER_ASCII.indexOf(c) >= 0 || c == '@' && at >= 0 || c == '\\' && backslash >= 0) {
                return true;
            }
            at = c == '@' ? i : at;
            backslash = c == '\\' ? i : backslash;
        }
        return at == 0 || at == last || backslash == 0 || backslash == last;
    }
}
