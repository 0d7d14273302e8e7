package org.lockkeeper.ui.widgets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Lets files and folders be dropped onto a control. */
public final class FileDrops {

    private FileDrops() {
    }

    /**
     * Takes drops onto a control and onto what is in it, unless that takes drops of its own.
     *
     * @param control where to
     * @param open gets what was dropped, at least one path; called on the UI thread
     */
    public static void take(Control control, Consumer<List<Path>> open) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                // what is dragged is told only when it is dropped
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    open.accept(Arrays.stream(files).map(Path::of).toList());
                }
            }
        });
    }
}
