package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.help.HelpPage;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A page of the help for each command, made from what its {@code --help} is made from. */
final class CommandPages {

    private static final String CHAPTER = "Commands";
    private static final String PREFIX = "command-";
    private static final Pattern HEADING = Pattern.compile("@\\|bold ([^@]*)\\|@\\s*(.*)");
    private static final Pattern MARKUP = Pattern.compile("@\\|\\S+ ([^@]*)\\|@");

    private CommandPages() {
    }

    /** Id of the page about a command. */
    static String id(String command) {
        return PREFIX + command;
    }

    /** All pages, in the order in which {@code --help} lists the commands. */
    static List<HelpPage> of(Session session) {
        List<HelpPage> pages = new ArrayList<>();
        CommandLine root = Commands.parser(session);
        root.getSubcommands().forEach((name, command) ->
                pages.add(new HelpPage(id(name), CHAPTER, "lockkeeper " + name, page(name, command))));
        return pages;
    }

    private static String page(String name, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder text = new StringBuilder("# lockkeeper ").append(name).append("\n\n");
        lines(spec.usageMessage().description(), text);
        text.append("\n## Usage\n\n```\n")
                .append(command.getHelp().abbreviatedSynopsis().strip())
                .append("\n```\n\n## Arguments and options\n\n| | |\n|---|---|\n");
        spec.positionalParameters().stream().filter(p -> !p.hidden()).forEach(p -> row(names(p), p, text));
        spec.options().stream().filter(o -> !o.hidden()).sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .forEach(o -> row(names(o), o, text));
        text.append('\n');
        lines(spec.usageMessage().footer(), text);
        return text.append("\nMore: [the command line](command-line.md).\n").toString().replaceAll("\\n{3,}", "\n\n");
    }

    private static String names(PositionalParamSpec parameter) {
        return parameter.paramLabel();
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static void row(String names, ArgSpec argument, StringBuilder text) {
        text.append("| `").append(names.replace("|", "\\|")).append("` | ")
                .append(escape(String.join(" ", argument.description()).replace("%n", " "))).append(" |\n");
    }

    /** Headings in bold become headings, lines that are set in become code, all others paragraphs. */
    private static void lines(String[] lines, StringBuilder text) {
        boolean code = false;
        for (String line : lines) {
            boolean setIn = line.startsWith("  ");
            if (setIn != code) {
                text.append(setIn ? "\n```\n" : "```\n\n");
                code = setIn;
            }
            Matcher heading = HEADING.matcher(line);
            if (code) {
                text.append(plain(line.substring(2))).append('\n');
            } else if (heading.matches()) {
                text.append("\n## ").append(escape(heading.group(1))).append("\n\n");
                text.append(escape(plain(heading.group(2)))).append("\n\n");
            } else {
                text.append(escape(plain(line))).append("\n\n");
            }
        }
        if (code) {
            text.append("```\n");
        }
    }

    private static String plain(String line) {
        return MARKUP.matcher(Help.Ansi.OFF.string(line)).replaceAll("$1").replace("%%", "%").replace("%n", "\n");
    }

    private static String escape(String text) {
        return text.strip().replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replaceAll(" {3,}", "; ");
    }
}
