package org.lockkeeper.intake.internal.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Accounts that use {@code HTTP/KOFF}, each with the newest line that says so; and those that sign in by IMAP, as the
 * connector without "(Offline Edition)" does ("access policy counts it under IMAP", domain facts) and others too.
 */
final class KoffUsers {

    /** More accounts than any server has: whoever writes such a log wants to fill memory. */
    private static final int MOST_ACCOUNTS = 1_000_000;

    private static final String KOFF = "HTTP/KOFF";
    private static final String IMAP = "IMAP";

    /** Lines that are about KOFF, as opposed to those that merely hold the word, in a subject for instance. */
    private static final Pattern ABOUT_KOFF = Pattern.compile("(?:HTTP/KOFF: User\\b.*\\bauthenticated\\b"
            + "|\\{[A-Z_ ]+\\} Protocol: HTTP/KOFF\\b).*", Pattern.DOTALL);

    private static final Pattern SIGNED_IN = Pattern.compile("\\bauthenticated\\b");

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");

    private final ImportContext context;
    private final ActivityFormats formats = new ActivityFormats();
    private final Map<String, Use> accounts = new HashMap<>();
    private final Map<String, Use> imap = new HashMap<>();

    private static final class Use {
        private Moment at;
        private String address;
        private String text;
        private long line;
        private long offset;
    }

    KoffUsers(ImportContext context) {
        this.context = context;
    }

    /**
     * Takes a line.
     *
     * @param text the line without its time
     * @param fields what the line's format finds in it
     */
    void line(Moment at, String text, Map<String, String> fields, long number, long offset) {
        String account = fields.get(KerioFields.ACCOUNT);
        String address = fields.get(KerioFields.IP);
        if (KOFF.equals(fields.get(KerioFields.PROTOCOL)) && account != null && address != null
                && account.indexOf('\uFFFD') < 0 && account.indexOf(' ') < 0 && ADDRESS.matcher(address).matches()) {
            seen(account, at, address, number, offset);
        } else if (IMAP.equals(fields.get(KerioFields.PROTOCOL)) && SIGNED_IN.matcher(text).find()) {
            byImap(account, at, null, number, offset);
        } else if (ABOUT_KOFF.matcher(text).matches()) {
            context.reject(number, "expected an account and an IP address after HTTP/KOFF, found "
                    + Redaction.quote(text));
        }
    }

    /**
     * Takes a line that tells of a sign-in by IMAP.
     *
     * @param text the line with its time
     * @param account where the account's name begins in it
     */
    void imap(String text, int account, long number, long offset) {
        int end = text.indexOf(' ', account);
        byImap(end < 0 ? null : text.substring(account, end), null, text, number, offset);
    }

    private void byImap(String account, Moment at, String text, long number, long offset) {
        if (account == null || account.isEmpty() || account.indexOf('\uFFFD') >= 0
                || imap.size() >= MOST_ACCOUNTS) {
            return;
        }
        // the lines of a log stand in the order of their times
        Use use = imap.computeIfAbsent(account.toLowerCase(Locale.ROOT), _ -> new Use());
        use.at = at;
        use.text = text;
        use.line = number;
        use.offset = offset;
    }

    private void seen(String account, Moment at, String address, long number, long offset) {
        String name = account.toLowerCase(Locale.ROOT);
        Use use = accounts.get(name);
        if (use == null) {
            if (accounts.size() >= MOST_ACCOUNTS) {
                context.reject(number, "more than a million accounts in one log; this one was passed over");
                return;
            }
            use = new Use();
            accounts.put(name, use);
        }
        if (use.at == null || at.orderSecond() >= use.at.orderSecond()) {
            use.at = at;
            use.address = address;
            use.line = number;
            use.offset = offset;
        }
    }

    /** Tells of all accounts, by name. */
    void observe(ImportSource source) {
        new TreeMap<>(accounts).forEach((account, use) -> {
            Attributes attributes = Attributes.builder().put(Attribute.LAST_USED_AT, use.at)
                    .put(Attribute.LAST_USED_FROM, use.address).build();
            context.observe(new Observation(new Subject.OfClient(context.server(), account, null, Connector.KOFF),
                    SourceKind.ACTIVITY_LOG, attributes, new Evidence(source.file(), use.line, use.offset, use.at)));
        });
        imap.values().stream().filter(use -> use.text != null).forEach(this::read);
        new TreeMap<>(imap).forEach((account, use) -> {
            if (use.at != null) {
                context.observe(new Observation(new Subject.OfAccount(context.server(), account),
                        SourceKind.ACTIVITY_LOG, Attributes.builder().put(Attribute.IMAP_AT, use.at).build(),
                        new Evidence(source.file(), use.line, use.offset, use.at)));
            }
        });
    }

    /** What the format makes of the last line of an account: only that says what the line is. */
    private void read(Use use) {
        use.at = formats.read(use.text).filter(r -> IMAP.equals(r.fields().get(KerioFields.PROTOCOL))
                && r.fields().get(KerioFields.ACCOUNT) != null).map(LogRecord::at).orElse(null);
    }
}
