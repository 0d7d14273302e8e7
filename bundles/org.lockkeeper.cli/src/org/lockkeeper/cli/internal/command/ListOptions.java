package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.GroupListing;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.groups.Groups;
import picocli.CommandLine.Option;

/** The options of all lists, and the printing of what they let through. */
final class ListOptions {

    /** Help on {@code --where}, the same below each list. */
    static final String WHERE_HELP = "A filter compares fields with values: FIELD = VALUE, also != < <= > >=, ~"
            + " (contains; with * or ? the whole text has to fit), in (A, B), is known, is unknown, joined by and, or,"
            + " not and parentheses. Values with blanks go into quotes. Versions compare as versions (7.10 after 7.9),"
            + " times as times (2011-09-08 is that whole day), text without regard to case, sizes may be written 2GB."
            + " Ranges hold both ends: version = 7.1..7.2.3, time in ..2011-09-30. Counted from the date of judgement,"
            + " lastUsedAt < 30d is less than 30 days ago, and lastUsedAt < now-30d is longer ago (h, d, w, y)."
            + " What is unknown equals the word unknown only, and is neither less nor more than anything.";

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
    private @Nullable String where;

    @Option(names = "--columns", paramLabel = "FIELD", split = ",", order = 22,
            description = "Only these fields, in this order, separated by commas.")
    private @Nullable List<String> columns;

    @Option(names = "--sort", paramLabel = "FIELD[:desc]", split = ",", order = 23,
            description = "Order by these fields, separated by commas; unknown values come last.")
    private @Nullable List<String> sort;

    @Option(names = "--group-by", paramLabel = "FIELD", split = ",", order = 24,
            description = "Count the rows by the values of these fields, separated by commas, with verdicts where rows"
                    + " have them.")
    private @Nullable List<String> groupBy;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 25,
            description = "Write to this file, all or nothing; - is standard output.")
    private @Nullable String out;

    /** The filter as it was given; {@code null} where it was not. */
    @Nullable String where() {
        return where;
    }

    /** Prints the rows of a list that the filter lets through. */
    <T> void print(Listing<T> all, Session session) throws ProblemException, IOException {
        if (groupBy != null && columns != null) {
            throw new ProblemException("--columns chooses fields of rows, and --group-by prints none; leave one out.");
        }
        Listing<T> listing = where == null ? all : all.where(Filter.parse("--where", where, all.language(), session));
        if (groupBy != null) {
            Groups<T> groups = Groups.of(listing.rows(), FieldNames.all("--group-by", groupBy, listing.language()));
            printGroups(new GroupListing<>(groups, listing.verdict()), session);
            return;
        }
        if (sort != null) {
            listing = listing.sorted(FieldNames.order("--sort", sort, listing.language()));
        }
        if (columns != null) {
            listing = listing.with(FieldNames.all("--columns", columns, listing.language()));
        }
        print(listing, listing::json, session);
    }

    private <T> void printGroups(GroupListing<T> groups, Session session) throws ProblemException, IOException {
        Listing<Groups.Group<T>> listing = groups.listing();
        if (sort != null) {
            listing = listing.sorted(FieldNames.order("--sort", sort, listing.language()));
        }
        List<Groups.Group<T>> ordered = listing.rows();
        print(listing, new GroupListing<>(new Groups<>(groups.groups().by(), ordered), groups.verdict())::json,
                session);
    }

    private void print(Listing<?> listing, Session.Body json, Session session) throws ProblemException, IOException {
        session.print(out, stream -> {
            switch (format) {
                case TABLE -> listing.table(stream, session.width(), session.palette(out));
                case JSON -> json.write(stream);
                case CSV -> listing.csv(stream);
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
        return printUnjudged(session, none, workspace -> rows.of(session.loaded(workspace)));
    }

    /** The same for a list that needs no model, which costs time to read. */
    <T> int printUnjudged(Session session, Listing<T> none, Rows<T> rows) throws ProblemException, IOException {
        if (session.hasWorkspace()) {
            try (Workspace workspace = session.openForReading()) {
                print(rows.of(workspace), session);
            }
        } else {
            session.messages().note(session.noWorkspace());
            print(none, session);
        }
        return ExitCode.DONE;
    }
}
