package org.lockkeeper.logs.kerio;

import static org.lockkeeper.logs.kerio.Aspects.ACCOUNT;
import static org.lockkeeper.logs.kerio.Aspects.ACTION;
import static org.lockkeeper.logs.kerio.Aspects.DELIVERED;
import static org.lockkeeper.logs.kerio.Aspects.DESTINATION;
import static org.lockkeeper.logs.kerio.Aspects.DETAIL;
import static org.lockkeeper.logs.kerio.Aspects.ENCRYPTED;
import static org.lockkeeper.logs.kerio.Aspects.FOLDER;
import static org.lockkeeper.logs.kerio.Aspects.IP;
import static org.lockkeeper.logs.kerio.Aspects.ITEMS;
import static org.lockkeeper.logs.kerio.Aspects.KIND;
import static org.lockkeeper.logs.kerio.Aspects.MESSAGE_ID;
import static org.lockkeeper.logs.kerio.Aspects.OBJECT;
import static org.lockkeeper.logs.kerio.Aspects.PORT;
import static org.lockkeeper.logs.kerio.Aspects.PROTOCOL;
import static org.lockkeeper.logs.kerio.Aspects.QUEUE_ID;
import static org.lockkeeper.logs.kerio.Aspects.RECIPIENT;
import static org.lockkeeper.logs.kerio.Aspects.REMOTE_HOST;
import static org.lockkeeper.logs.kerio.Aspects.REPORT;
import static org.lockkeeper.logs.kerio.Aspects.RESULT;
import static org.lockkeeper.logs.kerio.Aspects.SCORE;
import static org.lockkeeper.logs.kerio.Aspects.SENDER;
import static org.lockkeeper.logs.kerio.Aspects.SIZE;
import static org.lockkeeper.logs.kerio.Aspects.STATUS;
import static org.lockkeeper.logs.kerio.Aspects.SUBJECT;
import static org.lockkeeper.logs.kerio.Aspects.TAG;
import static org.lockkeeper.logs.kerio.Aspects.THREAD;
import static org.lockkeeper.logs.kerio.Aspects.USER_AGENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.logs.kerio.PatternFields.Message;

/**
 * The formats of Kerio's nine logs, from the lines quoted in the domain notes, sections 1.3 to 1.9; one for logs of
 * the same form under other names, and one for lines of several logs that came through syslog. Wordings that are not known leave a record with its time and text and no fields.
 */
public final class KerioFormats {

