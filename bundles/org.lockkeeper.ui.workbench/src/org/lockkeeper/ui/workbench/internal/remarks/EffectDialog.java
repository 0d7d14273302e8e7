package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.core.inventory.statements.Statement;

/** Asks for something that counts as evidence. The first press tells what it would change, the second keeps it. */
abstract class EffectDialog extends AboutClientsDialog {

    private final BiConsumer<Statement, Consumer<String>> effects;
    private Label effect;
    private Statement told;

    /**
     * @param effects tells in words what a statement would change, later, on the UI thread
     * @param name who states it, unless that is changed here
     */
    EffectDialog(Shell parent, String title, String help, String explanation, List<ClientRow> clients,
            BiConsumer<Statement, Consumer<String>> effects, String name) {
        super(parent, title, help, explanation, clients, name);
        this.effects = effects;
    }

    /** Makes the fields of what is stated. */
    abstract void asks(Composite area);

    @Override
    final void fields(Composite area) {
        asks(area);
        effect = wrapped(area, null, "remark.effect");
    }

    @Override
    final void changed() {
        told = null;
        if (effect != null) {
            effect.setText("");
            button(RemarkMessages.ShowEffect);
        }
        super.changed();
    }

    private void button(String text) {
        Button keep = getButton(IDialogConstants.OK_ID);
        if (keep != null && !keep.getText().equals(text)) {
            keep.setText(text);
            keep.requestLayout();
        }
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        setButtonLayoutData(getButton(IDialogConstants.OK_ID));
        button(RemarkMessages.ShowEffect);
        setButtonLayoutData(getButton(IDialogConstants.OK_ID));
    }

    @Override
    final boolean isKeptNext(Statement made) {
        return told == made;
    }

    @Override
    final boolean mayKeep(Statement made) {
        if (isKeptNext(made)) {
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
