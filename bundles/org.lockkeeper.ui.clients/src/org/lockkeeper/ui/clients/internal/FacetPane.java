package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.core.inventory.groups.Facets;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The values of the fields with how many clients have each, to narrow down by. A tick on a value shows those that have
 * it; a tick on a field tells that some of its values are chosen, and is taken away to choose none.
 */
final class FacetPane {

    private static final int MOST = 200;

    private final ThemeTokens theme;
    private final Consumer<ClientFilter> onChange;
    private final Tree tree;
    private final Set<String> closed = new HashSet<>();
    private ClientFilter filter = ClientFilter.ALL;

    FacetPane(Composite parent, ThemeTokens theme, Consumer<ClientFilter> onChange) {
        this.theme = theme;
        this.onChange = onChange;
        tree = WidgetIds.set(new Tree(parent, SWT.CHECK | SWT.SINGLE | SWT.V_SCROLL), "clients.facets");
        Accessibles.name(tree, ClientMessages.Facets);
        tree.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                ticked((TreeItem) e.item);
            }
        });
        tree.addListener(SWT.Collapse, e -> closed.add(fieldOf(e)));
        tree.addListener(SWT.Expand, e -> closed.remove(fieldOf(e)));
    }

    private static String fieldOf(Event event) {
        return event.item.getData() instanceof Field<?> field ? field.id() : "";
    }

    Control control() {
        return tree;
    }

    private void ticked(TreeItem item) {
        if (item.getData() instanceof Field<?> field) {
            onChange.accept(filter.with(field.id(), Set.of()));
        } else if (item.getData() instanceof Facets.Value value
                && item.getParentItem().getData() instanceof Field<?> field) {
            onChange.accept(filter.with(field.id(), value.text(), item.getChecked()));
        }
    }

    /** Shows what was counted. */
    void show(ClientFilter inForce, List<Facets.Facet<ClientRow>> facets) {
        filter = inForce;
        tree.setRedraw(false);
        TreeItem[] present = tree.getItems();
        List<Facets.Facet<ClientRow>> worth = new ArrayList<>(facets);
        // one server alone tells nothing apart
        worth.removeIf(f -> f.values().size() < 2 && f.values().stream().noneMatch(Facets.Value::chosen));
        for (int i = worth.size(); i < present.length; i++) {
            present[i].dispose();
        }
        for (int i = 0; i < worth.size(); i++) {
            show(i < present.length ? present[i] : new TreeItem(tree, SWT.NONE), worth.get(i));
        }
        tree.setRedraw(true);
    }

    private void show(TreeItem item, Facets.Facet<ClientRow> facet) {
        Field<ClientRow> field = facet.field();
        boolean some = facet.values().stream().anyMatch(Facets.Value::chosen);
        item.setData(field);
        item.setText(FieldNames.title(field));
        item.setFont(theme.font(TextRole.STRONG));
        item.setChecked(some);
        item.setGrayed(some);
        List<Facets.Value> values = facet.values().size() <= MOST ? facet.values() : facet.values().subList(0, MOST);
        TreeItem[] present = item.getItems();
        for (int i = values.size(); i < present.length; i++) {
            present[i].dispose();
        }
        for (int i = 0; i < values.size(); i++) {
            TreeItem child = i < present.length ? present[i] : new TreeItem(item, SWT.NONE);
            Facets.Value value = values.get(i);
            child.setData(value);
            child.setText(NLS.bind(ClientMessages.FacetValue, name(field, value),
                    Wording.number(value.count())));
            child.setChecked(value.chosen());
        }
        item.setExpanded(!closed.contains(field.id()));
    }

    private static String name(Field<ClientRow> field, Facets.Value value) {
        return field.kind() == FieldKind.TEXTS && !Field.isKnown(value.text()) ? ClientMessages.FacetNone
                : FieldNames.value(field, value.text());
    }
}
