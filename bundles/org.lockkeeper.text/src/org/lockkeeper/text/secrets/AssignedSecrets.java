package org.lockkeeper.text.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.text.secrets.Secrets.Span;

/**
 * What a name that says password is given in one line: {@code Password=hunter2}, {@code secret: hunter2}, in quotes, in
 * brackets, in an address, in a list of values, of several words. Each place of a line is looked at a fixed number of times
 * at most.
 */
final class AssignedSecrets {

    /** Ends of names such as ProxyPass, smtp_pass and BindPW; what only ends so, as compass does, is none. */
    static final String SHORT_NAMES = "(?:(?<![a-z0-9])|(?<=proxy|smtp|ldap|bind|user|admin|login|root|mail"
            + "|pop3|imap|http|ftp|db)|(?-i:(?<=[a-z0-9])(?=P)))(?:pass(?:code)?|pw)(?!\\w)";
    static final String LONG_NAMES = "(?:passw|passphrase|pwd|secret(?!ar)|private[_-]?key|kennwort|heslo)";
    static final String NAMES = "(?:" + LONG_NAMES + "|" + SHORT_NAMES + ")";
    private static final List<String> NAMED = List.of("pass", "pwd", "secret", "private", "pw", "kennwort", "heslo");
    private static final Pattern NAME = Pattern.compile("(?i)" + NAMES);
    /** Where in a list of values the next begins. */
    private static final Pattern NEXT = Pattern.compile("[,;]\\s*+\\\\{0,2}[\"']?[\\w.-]{1,40}+"
            + "(?: [\\w-]{1,40}+){0,2}+\\\\{0,2}[\"']?\\s?[=:]|(?<!\\s)\\s++[\\w.-]{1,40}+=|&[\\w.-]{1,60}+=|[}<]");
    private static final int MOST_ESCAPED = 100;
    private static final int MOST_INDEX = 20;
    /** What is said of a password, where its name and a colon come before. */
    private static final Set<String> SAID = Set.of("invalid", "wrong", "incorrect", "bad", "empty", "missing", "expired",
            "required", "accepted", "rejected", "ok", "failed", "failure", "changed", "unchanged", "not", "is", "was", "yes", "no",
            "none", "null", "true", "false", "unknown", "unset", "too", "must", "cannot", "disabled", "enabled", "denied",
            "mismatch", "does", "error", "authentication", "access");

    /** Words that a sentence goes on with after a password. */
    private static final Set<String> GOES_ON = Set.of("for", "from", "by", "as", "and", "or", "with", "in", "on", "at", "to", "of",
            "has", "have", "had", "user", "account", "host", "server", "client", "after", "before", "because", "that", "this");
    private static final Set<String> ELEMENTS = Set.of("b", "i", "u", "em", "strong", "span", "font", "td", "th", "tr", "br", "p",
            "div", "code", "pre", "tt", "a", "li", "dd", "dt", "label", "value", "string");
    private static final int MOST_IN_BRACKETS = 400;

    private final CharSequence line;
    private final int length;
    private final List<Span> found;
    private int nextValue = -1;
    private int nextName = -1;
    private int nextAssigned = -1;

    private AssignedSecrets(CharSequence line, List<Span> found) {
        this.line = line;
        this.length = line.length();
        this.found = found;
    }

    /**
     * Adds what is secret in a line.
     *
     * @param lower the line in lower case
     */
    static void find(CharSequence line, String lower, List<Span> found) {
        if (NAMED.stream().anyMatch(lower::contains)) {
            new AssignedSecrets(line, found).assigned();
        }
    }

