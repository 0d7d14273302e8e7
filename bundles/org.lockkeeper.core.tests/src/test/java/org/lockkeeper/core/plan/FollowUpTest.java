package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** What newer evidence verifies, and what it does not. */
class FollowUpTest extends StepStory {

    private static Given client(Given given, Moment at, Presence service) {
        return client(given, at, "PC1", service);
    }

    private List<String> verified() throws ProblemException {
        return followUp().steps().stream().filter(s -> s.state() == StepState.VERIFIED).map(s -> s.step().task()).toList();
    }

    @Test
    void whatIsRepairedIsVerified() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-01"), Presence.ABSENT));
        keep(client(new Given(), at("09-20"), Presence.PRESENT));

        assertThat(verified()).contains("reinstall-connector");
        assertThat(followUp().newlyVerified()).isPositive();
    }

    @Test
    void anotherRemedyForTheSameTroubleVerifiesNothing() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-01"), Presence.ABSENT));
        keep(new Given().observe(new Subject.OfServer(Given.SERVER), SourceKind.SERVER_DESCRIPTION, at("10-05"),
                Attributes.of(Attribute.VERSION, ProductVersion.of(7, 1, 3))));

        assertThat(followUp().steps()).extracting(s -> s.step().task()).doesNotContain("reinstall-connector");
        assertThat(verified()).doesNotContain("reinstall-connector");
    }

    @Test
    void whatBecameUnknownIsNotVerified() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-01"), Presence.ABSENT));
        keep(client(new Given(), at("09-01"), Presence.PRESENT));

        assertThat(verified()).doesNotContain("reinstall-connector");
    }

    @Test
    void olderEvidenceAndTheSameAgainVerifyNothing() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-10"), Presence.ABSENT));
        keep(client(new Given().serverVersion("7.2.3"), at("09-10"), Presence.ABSENT));
        keep(client(new Given(), at("09-01"), Presence.PRESENT));

        assertThat(verified()).isEmpty();
        assertThat(followUp().newlyVerified()).isZero();
    }

    @Test
    void whenItIsKnownWhereAnAccountIsThatStepIsVerifiedAndTheRepairIsNot() throws ProblemException {
        keep(new Given().serverVersion("7.2.3").report(at("09-08"), "a@x"));
        keep(client(new Given(), at("09-20"), Presence.ABSENT));

        List<PlannedStep> steps = followUp().steps();
        assertThat(steps).filteredOn(s -> s.state() == StepState.VERIFIED).extracting(s -> s.step().task())
                .doesNotContain("reinstall-connector");
        assertThat(steps).filteredOn(s -> s.state() == StepState.OPEN).extracting(s -> s.step().task())
                .contains("reinstall-connector");
    }

    private StepState waiver(String id, LocalDate today) throws ProblemException {
        return FollowUp.of(workspace, REQUEST, plan(), today, Progress.NONE).steps().stream()
                .filter(s -> s.id().equals(id)).findFirst().orElseThrow().state();
    }

    @Test
    void aWaiverEndsWithItsLastDayThoughNothingNewIsKnown() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-10"), Presence.ABSENT));
        LocalDate last = LocalDate.now().plusDays(3);
        String id = repairs().getFirst();
        say(new StepChange(StepState.WAIVED, last, "petr", "on leave", null), List.of(id));

        assertThat(waiver(id, last)).isEqualTo(StepState.WAIVED);
        assertThat(waiver(id, last.plusDays(1))).isEqualTo(StepState.OPEN);
        assertThat(waiver(id, null)).isEqualTo(StepState.WAIVED);
        assertThat(followUp().steps()).filteredOn(s -> s.id().equals(id)).extracting(PlannedStep::state)
                .containsExactly(StepState.WAIVED);
    }

    @Test
    void aWaiverAboutEvidenceOfLongAgoEndsByItsDateAlone() throws ProblemException {
        keep(client(new Given().serverVersion("7.2.3"), at("09-10"), Presence.ABSENT));
        String id = repairs().getFirst();
        say(new StepChange(StepState.WAIVED, LocalDate.of(2011, 10, 31), "petr", "on leave", null), List.of(id));

        assertThat(waiver(id, LocalDate.now())).isEqualTo(StepState.WAIVED);
        keep(client(new Given(), at("11-01"), Presence.ABSENT));
        assertThat(waiver(id, null)).isEqualTo(StepState.OPEN);
    }
}
