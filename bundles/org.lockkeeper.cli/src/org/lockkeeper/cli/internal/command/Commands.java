package org.lockkeeper.cli.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.commands.ConsoleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** All commands, and the parser that knows them. */
public final class Commands {

    private static final int WIDEST_HELP = 110;
    private static final int NARROWEST_HELP = 60;

    private record Entry(String name, Function<Session, Object> command) {
    }

    // in the order in which the help lists them
    private static final List<Entry> ALL = List.of(
            new Entry("plan", PlanCommand::new),
            new Entry("import", ImportCommand::new),
            new Entry("directory", DirectoryCommand::new),
            new Entry("collect", CollectCommand::new),
            new Entry("servers", ServersCommand::new),
            new Entry("clients", ClientsCommand::new),
            new Entry("conflicts", ConflictsCommand::new),
            new Entry("history", HistoryCommand::new),
            new Entry("compare", CompareCommand::new),
            new Entry("set", SetCommand::new),
            new Entry("link", LinkCommand::new),
            new Entry("collections", CollectionsCommand::new),
            new Entry("groups", GroupsCommand::new),
            new Entry("scenario", ScenarioCommand::new),
            new Entry("findings", FindingsCommand::new),
            new Entry("path", PathCommand::new),
            new Entry("steps", StepsCommand::new),
            new Entry("waves", WavesCommand::new),
            new Entry("rehearse", RehearseCommand::new),
            new Entry("imports", ImportsCommand::new),
            new Entry("log", LogCommand::new),
            new Entry("report", ReportCommand::new),
            new Entry("kit", KitCommand::new),
            new Entry("answers", AnswersCommand::new),
            new Entry("collector", CollectorCommand::new),
            new Entry("export", ExportCommand::new),
            new Entry("restore", RestoreCommand::new),
            new Entry("check", CheckCommand::new),
            new Entry("extensions", ExtensionsCommand::new),
            new Entry("new-extension", NewExtensionCommand::new),
            new Entry("completion", CompletionCommand::new),
            new Entry("help", HelpCommand::new));

    private Commands() {
    }

    /** The names of all commands, for messages. */
    public static String names(Session session) {
        return Stream.concat(builtIn().stream(), session.commands().stream().map(c -> c.description().name()))
                .collect(Collectors.joining(", "));
    }

    /** The names of the commands that Lockkeeper brings, in the order in which the help lists them. */
    public static List<String> builtIn() {
        return ALL.stream().map(Entry::name).toList();
    }

    /** Adds what is only known when it runs, such as formats of extensions, before the help of a command is printed. */
    public static void completeHelp(CommandLine command) {
        if (command.getCommand() instanceof PlanCommand plan) {
            plan.nameAddedFormats(command.getCommandSpec().usageMessage());
        }
    }

    /**
     * The parser of a command line.
     *
     * @param args the command line: only commands that it names are set up, since each costs time at every start;
     *        all of them where it names none
     */
    public static CommandLine parser(Session session, String... args) {
        CommandLine parser = new CommandLine(new RootCommand(session));
        List<String> words = Arrays.asList(args);
        List<Entry> named = ALL.stream().filter(entry -> words.contains(entry.name())).toList();
        List<ConsoleCommand> added = session.commands();
        List<ConsoleCommand> namedOfAdded = added.stream().filter(c -> words.contains(c.description().name())).toList();
        boolean none = named.isEmpty() && namedOfAdded.isEmpty();
        for (Entry entry : none ? ALL : named) {
            parser.addSubcommand(entry.name(), entry.command().apply(session));
        }
        for (ConsoleCommand command : none ? added : namedOfAdded) {
            parser.addSubcommand(command.description().name(), AddedCommand.of(command, session));
        }
        parser.setUsageHelpWidth(Math.clamp(session.width(), NARROWEST_HELP, WIDEST_HELP));
        parser.setCaseInsensitiveEnumValuesAllowed(true);
        parser.setExpandAtFiles(false);
        parser.setColorScheme(Help.defaultColorScheme(session.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        return parser;
    }
}
