package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step.Phase;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** A step stands once, with all whom it serves. */
class PlannedStepTest {

    private static UpgradePlan plan(Given given) {
        return CoreServices.planner(List.of()).plan(given.model(), PlanRequest.to(ProductVersion.of(7, 3, 0)),
                Progress.NONE);
    }

    private static Given blocked(String... accountsAndComputers) {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < accountsAndComputers.length; i += 2) {
            given.row(at("09-01"), accountsAndComputers[i], accountsAndComputers[i + 1], Connector.KOFF,
                    Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, 3))
                            .put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                            .put(Attribute.LOCAL_ADMIN, YesNo.NO).build());
        }
        return given;
    }

    private static List<PlannedStep> steps(Given given, String task) {
        return PlannedStep.of(plan(given)).stream().filter(s -> s.step().task().equals(task)).toList();
    }

    @Test
    void whatIsDoneToAComputerServesAllItsUsers() {
        List<PlannedStep> steps = steps(blocked("a@x", "PC1", "b@x", "PC1", "a@x", "PC2"), "reinstall-connector");

        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().clients()).extracting(c -> c.account() + " " + c.computer())
                .containsExactly("a@x PC1", "b@x PC1");
        assertThat(steps.getLast().clients()).extracting(c -> c.account() + " " + c.computer())
                .containsExactly("a@x PC2");
    }

    @Test
    void whatIsDoneInAProfileIsDoneForEachClient() {
        assertThat(steps(blocked("a@x", "PC1", "b@x", "PC1"), "await-database-upgrade")).hasSize(2)
                .allSatisfy(s -> assertThat(s.clients()).hasSize(1));
    }

    @Test
    void idsAreThoseOfThePlanAndUnique() {
        UpgradePlan plan = plan(blocked("a@x", "PC1", "b@x", "PC1"));
        List<PlannedStep> steps = PlannedStep.of(plan);

        assertThat(steps).extracting(PlannedStep::id).doesNotHaveDuplicates();
        assertThat(plan.clients()).allSatisfy(c -> assertThat(steps).extracting(PlannedStep::id)
                .containsAll(c.steps().stream().map(c::stepId).toList()));
    }

    @Test
    void idsStayWhateverIsLearntBesides() {
        List<PlannedStep> before = steps(blocked("a@x", "PC1"), "reinstall-connector");
        List<PlannedStep> after = steps(blocked("a@x", "PC1", "b@x", "PC1"), "reinstall-connector");

        assertThat(after).extracting(PlannedStep::id).containsExactly(before.getFirst().id());
    }

    @Test
    void whatComesBeforeTheUpgradeStandsFirst() {
        assertThat(PlannedStep.of(plan(blocked("a@x", "PC1", "b@x", "PC2"))))
                .extracting(s -> s.step().phase()).isSorted().contains(Phase.BEFORE, Phase.AFTER);
    }

    @Test
    void everyStepOfThePlanIsThere() {
        UpgradePlan plan = plan(blocked("a@x", "PC1", "b@x", "PC1"));
        int clients = PlannedStep.of(plan).stream().mapToInt(s -> s.clients().size()).sum();

        assertThat(clients).isEqualTo(plan.clients().stream().mapToInt(c -> c.steps().size()).sum());
    }
}
