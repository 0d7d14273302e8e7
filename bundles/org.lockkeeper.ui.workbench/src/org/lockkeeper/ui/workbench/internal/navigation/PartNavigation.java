package org.lockkeeper.ui.workbench.internal.navigation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.ShowsEvidence;
import org.lockkeeper.ui.navigation.ShowsImport;
import org.lockkeeper.ui.navigation.ShowsLines;
import org.lockkeeper.ui.navigation.ShowsWhy;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

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
    public void go(Destination destination) {
        switch (destination) {
            case Destination.Server(String name) -> showServer(name);
            case Destination.Everything _ -> {
                scopes.choose(Scope.EVERYTHING);
                showPart(PartIds.OVERVIEW);
            }
            // from the context: what makes groups needs the window
            case Destination.About about -> Scope.of(about, application.getContext().get(GroupList.class).all())
                    .ifPresent(scope -> showClients(scope, ClientFilter.ALL));
            case Destination.Clients clients -> showClients(clients.everywhere() ? Scope.EVERYTHING : scopes.scope(),
                    new ClientFilter(clients.chosen(), clients.where()));
            case Destination.Evidence(Evidence evidence) -> showEvidence(evidence);
            case Destination.Lines(SourceFile log, List<String> texts) -> open(PartIds.LOG, ShowsLines.class,
                    part -> part.showLines(log, texts));
            case Destination.Why(ClientPlan client) -> showWhy(client);
            case Destination.View(String id) -> showPart(id);
            default -> new Elsewhere(application.getContext()).go(destination);
        }
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
