package org.lockkeeper.ui.workbench.internal.dialogs;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Short words to the person at the keyboard. On the UI thread. */
@Creatable
public final class Dialogs {

    private final Display display;

    /** Made by injection. */
    @Inject
    public Dialogs(Display display) {
        this.display = display;
    }

    /** Tells that something could not be done, and why. */
    public void problem(String title, String message) {
        MessageDialog.openError(shell(), title, message);
    }

    /** Tells something. */
    public void info(String title, String message) {
        MessageDialog.openInformation(shell(), title, message);
    }

    /**
     * Asks whether to do something that cannot be taken back.
     *
     * @param action word on the button that does it
     */
    public boolean confirm(String title, String message, String action, String cancel) {
        return MessageDialog.open(MessageDialog.QUESTION, shell(), title, message, org.eclipse.swt.SWT.NONE, action,
                cancel) == 0;
    }

    /** The window to put dialogs on. */
    public Shell shell() {
        Shell active = display.getActiveShell();
        if (active != null) {
            return active;
        }
        for (Shell shell : display.getShells()) {
            if (shell.isVisible() && shell.getParent() == null) {
                return shell;
            }
        }
        return null;
    }
}
