package org.lockkeeper.ui.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.imports.ImportOffer;

/** Offers to import the files that were copied elsewhere. In fields, pasting is the field's own. */
public final class PasteHandler {

    @CanExecute
    boolean canExecute(Display display) {
        Control focus = display.getFocusControl();
        return !(focus instanceof Text || focus instanceof StyledText || focus instanceof Combo
                || focus instanceof Spinner) && files(display).length > 0;
    }

    @Execute
    void execute(Display display, ImportOffer imports) {
        imports.offer(Arrays.stream(files(display)).map(Path::of).toList());
    }

    private static String[] files(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(FileTransfer.getInstance()) instanceof String[] files ? files : new String[0];
        } finally {
            clipboard.dispose();
        }
    }
}
