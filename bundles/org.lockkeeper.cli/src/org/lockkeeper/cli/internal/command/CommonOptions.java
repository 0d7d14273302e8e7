package org.lockkeeper.cli.internal.command;

import java.util.Objects;
import picocli.CommandLine.Option;

/** The options that every command has; they may stand before the command's name too. */
final class CommonOptions {

    private final Session session;

    CommonOptions(Session session) {
        this.session = Objects.requireNonNull(session);
    }

    @Option(names = "--workspace", paramLabel = "DIR", order = 90,
            description = "Folder of the workspace; default: the user's own, in the place that the system has for data"
                    + " of programs.")
    void setWorkspace(String folder) {
        // picocli resets options to null before it reads; what stood before the command's name stays
        if (folder != null) {
            session.useWorkspace(folder);
        }
    }

    @Option(names = {"-q", "--quiet"}, order = 91,
            description = "No notes and no progress on standard error; only warnings and errors.")
    void setQuiet(boolean quiet) {
        if (quiet) {
            session.messages().beQuiet();
        }
    }

    @Option(names = {"-V", "--version"}, versionHelp = true, order = 92,
            description = "Print the version of Lockkeeper.")
    private boolean versionAsked;

    @Option(names = {"-h", "--help"}, usageHelp = true, order = 93, description = "Print this help.")
    private boolean helpAsked;
}
