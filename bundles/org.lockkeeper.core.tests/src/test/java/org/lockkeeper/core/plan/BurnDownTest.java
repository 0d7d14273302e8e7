package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.testing.Given;

/** How many steps were left after each line of the journal. */
class BurnDownTest extends StepStory {

    private BurnDown burnDown() throws ProblemException {
        return BurnDown.of(workspace, REQUEST, plan(), wavesOfOne(), Progress.NONE);
    }

    private Waves wavesOfOne() {
        return Waves.of(plan(), 1, 1, null, MaintenanceWindow.WORKDAYS);
    }

    private void begin() throws ProblemException {
        Given given = new Given().serverVersion("7.2.3");
        client(given, at("09-01"), "PC1", Presence.ABSENT);
        keep(client(given, at("09-01"), "PC2", Presence.ABSENT));
    }

    @Test
    void nothingWasLeftBeforeAnythingWasKnown() throws ProblemException {
        assertThat(burnDown().points()).isEmpty();
    }

    @Test
    void whatIsSaidAndWhatEvidenceShowsTakesStepsAwayOnePointALine() throws ProblemException {
        begin();
        List<String> repairs = repairs();
        ImportEntry said = say(StepChange.byMe(StepState.DONE, null, ""), repairs.subList(0, 1));
        workspace.state("settings that say nothing of steps", List.of(), List.of(), Progress.NONE);
        ImportEntry shown = keep(client(new Given(), at("09-20"), "PC1", Presence.PRESENT));
        ImportEntry lost = keep(client(new Given(), at("09-25"), "PC1", Presence.ABSENT));

        List<BurnDown.Point> points = burnDown().points();
        assertThat(points).extracting(BurnDown.Point::importId).containsExactly(workspace.imports().getFirst().id(), said.id(),
                shown.id(), lost.id());
        assertThat(points).extracting(p -> p.count(StepState.DONE)).containsExactly(0, 1, 0, 0);
        assertThat(points).extracting(p -> p.count(StepState.REOPENED)).containsExactly(0, 0, 0, 1);
        assertThat(points.get(1).allLeft()).isEqualTo(points.getFirst().allLeft() - 1);
        assertThat(points.get(2).count(StepState.VERIFIED)).isPositive();
        assertThat(points.get(3).allLeft()).isEqualTo(points.getFirst().allLeft());
    }

    @Test
    void theLastPointIsWhatTheStepsOfNowAre() throws ProblemException {
        begin();
        say(StepChange.byMe(StepState.WAIVED, null, "replaced"), repairs().subList(1, 2));
        keep(client(new Given(), at("09-20"), "PC1", Presence.PRESENT));
        keep(client(new Given().serverVersion("7.2.3"), at("09-21"), "PC3", Presence.ABSENT));

        List<PlannedStep> now = followUp().steps();
        BurnDown.Point last = burnDown().points().getLast();
        for (StepState state : StepState.values()) {
            assertThat(last.count(state)).as(state.name())
                    .isEqualTo((int) now.stream().filter(s -> s.state() == state).count());
        }
        List<WaveProgress> progress = WaveProgress.of(wavesOfOne(), now);
        assertThat(last.left()).isEqualTo(progress.stream().map(WaveProgress::left).toList());
    }

    @Test
    void aWaveHasTheStepsOfItsClientsAlone() throws ProblemException {
        begin();
        BurnDown before = burnDown();
        String ofFirst = followUp().steps().stream().filter(s -> s.clients().stream()
                .anyMatch(before.waves().waves().getFirst().clients()::contains)
                && s.step().task().equals("reinstall-connector")).findFirst().orElseThrow().id();
        say(StepChange.byMe(StepState.DONE, null, ""), List.of(ofFirst));

        BurnDown.Point after = burnDown().points().getLast();
        assertThat(after.left().getFirst()).isEqualTo(before.points().getLast().left().getFirst() - 1);
        assertThat(after.left().getLast()).isEqualTo(before.points().getLast().left().getLast());
    }

    @Test
    void whatIsUndoneLeavesNoPoint() throws ProblemException {
        begin();
        ImportEntry said = say(StepChange.byMe(StepState.DONE, null, ""), repairs());
        workspace.undo(said.id(), Progress.NONE);

        assertThat(burnDown().points()).hasSize(1);
    }
}
