package org.lockkeeper.ui.text;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.util.Times;

/** Says in the user's language what the api's values mean. Texts of the sources themselves stay as they are. */
public final class Wording {

    private static final int PATH_PARTS = 3;
    private static final int DAYS_PER_MONTH = 30;
    private static final int DAYS_PER_YEAR = 365;
    // exact for so long as that matters
    private static final int DAYS_TO_MONTHS = 90;
    private static final int DAYS_TO_YEARS = 2 * DAYS_PER_YEAR;
    /** System property, set before the window is made, that says how dates are written: {@code local} or {@code iso}. */
    public static final String DATES_PROPERTY = "lockkeeper.dates";

    private static final boolean LOCAL = "local".equals(System.getProperty(DATES_PROPERTY));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
            FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = LOCAL ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            : DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter WEEKDAY = Locale.getDefault().getLanguage().equals("en")
            ? DateTimeFormatter.ofPattern("EEE d MMM", Locale.getDefault())
            : DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(Locale.getDefault());

    private Wording() {
    }

    /** The word for what is not known. */
    public static String unknown() {
        return Messages.Value_unknown;
    }

    /** What an attribute is called: "Updater Service". */
    public static String attribute(Attribute<?> attribute) {
        return AttributeTitles.of(attribute);
    }

    /** A fact's value; what it may be where sources disagree and nothing decides, "yes / no?"; or "unknown". */
    public static <T> String value(Attribute<T> attribute, Fact<T> fact) {
        if (fact.isKnown()) {
            return value(attribute, attribute.format(fact.value()));
        }
        return fact.isDisputed() ? disputed(attribute, fact) : Messages.Value_unknown;
    }

    /** The values between which nothing decides, "yes / no?"; {@code ""} where the fact is not disputed. */
    public static <T> String disputed(Attribute<T> attribute, Fact<T> fact) {
        if (!fact.isDisputed()) {
            return "";
        }
        return NLS.bind(Messages.Value_disputed, fact.conflicts().stream().filter(Fact.Conflict::open)
                .map(c -> value(attribute, attribute.format(c.value()))).distinct()
                .collect(Collectors.joining(" / ")));
    }

    /** When a step is done. */
    public static String phase(Step.Phase phase) {
        return switch (phase) {
            case BEFORE -> Messages.Phase_before;
            case AT -> Messages.Phase_at;
            case AFTER -> Messages.Phase_after;
        };
    }

    /**
     * A value as the attribute writes it, in words.
     *
     * @param text {@code null} for unknown
     */
    public static String value(Attribute<?> attribute, String text) {
        if (text == null) {
            return Messages.Value_unknown;
        }
        Object value;
        try {
            value = attribute.parse(text);
        } catch (IllegalArgumentException e) {
            // a rule may say more about a value than the attribute's own notation can: show it as it is
            return text;
        }
        return switch (value) {
            case Presence p -> p == Presence.PRESENT ? Messages.Value_present : Messages.Value_absent;
            case YesNo y -> yesNo(y);
            case Moment m -> moment(m);
            case Long bytes -> bytes(bytes);
            default -> text;
        };
    }

    /** "yes" or "no". */
    public static String yesNo(YesNo value) {
        return value == YesNo.YES ? Messages.Value_yes : Messages.Value_no;
    }

    /** "present" or "absent". */
    public static String presence(Presence value) {
        return value == Presence.PRESENT ? Messages.Value_present : Messages.Value_absent;
    }

    /**
     * A moment to the minute, with its offset where it is known; of a day whose time is not known, which counts as its
     * end, the day; "unknown" for {@code null}.
     */
    public static String moment(Moment moment) {
        if (moment == null) {
            return Messages.Value_unknown;
        }
        return !LOCAL ? Times.text(moment) : Times.isDay(moment) ? DAY.format(moment.local())
                : MOMENT.format(moment.local()) + Times.offset(moment);
    }

    /** A sentence of rules and sources, which write times as ISO 8601, with its times as {@link #moment} writes them. */
    public static String sentence(String text) {
        return Times.sentence(text, Wording::moment);
    }

    /** A moment's day; "unknown" for {@code null}. */
    public static String day(Moment moment) {
        return moment == null ? Messages.Value_unknown : DAY.format(moment.local());
    }

