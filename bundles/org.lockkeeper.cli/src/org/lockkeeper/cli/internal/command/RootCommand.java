package org.lockkeeper.cli.internal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper} itself; it does nothing without a command. */
@Command(name = "lockkeeper", sortOptions = false, sortSynopsis = false, synopsisSubcommandLabel = "COMMAND",
        description = {"If I upgrade this Kerio Connect server, whose Outlook stops working, why, and what has to be"
                + " done for each of them first?",
            "",
            "Without a command the workbench opens in a window. With one, Lockkeeper needs no display: results go to"
                    + " standard output, messages and progress to standard error.",
            ""},
        commandListHeading = "%n@|bold Commands|@%n",
        footer = {
            "",
            "\"lockkeeper COMMAND --help\" tells more about a command.",
            "",
            "@|bold Exit codes|@",
            "  0 ready, or done     1 error     2 manual work needed     3 blocked clients     4 undecided",
            "  5 memory ran out (the environment variable LOCKKEEPER_JAVA_OPTIONS allows more, as -Xmx4g)",
            "",
            "@|bold Examples|@",
            "  lockkeeper plan customer.zip --to 7.3        judge what a customer sent, and forget it again",
            "  lockkeeper import /backup/mail1              read a server's folder into the workspace",
            "  lockkeeper plan --to 7.3 --format json       judge the workspace, for programs",
            "  lockkeeper log mail.log --find j.vanrijn     print what a log says about somebody",
            "  lockkeeper clients --where \"verdict = blocked\""})
final class RootCommand {

    @Mixin
    private final CommonOptions common;

    RootCommand(Session session) {
        this.common = new CommonOptions(session);
    }
}
