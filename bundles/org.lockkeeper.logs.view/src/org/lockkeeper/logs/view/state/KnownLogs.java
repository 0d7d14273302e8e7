package org.lockkeeper.logs.view.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.logs.files.LogOpener;

/**
 * The log files that were imported, and whose they are.
 *
 * @param files in the order of the imports
 */
public record KnownLogs(List<Known> files) {

    /**
     * A log file.
     *
     * @param location where it lay when it was imported
     * @param server the server that it was read for; {@code null} where that is not known
     */
    public record Known(String location, @Nullable String server) {

        private boolean isOf(Predicate<String> servers) {
            return server != null && servers.test(server);
        }
    }

    /** Copies the list. */
    public KnownLogs {
        files = List.copyOf(files);
    }

    /**
     * Those of the journal. Asks the workspace, so not for the UI thread.
     *
     * @param imports of which imports
     * @throws ProblemException where the journal cannot be read
     */
    public static KnownLogs of(Workspace workspace, List<ImportEntry> imports, Progress progress)
            throws ProblemException {
        List<Known> known = new ArrayList<>();
        for (ImportEntry entry : imports) {
            progress.checkCancelled();
            for (JournalFile read : workspace.files(entry.id())) {
                SourceFile file = read.file();
                String location = file.location();
                if (location != null && LogOpener.isLogName(file.fileName())) {
                    known.add(new Known(location, read.server()));
                }
            }
        }
        return new KnownLogs(known);
    }

    /** Where all lie, each once, those of certain servers first. */
    public List<String> locations(Predicate<String> first) {
        Set<String> locations = new LinkedHashSet<>();
        files.stream().filter(f -> f.isOf(first)).forEach(f -> locations.add(f.location));
        files.forEach(f -> locations.add(f.location));
        return List.copyOf(locations);
    }

    /** The logs of certain servers, each with the files of its rotated set, ordered by where they lie. */
    public List<LogChoice> of(Predicate<String> servers) {
        return LogChoice.sets(files.stream().filter(f -> f.isOf(servers)).map(Known::location).distinct().sorted()
                .toList());
    }
}
