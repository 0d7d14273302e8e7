package org.lockkeeper.ui.workbench.internal.startup;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.session.WorkspaceWindows.Access;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.collect.WindowCollectors;
import org.lockkeeper.ui.workbench.internal.workspaces.RecentWorkspaces;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceNames;

/** What follows when the workspace has been opened. UI thread. */
final class OpenedWorkspace {

    private final WorkspaceSession session;
    private final IEventBroker events;
    private final RecentWorkspaces recent;
    private final Background background;
    private final Notices notices;
    private final WorkspaceWindows windows;
    private final WindowCollectors collectors;

    /** Made by injection. */
    @Inject
    OpenedWorkspace(WorkspaceSession session, IEventBroker events, RecentWorkspaces recent, Background background,
            Notices notices, WorkspaceWindows windows, WindowCollectors collectors) {
        this.session = session;
        this.events = events;
        this.recent = recent;
        this.background = background;
        this.notices = notices;
        this.windows = windows;
        this.collectors = collectors;
    }

    /** Waits for it. */
    void start() {
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.StateChanged) {
                // commands become possible once the workspace is open: let tool bar and menus ask again
                events.send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
                if (session.state() == WorkspaceSession.State.OPEN) {
                    remember();
                    sayThatItIsReadOnly();
                }
                if (session.isChangeable()) {
                    collectors.start();
                }
            }
        });
    }

    private void remember() {
        session.workspace().directory().ifPresent(folder -> background.task(Messages.Workspace_remembering, _ -> {
            recent.opened(folder);
            return null;
        }).quiet().start());
    }

    private void sayThatItIsReadOnly() {
        if (session.workspace().isReadOnly()) {
            Instant now = Instant.now();
            notices.tell(new Notice(NLS.bind(Messages.Workspace_readOnly, WorkspaceNames.of(session.workspace()),
                    Wording.instant(now)), now, session.workspace().directory().map(folder -> List.of(new Notice.Action(
                            "again", Messages.Workspace_readOnlyAgain, () -> windows.switchTo(folder, Access.READ))))
                    .orElse(List.of())));
        }
    }
}
