package org.lockkeeper.ui.internal.startup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.widgets.FileDrops;

/**
 * Once the window is on the screen: opens the workspace, and lets folders and files be dropped onto the window. Single
 * logs are opened, everything else is imported.
 */
public final class WorkbenchAddon {

    private static final Pattern LOG = Pattern.compile("(?i).+\\.log(\\.\\d+)?(\\.gz)?");

    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started,
            MApplication application, WorkspaceSession session, PlanSession plans, IEventBroker events,
            Navigation navigation) {
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                FileDrops.take(shell, paths -> open(paths, session, navigation));
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

    // single logs are looked at; whoever wants to import them has commands for that
    private static void open(List<Path> paths, WorkspaceSession session, Navigation navigation) {
        if (paths.stream().allMatch(p -> LOG.matcher(p.toString()).matches())
                && navigation.open(PartIds.LOG, OpensLogs.class, logs -> logs.openLogs(paths))) {
            return;
        }
        if (session.state() == WorkspaceSession.State.OPEN) {
            session.importPaths(paths);
        }
    }
}
