package org.lockkeeper.cli.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.ForeignFailures;

/**
 * While a command runs, what the program logs goes into its log file and not to standard error: people read sentences
 * there, not stack traces. Earlier handlers are back when this is closed.
 */
public final class LogCapture extends Handler implements AutoCloseable {

    private static final Level LEAST = Level.WARNING;

    private final Logger root = LogManager.getLogManager().getLogger("");
    private final List<Handler> before = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private final Set<String> told = new LinkedHashSet<>();
    private Consumer<String> listener = _ -> { };
    private volatile Runnable ending = () -> { };

    private LogCapture() {
        setLevel(LEAST);
        for (Handler handler : root.getHandlers()) {
            before.add(handler);
            root.removeHandler(handler);
        }
        root.addHandler(this);
    }

    /** Begins. */
    public static LogCapture start() {
        return new LogCapture();
    }

    /**
     * Who tells the user at once what fails in extensions, each sentence once; it is in the log too.
     *
     * @param to takes sentences
     */
    public synchronized void tell(Consumer<String> to) {
        listener = to;
    }

    /**
     * Who ends the process where an extension goes on that nobody can stop: the command would never come back.
     *
     * @param to called once at most, on a thread of its own, after the user was told
     */
    public synchronized void end(Runnable to) {
        ending = to;
    }

    @Override
    public void publish(LogRecord entry) {
        add(entry);
        if (ForeignFailures.LOGGER.equals(entry.getLoggerName()) && entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            ending.run();
        }
    }

    private synchronized void add(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (ForeignFailures.LOGGER.equals(entry.getLoggerName()) && told.add(entry.getMessage())) {
            listener.accept(entry.getMessage());
        }
        text.append(entry.getInstant()).append(' ').append(entry.getLevel()).append(' ').append(entry.getLoggerName())
                .append(": ").append(entry.getMessage()).append(System.lineSeparator());
        if (entry.getThrown() != null) {
            StringWriter trace = new StringWriter();
            try {
                entry.getThrown().printStackTrace(new PrintWriter(trace, true));
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                // an exception of an extension that fails at telling its message
                trace.append(entry.getThrown().getClass().getName()).append(System.lineSeparator());
            }
            text.append(trace);
        }
    }

    /**
     * Writes what was logged so far.
     *
     * @param workspace the workspace in use, {@code null} for none
     * @param version version of the product
     * @return the file; empty where nothing was logged, or nothing could be written
     */
    public synchronized Optional<Path> write(@Nullable Path workspace, String version) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> file = FailureLog.write(workspace, version, text.toString());
        text.setLength(0);
        return file;
    }

    @Override
    public void flush() {
        // written when the command ends
    }

    @Override
    public void close() {
        root.removeHandler(this);
        before.forEach(root::addHandler);
    }
}
