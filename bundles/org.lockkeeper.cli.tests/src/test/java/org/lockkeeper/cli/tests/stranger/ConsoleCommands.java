package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.util.Map;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandDescription.Arguments;
import org.lockkeeper.api.commands.CommandOption;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.OwnStorage;

/** Commands: a sound one, and some that fail, each in its way. */
public final class ConsoleCommands {

    private ConsoleCommands() {
    }

    /** Keeps where kiosks stand, and prints it. */
    public static class Sound implements ConsoleCommand {
        @Override
        public CommandDescription description() {
            return CommandDescription.of("kiosk-list", "Lists the kiosks, 100% of them, and where they stand.")
                    .with(new CommandOption("--place", "TEXT", "Where the computers stand."))
                    .with(new CommandOption("--all", null, "Those without a place, too."))
                    .with(new Arguments("COMPUTER", "Names of computers.", 0, 2))
                    .withExitCode(7, "a kiosk has no place")
                    .withExample("lockkeeper kiosk-list --place lobby KIOSK-1");
        }

        @Override
        public int run(CommandRun run) throws ProblemException, IOException {
            if (run.value("--place").isPresent()) {
                OwnStorage storage = run.workspaceToChange().storage("com.acme.kiosk");
                for (String computer : run.arguments()) {
                    storage.put(computer + " has a place", Map.of(computer, run.value("--place").get()), run.progress());
                }
                run.note("Kept.");
            }
            for (Map.Entry<String, String> kept : run.workspace().storage("com.acme.kiosk").all().entrySet()) {
                run.print(kept.getKey() + ": " + kept.getValue());
            }
            if (run.isGiven("--all")) {
                run.warn("KIOSK-9 has no place.");
                return 7;
            }
            return 0;
        }
    }

    /** Takes a name that Lockkeeper has. */
    public static final class Impostor extends Sound {
        @Override
        public CommandDescription description() {
            return CommandDescription.of("plan", "Plans.");
        }
    }

    /** Ends with a number that it has not described. */
    public static final class Numbered extends Sound {
        @Override
        public int run(CommandRun run) {
            return 6;
        }
    }

    /** Has a problem that a person can mend. */
    public static final class Problematic extends Sound {
        @Override
        public int run(CommandRun run) throws ProblemException {
            throw new ProblemException("The kiosk is switched off; switch it on.");
        }
    }

    /** Asks for an option that it has not. */
    public static final class Forgetful extends Sound {
        @Override
        public int run(CommandRun run) {
            return run.isGiven("--help") ? 0 : 1;
        }
    }

    /** Asks whether to stop for longer than anything may be silent, and then ends. */
    public static final class Patient extends Sound {
        private static final int LOOKS = 200;

        @Override
        public int run(CommandRun run) throws IOException {
            for (int i = 0; i < LOOKS; i++) {
                run.progress().checkCancelled();
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            run.print("done");
            return 0;
        }
    }
}
