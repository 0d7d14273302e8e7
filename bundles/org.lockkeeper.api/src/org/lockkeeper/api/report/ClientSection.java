package org.lockkeeper.api.report;

import java.util.Optional;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.workspace.Workspace;

/**
 * What is to be told of a client beside its verdict and its proof: a section of the view Why?, behind Lockkeeper's own. Register
 * one as an OSGi service. Sections are stateless and may be asked from several threads at once, never on the UI thread.
 *
 * @since 0.1
 */
public interface ClientSection {

    /** Stable id with a prefix of its own, for instance {@code acme.place}: where several have it, the first takes part. */
    String id();

    /**
     * The section.
     *
     * @param client who is looked at, as judged
     * @param workspace the one that is open, loaded; for what an extension keeps there ({@link Workspace#storage})
     * @return empty where there is nothing to say
     */
    Optional<Section> section(ClientPlan client, Workspace workspace);
}
