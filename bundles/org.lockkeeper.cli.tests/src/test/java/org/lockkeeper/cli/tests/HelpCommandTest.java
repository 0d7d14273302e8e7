package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.inventory.ClientFields;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.command.CommandHelp;
import org.lockkeeper.cli.internal.command.Commands;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.report.manual.FieldPage;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.report.manual.RulePages;
import org.lockkeeper.store.DerbyStores;

/** {@code lockkeeper help}: all pages, one page, found pages, the manual; and that nothing is missing in it. */
class HelpCommandTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake());
    }

    private static Workspace workspace() {
        return CoreServices.workspaces(new DerbyStores(), Site.intake(), List.of()).temporary();
    }

    private static Manual manual() {
        List<HelpPage> made = new ArrayList<>(List.of(FieldPage.of(ClientFields.all())));
        try (Workspace workspace = workspace()) {
            made.addAll(RulePages.of(workspace.rules(), workspace.breakpoints()));
        }
        made.addAll(new CommandHelp().pages());
        return Manual.of(made);
    }

    @Test
    void everyLinkOfTheManualLeadsSomewhere() {
        assertThat(manual().deadLinks()).isEmpty();
    }

    @Test
    void everyCommandHasAPageAndIsNamedOnThePageAboutTheCommandLine() {
        String overview = manual().page("command-line").orElseThrow().text();

        assertThat(Commands.builtIn()).allSatisfy(command -> {
            assertThat(manual().page("command-" + command)).hasValueSatisfying(page -> assertThat(page.text())
                    .startsWith("# lockkeeper " + command).contains("## Usage", "`-h, --help`", "## Exit codes")
                    .doesNotContain("@|", "\n\n\n"));
            assertThat(overview).contains("[" + command + "](command-" + command + ".md)");
        });
    }

    @Test
    void everyRuleHasAPageWithItsBreakpointsAndDocuments() {
        try (Workspace workspace = workspace()) {
            assertThat(workspace.rules()).hasSizeGreaterThan(20).extracting(RuleDescription::id).allSatisfy(
                    id -> assertThat(manual().page(id)).hasValueSatisfying(page -> assertThat(page.text()).contains(
                            "## When it applies", "## What happens", "## Documents")));
            assertThat(workspace.breakpoints()).containsKeys("LK-101", "LK-111");
        }
        assertThat(manual().page("LK-101").orElseThrow().text()).contains("## Where its answer changes",
                "the target: from 7.3.0 alpha, from 7.3.0 on");
    }

    @Test
    void withoutATopicAllPagesAreListed() {
        Result result = terminal.run("help");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Views\n", "  clients              Clients\n", "  LK-101 ", "  command-plan ");
    }

    @Test
    void aTopicIsAPageARuleACommandOrWords() {
        assertThat(terminal.run("help", "clients").out()).startsWith("# Clients\n").contains("# lockkeeper clients\n");
        assertThat(terminal.run("help", "filter-language").out()).startsWith("# The filter language\n");
        assertThat(terminal.run("help", "lk-132").out()).startsWith("# LK-132 ");
        assertThat(terminal.run("help", "plan").out()).startsWith("# lockkeeper plan\n");
        assertThat(terminal.run("help", "waves", "pilot").out()).contains("upgrade ", "command-waves ");
    }

    @Test
    void whatNoPageIsAboutIsAnError() {
        Result result = terminal.run("help", "flying", "boats");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("flying boats", "lockkeeper help");
        assertThat(terminal.run("help", "--manual", "plan").code()).isEqualTo(1);
    }

    @Test
    void theManualIsOneFile() throws IOException {
        Result result = terminal.run("help", "--manual", "--out", "manual.html");

        assertThat(result.code()).isZero();
        assertThat(Files.readString(folder.resolve("manual.html"))).startsWith("<!DOCTYPE html>").contains(
                "Version 1.2.3", "id=\"LK-206\"", "id=\"command-scenario\"", "id=\"clients\"");
    }
}
