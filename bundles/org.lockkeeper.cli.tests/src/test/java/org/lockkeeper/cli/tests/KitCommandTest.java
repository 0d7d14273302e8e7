package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code kit}: for the computers of the workspace that a filter lets through. */
class KitCommandTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake()).files("mail1.lk");
    }

    @Test
    void isForTheComputersThatTheFilterLetsThrough() throws IOException {
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "all").code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("all/computers.txt"))).isNotEmpty();

        Result none = terminal.run("kit", "--to", "7.3", "--out", "none", "--where", "computer = nobody");
        assertThat(none.code()).isZero();
        assertThat(folder.resolve("none/computers.txt")).isEmptyFile();
        assertThat(folder.resolve("none/startup.cmd")).exists();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "kit").err()).contains("no workspace");
        terminal.run("import", "mail1.lk");
        assertThat(terminal.run("kit", "--to", "7.3", "--out", "kit", "--where", "colour = red").err())
                .contains("--where, column 1");
        assertThat(terminal.run("kit", "--to", "6.0", "--out", "kit").err()).contains("No server is left");
        assertThat(terminal.run("kit", "--to", "7.3").err()).contains("--out");
        assertThat(folder.resolve("kit")).doesNotExist();
    }
}
