package org.lockkeeper.ui.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;

/**
 * Something that people choose once and keep. Immutable; a constant of whoever reads it.
 *
 * @param <T> type of its value, immutable
 */
public final class Setting<T> {

    /** When a change counts. */
    public enum Applies {
        /** As soon as it is made. */
        AT_ONCE,
        /** When Lockkeeper is started the next time. */
        NEXT_START
    }

    /** How it is chosen. */
    public sealed interface Form {
    }

    /**
     * One of several.
     *
     * @param options all of them, in the order in which they are shown
     */
    public record Choice(List<Option> options) implements Form {

        /** Copies the list. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * A number.
     *
     * @param least the least that it may be
     * @param most the most that it may be
     * @param unit for people, after the number: "days"
     */
    public record Number(int least, int most, String unit) implements Form {
    }

    /** A font, as its name, a vertical line and its height in points; {@code ""} for that of the system. */
    public record Font() implements Form {
    }

    /** Yes or no. */
    public record Flag() implements Form {
    }

    /** Kept as the others, chosen elsewhere on its page. */
    public record Elsewhere() implements Form {
    }

    /**
     * One of several values.
     *
     * @param value as it is kept
     * @param label for people
     */
    public record Option(String value, String label) {
    }

    /**
     * Reads a kept value.
     *
     * @param <T> type of the value
     */
    @FunctionalInterface
    private interface Reader<T> {
        T read(String text) throws ProblemException;
    }

    private final String id;
    private final String title;
    private final String description;
    private final Form form;
    private final Applies applies;
    private final T standard;
    private final Reader<T> reader;
    private final Function<T, String> writer;

    private Setting(String id, String title, String description, Form form, Applies applies, T standard,
            Reader<T> reader, Function<T, String> writer) {
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
        this.description = Objects.requireNonNull(description);
        this.form = form;
        this.applies = applies;
        this.standard = Objects.requireNonNull(standard);
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * One of several values.
     *
     * @param id stable and unique, with the name of the bundle in front where that is an extension
     * @param title for people
     * @param description a sentence that says what it is good for
     * @param standard the value where nothing is chosen
     */
    public static Setting<String> choice(String id, String title, String description, Applies applies, String standard,
            List<Option> options) {
        return new Setting<>(id, title, description, new Choice(options), applies, standard, text -> {
            if (options.stream().noneMatch(o -> o.value().equals(text))) {
                throw new ProblemException(NLS.bind(SettingsMessages.NoOption, new Object[] {text, title,
                    String.join(", ", options.stream().map(Option::value).toList())}));
            }
            return text;
        }, value -> value);
    }

    /** A whole number between two others, both included; see {@link #choice} for the rest. */
    public static Setting<Integer> number(String id, String title, String description, Applies applies, int standard,
            int least, int most, String unit) {
        return new Setting<>(id, title, description, new Number(least, most, unit), applies, standard, text -> {
            try {
                int number = Integer.parseInt(text.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, as a number out of range is
            }
            throw new ProblemException(NLS.bind(SettingsMessages.NoNumber, new Object[] {text, title,
                String.valueOf(least), String.valueOf(most)}));
        }, String::valueOf);
    }

    /** Yes or no; see {@link #choice} for the rest. */
    public static Setting<Boolean> flag(String id, String title, String description, Applies applies, boolean standard) {
        return new Setting<>(id, title, description, new Flag(), applies, standard, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new ProblemException(NLS.bind(SettingsMessages.NoFlag, text, title));
            }
            return Boolean.valueOf(text);
        }, String::valueOf);
    }

    /** A font, that of the system where nothing is chosen; see {@link #choice} for the rest. */
    public static Setting<String> font(String id, String title, String description, Applies applies) {
        return new Setting<>(id, title, description, new Font(), applies, "", text -> {
            if (!text.isEmpty() && !text.matches("[^|]+\\|[1-9]\\d?")) {
                throw new ProblemException(NLS.bind(SettingsMessages.NoFont, text, title));
            }
            return text;
        }, value -> value);
    }

    /** A text that a page of its own lets people change; see {@link #choice} for the rest. */
    public static Setting<String> elsewhere(String id, String title, String description, String standard) {
        return new Setting<>(id, title, description, new Elsewhere(), Applies.AT_ONCE, standard, text -> text,
                value -> value);
    }

    /** Stable and unique. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** A sentence that says what it is good for. */
    public String description() {
        return description;
    }

    /** How it is chosen. */
    public Form form() {
        return form;
    }

    /** When a change counts. */
    public Applies applies() {
        return applies;
    }

    /** The value where nothing is chosen. */
    public T standard() {
        return standard;
    }

    /**
     * Reads a value as {@link #write} writes it.
     *
     * @throws ProblemException where it is none: a sentence that says what was expected
     */
    public T read(String text) throws ProblemException {
        return reader.read(text);
    }

    /** A value as text that {@link #read} takes. */
    public String write(T value) {
        return writer.apply(value);
    }

    /** A value for people. */
    public String words(T value) {
        String text = write(value);
        return switch (form) {
            case Choice choice -> choice.options().stream().filter(o -> o.value().equals(text)).map(Option::label)
                    .findFirst().orElse(text);
            case Number number -> text + " " + number.unit();
            case Font _ -> text.isEmpty() ? SettingsMessages.SystemFont : text.replace('|', ' ');
            case Flag _ -> text.equals("true") ? SettingsMessages.Yes : SettingsMessages.No;
            case Elsewhere _ -> text;
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
