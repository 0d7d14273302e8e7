package org.lockkeeper.core.inventory.compare;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.rules.Verdict;

/**
 * A client that differs between two states.
 *
 * @param who the client, as the later state names it; as the earlier one does where it is gone
 * @param kind how it differs
 * @param from its verdict in the earlier state; {@code null} where it has none there
 * @param to its verdict in the later state; {@code null} likewise
 * @param facts what is known otherwise
 * @param because the evidence that made the difference
 */
public record ClientChange(Subject.OfClient who, ChangeKind kind, @Nullable Verdict from, @Nullable Verdict to,
        List<FactChange> facts,
        List<Evidence> because) {

    /** Copies the lists. */
    public ClientChange {
        Objects.requireNonNull(who);
        Objects.requireNonNull(kind);
        facts = List.copyOf(facts);
        because = List.copyOf(because);
    }

    /**
     * One attribute that is known otherwise.
     *
     * @param attribute which
     * @param from as text, {@code null} where unknown
     * @param to as text, {@code null} where unknown
     * @param disputed what sources say now of which nothing tells which of it holds, as text; empty where it is not
     *        unknown for that
     */
    public record FactChange(Attribute<?> attribute, @Nullable String from, @Nullable String to, List<String> disputed) {

        /** Copies the list. */
        public FactChange {
            Objects.requireNonNull(attribute);
            disputed = List.copyOf(disputed);
        }
    }
}
