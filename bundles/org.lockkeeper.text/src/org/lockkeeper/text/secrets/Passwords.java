package org.lockkeeper.text.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Keeps passwords out of lines, wherever Lockkeeper shows, prints or exports them: assigned ones
 * ({@code Password=hunter2}, {@code secret: hunter2}), variables of {@code mailserver.cfg} and {@code users.cfg}, stored
 * ones of which some can be decoded ({@code D3S:}), those in addresses ({@code ftp://user:password@server/}; domain
 * notes, section 2); what signs somebody in over SMTP, IMAP, POP3, XMPP or HTTP, where a debug log has the conversation;
 * cookies and tokens of sessions. Lines that only talk of passwords stay as they are.
 * Lines of private keys are known by themselves ({@link KeyLine}), also where those before are missing.
 * <p>
 * Not known is what only the lines before would tell: a short password alone on its line, as the answer to {@code 334}
 * or as an IMAP literal.
 */
public final class Passwords {

    private static final String SUSPICIOUS = "passw|kennwort|heslo|eyj|licen[cs]e|pwd|secret|passphrase|passcode|private[_-]?key|d3s:|sha:|md5:|nul:"
            + "|des:|crypt:|ntlm:|sha(?:1|256|384|512):|(?:sha|md5|crypt|des|sha1|sha256|sha384|sha512|pbkdf2[^ ]*)\\}|://[^ /]*@"
            + "|\\$(?:1|2.?|5|6|7|y|apr1|argon2[id]*)\\$|private key-----|bearer[ \t]|basic[ \t]|(?:auth|key|pw)="
            + "|<variable|(?:pass|passcode|pw)(?:\\[[^ \\[]{0,20}\\])?(?:[\"'\\\\\\s\u00A0\\]]*(?:[\\s\u00A0]is[\\s\u00A0]*)?[=:]|%3|>)"
            + "|auth(?:orization|enticate[ \t]|[ \t]|[_-]?token)|cookie|token|api[_-]?key|session|sess?id"
            + "|[a-z0-9+/]{14}[a-z0-9+/=]{2}[\\\\\"',; \t\r]*$|pass=|sid=|ticket=|pass |apop"
            + "|(?:otp|psk|credentials?|pin)[\"'\\\\\\s]*[=:]|credential\\s*(?:\\(|-a)|identified|securestring"
            + "|net1?(?:\\.exe)?\\s+use|-pw\\s|-pass\\s|curl(?:\\.exe)?\\s|-proxy-user|-u\\s?[^\\s%]*%|sshpass|psexec"
            + "|(?:docker|podman)\\s+login|mysql|mariadb|7z[ar]?\\s|ldap(?:search|modify|add|delete|passwd|whoami|compare|modrdn|exop)\\s"
            + "|(?:md5|sha1|sha2|sha256|sha512|crypt)\\(|bind_?pw|login[ \t]+(?:\"|[^ \t]+[ \t]+[^ \t]+[ \t]*$|.*\")";

    /** What a line of a key may end with. */
    private static final String KEY_ENDS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
            + KeyLine.BEHIND;
    /** What may stand in the square brackets after a name. */
    private static final int LONGEST_INDEX = 20;
    private static final String VARIABLE = "variable";
    /** What may stand before the part of a name that says password, in characters. */
    private static final int LONGEST_PREFIX = 60;
    /**
     * Pairs of characters by which a secret is known, as bits that both have: most lines have a few of them, and are
     * passed over quickly otherwise.
     */
    private static final int[] SECOND = new int[256];
    private static final int[] FIRST = new int[256];

    static {
        int bit = 1;
        for (String[] pair : new String[][] {{"spnSPN", "wW"}, {"sS", "lL"}, {"e", "y"}, {"eE_sSkK", "cC"}, {"pP", "hH"}, {"aA", "uU"},
            {"eEoOiI_- ", "kK"}, {"oO", "gG"}, {" \t\n\u000B\f\r]}>\"':A", "P"}, {"dDsStTwWhHyYpPkKlLnN \t\n\u000B\f\r\u00A0\"'\\]", "="},
            {"SA5LdDpPkKnN\"'sSwWTM1624 \t\n\u000B\f\r\u00A0\\]", ":"}, {":", "/"}, {"<", "vV"}, {"-", "BpPwWuU"}, {"$", "12567yaA"}, {"aA5tTsS1642", "}"},
            {"sSwWeE", "%>"}, {"bB", "aAeE"}, {" \t", "uU"}, {"fF", "iI"}, {"(", "'\""},
            {KEY_ENDS, "\n"}}) {
            pair[0].chars().forEach(new Bit(FIRST, bit));
            pair[1].chars().forEach(new Bit(SECOND, bit));
            bit <<= 1;
        }
    }

    private record Bit(int[] of, int bit) implements IntConsumer {
        @Override
        public void accept(int c) {
            of[c] |= bit;
        }
    }

    private final String mark;

    /**
     * @param mark what stands for a password, for instance {@code ***}
     */
    public Passwords(String mark) {
        this.mark = Objects.requireNonNull(mark);
    }

    /** The line with passwords replaced; the same object where there is none. */
    public String hide(String line) {
        // characters beyond Latin-1 become question marks, which nothing here looks for
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        if (!isSuspect(bytes, 0, bytes.length)) {
            return line;
        }
        CharSequence hidden = Secrets.replace(line, mark);
        return hidden == line || line.contentEquals(hidden) ? line : hidden.toString();
    }

    /**
     * Finds every line that {@link #hide} might change, and some that it does not: RE2 syntax, letters of either case
     * being equal. For searches that have to look again at what they found.
     */
    public static String suspicious() {
        // no constant for others: a compiler would copy it into their classes, where an old one stays
        return SUSPICIOUS;
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
        int before = ' ';
        for (int i = from; i < to; i++) {
            int c = line[i] & 0xff;
            boolean telling = (FIRST[before] & SECOND[c]) != 0;
            before = c;
            if (!telling) {
                continue;
            }
            boolean named = false;
            boolean suspect = false;
            switch (line[i]) {
                case 'w', 'W' -> {
                    named = isBefore(line, i, 4, "pass") || isBefore(line, i, 1, "p") || isBefore(line, i, 4, "kenn");
                    suspect = isBefore(line, i, 5, "bindp") || isBefore(line, i, 6, "bind_p") || isBefore(line, i, 9, "time pass")
                            || isOption(line, from, i);
                }
                case 'l', 'L' -> named = isBefore(line, i, 3, "hes");
                case 'c', 'C' -> {
                    named = isBefore(line, i, 2, "se") || isBefore(line, i, 8, "session_") || isBefore(line, i, 4, "pass");
                    suspect = isBefore(line, i, 9, "time pass") || isBefore(line, i, 2, "ps") || isBefore(line, i, 7, "network")
                            || isSharedOrSecure(line, i, to);
                }
                case 'h', 'H' -> named = isBefore(line, i, 5, "passp");
                case 'u', 'U' -> suspect = i + 2 < to && isBefore(line, i + 3, 4, "auth")
                        && isSaslOrHeader(line, i + 3, to) || isOption(line, from, i) || isNetUse(line, i);
                case 'i', 'I' -> suspect = isBefore(line, i, 7, "identif");
                case '\'', '"' -> suspect = isMethod(line, i - 1);
                case 'p' -> suspect = isOption(line, from, i);
                case 'k', 'K' -> named = isBefore(line, i, 7, "private") || isBefore(line, i, 8, "private_")
                        || isBefore(line, i, 8, "private-") || isBefore(line, i, 3, "coo")
                        || isBefore(line, i, 2, "to") || isBefore(line, i, 3, "api") || isBefore(line, i, 4, "api_")
                        || isBefore(line, i, 4, "api-") || isLicense(line, i);
                case 'g', 'G' -> suspect = isLogin(line, i, to);
                case 'P' -> suspect = isOption(line, from, i) || isAt(line, i + 1, to, "ASS ")
                        || i > 0 && line[i - 1] == 'A' && isAt(line, i + 1, to, "OP ");
                case '=' -> suspect = isSessionName(line, i) || endsShortName(line, i) || isBefore(line, i, 6, "ticket")
                        || isBefore(line, i, 5, "?auth") || isBefore(line, i, 5, "&auth")
                        || isBefore(line, i, 4, "?key") || isBefore(line, i, 4, "&key");
                case ':' -> suspect = endsStoredName(line, i) || isSessionName(line, i) || endsShortName(line, i);
                case '%' -> suspect = i + 1 < to && line[i + 1] == '3' && endsShortName(line, i);
                case '>' -> suspect = endsShortName(line, i);
                case '}' -> suspect = endsScheme(line, i);
                case '1', '2', '5', '6', '7', 'y' -> suspect = isCrypt(line, i, to)
                        || line[i] == 'y' && isAt(line, i + 1, to, "J");
                case 'a', 'A' -> suspect = isCrypt(line, i, to)
                        || i + 4 < to && isBefore(line, i + 4, 5, "basic") && isBlank(line[i + 4]);
                case 'e', 'E' -> suspect = i + 5 < to && isBefore(line, i + 5, 6, "bearer") && isBlank(line[i + 5]);
                case 'B' -> suspect = isAt(line, i + 1, to, "EGIN ");
                case '\n' -> suspect = KeyLine.isSuspect(line, from, i);
                case '/' -> suspect = i + 1 < to && line[i + 1] == '/' && hasAt(line, i + 2, to);
                default -> suspect = i + VARIABLE.length() <= to
                        && isBefore(line, i + VARIABLE.length(), VARIABLE.length(), VARIABLE);
            }
            if (named && i >= plain) {
                plain = wordEnd(line, i + 1, to);
                suspect |= plain < to && (isSign(line[plain]) || isVerb(line[plain]) || isAfterTab(line, plain))
                        || isTyped(line, from, i);
            }
            if (suspect) {
                return true;
            }
        }
        return KeyLine.isSuspect(line, from, to);
    }

    /** Whether the letters before a place are these, given in lower case. */
    private static boolean isBefore(byte[] line, int at, int count, String letters) {
        if (at < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            byte b = line[at - count + i];
            if (b != letters.charAt(i) && (b | 0x20) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether these characters stand there. */
    private static boolean isAt(byte[] line, int from, int to, String characters) {
        if (to - from < characters.length()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            if (line[from + i] != characters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether after "auth" a mechanism may be named, or a header goes on; most lines say who authenticated. */
    private static boolean isSaslOrHeader(byte[] line, int from, int to) {
        int blank = from + 8 < to && (line[from] | 0x20) == 'e' && (line[from + 7] | 0x20) == 'e' ? from + 8 : from;
        return blank < to && (line[blank] == ' ' || line[blank] == '\t' || (line[from] | 0x20) == 'o');
    }

    /** Whether a G is that of an IMAP command: in capitals, or after a tag that ends with a digit. */
    private static boolean isLogin(byte[] line, int g, int to) {
        return g > 3 && g + 3 < to && isBefore(line, g + 3, 5, "login") && (line[g + 3] == ' ' || line[g + 3] == '\t')
                && (line[g] == 'G' || line[g - 4] >= '0' && line[g - 4] <= '9');
    }

    /** Whether the characters before a sign end the name of a session; a quote may stand between. */
    private static boolean isSessionName(byte[] line, int sign) {
        if (sign < 4) {
            return false;
        }
        byte last = line[sign - 1];
        int end = last == '"' || last == '\'' ? sign - 1 : sign;
        return (line[end - 1] | 0x20) == 'd' && (line[end - 2] | 0x20) == 'i' && (isBefore(line, end, 9, "sessionid")
                || isBefore(line, end, 10, "session_id") || isBefore(line, end, 6, "sessid")
                || isBefore(line, end, 3, "sid"));
    }

    /** Whether the characters before a colon end the name of a form of stored passwords: D3S, SHA, SSHA, MD5, NUL. */
    private static boolean endsStoredName(byte[] line, int colon) {
        if (colon < 3) {
            return false;
        }
        byte first = line[colon - 2];
        byte second = line[colon - 1];
        return first == '3' && second == 'S' || first == 'H' && second == 'A' || first == 'D' && second == '5'
                || first == 'U' && second == 'L' || first == 'E' && second == 'S' || first == 'P' && second == 'T'
                || first == 'L' && second == 'M' || first == 'A' && second == '1'
                // times have the last two digits of these before a colon, too
                || line[colon - 3] == '2' && first == '5' && second == '6'
                || line[colon - 3] == '3' && first == '8' && second == '4'
                || line[colon - 3] == '5' && first == '1' && second == '2';
    }

    /** Whether the characters before a sign end a name such as smtpPass or BindPW; quotes, blanks and a bracket may stand between. */
    private static boolean endsShortName(byte[] line, int sign) {
        int end = nameEnd(line, sign);
        if (isBefore(line, end, 2, "is") && end > 2 && isAnyBlank(line[end - 3])) {
            end = nameEnd(line, end - 2);
        }
        return isBefore(line, end, 4, "pass") || isBefore(line, end, 2, "pw") || isBefore(line, end, 8, "passcode")
                || isBefore(line, end, 3, "otp") || isBefore(line, end, 3, "psk") || isBefore(line, end, 3, "pin")
                || isBefore(line, end, 10, "credential") || isBefore(line, end, 11, "credentials");
    }

    /** Where before a place blanks, quotes and what is in square brackets begin. */
    private static int nameEnd(byte[] line, int at) {
        int end = at;
        while (end > 0 && (isAnyBlank(line[end - 1]) || line[end - 1] == '"' || line[end - 1] == '\''
                || line[end - 1] == '\\' || line[end - 1] == ']')) {
            end--;
        }
        if (end < at && line[end] == ']') {
            int open = end;
            while (open > 0 && end - open < LONGEST_INDEX && line[open - 1] != '[' && line[open - 1] != ' ') {
                open--;
            }
            end = open > 0 && line[open - 1] == '[' ? open - 1 : end;
        }
        return end;
    }

    /** Whether braces before a place name how a password is stored: {SSHA}, {CRYPT}. */
    private static boolean endsScheme(byte[] line, int brace) {
        return isBefore(line, brace, 3, "sha") || isBefore(line, brace, 3, "md5") || isBefore(line, brace, 5, "crypt")
                || isBefore(line, brace, 4, "{des") || isBefore(line, brace, 4, "sha1") || isBefore(line, brace, 3, "256")
                || isBefore(line, brace, 3, "384") || isBefore(line, brace, 3, "512") || isBefore(line, brace, 4, "kdf2");
    }

    /** Whether a password of Unix is stored from a dollar sign before a place on: $6$, $2a$, $argon2id$. */
    private static boolean isCrypt(byte[] line, int at, int to) {
        int end = at;
        while (end < to && end - at < 9 && line[end] != '$') {
            end++;
        }
        return at > 0 && line[at - 1] == '$' && end < to && line[end] == '$';
    }

    private static boolean isAnyBlank(byte b) {
        // a blank that keeps words together is two bytes
        return isBlank(b) || b == (byte) 0xA0 || b == (byte) 0xC2;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
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
        // blanks of a fixed width, in Latin-1 and UTF-8, too
        while (i < to && (line[i] == ' ' || line[i] >= '\t' && line[i] <= '\r' || line[i] == (byte) 0xA0
                || line[i] == (byte) 0xC2)) {
            i++;
        }
        return i;
    }

    /** Whether a name is that of an option or an element, after which a value may come without a sign. */
    private static boolean isTyped(byte[] line, int from, int at) {
        int i = at;
        while (i > from && at - i < LONGEST_PREFIX && (line[i - 1] == '_' || line[i - 1] == '-' || line[i - 1] == '.'
                || line[i - 1] == ':' || line[i - 1] >= '0' && line[i - 1] <= '9'
                || (line[i - 1] | 0x20) >= 'a' && (line[i - 1] | 0x20) <= 'z')) {
            i--;
        }
        return i > from && line[i - 1] == '<' || i < at && line[i] == '-' && (i == from || isBlank(line[i - 1]));
    }

    /** Whether a letter is that of an option which may be followed by a password: -p, -w, -u, --user. */
    private static boolean isOption(byte[] line, int from, int letter) {
        return letter > from && line[letter - 1] == '-' && (letter - 1 == from || isBlank(line[letter - 2])
                || line[letter - 2] == '-');
    }

    /** Whether "net" stands before a place, as in "net use" and "net user". */
    private static boolean isNetUse(byte[] line, int use) {
        int end = use;
        while (end > 0 && isBlank(line[end - 1])) {
            end--;
        }
        return end < use && (isBefore(line, end, 3, "net") || isBefore(line, end, 4, "net1") || isBefore(line, end, 4, ".exe"));
    }

    /** Whether a C is that of a secret which two servers share, or of SecureString. */
    private static boolean isSharedOrSecure(byte[] line, int c, int to) {
        return isBefore(line, c, 2, "se") && (isBefore(line, c - 3, 6, "radius") || isBefore(line, c - 3, 6, "shared")
                || isBefore(line, c - 3, 6, "tacacs") || isBefore(line, c - 3, 7, "tacacs+")
                || c + 10 <= to && isBefore(line, c + 10, 12, "securestring"));
    }

    /** Whether a bracket opens after the name of a method that hashes a text. */
    private static boolean isMethod(byte[] line, int bracket) {
        return isBefore(line, bracket, 3, "md5") || isBefore(line, bracket, 4, "sha1") || isBefore(line, bracket, 4, "sha2")
                || isBefore(line, bracket, 6, "sha256") || isBefore(line, bracket, 6, "sha512")
                || isBefore(line, bracket, 5, "crypt") || isBefore(line, bracket, 8, "password");
    }

    /** Whether a word may begin there that says what a password is or became, or how the registry keeps it. */
    private static boolean isVerb(byte b) {
        return "wlcsrh".indexOf(b | 0x20) >= 0;
    }

    private static boolean isAfterTab(byte[] line, int at) {
        int i = at;
        while (i > 0 && isAnyBlank(line[i - 1])) {
            i--;
            if (line[i] == '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isLicense(byte[] line, int at) {
        int end = at > 0 && (line[at - 1] == ' ' || line[at - 1] == '_' || line[at - 1] == '-') ? at - 1 : at;
        return isBefore(line, end, 7, "license") || isBefore(line, end, 7, "licence");
    }

    /**
     * Whether a value may come after a name and this: most lines only talk of passwords. Wide signs begin with EF in UTF-8
     * and are question marks where a text is looked at; "is" may stand before a sign.
     */
    private static boolean isSign(byte b) {
        return b == '[' || b == ']' || b == 'i' || b == 'I' || b == '?' || b == (byte) 0xEF || b == '=' || b == ':' || b == '"' || b == '\'' || b == '>' || b == '\\' || b == '%' || b == '&';
    }
}
