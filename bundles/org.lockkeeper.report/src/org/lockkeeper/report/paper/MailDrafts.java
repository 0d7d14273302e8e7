package org.lockkeeper.report.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lockkeeper.report.internal.Views;
import org.lockkeeper.report.model.UserMails.Mail;

/** Writes drafts as files that mail programs open as unsent ({@code X-Unsent}); whoever opens one decides to send it. */
public final class MailDrafts {

    // what else may stand before the @ needs quoting, which nobody's account has
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9._@-]");

    private MailDrafts() {
    }

    /** Whether a mail can be addressed to an account. */
    public static boolean isAddress(String account) {
        return account.length() <= 254 && ADDRESS.matcher(account).matches();
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
            if (isAddress(mail.to())) {
                String start = NOT_IN_NAMES.matcher(mail.to()).replaceAll("_");
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
        String text = "To: " + mail.to() + "\r\nSubject: " + encoded(mail.subject()) + "\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ROOT).format(date.atOffset(ZoneOffset.UTC))
                + "\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(String.join("\r\n\r\n", mail.paragraphs())
                        .getBytes(StandardCharsets.UTF_8)) + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 2047; subjects are short enough for one word. */
    private static String encoded(String text) {
        return text.chars().allMatch(c -> c >= 32 && c < 127) ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
