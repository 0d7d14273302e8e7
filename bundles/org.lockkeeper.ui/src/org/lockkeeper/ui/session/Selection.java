package org.lockkeeper.ui.session;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;

/**
 * What is selected, by type. One per part: what a part selects counts while that part is active. Strangers may listen
 * to the platform's selection service instead; the objects are the same, all of the api.
 */
@Creatable
public final class Selection {

    private final ESelectionService service;

    /** Made by injection. */
    @Inject
    public Selection(ESelectionService service) {
        this.service = service;
    }

    /** Selects a server. */
    public void select(Server server) {
        service.setSelection(server);
    }

    /** Selects a client. */
    public void select(ClientPlan client) {
        service.setSelection(client);
    }

    /** Selects an evidence. */
    public void select(Evidence evidence) {
        service.setSelection(evidence);
    }

    /** Selects an import. */
    public void select(ImportEntry entry) {
        service.setSelection(entry);
    }

    /** Selects nothing. */
    public void clear() {
        service.setSelection(null);
    }

    /** Calls the consumer on the UI thread whenever something of the type is selected in any part. */
    public <T> Subscription listen(Class<T> type, Consumer<? super T> consumer) {
        ISelectionListener listener = (_, selected) -> {
            if (type.isInstance(selected)) {
                consumer.accept(type.cast(selected));
            }
        };
        service.addSelectionListener(listener);
        return () -> service.removeSelectionListener(listener);
    }
}