    private static final Pattern QUEUE_KIND = Pattern.compile("^(\\w[\\w ]{0,20}): ");
    private static final String DELETED = " deleted";
    /** Of version 4 or 6, without its port; domain notes have addresses of which parts are x. */
    private static final String ADDRESS = "\\[?(?<ip>(?:[0-9x]{1,3}\\.){3}[0-9x]{1,3}(?!\\.?[0-9x])|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,45}"
            + "(?:%[0-9A-Za-z]{1,16})?)\\]?(?::(?<port>\\d{1,5}))?";
    private static final Pattern WITH_PORT = Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9A-Fa-f:.%]+\\]):(\\d{1,5})");
    /** {@code 3 outgoing messages processed in remote queue run}. */
    private static final Pattern QUEUE_RUN = Pattern.compile("^SMTP Send: (\\d{1,9}) (outgoing messages processed.*)");
    private static final Pattern CLOSING = Pattern.compile("^SMTP Send: (closing connection) to " + ADDRESS);
    private static final Pattern DISCARDED = Pattern.compile("^SMTP Send: message <?([^ >]{1,320})>? (discarded)");
    private static final Pattern BRACES = Pattern.compile("^\\{(\\w+)\\} ?");
    private static final Pattern DEBUG = Pattern.compile(
            "^((?:\\[[^\\]\\n]{1,40}\\] ?){0,50})(?:\\{([^}\\n]{1,60})\\} ?)?");

    private static final List<String> LOGS = List.of("mail", "security", "audit", "operations", "config", "warning",
            "spam", "error", "debug", "other", "syslog");

    private final Supplier<MessageCatalogue> known;

    /**
     * @param known messages whose severity is known
     */
    private KerioFormats(Supplier<MessageCatalogue> known) {
        this.known = known;
    }

    /** All of them. */
    public static List<LogFormat> all() {
        return all(MessageCatalogue::builtIn);
    }

    /**
     * All of them.
     *
     * @param known tells the severity of messages, besides their log; asked for when it is first needed
     */
    public static List<LogFormat> all(Supplier<MessageCatalogue> known) {
        KerioFormats formats = new KerioFormats(known);
        return LOGS.stream().map(log -> formats.format(log).orElseThrow()).toList();
    }

    private Optional<LogFormat> format(String log) {
        return Optional.ofNullable(switch (log) {
            case "mail" -> mail();
            case "security" -> security();
            case "audit" -> audit();
            case "operations" -> operations();
            case "config" -> config();
            case "warning" -> warning();
            case "spam" -> spam();
            case "error" -> error();
            case "debug" -> debug();
            case "other" -> other();
            case "syslog" -> new SyslogFormat(List.of(mail(), security(), audit(), operations(), config(), warning(), spam(),
                    error(), debug()), other());
            default -> null;
        });
    }

    /**
     * One of them.
     *
     * @param log {@code mail}, {@code security}, {@code audit}, {@code operations}, {@code config}, {@code warning},
     *        {@code spam}, {@code error}, {@code debug}, {@code other}, {@code syslog}
     */
    public static Optional<LogFormat> of(String log) {
        return new KerioFormats(MessageCatalogue::builtIn).format(log);
    }

    /**
     * One of them, for who reads fields alone: what severity a message has is not asked, but where all of its log have one.
     *
     * @param log as for {@link #of}
     */
    public static Optional<LogFormat> fieldsOf(String log) {
        return new KerioFormats(() -> MessageCatalogue.EMPTY).format(log);
    }

    private KerioFormat mail() {
        KeyedFields keys = new KeyedFields(Map.ofEntries(Map.entry("Queue-ID", QUEUE_ID),
                Map.entry("Service", PROTOCOL),
                Map.entry("From", SENDER), Map.entry("To", RECIPIENT), Map.entry("Recipient", RECIPIENT),
                Map.entry("Size", SIZE), Map.entry("Sender-Host", IP), Map.entry("Remote-Host", IP),
                Map.entry("User", ACCOUNT), Map.entry("SSL", ENCRYPTED), Map.entry("Subject", SUBJECT),
                Map.entry("Msg-Id", MESSAGE_ID), Map.entry("Result", RESULT), Map.entry("Status", STATUS),
                Map.entry("Report", REPORT)));
        return format("mail", "Kerio mail log", List.of("mail"),
                Aspects.of(KIND, QUEUE_ID, SENDER, RECIPIENT, RESULT, STATUS, PROTOCOL, IP, PORT, ACCOUNT, SUBJECT, SIZE,
                        ENCRYPTED, MESSAGE_ID, REPORT, ITEMS, DETAIL),
                List.of("Recv: Queue-ID: ", "Sent: Queue-ID: ", "SMTP Send: "), (text, fields) -> {
                    Matcher m = QUEUE_KIND.matcher(text);
                    if (m.find()) {
                        fields.put(KIND.id(), m.group(1));
                        if (m.group(1).equals("SMTP Send")) {
                            sending(text, fields);
                        } else {
                            keys.read(text, m.end(), fields);
                            withoutPort(fields);
                        }
                    }
                });
    }

    private static void sending(String text, Map<String, String> fields) {
        Matcher m = QUEUE_RUN.matcher(text);
        if (m.find()) {
            fields.put(ITEMS.id(), m.group(1));
            fields.put(DETAIL.id(), m.group(2));
            return;
        }
        m = CLOSING.matcher(text);
        if (m.find()) {
            fields.put(DETAIL.id(), m.group(1));
            fields.put(IP.id(), m.group("ip"));
            if (m.group("port") != null) {
                fields.put(PORT.id(), m.group("port"));
            }
            return;
        }
        m = DISCARDED.matcher(text);
        if (m.find()) {
            fields.put(MESSAGE_ID.id(), m.group(1));
            fields.put(RESULT.id(), m.group(2));
        }
    }

    /** An address is one, with a port or without it. */
    private static void withoutPort(Map<String, String> fields) {
        String ip = fields.get(IP.id());
        Matcher m = ip == null ? null : WITH_PORT.matcher(ip);
        if (m != null && m.matches()) {
            String address = m.group(1);
            fields.put(IP.id(), address.startsWith("[") ? address.substring(1, address.length() - 1) : address);
            fields.put(PORT.id(), m.group(2));
        }
    }

    private KerioFormat operations() {
        KeyedFields keys = new KeyedFields(Map.ofEntries(Map.entry("Protocol", PROTOCOL), Map.entry("User", ACCOUNT),
                Map.entry("IP", IP), Map.entry("Folder", FOLDER), Map.entry("Destination Folder", DESTINATION),
                Map.entry("Old location", FOLDER), Map.entry("New location", DESTINATION),
                Map.entry("Items count", ITEMS), Map.entry("From", SENDER), Map.entry("Subject", SUBJECT),
                Map.entry("Msg-Id", MESSAGE_ID), Map.entry("Delivered", DELIVERED), Map.entry("Size", SIZE)));
        return format("operations", "Kerio operations log", List.of("operations"),
                Aspects.of(KIND, PROTOCOL, ACCOUNT, IP, PORT, FOLDER, DESTINATION, SENDER, SUBJECT, SIZE, ITEMS, DELIVERED,
                        MESSAGE_ID),
                List.of("} Protocol: ", "_FOLDER} "), (text, fields) -> {
                    Matcher m = BRACES.matcher(text);
                    if (m.find()) {
                        fields.put(KIND.id(), m.group(1));
                        // "{DELETE_FOLDER} Folder: ~u@q/Deleted Items/b deleted"
                        boolean says = m.group(1).equals("DELETE_FOLDER") && text.endsWith(DELETED);
                        keys.read(says ? text.substring(0, text.length() - DELETED.length()) : text, m.end(), fields);
                        withoutPort(fields);
                    }
                });
    }

    private KerioFormat audit() {
        return patterns("audit", "Kerio audit log", List.of("audit"),
                Aspects.of(KIND, PROTOCOL, ACCOUNT, IP, PORT, USER_AGENT),
                List.of(" authenticated  from IP address "),
                Message.of(KerioFields.SIGNED_IN, " authenticated ", "^(?<protocol>[^:]{1,40}): User (?<account>\\S{1,320}) "
                        + "authenticated\\s{1,4}from IP address " + ADDRESS + ",?(?:; (?<userAgent>.+))?"));
    }

    private KerioFormat security() {
        String ip = ADDRESS;
        return patterns("security", "Kerio security log", List.of("security"),
                Aspects.of(KIND, PROTOCOL, ACCOUNT, IP, PORT, REMOTE_HOST, SENDER, RECIPIENT, SCORE, DETAIL),
                List.of("Attempt from IP address ", "AntiHammering", "Failed ", " rejected by spam filter",
                        "Found virus in mail", "DNS blacklist", "Relay attempt from", "SPF check failed"),
                Message.of("Virus found", "Found virus", "^Found virus in mail from <(?<sender>[^>]*)> to "
                        + "<(?<recipient>[^>]*)>: (?<detail>.+)"),
                Message.of("Spam rejected", "rejected by spam filter", "^Message from <(?<sender>[^>]*)> to "
                        + "<(?<recipient>[^>]*)> rejected by spam filter: score (?<score>[\\d.]+)"),
                Message.of("Rejected by header filter", "rejected by header filter", "^Message from "
                        + "<(?<sender>[^>]*)> to <(?<recipient>[^>]*)> rejected by header filter: (?<detail>.+)"),
                Message.of("Sign-in failed", "Failed ", "^Failed (?<protocol>\\S{1,20}) login from (?:" + ip
                        + "|(?<remoteHost>[0-9A-Za-z][\\w.-]{0,252}?))(?=,|\\s|\\.\\s|\\.?$)(?:.*?, user (?<account>\\S+?)(?: not found)?\\.?$"
                        + "|,? ?(?<detail>.+)?)"),
                Message.of("Wrong password", "Invalid password for user", "^(?<protocol>[^:]{1,40}): Invalid password "
                        + "for user (?<account>\\S{1,320}?)\\. Attempt from IP address " + ip + "\\.?(?:$|\\s)"),
                Message.of("Unknown user", " doesn't exist. ", "^(?<protocol>[^:]{1,40}): User (?<account>\\S{1,320}) "
                        + "doesn't exist\\. Attempt from IP address " + ip + "\\.?(?:$|\\s)"),
                Message.of("Sign-in denied", "login denied", "^(?<protocol>[^:]{1,40}): User (?<account>\\S{1,320}) - "
                        + "login denied: (?<detail>.*?)\\. Attempt from IP address " + ip + "\\.?$"),
                Message.of("Address blocked", "AntiHammering", "^(?<protocol>[^:]{1,40}): AntiHammering ?[-:] "
                        + "(?:connection from )?IP address " + ip + " (?<detail>.+)"),
                Message.of("Administration denied", "Administration login", "^Administration login into "
                        + "(?<protocol>.{1,60}?) from " + ip + " failed: (?<detail>.+)"),
                Message.of("Unknown recipient", "unknown recipient", "^Attempt to deliver to unknown recipient "
                        + "<(?<recipient>[^>]*)>, from <(?<sender>[^>]*)>, IP address " + ip + "\\.?$"),
                Message.of("Spam attack", "Spam attack", "^(?<protocol>\\S{1,20}) Spam attack detected from " + ip
                        + ", (?<detail>.+)"),
                Message.of("Blacklisted address", "DNS blacklist", "^IP address " + ip + " found in DNS blacklist "
                        + "(?<detail>[^,]+), mail from <(?<sender>[^>]*)> to <(?<recipient>[^>]*)>"),
                Message.of("Relay attempt", "Relay attempt", "^Relay attempt from IP address " + ip
                        + ", mail from <(?<sender>[^>]*)> to <(?<recipient>[^>]*)>"),
                Message.of("No reverse DNS", "no reverse DNS", "^Client with IP address " + ip + " has (?<detail>.+)"),
                Message.of("Sender domain unknown", "sender domain", "^Message from IP address " + ip
                        + ", sender <(?<sender>[^>]*)> rejected: (?<detail>.+)"),
                Message.of("SPF failed", "SPF check failed", "^SPF check failed: The IP address '" + ip
                        + "' is not in permitted set for sender '(?<sender>[^']*)' \\((?<detail>\\w+)\\)"),
                Message.of("Antivirus updated", "database has been successfully updated", "^(?<detail>.* database has "
                        + "been successfully updated)"),
                Message.of("Device wiped", "irrecoverable wiped", "\\(user: (?<account>[^)]+)\\), connected from: "
                        + ip));
    }

    private KerioFormat config() {
        return patterns("config", "Kerio config log", List.of("config"),
                Aspects.of(KIND, ACCOUNT, ACTION, OBJECT, IP, PORT, DETAIL),
                List.of(" - session opened for host ", " - Update ", " - Insert ", " - insert "),
                Message.of("Session", "session ", "^(?<account>\\S{1,320}) - (?<action>session \\w+) for host "
                        + ADDRESS),
                Message.of("Change", " - ", "^(?<account>\\S{1,320}) - "
                        + "(?<action>[Ii]nsert|[Uu]pdate|[Dd]elete|[Rr]emove|[Ss]et) "
                        + "(?<object>\\w+)(?: set)? ?(?<detail>.*)"),
                Message.of("Action", " - ", "^(?<account>\\S{1,320}) - (?<action>.+)"));
    }

    private KerioFormat warning() {
        List<LogAspect> aspects = Aspects.of(KIND, ACCOUNT, SENDER, RECIPIENT, DETAIL);
        PatternFields known = new PatternFields(List.of(
                // as the article "Kerio Updater Service installation" has them, with what saving and copying make of them:
                // other apostrophes, more or fewer blanks, no full stop
                Message.of(KerioFields.AFFECTED_USER, "Updater Service", "(?i)^\\s{0,40}User\\s{1,40}(?<account>\\S{1,320})\\s{1,40}"
                        + "(?:does not|doesn.{1,3}t)\\s{1,40}have\\s{1,40}(?:installed\\s{1,40}Kerio Updater Service"
                        + "|Kerio Updater Service\\s{1,40}installed)\\s{0,40}\\.?\\s{0,40}$"),
                Message.of(KerioFields.REPORT_BEGINS, "Updater Service", "(?i)Kerio Outlook Connector(?: \\(Offline Edition\\))? of"
                        + " some users\\s{1,40}(?:doesn.{1,3}t|does not)\\s{1,40}have\\s{1,40}Kerio Updater Service"),
                Message.of(KerioFields.AFFECTED_USER, "Updater Service", "(?i)^\\s{0,40}User\\b.*Kerio Updater Service"),
                Message.of(KerioFields.REPORT_ADVICE, "Kerio Outlook Connector", "^\\s{0,40}To fix this, reinstall Kerio "
                        + "Outlook Connector \\( ?(?<detail>\\S*) ?\\)"),
                Message.of(KerioFields.REPORT_ADVICE, "Kerio Connect",
                        "^\\s{0,40}If you upgrade Kerio Connect to (?<detail>\\S+) or newer"),
                Message.of("No mailbox", "No local mailbox", "^No local mailbox (?<recipient>\\S+), expanded from "
                        + "(?<detail>\\S+)"),
                Message.of("No recipients", "zero recipients",
                        "^Address <(?<recipient>[^>]*)> expanded to zero recipients")));
        known.check(aspects);
        return format("warning", "Kerio warning log", List.of("warning", "warn", "warnings"), aspects,
                List.of("does not have installed Kerio Updater Service", "doesn't have Kerio Updater Service",
                        "No local mailbox ", "expanded to zero recipients"), new AffectedAccounts(known));
    }

    private KerioFormat spam() {
        return patterns("spam", "Kerio spam log", List.of("spam"),
                Aspects.of(KIND, SCORE, ACCOUNT, SENDER, RECIPIENT, SUBJECT, FOLDER, SIZE),
                List.of("Message marked as spam", "marked a message as ", "Message rejected as ", "Junk E-mail folder"),
                Message.of("Marked as spam", "Message marked as spam", "^Message marked as spam with score: "
                        + "(?<score>[\\d.]+), To: (?<recipient>[^,]*), Message size: (?<size>\\d+), "
                        + "From: (?<sender>[^,]*), Subject: ?(?<subject>.*)"),
                Message.of("Marked by user", " a message as ", "^User (?<account>\\S{1,320}) marked a message as "
                        + "(?:not )?spam, Folder: (?<folder>.*?), Size: (?<size>\\d+), From: (?<sender>.*?), "
                        + "Subject: ?(?<subject>.*)"),
                Message.of("Moved to junk", "Junk E-mail", "^User (?<account>\\S{1,320}) moved a message to Junk "
                        + "E-mail folder(?:, Folder: (?<folder>.*?)(?=, Size: |, From: |, Subject: |$))?(?:, Size: (?<size>\\d+))?"
                        + "(?:, From: (?<sender>.*?)(?=, Subject: |$))?(?:, Subject: ?(?<subject>.*))?"),
                Message.of("Rejected", "Message rejected as",
                        "^Message rejected as [^,]{1,60}, From: (?<sender>[^,]*)"));
    }

    private KerioFormat error() {
        return format("error", "Kerio error log", List.of("error"), Aspects.of(), List.of(), (_, _) -> {
            // no wording of this log is documented
        });
    }

    private KerioFormat debug() {
        return format("debug", "Kerio debug log", List.of("debug"), Aspects.of(THREAD, TAG), List.of(),
                (text, fields) -> {
                    Matcher m = DEBUG.matcher(text);
                    if (m.find()) {
                        if (!m.group(1).isEmpty()) {
                            String id = m.group(1).strip();
                            fields.put(THREAD.id(), id.substring(1, id.length() - 1));
                        }
                        if (m.group(2) != null) {
                            fields.put(TAG.id(), m.group(2));
                        }
                    }
                });
    }

    private KerioFormat other() {
        return format("other", "Kerio log", List.of(), Aspects.of(), List.of(), (_, _) -> {
            // time and text only
        });
    }

    private KerioFormat patterns(String log, String title, List<String> names, List<LogAspect> aspects,
            List<String> marks, Message... messages) {
        PatternFields reader = new PatternFields(List.of(messages));
        reader.check(aspects);
        return format(log, title, names, aspects, marks, reader);
    }

    private KerioFormat format(String log, String title, List<String> names, List<LogAspect> aspects, List<String> marks,
            FieldReader reader) {
        LogSeverity severity = switch (log) {
            case "error" -> LogSeverity.ERROR;
            case "warning" -> LogSeverity.WARNING;
            default -> null;
        };
        return new KerioFormat(log, title, names, aspects, marks, reader, severity, known);
    }
}
