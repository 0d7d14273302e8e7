package org.lockkeeper.api.evidence;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One thing that can be known about a subject. One attribute is at once a column of the store, a column of a view, an
 * operand of a filter and a field of an export. The attributes that Lockkeeper brings are constants here; whoever needs
 * another makes it with {@link #of}, and hands it to an {@link AttributeProvider}. Two attributes of one id are equal.
 *
 * @param <T> the type of its values
 */
public final class Attribute<T> implements Comparable<Attribute<?>> {

    /**
     * Whose an attribute is: sightings of that subject tell it, and it is the same for all that share the subject.
     * Sightings of a server always speak of the server.
     */
    public enum Scope {
        /** A server's. */
        SERVER,
        /** An account's, wherever it is used. */
        ACCOUNT,
        /** A computer's: for all its users and connectors, from whichever sighting that names the computer. */
        COMPUTER,
        /** A connector's on a computer: for all its users. */
        PROGRAM,
        /** An account's on a computer, whatever connector. */
        CLIENT
    }

    /** What numbers count. */
    public enum Unit {
        /** No number, or one without a unit. */
        NONE,
        /** Bytes. */
        BYTES
    }

    // the connectors from here on have the new upgrade system (article "Kerio Updater Service installation")
    private static final ProductVersion NEW_UPGRADE_SYSTEM = ProductVersion.of(7, 3, 0);

    // Kerio MailServer 4 to Kerio Connect 10, with room for what may come
    // 14.0.4760 is Outlook's, 7.3.2011 a date
    private static final Predicate<ProductVersion> USUAL_VERSION = v -> v.major() >= 1 && v.major() <= 20
            && v.minor() < 1000 && v.revision() < 1000;
    private static final String EXPECTED_VERSION = "a version of a Kerio product such as 7.2.3";
    private static final Predicate<Moment> USUAL_TIME = m -> m.local().getYear() >= 1990 && m.local().getYear() <= 2100;
    private static final String EXPECTED_TIME = "a time of the years 1990 to 2100 such as 2011-10-10T17:45:00+02:00";
    private static final long TEBIBYTE = 1L << 40;

    private static final Set<Class<?>> TYPES = Set.of(String.class, ProductVersion.class, Moment.class, Long.class);

    // --- of servers
    /** Product name as the source spells it: "Kerio Connect", "Kerio MailServer". */
    public static final Attribute<String> PRODUCT = of("product", String.class, Scope.SERVER, "product");
    /** Version of the server, of a client's connector. */
    public static final Attribute<ProductVersion> VERSION = of("version", ProductVersion.class, Scope.PROGRAM,
            "version").reassuring(Reassurance.<ProductVersion>greater().from(NEW_UPGRADE_SYSTEM))
            .accepting(USUAL_VERSION, EXPECTED_VERSION);
    /** Operating system of the server as the source spells it. */
    public static final Attribute<String> OPERATING_SYSTEM = of("os", String.class, Scope.SERVER, "operating system");
    /** Whether client statistics are on ({@code YES}), which affected-user reports need. */
    public static final Attribute<YesNo> CLIENT_STATISTICS = of("clientStatistics", YesNo.class, Scope.SERVER,
            "client statistics").reassuring(Reassurance.by(YesNo.YES));
    /** Whether the server answers HTTPS only. */
    public static final Attribute<YesNo> HTTPS_ONLY = of("httpsOnly", YesNo.class, Scope.SERVER,
            "HTTPS only").reassuring(Reassurance.by(YesNo.NO));
    /** When the folder was collected from the server. */
    public static final Attribute<Moment> COLLECTED_AT = of("collectedAt", Moment.class, Scope.SERVER,
            "collected at").passingBy().accepting(USUAL_TIME, EXPECTED_TIME);
    /**
     * Time of an affected-user report. On a server: that a report was written. On a client: that this report names its
     * account; {@link #UPDATER_SERVICE} of the same observation holds only while no newer report of the server exists.
     */
    public static final Attribute<Moment> REPORT_AT = of("reportAt", Moment.class, Scope.ACCOUNT,
            "named in the report of").passingBy();
    /** Newest time that the logs of a folder show; freshness is judged by it where nothing better is known. */
    public static final Attribute<Moment> LAST_LOG_ENTRY_AT = of("lastLogEntryAt", Moment.class, Scope.SERVER,
            "last log entry").passingBy();

    // --- of clients and computers
    /** Outlook's version as the source spells it. */
    public static final Attribute<String> OUTLOOK_VERSION = of("outlookVersion", String.class, Scope.COMPUTER,
            "Outlook version");
    /** Whether Outlook is installed, where that was looked for. */
    public static final Attribute<Presence> OUTLOOK = of("outlook", Presence.class, Scope.COMPUTER,
            "Outlook").reassuring(Reassurance.by(Presence.PRESENT));
    /** When Outlook was first installed. */
    public static final Attribute<Moment> OUTLOOK_INSTALLED_AT = of("outlookInstalledAt", Moment.class, Scope.COMPUTER,
            "Outlook installed at").reassuring(Reassurance.<Moment>smaller())
            .accepting(USUAL_TIME, EXPECTED_TIME);
    /** When Outlook's version last changed. */
    public static final Attribute<Moment> OUTLOOK_CHANGED_AT = of("outlookChangedAt", Moment.class, Scope.COMPUTER,
            "Outlook changed at").reassuring(Reassurance.<Moment>smaller())
            .accepting(USUAL_TIME, EXPECTED_TIME);
    /** Whether Kerio Updater Service is installed. */
    public static final Attribute<Presence> UPDATER_SERVICE = of("updaterService", Presence.class, Scope.COMPUTER,
            "Updater Service").reassuring(Reassurance.by(Presence.PRESENT));
    /** Whether the client's user is a local administrator of the computer. */
    public static final Attribute<YesNo> LOCAL_ADMIN = of("localAdmin", YesNo.class, Scope.CLIENT,
            "local administrator").reassuring(Reassurance.by(YesNo.YES));
    /** Size of the connector's database in bytes. */
    public static final Attribute<Long> DATABASE_BYTES = of("databaseBytes", Long.class, Scope.CLIENT,
            "database size").in(Unit.BYTES).reassuring(Reassurance.<Long>smaller())
            .accepting(b -> b >= 0 && b <= 4 * TEBIBYTE, "a number of bytes from 0 to 4 TiB");
    /** Free space of the disk that holds the user's profile, in bytes. */
    public static final Attribute<Long> FREE_BYTES = of("freeBytes", Long.class, Scope.CLIENT,
            "free space").in(Unit.BYTES).reassuring(Reassurance.<Long>greater())
            .accepting(b -> b >= 0 && b <= 1024 * TEBIBYTE, "a number of bytes from 0 to 1024 TiB");
    /** When the connector was installed. */
    public static final Attribute<Moment> CONNECTOR_INSTALLED_AT = of("connectorInstalledAt", Moment.class,
            Scope.PROGRAM, "connector installed at").reassuring(Reassurance.<Moment>greater())
            .accepting(USUAL_TIME, EXPECTED_TIME);
    /**
     * When the account last used the connector, on whichever computer: logs that tell this name no computer, so it is
     * given to all clients of the account with that connector.
     */
    public static final Attribute<Moment> LAST_USED_AT = of("lastUsedAt", Moment.class, Scope.ACCOUNT,
            "last used at").passingBy();
    /** IP address that the account last used the connector from. */
    public static final Attribute<String> LAST_USED_FROM = of("lastUsedFrom", String.class, Scope.ACCOUNT,
            "last used from").passingBy();

    // --- of accounts and settings
    /** The account's full name. */
    public static final Attribute<String> FULL_NAME = of("fullName", String.class, Scope.ACCOUNT, "full name");
    /** Whether the account is enabled. */
    public static final Attribute<YesNo> ENABLED = of("enabled", YesNo.class, Scope.ACCOUNT, "enabled");
    /** Value of a configuration variable, with any password removed. */
    public static final Attribute<String> SETTING = of("setting", String.class, Scope.SERVER, "setting");
    // --- for proving readiness
    /** When Kerio Updater Service was installed on the computer. */
    public static final Attribute<Moment> UPDATER_INSTALLED_AT = of("updaterInstalledAt", Moment.class, Scope.COMPUTER,
            "Updater Service installed at")
            .accepting(USUAL_TIME, EXPECTED_TIME);
    /** Whether the account uses Outlook on no other computer than this; stated by a person. */
    public static final Attribute<YesNo> ONLY_COMPUTER = of("onlyComputer", YesNo.class, Scope.CLIENT,
            "only computer").reassuring(Reassurance.by(YesNo.YES));
    /** Whether the account uses Outlook with a connector at all; stated by a person. */
    public static final Attribute<YesNo> USES_OUTLOOK = of("usesOutlook", YesNo.class, Scope.ACCOUNT,
            "uses Outlook").reassuring(Reassurance.by(YesNo.NO));
    /** When the account last signed in by IMAP, which the connector without "(Offline Edition)" does too. */
    public static final Attribute<Moment> IMAP_AT = of("imapAt", Moment.class, Scope.ACCOUNT,
            "last IMAP sign-in").passingBy();
    /** When the account last used WebDAV, which the connector with "(Offline Edition)" talks, and other programs too. */
    public static final Attribute<Moment> WEBDAV_AT = of("webdavAt", Moment.class, Scope.ACCOUNT,
            "last use of WebDAV").passingBy();
    /** When the account last signed in by a protocol of which it is not known whether a connector uses it. */
    public static final Attribute<Moment> UNKNOWN_PROTOCOL_AT = of("unknownProtocolAt", Moment.class, Scope.ACCOUNT,
            "last sign-in by an unknown protocol").passingBy();
    /** When the server last refused a sign-in by the connector with "(Offline Edition)" as the account. */
    public static final Attribute<Moment> KOFF_REFUSED_AT = of("koffRefusedAt", Moment.class, Scope.ACCOUNT,
            "last refused sign-in by the connector").passingBy();
    /** When a log last named a connector for Outlook, or the Updater Service, beside the account, in words that are not known. */
    public static final Attribute<Moment> CONNECTOR_NAMED_AT = of("connectorNamedAt", Moment.class, Scope.ACCOUNT,
            "connector last named in a log").passingBy();
    /**
     * When a line of an affected-user report was written of which it cannot be read whom it names: one who lacks the
     * Updater Service, and may be anybody.
     */
    public static final Attribute<Moment> REPORT_UNCLEAR_AT = of("reportUnclearAt", Moment.class, Scope.SERVER,
            "line of a report that is not understood").passingBy();
    /** Whether all accounts of the server are known: its {@code users.cfg} lists them, or a person states it. */
    public static final Attribute<YesNo> ACCOUNTS_LISTED = of("accountsListed", YesNo.class, Scope.SERVER,
            "accounts listed").reassuring(Reassurance.by(YesNo.YES));
    /**
     * The path of a source that could not be wholly read, of which a person states that what it tells is known: somebody
     * looked it through. It holds until the source is imported again.
     */
    public static final Attribute<String> SOURCE_KNOWN = of("sourceKnown", String.class, Scope.SERVER,
            "source looked through").passingBy();
    /** First moment of the time that the server's audit logs cover without a gap. */
    public static final Attribute<Moment> AUDIT_FROM = of("auditFrom", Moment.class, Scope.SERVER,
            "audit log covers from").passingBy();
    /** Last moment of that time. */
    public static final Attribute<Moment> AUDIT_TO = of("auditTo", Moment.class, Scope.SERVER,
            "audit log covers to").passingBy();
    /** The last hole of the server's audit logs: the times of the lines before and after it, for people. */
    public static final Attribute<String> AUDIT_GAP = of("auditGap", String.class, Scope.SERVER,
            "hole in the audit log").passingBy();
    /**
     * That a list says "Kerio Outlook Connector" and not which of the two, so that the connector is what such a name
     * means mostly in its version: another source that knows better counts.
     */
    public static final Attribute<YesNo> EDITION_ASSUMED = of("editionAssumed", YesNo.class, Scope.PROGRAM,
            "edition assumed").passingBy();
    /**
     * Another name of the same account, or of the same computer: told of the one by a person or a directory. It is about
     * all names of the server, and no client's.
     */
    public static final Attribute<String> SAME_AS = of("sameAs", String.class, Scope.SERVER, "same as").passingBy();
    /** The name of another account or computer that could be taken for this one: the two are not the same. */
    public static final Attribute<String> NOT_SAME_AS = of("notSameAs", String.class, Scope.SERVER,
            "not the same as").passingBy();
    /**
     * The user whom a list of programs names as the computer's last one, as it is spelt there. Where that is an account
     * of the server, the list is of that account's client.
     */
    public static final Attribute<String> LAST_USER = of("lastUser", String.class, Scope.SERVER, "last user").passingBy();
    /** Which names were taken as one for a client, and why; derived from all sources. */
    public static final Attribute<String> JOINED_NAMES = of("joinedNames", String.class, Scope.CLIENT,
            "names taken as one").passingBy();
    /**
     * What bears a time more than a day after the date of judgement, in words for people; its evidence is there. Such a
     * time counts as none. Derived from all sources.
     */
    public static final Attribute<String> FUTURE_TIMES = of("futureTimes", String.class, Scope.SERVER,
            "times from the future").passingBy();
    /**
     * {@code NO} where a list of a computer's programs shows no connector and would show none: one of 64-bit programs
     * alone, of one user's, or of changes. Lists that may show one tell nothing of it.
     */
    public static final Attribute<YesNo> PROGRAMS_SHOWN = of("programsShown", YesNo.class, Scope.COMPUTER,
            "programs shown").passingBy();
    /**
     * The version of a connector as it is written where it is told and not understood: {@code 7.3.x}, {@code latest}. It
     * is no {@link #VERSION}, and leaves open every version that is not surely newer.
     */
    public static final Attribute<String> VERSION_NOT_UNDERSTOOD = of("versionNotUnderstood", String.class,
            Scope.PROGRAM, "version not understood").passingBy();
    /**
     * What a list says of the Updater Service of a computer where that is not understood: a state of unknown words, a
     * remark. It is no {@link #UPDATER_SERVICE}, and leaves open every one that is not surely newer.
     */
    public static final Attribute<String> UPDATER_NOT_UNDERSTOOD = of("updaterNotUnderstood", String.class,
            Scope.COMPUTER, "Updater Service not understood").passingBy();
    /**
     * What the script of the group-policy kit did on the computer, in its words: {@code INSTALLED}, {@code NOTHING_TO_DO} or
     * {@code FAILED}, and why. It proves nothing about the Updater Service: the list of programs beside it does.
     */
    public static final Attribute<String> KIT_RESULT = of("kitResult", String.class, Scope.COMPUTER,
            "kit's result").passingBy();
    /** The server's offset from UTC at the time of the observation, for instance {@code +02:00}. */
    public static final Attribute<String> UTC_OFFSET = of("utcOffset", String.class, Scope.SERVER, "offset from UTC");

    private final String id;
    // the id's first letters: most comparisons, of which there are many, end with them
    private final long letters;
    private final Class<T> type;
    private final Scope scope;
    private final String title;
    private final Unit unit;
    private final Reassurance<T> reassurance;
    private final boolean passing;
    private final Predicate<T> accepted;
    private final String expected;

    private Attribute(String id, Class<T> type, Scope scope, String title, Unit unit, Reassurance<T> reassurance,
            boolean passing, Predicate<T> accepted, String expected) {
        this.id = Objects.requireNonNull(id);
        this.letters = letters(id);
        this.type = Objects.requireNonNull(type);
        this.scope = Objects.requireNonNull(scope);
        this.title = Objects.requireNonNull(title);
        this.unit = unit;
        this.reassurance = reassurance;
        this.passing = passing;
        this.accepted = accepted;
        this.expected = expected;
        if (id.isBlank() || !id.equals(id.strip()) || id.indexOf('=') >= 0 || id.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of an attribute");
        }
        if (!type.isEnum() && !TYPES.contains(type)) {
            throw new IllegalArgumentException("attributes have no values of " + type.getName());
        }
    }

    /**
     * An attribute without a unit, of which no value reassures more than another.
     *
     * @param id stable, unique; one of a plugin begins with the plugin's own prefix; without {@code =} and line feeds
     * @param type String, ProductVersion, Moment, Long or any enum
     * @param scope whose it is
     * @param title what people call it: "Updater Service"
     */
    public static <T> Attribute<T> of(String id, Class<T> type, Scope scope, String title) {
        return new Attribute<>(id, type, scope, title, Unit.NONE, Reassurance.none(), false, _ -> true,
                expected(type));
    }

    /** An attribute that nobody here knows, for instance of a plugin that is gone: its values stay text. */
    static Attribute<String> unknown(String id) {
        return of(id, String.class, Scope.CLIENT, id);
    }

    /** This attribute, its numbers in that unit. */
    public Attribute<T> in(Unit other) {
        return new Attribute<>(id, type, scope, title, Objects.requireNonNull(other), reassurance, passing, accepted,
                expected);
    }

    /** This attribute, its values compared by how much they speak for readiness. */
    public Attribute<T> reassuring(Reassurance<T> by) {
        return new Attribute<>(id, type, scope, title, unit, Objects.requireNonNull(by), passing, accepted,
                expected);
    }

    /** This attribute, of which each sighting tells its own: a newer one does not contradict an older one. */
    public Attribute<T> passingBy() {
        return new Attribute<>(id, type, scope, title, unit, reassurance, true, accepted, expected);
    }

    /**
     * This attribute, of which only some values can be meant: whoever takes one from a person or a file asks
     * {@link #accepts}. What is stored already is not asked again.
     *
     * @param values whether a value can be meant
     * @param text what is expected, for people: "a number of bytes"
     */
    public Attribute<T> accepting(Predicate<T> values, String text) {
        return new Attribute<>(id, type, scope, title, unit, reassurance, passing, Objects.requireNonNull(values),
                Objects.requireNonNull(text));
    }

    private static String expected(Class<?> type) {
        return type == Moment.class ? "an ISO 8601 time such as 2011-10-10T17:45:00+02:00"
                : type == ProductVersion.class ? EXPECTED_VERSION : type == Long.class ? "a whole number"
                : type.isEnum() ? "one of " + String.join(", ", Arrays.stream(type.getEnumConstants())
                        .map(Object::toString).toList()) : "text";
    }

    /** Whether a value can be meant; one that cannot is a slip of the pen, or damage. */
    public boolean accepts(T value) {
        return accepted.test(value);
    }

    /** What {@link #accepts} expects, for people: "a number of bytes from 0 to 4 TiB". */
    public String expected() {
        return expected;
    }

    /** Stable id, as used by stored data, by exports and in the command line's filters. */
    public String id() {
        return id;
    }

    /** Type of the values: one of String, ProductVersion, Moment, Long, or an enum. */
    public Class<T> type() {
        return type;
    }

    /** Whose it is. */
    public Scope scope() {
        return scope;
    }

    /** What people call it, in English. */
    public String title() {
        return title;
    }

    /** What its numbers count. */
    public Unit unit() {
        return unit;
    }

    /** Whether each sighting tells its own, such as when something happened last: older values are no disagreement. */
    public boolean isPassing() {
        return passing;
    }

    /** How values compare by how much they speak for readiness. */
    public Reassurance<T> reassurance() {
        return reassurance;
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

    private static long letters(String id) {
        long letters = 0;
        for (int i = 0; i < Long.BYTES / Character.BYTES; i++) {
            letters = letters << Character.SIZE | (i < id.length() ? id.charAt(i) : 0);
        }
        return letters;
    }

    /** By id. */
    @Override
    public int compareTo(Attribute<?> other) {
        return letters != other.letters ? Long.compareUnsigned(letters, other.letters) : id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Attribute<?> that && id.hashCode() == that.id.hashCode() && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
