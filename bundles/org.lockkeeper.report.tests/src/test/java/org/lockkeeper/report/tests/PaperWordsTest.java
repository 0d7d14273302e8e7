package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation.Change;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Step.Phase;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.model.UserMails;
import org.lockkeeper.report.paper.PaperWriter;

/** What stands in a paper holds for this plan: who is meant, how many, and what to do. */
class PaperWordsTest {

    private static final Step REINSTALL = new Step("Reinstall it", Actor.ADMINISTRATOR, true, null);
    private static final Step FREE = new Step("Free 7 GB", Actor.USER, false, null, Phase.BEFORE, "free-space");
    private static final Step LOOK = new Step("Look at the room", Actor.ADMINISTRATOR, false, null);
    private static final Step OPEN = new Step("Leave Outlook open", Actor.USER, false, null, Phase.AFTER);
    private static final Finding MISSING = finding("LK-101", Verdict.BLOCKED, "Service missing",
            "The upgrade asks for a password. WebMail goes on.", new Remedy("Reinstall", List.of(REINSTALL)));
    private static final Finding RIGHT_NOT_KNOWN = finding("LK-101", Verdict.BLOCKED, "Service missing",
            "The upgrade asks for a password. WebMail goes on. The right is not known.",
            new Remedy("Reinstall", List.of(REINSTALL)));
    private static final Finding FULL = finding("LK-132", Verdict.BLOCKED, "Not enough room", "The upgrade fails.",
            new Remedy("Free space", List.of(FREE)));
    private static final Finding PRESENT = finding("LK-103", Verdict.AUTOMATIC, "Service there", "It updates.",
            new Remedy("Look", List.of(LOOK)));

    private static Finding finding(String rule, Verdict verdict, String title, String consequence, Remedy remedy) {
        return new Finding(rule, verdict, title, consequence, List.of(), List.of(), List.of(remedy));
    }

    private static ClientPlan client(String account, @Nullable String computer, List<Step> steps, Finding... findings) {
        return new ClientPlan(new Client(new Subject.OfClient("mail1", account, computer, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(new SourceFile("list.csv", "/in/list.csv", "a".repeat(64), 1), null))),
                findings[0].verdict(), List.of(findings), steps);
    }

    private static PaperScope scope(ClientPlan... clients) {
        UpgradePlan plan = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.parse("2026-11-21T20:00:00Z"),
                Plans.ordinary().servers(), List.of(clients), Map.of(), List.of());
        return new PaperScope(plan, plan.clients(), null);
    }

    private static String text(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperWriter.markdown(paper, out);
        return out.toString(StandardCharsets.UTF_8).replace("\\", "");
    }

    @Test
    void aSizeThatWouldChangeAVerdictHasAUnit() {
        Change space = new Change(UsedFact.of(new Subject.OfClient("mail1", "a@x.example", "A", Connector.KOFF),
                Attribute.FREE_BYTES, Fact.unknown()), Attribute.FREE_BYTES, "8804679680");

        assertThat(PlanText.otherwise(List.of(new Flip(List.of(space), Verdict.AUTOMATIC))))
                .containsExactly("AUTOMATIC where free space is 8.80 GB (8,804,679,680 bytes)");
    }

    @Test
    void aSizeOnWhichSourcesDisagreeHasAUnit() {
        Evidence line = Evidence.ofFile(SourceFile.stated("list.csv"), null);
        Facts facts = Facts.NONE.with(Attribute.DATABASE_BYTES, new Fact<>(4_402_339_840L, List.of(line),
                List.of(new Fact.Conflict<>(1_000L, line, "older"))));

        assertThat(PlanText.conflicts(facts)).startsWith(
                "database size is 4.40 GB (4,402,339,840 bytes), not 1,000 bytes (older; ");
    }

    @Test
    void whatHappensToAllOfAGroupStandsOnceAndTheRestSaysOfWhomItIs() throws IOException {
        String text = text(Papers.of(Reader.ADMIN, scope(client("a@x", "A", List.of(REINSTALL), MISSING),
                client("b@x", "B", List.of(REINSTALL), RIGHT_NOT_KNOWN))));
        assertThat(text).containsOnlyOnce("The upgrade asks for a password. WebMail goes on.")
                .contains("\nb@x: The right is not known.\n").doesNotContain("a@x: ");
    }

    @Test
    void whatFollowsADifferenceIsToldAfterIt() throws IOException {
        Finding first = finding("LK-201", Verdict.MANUAL, "Outlook changed", "Outlook changed in May. After such a change"
                + " it is reinstalled.", new Remedy("Reinstall", List.of(REINSTALL)));
        Finding second = finding("LK-201", Verdict.MANUAL, "Outlook changed", "Outlook changed in June. After such a change"
                + " it is reinstalled.", new Remedy("Reinstall", List.of(REINSTALL)));
        assertThat(text(Papers.of(Reader.ADMIN, scope(client("a@x", "A", List.of(REINSTALL), first),
                client("b@x", "B", List.of(REINSTALL), second))))).contains("a@x: Outlook changed in May.\n\n"
                        + "b@x: Outlook changed in June.\n\nAfter such a change it is reinstalled.\n");
    }

    @Test
    void aGroupIsCalledByItsRemedyNotByItsFirstHandGrip() throws IOException {
        assertThat(text(Papers.of(Reader.ADMIN, scope(client("a@x", "A", List.of(FREE), FULL)))))
                .contains("## BLOCKED: Free space\n");
    }

    @Test
    void aChangeCountsEachRiskThatAloneWouldStopAClientAndWhatIsNotKnownAboutRoom() throws IOException {
        String text = text(Papers.change(Reader.MANAGER, scope(
                client("a@x", "A", List.of(FREE, REINSTALL), MISSING, FULL), client("b@x", "B", List.of(FREE), FULL),
                client("c@x", "C", List.of(LOOK, OPEN), PRESENT))));
        assertThat(text).contains("| BLOCKED: Service missing | 1 client | Reinstall |",
                "| BLOCKED: Not enough room | 2 clients | Free space |",
                "| AUTOMATIC: Whether the disk has room for the database upgrade is not known | 1 client | Look |",
                "A client with several of these is counted in each.", "Free 7 GB (user): 2 times");
    }

    @Test
    void accountsWithoutAKnownComputerAreNotCountedAsComputers() throws IOException {
        assertThat(text(Papers.of(Reader.TECHNICIAN, scope(client("a@x", "A", List.of(REINSTALL), MISSING),
                client("b@x", null, List.of(REINSTALL), MISSING))))).contains(
                        "1 computer and 1 account whose computer is not known yet, with something to do, 0 of 2 clients",
                        "Kerio Outlook Connector (Offline Edition) (version not known)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "cs"})
    void aMailSaysWhichComputerIsMeantWhereRoomIsMissingAndThatItTakesTime(String language) {
        UserMails.Mail mail = UserMails.of(scope(client("a@x", "FULL-1", List.of(FREE), FULL),
                client("a@x", "FINE-2", List.of(OPEN), PRESENT)), language, null).getFirst();
        assertThat(mail.toDo()).doesNotContain("FINE-2", "{", "null").contains(" FULL-1.").contains("Outlook");
        assertThat(mail.toDo().split("FULL-1")).as("the work, and the room").hasSize(3);
        UserMails.Mail other = UserMails.of(scope(client("a@x", "FULL-1", List.of(REINSTALL), MISSING)), language, null)
                .getFirst();
        assertThat(other.toDo()).as("there is one only").doesNotContain("FULL-1");
    }
}
