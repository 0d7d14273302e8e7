package org.lockkeeper.api.commands;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a command is called and takes. Made by {@link #of} and the methods that add to it; more may be added in later
 * versions.
 *
 * @param name as it is typed: small letters, digits and hyphens, at best with a prefix of your own ({@code kiosk-list})
 * @param summary what it does, one sentence; {@code lockkeeper --help} shows it
 * @param options its own; the common ones ({@code --workspace}, {@code --quiet}, {@code --version}, {@code --help}) are
 *        added
 * @param arguments what stands after the options
 * @param exitCodes what its exit codes mean, each a phrase; 0 and 1 are among them
 * @param examples what may be typed, by whole lines ({@code lockkeeper kiosk-list --place lobby})
 * @since 0.1
 */
public record CommandDescription(String name, String summary, List<CommandOption> options, Arguments arguments,
        Map<Integer, String> exitCodes, List<String> examples) {

    private static final int MEMORY_RAN_OUT = 5;
    private static final int LAST_EXIT_CODE = 125;

    /**
     * What stands after the options.
     *
     * @param name of one of them, in capitals, for the help: {@code COMPUTER}
     * @param description for the help
     * @param least how many there are at least
     * @param most how many there are at most; {@link Integer#MAX_VALUE} for any number
     * @since 0.1
     */
    public record Arguments(String name, String description, int least, int most) {

        /** There are none. */
        public static final Arguments NONE = new Arguments("", "", 0, 0);

        /**
         * Checks them.
         *
         * @throws IllegalArgumentException where the numbers are no range, or they have no name
         */
        public Arguments {
            Objects.requireNonNull(description);
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("no range: " + least + " to " + most + " arguments");
            }
            if (most > 0 && name.isBlank()) {
                throw new IllegalArgumentException("the arguments have no name");
            }
        }
    }

    /**
     * Copies the lists and checks all of it.
     *
     * @throws IllegalArgumentException where the name is none, an option is there twice, or an exit code is none
     */
    public CommandDescription {
        Objects.requireNonNull(arguments);
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("expected a name of small letters, digits and hyphens, such as kiosk-list, not "
                    + name);
        }
        if (summary.isBlank()) {
            throw new IllegalArgumentException(name + " has no summary");
        }
        options = List.copyOf(options);
        if (options.stream().map(CommandOption::name).distinct().count() < options.size()) {
            throw new IllegalArgumentException(name + " has an option twice");
        }
        Map<Integer, String> codes = new TreeMap<>(Map.of(0, "done", 1, "error"));
        codes.putAll(exitCodes);
        for (int code : codes.keySet()) {
            if (code < 0 || code > LAST_EXIT_CODE || code == MEMORY_RAN_OUT) {
                throw new IllegalArgumentException(code + " is no exit code of a command: expected 0 to " + LAST_EXIT_CODE
                        + ", but for " + MEMORY_RAN_OUT + ", which says that memory ran out");
            }
        }
        exitCodes = Collections.unmodifiableMap(codes);
        examples = List.copyOf(examples);
    }

    /** A command that takes nothing but the common options. */
    public static CommandDescription of(String name, String summary) {
        return new CommandDescription(name, summary, List.of(), Arguments.NONE, Map.of(), List.of());
    }

    /** With one more option. */
    public CommandDescription with(CommandOption option) {
        List<CommandOption> all = new ArrayList<>(options);
        all.add(option);
        return new CommandDescription(name, summary, all, arguments, exitCodes, examples);
    }

    /** With arguments after the options. */
    public CommandDescription with(Arguments taken) {
        return new CommandDescription(name, summary, options, taken, exitCodes, examples);
    }

    /**
     * With one more exit code, or another meaning of 0 or 1.
     *
     * @param meaning a phrase
     */
    public CommandDescription withExitCode(int code, String meaning) {
        Map<Integer, String> all = new TreeMap<>(exitCodes);
        all.put(code, meaning);
        return new CommandDescription(name, summary, options, arguments, all, examples);
    }

    /** With one more example. */
    public CommandDescription withExample(String line) {
        List<String> all = new ArrayList<>(examples);
        all.add(line);
        return new CommandDescription(name, summary, options, arguments, exitCodes, all);
    }
}
