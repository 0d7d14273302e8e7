package org.lockkeeper.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandOption;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** One call of a command, which records what it prints and tells. */
public final class RecordedRun implements CommandRun {

    private final CommandDescription description;
    private final Workspace workspace;
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * A call.
     *
     * @param description of the command
     * @param workspace for instance a {@link MemoryWorkspace}
     * @param typed what stands after the command's name
     * @throws IllegalArgumentException where the command has no such option, or not so many arguments
     */
    public RecordedRun(CommandDescription description, Workspace workspace, String... typed) {
        this.description = description;
        this.workspace = workspace;
        for (int i = 0; i < typed.length; i++) {
            Optional<CommandOption> option = option(typed[i]);
            if (option.isPresent()) {
                List<String> values = options.computeIfAbsent(typed[i], _ -> new ArrayList<>());
                if (option.get().value() != null) {
                    i++;
                    values.add(typed[i]);
                }
            } else if (typed[i].startsWith("--")) {
                throw new IllegalArgumentException("it has no option " + typed[i]);
            } else {
                arguments.add(typed[i]);
            }
        }
        if (arguments.size() < description.arguments().least() || arguments.size() > description.arguments().most()) {
            throw new IllegalArgumentException(arguments.size() + " arguments");
        }
    }

    private Optional<CommandOption> option(String name) {
        return description.options().stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /** What it printed, line by line. */
    public List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** What it told that is good to know. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** What it warned of. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public boolean isGiven(String option) {
        if (option(option).isEmpty()) {
            throw new IllegalArgumentException("it has no option " + option);
        }
        return options.containsKey(option);
    }

    @Override
    public List<String> values(String option) {
        return isGiven(option) ? List.copyOf(options.get(option)) : List.of();
    }

    @Override
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    @Override
    public Path path(String typed) {
        return Path.of(typed);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void print(String line) {
        out.writeBytes((line.replaceAll("\\p{Cntrl}", " ") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        warnings.add(sentence);
    }

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Workspace workspaceToChange() {
        return workspace;
    }
}
