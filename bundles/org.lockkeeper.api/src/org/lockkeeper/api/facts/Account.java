package org.lockkeeper.api.facts;

import java.util.Objects;

/**
 * An account of a server, as far as its configuration tells.
 *
 * @param server name of the server
 * @param name {@code user@domain}, lower case
 * @param facts what is known about it
 */
public record Account(String server, String name, Facts facts) {

    /** Checks that nothing is missing. */
    public Account {
        Objects.requireNonNull(server);
        Objects.requireNonNull(name);
        Objects.requireNonNull(facts);
    }
}
