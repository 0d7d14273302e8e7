package org.lockkeeper.api.facts;

import java.util.Objects;

/**
 * A computer, as far as inventories tell, whatever connectors it has.
 *
 * @param server name of the server whose folder its inventory lay in
 * @param name host name, upper case
 * @param facts what is known about it
 */
public record Computer(String server, String name, Facts facts) {

    /** Checks that nothing is missing. */
    public Computer {
        Objects.requireNonNull(server);
        Objects.requireNonNull(name);
        Objects.requireNonNull(facts);
    }
}
