package org.lockkeeper.api.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;

/**
 * What is known of one attribute of one subject: a value with its evidence, or that it is unknown. Observations that
 * say otherwise stay visible as conflicts.
 *
 * @param <T> type of the value
 * @param value {@code null} where unknown
 * @param evidence what speaks for the value, newest first; empty exactly where unknown
 * @param conflicts what speaks for other values, those that may hold first, then newest first; may be
 *        there though the value is unknown, namely where what once was known no longer holds
 */
public record Fact<T>(@Nullable T value, List<Evidence> evidence, List<Conflict<T>> conflicts) {

    private static final Fact<?> UNKNOWN = new Fact<>(null, List.of(), List.of());

    /**
     * An observation that says otherwise, and why it lost.
     *
     * @param <T> type of the value
     * @param value what it says
     * @param evidence where it says so
     * @param reason why it does not count, as a short phrase for people ("older", "superseded by a newer report")
     * @param open whether it may be so all the same: nothing tells which of several values holds, so the fact is
     *        unknown and <em>disputed</em>; {@code false} where the value lost for good
     */
    public record Conflict<T>(T value, Evidence evidence, String reason, boolean open) {

        /** An observation that lost for good. */
        public Conflict(T value, Evidence evidence, String reason) {
            this(value, evidence, reason, false);
        }

        /** Checks that nothing is missing. */
        public Conflict {
            Objects.requireNonNull(value);
            Objects.requireNonNull(evidence);
            Objects.requireNonNull(reason);
        }
    }

    /** Checks that a value has evidence and an unknown has none. */
    public Fact {
        evidence = List.copyOf(evidence);
        conflicts = List.copyOf(conflicts);
        if ((value == null) != evidence.isEmpty()) {
            throw new IllegalArgumentException("a value needs evidence, and only a value has it");
        }
    }

    /** Nothing is known. */
    @SuppressWarnings("unchecked")
    public static <T> Fact<T> unknown() {
        return (Fact<T>) UNKNOWN;
    }

    /** A value with one piece of evidence. */
    public static <T> Fact<T> of(T value, Evidence evidence) {
        return new Fact<>(value, List.of(evidence), List.of());
    }

    /** Whether there is a value. */
    public boolean isKnown() {
        return value != null;
    }

    /** Whether there is no value because observations say different things and nothing tells which of them holds. */
    public boolean isDisputed() {
        return value == null && conflicts.stream().anyMatch(Conflict::open);
    }

    /**
     * Whether sources disagree: something else is said, which is more than an older value of what every sighting tells
     * anew.
     *
     * @param of the attribute whose fact this is
     */
    public boolean isContested(Attribute<?> of) {
        return !conflicts.isEmpty() && (!of.isPassing() || isDisputed());
    }

    /**
     * Whether sources disagree and somebody settled it: the newest that speaks for the value is a statement of a person.
     * Newer evidence of another source opens it again.
     */
    public boolean isSettled() {
        return !conflicts.isEmpty() && !evidence.isEmpty() && evidence.getFirst().file().isStatement()
                && conflicts.stream().noneMatch(Conflict::open);
    }

    /** What would be known with each of the other values that are said, each of them once; empty where none is. */
    public List<Fact<T>> otherwise() {
        List<T> asked = new ArrayList<>();
        List<Fact<T>> facts = new ArrayList<>();
        for (Conflict<T> conflict : conflicts) {
            if (!conflict.value().equals(value) && !asked.contains(conflict.value())) {
                asked.add(conflict.value());
                facts.add(of(conflict.value(), conflict.evidence()));
            }
        }
        return facts;
    }

    /** Whether the fact is disputed, and the given value is one of those that may hold. */
    public boolean mayBe(T other) {
        return value == null && conflicts.stream().anyMatch(c -> c.open() && c.value().equals(other));
    }

    /** Whether the value is known and equals the given one. */
    public boolean is(T other) {
        return value != null && value.equals(other);
    }

    /** The value, if known. */
    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    /** The newest evidence for the value, if known. */
    public Optional<Evidence> best() {
        return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence.getFirst());
    }

    /** When the value was observed last; {@code null} where unknown or undated. */
    public @Nullable Moment observedAt() {
        return evidence.isEmpty() ? null : evidence.getFirst().observedAt();
    }
}
