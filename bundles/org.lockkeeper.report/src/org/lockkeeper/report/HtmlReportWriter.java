package org.lockkeeper.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.internal.Html;
import org.lockkeeper.report.internal.HtmlPage;

/**
 * Writes a plan as one web page that needs nothing else: styles and the little script for sorting and filtering are
 * inside, and the page's own policy forbids it to load anything. Reads in light and dark, and prints with all details
 * open.
 */
public final class HtmlReportWriter implements ReportWriter {

    private static final List<String> COLUMNS = List.of("Verdict", "Server", "Account", "Computer", "Connector",
            "Version", "Updater Service", "Local admin", "Why, and what to do first");

    /** A writer; it keeps no state. */
    public HtmlReportWriter() {
        // nothing to set up
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String title() {
        return "Web page (one file)";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public void write(UpgradePlan plan, OutputStream out) throws IOException {
        StepStates states = new StepStates(plan);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        Html html = new Html(writer, Times::sentence);
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        HtmlPage.head("Upgrade to " + plan.target(), html);
        html.open("body").raw("\n");
        html.element("h1", "Upgrade to " + plan.target()).raw("\n");
        html.element("p", PlanText.answer(plan), "class", "answer " + cssClass(plan.worst())).raw("\n");
        for (String problem : plan.problems()) {
            html.element("p", "Problem: " + problem, "class", "problem").raw("\n");
        }
        totals(plan, html);
        checks(plan.nextChecks(), html);
        html.element("h2", "Servers").raw("\n");
        for (ServerPlan server : plan.servers()) {
            server(server, states, html);
        }
        html.element("h2", "Clients").raw("\n");
        clients(plan, states, html);
        verified(states.gone(), html);
        if (PlanText.addedRules(plan).isPresent()) {
            html.element("p", PlanText.addedRules(plan).get(), "class", "rules").raw("\n");
        }
        html.element("footer", "Computed " + plan.generatedAt().truncatedTo(ChronoUnit.SECONDS)
                + " by Lockkeeper from what was collected; what nobody observed is shown as unknown.");
        html.open("script").raw(HtmlPage.resource("report.js")).close();
        html.close().close().raw("\n");
        writer.flush();
    }

    private static void totals(UpgradePlan plan, Html html) throws IOException {
        html.open("table", "class", "totals").open("tbody");
        for (var total : plan.totals().entrySet()) {
            html.open("tr").open("th", "scope", "row");
            badge(total.getKey(), html);
            html.close().element("td", total.getValue().toString(), "class", "number");
            html.element("td", PlanText.meaning(total.getKey(), total.getValue())).close();
        }
        html.close().closeLine();
    }

    private static void server(ServerPlan plan, StepStates states, Html html) throws IOException {
        var facts = plan.server().facts();
        html.open("section").element("h3", plan.server().name()).open("dl");
        entry("Product", PlanText.value(facts, Attribute.PRODUCT), html);
        entry("Version", PlanText.value(facts, Attribute.VERSION), html);
        entry("Client statistics on", PlanText.value(facts, Attribute.CLIENT_STATISTICS), html);
        entry("HTTPS only", PlanText.value(facts, Attribute.HTTPS_ONLY), html);
        entry("Last report of affected users",
                plan.server().newestReport().map(r -> r.at().toString()).orElse("none seen"), html);
        if (plan.nextReportDue() != null) {
            entry("Next report due at the latest", plan.nextReportDue().toString(), html);
        }
        entry("How to find affected users", PlanText.detection(plan.detection()), html);
        entry("Judged as of", plan.asOf() == null ? "no date known" : plan.asOf().toString(), html);
        entry("Cut off", PlanText.interval(plan.cutOff()), html);
        String policies = PlanText.policies(plan.server());
        if (!policies.isEmpty()) {
            entry("Group policies", policies, html);
        }
        for (UnreadSource source : plan.unread()) {
            entry("Not read", source.file().path() + ": " + source.reason(), html);
        }
        html.close();
        findings(plan.findings(), html);
        steps(StepStates.of(plan), states, html);
        otherWays(PlanText.otherWays(plan.ways()), html);
        html.closeLine();
    }

    private static void checks(List<NextCheck> checks, Html html) throws IOException {
        if (checks.isEmpty()) {
            return;
        }
        html.element("p", "What to look at next, best first:").open("ol", "class", "checks");
        for (NextCheck check : checks) {
            html.element("li", PlanText.check(check));
        }
        html.closeLine();
    }

    private static void otherWays(List<Way> others, Html html) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        html.element("p", "Other ways:").open("ul", "class", "ways");
        for (Way way : others) {
            html.open("li").element("b", way.remedy().title()).text(": " + PlanText.steps(way.remedy())).close();
        }
        html.close();
    }

    private static void alternatives(List<Derivation.Flip> flips, Html html) throws IOException {
        if (flips.isEmpty()) {
            return;
        }
        html.element("p", "What would change it:").open("ul", "class", "alternatives");
        for (Derivation.Flip flip : flips) {
            html.open("li");
            badge(flip.verdict(), html);
            html.text(" where " + PlanText.changes(flip)).close();
        }
        html.close();
    }

    private static void entry(String name, String value, Html html) throws IOException {
        html.element("dt", name).element("dd", value);
    }

    private static void clients(UpgradePlan plan, StepStates states, Html html) throws IOException {
        List<ClientPlan> clients = plan.clients();
        if (clients.isEmpty()) {
            html.element("p", "No client is known.").raw("\n");
            return;
        }
        html.raw("<p class=\"tools\"><label>Show only rows with <input id=\"filter\" type=\"search\"></label> "
                + "<span id=\"shown\" role=\"status\"></span></p>\n");
        html.open("table", "class", "clients", "id", "clients").open("thead").open("tr");
        for (String column : COLUMNS) {
            html.open("th", "scope", "col").element("button", column, "type", "button").close();
        }
        html.close().closeLine().open("tbody").raw("\n");
        for (ClientPlan client : clients) {
            client(client, plan.alternatives(client), states, html);
        }
        html.close().closeLine();
    }

    private static void client(ClientPlan plan, List<Derivation.Flip> alternatives, StepStates states, Html html)
            throws IOException {
        var subject = plan.client().subject();
        var facts = plan.client().facts();
        html.open("tr").open("td", "data-key", Integer.toString(plan.verdict().ordinal()));
        badge(plan.verdict(), html);
        html.close();
        html.element("td", subject.server()).element("td", subject.account()).element("td", subject.computer());
        html.element("td", subject.connector() == null ? "" : subject.connector().name());
        Fact<ProductVersion> version = facts.get(Attribute.VERSION);
        html.element("td", PlanText.value(facts, Attribute.VERSION), "data-key", sortKey(version.value()));
        html.element("td", PlanText.value(facts, Attribute.UPDATER_SERVICE));
        html.element("td", PlanText.value(facts, Attribute.LOCAL_ADMIN));
        html.open("td");
        List<Finding> reasons = PlanText.reasons(plan);
        html.text(reasons.isEmpty() ? "No rule applies"
                : reasons.stream().map(Finding::title).collect(Collectors.joining("; ")));
        if (!plan.findings().isEmpty() || !plan.steps().isEmpty()) {
            List<StepStates.Item> steps = StepStates.of(plan);
            html.open("details").element("summary", steps.isEmpty() ? "Why" : steps.stream().filter(states::isLeft)
                    .findFirst().map(i -> i.step().title()).orElse("Nothing left to do; new evidence will tell"));
            steps(steps, states, html);
            findings(plan.findings(), html);
            otherWays(states.otherWays(plan), html);
            alternatives(alternatives, html);
            String conflicts = PlanText.conflicts(facts);
            if (!conflicts.isEmpty()) {
                html.element("p", "Sources disagree: " + conflicts + ".");
            }
            html.close();
        }
        html.close().closeLine();
    }

    /** What is left to do, then what is not to be done any more. */
    private static void steps(List<StepStates.Item> steps, StepStates states, Html html) throws IOException {
        steps("ol", steps.stream().filter(states::isLeft).toList(), states, html);
        List<StepStates.Item> over = steps.stream().filter(i -> !states.isLeft(i)).toList();
        if (!over.isEmpty()) {
            html.element("p", "Not to be done any more:");
            steps("ul", over, states, html);
        }
    }

    private static void steps(String list, List<StepStates.Item> steps, StepStates states, Html html) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        html.open(list);
        for (StepStates.Item item : steps) {
            html.open("li").text(item.step().title() + " ")
                    .element("small", "(" + PlanText.conditions(item.step()) + ")");
            String how = states.how(item);
            html.text(how.isEmpty() ? "" : ": " + how).close();
        }
        html.close();
    }

