package org.lockkeeper.ui.scope;

import java.util.List;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.ui.jobs.Task;

/**
 * Clients under a name: collections that are always there, and those that people keep in the workspace. Injected by
 * type; never blocks; to be used on the UI thread.
 */
public interface CollectionList {

    /**
     * One collection.
     *
     * @param name its name
     * @param filter who is in it
     * @param importId number in the journal by which it is taken back; 0 for one that is always there
     */
    record Item(String name, String filter, long importId) {

        /** What everything is about when this is chosen. */
        public Scope scope() {
            return new Scope.OfCollection(name, filter);
        }
    }

    /** Those that are always there first, then those that were kept, by name. */
    List<Item> all();

    /** Keeps the clients of a filter under a name; one of that name is replaced. */
    Task save(String name, String filter);

    /** Keeps these clients, and no others, under a name; one of that name gets them besides. */
    Task saveFixed(String name, List<ClientRow> clients);

    /** Calls the listener on the UI thread when they are others. */
    Subscription listen(Runnable listener);
}
