package org.lockkeeper.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** Whoever looks at a client goes on looking at it when it is joined with another one. */
class PlanIndexTest {

    private static final String A = "a@x.example";
    private static final Evidence SEEN = Evidence.ofFile(SourceFile.stated("test"), null);

    private static Subject.OfClient client(String account, String computer) {
        return new Subject.OfClient("mail1", account, computer, Connector.KOFF);
    }

    private static PlanIndex index(List<JoinedName> names, Subject.OfClient... clients) {
        ProductVersion target = ProductVersion.of(7, 3, 0);
        List<ClientPlan> plans = Stream.of(clients).map(subject -> new ClientPlan(new Client(subject, Facts.NONE, List.of(SEEN)),
                Verdict.UNKNOWN, List.of(), List.of())).toList();
        Model model = new Model(1, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), names);
        return new PlanIndex(model, PlanRequest.to(target), new UpgradePlan(target, Instant.EPOCH, List.of(), plans,
                Map.of(), List.of()));
    }

    private static JoinedName called(JoinedName.Kind kind, String name, String as) {
        return new JoinedName("mail1", kind, name, as, "stated", List.of(SEEN));
    }

    @Test
    void anAccountAndAComputerThatWereLinkedAreTheOneOfBoth() {
        PlanIndex index = index(List.of(), client(A, "PC1"), client("b@x.example", "PC2"));

        assertThat(index.successor(client(A, null))).hasValueSatisfying(now -> assertThat(now.client().subject())
                .isEqualTo(client(A, "PC1")));
        assertThat(index.successor(client(null, "PC1"))).hasValueSatisfying(now -> assertThat(now.client().subject())
                .isEqualTo(client(A, "PC1")));
    }

    @Test
    void whoIsStillThereIsNobodyElse() {
        PlanIndex index = index(List.of(), client(A, null), client(A, "PC1"));

        assertThat(index.successor(client(A, null))).hasValueSatisfying(now -> assertThat(now.client().subject())
                .isEqualTo(client(A, null)));
    }

    @Test
    void whereSeveralMayBeMeantItIsNone() {
        PlanIndex index = index(List.of(), client(A, "PC1"), client(A, "PC2"));

        assertThat(index.successor(client(A, null))).isEmpty();
        assertThat(index.successor(client("c@x.example", "PC1"))).as("another account's").isEmpty();
        assertThat(index.successor(new Subject.OfClient("mail1", A, "PC1", Connector.KSP))).as("another connector").isEmpty();
        assertThat(index.successor(new Subject.OfClient("mail2", A, "PC1", Connector.KOFF))).as("another server").isEmpty();
    }

    @Test
    void anotherNameIsFollowedToTheOneThatTheModelUses() {
        Subject.OfClient windows = client("x\\ann", "PC1");
        PlanIndex index = index(List.of(called(JoinedName.Kind.ACCOUNT, windows.account(), A),
                called(JoinedName.Kind.COMPUTER, "PC1", "PC1.X.EXAMPLE")), client(A, "PC1.X.EXAMPLE"));

        assertThat(index.successor(windows)).hasValueSatisfying(now -> assertThat(now.client().subject())
                .isEqualTo(client(A, "PC1.X.EXAMPLE")));
    }
}
