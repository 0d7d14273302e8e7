package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.report.ClientSection;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.workspace.Workspace;

/** What every {@link ClientSection} keeps to. */
public abstract class ClientSectionConformance {

    /** For subclasses. */
    protected ClientSectionConformance() {
        // nothing to set up
    }

    /** The section. */
    protected abstract ClientSection section();

    /** Clients of whom it has something to say, beside those of the test kit; none where it is not overridden. */
    protected List<ClientPlan> clients() {
        return List.of();
    }

    /** A client of which nothing but its names is known, undecided. */
    public static ClientPlan undecided(Connector connector, String account, String computer) {
        return new ClientPlan(RuleConformance.nothingKnown(connector, account, computer).client(), Verdict.UNKNOWN, List.of(),
                List.of());
    }

    /** Its id has a prefix of its own and stays the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(section()::id, "acme.place");
    }

    /** It bears every client, also where the workspace is empty, and says the same of the same. */
    @Test
    protected void bearsEveryClientAndSaysTheSameOfIt() {
        List<ClientPlan> clients = new ArrayList<>(clients());
        clients.add(undecided(Connector.KOFF, "a@acme.example", null));
        clients.add(undecided(null, null, "PC-1"));
        Workspace workspace = MemoryWorkspace.empty();
        for (ClientPlan client : clients) {
            Optional<Section> section = section().section(client, workspace);
            assertNotNull(section, "it gives null");
            section.ifPresent(PaperSectionConformance::check);
            assertEquals(section, section().section(client, workspace));
        }
    }
}