    /** A day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day of this year in few letters, with the day of the week: "Mon 3 Oct". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** How old something of that many days ago is, roughly: "of today", "3 days old", "5 months old", "14 years old". */
    public static String ago(long days) {
        if (days == 0) {
            return Messages.Ago_today;
        }
        if (days < DAYS_TO_MONTHS) {
            return Plural.bind(Messages.Ago_days, days);
        }
        return days < DAYS_TO_YEARS ? Plural.bind(Messages.Ago_months, days / DAYS_PER_MONTH)
                : Plural.bind(Messages.Ago_years, days / DAYS_PER_YEAR);
    }

    /** An instant in the zone of this machine, in the user's format. */
    public static String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault()).format(instant);
    }

    /** A number as people write it, in the user's format: "12,345". */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** A number of bytes in a unit that suits it, binary multiples: "1.5 GiB". */
    public static String bytes(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
        return format.format(value) + " " + units[unit];
    }

    /** Who or what a subject is: "anna@harbor.example on HBR-WS-012 (KOFF)". */
    public static String subject(Subject subject) {
        return switch (subject) {
            case Subject.OfServer s -> s.server();
            case Subject.OfAccount a -> account(a.account());
            case Subject.OfComputer c -> c.computer();
            case Subject.OfSetting s -> s.table().isEmpty() ? s.variable() : s.table() + "/" + s.variable();
            case Subject.OfClient c -> client(c);
        };
    }

    /** An account's name as people write it: the domain of Windows in capitals, {@code HARBOR\\m.visser}. */
    public static String account(String name) {
        int slash = name.lastIndexOf('\\');
        return slash < 0 ? name : name.substring(0, slash).toUpperCase(Locale.ROOT) + name.substring(slash);
    }

    /** A name that was joined to another one, as people write it. */
    public static String name(JoinedName joined) {
        return joined.kind() == JoinedName.Kind.COMPUTER ? joined.name().toUpperCase(Locale.ROOT) : account(joined.name());
    }

    /** The name that another one was joined to, as people write it. */
    public static String as(JoinedName joined) {
        return joined.kind() == JoinedName.Kind.COMPUTER ? joined.as() : account(joined.as());
    }

    private static String client(Subject.OfClient c) {
        String who = c.account() == null ? NLS.bind(Messages.Subject_computerOnly, c.computer())
                : c.computer() == null ? NLS.bind(Messages.Subject_accountOnly, c.account())
                        : NLS.bind(Messages.Subject_both, c.account(), c.computer());
        return c.connector() == null ? who : who + " (" + c.connector() + ")";
    }

    /** A connector's abbreviation with the vendor's name: "KOFF, Kerio Outlook Connector (Offline Edition)". */
    public static String connector(Connector connector) {
        return connector == null ? Messages.Value_unknown : connector + ", " + connector.title();
    }

    /** Which way of finding affected users applies, in a few words. */
    public static String detection(Detection detection) {
        return switch (detection) {
            case REPORT -> Messages.Detection_report;
            case WAIT_FOR_REPORT -> Messages.Detection_wait;
            case ENABLE_STATISTICS -> Messages.Detection_enable;
            case INSTALLED_PROGRAMS -> Messages.Detection_programs;
        };
    }

    /** What to do next for that way of finding affected users, as a sentence. */
    public static String nextAction(Detection detection) {
        return switch (detection) {
            case REPORT -> Messages.Detection_reportAction;
            case WAIT_FOR_REPORT -> Messages.Detection_waitAction;
            case ENABLE_STATISTICS -> Messages.Detection_enableAction;
            case INSTALLED_PROGRAMS -> Messages.Detection_programsAction;
        };
    }

    /** Who does a step. */
    public static String actor(Step.Actor actor) {
        return switch (actor) {
            case ADMINISTRATOR -> Messages.Actor_administrator;
            case SERVER_ADMINISTRATOR -> Messages.Actor_serverAdministrator;
            case USER -> Messages.Actor_user;
        };
    }

    /** Where something was read, and when it was so: "mail1/warning.log:12, observed 2012-05-08 11:25". */
    public static String evidence(Evidence evidence) {
        String place = evidence.line() == 0 ? path(evidence.file().path())
                : path(evidence.file().path()) + ":" + evidence.line();
        return evidence.observedAt() == null ? place
                : NLS.bind(Messages.Evidence_observed, place, moment(evidence.observedAt()));
    }

    /** A path short enough to be read at a glance: its last parts, with an ellipsis for what is left out. */
    public static String path(String path) {
        int from = path.length();
        for (int part = 0; part < PATH_PARTS && from > 0; part++) {
            from = Math.max(path.lastIndexOf('/', from - 1), path.lastIndexOf('\\', from - 1));
        }
        return from <= 0 ? path : "\u2026" + path.substring(from);
    }
}
