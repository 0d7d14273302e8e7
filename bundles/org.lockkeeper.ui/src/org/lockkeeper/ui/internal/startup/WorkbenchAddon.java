package org.lockkeeper.ui.internal.startup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;

/** Once the window is on the screen: opens the workspace, and lets folders and files be dropped onto the window. */
public final class WorkbenchAddon {

    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started,
            MApplication application, WorkspaceSession session, PlanSession plans, IEventBroker events) {
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                takeDrops(shell, session);
            }
        }
        // commands become possible once the workspace is open: let tool bar and menus ask again
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.StateChanged) {
                events.send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
            }
        });
        session.open();
    }

    private static void takeDrops(Shell shell, WorkspaceSession session) {
        DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = session.state() == WorkspaceSession.State.OPEN ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    session.importPaths(Arrays.stream(files).map(Path::of).toList());
                }
            }
        });
    }
}
