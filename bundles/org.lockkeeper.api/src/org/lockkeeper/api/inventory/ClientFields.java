package org.lockkeeper.api.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The fields of a client: who it is, every attribute that is not a server's (those of plugins too), and what follows
 * from them. The order is that of exports; new fields come at its end.
 */
public final class ClientFields {

    // remarks as they are kept are shown by what holds after all of them, identifiers by whom policies name with them
    private static final Set<Attribute<?>> NOT_SHOWN = Set.of(RemarkAttributes.REMARK, DirectoryAttributes.SIDS);

    private static final String UNKNOWN = "UNKNOWN";
    private static final long DAY = 86_400;

    // built by hand, since their place or heading is their own; attributes that are not here follow
    private static final List<Field<ClientRow>> FIRST = List.of(
            subject("server", Subject.OfClient::server),
            subject("account", Subject.OfClient::account),
            subject("computer", Subject.OfClient::computer),
            subject("connector", Subject.OfClient::connector).oneOf(names(Connector.class)),
            of(Attribute.VERSION).headed("VERSION"),
            of(Attribute.OUTLOOK_VERSION).headed("OUTLOOK"),
            of(Attribute.OUTLOOK),
            of(Attribute.UPDATER_SERVICE).headed("UPDATER"),
            of(Attribute.LOCAL_ADMIN).headed("ADMIN"),
            Field.<ClientRow>shown("verdict", FieldKind.CHOICE, ofPlan(ClientPlan::verdict))
                    .oneOf(names(Verdict.class)).from("judged by the rules"),
            of(Attribute.DATABASE_BYTES), of(Attribute.FREE_BYTES), of(Attribute.CONNECTOR_INSTALLED_AT),
            of(Attribute.OUTLOOK_CHANGED_AT), of(Attribute.LAST_USED_AT), of(Attribute.LAST_USED_FROM),
            Field.<ClientRow>more("lastSeenAt", FieldKind.TIME, ClientRow::lastSeenAt)
                    .from("the newest dated sighting"),
            Field.<ClientRow>more("ageDays", FieldKind.NUMBER, ClientFields::ageDays)
                    .titled("days since it was seen").from("the newest dated sighting, to the date of judgement"),
            Field.<ClientRow>more("reason", FieldKind.TEXT, ofPlan(p -> p.findings().stream()
                    .filter(f -> f.verdict() != null).findFirst().map(Finding::title).orElse(null)))
                    .from("the finding that decides"),
            Field.<ClientRow>more("rules", FieldKind.TEXTS, ofPlan(p -> p.findings().stream().map(Finding::rule)
                    .distinct().toList())).from("the rules that found something"),
            Field.<ClientRow>more("steps", FieldKind.NUMBER, ofPlan(p -> p.steps().size()))
                    .titled("number of steps").from("the plan"),
            Field.<ClientRow>more("conflicts", FieldKind.TEXTS, ClientFields::conflicts)
                    .titled("attributes that sources disagree on").from("all sources; not those that a statement settled"),
            Field.<ClientRow>more("serverVersion", FieldKind.VERSION, r -> r.server() == null ? null
                    : r.server().facts().get(Attribute.VERSION).value()).from("the server"));

    private static final String WEEK = "WEEK";
    private static final String MONTH = "MONTH";
    private static final String QUARTER = "QUARTER";
    private static final String OLDER = "OLDER";

    // what people remark and what is stale: no evidence, so after all that is
    private static final List<Field<ClientRow>> LAST = List.of(
            Field.<ClientRow>more("acknowledged", FieldKind.CHOICE, ClientFields::acknowledged)
                    .oneOf(List.of("YES", "LAPSED", "NO"))
                    .from("remarks; lapsed where verdict or rules are others than those acknowledged"),
            Field.<ClientRow>more("stale", FieldKind.TEXTS, row -> row.stale().stream().map(Attribute::id).toList())
                    .titled("attributes to look at anew")
                    .from("facts that are old, or not in the newest list of their source"),
            Field.<ClientRow>more("age", FieldKind.CHOICE, ClientFields::age).oneOf(List.of(WEEK, MONTH, QUARTER, OLDER))
                    .titled("age of the newest sighting").from("the newest dated sighting, to the date of judgement"),
            Field.<ClientRow>more("sources", FieldKind.TEXTS, row -> row.client().sightings().stream()
                    .map(e -> e.file().fileName()).distinct().toList())
                    .titled("files that name the client").from("the newest sightings"));

    private static final List<Field<ClientRow>> BUILT_IN = with(AttributeCatalogue.builtIn());
    private static final List<Field<ClientRow>> OF_PLANS = named("server", "account", "computer", "connector",
            "version", "outlookVersion", "updaterService", "localAdmin", "verdict");

    private ClientFields() {
    }

    /** The fields that Lockkeeper brings. */
    public static List<Field<ClientRow>> all() {
        return BUILT_IN;
    }

