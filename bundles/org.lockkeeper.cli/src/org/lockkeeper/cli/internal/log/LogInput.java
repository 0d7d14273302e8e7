package org.lockkeeper.cli.internal.log;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;

/** The logs that were named, open; standard input among them where {@code -} was. */
final class LogInput implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private final Spool spool;
    private final LogSet logs;

    /**
     * Opens them.
     *
     * @param live whether lines are printed as they arrive: standard input is then not waited for
     * @param stop woken whenever more of standard input has arrived; ends waiting for it
     * @throws ProblemException where one cannot be opened
     */
    LogInput(LogEngine engine, LogRequest request, InputStream in, boolean live, StopSignal stop)
            throws ProblemException {
        spool = request.files().contains(STANDARD_INPUT) ? new Spool(in, stop) : null;
        try {
            List<String> names = new ArrayList<>();
            for (String name : request.files()) {
                if (name.equals(STANDARD_INPUT)) {
                    names.add(spool.file().toString());
                } else if (request.rotated()) {
                    names.addAll(rotatedSet(engine, name));
                } else {
                    names.add(name);
                }
            }
            if (spool != null && live) {
                spool.awaitLine();
            } else if (spool != null) {
                spool.awaitEnd();
            }
            logs = engine.open(names, request.options());
        } catch (ProblemException | RuntimeException e) {
            if (spool != null) {
                spool.close();
            }
            throw e;
        }
    }

    private static List<String> rotatedSet(LogEngine engine, String name) throws ProblemException {
        if (name.contains("!/")) {
            return List.of(name);
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path) || path.getFileName() == null) {
                return List.of(name);
            }
            List<String> set = new ArrayList<>();
            for (Path file : engine.rotatedSet(path)) {
                set.add(path.resolveSibling(file.getFileName().toString()).toString());
            }
            return set.isEmpty() ? List.of(name) : set;
        } catch (InvalidPathException e) {
            throw new ProblemException("\"" + name + "\" is no file name.", e);
        }
    }

    /** The logs. */
    LogSet logs() {
        return logs;
    }

    /** Standard input, {@code null} where it is not among the logs. */
    Spool spool() {
        return spool;
    }

    /** A file's name for people. */
    String name(LogFile file) {
        return spool != null && file.source().path().equals(spool.file()) ? STANDARD_INPUT : file.source().name();
    }

    /** What could not be read, for people. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(logs.problems());
        if (spool != null && spool.problem() != null) {
            problems.add(spool.problem());
        }
        return problems;
    }

    @Override
    public void close() {
        logs.close();
        if (spool != null) {
            spool.close();
        }
    }
}
