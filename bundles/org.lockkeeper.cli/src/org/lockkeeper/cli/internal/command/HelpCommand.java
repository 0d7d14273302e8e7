package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.report.manual.Chapter;
import org.lockkeeper.report.manual.FieldPage;
import org.lockkeeper.report.manual.Hit;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.report.manual.ManualHtml;
import org.lockkeeper.report.manual.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper help}: the pages of the help, and all of them as one manual. */
@Command(name = "help", sortOptions = false, sortSynopsis = false,
        description = {"Prints a page of the help, as Markdown; the pages that hold some words; or all pages as one manual, as"
                + " HTML. The workbench shows the same pages with F1.", ""},
        footer = {
            "",
            "@|bold Exit codes|@  0 done     1 error, or nothing was found",
            "",
            "@|bold Examples|@",
            "  lockkeeper help                              list all pages",
            "  lockkeeper help LK-101                       what a rule says",
            "  lockkeeper help plan                         a command; so does lockkeeper plan --help",
            "  lockkeeper help warning log                  find pages by words",
            "  lockkeeper help --manual --out manual.html   everything in one file, to read and to print"})
final class HelpCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "TOPIC", arity = "0..*",
            description = "Id of a page, a rule, a command, or words that a page has to hold.")
    private List<String> topic = List.of();

    @Option(names = "--manual", order = 1, description = "Print all pages as one HTML file.")
    private boolean manualAsked;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", order = 2,
            description = "Write to this file, all or nothing; - is standard output.")
    private @Nullable String out;

    @Mixin
    private final CommonOptions common;

    HelpCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (manualAsked && !topic.isEmpty()) {
            throw new ProblemException("--manual prints all pages; leave it out for the page about "
                    + String.join(" ", topic) + ".");
        }
        Manual manual = manual();
        if (manualAsked) {
            session.print(out, stream -> new ManualHtml(manual).write(session.version(), stream));
        } else {
            String words = String.join(" ", topic);
            String text = words.isEmpty() ? list(manual) : about(manual, words);
            if (text.isEmpty()) {
                throw new ProblemException("No page of the help is about \"" + words + "\". \"lockkeeper help\" lists all"
                        + " pages.");
            }
            session.print(out, stream -> stream.write((text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return ExitCode.DONE;
    }

    private Manual manual() throws ProblemException {
        List<HelpPage> made = new ArrayList<>();
        made.add(FieldPage.of(session.clientFields()));
        try (Workspace workspace = session.temporaryWorkspace()) {
            made.addAll(RulePages.of(workspace.rules(), workspace.breakpoints()));
        }
        made.addAll(CommandPages.of(session));
        made.addAll(session.helpPages());
        return Manual.of(made);
    }

    /** The pages of that name, of which a view and a command may each have one; else those that are found. */
    private static String about(Manual manual, String topic) {
        List<String> pages = Stream.of(topic, topic.toUpperCase(Locale.ROOT), CommandPages.id(topic)).distinct()
                .flatMap(id -> manual.page(id).stream()).map(HelpPage::text).toList();
        return pages.isEmpty() ? found(manual.find(topic)) : String.join("\n", pages);
    }

    private static String list(Manual manual) {
        StringBuilder list = new StringBuilder();
        for (Chapter chapter : manual.chapters()) {
            list.append(list.isEmpty() ? "" : "\n").append(chapter.title()).append('\n');
            chapter.pages().forEach(page -> list.append(String.format("  %-20s %s%n", page.id(), page.title())));
        }
        return list.toString();
    }

    private static String found(List<Hit> hits) {
        StringBuilder list = new StringBuilder();
        hits.forEach(hit -> list.append(String.format("%-20s %s%n%-20s %s%n", hit.page().id(), hit.page().title(), "",
                hit.excerpt())));
        return list.toString();
    }
}
