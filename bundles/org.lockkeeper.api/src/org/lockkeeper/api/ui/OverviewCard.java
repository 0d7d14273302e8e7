package org.lockkeeper.api.ui;

import java.util.Optional;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.workspace.Workspace;

/**
 * A card of the Overview. Register one as an OSGi service. It is asked whenever there is another plan, or everything is
 * about something else; stateless, from several threads at once, never on the UI thread.
 *
 * @since 0.1
 */
public interface OverviewCard {

    /** Stable id with a prefix of its own, for instance {@code acme.kiosks}: where several have it, the first takes part. */
    String id();

    /**
     * The card.
     *
     * @param plan of what everything is about: its servers and clients with their verdicts
     * @param workspace the one that is open, loaded
     * @return empty where there is nothing to say
     */
    Optional<Card> card(UpgradePlan plan, Workspace workspace);
}
