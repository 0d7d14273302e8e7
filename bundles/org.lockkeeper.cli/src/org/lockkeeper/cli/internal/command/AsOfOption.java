package org.lockkeeper.cli.internal.command;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.ProblemException;
import picocli.CommandLine.Option;

/** The date by which freshness is judged, of every command that makes a plan. */
final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "DATE", order = 4,
            description = "Judge how fresh the evidence is as of this day or time (ISO 8601).")
    private @Nullable String asOf;

    /** The date; {@code null} where none is given: each server's own then. */
    @Nullable Moment moment() throws ProblemException {
        return Values.moment("--as-of", asOf);
    }
}
