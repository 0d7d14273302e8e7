package org.lockkeeper.ui.upgrade.internal.tabs;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.query.QueryText;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.Selection;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.osgi.service.prefs.Preferences;

/** What the tabs work with. */
@Creatable
public final class TabServices {

    private final WorkspaceSession session;
    private final PlanSession plans;
    private final ScopeSession scopes;
    private final FilterSession filters;
    private final ClientLanguage clients;
    private final GridFactory grids;
    private final Navigation navigation;
    private final Selection selection;
    private final Background background;
    private final ThemeTokens theme;
    private final FileChooser files;
    private final FileOpener opener;
    private final Notices notices;
    private final WorkspaceState state;
    private final Settings settings;
    private final CollectionList collections;

    /** Made by injection. */
    @Inject
    public TabServices(WorkspaceSession session, PlanSession plans, ScopeSession scopes, FilterSession filters,
            ClientLanguage clients, GridFactory grids, Navigation navigation, Selection selection,
            Background background, ThemeTokens theme, FileChooser files, FileOpener opener, Notices notices,
            WorkspaceState state, Settings settings, CollectionList collections) {
        this.session = session;
        this.plans = plans;
        this.scopes = scopes;
        this.filters = filters;
        this.clients = clients;
        this.grids = grids;
        this.navigation = navigation;
        this.selection = selection;
        this.background = background;
        this.theme = theme;
        this.files = files;
        this.opener = opener;
        this.notices = notices;
        this.state = state;
        this.settings = settings;
        this.collections = collections;
    }

    /** The open workspace. */
    public WorkspaceSession session() {
        return session;
    }

    /** The workspace itself; its slow methods are not for the UI thread. */
    public Workspace workspace() {
        return session.workspace();
    }

    /** The plan of everything. */
    public PlanSession plans() {
        return plans;
    }

    /** What everything is about. */
    public ScopeSession scopes() {
        return scopes;
    }

    /** Which clients are looked at. */
    public FilterSession filters() {
        return filters;
    }

    /** The language of filters. */
    public ClientLanguage clients() {
        return clients;
    }

    /** Makes tables. */
    public GridFactory grids() {
        return grids;
    }

    /** Goes to other views. */
    public Navigation navigation() {
        return navigation;
    }

    /** Shows some clients, at least one, by what they are called, in the Clients view. */
    public void showClients(Collection<Subject.OfClient> subjects) {
        navigation.showClients(named(subjects));
    }

    /** Makes a server what everything is about, and shows some of its clients. */
    public void showClients(String server, Collection<Subject.OfClient> subjects) {
        navigation.showClients(new Scope.OfServer(server), named(subjects));
    }

    private ClientFilter named(Collection<Subject.OfClient> subjects) {
        List<Subject.OfClient> all = plans.current().map(index -> index.model().clients().stream().map(Client::subject).toList())
                .orElse(List.of());
        return new ClientFilter(Map.of(), QueryText.clients(subjects, all));
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** Runs work. */
    public Background background() {
        return background;
    }

    /** Colours, fonts, icons. */
    public ThemeTokens theme() {
        return theme;
    }

    /** Asks for files. */
    public FileChooser files() {
        return files;
    }

    /** Opens files with the programs of the system. */
    public FileOpener opener() {
        return opener;
    }

    /** Tells what was done. */
    public Notices notices() {
        return notices;
    }

    /** What people chose. */
    public Settings settings() {
        return settings;
    }

    /** Clients under a name. */
    public CollectionList collections() {
        return collections;
    }

    /** Where a tab keeps what was chosen in it, for this workspace. */
    public Preferences kept(String tab) {
        return state.node("upgrade/" + tab);
    }
}
