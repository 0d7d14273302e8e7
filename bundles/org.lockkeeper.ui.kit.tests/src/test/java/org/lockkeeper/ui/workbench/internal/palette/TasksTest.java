package org.lockkeeper.ui.workbench.internal.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.SearchHit;
import org.lockkeeper.api.ui.SearchRequest;
import org.lockkeeper.api.ui.SearchSource;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.testkit.MemoryWorkspace;
import org.lockkeeper.ui.session.PlanIndex;

/** What is done with a thing is found by words of both, and by no others. */
class TasksTest {

    private static ClientPlan client(String account, String computer, Verdict verdict, String log) {
        return new ClientPlan(new Client(new Subject.OfClient("mail1", account, computer, Connector.KOFF), Facts.NONE,
                List.of(Evidence.ofFile(SourceFile.stated("somebody"), null), new Evidence(new SourceFile(log,
                        "/srv/" + log, null, 0), 7, 0, null))), verdict, List.of(), List.of());
    }

    private static PlanIndex index() {
        List<ClientPlan> clients = List.of(client("anna@x.example", "PC1", Verdict.AUTOMATIC, "audit.log"),
                client("anna@x.example", "PC2", Verdict.BLOCKED, "warning.log"),
                client("bert@x.example", "PC3", Verdict.BLOCKED, "mail.log"));
        Model model = new Model(1, List.of(new Server("mail1", Facts.NONE, List.of(), null)),
                clients.stream().map(ClientPlan::client).toList(), List.of(), List.of(), List.of());
        ProductVersion target = ProductVersion.of(7, 3, 0);
        return new PlanIndex(model, PlanRequest.to(target), new UpgradePlan(target, Instant.EPOCH, List.of(), clients,
                Map.of(), List.of()));
    }

    private static List<SearchHit> find(SearchSource source, String typed) throws ProblemException {
        return source.find(new SearchRequest(typed, 9, MemoryWorkspace.empty(), Progress.NONE));
    }

    private static SearchSource verdicts() {
        return Tasks.verdicts(index(), verdict -> verdict == Verdict.BLOCKED ? "Blocked" : verdict.name());
    }

    @Test
    void theBlockedOfAServerAreFoundByBothWords() throws ProblemException {
        assertThat(find(verdicts(), "mail1 BLOCK")).singleElement().satisfies(hit -> {
            assertThat(hit.note()).startsWith("2 ");
            assertThat(((Destination.Command) hit.destination()).parameters().values())
                    .containsExactlyInAnyOrder("mail1", "BLOCKED");
        });
        for (String typed : List.of("", "mail1", "blocked", "mail2 blocked", "mail1 blocked pc1")) {
            assertThat(find(verdicts(), typed)).as(typed).isEmpty();
        }
    }

    @Test
    void theProofOfAnAccountIsThatOfItsWorstClientAndNoStatement() throws ProblemException {
        SearchHit proof = find(Tasks.accounts(index(), true), "anna evidence").getFirst();

        assertThat(proof.note()).isEqualTo("warning.log");
        assertThat(((Destination.Evidence) proof.destination()).evidence().line()).isEqualTo(7);
    }

    @Test
    void aVerdictIsKnownWhereSomethingCanBeKept() throws ProblemException {
        assertThat(find(Tasks.accounts(index(), true), "known anna")).singleElement().satisfies(hit ->
                assertThat(((Destination.Command) hit.destination()).parameters()).containsValue("anna@x.example"));
        assertThat(find(Tasks.accounts(index(), false), "known anna")).isEmpty();
        assertThat(find(Tasks.accounts(index(), true), "x.example")).isEmpty();
    }

    @Test
    void aWholePathIsOfferedForImport() throws ProblemException {
        String path = java.nio.file.Path.of("kept logs").toAbsolutePath().toString();

        for (String typed : List.of(path, " " + path + " ", "\"" + path + "\"")) {
            assertThat(find(Tasks.paths(), typed)).as(typed).singleElement().satisfies(hit ->
                    assertThat(((Destination.Command) hit.destination()).parameters()).containsValue(path));
        }
        for (String typed : List.of("", "logs", "mail1/logs", "(.*", "\0")) {
            assertThat(find(Tasks.paths(), typed)).as(typed).isEmpty();
        }
    }
}
