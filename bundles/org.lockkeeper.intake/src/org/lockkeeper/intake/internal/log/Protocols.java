package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Protocols of sign-ins that no connector for Outlook uses (domain facts, "audit.log"). Who signs in by any other may use
 * one: the server's names for protocols are not all known, and a name may be damaged.
 */
final class Protocols {

    private static final List<String> OTHERS = List.of("http/webmail", "http/webadmin", "smtp", "pop3", "http/activesync",
            "http/caldav", "http/carddav", "http/ews", "xmpp", "ldap", "nntp", "kerio connect client");
    private static final List<byte[]> IN_BYTES = OTHERS.stream()
            .map(name -> (name + ": user ").getBytes(StandardCharsets.US_ASCII)).toList();

    /** What tells of encryption: {@code HTTPS/WebMail}, {@code Secure SMTP}, {@code POP3S}. */
    private static final Pattern ENCRYPTED = Pattern.compile("^secure |(?<=^http|^smtp|^pop3|^ldap|^nntp|^xmpp)s(?=/|$)"
            + "|/(?:ssl|tls)$");

    private Protocols() {
    }

    /** Whether no connector signs in by it, however it is spelt. */
    static boolean areOfOthers(String protocol) {
        String plain = ENCRYPTED.matcher(protocol.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHERS.contains(plain) || OTHERS.contains("http/" + plain);
    }

    /** Whether bytes begin with a sign-in of that kind in its usual spelling; others have to be read. */
    static boolean areOfOthers(byte[] bytes, int from, int to) {
        for (byte[] start : IN_BYTES) {
            if (startsWith(bytes, from, to, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] start) {
        if (to - from < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            int b = bytes[from + i];
            if (b != start[i] && (b < 'A' || b > 'Z' || (b | 0x20) != start[i])) {
                return false;
            }
        }
        return true;
    }
}
