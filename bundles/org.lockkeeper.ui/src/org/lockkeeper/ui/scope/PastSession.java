package org.lockkeeper.ui.scope;

import java.util.Optional;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.workspace.ImportEntry;

/**
 * An earlier state that somebody looks at: the clients of the scope as they were known after an import, judged for the
 * present target. Only to be looked at: whatever is kept, stated or handed on is about now. Never blocks. Injected by
 * type; to be used on the UI thread.
 */
public interface PastSession {

    /** After which import; empty while the present is looked at. */
    Optional<ImportEntry> after();

    /** What was in scope then; empty until that is judged, and while the present is looked at. */
    Optional<ScopedPlan> current();

    /** Looks at what was known after an import, in place of what is known now; follows scope and target. */
    void look(ImportEntry entry);

    /** Looks at the present again; does nothing where that is so already. */
    void leave();

    /** Calls the listener on the UI thread whenever something of it has changed. */
    Subscription listen(Runnable listener);
}
