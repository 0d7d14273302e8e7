package org.lockkeeper.api.intake;

import java.util.Objects;

/**
 * The computer that a file's place tells: its folder's name, or its own.
 *
 * @param name the host name
 * @param certain whether the name is like a host's ({@code HBR-WS-022}); one that is only not known for anything else
 *        ({@code Buchhaltung}) is a guess, and from what such a file does not list nothing follows
 */
public record NamedComputer(String name, boolean certain) {

    /** Checks that there is a name. */
    public NamedComputer {
        Objects.requireNonNull(name);
    }
}
