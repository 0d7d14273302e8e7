package org.lockkeeper.core.inventory.statements;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.evidence.YesOrNo;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.core.inventory.query.Quantity;

/**
 * A value that a person states of an attribute.
 *
 * @param <T> type of the value
 * @param attribute which; of a server's only whether its accounts are listed and which source was looked through, and
 *        none that every sighting tells anew
 * @param value the value
 */
public record StatedValue<T>(Attribute<T> attribute, T value) {

    // clocks and offsets differ
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** Checks that nothing is missing. */
    public StatedValue {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(value);
    }

    /** The attributes of which values can be stated. */
    public static List<Attribute<?>> attributes(AttributeCatalogue catalogue) {
        return catalogue.all().stream().filter(a -> a == Attribute.SOURCE_KNOWN || !a.isPassing()
                && (a.scope() != Attribute.Scope.SERVER || a == Attribute.ACCOUNTS_LISTED)).collect(Collectors.toList());
    }

    /**
     * Reads {@code FIELD=VALUE}.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where it is none
     */
    public static StatedValue<?> parse(String text, AttributeCatalogue catalogue) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals).strip();
        List<Attribute<?>> all = attributes(catalogue);
        Attribute<?> attribute = all.stream().filter(a -> a.id().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing can be stated of \"" + name
                        + "\"; expected FIELD=VALUE with one of "
                        + all.stream().map(Attribute::id).collect(Collectors.joining(", "))));
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + text + "\" has no value; expected " + attribute.id() + "=VALUE");
        }
        return of(attribute, text.substring(equals + 1).strip());
    }

    private static <T> StatedValue<T> of(Attribute<T> attribute, String text) {
        if (text.isEmpty() || YesOrNo.isNothing(text)) {
            throw new IllegalArgumentException("\"" + attribute.id() + "=" + text + "\" states nothing; what was stated"
                    + " is taken back with: lockkeeper import --undo ID");
        }
        if (attribute.type() == Long.class) {
            return accepted(attribute, attribute.type().cast(Quantity.parse(attribute.unit(), text)), text);
        }
        if (attribute.type().isEnum()) {
            return new StatedValue<>(attribute, constant(attribute, text));
        }
        return accepted(attribute, attribute.parse(text), text);
    }

    /** One of a few values: by its name, or by a word that files have for it. */
    private static <T> T constant(Attribute<T> attribute, String text) {
        for (T constant : attribute.type().getEnumConstants()) {
            if (constant.toString().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        Optional<?> word = attribute.type() == YesNo.class ? YesOrNo.of(text)
                : attribute.type() == Presence.class ? YesOrNo.presence(text) : Optional.empty();
        return word.<T>map(attribute.type()::cast).orElseThrow(() -> new IllegalArgumentException("\"" + text
                + "\" is no value of " + attribute.id() + "; it is one of "
                + Arrays.stream(attribute.type().getEnumConstants()).map(Object::toString)
                        .collect(Collectors.joining(", ")) + (attribute.type() == Presence.class ? ", yes, no" : "")));
    }

    private static <T> StatedValue<T> accepted(Attribute<T> attribute, T value, String text) {
        if (!attribute.accepts(value)) {
            throw new IllegalArgumentException("\"" + text + "\" can be no value of " + attribute.id() + "; expected "
                    + attribute.expected());
        }
        return new StatedValue<>(attribute, value);
    }

    /** Whether it is a time that lies after another one by more than a day, so that it cannot be known by then. */
    boolean isAfter(Moment at) {
        return value instanceof Moment moment && at.until(moment).compareTo(ONE_DAY) > 0;
    }

    /** Whether it is stated of the account as a whole, whether a client is known or not. */
    public boolean isOfAccount() {
        return attribute.scope() == Attribute.Scope.ACCOUNT;
    }

    /** Whether it is stated of the server as a whole. */
    public boolean isOfServer() {
        return attribute.scope() == Attribute.Scope.SERVER;
    }

    /**
     * Checks that what is stated of a source is stated of one that could not be wholly read.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where there is none of that path
     */
    public void checkSource(Model model) {
        if (attribute != Attribute.SOURCE_KNOWN || model.unread().stream().anyMatch(u -> u.file().path().equals(value))) {
            return;
        }
        throw new IllegalArgumentException("no source that could not be read is called \"" + value + "\"; "
                + (model.unread().isEmpty() ? "all could be read" : "these are: " + model.unread().stream()
                        .map(u -> u.file().path()).distinct().collect(Collectors.joining(", "))));
    }

    void addTo(Attributes.Builder builder) {
        builder.put(attribute, value);
    }

    /** {@code FIELD=VALUE}. */
    @Override
    public String toString() {
        return attribute.id() + "=" + attribute.format(value);
    }
}
