package org.lockkeeper.ui.clients.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The line over the clients: the filter, what they are grouped by, the values to choose from, keeping the filter. */
final class ClientsBar {

    /** What the line asks its view to do. UI thread. */
    interface Actions {

        /** The clients whose values are offered while a filter is written. */
        List<ClientRow> clients();

        /** Another filter was written. */
        void where(String text);

        /** Groups by a field; empty for the clients themselves. */
        void groupBy(Optional<Field<ClientRow>> field);

        /** Shows or hides the values to choose from. */
        void facets(boolean shown);

        /** Shows charts, or the clients again. */
        void charts(boolean shown);

        /** Keeps the filter as a collection. */
        void save();

        /** Makes a paper about what is shown. */
        void handOver();
    }

    private final ThemeTokens theme;
    private final Composite row;
    private final QueryField query;
    private final Combo groups;
    private final Button facets;
    private final Button charts;
    private final Button save;
    private final Button handOver;

    ClientsBar(Composite parent, ClientLanguage clients, ThemeTokens theme, Actions actions) {
        this.theme = theme;
        row = new Composite(parent, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 0).extendedMargins(0, 0, 4, 0)
                .spacing(6, 0).create());
        query = new QueryField(row, clients, theme, actions::where);
        query.propose(actions::clients);
        query.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        // a list of several values is no one value to group by
        List<Field<ClientRow>> fields = clients.fields().stream()
                .filter(f -> f.kind() != FieldKind.TEXTS && f.kind() != FieldKind.EVIDENCE).toList();
        groups = WidgetIds.set(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), "clients.groupBy");
        groups.add(ClientMessages.GroupNone);
        fields.forEach(field -> groups.add(FieldNames.title(field)));
        groups.select(0);
        groups.setVisibleItemCount(fields.size() + 1);
        groups.setToolTipText(ClientMessages.GroupHint);
        groups.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(120, SWT.DEFAULT)
                .create());
        Accessibles.name(groups, ClientMessages.GroupHint);
        groups.addListener(SWT.Selection, _ -> actions.groupBy(groups.getSelectionIndex() <= 0 ? Optional.empty()
                : Optional.of(fields.get(groups.getSelectionIndex() - 1))));
        facets = button("clients.facets.toggle", SWT.TOGGLE, Icon.LIST, ClientMessages.FacetsHint);
        facets.addListener(SWT.Selection, _ -> actions.facets(facets.getSelection()));
        Pressed.watch(facets, theme);
        charts = button("clients.charts.toggle", SWT.TOGGLE, Icon.CHART, ClientMessages.ChartsHint);
        charts.addListener(SWT.Selection, _ -> actions.charts(charts.getSelection()));
        Pressed.watch(charts, theme);
        save = button("clients.save", SWT.PUSH, Icon.FILTER, ClientMessages.SaveHint);
        save.addListener(SWT.Selection, _ -> actions.save());
        handOver = button("clients.handOver", SWT.PUSH, Icon.EXPORT, ClientMessages.HandOverHint);
        handOver.setText(ClientMessages.HandOver);
        handOver.addListener(SWT.Selection, _ -> actions.handOver());
    }

    private Button button(String id, int style, Icon icon, String text) {
        Button button = WidgetIds.set(new Button(row, style), id);
        button.setImage(theme.image(icon));
        button.setToolTipText(text);
        button.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).create());
        Accessibles.name(button, text);
        return button;
    }

    Control control() {
        return row;
    }

    QueryField query() {
        return query;
    }

    /**
     * Shows the state of the buttons.
     *
     * @param impossible why nothing can be kept or handed over; empty where it can
     */
    void show(boolean facetsShown, boolean canSave, Optional<String> impossible) {
        facets.setSelection(facetsShown);
        Pressed.show(facets, theme);
        save.setEnabled(canSave && impossible.isEmpty());
        handOver.setEnabled(impossible.isEmpty());
        // a button that is off shows no hint of its own; the line that holds it does
        row.setToolTipText(impossible.orElse(null));
        save.setToolTipText(impossible.orElse(ClientMessages.SaveHint));
        handOver.setToolTipText(impossible.orElse(ClientMessages.HandOverHint));
    }

    /** Shows that the clients themselves are shown. */
    void ungroup() {
        groups.select(0);
        charts.setSelection(false);
        Pressed.show(charts, theme);
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.BACKGROUND));
        query.applyTheme();
        Pressed.show(facets, theme);
        Pressed.show(charts, theme);
    }
}
