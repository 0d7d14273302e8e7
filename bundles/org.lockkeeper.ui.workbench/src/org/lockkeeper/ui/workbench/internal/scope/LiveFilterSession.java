package org.lockkeeper.ui.workbench.internal.scope;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;

/** Keeps the filter in force. */
public final class LiveFilterSession implements FilterSession {

    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();
    private ClientFilter filter = ClientFilter.ALL;
    private boolean chosen;

    /** Made by injection. */
    @Inject
    public LiveFilterSession() {
        // begins with all clients
    }

    @Override
    public ClientFilter filter() {
        return filter;
    }

    @Override
    public void choose(ClientFilter wanted, Optional<Subject.OfClient> select) {
        chosen = true;
        tell(new Changed(wanted, select, false));
    }

    @Override
    public boolean takeChosen() {
        boolean wasChosen = chosen;
        chosen = false;
        return wasChosen;
    }

    @Override
    public void resume(ClientFilter wanted, Optional<Subject.OfClient> select) {
        tell(new Changed(wanted, select, true));
    }

    @Override
    public void refine(ClientFilter wanted) {
        tell(new Changed(wanted, Optional.empty(), true));
    }

    private void tell(Changed changed) {
        filter = changed.filter();
        listeners.forEach(l -> l.accept(changed));
    }

    @Override
    public Subscription listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
