package org.lockkeeper.api.ui;

import java.util.List;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;

/**
 * What is selected where a menu is opened.
 *
 * @since 0.1
 */
public sealed interface Selected {

    /** What an action may be about. */
    enum Kind {
        /** Clients: the context menu of the Clients view. */
        CLIENTS,
        /** Servers: the context menus of the Overview's servers and of the Navigator. */
        SERVERS
    }

    /**
     * Clients, in the order of the table.
     *
     * @param clients at least one
     * @since 0.1
     */
    record Clients(List<ClientRow> clients) implements Selected {
        /** Copies the list. */
        public Clients {
            clients = List.copyOf(clients);
        }
    }

    /**
     * Servers, in the order of the table.
     *
     * @param servers at least one
     * @since 0.1
     */
    record Servers(List<Server> servers) implements Selected {
        /** Copies the list. */
        public Servers {
            servers = List.copyOf(servers);
        }
    }
}
