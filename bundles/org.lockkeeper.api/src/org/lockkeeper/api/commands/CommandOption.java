package org.lockkeeper.api.commands;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name as it is typed, with both hyphens: {@code --place}
 * @param value what its value is, in capitals, for the help: {@code TEXT}; {@code null} where it takes none. An option
 *        with a value may be given several times
 * @param description for the help, a sentence or two
 * @since 0.1
 */
public record CommandOption(String name, @Nullable String value, String description) {

    private static final Set<String> COMMON = Set.of("--workspace", "--quiet", "--version", "--help");

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException where the name is none, or is one that every command has
     */
    public CommandOption {
        Objects.requireNonNull(description);
        if (!name.matches("--[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("expected the name of an option such as --place, not " + name);
        }
        if (COMMON.contains(name)) {
            throw new IllegalArgumentException(name + " is an option that every command has");
        }
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException("the value of " + name + " has no name");
        }
    }
}
