package org.lockkeeper.ui.grid;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks for the names of saved views; no view is lost because another gets its name. */
final class GridViews {

    private GridViews() {
    }

    /** A name in a menu. */
    static String text(String name) {
        return name.replace("&", "&&");
    }

    /** Saves how the grid is arranged. */
    static void save(Shell shell, Grid<?> grid) {
        String name = name(shell, GridMessages.SaveView, "");
        if (!name.isEmpty() && isFree(shell, grid, GridMessages.SaveView, name)) {
            grid.savedViews().save(name);
        }
    }

    /** Gives a saved view another name. */
    static void rename(Shell shell, Grid<?> grid, String old) {
        String name = name(shell, GridMessages.RenameView, old);
        if (!name.isEmpty() && !name.equals(old) && isFree(shell, grid, GridMessages.RenameView, name)) {
            grid.savedViews().rename(old, name);
        }
    }

    // "" where it was cancelled
    private static String name(Shell shell, String title, String present) {
        InputDialog dialog = new InputDialog(shell, title, GridMessages.SaveViewPrompt, present,
                name -> name.isBlank() ? "" : null);
        return dialog.open() == Window.OK ? dialog.getValue().strip() : "";
    }

    private static boolean isFree(Shell shell, Grid<?> grid, String title, String name) {
        return !grid.savedViews().names().contains(name)
                || MessageDialog.openQuestion(shell, title, NLS.bind(GridMessages.ReplaceView, name.replace("&", "&&")));
    }
}
