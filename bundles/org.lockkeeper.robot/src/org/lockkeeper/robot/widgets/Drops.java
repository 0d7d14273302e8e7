package org.lockkeeper.robot.widgets;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Drops files onto controls, by handing the drop target what the window system would hand it. */
public final class Drops {

    private Drops() {
    }

    /**
     * Drops files onto a control or the nearest of its parents that takes drops.
     *
     * @throws AssertionError where none does, or where it refuses files
     */
    public static void drop(Control control, List<Path> files) {
        DropTarget target = targetOf(control);
        try {
            DropTargetEvent event = event(target);
            event.dataTypes = FileTransfer.getInstance().getSupportedTypes();
            event.currentDataType = event.dataTypes[0];
            event.operations = DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK;
            event.detail = DND.DROP_COPY;
            DropTargetListener[] listeners = target.getDropListeners();
            for (DropTargetListener listener : listeners) {
                listener.dragEnter(event);
                listener.dragOver(event);
            }
            if (event.detail == DND.DROP_NONE) {
                throw new AssertionError(control + " refuses files");
            }
            event.data = files.stream().map(Path::toString).toArray(String[]::new);
            for (DropTargetListener listener : listeners) {
                listener.dropAccept(event);
                listener.drop(event);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("this SWT makes its drop events otherwise: " + e.getMessage(), e);
        }
    }

    private static DropTarget targetOf(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c.getData(DND.DROP_TARGET_KEY) instanceof DropTarget target) {
                return target;
            }
        }
        throw new AssertionError(control + " and its parents take no drops");
    }

    // SWT has no public way of making such an event, and the window system's drag cannot be done without a mouse
    private static DropTargetEvent event(DropTarget target) throws ReflectiveOperationException {
        Class<?> raw = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader());
        Constructor<?> makeRaw = raw.getDeclaredConstructor();
        makeRaw.setAccessible(true);
        Event event = (Event) makeRaw.newInstance();
        event.widget = target;
        event.display = target.getDisplay();
        Constructor<DropTargetEvent> make = DropTargetEvent.class.getDeclaredConstructor(raw);
        make.setAccessible(true);
        return make.newInstance(event);
    }
}
