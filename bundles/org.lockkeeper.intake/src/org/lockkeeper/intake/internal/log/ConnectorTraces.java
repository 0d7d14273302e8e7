package org.lockkeeper.intake.internal.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.KerioFormats;

/**
 * Lines of the mail and the security log that show who may use a connector: mail that was received by WebDAV, as the
 * Offline Edition sends it (domain facts, "mail.log": "WebDAV (=KOFF/Entourage sends)"), and sign-ins by KOFF that the
 * server refused, and whatever else names a connector beside an account. Sources weaker than the audit log, whose silence proves nothing; what they say counts.
 */
final class ConnectorTraces {

    /** What such lines hold. */
    static final List<Needle> NEEDLES = Stream.concat(Stream.of(new Needle("service: webdav"), new Needle("service: ko")),
            NamedConnector.NEEDLES.stream()).toList();

    private static final LogFormat MAIL = KerioFormats.fieldsOf("mail").orElseThrow();
    private static final LogFormat SECURITY = KerioFormats.fieldsOf("security").orElseThrow();
    private static final Pattern CONNECTORS = Pattern.compile("(?i:(?:HTTPS?/)?(?:WebDAV|KOFF|KOC.*))");
    private static final List<String> REFUSALS = List.of("Invalid password for user ", " - login denied");

    private static final String NOBODY = " doesn't exist.";

    private final KoffUsers users;

    ConnectorTraces(KoffUsers users) {
        this.users = users;
    }

    /**
     * Takes a line.
     *
     * @param line with its time
     * @param text without it
     */
    void line(Moment at, String line, String text, long number, long offset) {
        if (text.startsWith("Recv: ")) {
            Map<String, String> fields = fields(MAIL, line);
            // who sends by WebDAV is signed in; a line without the account has at least the sender's address
            String account = fields.getOrDefault(KerioFields.ACCOUNT, fields.getOrDefault(KerioFields.SENDER, ""));
            if (CONNECTORS.matcher(fields.getOrDefault(KerioFields.PROTOCOL, "")).matches() && isAccount(account)) {
                users.sentByWebDav(account, at, fields.getOrDefault(KerioFields.IP, ""), number, offset);
            }
        } else if (REFUSALS.stream().anyMatch(text::contains)) {
            Map<String, String> fields = fields(SECURITY, line);
            String account = fields.getOrDefault(KerioFields.ACCOUNT, "");
            if (fields.getOrDefault(KerioFields.PROTOCOL, "").toUpperCase(Locale.ROOT).contains("KOFF")
                    && isAccount(account)) {
                users.refused(account, at, fields.getOrDefault(KerioFields.IP, ""), number, offset);
            } else {
                users.connectorNamed(at, text, fields, number, offset);
            }
        } else if (!text.contains(NOBODY)) {
            users.connectorNamed(at, text, Map.of(), number, offset);
        }
    }

    private static Map<String, String> fields(LogFormat format, String line) {
        return format.parse(line).map(r -> r.fields()).orElse(Map.of());
    }

    private static boolean isAccount(String name) {
        return !name.isBlank() && name.indexOf('\uFFFD') < 0 && name.indexOf(' ') < 0;
    }
}
