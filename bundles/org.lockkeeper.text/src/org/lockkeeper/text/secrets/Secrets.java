package org.lockkeeper.text.secrets;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what nobody may see in one line. Whatever the line, each rule looks at every character a fixed number of
 * times at most: what may go on without end is taken possessively, and what is looked for around a place is of limited
 * length.
 */
final class Secrets {

    /** Ends of names such as ProxyPass, smtp_pass and BindPW; what only ends so, as compass does, is none. */
    private static final String SHORT_NAMES = "(?:(?<![a-z0-9])|(?<=proxy|smtp|ldap|bind|user|admin|login|root|mail"
            + "|pop3|imap|http|ftp|db)|(?-i:(?<=[a-z0-9])(?=P)))(?:pass(?:code)?|pw)(?!\\w)";
    private static final String LONG_NAMES = "(?:passw|passphrase|pwd|secret(?!ar)|private[_-]?key)";
    private static final String NAMES = "(?:" + LONG_NAMES + "|" + SHORT_NAMES + ")";
    private static final List<String> NAMED = List.of("pass", "pwd", "secret", "private", "pw");
    private static final String SASL = "(?:plain|login|xoauth2?|oauthbearer|ntlm|gssapi|gss-spnego|cram-md5|digest-md5"
            + "|scram-sha-[0-9]{1,3})";
    /** What may stand in quotes, up to a hundred escaped characters in it. */
    private static final String IN_QUOTES = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,100}+\"";
    private static final String ASSIGNED_TOKEN = "\\\\{0,2}[\"']?\\s*+[:=]\\s*+\\\\{0,2}[\"']?([\\w+/=%.~-]{8,}+)";

    /**
     * What is secret in lines that hold one of some texts.
     *
     * @param texts in lower case; where none is in a line there is nothing to look for
     * @param pattern whose groups match what is secret
     */
    private record Rule(List<String> texts, Pattern pattern) {
        Rule(String pattern, String... texts) {
            this(List.of(texts), Pattern.compile(pattern));
        }
    }

    private static final List<Rule> RULES = List.of(
            // up to the last sign of a user, for a password may hold one
            new Rule("://[^\\s/:@<>\"]*+:([^\\s/<>\"]+)@", "://"),
            new Rule("\\b(?:D3S|SSHA|SHA|MD5|NUL|DES|CRYPT|NTLM|S?SHA(?:1|256|384|512)):([0-9A-Za-z+/=$.]{6,}+)",
                    "d3s:", "sha:", "md5:", "nul:", "des:", "crypt:", "ntlm:", "sha1:", "sha256:", "sha384:", "sha512:"),
            // stored ones in LDAP (RFC 2307) and of Unix
            new Rule("(?i)\\{(?:s?sha(?:1|256|384|512)?|s?md5|crypt|des|pbkdf2[\\w-]{0,20})\\}([^\\s\"'<>,;]{4,}+)",
                    "sha}", "md5}", "crypt}", "des}", "sha1}", "sha256}", "sha384}", "sha512}", "{pbkdf2"),
            new Rule("(\\$(?:1|2[abxy]?|5|6|7|y|apr1|argon2(?:id|i|d))\\$[\\w./$=,+-]{8,}+)", "$1$", "$2", "$5$", "$6$",
                    "$7$", "$y$", "$apr1$", "$argon2"),
            // keys as PEM has them, RFC 7468, on one line or several
            new Rule("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----((?:(?!-----END)[\\s\\S])++)", "private key-----"),
            new Rule("(?i)\\bbearer\\s++(?=[\\w+/=.~-]{0,400}?[0-9])([\\w+/=.~-]{12,}+)", "bearer"),
            // what an element holds; whether it is one is decided once, however often its name says password
            new Rule("(?i)(?><variable\\s++name=\"(?=[^\"]*+\"\\s*+>)[^\"]*?" + NAMES + "[^\"]*+\"\\s*+>"
                    + "|<(?=[\\w:.-]*+>)[\\w:.-]*?(?:" + LONG_NAMES + "[\\w:.-]*+|" + SHORT_NAMES + ")>)([^<]++)", "<"),
            // XMPP, RFC 6120, section 6
            new Rule("<auth\\s[^<>]{0,400}?xmpp-sasl[^<>]*+>([^<]++)", "xmpp-sasl"),
            // HTTP, RFC 7235: the scheme is no secret
            new Rule("(?i)\\bauthorization[\"']?\\s*+[:=]\\s*+[\"']?"
                    + "(?:(?:basic|bearer|ntlm|negotiate|token)\\s++([^\\s,;\"'<>]++)"
                    + "|digest\\s++([^<>\\r\\n]++)|([\\w+/=.~-]{16,}+))", "authorization"),
            // SMTP, IMAP, POP3: RFC 4954, 3501, 5034; not what only names mechanisms or says what came of one
            new Rule("(?i)\\bauth(?:enticate)?+\\s++" + SASL + "\\s++(?!" + SASL + "(?![\\w+/=-]))"
                    + "(?-i:(?!(?:[A-Z]?+[a-z]*+|[A-Z]++)(?![\\w+/=])))([A-Za-z0-9+/]{4,}+={0,2}+)(?![\\w+/=-])", "auth"),
            // IMAP: tag, command, account, password and nothing more; RFC 3501, section 6.2.3
            new Rule("(?<![^\\s\\]}>:\"'])(?!(?i)[\\w.+-]{0,20}auth(?:enticate)?\\s)[\\w.+-]{1,30}+\\s++"
                    + "(?:LOGIN|(?<=\\d\\s)(?i:login))\\s++"
                    + "(?!(?i:from|failed|attempt|for|by|as|is|was|to|of|on|at|with|denied|ok|successful)\\s)"
                    + "(?:" + IN_QUOTES + "|[^\\s\"]++)\\s++(" + IN_QUOTES + "?+|[^\\s\"]++)(?=[\"'\\])}>]?\\s*+$)",
                    "login"),
            // POP3: a command of its own; RFC 1939, section 7
            new Rule("(?:^|[\\]}>\"']|\\b(?i:c|client|command|cmd|recv|received|request|line|pop3s?)\\s?[:>])\\s*+"
                    + "PASS (.++)", "pass "),
            new Rule("\\bAPOP\\s++\\S{1,320}+\\s++([0-9a-fA-F]{32})\\b", "apop"),
            // sessions: HTTP headers, addresses and JSON-RPC (domain notes, section 3)
            new Rule("(?i)(?<![\\w-])(?:x|access|refresh|id|auth|session|csrf|xsrf|security|bearer)[_-]?token"
                    + ASSIGNED_TOKEN, "token"),
            new Rule("(?i)(?<![\\w-])token(?:\\\\{0,2}[\"']\\s*+:|\\s*+=)\\s*+\\\\{0,2}[\"']?([\\w+/=%.~-]{16,}+)",
                    "token"),
            new Rule("(?i)(?<![\\w-])(?:session|token)_connect_\\w{1,40}+" + ASSIGNED_TOKEN, "_connect_"),
            new Rule("(?i)(?<![\\w-])(?:j?session_?id|phpsessid)[\"']?[:=]\\s*+[\"']?([\\w+/=%.~-]{8,}+)",
                    "sessionid", "session_id", "sessid"),
            new Rule("(?i)(?<![\\w-])api[_-]?key" + ASSIGNED_TOKEN, "apikey", "api_key", "api-key"),
            new Rule("(?i)[?&](?:pass|pw|auth|key|sid|ticket)=([^\\s&;,\"'<>]++)", "pass=", "pw=", "auth=", "key=", "sid=",
                    "ticket="));

    /** What HTTP sends as account and password, RFC 7617, wherever it stands. */
    private static final Pattern BASIC = Pattern.compile("(?i)\\bbasic\\s++([A-Za-z0-9+/]{4,2000}+={0,2}+)");

    private static final Pattern COOKIE = Pattern.compile("(?i)\\bcookie2?[\"']?\\s*+[:=]");
    private static final Pattern COOKIE_VALUE = Pattern
            .compile("(?<![^\\s;,:=\"'])([^\\s=;,:\"']{1,200}+)=([^\\s;,\"']++)");
    private static final Set<String> COOKIE_ATTRIBUTES = Set.of("path", "domain", "expires", "max-age", "samesite",
            "version", "comment");

    private static final Pattern NAME = Pattern.compile("(?i)" + NAMES);
    /** Where in a list of values the next begins. */
    private static final Pattern NEXT = Pattern.compile("[,;]\\s*+\\\\{0,2}[\"']?[\\w.-]{1,40}+"
            + "(?: [\\w-]{1,40}+){0,2}+\\\\{0,2}[\"']?\\s?[=:]|(?<!\\s)\\s++[\\w.-]{1,40}+=|&[\\w.-]{1,60}+=|[}<]");
    private static final int MOST_ESCAPED = 100;
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
    private final List<Span> found = new ArrayList<>();
    private int nextValue = -1;
    private int nextName = -1;
    private int nextAssigned = -1;

    private record Span(int from, int to) {
    }

    private Secrets(CharSequence line) {
        this.line = line;
        this.length = line.length();
    }

    /**
     * Puts something in the place of what is secret.
     *
     * @return the line, the same where nothing in it is
     */
    static CharSequence replace(CharSequence line, String mark) {
        Secrets secrets = new Secrets(line);
        secrets.find();
        return secrets.found.isEmpty() ? line : secrets.marked(mark);
    }

    private void find() {
        String lower = line.toString().toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (rule.texts.stream().noneMatch(lower::contains)) {
                continue;
            }
            Matcher matcher = rule.pattern.matcher(line);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.start(group) >= 0) {
                        found.add(new Span(matcher.start(group), matcher.end(group)));
                    }
                }
            }
        }
        keyLines(lower);
        if (lower.contains("basic")) {
            basic();
        }
        if (lower.contains("cookie")) {
            cookies();
        }
        if (NAMED.stream().anyMatch(lower::contains)) {
            assigned();
        }
    }

    /** Lines of a key; what is typed or thrown may be several. */
    private void keyLines(String text) {
        for (int from = 0; from < length;) {
            int next = text.indexOf('\n', from);
            int to = next < 0 || next > length ? length : next;
            KeyLine.Word key = KeyLine.find(line, from, to);
            if (key != null) {
                found.add(new Span(key.from(), key.to()));
            }
            from = to + 1;
        }
    }

    private CharSequence marked(String mark) {
        found.sort(Comparator.comparingInt(Span::from));
        StringBuilder out = new StringBuilder(length);
        int at = 0;
        for (int i = 0; i < found.size();) {
            int from = found.get(i).from;
            int to = found.get(i).to;
            for (i++; i < found.size() && found.get(i).from < to; i++) {
                to = Math.max(to, found.get(i).to);
            }
            out.append(line, at, from).append(mark);
            at = to;
        }
        return out.append(line, at, length);
    }

    /** Words that decode to an account and a password; "Basic" is a word of its own too. */
    private void basic() {
        Matcher matcher = BASIC.matcher(line);
        while (matcher.find()) {
            String word = matcher.group(1).replace("=", "");
            if (word.length() % 4 == 1) {
                continue;
            }
            byte[] decoded = Base64.getDecoder().decode(word);
            int colon = -1;
            boolean text = true;
            for (int i = 0; i < decoded.length; i++) {
                colon = decoded[i] == ':' && colon < 0 ? i : colon;
                text &= decoded[i] < 0 || decoded[i] >= ' ';
            }
            if (colon >= 0 && text) {
                found.add(new Span(matcher.start(1), matcher.end(1)));
            }
        }
    }

    /** Values of cookies, up to the end of the line: RFC 6265. */
    private void cookies() {
        Matcher header = COOKIE.matcher(line);
        if (header.find()) {
            Matcher value = COOKIE_VALUE.matcher(line).region(header.end(), length);
            while (value.find()) {
                if (!COOKIE_ATTRIBUTES.contains(value.group(1).toLowerCase(Locale.ROOT))) {
                    found.add(new Span(value.start(2), value.end(2)));
                }
            }
        }
    }

    /** Values of names that say password. */
    private void assigned() {
        Matcher name = NAME.matcher(line);
        int at = 0;
        while (at <= length && name.find(at)) {
            int end = name.end();
            while (end < length && isWord(line.charAt(end))) {
                end++;
            }
            int sign = skip(end, "\\\"'", 4);
            sign = blanks(sign);
            if (isEscapedSign(end)) {
                found.add(new Span(end + 3, escapedEnd(end + 3)));
                end = escapedEnd(end + 3);
            } else if (sign < length && (line.charAt(sign) == '=' || line.charAt(sign) == ':')) {
                boolean equals = line.charAt(sign) == '=';
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

    private int valueEnd(int name, int from, boolean equals) {
        int quote = skip(from, "\\", 2);
        if (quote < length && (line.charAt(quote) == '"' || line.charAt(quote) == '\'')) {
            return quoted(from, quote);
        }
        if (line.charAt(from) == '<') {
            return inBrackets(from);
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
                int sign = blanks(skip(at, "\\\"'", 4));
                if (sign < length && (line.charAt(sign) == '=' || line.charAt(sign) == ':')) {
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
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
