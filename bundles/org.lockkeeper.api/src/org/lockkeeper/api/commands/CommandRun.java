package org.lockkeeper.api.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/**
 * One call of a command. Lockkeeper implements it; for tests the test kit has one. Of use only while the command runs.
 *
 * @since 0.1
 */
public interface CommandRun {

    /** Whether an option was given: {@code isGiven("--all")}. */
    boolean isGiven(String option);

    /** The values of an option, in the order in which they were given; none where it was not. */
    List<String> values(String option);

    /** The value of an option that was given last; empty where it was not given. */
    default Optional<String> value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** What stands after the options. */
    List<String> arguments();

    /**
     * A path as it was typed, from the folder where the user is.
     *
     * @throws ProblemException where it can be none on this system
     */
    Path path(String typed) throws ProblemException;

    /** Standard output: results only, as UTF-8; not to be closed. */
    OutputStream out();

    /** Prints one line of results; what a terminal would take for a command of its own is printed as it looks. */
    void print(String line) throws IOException;

    /** Tells something that is good to know, on standard error; not with {@code --quiet}. */
    void note(String sentence);

    /** Tells, on standard error, that the result lacks something. */
    void warn(String sentence);

    /** Shows progress to a person at the terminal. A long command asks it whether to stop. */
    Progress progress();

    /** Runs jobs at once, with {@link #progress()}: for work that views of the extension start, too. */
    default Jobs jobs() {
        return Jobs.atOnce(progress());
    }

    /**
     * The workspace that the user means, to read in: loaded, and closed when the command ends. It keeps nobody else from
     * using it. The workspace {@linkplain #workspaceToChange() to change} where that was asked for before.
     *
     * @throws ProblemException where there is none yet, or it cannot be read
     */
    Workspace workspace() throws ProblemException;

    /**
     * The same workspace, to change it: loaded, made where there is none yet, and closed when the command ends. Nobody else
     * can change it meanwhile. One that was taken to read in is closed.
     *
     * @throws ProblemException where another process uses it, or it cannot be made
     */
    Workspace workspaceToChange() throws ProblemException;
}
