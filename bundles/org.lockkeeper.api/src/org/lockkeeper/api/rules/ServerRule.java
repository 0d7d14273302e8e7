package org.lockkeeper.api.rules;

import java.util.Optional;

/** A rule that states something about a server as a whole. */
public non-sealed interface ServerRule extends UpgradeRule {

    /**
     * Judges a server.
     *
     * @param server the server and what is known around it
     * @return the finding where the rule's condition holds, else empty
     */
    Optional<Finding> evaluate(ServerCase server);
}