    private void assigned() {
        Matcher name = NAME.matcher(line);
        int at = 0;
        while (at <= length && name.find(at)) {
            int end = name.end();
            while (end < length && isWord(line.charAt(end))) {
                end++;
            }
            int sign = signAfter(end);
            if (isEscapedSign(end)) {
                found.add(new Span(end + 3, escapedEnd(end + 3)));
                end = escapedEnd(end + 3);
            } else if (isSign(sign)) {
                boolean equals = line.charAt(sign) == '=' || line.charAt(sign) == '\uFF1D';
                int from = sign + 1;
                if (!equals && from < length && line.charAt(from) == ':') {
                    // LDIF: in Base64
                    from++;
                }
                from = blanks(from);
                int to = from == length ? from : valueEnd(name.start(), from, equals);
                if (to > from) {
                    found.add(new Span(from, to));
                }
                end = Math.max(from, to);
            }
            at = end;
        }
    }

    /** Where the sign stands that gives a value to a name, if there is one: password[0] =, "password":, password is: */
    private int signAfter(int name) {
        int at = name;
        if (at < length && line.charAt(at) == '[') {
            int close = at + 1;
            while (close < length && close - at < MOST_INDEX && isWord(line.charAt(close))) {
                close++;
            }
            at = close < length && line.charAt(close) == ']' ? close + 1 : at;
        } else if (at < length && line.charAt(at) == ']') {
            at++;
        }
        at = blanks(skip(at, "\\\"'", 4));
        boolean is = at > name && at + 2 < length && (line.charAt(at) | 0x20) == 'i' && (line.charAt(at + 1) | 0x20) == 's'
                && !isWord(line.charAt(at + 2));
        return is ? blanks(at + 2) : at;
    }

    private boolean isSign(int at) {
        return at < length && "=:\uFF1A\uFF1D".indexOf(line.charAt(at)) >= 0;
    }

    private int valueEnd(int name, int from, boolean equals) {
        int quote = skip(from, "\\", 2);
        if (quote < length && (line.charAt(quote) == '"' || line.charAt(quote) == '\'')) {
            return quoted(from, quote);
        }
        // names of a directory's entries have a backslash before it
        if (quote < length && line.charAt(quote) == '<') {
            return inBrackets(quote);
        }
        if (",;}".indexOf(line.charAt(from)) >= 0) {
            return from;
        }
        if (!equals && isSaid(from)) {
            return from;
        }
        char before = before(name);
        int list = listEnd(from);
        boolean listed = before == 0 || ",;{[]}".indexOf(before) >= 0;
        if (before != '?' && before != '&' && (listed || list < length && list < nameAfter(from))) {
            return trimmed(from, list);
        }
        boolean address = before == '?' || before == '&';
        // the name of the next secret is no word of this one
        list = Math.min(list, assignedAfter(from));
        int end = wordEnd(from, list);
        // a password may be several words; a sentence goes on with one of its own, an address has no blanks
        while (!address && end < list && isBlank(line.charAt(end))) {
            int next = blanks(end);
            int after = wordEnd(next, list);
            if (after == next || isSentence(next, after)) {
                break;
            }
            end = after;
        }
        return end;
    }

