package org.lockkeeper.store.internal.rows;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.version.ProductVersion;

/**
 * What the store can keep. A text column takes 32,672 characters, more than any path, name or version has; what is
 * longer is damage or an attack. It must not cost the rest of an import, nor vanish without a word: such an observation
 * is turned into a rejected row, and a message or path for people is shortened visibly.
 */
public final class Limits {

    /** Longest text of an observation or of the journal, in UTF-16 units; Derby's longest VARCHAR. */
    static final int LONGEST_TEXT = 32_672;
    /** Longest value of a setting. */
    public static final int LONGEST_SETTING = 1_000_000;
    /** Longest name of a setting. */
    public static final int LONGEST_SETTING_NAME = 1_000;

    /** {@link Moment#tryParse} reads no others, so an export could not be restored. */
    private static final int LAST_YEAR = 9999;

    private static final int SURELY_FITS = 8_000;

    private final Map<ProductVersion, Boolean> readable = new HashMap<>();

    /**
     * Why an observation cannot be kept, for people.
     *
     * @return {@code null} where it can
     */
    public @Nullable String unfit(Observation observation) {
        Subject subject = observation.subject();
        String reason = unfit("server", subject.server());
        if (reason == null) {
            reason = switch (subject) {
                case Subject.OfServer _ -> null;
                case Subject.OfAccount account -> unfit("account", account.account());
                case Subject.OfComputer computer -> unfit("computer", computer.computer());
                case Subject.OfClient client -> {
                    String account = unfit("account", client.account());
                    yield account == null ? unfit("computer", client.computer()) : account;
                }
                case Subject.OfSetting setting -> {
                    String table = unfit("table", setting.table());
                    yield table == null ? unfit("variable", setting.variable()) : table;
                }
            };
        }
        if (reason == null) {
            reason = unfit("observedAt", observation.evidence().observedAt());
        }
        if (reason == null && !observation.attributes().isEmpty()) {
            @Nullable String[] found = new String[1];
            observation.attributes().forEach((attribute, value) -> {
                if (found[0] == null) {
                    found[0] = unfit(attribute, value);
                }
            });
            reason = found[0] != null ? found[0] : tooLong(observation.attributes());
        }
        return reason;
    }

    private @Nullable String tooLong(Attributes attributes) {
        Attribute<?>[] longest = new Attribute<?>[1];
        int[] lengths = new int[2];
        attributes.forEach((attribute, value) -> {
            if (value instanceof String text) {
                lengths[1] += text.length();
                if (text.length() > lengths[0]) {
                    lengths[0] = text.length();
                    longest[0] = attribute;
                }
            }
        });
        // what is stored has twice that length at most, and some more for names and other values
        if (lengths[1] <= SURELY_FITS || AttributesText.length(attributes) <= LONGEST_TEXT) {
            return null;
        }
        return "the value of " + longest[0].id() + " is " + lengths[0] + " characters long; at most "
                + LONGEST_TEXT + " are expected of all attributes together, so the row is left out";
    }

    private @Nullable String unfit(Attribute<?> attribute, Object value) {
        return switch (value) {
            case Moment moment -> unfit(attribute.id(), moment);
            case ProductVersion version -> readable.computeIfAbsent(version, Limits::isReadable) ? null
                    : "the version \"" + version + "\" is out of range, so the row is left out";
            default -> null;
        };
    }

    private static @Nullable String unfit(String what, @Nullable Moment moment) {
        return moment == null || moment.local().getYear() >= 1 && moment.local().getYear() <= LAST_YEAR ? null
                : "the time of " + what + ", " + moment + ", is not in the years 1 to " + LAST_YEAR
                        + ", so the row is left out";
    }

    private static boolean isReadable(ProductVersion version) {
        return version.equals(ProductVersion.tryParse(version.toString()).orElse(null));
    }

    private static @Nullable String unfit(String what, @Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? null
                : "the value of " + what + " is " + text.length() + " characters long; at most "
                        + LONGEST_TEXT + " are expected, so the row is left out";
    }

    /** A text that fits a column, saying so where something was left out; {@code null} stays {@code null}. */
    public static @Nullable String shorten(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_TEXT) {
            return text;
        }
        String note = " … (shortened from " + text.length() + " characters) … ";
        int end = 1_000;
        return text.substring(0, LONGEST_TEXT - note.length() - end) + note
                + text.substring(text.length() - end);
    }
}
