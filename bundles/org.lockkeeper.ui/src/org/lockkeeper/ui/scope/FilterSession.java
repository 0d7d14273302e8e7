package org.lockkeeper.ui.scope;

import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.util.Subscription;

/** Which clients of the scope are looked at. Kept for each workspace. Injected by type; to be used on the UI thread. */
public interface FilterSession {

    /**
     * Another filter is in force.
     *
     * @param filter the filter
     * @param select the client to select, if any
     * @param refined whether it was only made narrower or wider by hand, so that other conditions stay
     */
    record Changed(ClientFilter filter, Optional<Subject.OfClient> select, boolean refined) {
    }

    /** The filter that is in force. */
    ClientFilter filter();

    /** Looks at other clients, whatever was looked at before. */
    void choose(ClientFilter filter, Optional<Subject.OfClient> select);

    /** Goes on with the filter that was in force when the workspace was left; other conditions that were kept stay. */
    void resume(ClientFilter filter, Optional<Subject.OfClient> select);

    /** Makes the filter narrower or wider. */
    void refine(ClientFilter filter);

    /**
     * Whether clients were chosen that no view has shown so far: conditions that were kept before have no part in them. The view
     * that asks shows them.
     */
    boolean takeChosen();

    /** Calls the listener on the UI thread whenever another filter is in force, or one was chosen again. */
    Subscription listen(Consumer<Changed> listener);
}
