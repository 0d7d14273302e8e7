package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;

/** The logs that were named, open; standard input among them where {@code -} was. */
final class LogInput implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private final Map<String, Spool> spools = new LinkedHashMap<>();
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
        try {
            List<String> names = new ArrayList<>();
            for (String name : request.files()) {
                if (name.equals(STANDARD_INPUT) || isPipe(name)) {
                    names.add(spool(name, in, stop).file().toString());
                } else if (request.rotated()) {
                    names.addAll(rotatedSet(engine, name));
                } else {
                    names.add(name);
                }
            }
            for (Spool spool : spools.values()) {
                if (live) {
                    spool.awaitLine();
                } else {
                    spool.awaitEnd();
                }
            }
            logs = engine.open(names, request.options());
        } catch (ProblemException | RuntimeException e) {
            spools.values().forEach(Spool::close);
            throw e;
        }
    }

    /** Whether it can be read once only: a pipe with a name, as shells make of {@code <(…)}. */
    private static boolean isPipe(String name) {
        try {
            return !name.contains("!/") && Files.readAttributes(Path.of(name), BasicFileAttributes.class).isOther();
        } catch (IOException | InvalidPathException e) {
            // told when it is opened
            return false;
        }
    }

    private Spool spool(String name, InputStream in, StopSignal stop) throws ProblemException {
        Spool spool = spools.get(name);
        if (spool == null) {
            spool = name.equals(STANDARD_INPUT) ? new Spool("Standard input", () -> in, stop)
                    : new Spool(name, () -> Files.newInputStream(Path.of(name)), stop);
            spools.put(name, spool);
        }
        return spool;
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

    /** Standard input, where it is among the logs. */
    Optional<Spool> spool() {
        return Optional.ofNullable(spools.get(STANDARD_INPUT));
    }

    /** A file's name for people. */
    String name(LogFile file) {
        return spools.entrySet().stream().filter(s -> s.getValue().file().equals(file.source().path()))
                .map(Map.Entry::getKey).findFirst().orElse(file.source().name());
    }

    /** What could not be read, for people. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(logs.problems());
        spools.values().stream().map(Spool::problem).flatMap(Optional::stream).forEach(problems::add);
        return problems;
    }

    @Override
    public void close() {
        logs.close();
        spools.values().forEach(Spool::close);
    }
}
