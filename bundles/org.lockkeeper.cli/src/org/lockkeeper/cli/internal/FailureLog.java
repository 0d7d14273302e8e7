package org.lockkeeper.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.OwnerOnly;

/** Keeps the details of failures that are our fault, so that a person sees one sentence and we can still learn why. */
public final class FailureLog {

    private FailureLog() {
    }

    /**
     * Appends a failure to a log file.
     *
     * @param workspace the workspace in use, whose folder gets the log where it exists; {@code null} for none
     * @param version version of the product
     * @param failure what happened
     * @return the log file; empty where none could be written
     */
    public static Optional<Path> write(@Nullable Path workspace, String version, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return write(workspace, version, trace.toString());
    }

    /** The same for text. */
    static Optional<Path> write(@Nullable Path workspace, String version, String text) {
        if (workspace != null && Files.isDirectory(workspace)) {
            Path log = workspace.resolve("lockkeeper.log");
            if (append(log, version, text)) {
                return Optional.of(log);
            }
        }
        try {
            // a name of its own: the temporary folder may be shared with other users
            Path log = Files.createTempFile("lockkeeper-", ".log");
            return append(log, version, text) ? Optional.of(log) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean append(Path file, String version, String text) {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(OwnerOnly.createFile(file), StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            out.println(Instant.now() + " lockkeeper " + version + ", Java " + Runtime.version());
            out.print(text);
            return !out.checkError();
        } catch (IOException e) {
            return false;
        }
    }
}
