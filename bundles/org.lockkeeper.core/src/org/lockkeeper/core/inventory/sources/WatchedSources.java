package org.lockkeeper.core.inventory.sources;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Folders, zips and files that people want to be told of when something changed there since it was imported. A setting of
 * the workspace; nothing is ever imported by it. Not for the UI thread; one at a time changes it.
 */
public final class WatchedSources {

    /** Name of the setting: path and digest of the state that was imported, parted by a tab, a line each. */
    private static final String SETTING = "watched-sources";
    /** Of one of which it is not known which state was imported. */
    private static final String UNKNOWN = "-";

    private final Workspace workspace;

    /** Those of a workspace. */
    public WatchedSources(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The paths that are watched, in the order in which that began. */
    public List<Path> all() throws ProblemException {
        return List.copyOf(read().keySet());
    }

    /**
     * Watches from now on. Where a file changed after the import, that is told at the next look.
     *
     * @param importedAt when it was imported; {@code Instant.MAX} where that happens now
     * @throws ProblemException where the source cannot be looked at, or the setting cannot be kept
     */
    public void watch(Path source, Instant importedAt, Progress progress) throws ProblemException {
        Path path = source.toAbsolutePath().normalize();
        if (path.toString().indexOf('\t') >= 0 || path.toString().indexOf('\n') >= 0) {
            throw new ProblemException(path + " cannot be watched: its name holds a tab or a line break.");
        }
        SourceState state = state(path, progress);
        Map<Path, String> watched = read();
        watched.put(path, state.newest().isAfter(importedAt) ? UNKNOWN : state.digest());
        keep(watched);
    }

    /** Watches no longer. */
    public void forget(Path source) throws ProblemException {
        Map<Path, String> watched = read();
        if (watched.remove(source.toAbsolutePath().normalize()) != null) {
            keep(watched);
        }
    }

    /** What is known of a watched source is this state from now on: it was imported, or is not wanted. */
    public void settle(Path source, SourceState state) throws ProblemException {
        Map<Path, String> watched = read();
        if (watched.replace(source.toAbsolutePath().normalize(), state.digest()) != null) {
            keep(watched);
        }
    }

    /**
     * Those where something changed since, with their present states. Of one that is not there nothing is told: a share may
     * be away for a while.
     *
     * @param progress asked whether to stop
     */
    public Map<Path, SourceState> changed(Progress progress) throws ProblemException {
        Map<Path, SourceState> changed = new LinkedHashMap<>();
        for (Map.Entry<Path, String> watched : read().entrySet()) {
            try {
                SourceState now = SourceState.of(watched.getKey(), progress);
                if (!now.digest().equals(watched.getValue())) {
                    changed.put(watched.getKey(), now);
                }
            } catch (IOException _) {
                // not there now
                progress.checkCancelled();
            }
        }
        return changed;
    }

    /**
     * The folders, zips and files that were imported lately, the latest first, each once; those that lie in the workspace
     * itself, and those whose place is not known any more, are left out.
     *
     * @param imports oldest first
     */
    public static List<Path> recent(List<ImportEntry> imports, Optional<Path> workspace) {
        Set<Path> recent = new LinkedHashSet<>();
        for (ImportEntry entry : imports.reversed()) {
            // what people stated has no observation of a file, or is no path
            for (String source : entry.files() == 0 ? List.<String>of() : entry.sources()) {
                path(source).filter(path -> workspace.map(own -> !path.startsWith(own.toAbsolutePath())).orElse(true))
                        .ifPresent(recent::add);
            }
        }
        return List.copyOf(recent);
    }

    private static Optional<Path> path(String source) {
        try {
            Path path = Path.of(source);
            return path.isAbsolute() ? Optional.of(path.normalize()) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static SourceState state(Path path, Progress progress) throws ProblemException {
        try {
            return SourceState.of(path, progress);
        } catch (IOException e) {
            throw new ProblemException(path + " cannot be watched, since it cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<Path, String> read() throws ProblemException {
        Map<Path, String> watched = new LinkedHashMap<>();
        for (String line : workspace.setting(SETTING).orElse("").split("\n")) {
            List<String> parts = List.of(line.split("\t"));
            if (parts.size() == 2) {
                path(parts.getFirst()).ifPresent(path -> watched.put(path, parts.getLast()));
            }
        }
        return watched;
    }

    private void keep(Map<Path, String> watched) throws ProblemException {
        workspace.setSetting(SETTING, watched.isEmpty() ? null : watched.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue()).collect(Collectors.joining("\n")));
    }
}
