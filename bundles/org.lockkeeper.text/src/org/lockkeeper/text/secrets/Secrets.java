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
    record Rule(List<String> texts, Pattern pattern) {
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
            new Rule("(?i)(?><variable\\s++name=\"(?=[^\"]*+\"\\s*+>)[^\"]*?" + AssignedSecrets.NAMES
                    + "[^\"]*+\"\\s*+>|<(?=[\\w:.-]*+(?:\\s[^<>]{0,200}+)?+>)[\\w:.-]*?(?:" + AssignedSecrets.LONG_NAMES
                    + "[\\w:.-]*+(?:\\s[^<>]{0,200}+)?+|" + AssignedSecrets.SHORT_NAMES + ")>)([^<]++)", "<"),
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
            new Rule("(?i)(?<![a-z0-9])(?:x|access|refresh|id|auth|session|csrf|xsrf|security|bearer|bot)[_-]?token"
                    + ASSIGNED_TOKEN, "token"),
            // JSON Web Tokens, RFC 7519, wherever they stand
            new Rule("\\b(eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]{8,}+)", "eyj"),
            // as ldap.conf has it, with a blank
            new Rule("(?i)(?<![\\w-])bind_?pw\\s++([^\\s=:]\\S*+)", "bindpw", "bind_pw"),
            new Rule("(?i)\\blicen[cs]e[ _-]?key" + ASSIGNED_TOKEN, "license", "licence"),
            new Rule("(?i)(?<![\\w-])token(?:\\\\{0,2}[\"']\\s*+:|\\s*+=)\\s*+\\\\{0,2}[\"']?([\\w+/=%.~-]{16,}+)",
                    "token"),
            new Rule("(?i)(?<![\\w-])(?:session|token)_connect_\\w{1,40}+" + ASSIGNED_TOKEN, "_connect_"),
            new Rule("(?i)(?<![\\w-])(?:j?session_?id|phpsessid)[\"']?[:=]\\s*+[\"']?([\\w+/=%.~-]{8,}+)",
                    "sessionid", "session_id", "sessid"),
            new Rule("(?i)(?<![a-z0-9])api[_-]?key" + ASSIGNED_TOKEN, "apikey", "api_key", "api-key"),
            new Rule("(?i)[?&](?:pass|pw|auth|key|sid|ticket)=([^\\s&;,\"'<>]++)", "pass=", "pw=", "auth=", "key=", "sid=",
                    "ticket="));

    /** What HTTP sends as account and password, RFC 7617, wherever it stands. */
    private static final Pattern BASIC = Pattern.compile("(?i)\\bbasic\\s++([A-Za-z0-9+/]{4,2000}+={0,2}+)");

    private static final Pattern COOKIE = Pattern.compile("(?i)\\bcookie2?[\"']?\\s*+[:=]");
    private static final Pattern COOKIE_VALUE = Pattern
            .compile("(?<![^\\s;,:=\"'])([^\\s=;,:\"']{1,200}+)=([^\\s;,\"']++)");
    private static final Set<String> COOKIE_ATTRIBUTES = Set.of("path", "domain", "expires", "max-age", "samesite",
            "version", "comment");

    private final CharSequence line;
    private final int length;
    private final List<Span> found = new ArrayList<>();

    /** A place in the line that is secret, up to the second and without it. */
    record Span(int from, int to) {
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
        rules(RULES, lower);
        rules(CommandSecrets.RULES, lower);
        keyLines(lower);
        if (lower.contains("basic")) {
            basic();
        }
        if (lower.contains("cookie")) {
            cookies();
        }
        AssignedSecrets.find(line, lower, found);
    }

    private void rules(List<Rule> rules, String lower) {
        for (Rule rule : rules) {
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
}