    /** All fields, with those of the attributes of a catalogue; of two of one id the first counts. */
    public static List<Field<ClientRow>> with(AttributeCatalogue catalogue) {
        Map<String, Field<ClientRow>> byId = new LinkedHashMap<>();
        FIRST.forEach(field -> byId.put(field.id(), field));
        for (Attribute<?> attribute : catalogue.all()) {
            if (attribute.scope() != Attribute.Scope.SERVER && !NOT_SHOWN.contains(attribute)) {
                byId.putIfAbsent(attribute.id(), of(attribute));
            }
        }
        LAST.forEach(field -> byId.putIfAbsent(field.id(), field));
        return List.copyOf(byId.values());
    }

    /** The fields that every paper and export of a plan begins with (design, "Command line"). */
    public static List<Field<ClientRow>> ofPlans() {
        return OF_PLANS;
    }

    /**
     * Some of the fields that Lockkeeper brings, in that order.
     *
     * @throws IllegalArgumentException where there is none of such a name
     */
    public static List<Field<ClientRow>> named(String... ids) {
        List<Field<ClientRow>> named = new ArrayList<>();
        for (String id : ids) {
            named.add(BUILT_IN.stream().filter(f -> f.id().equals(id)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no field \"" + id + "\"")));
        }
        return named;
    }

    /** The field of an attribute: its unknown value is the word {@code UNKNOWN} where its values are words. */
    public static Field<ClientRow> of(Attribute<?> attribute) {
        Field<ClientRow> field = Field.more(attribute.id(), kind(attribute),
                isList(attribute) ? list(attribute) : value(attribute));
        if (attribute.type().isEnum()) {
            field = field.oneOf(Stream.concat(Arrays.stream(attribute.type().getEnumConstants()).map(Object::toString),
                    Stream.of(UNKNOWN)).distinct().toList());
        }
        return field.titled(attribute.title()).in(attribute.unit()).from(RemarkAttributes.isOfPeople(attribute)
                ? "remarks of people" : switch (attribute.scope()) {
            case SERVER -> "the server";
            case ACCOUNT -> "the account";
            case COMPUTER -> "the computer";
            case PROGRAM -> "the connector on the computer";
            case CLIENT -> "the account on the computer";
        });
    }

    private static FieldKind kind(Attribute<?> attribute) {
        if (isList(attribute)) {
            return FieldKind.TEXTS;
        }
        Class<?> type = attribute.type();
        return type == ProductVersion.class ? FieldKind.VERSION : type == Moment.class ? FieldKind.TIME
                : type == Long.class ? FieldKind.NUMBER : FieldKind.TEXT;
    }

    private static Function<ClientRow, @Nullable Object> value(Attribute<?> attribute) {
        if (attribute.type().isEnum()) {
            return row -> {
                Object value = row.fact(attribute).value();
                return value == null ? UNKNOWN : value.toString();
            };
        }
        return row -> row.fact(attribute).value();
    }

    private static boolean isList(Attribute<?> attribute) {
        return attribute.equals(RemarkAttributes.LABELS) || attribute.equals(RemarkAttributes.COLLECTIONS);
    }

    private static Function<ClientRow, @Nullable Object> list(Attribute<?> attribute) {
        return row -> {
            Object value = row.fact(attribute).value();
            return value == null ? List.of() : List.of(value.toString().split(", "));
        };
    }

    private static @Nullable Object acknowledged(ClientRow row) {
        String acknowledged = row.fact(RemarkAttributes.ACKNOWLEDGEMENT).value();
        String present = row.judgement();
        return acknowledged == null ? "NO" : present == null ? null : acknowledged.equals(present) ? "YES" : "LAPSED";
    }

    private static Field<ClientRow> subject(String id, Function<Subject.OfClient, @Nullable Object> part) {
        return Field.<ClientRow>shown(id, FieldKind.TEXT, row -> part.apply(row.client().subject()))
                .from("who the client is");
    }

    private static Function<ClientRow, @Nullable Object> ofPlan(Function<ClientPlan, @Nullable Object> value) {
        return row -> row.plan() == null ? null : value.apply(row.plan());
    }

    /** At most 7, 30 or 90 days old, or older. */
    private static @Nullable Object age(ClientRow row) {
        return ageDays(row) instanceof Long days ? days <= 7 ? WEEK : days <= 30 ? MONTH : days <= 90 ? QUARTER : OLDER
                : null;
    }

    private static @Nullable Object ageDays(ClientRow row) {
        Moment seen = row.lastSeenAt();
        return seen == null || row.asOf() == null ? null
                : Math.floorDiv(row.asOf().orderSecond() - seen.orderSecond(), DAY);
    }

    private static Object conflicts(ClientRow row) {
        List<String> ids = new ArrayList<>();
        row.client().facts().forEach((attribute, fact) -> {
            if (fact.isContested(attribute) && !fact.isSettled()) {
                ids.add(attribute.id());
            }
        });
        return ids;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
