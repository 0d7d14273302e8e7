package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper completion}: what a shell needs to complete commands, options and their values. */
@Command(name = "completion", sortOptions = false, sortSynopsis = false,
        description = {"Prints a script that lets bash and zsh complete commands, options and their values. The package for"
                + " Debian installs it; else load it at the start of a shell:",
            "",
            "  source <(lockkeeper completion)",
            ""},
        footer = {
            "",
            "@|bold Exit codes|@  0 done     1 error"})
final class CompletionCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final CommonOptions common;

    CompletionCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        String script = AutoComplete.bash("lockkeeper", Commands.parser(session));
        session.print(null, out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        return ExitCode.DONE;
    }
}
