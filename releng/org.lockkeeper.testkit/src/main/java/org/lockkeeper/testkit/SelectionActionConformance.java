package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.ui.Outcome;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** What every {@link SelectionAction} keeps to. */
public abstract class SelectionActionConformance {

    /** For subclasses. */
    protected SelectionActionConformance() {
        // nothing to set up
    }

    /** The action. */
    protected abstract SelectionAction action();

    /** A client of which nothing but its names is known, as it is selected. */
    public static Selected client(Connector connector, String account, String computer) {
        return new Selected.Clients(List.of(new ClientRow(RuleConformance.nothingKnown(connector, account, computer).client(),
                null, null, null, null)));
    }

    /** A server of which nothing but its name is known, as it is selected. */
    public static Selected server(String name) {
        return new Selected.Servers(List.of(new Server(name, Facts.NONE, List.of(), null)));
    }

    /** Its id has a prefix of its own, and its title and what it is about stay the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(action()::id, "acme.ticket");
        Ids.line(action().title());
        assertNotNull(action().about(), "it does not say what it is about");
        assertEquals(action().title() + action().about(), action().title() + action().about());
    }

    /** It bears clients without an account or a computer and unknown servers, and tells what it did in one line. */
    @Test
    protected void bearsWhateverIsSelected() throws ProblemException {
        Workspace workspace = MemoryWorkspace.empty();
        List<Selected> selections = action().about() == Selected.Kind.SERVERS ? List.of(server("mail1"))
                : List.of(client(Connector.KOFF, "a@acme.example", "PC-1"), client(Connector.KOFF, "a@acme.example", null),
                        client(null, null, "PC-1"));
        for (Selected selected : selections) {
            Outcome outcome = action().run(selected, workspace, Progress.NONE);
            assertNotNull(outcome, "it gives null");
            Ids.line(outcome.sentence());
        }
    }
}
