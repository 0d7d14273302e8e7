package org.lockkeeper.api.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;

/** A rule that judges one client at a time. */
public non-sealed interface ClientRule extends UpgradeRule {

    /**
     * Whether this rule can say anything about clients of a connector; always the same. It is not asked about others.
     *
     * @param connector {@code null} stands for clients whose connector is not known
     */
    default boolean judges(@Nullable Connector connector) {
        return true;
    }

    /**
     * Judges a client.
     *
     * @param client the client and what is known around it
     * @return the finding where the rule's condition holds, else empty
     */
    Optional<Finding> evaluate(ClientCase client);
}
