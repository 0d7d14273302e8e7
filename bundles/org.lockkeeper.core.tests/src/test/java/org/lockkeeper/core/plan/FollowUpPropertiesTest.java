package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.TemporaryWorkspace;

/** Whatever becomes known and is said, in any order. */
class FollowUpPropertiesTest {

    private static final PlanRequest REQUEST = PlanRequest.to(ProductVersion.of(7, 3, 0));
    private static final List<StepState> SAID = List.of(StepState.OPEN, StepState.DOING, StepState.DONE, StepState.WAIVED);

    private static Given evidence(Random random) {
        Given given = new Given();
        for (int i = 0; i <= random.nextInt(3); i++) {
            given.row(at(String.format("09-%02d", 1 + random.nextInt(28))), "u" + random.nextInt(3) + "@x", "PC" + random.nextInt(3),
                    Connector.KOFF, Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 1, 0))
                            .put(Attribute.UPDATER_SERVICE, random.nextBoolean() ? Presence.ABSENT : Presence.PRESENT)
                            .put(Attribute.LOCAL_ADMIN, random.nextInt(4) == 0 ? YesNo.YES : YesNo.NO).build());
        }
        return given;
    }

    private static UpgradePlan plan(Workspace workspace) {
        return workspace.plan(REQUEST, Progress.NONE);
    }

    private static List<Verdict> verdicts(Workspace workspace) {
        return plan(workspace).clients().stream().map(c -> c.verdict()).toList();
    }

    private static FollowUp followUp(Workspace workspace) throws ProblemException {
        return FollowUp.of(workspace, REQUEST, plan(workspace), Progress.NONE);
    }

    private static Map<String, StepState> states(Workspace workspace) throws ProblemException {
        Map<String, StepState> states = new HashMap<>();
        for (PlannedStep step : followUp(workspace).steps()) {
            assertThat(states.put(step.id(), step.state())).as(step.id() + " stands once").isNull();
        }
        return states;
    }

    @Property(tries = 60)
    void whatIsSaidChangesNoVerdictAndIsTakenBackAndOnlyEvidenceVerifies(@ForAll @IntRange(min = 0) int seed)
            throws ProblemException {
        Random random = new Random(seed);
        try (Workspace workspace = TemporaryWorkspace.open()) {
            workspace.state("server", new Given().serverVersion("7.2.3").observations(), List.of(), Progress.NONE);
            for (int i = 0; i < 8; i++) {
                Map<String, StepState> before = states(workspace);
                List<Verdict> verdicts = verdicts(workspace);
                ImportEntry entry;
                if (before.isEmpty() || random.nextInt(3) == 0) {
                    entry = workspace.state("evidence", evidence(random).observations(), List.of(), Progress.NONE);
                } else {
                    List<String> ids = new ArrayList<>(before.keySet());
                    Collections.sort(ids);
                    Collections.shuffle(ids, random);
                    List<String> some = ids.subList(0, 1 + random.nextInt(Math.min(3, ids.size())));
                    StepState said = SAID.get(random.nextInt(SAID.size()));
                    LocalDate until = said == StepState.WAIVED && random.nextBoolean() ? LocalDate.now().plusDays(9) : null;
                    entry = new StepChange(said, until, "petr", "so it is", null).keep(some, followUp(workspace), workspace,
                            Progress.NONE);
                    assertThat(verdicts(workspace)).isEqualTo(verdicts);
                    states(workspace).forEach((id, state) -> assertThat(state).isEqualTo(some.contains(id)
                            && before.get(id) != StepState.VERIFIED ? said : before.get(id)));
                }
                Map<String, StepState> after = states(workspace);
                List<String> needed = PlannedStep.of(plan(workspace)).stream().map(PlannedStep::id).toList();
                assertThat(after.keySet()).containsAll(needed);
                after.forEach((id, state) -> assertThat(state == StepState.VERIFIED).as(id).isNotEqualTo(needed.contains(id)));
                if (random.nextInt(4) == 0) {
                    workspace.undo(entry.id(), Progress.NONE);
                    assertThat(states(workspace)).isEqualTo(before);
                }
            }
        }
    }

    @Property(tries = 60)
    void idsAreTheSameInWhateverOrderThingsBecomeKnown(@ForAll @IntRange(min = 0) int seed) throws ProblemException {
        Random random = new Random(seed);
        List<Observation> all = new ArrayList<>(new Given().serverVersion("7.2.3").observations());
        for (int i = 0; i < 4; i++) {
            all.addAll(evidence(random).observations());
        }
        List<String> first = ids(all, all.size());
        Collections.shuffle(all, random);

        assertThat(ids(all, 1 + random.nextInt(3))).containsExactlyInAnyOrderElementsOf(first);
    }

    /** The ids of what is to be done, where so many observations come with each import. */
    private static List<String> ids(List<Observation> all, int each) throws ProblemException {
        try (Workspace workspace = TemporaryWorkspace.open()) {
            for (int i = 0; i < all.size(); i += each) {
                workspace.state("some", all.subList(i, Math.min(all.size(), i + each)), List.of(), Progress.NONE);
            }
            return PlannedStep.of(plan(workspace)).stream().map(PlannedStep::id).toList();
        }
    }
}
