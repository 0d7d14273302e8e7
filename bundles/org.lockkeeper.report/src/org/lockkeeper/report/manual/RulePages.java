package org.lockkeeper.report.manual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.version.ProductVersion;

/** A page for each rule, made from what the rule says of itself, and a page that lists them. */
public final class RulePages {

    /** Id of the page that lists all rules. */
    public static final String ALL = "rules";

    private static final String CHAPTER = "Rules";

    private RulePages() {
    }

    /**
     * Makes the pages: first the list, then one for each rule, whose id is that of the rule, with hyphens for what ids of
     * pages do not have.
     *
     * @param rules by id
     * @param breakpoints where their answers change, by id of the rule; those that do not tell may be missing
     */
    public static List<HelpPage> of(List<RuleDescription> rules, Map<String, List<Breakpoint>> breakpoints) {
        List<HelpPage> pages = new ArrayList<>();
        StringBuilder all = new StringBuilder("# All rules\n\nEach rule says what its document says, and no more. What is"
                + " concluded from the documents is marked *derived*. The worst finding of a client is its verdict; see"
                + " [verdicts](vocabulary.md#verdicts).\n\n| Rule | Title | |\n|---|---|---|\n");
        Set<String> ids = new HashSet<>(Set.of(ALL));
        for (RuleDescription rule : rules) {
            String id = rule.id().replaceAll("[^A-Za-z0-9.-]", "-").replaceAll("^(?![A-Za-z0-9])", "rule");
            while (!ids.add(id)) {
                id += "-";
            }
            all.append("| [").append(Markdown.escape(rule.id())).append("](").append(id).append(".md) | ")
                    .append(Markdown.escape(rule.title())).append(" | ").append(rule.derived() ? "derived" : "")
                    .append(" |\n");
            pages.add(new HelpPage(id, CHAPTER, rule.id() + " " + rule.title(),
                    page(rule, breakpoints.getOrDefault(rule.id(), List.of()))));
        }
        pages.addFirst(new HelpPage(ALL, CHAPTER, "All rules", all.toString()));
        return pages;
    }

    private static String page(RuleDescription rule, List<Breakpoint> breakpoints) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Markdown.escape(rule.id())).append(' ').append(Markdown.escape(rule.title())).append("\n\n");
        if (rule.derived()) {
            text.append("*Derived: concluded from the documents, not written there.*\n\n");
        }
        text.append("## When it applies\n\n").append(Markdown.escape(rule.condition()));
        text.append("\n\n## What happens\n\n").append(Markdown.escape(rule.consequence()));
        if (!rule.remedies().isEmpty()) {
            text.append("\n\n## What to do\n");
            rule.remedies().forEach(remedy -> remedy(remedy, text));
        }
        if (!breakpoints.isEmpty()) {
            text.append("\n\n## Where its answer changes\n\n");
            breakpoints.forEach(b -> text.append("- ").append(Markdown.escape(words(b))).append('\n'));
        }
        text.append("\n\n## Documents\n\n");
        for (Citation citation : rule.citations()) {
            text.append("- ").append(Markdown.escape(citation.toString())).append('\n');
        }
        return text.append("\nAll rules: [list](rules.md).\n").toString();
    }

    private static void remedy(Remedy remedy, StringBuilder text) {
        text.append("\n**").append(Markdown.escape(remedy.title())).append("**\n\n");
        int number = 1;
        for (Step step : remedy.steps()) {
            text.append(number++).append(". ").append(Markdown.escape(step.title())).append(" (").append(actor(step))
                    .append(step.needsElevation() ? ", asks for an administrator's password" : "")
                    .append(step.minutes() == null ? "" : ", about " + step.minutes() + " min").append(")\n");
        }
    }

    private static String actor(Step step) {
        return step.actor().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Breakpoint breakpoint) {
        return switch (breakpoint) {
            case Breakpoint.Values<?> v -> (v.ofServer() ? "the server: " : "") + title(v.attribute()) + ": "
                    + v.values().stream().map(RulePages::value).collect(Collectors.joining(", "));
            case Breakpoint.Multiple m -> title(m.attribute()) + ": reaches " + m.factor() + " times "
                    + title(m.other());
            case Breakpoint.Later l -> title(l.attribute()) + ": is later than " + title(l.other());
            case Breakpoint.Target t -> "the target: from " + t.versions().stream().map(ProductVersion::toString)
                    .collect(Collectors.joining(", from ")) + " on";
            case Breakpoint.ReportAge r -> "the newest report: is older than " + r.age().toDays() + " days";
        };
    }

    private static String title(Attribute<?> attribute) {
        return attribute.title();
    }

    private static String value(Object value) {
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT).replace('_', ' ') : value.toString();
    }
}
