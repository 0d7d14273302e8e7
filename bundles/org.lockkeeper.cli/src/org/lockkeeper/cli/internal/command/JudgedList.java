package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Mixin;

/** A list of what the workspace holds, judged by a version where one is known: the options, and the frame of its commands. */
final class JudgedList {

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final GroupOption group = new GroupOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    /** The version to judge by. */
    TargetOption target() {
        return target;
    }

    /** Finds the rows. */
    @FunctionalInterface
    interface Rows<T> {
        /** The rows, in order. */
        List<T> of(Workspace workspace) throws ProblemException;
    }

    /**
     * Prints the list; says so and prints an empty one where there is no workspace yet.
     *
     * @param server the server that a row is about
     * @param listing makes a list of rows
     * @return the exit code
     */
    <T> int print(Session session, Function<List<T>, Listing<T>> listing, Rows<T> rows,
            Function<T, @Nullable String> server) throws ProblemException, IOException {
        target.check();
        return list.print(session, listing.apply(List.of()), workspace -> listing.apply(
                group.of(rows.of(workspace), server, workspace)));
    }
}
