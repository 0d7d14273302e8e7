package org.lockkeeper.cli.environment;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The surroundings that a command runs in, so that tests can give their own.
 *
 * @param in standard input; not closed
 * @param out standard output: results only, UTF-8; not closed
 * @param err standard error: messages and progress, UTF-8; not closed
 * @param outIsTerminal whether a person reads {@code out}: then colours are used
 * @param errIsTerminal whether a person watches {@code err}: then progress is shown
 * @param directory relative paths are meant from here
 * @param home the user's home folder
 * @param operatingSystem as in the system property {@code os.name}
 * @param variables environment variables; used are {@code COLUMNS}, {@code NO_COLOR} and those that tell where
 *        data of the user belongs
 * @param version the product's version
 */
public record CommandLineEnvironment(InputStream in, OutputStream out, OutputStream err, boolean outIsTerminal,
        boolean errIsTerminal, Path directory, Path home, String operatingSystem, Map<String, String> variables,
        Supplier<String> version) {

    /** Checks that nothing is missing. */
    public CommandLineEnvironment {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(home);
        Objects.requireNonNull(operatingSystem);
        Objects.requireNonNull(version);
        variables = Map.copyOf(variables);
    }

    /** Surroundings with nothing on standard input. */
    public CommandLineEnvironment(OutputStream out, OutputStream err, boolean outIsTerminal, boolean errIsTerminal,
            Path directory, Path home, String operatingSystem, Map<String, String> variables,
            Supplier<String> version) {
        this(InputStream.nullInputStream(), out, err, outIsTerminal, errIsTerminal, directory, home, operatingSystem,
                variables, version);
    }
}
