package org.lockkeeper.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.internal.Markdown;

/** Writes a plan as Markdown with tables, for wikis and tickets: who needs what, by verdict, worst first. */
public final class MarkdownReportWriter implements ReportWriter {

    private static final int MOST_CONSEQUENCES = 12;

    /** A writer; it keeps no state. */
    public MarkdownReportWriter() {
        // nothing to set up
    }

    @Override
    public String format() {
        return "md";
    }

    @Override
    public String title() {
        return "Markdown, for wikis and tickets";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public void write(UpgradePlan plan, OutputStream out) throws IOException {
        StepStates states = new StepStates(plan);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        writer.write("# Upgrade to " + Markdown.prose(plan.target().toString()) + "\n\n");
        writer.write("**" + Markdown.prose(PlanText.answer(plan)) + "**\n\n");
        writer.write("Computed " + Markdown.prose(plan.generatedAt().toString()) + "\n\n");
        if (PlanText.addedRules(plan).isPresent()) {
            writer.write(Markdown.prose(PlanText.addedRules(plan).get()) + "\n\n");
        }
        for (String problem : plan.problems()) {
            writer.write("> **Problem:** " + Markdown.prose(problem) + "\n\n");
        }
        writer.write("| Verdict | Clients | … that |\n| --- | ---: | --- |\n");
        for (var total : plan.totals().entrySet()) {
            writer.write("| " + total.getKey() + " | " + total.getValue() + " | "
                    + PlanText.meaning(total.getKey(), total.getValue())
                    + " |\n");
        }
        checks(plan.nextChecks(), writer);
        writer.write("\n## Servers\n");
        for (ServerPlan server : plan.servers()) {
            server(server, states, writer);
        }
        for (Verdict verdict : Verdict.values()) {
            List<ClientPlan> clients = plan.clients().stream().filter(c -> c.verdict() == verdict).toList();
            if (!clients.isEmpty()) {
                clients(verdict, clients, plan, states, writer);
            }
        }
        verified(states.gone(), writer);
        writer.flush();
    }

    private static void server(ServerPlan plan, StepStates states, Writer out) throws IOException {
        var facts = plan.server().facts();
        out.write("\n### " + Markdown.prose(plan.server().name()) + "\n\n");
        out.write("- Product: " + Markdown.prose(PlanText.value(facts, Attribute.PRODUCT)) + "\n");
        out.write("- Version: " + Markdown.prose(PlanText.value(facts, Attribute.VERSION)) + "\n");
        out.write("- Client statistics on: " + PlanText.value(facts, Attribute.CLIENT_STATISTICS) + "\n");
        out.write("- Last report of affected users: "
                + plan.server().newestReport().map(r -> Times.text(r.at())).orElse("none seen") + "\n");
        if (plan.nextReportDue() != null) {
            out.write("- Next report due at the latest: " + Times.text(plan.nextReportDue()) + "\n");
        }
        out.write("- How to find affected users: " + PlanText.detection(plan.detection()) + "\n");
        out.write("- Judged as of: " + (plan.asOf() == null ? "no date known" : Times.text(plan.asOf())) + "\n");
        for (Finding finding : plan.findings()) {
            out.write("- **" + Markdown.prose(finding.rule()) + "** " + Markdown.prose(finding.title()) + ". "
                    + Markdown.prose(finding.consequence()) + " *(" + Markdown.prose(PlanJson.citation(finding))
                    + ")*\n");
        }
        out.write("- Cut off: " + Markdown.prose(PlanText.interval(plan.cutOff())) + "\n");
        String policies = PlanText.policies(plan.server());
        if (!policies.isEmpty()) {
            out.write("- " + Markdown.prose(policies) + "\n");
        }
        for (UnreadSource source : plan.unread()) {
            out.write("- Not read: " + Markdown.prose(source.file().path()) + ": " + Markdown.prose(source.reason())
                    + "\n");
        }
        if (!plan.steps().isEmpty()) {
            out.write("- Steps: " + steps(StepStates.of(plan), states) + "\n");
        }
        otherWays(PlanText.otherWays(plan.ways()), "- ", out);
    }

    private static void checks(List<NextCheck> checks, Writer out) throws IOException {
        if (!checks.isEmpty()) {
            out.write("\nWhat to look at next, best first:\n\n");
            for (NextCheck check : checks) {
                out.write("1. " + Markdown.prose(PlanText.check(check)) + "\n");
            }
        }
    }

    private static void otherWays(List<Way> ways, String start, Writer out) throws IOException {
        for (Way way : ways) {
            out.write(start + "Or: " + Markdown.prose(way.remedy().title()) + ": "
                    + Markdown.prose(PlanText.steps(way.remedy())) + "\n");
        }
    }

    /** What the findings of all these clients say happens, and every other way to help them, each once. */
    private static void consequences(List<ClientPlan> clients, StepStates states, Writer out) throws IOException {
        Set<String> consequences = new LinkedHashSet<>();
        Map<Remedy, Way> ways = new LinkedHashMap<>();
        for (ClientPlan plan : clients) {
            PlanText.reasons(plan).forEach(finding -> consequences.add(finding.consequence()));
            states.otherWays(plan).forEach(w -> ways.putIfAbsent(w.remedy(), w));
        }
        // reasons that name figures of one client each would be as many as clients
        for (String consequence : consequences.stream().limit(MOST_CONSEQUENCES).toList()) {
            out.write("- " + Markdown.prose(consequence) + "\n");
        }
        if (consequences.size() > MOST_CONSEQUENCES) {
            out.write("- " + (consequences.size() - MOST_CONSEQUENCES)
                    + " more such sentences, for single clients: the formats csv, html and json tell them\n");
        }
        otherWays(List.copyOf(ways.values()), "- ", out);
        out.write(consequences.isEmpty() && ways.isEmpty() ? "" : "\n");
    }

    private static void clients(Verdict verdict, List<ClientPlan> clients, UpgradePlan whole, StepStates states,
            Writer out) throws IOException {
        out.write("\n## " + verdict + ": " + PlanText.count(clients.size(), "client") + "\n\n");
        out.write((clients.size() == 1 ? "It " : "They ") + PlanText.meaning(verdict, clients.size()) + ".\n\n");
        consequences(clients, states, out);
        out.write("| Server | Account | Computer | Connector | Version | Reason | Steps | Evidence |\n");
        out.write("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (ClientPlan plan : clients) {
            var subject = plan.client().subject();
            List<Finding> reasons = PlanText.reasons(plan);
            String connector = subject.connector() == null ? null : subject.connector().name();
            out.write("| " + Markdown.prose(subject.server()));
            out.write(" | " + Markdown.prose(subject.account()));
            out.write(" | " + Markdown.prose(subject.computer()));
            out.write(" | " + Markdown.prose(connector));
            out.write(" | " + Markdown.prose(plan.client().facts().get(Attribute.VERSION).optional()
                    .map(Object::toString).orElse(null)));
            out.write(" | " + reasons(plan, reasons, whole));
            out.write(" | " + steps(StepStates.of(plan), states));
            out.write(" | " + Markdown.prose(reasons.isEmpty() ? null : reasons.stream().flatMap(f -> f.evidence().stream())
                    .distinct().map(Object::toString).collect(Collectors.joining(", "))));
            out.write(" |\n");
        }
    }

    /** Why, on what sources disagree, and what would change it. */
    private static String reasons(ClientPlan plan, List<Finding> reasons, UpgradePlan whole) {
        List<String> lines = new ArrayList<>();
        if (!reasons.isEmpty()) {
            lines.add(reasons.stream().map(f -> f.rule() + ": " + f.title()).collect(Collectors.joining("; ")));
        }
        String conflicts = PlanText.conflicts(plan.client().facts());
        if (!conflicts.isEmpty()) {
            lines.add("Sources disagree: " + conflicts + ".");
        }
        List<String> otherwise = PlanText.otherwise(whole.alternatives(plan));
        if (!otherwise.isEmpty()) {
            lines.add("Becomes: " + String.join("; ", otherwise));
        }
        return lines.stream().map(Markdown::text).collect(Collectors.joining("<br>"));
    }

    /** What is left to do, then what is not to be done any more. */
    private static String steps(List<StepStates.Item> steps, StepStates states) {
        List<String> left = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String line = i + 1 + ". " + Markdown.prose(states.line(steps.get(i)));
            (states.isLeft(steps.get(i)) ? left : over).add(line);
        }
        return String.join("<br>", left) + (left.isEmpty() || over.isEmpty() ? "" : "<br>")
                + (over.isEmpty() ? "" : "Not to be done any more: " + String.join("<br>", over));
    }

    private static void verified(List<StepStanding> gone, Writer out) throws IOException {
        if (!gone.isEmpty()) {
            out.write("\n## Steps that newer evidence verified\n\n| Step | For | How far |\n| --- | --- | --- |\n");
            for (StepStanding step : gone) {
                out.write("| " + Markdown.prose(step.step().title()) + " | " + Markdown.prose(PlanText.whom(step)) + " | "
                        + Markdown.prose(PlanText.standing(step)) + " |\n");
            }
        }
    }
}
