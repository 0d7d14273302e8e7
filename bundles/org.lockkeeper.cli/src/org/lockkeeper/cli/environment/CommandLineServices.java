package org.lockkeeper.cli.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspaces;

/** What the command line works with, fetched only when a command needs it: {@code --version} needs none of it. */
public interface CommandLineServices {

    /**
     * Makes workspaces.
     *
     * @throws ProblemException where this installation has no such service
     */
    Workspaces workspaces() throws ProblemException;

    /** The writers of plans that are there now, in any order. */
    List<ReportWriter> reportWriters() throws ProblemException;

    /** Sections of papers that other bundles bring, in any order. */
    default List<PaperSection> paperSections() {
        return List.of();
    }

    /** Formats of logs, in any order; the built-in ones take part anyhow. */
    default List<LogFormat> logFormats() {
        return List.of();
    }

    /** Attributes that other bundles bring; the built-in ones take part anyhow. */
    default List<AttributeProvider> attributes() {
        return List.of();
    }

    /** Commands that other bundles bring, in any order. */
    default List<ConsoleCommand> commands() {
        return List.of();
    }

    /** Collectors that other bundles bring, in any order. */
    default List<Collector> collectors() {
        return List.of();
    }

    /** Pages of the help that other bundles bring; those of Lockkeeper are there anyhow. */
    default List<HelpPages> helpPages() {
        return List.of();
    }

    /** What is installed beside the product. */
    default List<Extension> extensions() {
        return List.of();
    }

    /** The folder of extensions; empty where there is none. */
    default Optional<Path> extensionFolder() {
        return Optional.empty();
    }

    /** Whether an extension has taken them all away: that was told, and whatever fails then fails by it. */
    default boolean areGone() {
        return false;
    }

    /** What is installed beside the product after the folder was changed. */
    default List<Extension> reloadExtensions() {
        return extensions();
    }

    /** Services that are at hand. */
    static CommandLineServices of(Workspaces workspaces, List<ReportWriter> writers) {
        Objects.requireNonNull(workspaces);
        List<ReportWriter> all = List.copyOf(writers);
        return new CommandLineServices() {
            @Override
            public Workspaces workspaces() {
                return workspaces;
            }

            @Override
            public List<ReportWriter> reportWriters() {
                return all;
            }
        };
    }
}
