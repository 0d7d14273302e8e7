package org.lockkeeper.intake.internal.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
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
import org.lockkeeper.intake.internal.text.KerioTime;
import org.lockkeeper.text.secrets.Redaction;

/** Accounts that use {@code HTTP/KOFF}, each with the newest line that says so. */
final class KoffUsers {

    /** More accounts than any server has: whoever writes such a log wants to fill memory. */
    private static final int MOST_ACCOUNTS = 1_000_000;

    // beginnings of lines: what follows may be long and does not matter
    private static final Pattern AUDIT = Pattern.compile("HTTP/KOFF: User (\\S+) authenticated\\s+from IP address"
            + " ([0-9a-fA-F.:]+)");

    private static final Pattern OPERATION = Pattern.compile("\\{[A-Z_ ]+\\} Protocol: HTTP/KOFF, User: ([^,\\s]+), IP:"
            + " ([0-9a-fA-F.:]+)(?=,|\\z)");

    /** Lines that are about KOFF, as opposed to those that merely hold the word, in a subject for instance. */
    private static final Pattern ABOUT_KOFF = Pattern.compile("(?:HTTP/KOFF: User\\b.*\\bauthenticated\\b"
            + "|\\{[A-Z_ ]+\\} Protocol: HTTP/KOFF\\b).*", Pattern.DOTALL);

    private final ImportContext context;
    private final Map<String, Use> accounts = new HashMap<>();

    private static final class Use {
        private long seconds = Long.MIN_VALUE;
        private Moment at;
        private String address;
        private long line;
        private long offset;
    }

    KoffUsers(ImportContext context) {
        this.context = context;
    }

    /** Takes a line without its time. */
    void line(Moment at, String text, long number, long offset) {
        Matcher m = AUDIT.matcher(text);
        boolean found = m.lookingAt();
        if (!found) {
            m = OPERATION.matcher(text);
            found = m.lookingAt();
        }
        if (found) {
            seen(m.group(1), at.orderSecond(), at, m.group(2), number, offset);
        } else if (ABOUT_KOFF.matcher(text).matches()) {
            context.reject(number, "expected an account and an IP address after HTTP/KOFF, found "
                    + Redaction.quote(text));
        }
    }

    /**
     * Takes a use.
     *
     * @param at its time, {@code null} where {@code seconds} are all there is to it
     */
    void seen(String account, long seconds, Moment at, String address, long number, long offset) {
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
        if (seconds >= use.seconds) {
            use.seconds = seconds;
            use.at = at;
            use.address = address;
            use.line = number;
            use.offset = offset;
        }
    }

    /** Tells of all accounts, by name. */
    void observe(ImportSource source) {
        new TreeMap<>(accounts).forEach((account, use) -> {
            Moment at = use.at != null ? use.at : Moment.ofLocal(KerioTime.local(use.seconds));
            Attributes attributes = Attributes.builder().put(Attribute.LAST_USED_AT, at)
                    .put(Attribute.LAST_USED_FROM, use.address).build();
            context.observe(new Observation(new Subject.OfClient(context.server(), account, null, Connector.KOFF),
                    SourceKind.ACTIVITY_LOG, attributes, new Evidence(source.file(), use.line, use.offset, at)));
        });
    }
}
