package org.lockkeeper.ui.workbench.internal.groups;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.servers.GroupChange;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.JournalReading;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** The groups of the journal, read again whenever that changes. */
public final class LiveGroupList implements GroupList {

    private final WorkspaceSession session;
    private final Workspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Provider<ThemeTokens> theme;
    private final JournalReading<ServerGroup> reading;

    /** A change that is made when what there is has been read. */
    @FunctionalInterface
    private interface Change {
        GroupChange of(List<ServerGroup> present) throws ProblemException;
    }

    /** Made by injection, before there is a theme. */
    @Inject
    public LiveGroupList(WorkspaceSession session, Background background, Dialogs dialogs, Notices notices,
            Provider<ThemeTokens> theme) {
        this.session = session;
        this.workspace = session.workspace();
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.theme = theme;
        this.reading = new JournalReading<>(session, background, GroupMessages.Reading, ServerGroup::in);
    }

    @Override
    public List<ServerGroup> all() {
        return reading.all();
    }

    @Override
    public void make(List<String> servers) {
        ask(null, servers);
    }

    @Override
    public void edit(ServerGroup group) {
        ask(group, List.of());
    }

    private void ask(ServerGroup group, List<String> offered) {
        if (!session.isChangeable()) {
            return;
        }
        List<String> known = session.model().servers().stream().map(Server::name).toList();
        new GroupDialog(dialogs.shell(), theme.get(), group, reading.all(), known, offered).ask().ifPresent(wanted -> keep(
                NLS.bind(group == null ? GroupMessages.Made : GroupMessages.Changed, wanted.name()), present -> {
                    GroupChange change = group == null ? GroupChange.make(wanted.name(), workspace)
                            : GroupChange.of(group, present);
                    return wanted.differences(group, change);
                }));
    }

    @Override
    public void put(ServerGroup group, String server, boolean in) {
        keep(NLS.bind(in ? GroupMessages.Put : GroupMessages.Taken, server, group.name()), present -> {
            GroupChange change = GroupChange.of(group, present);
            return in ? change.put(server) : change.take(server);
        });
    }

    @Override
    public void remove(ServerGroup group) {
        keep(NLS.bind(GroupMessages.Removed, group.name()), present -> GroupChange.of(group, present).remove());
    }

    private void keep(String done, Change change) {
        if (session.isChangeable()) {
            background.task(GroupMessages.Keeping, progress -> change.of(ServerGroup.in(workspace)).keep(workspace, progress))
                    .onDone(entry -> notices.tell(new Notice(done, Instant.now(), List.of(new Notice.Action("undo",
                            GroupMessages.Undo, () -> session.undo(entry.id())))))).start();
        }
    }

    @Override
    public Subscription listen(Runnable listener) {
        return reading.listen(listener);
    }
}
