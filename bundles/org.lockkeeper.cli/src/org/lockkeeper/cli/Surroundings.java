package org.lockkeeper.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lockkeeper.cli.environment.CommandLineEnvironment;

/**
 * The surroundings of this process. Standard output and error are taken by their file descriptors, past
 * {@code System.out}, so that they are UTF-8 everywhere and writes to a closed pipe are noticed. Whether a person reads
 * them is told by the start script in {@code LOCKKEEPER_TERMINAL} (some of the words {@code out} and {@code err}), since
 * Java cannot ask for each alone.
 */
final class Surroundings {

    private Surroundings() {
    }

    /**
     * @param version the product's, asked for when it is needed
     */
    static CommandLineEnvironment ofProcess(Supplier<String> version) {
        Map<String, String> variables = System.getenv();
        String terminal = variables.get("LOCKKEEPER_TERMINAL");
        List<String> terminals = Arrays.asList((terminal != null ? terminal : isInteractive() ? "out err" : "").split("[ ,]+"));
        return new CommandLineEnvironment(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), terminals.contains("out"), terminals.contains("err"),
                Path.of("").toAbsolutePath(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"),
                variables, version);
    }

    private static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
