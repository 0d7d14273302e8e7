package org.lockkeeper.core.inventory.query;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute.Unit;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.version.ProductVersion;

/** A place among ordered values that an operand names: versions, times, ages and numbers. */
@FunctionalInterface
interface Scale {

    /**
     * How a value stands to the place: negative where it comes before it.
     *
     * @param value of the type of the field's kind
     * @param asOf the date of judgement; {@code null} where there is none
     * @return {@code null} where that cannot be told
     */
    @Nullable Integer order(Object value, @Nullable Moment asOf);

    Pattern AGE = Pattern.compile("(\\d{1,6})\\s*([hdwy])", Pattern.CASE_INSENSITIVE);
    Pattern NOW = Pattern.compile("now(?:\\s*([+-])\\s*(\\d{1,6}\\s*[hdwy]))?", Pattern.CASE_INSENSITIVE);

    /**
     * Reads an operand.
     *
     * @throws IllegalArgumentException with a message for people, where it is none of that kind
     */
    static Scale of(FieldKind kind, Unit unit, String operand) {
        return switch (kind) {
            case VERSION -> version(ProductVersion.parse(operand.matches("\\d{1,3}") ? operand + ".0" : operand));
            case TIME -> time(operand);
            case NUMBER -> number(unit, operand);
            default -> throw new IllegalArgumentException("\"" + operand + "\" cannot be ordered");
        };
    }

    /** Whether the operand of a time is an age, which grows while times fall. */
    static boolean isAge(FieldKind kind, String operand) {
        return kind == FieldKind.TIME && AGE.matcher(operand.strip()).matches();
    }

    // where the operand names no build, any build of that version equals it
    private static Scale version(ProductVersion operand) {
        return (value, _) -> {
            ProductVersion version = (ProductVersion) value;
            if (operand.build() == ProductVersion.NO_BUILD && version.build() != ProductVersion.NO_BUILD) {
                version = new ProductVersion(version.major(), version.minor(), version.revision(), version.patch(),
                        version.stage(), version.stageNumber(), ProductVersion.NO_BUILD);
            }
            return version.compareTo(operand);
        };
    }

    private static Scale time(String operand) {
        String text = operand.strip();
        Optional<Duration> age = duration(AGE.matcher(text));
        if (age.isPresent()) {
            long seconds = age.get().toSeconds();
            return (value, asOf) -> asOf == null ? null
                    : Long.compare(asOf.orderSecond() - ((Moment) value).orderSecond(), seconds);
        }
        Matcher now = NOW.matcher(text);
        if (now.matches()) {
            long seconds = now.group(1) == null ? 0 : duration(AGE.matcher(now.group(2))).orElseThrow().toSeconds()
                    * (now.group(1).equals("-") ? -1 : 1);
            return (value, asOf) -> asOf == null ? null
                    : Long.compare(((Moment) value).orderSecond(), asOf.orderSecond() + seconds);
        }
        return moment(text);
    }

    // a day without a time is the whole day: a time within it equals it
    private static Scale moment(String text) {
        Moment end = Moment.tryParse(text).orElseThrow(() -> new IllegalArgumentException("\"" + text
                + "\" is no time; expected something like 2011-09-08, 2011-09-08T11:25:17, 2011-09-08T11:25:17+02:00,"
                + " now-30d, or an age such as 30d (h hours, d days, w weeks, y years)"));
        LocalDateTime start = text.length() <= 10 ? end.local().toLocalDate().atStartOfDay() : end.local();
        Moment from = new Moment(start, end.offset());
        return (value, _) -> {
            long second = ((Moment) value).orderSecond();
            return second < from.orderSecond() ? -1 : second > end.orderSecond() ? 1 : 0;
        };
    }

    private static Optional<Duration> duration(Matcher age) {
        if (!age.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(age.group(1));
        return Optional.of(switch (age.group(2).toLowerCase(Locale.ROOT)) {
            case "h" -> Duration.ofHours(count);
            case "w" -> Duration.ofDays(7 * count);
            case "y" -> Duration.ofDays(365 * count);
            default -> Duration.ofDays(count);
        });
    }

    private static Scale number(Unit unit, String operand) {
        long wanted = Quantity.parse(unit, operand);
        return (value, _) -> Long.compare(((Number) value).longValue(), wanted);
    }
}
