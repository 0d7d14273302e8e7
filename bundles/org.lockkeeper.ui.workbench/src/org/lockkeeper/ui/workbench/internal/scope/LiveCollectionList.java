package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.statements.ClientCollection;
import org.lockkeeper.core.inventory.statements.ReadyCollection;
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.session.JournalReading;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The collections of the journal, read again whenever that changes. */
public final class LiveCollectionList implements CollectionList {

    private final Workspace workspace;
    private final Background background;
    private final JournalReading<ClientCollection> reading;

    /** Made by injection. */
    @Inject
    public LiveCollectionList(WorkspaceSession session, Background background) {
        this.workspace = session.workspace();
        this.background = background;
        this.reading = new JournalReading<>(session, background, Messages.Collections_reading, ClientCollection::in);
    }

    @Override
    public List<Item> all() {
        List<ClientCollection> kept = reading.all();
        List<Item> all = new ArrayList<>();
        for (ReadyCollection ready : ReadyCollection.all()) {
            if (kept.stream().noneMatch(k -> k.name().equalsIgnoreCase(ready.name()))) {
                all.add(new Item(ready.name(), ready.filter(), 0));
            }
        }
        kept.forEach(k -> all.add(new Item(k.name(), k.filter(), k.entry().id())));
        return all;
    }

    @Override
    public Task save(String name, String filter) {
        return background.task(NLS.bind(Messages.Collections_saving, name),
                progress -> ClientCollection.save(name, filter, workspace, progress)).start();
    }

    @Override
    public Task saveFixed(String name, List<ClientRow> clients) {
        return background.task(NLS.bind(Messages.Collections_saving, name), progress -> ClientCollection.saveFixed(name,
                clients, StepChange.user(), Moment.of(Instant.now()), workspace, progress)).start();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return reading.listen(listener);
    }
}
