package org.lockkeeper.ui.workbench.internal.commands;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.imports.ImportOffer;

/** Offers to import the files, or the list, that were copied elsewhere. In fields, pasting is the field's own. */
public final class PasteHandler {

    @CanExecute
    boolean canExecute(Display display) {
        Control focus = display.getFocusControl();
        return !(focus instanceof Text || focus instanceof StyledText || focus instanceof Combo
                || focus instanceof Spinner) && (files(display).length > 0 || !text(display).isEmpty());
    }

    @Execute
    void execute(Display display, ImportOffer imports) {
        String[] files = files(display);
        if (files.length > 0) {
            imports.offer(Arrays.stream(files).map(Path::of).toList());
        } else {
            imports.offerText(text(display));
        }
    }

    private static String[] files(Display display) {
        return copied(display, FileTransfer.getInstance()) instanceof String[] files ? files : new String[0];
    }

    private static String text(Display display) {
        return copied(display, TextTransfer.getInstance()) instanceof String text ? text : "";
    }

    private static Object copied(Display display, Transfer as) {
        Clipboard clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(as);
        } finally {
            clipboard.dispose();
        }
    }
}
