package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandOption;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.report.text.SafeText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** A command that another bundle brings, as the parser knows it. */
final class AddedCommand implements Callable<Integer>, CommandRun {

    private static final int FIRST_COMMON_OPTION = 90;

    private final ConsoleCommand command;
    private final Session session;
    private final CommandSpec spec;
    private @Nullable Workspace reading;
    private @Nullable Workspace changing;

    private AddedCommand(ConsoleCommand command, Session session) {
        this.command = command;
        this.session = session;
        spec = CommandSpec.wrapWithoutInspection(this);
    }

    /** With all options, the common ones too, and the help that follows from its description. */
    static CommandSpec of(ConsoleCommand command, Session session) {
        AddedCommand added = new AddedCommand(command, session);
        added.describe(command.description());
        return added.spec;
    }

    private void describe(CommandDescription description) {
        spec.name(description.name());
        spec.usageMessage().sortOptions(false).sortSynopsis(false).description(text(description.summary()), "")
                .footer(footer(description));
        int order = 1;
        for (CommandOption option : description.options()) {
            OptionSpec.Builder made = OptionSpec.builder(option.name()).order(Math.min(order++, FIRST_COMMON_OPTION - 1))
                    .description(text(option.description()));
            spec.addOption((option.value() == null ? made.type(boolean.class)
                    : made.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(text(option.value()))).build());
        }
        CommandDescription.Arguments arguments = description.arguments();
        if (arguments.most() > 0) {
            spec.addPositional(PositionalParamSpec.builder().paramLabel(text(arguments.name())).type(List.class)
                    .auxiliaryTypes(String.class).index("0..*").arity(arguments.least() + "..*")
                    .description(text(arguments.description())).build());
        }
        spec.addMixin("common", CommandSpec.forAnnotatedObject(new CommonOptions(session)));
    }

    private static String[] footer(CommandDescription description) {
        StringBuilder codes = new StringBuilder("@|bold Exit codes|@");
        description.exitCodes().forEach((code, meaning) -> codes.append("  ").append(code).append(' ').append(text(meaning))
                .append("   "));
        List<String> lines = new ArrayList<>(List.of("", codes.toString().strip()));
        if (!description.examples().isEmpty()) {
            lines.addAll(List.of("", "@|bold Examples|@"));
            description.examples().forEach(example -> lines.add("  " + text(example)));
        }
        return lines.toArray(String[]::new);
    }

    /** On one line, without what the parser takes for formats and colours. */
    private static String text(String told) {
        return SafeText.oneLine(told).replace("%", "%%").replace("@|", "@ |");
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        int most = command.description().arguments().most();
        if (arguments().size() > most) {
            // the parser takes an arity for that of one of several lists
            throw new ParameterException(spec.commandLine(), "There are " + arguments().size() + " arguments; at most " + most
                    + " are expected");
        }
        try {
            return command.run(this);
        } finally {
            close(reading);
            close(changing);
        }
    }

    private static void close(@Nullable Workspace workspace) {
        if (workspace != null) {
            workspace.close();
        }
    }

    @Override
    public boolean isGiven(String option) {
        return option(option).getValue() instanceof Boolean given ? given : !values(option).isEmpty();
    }

    @Override
    public List<String> values(String option) {
        return strings(option(option).getValue());
    }

    private OptionSpec option(String name) {
        OptionSpec option = command.description().options().stream().anyMatch(o -> o.name().equals(name))
                ? spec.findOption(name) : null;
        if (option == null) {
            throw new IllegalArgumentException("it has no option " + name);
        }
        return option;
    }

    @Override
    public List<String> arguments() {
        return spec.positionalParameters().isEmpty() ? List.of() : strings(spec.positionalParameters().getFirst().getValue());
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    @Override
    public Path path(String typed) throws ProblemException {
        return session.path(typed);
    }

    @Override
    public OutputStream out() {
        return session.out();
    }

    @Override
    public void print(String line) throws IOException {
        session.out().write((SafeText.oneLine(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void note(String sentence) {
        session.messages().note(sentence);
    }

    @Override
    public void warn(String sentence) {
        session.messages().warning(sentence);
    }

    @Override
    public Progress progress() {
        return session.messages().progress();
    }

    @Override
    public Workspace workspace() throws ProblemException {
        if (changing != null) {
            return changing;
        }
        if (reading == null) {
            reading = session.loaded(session.openForReading());
        }
        return reading;
    }

    @Override
    public Workspace workspaceToChange() throws ProblemException {
        if (changing == null) {
            // one program opens a workspace once
            close(reading);
            reading = null;
            changing = session.loaded(session.openWorkspace());
        }
        return changing;
    }
}
