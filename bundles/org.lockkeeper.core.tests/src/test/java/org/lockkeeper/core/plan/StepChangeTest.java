package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.testing.Given;

/** What people say of steps, what is left then, and by what steps are put together. */
class StepChangeTest extends StepStory {

    @BeforeEach
    void begin() throws ProblemException {
        Given given = new Given().serverVersion("7.2.3");
        for (String computer : List.of("PC1", "PC2")) {
            client(given, at("09-01"), computer, Presence.ABSENT);
        }
        keep(given);
    }

    @Test
    void whatIsSaidIsOneLineOfTheJournalAndTakenBackAsOne() throws ProblemException {
        Effort before = Effort.of(followUp().steps());
        ImportEntry entry = say(StepChange.byMe(StepState.DONE, null, "on Monday"), repairs());

        assertThat(StepMark.last(workspace)).contains(entry);
        assertThat(followUp().steps()).filteredOn(s -> s.state() == StepState.DONE).hasSize(2)
                .allSatisfy(s -> assertThat(s.mark().reason()).isEqualTo("on Monday"));
        Effort after = Effort.of(followUp().steps());
        assertThat(after.left()).isEqualTo(before.left() - 2);
        assertThat(after.steps()).isEqualTo(before.steps());

        workspace.undo(entry.id(), Progress.NONE);

        assertThat(StepMark.last(workspace)).isEmpty();
        assertThat(Effort.of(followUp().steps())).isEqualTo(before);
    }

    @Test
    void theSameStepTwiceIsSaidOnce() throws ProblemException {
        String id = repairs().getFirst();
        say(StepChange.byMe(StepState.DOING, null, ""), List.of(id, id));

        assertThat(workspace.imports().getLast().sources()).contains("1 step begun");
        assertThat(StepState.DOING.isLeft()).isTrue();
    }

    @Test
    void aWaiverWithoutAReasonAndAStepThatIsNotThereChangeNothing() throws ProblemException {
        int lines = workspace.imports().size();
        StepChange waive = StepChange.byMe(StepState.WAIVED, LocalDate.of(2011, 12, 1), " ");
        List<String> ids = repairs();

        assertThat(waive.lacksReason()).isTrue();
        assertThatThrownBy(() -> say(waive, ids)).isInstanceOf(ProblemException.class).hasMessageContaining("reason");
        assertThatThrownBy(() -> say(StepChange.byMe(StepState.DONE, null, ""), List.of("nowhere")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("nowhere");
        assertThat(workspace.imports()).hasSize(lines);
    }

    @Test
    void onlyEvidenceVerifiesAndOnlyWaiversEnd() {
        assertThatThrownBy(() -> StepChange.byMe(StepState.VERIFIED, null, "")).isInstanceOf(
                IllegalArgumentException.class);
        assertThatThrownBy(() -> StepChange.byMe(StepState.DONE, LocalDate.of(2011, 12, 1), "")).isInstanceOf(
                IllegalArgumentException.class);
    }

    @Test
    void phasesAndStatesAreGroupsInTheirOwnOrder() throws ProblemException {
        say(StepChange.byMe(StepState.DONE, null, ""), repairs());
        List<PlannedStep> steps = followUp().steps();

        Map<String, List<PlannedStep>> states = StepGroups.STATE.of(steps);
        assertThat(states.keySet()).containsExactly("OPEN", "DONE");
        assertThat(states.get("DONE")).hasSize(2);
        assertThat(StepGroups.PHASE.of(steps).keySet()).first().isEqualTo("BEFORE");
        assertThat(StepGroups.COMPUTER.of(steps).keySet()).contains("PC1", "PC2");
    }

    @Test
    void aFilterOfClientsLetsTheirStepsThroughAndNoOthers() throws ProblemException {
        List<PlannedStep> some = StepOfClient.where(
                r -> r.client() != null && "PC2".equals(r.client().client().subject().computer()), followUp().steps(),
                workspace.model(), plan());

        assertThat(some).isNotEmpty().allSatisfy(s -> assertThat(s.clients()).anyMatch(c -> c.computer().equals("PC2")));
        assertThat(some).filteredOn(s -> s.step().task().equals("reinstall-connector")).hasSize(1);
    }

    @Test
    void aWaveMayGoOnWhenNothingOfItIsLeft() throws ProblemException {
        Waves waves = Waves.of(plan(), Waves.AUTO, 1, null, MaintenanceWindow.WORKDAYS);
        assertThat(WaveProgress.of(waves, followUp().steps())).isNotEmpty()
                .allSatisfy(w -> assertThat(w.mayGoOn()).isFalse());

        Set<String> ofFirst = Set.copyOf(followUp().steps().stream()
                .filter(s -> s.clients().stream().anyMatch(waves.waves().getFirst().clients()::contains))
                .map(PlannedStep::id).toList());
        say(StepChange.byMe(StepState.DONE, null, ""), List.copyOf(ofFirst));

        List<WaveProgress> progress = WaveProgress.of(waves, followUp().steps());
        assertThat(progress.getFirst()).isEqualTo(new WaveProgress(waves.waves().getFirst(), ofFirst.size(), 0, 0));
        assertThat(progress.getFirst().mayGoOn()).isTrue();
        assertThat(progress.getLast().mayGoOn()).isFalse();
    }
}
