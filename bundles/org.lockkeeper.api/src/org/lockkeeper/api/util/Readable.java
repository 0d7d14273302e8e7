package org.lockkeeper.api.util;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;

/**
 * Attributes and their values in English sentences: {@code local administrator is yes}. JSON, filters and statements have
 * their ids and constants instead.
 *
 * @since 0.1
 */
public final class Readable {

    // "last used at 2011-10-10" needs no verb
    private static final Pattern PREPOSITION = Pattern.compile(".* (?:at|by|from|of|to)");

    private Readable() {
    }

    /**
     * A value as people write it: yes and no, present and absent in small letters, a size with its unit. Times stay exact;
     * {@link Times#sentence} shortens them.
     *
     * @param value {@code null} for what is not known
     */
    public static String value(Attribute<?> attribute, @Nullable Object value) {
        return switch (value) {
            case null -> "unknown";
            case YesNo yesNo -> yesNo.name().toLowerCase(Locale.ROOT);
            case Presence presence -> presence.name().toLowerCase(Locale.ROOT);
            case Long bytes when attribute.unit() == Attribute.Unit.BYTES -> Sizes.text(bytes);
            case String text -> ofText(attribute, text);
            default -> value.toString();
        };
    }

    /** A rule may say more about a value than the attribute's own notation can: that is shown as it is. */
    private static String ofText(Attribute<?> attribute, String text) {
        if (attribute.type() == String.class) {
            return text;
        }
        try {
            return value(attribute, attribute.parse(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * The attribute's title and what leads to its value: {@code Updater Service is }, {@code last used at }.
     */
    public static String is(Attribute<?> attribute) {
        return attribute.title() + (PREPOSITION.matcher(attribute.title()).matches() ? " " : " is ");
    }

    /** The same where the value is not known: {@code Updater Service is not known}, {@code last used at an unknown time}. */
    public static String isNotKnown(Attribute<?> attribute) {
        String is = is(attribute);
        return is + (is.endsWith(" is ") ? "not known" : attribute.type() == Moment.class ? "an unknown time" : "unknown");
    }
}
