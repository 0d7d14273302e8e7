package org.lockkeeper.cli.internal.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;

/** The pages about the commands, for the help of the workbench. A service. */
public final class CommandHelp implements HelpPages {

    /** Made by OSGi. */
    public CommandHelp() {
        // nothing to set up
    }

    @Override
    public List<HelpPage> pages() {
        return CommandPages.of(new Session(new None(), new CommandLineEnvironment(InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false, Path.of(""), Path.of(""),
                "", Map.of(), () -> "")));
    }

    /** What a command says of itself needs no service. */
    private static final class None implements CommandLineServices {

        @Override
        public Workspaces workspaces() {
            throw new UnsupportedOperationException("the help opens no workspace");
        }

        @Override
        public List<ReportWriter> reportWriters() {
            return List.of();
        }
    }
}