    private static void verified(List<StepStanding> gone, Html html) throws IOException {
        if (gone.isEmpty()) {
            return;
        }
        html.element("h2", "Steps that newer evidence verified").raw("\n").open("ul");
        for (StepStanding step : gone) {
            html.element("li", step.step().title() + " (" + PlanText.whom(step) + "): " + PlanText.standing(step));
        }
        html.closeLine();
    }

    private static void findings(List<Finding> findings, Html html) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        html.open("ul", "class", "findings");
        for (Finding finding : findings) {
            html.open("li").element("b", finding.rule()).text(" ");
            if (finding.verdict() != null) {
                badge(finding.verdict(), html);
            }
            html.text(" " + finding.title() + ". " + finding.consequence() + " ");
            html.element("cite", PlanJson.citation(finding));
            for (Evidence evidence : finding.evidence()) {
                html.raw(" ").element("code", evidence.toString());
            }
            html.close();
        }
        html.close();
    }

    private static void badge(Verdict verdict, Html html) throws IOException {
        html.element("span", verdict.name(), "class", "verdict " + cssClass(verdict));
    }

    private static String cssClass(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    // text whose alphabetical order is the order of versions; unknown ones come first
    private static String sortKey(@Nullable ProductVersion version) {
        return version == null ? "" : String.format(Locale.ROOT, "%03d.%04d.%05d.%05d.%d.%05d.%07d", version.major(),
                version.minor(), version.revision(), version.patch(), version.stage().ordinal(),
                version.stageNumber(), version.build() + 1);
    }
}
