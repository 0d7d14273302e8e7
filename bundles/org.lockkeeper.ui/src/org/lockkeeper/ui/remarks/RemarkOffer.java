package org.lockkeeper.ui.remarks;

import java.util.List;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.inventory.ClientRow;

/**
 * Asks what is to be noted or stated of clients, and keeps it, with a way to take it back. Injected by type; to be used on
 * the UI thread; does nothing while the workspace is not open.
 */
public interface RemarkOffer {

    /** Whether something can be kept now: what cannot is not offered. */
    boolean isPossible();

    /**
     * Asks for note, labels and acknowledgement, none of which changes a verdict.
     *
     * @param clients at least one
     */
    void remark(List<ClientRow> clients);

    /**
     * Asks the same, with the verdict as known already: what is asked for is the reason.
     *
     * @param clients at least one
     */
    void acknowledge(List<ClientRow> clients);

    /**
     * Asks for a value that is stated, and says what it would change before it is kept.
     *
     * @param clients at least one
     */
    void state(List<ClientRow> clients);

    /**
     * Asks for the other half of a client, and says what it would change before it is kept.
     *
     * @param client {@link #isHalf lacks} its account or its computer
     */
    void link(ClientRow client);

    /**
     * Asks why a name that was joined to the account or the computer of a client is of another one, and says what it would
     * change before it is kept.
     */
    void part(ClientRow client, JoinedName joined);

    /** Whether a client lacks its account or its computer, so that it can be linked. */
    default boolean isHalf(ClientRow client) {
        return client.client().subject().account() == null || client.client().subject().computer() == null;
    }
}
