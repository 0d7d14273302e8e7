package org.lockkeeper.api.rules;

import java.util.Optional;

/** A rule that judges one client at a time. */
public non-sealed interface ClientRule extends UpgradeRule {

    /**
     * Judges a client.
     *
     * @param client the client and what is known around it
     * @return the finding where the rule's condition holds, else empty
     */
    Optional<Finding> evaluate(ClientCase client);
}
