package org.lockkeeper.ui.workbench.internal.compare;

import jakarta.inject.Inject;
import java.util.List;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.core.scenario.ComparedSide;
import org.lockkeeper.core.scenario.Scenario;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks for two states, targets, dates or servers, and shows how their clients differ. To be used on the UI thread. */
public final class Comparison {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final Background background;
    private final Dialogs dialogs;
    private final GridFactory grids;
    private final Navigation navigation;
    private final ThemeTokens theme;
    private final ClientLanguage clients;
    private Task reading;

    /** Made by injection. */
    @Inject
    public Comparison(WorkspaceSession session, PlanSession plans, Background background, Dialogs dialogs,
            GridFactory grids, Navigation navigation, ThemeTokens theme, ClientLanguage clients) {
        this.session = session;
        this.plans = plans;
        this.background = background;
        this.dialogs = dialogs;
        this.grids = grids;
        this.navigation = navigation;
        this.theme = theme;
        this.clients = clients;
    }

    /**
     * What the comparison needs of the window.
     *
     * @param session the open workspace
     * @param background runs the comparison
     * @param grids makes the lists
     * @param theme words and colours
     * @param clients the language in which scenarios choose clients
     */
    record Services(WorkspaceSession session, Background background, GridFactory grids, ThemeTokens theme,
            ClientLanguage clients) {
    }

    /** Whether there is something to compare. */
    public boolean isPossible() {
        return session.state() == WorkspaceSession.State.OPEN && !session.imports().isEmpty();
    }

    /** Compares, at first the state before the last import with the present one. */
    public void open() {
        open(ComparedSide.beforeLast(session.imports()).importId());
    }

    /**
     * Compares, at first the state after an import with the present one.
     *
     * @param importId its number; 0 for the state before the first
     */
    public void open(long importId) {
        if (reading != null) {
            // asked for twice: one dialog is enough
            reading.cancel();
        }
        reading = background.task(CompareMessages.Comparing, _ -> Scenario.in(session.workspace())).quiet().onDone(kept ->
            show(importId, kept.stream().map(k -> k.scenario().name()).toList())).start();
    }

    private void show(long importId, List<String> scenarios) {
        if (!isPossible()) {
            return;
        }
        ComparisonDialog dialog = new ComparisonDialog(dialogs.shell(), new Services(session, background, grids, theme, clients),
                new StateForm.Choices(session.imports(), scenarios,
                        session.model().servers().stream().map(Server::name).toList(), plans.target()), importId);
        dialog.open();
        dialog.evidence().ifPresent(navigation::showEvidence);
        dialog.clients().ifPresent(chosen -> navigation.showClients(Scope.EVERYTHING, chosen));
    }
}
