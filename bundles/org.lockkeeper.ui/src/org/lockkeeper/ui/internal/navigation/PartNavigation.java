package org.lockkeeper.ui.internal.navigation;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsEvidence;
import org.lockkeeper.ui.navigation.ShowsImport;
import org.lockkeeper.ui.navigation.ShowsWhy;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;

/** Finds the parts in the application model, whoever contributed them. */
public final class PartNavigation implements Navigation {

    private final MApplication application;
    private final Dialogs dialogs;
    private final ScopeSession scopes;
    private final FilterSession filters;

    /** Made by injection. */
    @Inject
    public PartNavigation(MApplication application, Dialogs dialogs, ScopeSession scopes, FilterSession filters) {
        this.application = application;
        this.dialogs = dialogs;
        this.scopes = scopes;
        this.filters = filters;
    }

    @Override
    public void showServer(String name) {
        scopes.choose(new Scope.OfServer(name));
        showPart(PartIds.SERVER);
    }

    @Override
    public void showClients(ClientFilter filter) {
        showClients(scopes.scope(), filter);
    }

    @Override
    public void showClients(Scope scope, ClientFilter filter) {
        scopes.choose(scope);
        filters.choose(filter, Optional.empty());
        showPart(PartIds.CLIENTS);
    }

    @Override
    public void showWhy(ClientPlan client) {
        show(PartIds.WHY, PartState.VISIBLE, ShowsWhy.class, part -> part.showWhy(client));
    }

    @Override
    public void showEvidence(Evidence evidence) {
        if (evidence.file().isStatement()) {
            dialogs.info(Messages.Evidence_statement, NLS.bind(Messages.Evidence_statementText,
                    evidence.file().path()));
        } else {
            open(PartIds.LOG, ShowsEvidence.class, part -> part.showEvidence(evidence));
        }
    }

    @Override
    public void showImport(long importId) {
        open(PartIds.IMPORTS, ShowsImport.class, part -> part.showImport(importId));
    }

    @Override
    public void showPart(String partId) {
        open(partId, Object.class, _ -> { });
    }

    @Override
    public <T> boolean open(String partId, Class<T> type, Consumer<? super T> request) {
        return show(partId, PartState.ACTIVATE, type, request);
    }

    private <T> boolean show(String partId, PartState state, Class<T> type, Consumer<? super T> request) {
        EPartService parts = parts();
        if (parts == null || parts.findPart(partId) == null) {
            return false;
        }
        MPart part = parts.showPart(partId, state);
        if (part == null || !type.isInstance(part.getObject())) {
            return false;
        }
        request.accept(type.cast(part.getObject()));
        return true;
    }

    private EPartService parts() {
        return application.getChildren().stream().filter(w -> w.getContext() != null).findFirst()
                .map(MWindow::getContext).map(c -> c.get(EPartService.class)).orElse(null);
    }
}
