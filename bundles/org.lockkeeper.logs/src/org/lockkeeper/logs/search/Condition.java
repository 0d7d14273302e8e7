package org.lockkeeper.logs.search;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line must be like. Immutable, comparable by value, and made of nothing but texts, so that it can be kept and
 * handed on.
 */
public sealed interface Condition {

    /** Every line. */
    static Condition everyLine() {
        // no constant: two threads that meet this type and a kind of it for the first time would wait for each other
        return new All(List.of());
    }

    /**
     * The line holds a text.
     *
     * @param text not empty
     * @param ignoreCase whether letters may be of either case: ASCII letters equal ASCII letters only, others where
     *        the lower cases of their upper cases are equal
     */
    record Text(String text, boolean ignoreCase) implements Condition {
        /** Checks that there is a text. */
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("nothing to find");
            }
        }
    }

    /**
     * A regular expression matches a part of the line, in linear time: no look-around, no back references.
     *
     * @param pattern RE2 syntax; a dot takes any character
     * @param ignoreCase as for {@link Text}
     */
    record Regex(String pattern, boolean ignoreCase) implements Condition {
        /** Checks that there is a pattern. */
        public Regex {
            Objects.requireNonNull(pattern);
        }
    }

    /**
     * A field of the line's record has a value. Lines without it do not match, nor do continuation lines.
     *
     * @param aspect id of a {@link org.lockkeeper.api.logs.LogAspect}
     * @param test how to compare
     * @param value what to compare with; for {@link FieldComparison#PRESENT} of no meaning
     */
    record Field(String aspect, FieldComparison test, String value) implements Condition {
        /** Checks that nothing is missing. */
        public Field {
            Objects.requireNonNull(aspect);
            Objects.requireNonNull(test);
            Objects.requireNonNull(value);
        }
    }

    /** How the value of a field is compared; letters of either case are equal. */
    enum FieldComparison {
        /** The same text. */
        EQUALS,
        /** Holds the text. */
        CONTAINS,
        /** Begins with the text. */
        STARTS_WITH,
        /** Has any value. */
        PRESENT
    }

    /**
     * The line's time as the log tells it is in a range. A continuation line has the time of the record that it belongs
     * to; lines before the first time match nothing.
     *
     * @param from first second, {@code null} for no limit
     * @param to the second after the last, {@code null} for no limit
     */
    record Time(@Nullable LocalDateTime from, @Nullable LocalDateTime to) implements Condition {
    }

    /**
     * It holds for some line of the record that the line belongs to: of a record of several lines all are found. Lines
     * without a time belong to the last line before them that has one.
     */
    record WholeRecord(Condition of) implements Condition {
        /** Checks that there is one. */
        public WholeRecord {
            Objects.requireNonNull(of);
        }
    }

    /** All of them hold; with none in the list every line matches. */
    record All(List<Condition> of) implements Condition {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one of them holds; with none in the list no line matches. */
    record Any(List<Condition> of) implements Condition {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /** It does not hold. */
    record Not(Condition of) implements Condition {
        /** Checks that there is one. */
        public Not {
            Objects.requireNonNull(of);
        }
    }

    /** Whether whole records are looked at, so that lines may match because of lines that come later. */
    default boolean isOfRecords() {
        return switch (this) {
            case WholeRecord _ -> true;
            case Not(Condition of) -> of.isOfRecords();
            case All(List<Condition> of) -> of.stream().anyMatch(Condition::isOfRecords);
            case Any(List<Condition> of) -> of.stream().anyMatch(Condition::isOfRecords);
            case Text _, Regex _, Field _, Time _ -> false;
        };
    }

    /** This and another. */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /** This but not another. */
    default Condition butNot(Condition other) {
        return new All(List.of(this, new Not(other)));
    }
}
