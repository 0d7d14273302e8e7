package org.lockkeeper.ui.workbench.internal.remarks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
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
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Asks for a value that is stated of clients. The first press tells what it would change, the second keeps it. */
final class StateDialog extends AboutClientsDialog {

    private static final String HELP = "statements#state-a-fact";

    private final AttributeCatalogue catalogue;
    private final List<Attribute<?>> attributes;
    private final BiConsumer<Statement, Consumer<String>> effects;
    private Combo field;
    private Text value;
    private Text reason;
    private Label effect;
    private Statement told;

    /**
     * @param effects tells in words what a statement would change, later, on the UI thread
     */
    StateDialog(Shell parent, List<ClientRow> clients, AttributeCatalogue catalogue,
            BiConsumer<Statement, Consumer<String>> effects) {
        super(parent, RemarkMessages.StateTitle, HELP, RemarkMessages.StateText, clients);
        this.catalogue = catalogue;
        this.attributes = StatedValue.attributes(catalogue);
        this.effects = effects;
    }

    @Override
    void fields(Composite area) {
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
        reason = field(area, RemarkMessages.Why, "remark.reason", SWT.SINGLE);
        effect = wrapped(area, null, "remark.effect");
        hint();
    }

    private Attribute<?> attribute() {
        return attributes.get(field.getSelectionIndex());
    }

    private void hint() {
        value.setMessage(attribute().type().isEnum() ? List.of(attribute().type().getEnumConstants()).stream()
                .map(Object::toString).reduce((a, b) -> a + ", " + b).orElse("").toLowerCase(Locale.ROOT)
                : attribute().expected());
    }

    @Override
    void changed() {
        told = null;
        if (effect != null) {
            effect.setText("");
            button(RemarkMessages.ShowEffect);
        }
        super.changed();
    }

    @Override
    public void create() {
        super.create();
        // the field is chosen already
        value.setFocus();
    }

    private void button(String text) {
        Button keep = getButton(IDialogConstants.OK_ID);
        if (keep != null && !keep.getText().equals(text)) {
            keep.setText(text);
            keep.requestLayout();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        setButtonLayoutData(getButton(IDialogConstants.OK_ID));
        button(RemarkMessages.ShowEffect);
        setButtonLayoutData(getButton(IDialogConstants.OK_ID));
    }

    @Override
    Optional<Statement> made() {
        if (value.getText().isBlank() || reason.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Statement.of(List.of(StatedValue.parse(attribute().id() + "=" + value.getText(), catalogue)),
                clients(), new Statement.Author(StepChange.user(), reason.getText(), Moment.of(Instant.now()))));
    }

    @Override
    boolean isKeptNext(Statement made) {
        return told == made;
    }

    @Override
    boolean mayKeep(Statement made) {
        if (told == made) {
            return true;
        }
        effect.setText(RemarkMessages.Trying);
        // a button that cannot be pressed gives the focus to the next one, which is Cancel
        boolean clicked = getButton(IDialogConstants.OK_ID).isFocusControl();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        effects.accept(made, words -> {
            if (!effect.isDisposed() && isStillMeant(made)) {
                told = made;
                effect.setText(words.replace("&", "&&"));
                toldFirst();
                button(RemarkMessages.Keep);
                if (clicked && getButton(IDialogConstants.OK_ID).isEnabled()) {
                    getButton(IDialogConstants.OK_ID).setFocus();
                }
                getShell().layout(true, true);
            }
        });
        return false;
    }
}
