package org.lockkeeper.ui.workbench.internal.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for a value that is stated of clients. */
final class StateDialog extends EffectDialog {

    private static final String HELP = "statements#state-a-fact";

    private final AttributeCatalogue catalogue;
    private final List<Attribute<?>> attributes;
    private Combo field;
    private Text value;
    private Label expected;
    private Text reason;

    /**
     * @param effects tells in words what a statement would change, later, on the UI thread
     * @param name who states it, unless that is changed here
     */
    StateDialog(Shell parent, List<ClientRow> clients, AttributeCatalogue catalogue,
            BiConsumer<Statement, Consumer<String>> effects, String name) {
        super(parent, RemarkMessages.StateTitle, HELP, RemarkMessages.StateText, clients, effects, name);
        this.catalogue = catalogue;
        this.attributes = StatedValue.attributes(catalogue);
    }

    @Override
    void asks(Composite area) {
        new Label(area, SWT.NONE).setText(RemarkMessages.Field);
        field = WidgetIds.set(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "remark.field");
        attributes.forEach(attribute -> field.add(Wording.attribute(attribute)));
        field.select(Math.max(0, attributes.indexOf(Attribute.UPDATER_SERVICE)));
        field.setVisibleItemCount(20);
        field.setLayoutData(GridDataFactory.fillDefaults().create());
        Accessibles.name(field, RemarkMessages.Field);
        field.addListener(SWT.Selection, _ -> {
            hint();
            changed();
        });
        value = field(area, RemarkMessages.Value, "remark.value", SWT.SINGLE);
        expected = wrapped(area, CssClass.MUTED, "remark.expected");
        Accessibles.name(value, () -> Accessibles.plain(RemarkMessages.Value) + ". " + expected.getText());
        reason = field(area, RemarkMessages.Why, "remark.reason", SWT.SINGLE);
        hint();
    }

    private Attribute<?> attribute() {
        return attributes.get(field.getSelectionIndex());
    }

    private void hint() {
        String text = StatementWords.expected(attribute());
        value.setMessage(text);
        // a field that has the focus does not show its message
        expected.setText(NLS.bind(RemarkMessages.Expected, text).replace("&", "&&"));
        expected.requestLayout();
    }

    @Override
    Optional<Statement> made() {
        if (value.getText().isBlank() || reason.getText().isBlank()) {
            return Optional.empty();
        }
        String written = value.getText().strip();
        StatedValue<?> stated = StatementWords.understood(() -> StatedValue.parse(attribute().id() + "="
                + StatementWords.meant(attribute(), written), catalogue),
                () -> NLS.bind(RemarkMessages.WrongValue, new Object[] {written, Wording.attribute(attribute()),
                    StatementWords.expected(attribute())}));
        Statement.Author author = new Statement.Author(name(), reason.getText(), Moment.of(Instant.now()));
        return Optional.of(StatementWords.understood(() -> Statement.of(List.of(stated), clients(), author),
                () -> NLS.bind(RemarkMessages.FutureValue, written)));
    }
}
