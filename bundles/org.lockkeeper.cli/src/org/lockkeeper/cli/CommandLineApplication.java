package org.lockkeeper.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.ForeignException;
import org.lockkeeper.api.util.FullDisk;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.FailureLog;
import org.lockkeeper.cli.internal.LogCapture;
import org.lockkeeper.cli.internal.StandardOutput;
import org.lockkeeper.cli.internal.command.Commands;
import org.lockkeeper.cli.internal.command.Session;
import picocli.CommandLine;

/**
 * The command line (design, "Command line"): {@code plan}, {@code import}, {@code servers}, {@code clients},
 * {@code conflicts}, {@code history}, {@code compare}, {@code set}, {@code link}, {@code collections},
 * {@code findings}, {@code imports}, {@code log}, {@code export}, {@code restore}, {@code check}. Knows nothing of
 * OSGi.
 */
public final class CommandLineApplication {

    private static final Pattern CHOICE = Pattern.compile(
            "expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'$");

    private final CommandLineServices services;
    private final CommandLineEnvironment environment;

    /**
     * A command line in the given surroundings.
     *
     * @param services asked only for what a command needs
     * @param environment streams, folders, variables
     */
    public CommandLineApplication(CommandLineServices services, CommandLineEnvironment environment) {
        this.services = Objects.requireNonNull(services);
        this.environment = Objects.requireNonNull(environment);
    }

    /**
     * Runs one command. Never throws: what goes wrong is told on standard error.
     *
     * @param args what the user typed, without the program's name
     * @return the exit code: 0 ready or done, 1 error, 2 manual work needed, 3 blocked clients, 4 undecided, 5 memory ran
     *         out
     */
    public int run(String... args) {
        try (LogCapture log = LogCapture.start()) {
            return run(log, args);
        }
    }

    /** The same, with what was logged before. */
    int run(LogCapture log, String... args) {
        Session session = new Session(services, environment);
        log.tell(session.messages()::warning);
        log.end(() -> endAtOnce(log, session));
        int code = run(session, args);
        log.write(workspace(session), session.version()).ifPresent(file -> session.messages()
                .warning("Details for whoever looks into it are in " + file + "."));
        return code;
    }

    /** Nothing in a workspace is harmed by it: a change is there as a whole, or not at all. */
    private static void endAtOnce(LogCapture log, Session session) {
        failed(session, "The command ends here, since it waits for that extension. What it was changing stays as it was.");
        log.write(workspace(session), session.version());
        Runtime.getRuntime().halt(ExitCode.ERROR);
    }

    private int run(Session session, String... args) {
        int code;
        try {
            code = execute(session, args);
            session.out().flush();
        } catch (StandardOutput.ReaderGone e) {
            code = ExitCode.DONE;
        } catch (CommandLine.ParameterException e) {
            code = misused(session, e);
        } catch (ProblemException e) {
            code = failed(session, e.getMessage());
        } catch (ForeignException e) {
            code = failed(session, e.getMessage());
        } catch (CancellationException e) {
            code = failed(session, "Stopped; nothing was changed.");
        } catch (IOException e) {
            code = failed(session, "The result could not be written: " + (FullDisk.isTold(e)
                    ? "there is no space left on the disk" : e.getMessage()) + ".");
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            failed(session, "Memory ran out: Lockkeeper may use " + megabytes + " MB. Allow more with the environment"
                    + " variable LOCKKEEPER_JAVA_OPTIONS, for instance LOCKKEEPER_JAVA_OPTIONS=-Xmx"
                    + Math.max(1, (2 * megabytes + 1023) >> 10) + "g, and do it again.");
            code = ExitCode.ENDED;
        } catch (Exception | Error e) {
            code = session.areServicesGone() ? ExitCode.ERROR : broken(session, e);
        } finally {
            session.messages().endProgress();
        }
        return code;
    }

    private static int execute(Session session, String... args) throws Exception {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            return version(session);
        }
        CommandLine parser = Commands.parser(session, args);
        CommandLine.ParseResult parsed;
        try {
            parsed = parser.parseArgs(args);
        } catch (CommandLine.UnmatchedArgumentException e) {
            if (e.getCommandLine() == parser && !e.isUnknownOption()) {
                throw new CommandLine.ParameterException(parser, "There is no command \"" + e.getUnmatched().getFirst()
                        + "\"; there are " + Commands.names(session) + ".");
            }
            throw e;
        }
        CommandLine command = parsed.asCommandLineList().getLast();
        boolean help = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        if (help) {
            Commands.completeHelp(command);
            print(session, command.getUsageMessage());
            return ExitCode.DONE;
        }
        if (parsed.asCommandLineList().stream().anyMatch(CommandLine::isVersionHelpRequested)) {
            return version(session);
        }
        if (command == parser) {
            throw new CommandLine.ParameterException(parser, "A command is needed: " + Commands.names(session) + ".");
        }
        // these two tell of them by themselves
        if (!Set.of("extensions", "plan").contains(command.getCommandName())) {
            session.tellOfExtensions();
        }
        // not through picocli's own execution, whose exit codes and stack traces are not ours
        return (Integer) ((Callable<?>) command.getCommand()).call();
    }

    private static int version(Session session) throws IOException {
        print(session, "lockkeeper " + session.version() + "\n");
        return ExitCode.DONE;
    }

    private static void print(Session session, String text) throws IOException {
        session.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int misused(Session session, CommandLine.ParameterException e) {
        String message = plain(String.valueOf(e.getMessage()).strip());
        return failed(session, message + (message.endsWith(".") || message.endsWith("?") ? "" : ".") + " See: "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }

    /** What the parser says of values, in words for people: the values as they are typed, no Java types. */
    private static String plain(String message) {
        Matcher choice = CHOICE.matcher(message);
        return choice.find() ? choice.replaceFirst(Matcher.quoteReplacement("expected " + choice.group(1)
                .toLowerCase(Locale.ROOT) + ", not '" + choice.group(2) + "'"))
                : message.replaceFirst("is not an? (int|long)$", "is no whole number");
    }

    private static int failed(Session session, String message) {
        session.messages().error(message);
        return ExitCode.ERROR;
    }

    private static int broken(Session session, Throwable failure) {
        return failed(session, "Something went wrong inside Lockkeeper, which is not your fault. "
                + FailureLog.write(workspace(session), session.version(), failure)
                        .map(log -> "The details are in " + log + "; please report them.")
                        .orElse("The details could not be written anywhere: " + failure + "."));
    }

    private static @Nullable Path workspace(Session session) {
        try {
            return session.workspaceFolder();
        } catch (ProblemException e) {
            return null;
        }
    }
}
