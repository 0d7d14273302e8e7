package org.lockkeeper.ui.scope;

import java.util.Optional;
import org.lockkeeper.api.util.Subscription;

/**
 * What everything is about, and what was found about it. Kept for each workspace. Injected by type; never blocks; to be
 * used on the UI thread.
 */
public interface ScopeSession {

    /** What was chosen. */
    Scope scope();

    /** Chooses what everything is about; the views follow as soon as that is judged. */
    void choose(Scope scope);

    /**
     * What is in scope; empty until the first plan is computed. While {@link #isComputing()} it may be for what was
     * chosen before.
     */
    Optional<ScopedPlan> current();

    /** Whether {@link #current()} may be out of date. */
    boolean isComputing();

    /** Calls the listener on the UI thread whenever something of it has changed. */
    Subscription listen(Runnable listener);
}
