package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.workspace.Workspace;

/** A section about clients of another bundle: where it fails, the view says so in its place. */
final class GuardedClientSection extends GuardedSection<ClientSection> implements ClientSection {

    GuardedClientSection(ClientSection delegate, Duration patience) {
        super(delegate, delegate.id(), "section of Why?", "Why? says in its place that it is missing.", patience);
    }

    @Override
    public Optional<Section> section(ClientPlan client, Workspace workspace) {
        return made(() -> delegate.section(client, workspace));
    }
}
