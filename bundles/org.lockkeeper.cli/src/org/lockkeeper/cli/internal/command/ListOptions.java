package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.filter.FilterException;
import org.lockkeeper.cli.internal.filter.FilterParser;
import org.lockkeeper.cli.internal.list.Column;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Option;

/** The options of all lists, and the printing of what they let through. */
final class ListOptions {

    /** Help on {@code --where}, the same below each list. */
    static final String WHERE_HELP = "A filter compares fields with values: FIELD = VALUE, also != < <= > >= and ~"
            + " (contains), joined by and, or, not and parentheses. Values with blanks go into quotes. Versions compare"
            + " as versions (7.10 after 7.9), times as times (2011-09-08 is that whole day), text without regard to"
            + " case. What is unknown equals the word unknown only, and is neither less nor more than anything.";

    /** Formats of lists. */
    enum ListFormat {
        /** For people. */
        TABLE,
        /** An array of objects. */
        JSON,
        /** With a header. */
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", order = 20,
            description = "table (default) for people; json: an array of objects with every field; csv: with every"
                    + " field too, and a header.")
    private ListFormat format = ListFormat.TABLE;

    @Option(names = "--where", paramLabel = "FILTER", order = 21,
            description = "Only rows that this filter lets through; see below.")
    private String where;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 22,
            description = "Write to this file, all or nothing; - is standard output.")
    private String out;

    /** Prints the rows of a list that the filter lets through. */
    <T> void print(Listing<T> all, Session session) throws ProblemException, IOException {
        Listing<T> listing = all;
        if (where != null) {
            Predicate<T> filter = filter(all);
            listing = new Listing<>(all.noun(), all.columns(), all.rows().stream().filter(filter).toList());
        }
        Listing<T> shown = listing;
        session.print(out, stream -> {
            switch (format) {
                case TABLE -> shown.table(stream, session.width(), session.palette(out));
                case JSON -> shown.json(stream);
                case CSV -> shown.csv(stream);
            }
        });
    }

    /** Makes a list of what a workspace holds. */
    @FunctionalInterface
    interface Rows<T> {
        /** The list. */
        Listing<T> of(Workspace workspace) throws ProblemException;
    }

    /**
     * Prints what the workspace holds; says so and prints an empty list where there is no workspace yet.
     *
     * @param none the list without rows
     * @return the exit code
     */
    <T> int print(Session session, Listing<T> none, Rows<T> rows) throws ProblemException, IOException {
        if (session.hasWorkspace()) {
            try (Workspace workspace = session.loaded(session.openForReading())) {
                print(rows.of(workspace), session);
            }
        } else {
            session.messages().note(session.noWorkspace());
            print(none, session);
        }
        return ExitCode.DONE;
    }

    private <T> Predicate<T> filter(Listing<T> listing) throws ProblemException {
        return filter(where, listing.columns());
    }

    /** What a filter lets through. */
    static <T> Predicate<T> filter(String where, List<Column<T>> columns) throws ProblemException {
        try {
            return FilterParser.parse(where, columns);
        } catch (FilterException e) {
            throw new ProblemException("--where, column " + e.column() + ": " + e.getMessage() + ".", e);
        }
    }
}
