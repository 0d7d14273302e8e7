package org.lockkeeper.cli.internal.extension;

import org.jspecify.annotations.Nullable;

/** What an extension may begin with. */
public enum Part {
    /** A rule about clients. */
    RULE("Rule", "org.lockkeeper.api.rules.UpgradeRule",
            "asked about every client in every plan; its Javadoc says when it is left out"),
    /** An importer of a list. */
    IMPORTER("Importer", "org.lockkeeper.api.intake.Importer", "reads one kind of file in every import"),
    /** A format of logs. */
    FORMAT("LogFormat", "org.lockkeeper.api.logs.LogFormat",
            "turns lines into fields, in the Log view and `lockkeeper log`"),
    /** A writer of plans. */
    REPORT("ReportWriter", "org.lockkeeper.api.report.ReportWriter",
            "one more `lockkeeper plan --format`, and in the menu of the view Upgrade"),
    /** A field of clients. */
    FIELD("Attributes", "org.lockkeeper.api.evidence.AttributeProvider",
            "one more column, operand of filters and field of exports; importers fill it"),
    /** A view, in a bundle of its own. */
    VIEW("View", null, "a tab in the centre; the ids that a fragment may add to are in "
            + "`org.lockkeeper.api.ui.AnchorPoints`");

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
