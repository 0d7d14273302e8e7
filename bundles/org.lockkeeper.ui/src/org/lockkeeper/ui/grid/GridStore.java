package org.lockkeeper.ui.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.text.NaturalOrder;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Keeps how a grid was arranged, and its saved views, between starts. */
final class GridStore {

    private static final String LAST = "last";

    private final Preferences last;
    private final Preferences here;
    private final Preferences views;

    /**
     * @param state keeps filters and order, which belong to what is looked at; columns and views are the person's
     */
    GridStore(String gridId, WorkspaceState state) {
        IEclipsePreferences root = InstanceScope.INSTANCE.getNode("org.lockkeeper.ui");
        last = root.node("grids").node(gridId);
        here = state.node("grids").node(gridId);
        views = root.node("grid-views").node(gridId);
    }

    Optional<GridState> last() {
        GridState columns = GridState.parse(last.get(LAST, ""));
        GridState rows = GridState.parse(here.get(LAST, ""));
        // a window that was ended may have kept the rows' part alone
        return columns.columns().isEmpty() && rows.sort().isEmpty() && rows.filters().isEmpty() ? Optional.empty()
                : Optional.of(new GridState(columns.columns(), rows.sort(), rows.filters()));
    }

    /** Keeps the arrangement; the file is written soon, with the other preferences. */
    void keep(GridState state) {
        last.put(LAST, new GridState(state.columns(), List.of(), Map.of()).format());
        here.put(LAST, new GridState(List.of(), state.sort(), state.filters()).format());
    }

    List<String> viewNames() {
        try {
            String[] names = views.keys();
            Arrays.sort(names, NaturalOrder.INSTANCE);
            return List.of(names);
        } catch (BackingStoreException e) {
            // no saved view can be read: the grid works without
            return List.of();
        }
    }

    Optional<GridState> view(String name) {
        return Optional.ofNullable(views.get(name, null)).map(GridState::parse);
    }

    void keepView(String name, GridState state) {
        views.put(name, state.format());
    }

    void forgetView(String name) {
        views.remove(name);
    }

    /** Writes everything to disk; not for the UI thread. */
    void flush() throws BackingStoreException {
        last.flush();
        views.flush();
        here.flush();
    }
}
