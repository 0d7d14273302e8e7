package org.lockkeeper.report.paper;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.report.internal.Views;
import org.lockkeeper.report.model.UserMails.Mail;

/** Writes drafts as files that mail programs open as unsent ({@code X-Unsent}); whoever opens one decides to send it. */
public final class MailDrafts {

    // what else may stand before the @ needs quoting, which nobody's account has; letters beyond ASCII as RFC 6531 has them
    private static final Pattern ADDRESS = Pattern
            .compile("[a-z0-9.!#$%&'*+/=?^_{|}~\\-[\\p{L}\\p{M}\\p{N}&&[^\\x00-\\x7f]]]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
    private static final Pattern BEYOND_ASCII = Pattern.compile("(?s).*[^\\x00-\\x7f].*");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9._@-]");

    private MailDrafts() {
    }

    /**
     * Why no mail can be addressed to an account, as the end of a sentence; empty where one can.
     *
     * @param account as the model names it
     */
    public static Optional<String> whyNot(String account) {
        if (address(account).isPresent()) {
            return Optional.empty();
        }
        int at = account.lastIndexOf('@');
        String local = account.substring(0, Math.max(0, at));
        String domain = account.substring(local.length());
        return Optional.of(ADDRESS.matcher(local + "@a").matches() && BEYOND_ASCII.matcher(domain).matches()
                ? "how its domain is written in ASCII is not certain." : "that is no mail address.");
    }

    /**
     * Whether the address of an account has letters beyond ASCII before the @, as RFC 6531 (SMTPUTF8) allows them: the
     * programs and servers on the way have to know that, too.
     *
     * @param account as the model names it
     */
    public static boolean needsSmtpUtf8(String account) {
        return address(account).filter(a -> BEYOND_ASCII.matcher(a).matches()).isPresent();
    }

    /**
     * The address as headers write it: a domain with letters beyond ASCII in its other form ({@code xn--…}). Only where
     * that leads back to the same domain: the older rules that the platform has take some letters (ß) for others, and so
     * would name somebody else's domain.
     */
    private static Optional<String> address(String account) {
        int at = account.lastIndexOf('@');
        String ascii = account;
        if (at > 0 && BEYOND_ASCII.matcher(account.substring(at)).matches()) {
            String domain = Normalizer.normalize(account.substring(at + 1), Normalizer.Form.NFC);
            try {
                String converted = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
                if (!IDN.toUnicode(converted).equals(domain)) {
                    return Optional.empty();
                }
                ascii = account.substring(0, at + 1) + converted;
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return ascii.getBytes(StandardCharsets.UTF_8).length <= 254 && ADDRESS.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    }

    /**
     * The drafts by names of files, each made when it is asked for; those without an address are left out.
     *
     * @param date goes into the drafts
     */
    public static Map<String, byte[]> files(List<Mail> mails, Instant date) {
        Map<String, Mail> files = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Mail mail : mails) {
            Optional<String> address = address(mail.to());
            if (address.isPresent()) {
                String start = NOT_IN_NAMES.matcher(address.get()).replaceAll("_");
                String name = start;
                for (int i = 2; !names.add(name); i++) {
                    name = start + "-" + i;
                }
                files.put(name + ".eml", mail);
            }
        }
        return Views.ofValues(files, mail -> draft(mail, date));
    }

    private static byte[] draft(Mail mail, Instant date) {
        String text = "To: " + address(mail.to()).orElseThrow() + "\r\nSubject: " + encoded(mail.subject()) + "\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ROOT).format(date.atOffset(ZoneOffset.UTC))
                        // the name of the zone is obsolete since RFC 2822
                        .replace("GMT", "+0000")
                + "\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(String.join("\r\n\r\n", mail.paragraphs())
                        .getBytes(StandardCharsets.UTF_8)) + "\r\n";
        // ASCII but for an address beyond it, which RFC 6532 has in UTF-8
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 2047; subjects are short enough for one word. */
    private static String encoded(String text) {
        return text.chars().allMatch(c -> c >= 32 && c < 127) ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
