package org.lockkeeper.core.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.testing.Given;

/** Ruling 12 by the date that a plan is asked for: what bears a later time is undated. */
class JudgedAsOfTest extends WorkspaceStory {

    private static Verdict verdict(Workspace workspace, Moment asOf) {
        return workspace.plan(new PlanRequest(TO_7_3.target(), asOf, Set.of(), Map.of()), Progress.NONE).clients()
                .getFirst().verdict();
    }

    private static Given seen(Presence first, Presence later) {
        return new Given().serverVersion("7.2.3")
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.of(Attribute.UPDATER_SERVICE, first))
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, Attributes.of(Attribute.UPDATER_SERVICE, later));
    }

    @Test
    void whatIsLaterThanTheDateOfJudgementRefutesNothing() throws ProblemException {
        try (Workspace workspace = temporary()) {
            read(workspace, seen(Presence.ABSENT, Presence.PRESENT));
            assertThat(verdict(workspace, null)).isEqualTo(Verdict.AUTOMATIC);
            assertThat(verdict(workspace, at("10-01"))).isEqualTo(Verdict.AUTOMATIC);
            assertThat(verdict(workspace, at("09-10"))).isEqualTo(Verdict.BLOCKED);
            assertThat(workspace.model(at("09-10")).revision()).isEqualTo(workspace.model().revision());
        }
    }

    @Test
    void andMayBeNewerAllTheSame() throws ProblemException {
        try (Workspace workspace = temporary()) {
            long id = read(workspace, seen(Presence.PRESENT, Presence.ABSENT)).id();
            assertThat(verdict(workspace, at("09-10"))).isEqualTo(Verdict.UNKNOWN);
            assertThat(workspace.modelAfter(id, at("09-10"), Progress.NONE)).isEqualTo(workspace.model(at("09-10")));
        }
    }
}
