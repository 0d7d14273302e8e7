package org.lockkeeper.ui.widgets;

import java.util.Objects;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** A dialog with a title, of a size that can be changed. */
public abstract class TitledDialog extends Dialog {

    private final String title;
    private final String help;

    /**
     * @param parent the window that it belongs to
     * @param title for people
     * @param help what F1 opens: id of a page of the help, or id and heading, {@code log-tools#clocks}
     */
    protected TitledDialog(Shell parent, String title, String help) {
        super(parent);
        this.title = Objects.requireNonNull(title);
        this.help = Objects.requireNonNull(help);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        HelpTopic.set(shell, help);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    /** The button of a dialog that only shows something: closes it, with Enter too. */
    protected final Button closeButton(Composite bar) {
        return createButton(bar, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    /**
     * Adds a column to a table of the dialog.
     *
     * @param style where its texts stand: {@code SWT.LEFT}, {@code SWT.RIGHT}
     * @param characters its width; that of the heading where this is wider
     */
    public final TableColumn column(Table table, String heading, int style, int characters) {
        TableColumn column = new TableColumn(table, style);
        column.setText(heading);
        column.pack();
        column.setWidth(Math.max(column.getWidth(), convertWidthInCharsToPixels(characters)));
        return column;
    }
}
