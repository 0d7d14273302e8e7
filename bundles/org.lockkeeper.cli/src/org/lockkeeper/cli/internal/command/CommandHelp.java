package org.lockkeeper.cli.internal.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;

/** The pages about the commands, for the help of the workbench. A service. */
public final class CommandHelp implements HelpPages {

    private final List<ConsoleCommand> added = new CopyOnWriteArrayList<>();

    /** Made by OSGi. */
    public CommandHelp() {
        // commands of other bundles come and go by the methods below
    }

    /** A bundle brought a command. */
    public void addCommand(ConsoleCommand command) {
        added.add(command);
    }

    /** A command's bundle is going. */
    public void removeCommand(ConsoleCommand command) {
        added.removeIf(c -> c == command);
    }

    @Override
    public List<HelpPage> pages() {
        return CommandPages.of(new Session(new OnlyCommands(List.copyOf(added)), new CommandLineEnvironment(InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false, Path.of(""), Path.of(""),
                "", Map.of(), () -> "")));
    }

    /** What a command says of itself needs no service. */
    private record OnlyCommands(List<ConsoleCommand> commands) implements CommandLineServices {

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
