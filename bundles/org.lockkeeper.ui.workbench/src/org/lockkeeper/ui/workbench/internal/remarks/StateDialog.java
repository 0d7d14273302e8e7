package org.lockkeeper.ui.workbench.internal.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.compare.StatementEffect;
import org.lockkeeper.core.inventory.statements.StatedValue;
import org.lockkeeper.core.inventory.statements.Statement;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for a value that is stated of clients. */
final class StateDialog extends EffectDialog {

    private static final String HELP = "statements#state-a-fact";
    private static final int MOST_ROWS = 5;

    private final AttributeCatalogue catalogue;
    private final List<Attribute<?>> attributes;
    private Combo field;
    private Label caption;
    private org.eclipse.swt.widgets.List offered;
    private List<SeenValue> seen = List.of();
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
        field.select(Math.max(0, attributes.indexOf(asked())));
        field.setVisibleItemCount(20);
        field.setLayoutData(GridDataFactory.fillDefaults().create());
        Accessibles.name(field, RemarkMessages.Field);
        field.addListener(SWT.Selection, _ -> {
            hint();
            offer();
            changed();
        });
        caption = new Label(area, SWT.NONE);
        caption.setText(RemarkMessages.Seen);
        caption.setLayoutData(GridDataFactory.fillDefaults().create());
        offered = WidgetIds.set(new org.eclipse.swt.widgets.List(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL),
                "remark.seen");
        offered.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        Accessibles.name(offered, RemarkMessages.Seen);
        offered.addListener(SWT.Selection, _ -> value.setText(seen.get(offered.getSelectionIndex()).text()));
        value = field(area, RemarkMessages.Value, "remark.value", SWT.SINGLE);
        expected = wrapped(area, CssClass.MUTED, "remark.expected");
        Accessibles.name(value, () -> Accessibles.plain(RemarkMessages.Value) + ". " + expected.getText());
        reason = field(area, RemarkMessages.Why, "remark.reason", SWT.SINGLE);
        hint();
        offer();
    }

    /** What is asked of first: that on which sources disagree so that nothing decides, else the Updater Service. */
    private Attribute<?> asked() {
        List<Attribute<?>> disputed = attributes.stream().filter(attribute -> lookedAt().stream()
                .anyMatch(row -> row.client().facts().get(attribute).isDisputed())).toList();
        return disputed.isEmpty() || disputed.contains(Attribute.UPDATER_SERVICE) ? Attribute.UPDATER_SERVICE
                : disputed.getFirst();
    }

    /** The clients whose facts are looked at; of many nothing is offered. */
    private List<ClientRow> lookedAt() {
        return clients().size() > StatementEffect.MANY ? List.of() : clients();
    }

    /** Offers what sources tell of it; nothing where none does. */
    private void offer() {
        seen = SeenValue.of(attribute(), lookedAt());
        offered.setItems(seen.stream().map(SeenValue::words).toArray(String[]::new));
        for (Control control : List.of(caption, offered)) {
            control.setVisible(!seen.isEmpty());
            ((GridData) control.getLayoutData()).exclude = seen.isEmpty();
        }
        ((GridData) offered.getLayoutData()).heightHint = Math.clamp(seen.size(), 2, MOST_ROWS) * offered.getItemHeight();
        if (getContents() != null) {
            getShell().layout(true, true);
            getShell().setSize(getShell().getSize().x, Math.max(getShell().getSize().y, getInitialSize().y));
        }
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
