package org.lockkeeper.api.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One thing that can be known about a subject. One attribute is at once a column of the store, a column of a view, an
 * operand of a filter and a field of an export.
 *
 * @param <T> the type of its values
 */
public final class Attribute<T> {

    // --- of servers
    /** Product name as the source spells it: "Kerio Connect", "Kerio MailServer". */
    public static final Attribute<String> PRODUCT = new Attribute<>(0, "product", String.class);
    /** Version of the server, of a client's connector. */
    public static final Attribute<ProductVersion> VERSION = new Attribute<>(1, "version", ProductVersion.class);
    /** Operating system of the server as the source spells it. */
    public static final Attribute<String> OPERATING_SYSTEM = new Attribute<>(2, "os", String.class);
    /** Whether client statistics are on ({@code YES}), which affected-user reports need. */
    public static final Attribute<YesNo> CLIENT_STATISTICS = new Attribute<>(3, "clientStatistics", YesNo.class);
    /** Whether the server answers HTTPS only. */
    public static final Attribute<YesNo> HTTPS_ONLY = new Attribute<>(4, "httpsOnly", YesNo.class);
    /** When the folder was collected from the server. */
    public static final Attribute<Moment> COLLECTED_AT = new Attribute<>(5, "collectedAt", Moment.class);
    /**
     * Time of an affected-user report. On a server: that a report was written. On a client: that this report names its
     * account; {@link #UPDATER_SERVICE} of the same observation holds only while no newer report of the server exists.
     */
    public static final Attribute<Moment> REPORT_AT = new Attribute<>(6, "reportAt", Moment.class);
    /** Newest time that the logs of a folder show; freshness is judged by it where nothing better is known. */
    public static final Attribute<Moment> LAST_LOG_ENTRY_AT = new Attribute<>(7, "lastLogEntryAt", Moment.class);

    // --- of clients and computers
    /** Outlook's version as the source spells it. */
    public static final Attribute<String> OUTLOOK_VERSION = new Attribute<>(8, "outlookVersion", String.class);
    /** Whether Outlook is installed, where that was looked for. */
    public static final Attribute<Presence> OUTLOOK = new Attribute<>(9, "outlook", Presence.class);
    /** When Outlook was first installed. */
    public static final Attribute<Moment> OUTLOOK_INSTALLED_AT = new Attribute<>(10, "outlookInstalledAt", Moment.class);
    /** When Outlook's version last changed. */
    public static final Attribute<Moment> OUTLOOK_CHANGED_AT = new Attribute<>(11, "outlookChangedAt", Moment.class);
    /** Whether Kerio Updater Service is installed. */
    public static final Attribute<Presence> UPDATER_SERVICE = new Attribute<>(12, "updaterService", Presence.class);
    /** Whether the client's user is a local administrator of the computer. */
    public static final Attribute<YesNo> LOCAL_ADMIN = new Attribute<>(13, "localAdmin", YesNo.class);
    /** Size of the connector's database in bytes. */
    public static final Attribute<Long> DATABASE_BYTES = new Attribute<>(14, "databaseBytes", Long.class);
    /** Free space of the disk that holds the user's profile, in bytes. */
    public static final Attribute<Long> FREE_BYTES = new Attribute<>(15, "freeBytes", Long.class);
    /** When the connector was installed. */
    public static final Attribute<Moment> CONNECTOR_INSTALLED_AT = new Attribute<>(16, "connectorInstalledAt",
            Moment.class);
    /** When the account last used the connector. */
    public static final Attribute<Moment> LAST_USED_AT = new Attribute<>(17, "lastUsedAt", Moment.class);
    /** IP address that the account last used the connector from. */
    public static final Attribute<String> LAST_USED_FROM = new Attribute<>(18, "lastUsedFrom", String.class);

