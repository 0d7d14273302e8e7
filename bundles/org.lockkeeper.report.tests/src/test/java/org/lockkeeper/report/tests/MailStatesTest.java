package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.model.UserMails;

/** Nobody is asked by mail for what is done, verified or waived; and nobody is called ready by what was said. */
class MailStatesTest {

    private static final Moment AT = Moment.tryParse("2011-10-12T08:00:00").orElseThrow();
    private static final Evidence SEEN = Evidence.ofFile(new SourceFile("list.csv", "/in/list.csv", "a".repeat(64), 1), AT);
    private static final Step REPAIR = new Step("Reinstall it", Step.Actor.ADMINISTRATOR, true, 10);
    private static final Step START = new Step("Start Outlook", Step.Actor.USER, false, null, Step.Phase.AFTER);

    private static ClientPlan client(String computer, Verdict verdict) {
        return new ClientPlan(new Client(new Subject.OfClient("mail1", "a@x.example", computer, Connector.KOFF), Facts.NONE,
                List.of(SEEN)), verdict, List.of(), List.of(REPAIR, START));
    }

    private static UserMails.Mail mail(String language, List<ClientPlan> clients, StepState... repairs) {
        List<StepStanding> standings = new ArrayList<>();
        for (int i = 0; i < repairs.length; i++) {
            if (repairs[i] != StepState.OPEN) {
                standings.add(new StepStanding(clients.get(i).stepId(REPAIR), "mail1", REPAIR,
                        List.of(clients.get(i).client().subject()), repairs[i],
                        new StepStanding.Said(repairs[i], "jana", AT, "", null), List.of()));
            }
        }
        UpgradePlan plan = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.parse("2026-11-21T20:00:00Z"),
                Plans.ordinary().servers(), clients, Map.of(), List.of()).withStandings(standings);
        return UserMails.of(new PaperScope(plan, plan.clients(), null), language, null).getFirst();
    }

    @Test
    void whoseComputerIsDoneIsAskedForNothingMore() {
        UserMails.Mail open = mail("en", List.of(client("A", Verdict.BLOCKED)), StepState.OPEN);
        assertThat(open.toDo()).contains("let your administrators work on the computer");
        UserMails.Mail again = mail("en", List.of(client("A", Verdict.BLOCKED)), StepState.REOPENED);
        assertThat(again.toDo()).isEqualTo(open.toDo());

        UserMails.Mail done = mail("en", List.of(client("A", Verdict.BLOCKED)), StepState.DONE);
        assertThat(done.toDo()).startsWith("Nothing is left for you to do before the upgrade.");
        assertThat(done.happens()).contains("as your administrators say", "may neither send nor receive");
        assertThat(done.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(done.wayOut()).contains("WebMail");
    }

    @Test
    void whoIsLeftAsItIsOnPurposeIsToldWhatHappens() {
        UserMails.Mail waived = mail("en", List.of(client("A", Verdict.BLOCKED)), StepState.WAIVED);
        assertThat(waived.happens()).contains("is not ready for this, and no work on it is planned");
        assertThat(waived.toDo()).doesNotContain("let your administrators");
    }

    @Test
    void whatIsNotKnownStaysSoWhateverWasSaid() {
        UserMails.Mail mail = mail("en", List.of(client("A", Verdict.UNKNOWN)), StepState.DONE);
        assertThat(mail.happens()).contains("is not known");
        assertThat(mail.toDo()).startsWith("Nothing is left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "cs"})
    void ofSeveralComputersOnlyTheOthersAreAskedFor(String language) {
        List<ClientPlan> two = List.of(client("A", Verdict.BLOCKED), client("B", Verdict.BLOCKED));
        UserMails.Mail mail = mail(language, two, StepState.DONE, StepState.OPEN);
        assertThat(mail.happens()).isEqualTo(mail(language, two, StepState.OPEN, StepState.OPEN).happens());
        assertThat(mail.toDo()).startsWith(mail(language, two, StepState.OPEN, StepState.OPEN).toDo())
                .containsPattern("\\. (On|Auf|Na) A\\b[^.]+\\.$");
        for (Verdict verdict : List.of(Verdict.BLOCKED, Verdict.UNKNOWN, Verdict.MANUAL)) {
            for (StepState state : List.of(StepState.DONE, StepState.WAIVED)) {
                assertThat(mail(language, List.of(client("A", verdict)), state).paragraphs())
                        .allSatisfy(p -> assertThat(p).isNotBlank().doesNotContain("{", "null"));
            }
        }
    }
}
