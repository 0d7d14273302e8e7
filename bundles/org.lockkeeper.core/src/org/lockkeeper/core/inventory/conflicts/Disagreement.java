package org.lockkeeper.core.inventory.conflicts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.inventory.ClientRow;

/**
 * One attribute of a client, or of a server, on which sources disagree.
 *
 * @param server name of the server
 * @param client the client; {@code null} where it is about the server itself
 * @param attribute what they disagree on
 * @param value the value that counts, as text; {@code null} where none does
 * @param evidence the newest evidence of that value; {@code null} where none counts
 * @param others what else is said, at least one
 * @param settled whether a statement settled it, which nothing newer contradicts
 * @param matters whether a verdict would be another one with one of the other values; {@code null} where there is no
 *        version to judge by, or the server is not planned
 */
public record Disagreement(String server, @Nullable ClientRow client, Attribute<?> attribute, @Nullable String value,
        @Nullable Evidence evidence,
        List<Other> others, boolean settled, @Nullable Boolean matters) {

    /** Checks that nothing is missing. */
    public Disagreement {
        Objects.requireNonNull(server);
        Objects.requireNonNull(attribute);
        others = List.copyOf(others);
    }

    /**
     * Another value.
     *
     * @param value as text
     * @param evidence where it is said
     * @param reason why it does not count, a short phrase
     * @param open whether it may be so all the same, since nothing tells which of several values holds
     */
    public record Other(String value, Evidence evidence, String reason, boolean open) {

        /** In one line for people. */
        @Override
        public String toString() {
            return value + " (" + evidence + "; " + reason + ")";
        }
    }
}
