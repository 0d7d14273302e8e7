package org.lockkeeper.ui.clients.internal;

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
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** The counts of the Findings view are those of the plan: each client once in each row, whoever else is called like it. */
class FindingRowTest {

    private static final Evidence SEEN = new Evidence(new SourceFile("list.csv", "/site/list.csv", "0".repeat(64), 1), 1, 0, null);

    private static ClientPlan client(String server, Connector connector, String... rules) {
        return new ClientPlan(new Client(new Subject.OfClient(server, "a@x.example", "PC1", connector), Facts.NONE, List.of(SEEN),
                null), Verdict.AUTOMATIC, List.of(rules).stream().map(r -> new Finding(r, Verdict.AUTOMATIC, "Title", "What",
                        List.of(), List.of(), List.of())).toList(), List.of());
    }

    @Test
    void clientsThatAreCalledAlikeCountEach() {
        List<FindingRow> rows = FindingRow.of(new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(), List.of(
                client("mail1", Connector.KOFF, "LK-131", "LK-131"), client("mail1", Connector.KOC, "LK-131"),
                client("mail2", Connector.KOFF, "LK-103", "LK-131")), Map.of(Verdict.AUTOMATIC, 3), List.of()));

        assertThat(rows).extracting(r -> r.rule() + " " + r.subjects().size() + " " + r.servers())
                .containsExactly("LK-103 1 [mail2]", "LK-131 3 [mail1, mail2]");
    }
}
