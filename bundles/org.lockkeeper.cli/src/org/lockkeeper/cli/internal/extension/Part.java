package org.lockkeeper.cli.internal.extension;

import org.jspecify.annotations.Nullable;

/** What an extension may begin with. */
public enum Part {
    /** A rule about clients. */
    RULE("Rule", "org.lockkeeper.api.rules.UpgradeRule",
            "asked about every client in every plan; its Javadoc says when it is left out"),
    /** An importer of a list. */
    IMPORTER("Importer", "org.lockkeeper.api.intake.Importer", "reads one kind of file in every import"),
    /** Names of columns. */
    COLUMNS("ColumnNames", "org.lockkeeper.api.intake.ColumnNames",
            "names of columns in lists of installed programs, which are then read without `--map`"),
    /** A format of logs. */
    FORMAT("LogFormat", "org.lockkeeper.api.logs.LogFormat",
            "turns lines into fields, in the Log view and `lockkeeper log`"),
    /** A writer of plans. */
    REPORT("ReportWriter", "org.lockkeeper.api.report.ReportWriter",
            "one more `lockkeeper plan --format`, and in the menu of the view Upgrade"),
    /** A section of papers. */
    SECTION("Section", "org.lockkeeper.api.report.PaperSection",
            "stands in the papers of `lockkeeper report` and of the view Upgrade, before what they rest on"),
    /** A field of clients. */
    FIELD("Attributes", "org.lockkeeper.api.evidence.AttributeProvider",
            "one more column, operand of filters and field of exports; importers fill it"),
    /** A command of the command line, which keeps something in the workspace. */
    COMMAND("Command", "org.lockkeeper.api.commands.ConsoleCommand",
            "one more `lockkeeper` command, in the help and in completion; it keeps what is yours in the workspace"),
    /** What is known of versions. */
    VERSIONS("VersionData", "org.lockkeeper.api.plan.VersionData",
            "versions at which upgrades may or have to stop, for `lockkeeper path` and the tab Path"),
    /** A section of Why?. */
    CLIENT("ClientSection", "org.lockkeeper.api.report.ClientSection",
            "a section of the view Why? about the client that is selected"),
    /** A source of the search. */
    SEARCH("SearchSource", "org.lockkeeper.api.ui.SearchSource", "finds what is yours in the search box"),
    /** A card of the Overview. */
    CARD("Card", "org.lockkeeper.api.ui.OverviewCard", "a card of the Overview, with lines that lead somewhere"),
    /** Nodes of the Navigator. */
    NODES("Nodes", "org.lockkeeper.api.ui.NavigatorNodes", "nodes of the Navigator, below servers and collections"),
    /** An action about what is selected. */
    ACTION("Action", "org.lockkeeper.api.ui.SelectionAction",
            "an item of the context menu of the Clients view, which runs in the background"),
    /** A collector. */
    COLLECTOR("Collector", "org.lockkeeper.api.collect.Collector",
            "fetches files to be imported: `lockkeeper collect`, and *Tools - Collect*"),
    /** Pages of the help. */
    HELP("HelpPages", "org.lockkeeper.api.help.HelpPages", "a page of the help, in the Help view, its search and `lockkeeper"
            + " help`"),
    /** A view, in a bundle of its own. */
    VIEW("View", null, "a tab in the centre; the ids that a fragment may add to are in "
            + "`org.lockkeeper.api.ui.AnchorPoints`"),
    /** A page of the preferences, in the bundle of the view. */
    SETTINGS("SettingsPage", "org.lockkeeper.ui.settings.SettingsPage", "a page of *Preferences*, made with the views' kit, which"
            + " changes without promise");

    private final String template;
    private final @Nullable String service;
    private final String meaning;

    Part(String template, @Nullable String service, String meaning) {
        this.template = template;
        this.service = service;
        this.meaning = meaning;
    }

    /** End of the class's name. */
    String template() {
        return template;
    }

    /** Whether it needs the window: it stands in the bundle of the view then. */
    boolean isOfWindow() {
        return this == VIEW || this == SETTINGS;
    }

    /** The service's type; {@code null} for a view. */
    @Nullable String service() {
        return service;
    }

    /** What it is, for the project's readme. */
    String meaning() {
        return meaning;
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
