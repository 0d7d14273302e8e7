package org.lockkeeper.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import picocli.CommandLine.Option;

/** Options of commands that keep something under a name, and remove it. */
final class NamedOptions {

    @Option(names = "--save", paramLabel = "NAME", order = 1, description = "Keep one under this name, or change the one of it.")
    private @Nullable String save;

    @Option(names = {"--remove", "--delete"}, paramLabel = "NAME", order = 2, description = "Remove the one of this name.")
    private @Nullable String remove;

    /** The name to keep something under. */
    @Nullable String save() {
        return save;
    }

    /** The name of what is to be removed. */
    @Nullable String remove() {
        return remove;
    }

    /** Whether something is to be kept or removed; else what there is is listed. */
    boolean areGiven() {
        return save != null || remove != null;
    }

    /** Refuses both at once. */
    void check() throws ProblemException {
        if (save != null && remove != null) {
            throw new ProblemException("--save and --remove do not go together; give one of them.");
        }
    }
}
