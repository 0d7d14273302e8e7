package org.lockkeeper.logs.search;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogSeverity;

/**
 * A format that tells the severity of some lines itself, and leaves the others to another format: of a line that both
 * know only what this one says counts. Searches for a severity then ask for expressions of both.
 */
public interface SeverityBefore extends LogFormat {

    /**
     * Expressions for the lines whose severity it tells itself.
     *
     * @param severity which
     * @return as {@link LogFormat#severityExpressions} has them, among themselves
     */
    Optional<List<String>> severityBefore(LogSeverity severity);

    /** The format that tells the severity of all other lines. */
    LogFormat others();
}
