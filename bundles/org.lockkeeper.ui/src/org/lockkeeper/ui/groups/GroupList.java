package org.lockkeeper.ui.groups;

import java.util.List;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.core.inventory.servers.ServerGroup;

/**
 * Groups of servers that people make. Every change is kept in the journal and told with a way to take it back. Injected by
 * type; never blocks; to be used on the UI thread.
 */
public interface GroupList {

    /** All groups, by name. */
    List<ServerGroup> all();

    /**
     * Asks for a new group; does nothing where nothing can be changed.
     *
     * @param servers names of the servers that are offered to be in it
     */
    void make(List<String> servers);

    /** Asks for name, colour, note and servers of a group; does nothing where nothing can be changed. */
    void edit(ServerGroup group);

    /**
     * Puts a server into a group, or takes it out.
     *
     * @param in whether it is to be in it
     */
    void put(ServerGroup group, String server, boolean in);

    /** Removes a group; its servers stay. */
    void remove(ServerGroup group);

    /** Calls the listener on the UI thread when they are others. */
    Subscription listen(Runnable listener);
}
