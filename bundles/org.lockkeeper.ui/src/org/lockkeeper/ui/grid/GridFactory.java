package org.lockkeeper.ui.grid;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.TableFiles;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Makes grids. Injected by type. */
@Creatable
public final class GridFactory {

    private final ThemeTokens theme;
    private final Background background;
    private final WorkspaceState state;
    private final Notices notices;
    private final FileChooser files;
    private final TableFiles tables;

    /** Made by injection. */
    @Inject
    public GridFactory(ThemeTokens theme, Background background, WorkspaceState state, Notices notices,
            FileChooser files, TableFiles tables) {
        this.theme = theme;
        this.background = background;
        this.state = state;
        this.notices = notices;
        this.files = files;
        this.tables = tables;
    }

    /**
     * Makes a grid, arranged as it was left.
     *
     * @param parent where it goes; the caller lays {@link Grid#control()} out
     * @param id stable id: {@code clients}; the table's widget id is {@code clients.grid}, that of its summary {@code
     *        clients.summary}
     * @param noun what the rows are, for people, in the forms of {@link org.lockkeeper.ui.text.Plural}: "client|clients"
     * @param columns all columns; those not hidden are shown at first, in this order
     * @param key what stays the same of a row when everything is computed anew, with equals and hashCode
     */
    public <R> Grid<R> create(Composite parent, String id, String noun, List<GridColumn<R>> columns,
            Function<? super R, ?> key) {
        return new Grid<>(parent, id, noun, columns, key, theme, background, notices, files, tables,
                new GridStore(id, state));
    }
}