    // --- of accounts and settings
    /** The account's full name. */
    public static final Attribute<String> FULL_NAME = new Attribute<>(19, "fullName", String.class);
    /** Whether the account is enabled. */
    public static final Attribute<YesNo> ENABLED = new Attribute<>(20, "enabled", YesNo.class);
    /** Value of a configuration variable, with any password removed. */
    public static final Attribute<String> SETTING = new Attribute<>(21, "setting", String.class);
    // --- for proving readiness
    /** When Kerio Updater Service was installed on the computer. */
    public static final Attribute<Moment> UPDATER_INSTALLED_AT = new Attribute<>(22, "updaterInstalledAt",
            Moment.class);
    /** Whether the account uses Outlook on no other computer than this; stated by a person. */
    public static final Attribute<YesNo> ONLY_COMPUTER = new Attribute<>(23, "onlyComputer", YesNo.class);
    /** Whether the account uses Outlook with a connector at all; stated by a person. */
    public static final Attribute<YesNo> USES_OUTLOOK = new Attribute<>(24, "usesOutlook", YesNo.class);
    /** First moment of the time that the server's audit logs cover without a gap. */
    public static final Attribute<Moment> AUDIT_FROM = new Attribute<>(25, "auditFrom", Moment.class);
    /** Last moment of that time. */
    public static final Attribute<Moment> AUDIT_TO = new Attribute<>(26, "auditTo", Moment.class);
    /** The server's offset from UTC at the time of the observation, for instance {@code +02:00}. */
    public static final Attribute<String> UTC_OFFSET = new Attribute<>(27, "utcOffset", String.class);

    private static final List<Attribute<?>> ALL = List.of(PRODUCT, VERSION, OPERATING_SYSTEM, CLIENT_STATISTICS,
            HTTPS_ONLY, COLLECTED_AT, REPORT_AT, LAST_LOG_ENTRY_AT, OUTLOOK_VERSION, OUTLOOK, OUTLOOK_INSTALLED_AT,
            OUTLOOK_CHANGED_AT, UPDATER_SERVICE, LOCAL_ADMIN, DATABASE_BYTES, FREE_BYTES, CONNECTOR_INSTALLED_AT,
            LAST_USED_AT, LAST_USED_FROM, FULL_NAME, ENABLED, SETTING,
            UPDATER_INSTALLED_AT, ONLY_COMPUTER, USES_OUTLOOK, AUDIT_FROM, AUDIT_TO, UTC_OFFSET);

    private final int index;
    private final String id;
    private final Class<T> type;

    private Attribute(int index, String id, Class<T> type) {
        this.index = index;
        this.id = id;
        this.type = type;
    }

    /** All attributes, each at its {@link #index()}. */
    public static List<Attribute<?>> all() {
        return ALL;
    }

    /** The attribute of that {@link #id()}. */
    public static Optional<Attribute<?>> byId(String id) {
        return ALL.stream().filter(a -> a.id.equals(id)).findFirst();
    }

    /** Position in {@link #all()}; not stored anywhere, so it may change between versions. */
    public int index() {
        return index;
    }

    /** Stable id, as used by stored data, by exports and in the command line's filters. */
    public String id() {
        return id;
    }

    /** Type of the values: one of String, ProductVersion, YesNo, Presence, Moment, Long. */
    public Class<T> type() {
        return type;
    }

    /**
     * The value as text that {@link #parse(String)} reads back.
     *
     * @param value not {@code null}
     */
    public String format(T value) {
        return value.toString();
    }

    /**
     * Reads what {@link #format} wrote.
     *
     * @throws IllegalArgumentException where the text is no value of this attribute
     */
    public T parse(String text) {
        Object value;
        if (type == String.class) {
            value = text;
        } else if (type == ProductVersion.class) {
            value = ProductVersion.parse(text);
        } else if (type == Moment.class) {
            value = Moment.tryParse(text)
                    .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no ISO 8601 time"));
        } else if (type == Long.class) {
            value = Long.valueOf(text);
        } else {
            value = Arrays.stream(type.getEnumConstants()).filter(c -> c.toString().equals(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no value of " + id));
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        return id;
    }
}
