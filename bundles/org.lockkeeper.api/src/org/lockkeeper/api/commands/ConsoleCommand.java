package org.lockkeeper.api.commands;

import java.io.IOException;
import org.lockkeeper.api.util.ProblemException;

/**
 * A command of the command line: {@code lockkeeper kiosk-list}. Register one as an OSGi service; it then stands in
 * {@code lockkeeper --help}, has a help of its own, a page of the help, completes in the shell, and takes the common
 * options. A name that Lockkeeper or an earlier extension has stays theirs.
 *
 * @since 0.1
 */
public interface ConsoleCommand {

    /** What it is called and takes; always the same. Asked for whenever the commands are listed, so it has to be quick. */
    CommandDescription description();

    /**
     * Runs it, once for a call of the program, on one thread. One that for a minute neither prints, tells, takes anything
     * from the run nor asks whether it is to stop is interrupted.
     *
     * @param run what was typed, and where results and messages go
     * @return 0 for done, 1 for an error that was told, or another exit code of the description
     * @throws ProblemException where something is wrong that a person can mend; its message is printed, and the exit code
     *         is 1
     * @throws IOException as the run's methods threw it
     */
    int run(CommandRun run) throws ProblemException, IOException;
}