    private int wordEnd(int from, int list) {
        int end = from;
        while (end < list && !isBlank(line.charAt(end)) && line.charAt(end) != ';'
                && !(line.charAt(end) == ',' && (end + 1 == length || isBlank(line.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    /** Whether a word goes on with a sentence after a password. */
    private boolean isSentence(int from, int to) {
        int end = to;
        while (end > from && ".,:;!?)]".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String word = line.subSequence(from, Math.min(end, from + 20)).toString().toLowerCase(Locale.ROOT);
        return word.isEmpty() || SAID.contains(word) || GOES_ON.contains(word) || word.startsWith("http/")
                || "([{-".indexOf(word.charAt(0)) >= 0;
    }

    /** The end of a value in pointed brackets; of elements the text after them is the value. */
    private int inBrackets(int from) {
        int at = from;
        while (at < length && line.charAt(at) == '<') {
            int close = at + 1;
            while (close < length && close - at < MOST_IN_BRACKETS && line.charAt(close) != '>') {
                close++;
            }
            if (close == length || line.charAt(close) != '>') {
                return at;
            }
            boolean element = isElement(at + 1, close);
            at = close + 1;
            if (!element) {
                return at;
            }
        }
        int end = at;
        while (end < length && line.charAt(end) != '<') {
            end++;
        }
        return end;
    }

    private boolean isElement(int from, int to) {
        String name = line.subSequence(from, Math.min(to, from + 12)).toString().toLowerCase(Locale.ROOT)
                .replaceFirst("^/", "").replaceFirst("[\\s/].*", "");
        return ELEMENTS.contains(name);
    }

    /** Whether there is a sign as addresses escape it. */
    private boolean isEscapedSign(int at) {
        return at + 3 <= length && line.charAt(at) == '%' && line.charAt(at + 1) == '3'
                && "dDaA".indexOf(line.charAt(at + 2)) >= 0;
    }

    private int escapedEnd(int from) {
        int end = from;
        while (end < length && !isBlank(line.charAt(end)) && "&;,\"'<>".indexOf(line.charAt(end)) < 0
                && !(line.charAt(end) == '%' && end + 2 < length && line.charAt(end + 1) == '2'
                        && line.charAt(end + 2) == '6')) {
            end++;
        }
        return end;
    }

    /** The first sign before a name that is part of it or a blank; 0 where there is none, a blank between words. */
    private char before(int name) {
        int i = name - 1;
        for (int most = 100; i >= 0 && most > 0 && (isWord(line.charAt(i)) || "-.".indexOf(line.charAt(i)) >= 0); most--) {
            i--;
        }
        for (int most = 4; i >= 0 && most > 0 && "\\\"'".indexOf(line.charAt(i)) >= 0; most--) {
            i--;
        }
        boolean blank = false;
        for (int most = 4; i >= 0 && most > 0 && isBlank(line.charAt(i)); most--) {
            blank = true;
            i--;
        }
        return i < 0 ? 0 : blank && isWord(line.charAt(i)) ? ' ' : line.charAt(i);
    }

    /** Whether a sentence goes on there, and no password begins. */
    private boolean isSaid(int from) {
        int end = from;
        while (end < length && end - from < 20 && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return (end == length || isBlank(line.charAt(end)) || ".,;:!)}".indexOf(line.charAt(end)) >= 0)
                && SAID.contains(line.subSequence(from, end).toString().toLowerCase(Locale.ROOT));
    }

    /** Where the next value of a list begins, or the list or line ends; each place is looked for once. */
    private int listEnd(int from) {
        if (nextValue < from) {
            nextValue = next(NEXT, from);
        }
        return nextValue;
    }

    /** Where the next name that says password begins: the value before it ends there at the latest. */
    private int nameAfter(int from) {
        if (nextName < from) {
            nextName = next(NAME, from);
        }
        return nextName;
    }

    /** Where the next name that says password begins and is assigned to. */
    private int assignedAfter(int from) {
        if (nextAssigned < from) {
            Matcher name = NAME.matcher(line);
            nextAssigned = length;
            for (int at = from; at <= length && nextAssigned == length && name.find(at);) {
                at = name.end();
                while (at < length && isWord(line.charAt(at))) {
                    at++;
                }
                if (isSign(signAfter(at))) {
                    nextAssigned = name.start();
                }
            }
        }
        return nextAssigned;
    }

    private int next(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find(from) ? matcher.start() : length;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The end of a quoted value: it may be cut off at the end of the line, and what is escaped does not end it. */
    private int quoted(int from, int quote) {
        char sign = line.charAt(quote);
        boolean escaped = quote > from;
        int escapes = 0;
        for (int i = quote + 1; i < length; i++) {
            char c = line.charAt(i);
            if (c == '\\' && !escaped && escapes < MOST_ESCAPED) {
                escapes++;
                i++;
            } else if (c == sign && (!escaped || line.charAt(i - 1) == '\\')) {
                return i + 1;
            }
        }
        return length;
    }

    private int skip(int from, String signs, int most) {
        int i = from;
        while (i < length && i - from < most && signs.indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int blanks(int from) {
        int i = from;
        while (i < length && isBlank(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
