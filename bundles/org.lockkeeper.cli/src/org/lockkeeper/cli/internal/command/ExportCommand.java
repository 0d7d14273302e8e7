package org.lockkeeper.cli.internal.command;

import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper export}: the whole workspace into one open file. */
@Command(name = "export", sortOptions = false, sortSynopsis = false,
        description = {"Writes the whole workspace into one open, documented file (a zip of JSON Lines with a manifest)"
                + ", which \"lockkeeper restore\" reads back.", ""},
        footer = {
            "",
            "The file appears only when all is written, and only its owner may read it. It holds what was learnt from logs, inventories and"
                    + " configuration, with the places where it was read; never a password, and not the logs"
                    + " themselves.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Example|@",
            "  lockkeeper export harbor-2011-10-05.zip"})
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1", description = "The file to write; one that exists is replaced.")
    private String file;

    @Mixin
    private final CommonOptions common;

    ExportCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        try (Workspace workspace = session.openForReading()) {
            workspace.exportTo(session.path(file).toAbsolutePath(), session.messages().progress());
            session.messages().endProgress();
        }
        session.messages().note("Written to " + file);
        return ExitCode.DONE;
    }
}
