package org.lockkeeper.ui.upgrade.internal.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.core.scenario.Supposition;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** One supposition: what, its value where it has one, and whom it is about. */
final class SuppositionRow {

    /** How many columns a row has. */
    static final int COLUMNS = 4;

    private static final List<Supposition.Kind> KINDS = List.of(Supposition.Kind.values());

    private final int number;
    private final Choices choices;
    private final Combo kind;
    private final Text value;
    private final Combo whom;
    private final Button remove;

    /**
     * What there is to choose.
     *
     * @param servers their names
     * @param collections those that are kept, and those that are always there
     * @param shown the filter of the Clients view; empty for none
     * @param written makes a filter of what was typed
     */
    record Choices(List<String> servers, List<CollectionList.Item> collections, String shown,
            UnaryOperator<String> written) {
    }

    SuppositionRow(Composite parent, int number, Choices choices, Runnable onChange, Consumer<SuppositionRow> onRemove) {
        this.number = number;
        this.choices = choices;
        kind = WidgetIds.set(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "scenario.kind." + number);
        KINDS.forEach(k -> kind.add(text(k)));
        Accessibles.name(kind, NLS.bind(ScenarioMessages.KindName, number));
        value = WidgetIds.set(new Text(parent, SWT.BORDER | SWT.SINGLE), "scenario.value." + number);
        value.setLayoutData(GridDataFactory.fillDefaults().hint(130, SWT.DEFAULT).create());
        whom = WidgetIds.set(new Combo(parent, SWT.DROP_DOWN), "scenario.whom." + number);
        whom.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).create());
        remove = WidgetIds.set(new Button(parent, SWT.PUSH), "scenario.remove." + number);
        remove.setText(ScenarioMessages.Remove);
        Accessibles.name(remove, NLS.bind(ScenarioMessages.RemoveName, number));
        kind.addListener(SWT.Selection, _ -> {
            offer();
            onChange.run();
        });
        value.addListener(SWT.Modify, _ -> onChange.run());
        whom.addListener(SWT.Modify, _ -> onChange.run());
        remove.addListener(SWT.Selection, _ -> onRemove.accept(this));
    }

    private static String text(Supposition.Kind kind) {
        return switch (kind) {
            case SERVICE -> ScenarioMessages.Service;
            case FREED -> ScenarioMessages.Freed;
            case STATISTICS -> ScenarioMessages.Statistics;
            case VALUE -> ScenarioMessages.Value;
        };
    }

    private Supposition.Kind kind() {
        return KINDS.get(Math.max(0, kind.getSelectionIndex()));
    }

    /** Offers what fits the kind. */
    private void offer() {
        Supposition.Kind of = kind();
        boolean valued = of == Supposition.Kind.STATISTICS || of == Supposition.Kind.VALUE;
        value.setVisible(valued);
        ((GridData) value.getLayoutData()).exclude = !valued;
        ((GridData) whom.getLayoutData()).horizontalSpan = valued ? 1 : 2;
        value.requestLayout();
        value.setMessage(of == Supposition.Kind.STATISTICS ? ScenarioMessages.SinceHint : ScenarioMessages.ValueHint);
        Accessibles.name(value, NLS.bind(of == Supposition.Kind.STATISTICS ? ScenarioMessages.SinceName
                : ScenarioMessages.ValueName, number));
        String before = whom.getText();
        whom.removeAll();
        if (of == Supposition.Kind.STATISTICS) {
            whom.add(ScenarioMessages.AllServers);
            choices.servers().forEach(whom::add);
        } else {
            if (!choices.shown().isEmpty()) {
                whom.add(choices.shown());
            }
            choices.collections().forEach(c -> whom.add(c.importId() > 0 ? named(c) : c.filter()));
        }
        whom.setText(before);
        Accessibles.name(whom, NLS.bind(of == Supposition.Kind.STATISTICS ? ScenarioMessages.ServerName
                : ScenarioMessages.WhomName, number));
        whom.setToolTipText(of == Supposition.Kind.STATISTICS ? ScenarioMessages.ServerHint : ScenarioMessages.WhomHint);
    }

    private static String named(CollectionList.Item collection) {
        return NLS.bind(ScenarioMessages.Collection, collection.name());
    }

    void show(Supposition supposition) {
        kind.select(KINDS.indexOf(supposition.kind()));
        offer();
        value.setText(supposition.value());
        whom.setText(supposition.ofCollection() ? NLS.bind(ScenarioMessages.Collection, supposition.where())
                : supposition.kind() == Supposition.Kind.STATISTICS && supposition.where().isEmpty()
                        ? ScenarioMessages.AllServers : supposition.where());
    }

    /** What stands in the row. */
    Supposition supposition() throws ScenarioForm.WrongException {
        String typed = whom.getText().strip();
        String what = value.getText().strip();
        switch (kind()) {
            case STATISTICS -> {
                if (Moment.tryParse(what).isEmpty()) {
                    throw new ScenarioForm.WrongException(NLS.bind(ScenarioMessages.NoSince, number), what.isEmpty() ? value : null);
                }
                return new Supposition(kind(), what, typed.equals(ScenarioMessages.AllServers) ? "" : typed, false);
            }
            case VALUE -> {
                if (!what.contains("=")) {
                    throw new ScenarioForm.WrongException(NLS.bind(ScenarioMessages.NoValue, number), what.isEmpty() ? value : null);
                }
            }
            case SERVICE, FREED -> what = "";
        }
        if (typed.isEmpty()) {
            throw new ScenarioForm.WrongException(NLS.bind(ScenarioMessages.NoWhom, number), whom);
        }
        Optional<CollectionList.Item> collection = choices.collections().stream()
                .filter(c -> c.importId() > 0 && named(c).equals(typed)).findFirst();
        return collection.map(c -> new Supposition(kind(), valueOf(), c.name(), true)).orElseGet(
                () -> new Supposition(kind(), valueOf(), choices.written().apply(typed), false));
    }

    private String valueOf() {
        return kind() == Supposition.Kind.VALUE ? value.getText().strip() : "";
    }

    void focus() {
        kind.setFocus();
    }

    void dispose() {
        kind.dispose();
        value.dispose();
        whom.dispose();
        remove.dispose();
    }
}
