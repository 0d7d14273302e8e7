package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.commands.CommandOption;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.util.ProblemException;

/** What every {@link ConsoleCommand} keeps to. */
public abstract class CommandConformance {

    /** For subclasses. */
    protected CommandConformance() {
        // nothing to set up
    }

    /** The command. */
    protected abstract ConsoleCommand command();

    /** What is typed after its name where it is run in an empty workspace; nothing where it is not overridden. */
    protected String[] typed() {
        return new String[0];
    }

    /** Its name has a prefix of its own, and each option says what it does. */
    @Test
    protected void saysWhatItIs() {
        assertTrue(command().description().name().contains("-"), "give the name a prefix of your own, such as kiosk-list: "
                + command().description().name());
        assertTrue(command().description().summary().endsWith("."), "the summary is a sentence");
        for (CommandOption option : command().description().options()) {
            assertFalse(option.description().isBlank(), option.name() + " is not described");
        }
        assertEquals(command().description(), command().description());
    }

    /** Where nothing is known it comes to an end that it has described, or says what a person can do. */
    @Test
    protected void endsAsItSaysWhereNothingIsKnown() throws IOException {
        try {
            int code = command().run(new RecordedRun(command().description(), MemoryWorkspace.empty(), typed()));
            assertTrue(command().description().exitCodes().containsKey(code), "exit code " + code + " is not described");
        } catch (ProblemException e) {
            assertFalse(e.getMessage().isBlank(), "it does not say what is wrong");
        }
    }
}
