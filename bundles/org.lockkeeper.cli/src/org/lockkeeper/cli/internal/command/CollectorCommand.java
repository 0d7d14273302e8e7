package org.lockkeeper.cli.internal.command;

import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.report.kit.Collector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper collector}: scripts for a share that tell what each computer has. */
@Command(name = "collector", sortOptions = false, sortSynopsis = false,
        description = {"Writes a collector for Windows computers: a script (JScript with a .cmd, and a PowerShell twin)"
                + " that records installed programs of both registry views, Outlook, the user's right, databases and"
                + " free space into one JSON document a computer, which \"lockkeeper import\" reads.", ""},
        footer = {
            "",
            "Lockkeeper runs nothing on other computers; the folder's readme says how to, and what was never run on a"
                    + " real Windows.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Example|@",
            "  lockkeeper collector --out collector"})
final class CollectorCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", required = true, order = 1,
            description = "The folder to write into; made where there is none.")
    private String out = "";

    @Mixin
    private final CommonOptions common;

    CollectorCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        FolderOutput.write(session, out, Collector.files());
        return ExitCode.DONE;
    }
}
