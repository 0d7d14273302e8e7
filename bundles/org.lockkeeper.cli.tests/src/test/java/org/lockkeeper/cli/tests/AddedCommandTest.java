package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.cli.tests.Terminal.Result;

/** Commands of extensions, and what extensions keep in a workspace. */
class AddedCommandTest {

    @TempDir
    private Path folder;
    private StrangersBundle bundle;

    @BeforeEach
    void makeBundle() throws IOException {
        bundle = StrangersBundle.in(folder);
        StrangersBundle.site(folder);
    }

    @AfterEach
    void close() throws IOException {
        bundle.close();
    }

    private Terminal terminal(String... names) throws ReflectiveOperationException {
        return StrangersBundle.terminal(folder, bundle.services("ConsoleCommands$", names));
    }

    @Test
    void itStandsInTheHelpAndHasOneOfItsOwn() throws ReflectiveOperationException {
        Terminal terminal = terminal("Sound");

        assertThat(terminal.run("--help").out()).contains("kiosk-list", "100% of them", "plan ");
        Result help = terminal.run("kiosk-list", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: lockkeeper kiosk-list [-qVh] [--place=TEXT]... [--all]").contains(
                "COMPUTER", "Where the computers stand.", "--workspace", "--quiet", "--help",
                "0 done     1 error     7 a kiosk has no place", "lockkeeper kiosk-list --place lobby KIOSK-1");
        assertThat(terminal.run("help", "kiosk-list").out()).contains("# lockkeeper kiosk-list", "`--place TEXT`",
                "## Exit codes");
        assertThat(terminal.run("kiosk-lst").err()).contains("There is no command \"kiosk-lst\"", "kiosk-list");
    }

    @Test
    void theShellCompletesIt() throws ReflectiveOperationException {
        assertThat(terminal("Sound").run("completion").out()).contains("kiosk-list", "--place").contains("plan");
    }

    @Test
    void itTakesItsOptionsAndTheCommonOnes() throws ReflectiveOperationException {
        Terminal terminal = terminal("Sound");
        terminal.run("import", "mail1", "--workspace", "w");

        Result kept = terminal.run("--workspace", "w", "kiosk-list", "--place", "lobby", "KIOSK-1", "plan");
        assertThat(kept).isEqualTo(new Result(0, "KIOSK-1: lobby\nplan: lobby\n", "Kept.\n"));
        assertThat(terminal.run("kiosk-list", "--all", "-q", "--workspace", "w")).isEqualTo(new Result(7,
                "KIOSK-1: lobby\nplan: lobby\n", "lockkeeper: warning: KIOSK-9 has no place.\n"));
        assertThat(terminal.run("kiosk-list", "a", "b", "c").err()).contains("3 arguments; at most 2", "See: lockkeeper kiosk-list --help");
        assertThat(terminal.run("kiosk-list", "--places").err()).contains("Unknown option: '--places'");
        assertThat(terminal.run("kiosk-list", "--workspace", "none").err()).contains("There is no workspace in");
    }

    @Test
    void whatAnExtensionKeepsIsUndoneExportedRestoredAndCheckedLikeAnythingElse() throws ReflectiveOperationException {
        Terminal terminal = terminal("Sound");
        terminal.run("import", "mail1");
        terminal.run("kiosk-list", "--place", "lobby", "KIOSK-1");
        terminal.run("kiosk-list", "--place", "hall", "KIOSK-1");

        assertThat(terminal.run("imports").out()).contains("com.acme.kiosk: KIOSK-1 has a place");
        assertThat(terminal.run("check").code()).isZero();
        assertThat(terminal.run("export", "all.jsonl").code()).isZero();
        assertThat(terminal.run("import", "--undo", "3").code()).isZero();
        assertThat(terminal.run("kiosk-list").out()).isEqualTo("KIOSK-1: lobby\n");
        assertThat(terminal.run("restore", "all.jsonl", "--workspace", "other").code()).isZero();
        assertThat(terminal.run("kiosk-list", "--workspace", "other").out()).isEqualTo("KIOSK-1: hall\n");
        assertThat(terminal.run("check", "--workspace", "other").code()).isZero();
        // it is no evidence
        assertThat(terminal.run("clients", "--format", "csv", "--workspace", "other").lines()).hasSize(2);
    }

    @Test
    void aNameThatLockkeeperOrAnEarlierOneHasStaysTheirs() throws ReflectiveOperationException {
        Result plan = terminal("Impostor").run("plan", "mail1", "--to", "7.3", "--format", "json");
        assertThat(plan.out()).contains("\"LK-103\"");
        bundle.assertNamed(plan.err(), "ConsoleCommands$Impostor");

        terminal("Sound").run("import", "mail1");
        Result twice = terminal("Sound", "Problematic").run("kiosk-list", "--place", "hall", "KIOSK-2");
        assertThat(twice.out()).isEqualTo("KIOSK-2: hall\n");
        bundle.assertNamed(twice.err(), "ConsoleCommands$Problematic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Numbered", "Forgetful"})
    void whatItDoesWrongIsNamed(String name) throws ReflectiveOperationException {
        Result result = terminal(name).run("kiosk-list");

        assertThat(result.code()).isEqualTo(1);
        bundle.assertNamed(result.err(), "ConsoleCommands$" + name);
    }

    @Test
    void aProblemIsToldAsItIs() throws ReflectiveOperationException {
        assertThat(terminal("Problematic").run("kiosk-list")).isEqualTo(new Result(1, "",
                "lockkeeper: The kiosk is switched off; switch it on.\n"));
    }

    @Test
    void whoAsksWhetherToStopMayTakeItsTime() throws ReflectiveOperationException {
        assertThat(terminal("Patient").run("kiosk-list")).isEqualTo(new Result(0, "done\n", ""));
    }

    @Test
    void aFullDiskIsNotItsFault() throws ReflectiveOperationException {
        Terminal terminal = terminal("Sound");
        terminal.run("import", "mail1");
        Result result = terminal.into(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on the disk");
            }
        }).run("kiosk-list", "--place", "lobby", "KIOSK-1");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("could not be written", "no space left on the disk").doesNotContain("com.acme");
    }
}
