package org.lockkeeper.intake.internal.log;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.lockkeeper.intake.internal.text.LostRows;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Accounts that use {@code HTTP/KOFF}, each with the newest line that says so; and those that sign in by IMAP, as the
 * connector without "(Offline Edition)" does ("access policy counts it under IMAP", domain facts) and others too, use
 * WebDAV, which the Offline Edition talks and others too, or sign in by a protocol of which that is not known.
 */
final class KoffUsers {

    /** More accounts than any server has: whoever writes such a log wants to fill memory. */
    private static final int MOST_ACCOUNTS = 1_000_000;

    // the server calls it KocOffline elsewhere (domain facts, "Server.getConnections")
    private static final Pattern KOFF = Pattern.compile("KOFF|KOCOFFLINE");
    private static final String IMAP = "IMAP";
    private static final String WEBDAV = "WEBDAV";

    /**
     * Lines that are about KOFF, or a sign-in by what may be a connector's protocol, as opposed to those that merely hold the word, in a subject for
     * instance. Silence proves something of a log only where such lines were understood, however they are written.
     */
    private static final Pattern ABOUT = Pattern.compile("(?:\\[[^\\]]{0,40}\\]\\s*)*(?:"
            + "[^:{]{0,40}KO(?:FF|COFFLINE)\\b[^:]{0,20}:?\\s.*(?:\\buser\\b|\\S@\\S)"
            + "|(?:\\{[A-Z_ ]+\\} )?Protocol: \\S*KOFF\\b"
            + "|(?<protocol>[^:{]{0,60}):?\\s.*\\buser\\b).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The same in a line of which no time is understood, or none with a year. */
    private static final Pattern SIGN_IN = Pattern.compile("(?:KOFF|KOCOFFLINE|IMAP|WEBDAV)\\S{0,20}\\s+User\\b.*\\bauthenticated\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNED_IN = Pattern.compile("\\bauthenticated\\b");

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");

    private final ImportContext context;
    private final LostRows lost;
    private final Map<String, Use> accounts = new HashMap<>();
    private final Map<String, Use> imap = new HashMap<>();
    private final Map<String, Use> webDav = new HashMap<>();
    private final Map<String, Use> unknown = new HashMap<>();
    private final Map<String, Use> refused = new HashMap<>();
    private final Map<String, Use> named = new HashMap<>();
    private final Map<String, Use> words = new HashMap<>();
    private boolean zeros;

    private static final class Use {
        private long second = Long.MIN_VALUE;
        private @Nullable Moment exact;
        private @Nullable String address;
        private long line;
        private long offset;

        void seen(Moment when, String from, long number, long position) {
            if (seen(when.orderSecond(), from, number, position)) {
                exact = when;
            }
        }

        /** Takes a local time, as seconds: of most there comes a later one, so that they need not become moments. */
        boolean seen(long when, String from, long number, long position) {
            if (when < second) {
                return false;
            }
            second = when;
            exact = null;
            address = from;
            line = number;
            offset = position;
            return true;
        }

        Moment at() {
            return exact != null ? exact : Moment.ofLocal(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
        }
    }

    /** Whom a line tells of, and from where. */
    static final class Sighting {

        private final Use use;
        private final String address;

        private Sighting(Use use, String address) {
            this.use = use;
            this.address = address;
        }

        /** A line says the same at another time, in seconds by the log's own clock. */
        void again(long second, long number, long offset) {
            use.seen(second, address, number, offset);
        }
    }

    KoffUsers(ImportContext context) {
        this.context = context;
        lost = new LostRows(context);
    }

    /**
     * Takes a line.
     *
     * @param text the line without its time
     * @param fields what the line's format finds in it
     * @return what it says, {@code null} where it says nothing of the kind
     */
    @Nullable Sighting line(Moment at, String text, Map<String, String> fields, long number, long offset) {
        Sighting used = used(at, text, fields, number, offset);
        if (used != null) {
            return used;
        }
        Matcher about = ABOUT.matcher(text);
        boolean isAbout = about.matches()
                && (about.group("protocol") == null || !Protocols.areOfOthers(about.group("protocol")));
        if (isAbout || fields.get(KerioFields.ACCOUNT) == null && NamedConnector.isNamed(text)) {
            lost.reject(number, "expected an account and an IP address after HTTP/KOFF, IMAP or another protocol, found "
                    + Redaction.quote(text));
        }
        return connectorNamed(at, text, fields, number, offset);
    }

    /**
     * Takes a line that may say who used what; of others nothing is said.
     *
     * @param text the line without its time; of operations its beginning is enough
     * @return what it says, {@code null} where it says nothing of the kind
     */
    @Nullable Sighting used(Moment at, String text, Map<String, String> fields, long number, long offset) {
        String account = fields.get(KerioFields.ACCOUNT);
        String address = fields.get(KerioFields.IP);
        String protocol = fields.getOrDefault(KerioFields.PROTOCOL, "").toUpperCase(Locale.ROOT);
        if (account != null && address != null && account.indexOf('\uFFFD') < 0 && account.indexOf(' ') < 0
                && ADDRESS.matcher(address).matches()) {
            if (KOFF.matcher(protocol).find()) {
                return seen(accounts, account, at, address, number, offset);
            }
            boolean used = text.startsWith("{") || SIGNED_IN.matcher(text).find();
            if (protocol.contains(IMAP) && used) {
                return seen(imap, account, at, address, number, offset);
            }
            if (protocol.contains(WEBDAV) && used) {
                return seen(webDav, account, at, address, number, offset);
            }
            // lines of operations may have more fields
            if (!protocol.isEmpty() && used && !Protocols.areOfOthers(protocol.split(",", 2)[0])) {
                return seen(unknown, account, at, address, number, offset);
            }
        }
        return null;
    }

    /** Takes a line that may name a connector beside an account: one sighting, where it does. */
    @Nullable Sighting connectorNamed(Moment at, String text, Map<String, String> fields, long number, long offset) {
        Sighting sighting = null;
        for (String account : NamedConnector.accounts(text, fields)) {
            sighting = seen(named, account, at, fields.getOrDefault(KerioFields.IP, ""), number, offset);
        }
        if (sighting == null) {
            for (String word : NamedConnector.words(text)) {
                seen(words, word, at, "", number, offset);
            }
        }
        return sighting;
    }

    /** Takes notice that somebody sent mail by WebDAV. */
    void sentByWebDav(String account, Moment at, String address, long number, long offset) {
        seen(webDav, account, at, address, number, offset);
    }

    /** Takes notice that a program tried to sign in by KOFF, and was refused. */
    void refused(String account, Moment at, String address, long number, long offset) {
        seen(refused, account, at, address, number, offset);
    }

    /** Takes a line without a time: a sign-in in it is none that is known of anybody. */
    void untimed(String line, long number) {
        if (SIGN_IN.matcher(line).find()) {
            lost.reject(number, "expected a time as in [03/Oct/2011 09:37:24] before a sign-in, found "
                    + Redaction.quote(line));
        }
    }

    /** Rejects a line with zero bytes, as after a crash of the computer; the first is reported. */
    void zeros(long number) {
        if (!zeros) {
            zeros = true;
            lost.reject(number, "holds zero bytes, as after a crash of the computer; what stood there is not known");
        }
    }

    private Sighting seen(Map<String, Use> of, String account, Moment at, String address, long number,
            long offset) {
        String name = account.toLowerCase(Locale.ROOT);
        Use use = of.get(name);
        if (use == null) {
            if (of.size() >= MOST_ACCOUNTS) {
                lost.reject(number, "more than a million accounts in one log; this one was passed over");
                return new Sighting(new Use(), address);
            }
            use = new Use();
            of.put(name, use);
        }
        use.seen(at, address, number, offset);
        return new Sighting(use, address);
    }

    /** Lines that were not understood, and may name a user. */
    LostRows lost() {
        return lost;
    }

    /** Tells of all accounts, by name. */
    void observe(ImportSource source) {
        new TreeMap<>(accounts).forEach((account, use) -> {
            Attributes attributes = Attributes.builder().put(Attribute.LAST_USED_AT, use.at())
                    .put(Attribute.LAST_USED_FROM, use.address).build();
            context.observe(new Observation(new Subject.OfClient(context.server(), account, null, Connector.KOFF),
                    SourceKind.ACTIVITY_LOG, attributes, new Evidence(source.file(), use.line, use.offset, use.at())));
        });
        observe(source, imap, SourceKind.ACTIVITY_LOG, Attribute.IMAP_AT);
        observe(source, webDav, SourceKind.ACTIVITY_LOG, Attribute.WEBDAV_AT);
        observe(source, unknown, SourceKind.ACTIVITY_LOG, Attribute.UNKNOWN_PROTOCOL_AT);
        observe(source, refused, SourceKind.ACTIVITY_LOG, Attribute.KOFF_REFUSED_AT);
        observe(source, named, SourceKind.ACTIVITY_LOG, Attribute.CONNECTOR_NAMED_AT);
        // they count only where somebody is known who is called so
        observe(source, words, SourceKind.OTHER, Attribute.CONNECTOR_NAMED_AT);
    }

    private void observe(ImportSource source, Map<String, Use> uses, SourceKind kind, Attribute<Moment> when) {
        new TreeMap<>(uses).forEach((account, use) -> context.observe(new Observation(
                new Subject.OfAccount(context.server(), account), kind,
                Attributes.builder().put(when, use.at()).build(),
                new Evidence(source.file(), use.line, use.offset, use.at()))));
    }
}
