package org.lockkeeper.ui.upgrade.internal.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;

/** Where nothing was imported no tab says that nothing is to be done, or that nobody is affected. */
class WhyEmptyTest {

    private static ScopedPlan plan(Server... servers) {
        ProductVersion target = ProductVersion.of(7, 3, 0);
        return new ScopedPlan(Scope.EVERYTHING, new PlanIndex(new Model(1, List.of(servers), List.of(), List.of(),
                List.of(), List.of()), PlanRequest.to(target), new UpgradePlan(target, Instant.EPOCH, List.of(), List.of(),
                        Map.of(), List.of())), List.of(servers), List.of());
    }

    @Test
    void whereNoServerIsKnownNothingWasJudged() {
        assertThat(TabParts.whyEmpty(plan())).hasValueSatisfying(text -> assertThat(text).contains("nothing was judged",
                "Import"));
    }

    @Test
    void aServerOrNoPlanYetIsAnotherReason() {
        assertThat(TabParts.whyEmpty(plan(new Server("mail1", Facts.NONE, List.of(), null)))).isEmpty();
        assertThat(TabParts.whyEmpty(null)).isEmpty();
    }
}
