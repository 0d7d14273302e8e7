package org.lockkeeper.ui.workbench.internal.workbench;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.ui.Destination;
import org.lockkeeper.api.ui.Theme;
import org.lockkeeper.api.ui.Workbench;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeNames;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.theme.ThemeTokens;

/** The window in words of the API. One per part, as its selection is. */
public final class LiveWorkbench implements Workbench {

    private final ESelectionService selections;
    private final Selection selection;
    private final ScopeSession scopes;
    private final GroupList groups;
    private final Navigation navigation;
    private final Notices notices;
    private final Theme theme;

    /** Made by injection. */
    @Inject
    public LiveWorkbench(ESelectionService selections, Selection selection, ScopeSession scopes, GroupList groups,
            Navigation navigation, Notices notices, ThemeTokens theme) {
        this.selections = selections;
        this.selection = selection;
        this.scopes = scopes;
        this.groups = groups;
        this.navigation = navigation;
        this.notices = notices;
        this.theme = new TokenTheme(theme);
    }

    @Override
    public <T> Optional<T> selected(Class<T> type) {
        return Optional.ofNullable(selections.getSelection()).filter(type::isInstance).map(type::cast);
    }

    @Override
    public <T> Subscription listenToSelection(Class<T> type, Consumer<? super T> listener) {
        return selection.listen(type, listener);
    }

    @Override
    public void select(Server server) {
        selection.select(server);
    }

    @Override
    public void select(ClientPlan client) {
        selection.select(client);
    }

    @Override
    public String scopeName() {
        return ScopeNames.of(scopes.scope());
    }

    @Override
    public String scopeFilter() {
        return scopes.scope().query();
    }

    @Override
    public Optional<UpgradePlan> plan() {
        return scopes.current().map(scoped -> scoped.index().plan());
    }

    @Override
    public void setScope(Destination.About about) {
        Scope.of(about, groups.all()).ifPresent(scopes::choose);
    }

    @Override
    public Subscription listenToScope(Runnable listener) {
        return scopes.listen(listener);
    }

    @Override
    public void go(Destination destination) {
        navigation.go(destination);
    }

    @Override
    public void tell(String sentence) {
        notices.tell(Notice.of(sentence));
    }

    @Override
    public Theme theme() {
        return theme;
    }
}
