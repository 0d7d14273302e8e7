package org.lockkeeper.cli.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.Way;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.text.DisplayWidth;
import org.lockkeeper.cli.internal.text.Palette;
import org.lockkeeper.cli.internal.text.TextTable;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.text.SafeText;

/**
 * A plan for people at a terminal: what it comes to, each server, then the clients that need something, those with the
 * same reason and steps together. Each client's line bears its verdict, so that {@code grep} finds it.
 */
final class PlanTable {

    private static final List<Verdict> NEED_SOMETHING = List.of(Verdict.BLOCKED, Verdict.UNKNOWN, Verdict.MANUAL);
    private static final List<String> HEADERS = List.of("VERDICT", "SERVER", "ACCOUNT", "COMPUTER", "CLIENT", "RULES");

    /** Of so many clients with one reason it is told on what sources disagree. */
    private static final int DISPUTED = 5;

    // fewer clients are not worth a second thread
    private static final int FEW = 4096;

    private record Reason(String title, List<String> steps, List<String> over) {

        // written out: those that records get by themselves are method handles, slow without the optimizing compiler
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reason that && title.equals(that.title) && steps.equals(that.steps)
                    && over.equals(that.over);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * title.hashCode() + steps.hashCode()) + over.hashCode();
        }
    }

    /** What the table says of a client; without a finding that makes its verdict the consequence is {@code null}. */
    private record Told(ClientPlan plan, Reason reason, @Nullable String consequence, @Nullable String[] row,
            List<String> otherwise) {
    }

    private final UpgradePlan plan;
    private final StepStates states;
    private final int width;
    private final Palette palette;
    // one text for the many clients that have a step
    private final Map<Step, String> stepTexts = new ConcurrentHashMap<>();

    PlanTable(UpgradePlan plan, int width, Palette palette) {
        this.plan = plan;
        this.states = new StepStates(plan);
        this.width = width;
        this.palette = palette;
    }

    /** Writes it as UTF-8. */
    void write(OutputStream stream, int exitCode) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        heading("Upgrade to " + plan.target(), palette::strong, ": " + PlanText.count(plan.servers().size(), "server")
                + ", " + PlanText.count(plan.clients().size(), "client"), out);
        if (plan.isHypothetical()) {
            paragraph(palette.strong("HYPOTHETICAL") + ", not what is known. " + PlanText.hypotheses(plan) + ".", 0, out);
        }
        if (!plan.clients().isEmpty()) {
            out.write(totals(plan.totals()) + "\n");
        }
        Map<String, Map<Verdict, Integer>> perServer = perServer();
        for (ServerPlan server : plan.servers()) {
            server(server, perServer.getOrDefault(server.server().name(), Map.of()), out);
        }
        for (Verdict verdict : NEED_SOMETHING) {
            clients(verdict, out);
        }
        checks(out);
        rest(out);
        if (PlanText.addedRules(plan).isPresent()) {
            out.write("\n");
            paragraph(PlanText.addedRules(plan).get(), 0, out);
        }
        if (exitCode == ExitCode.ERROR) {
            out.write("\nExit code 1: not everything could be planned; the messages say what and why.\n");
        } else {
            out.write("\n");
            paragraph(PlanText.answer(plan), 0, out);
            out.write("Exit code " + exitCode + ": " + ExitCode.meaning(exitCode) + ".\n");
        }
        out.flush();
    }

    private String totals(Map<Verdict, Integer> totals) {
        return totals.entrySet().stream()
                .map(t -> t.getValue() == 0 ? "0 " + t.getKey()
                        : palette.verdict(t.getKey(), t.getValue() + " " + t.getKey()))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Map<Verdict, Integer>> perServer() {
        Map<String, Map<Verdict, Integer>> perServer = new HashMap<>();
        String server = null;
        Map<Verdict, Integer> counts = Map.of();
        for (ClientPlan client : plan.clients()) {
            // those of a server come one after the other
            if (!client.client().subject().server().equals(server)) {
                server = client.client().subject().server();
                counts = perServer.computeIfAbsent(server, _ -> new EnumMap<>(Verdict.class));
            }
            counts.merge(client.verdict(), 1, Integer::sum);
        }
        return perServer;
    }

    private void server(ServerPlan server, Map<Verdict, Integer> totals, Appendable out) throws IOException {
        var facts = server.server().facts();
        String product = facts.get(Attribute.PRODUCT).optional().orElse("product not known,");
        String version = facts.get(Attribute.VERSION).optional().map(Object::toString).orElse("version not known");
        out.append("\n");
        heading(SafeText.oneLine(server.server().name()), palette::strong, ": " + product + " " + version + " → "
                + plan.target() + (server.asOf() == null ? "" : ", judged as of " + server.asOf()), out);
        int clients = totals.values().stream().mapToInt(Integer::intValue).sum();
        out.append("  " + (clients == 0 ? "No client is known" : PlanText.count(clients, "client") + ": "
                + totals(totals)) + "\n");
        paragraph("Affected users are found " + PlanText.detection(server.detection()) + (server.nextReportDue() == null ? ""
                : "; next report due by " + server.nextReportDue()), 2, out);
        for (Finding finding : server.findings()) {
            String verdict = finding.verdict() == null ? "" : finding.verdict() + ": ";
            paragraph(finding.rule() + " " + verdict + finding.title() + ". " + finding.consequence(), 2, out);
        }
        if (plan.servers().size() > 1) {
            paragraph(PlanText.interval(server.cutOff()), 2, out);
        }
        for (StepStates.Item step : StepStates.of(server)) {
            paragraph(states.isLeft(step) ? "To do: " : "Over:  ", states.line(step), 2, out);
        }
        for (Way way : PlanText.otherWays(server.ways())) {
            paragraph("Or:    ", way.remedy().title() + ": " + PlanText.steps(way.remedy()), 2, out);
        }
        String policies = PlanText.policies(server.server());
        if (!policies.isEmpty()) {
            paragraph(policies, 2, out);
        }
        for (UnreadSource source : server.unread()) {
            paragraph("Not read: ", source.file().path() + ": " + source.reason(), 2, out);
        }
    }

    private void checks(Appendable out) throws IOException {
        if (plan.nextChecks().isEmpty()) {
            return;
        }
        out.append("\nWhat to look at next, best first:\n");
        int order = 1;
        for (NextCheck check : plan.nextChecks()) {
            paragraph(order++ + ". ", PlanText.check(check), 2, out);
        }
    }

    private void clients(Verdict verdict, Appendable out) throws IOException {
        List<ClientPlan> of = plan.clients().stream().filter(client -> client.verdict() == verdict).toList();
        Map<Reason, List<Told>> groups = new LinkedHashMap<>();
        (of.size() > FEW ? of.parallelStream() : of.stream()).map(this::told).toList()
                .forEach(told -> groups.computeIfAbsent(told.reason(), _ -> new ArrayList<>()).add(told));
        if (groups.isEmpty()) {
            return;
        }
        out.append("\n");
        int count = plan.total(verdict);
        heading(verdict.name(), text -> palette.verdict(verdict, text), ": " + PlanText.count(count, "client")
                + " that " + PlanText.meaning(verdict, count), out);
        List<Map.Entry<Reason, List<Told>>> each = List.copyOf(groups.entrySet());
        for (String text : (of.size() > FEW ? each.parallelStream() : each.stream())
                .map(group -> group(verdict, group.getKey(), group.getValue())).toList()) {
            out.append(text);
        }
    }

    /** Clients of one verdict with the same reason and steps; of large sites several at once. */
    private String group(Verdict verdict, Reason reason, List<Told> clients) {
        StringBuilder out = new StringBuilder();
        try {
            group(verdict, reason, clients, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void group(Verdict verdict, Reason reason, List<Told> clients, Appendable out) throws IOException {
        out.append("\n");
        paragraph("Why:   ", reason.title(), 2, out);
        paragraph("       ", common(clients), 2, out);
        String label = "First: ";
        for (String step : reason.steps()) {
            paragraph(label, step, 2, out);
            label = "Then:  ";
        }
        for (String over : reason.over()) {
            paragraph("Over:  ", over, 2, out);
        }
        for (Way way : states.otherWays(clients.getFirst().plan())) {
            paragraph("Or:    ", way.remedy().title() + ": " + PlanText.steps(way.remedy()), 2, out);
        }
        List<String> otherwise = commonOtherwise(clients);
        if (!otherwise.isEmpty()) {
            paragraph("Becomes: ", String.join("; ", otherwise), 2, out);
        }
        List<@Nullable String[]> rows = clients.stream().map(Told::row).toList();
        new TextTable(HEADERS, rows, new boolean[HEADERS.size()]).write(out, width, 4, null,
                text -> palette.verdict(verdict, text));
        disputed(clients, out);
    }

    /** On what sources disagree, and nothing tells which of them holds. */
    private void disputed(List<Told> clients, Appendable out) throws IOException {
        int count = 0;
        for (Told client : clients) {
            Facts facts = client.plan().client().facts();
            if (isDisputed(facts) && count++ < DISPUTED) {
                paragraph("Sources disagree on " + who(client.plan()) + ": " + PlanText.conflicts(facts) + ".", 4, out);
            }
        }
        if (count > DISPUTED) {
            paragraph("Sources disagree on " + PlanText.count(count - DISPUTED, "more client") + "; --format csv, html and"
                    + " json tell on what.", 4, out);
        }
    }

    private static boolean isDisputed(Facts facts) {
        boolean[] disputed = new boolean[1];
        facts.forEach((_, fact) -> disputed[0] |= fact.isDisputed());
        return disputed[0];
    }

    private static String who(ClientPlan client) {
        String account = client.client().subject().account();
        String computer = client.client().subject().computer();
        return account == null ? String.valueOf(computer) : computer == null ? account : account + " on " + computer;
    }

    /** What would give all these clients another verdict. */
    private static List<String> commonOtherwise(List<Told> clients) {
        Set<String> common = new LinkedHashSet<>(clients.getFirst().otherwise());
        clients.forEach(client -> common.retainAll(client.otherwise()));
        return List.copyOf(common);
    }

    private Told told(ClientPlan client) {
        Reason reason = reason(client);
        // the texts keep it, so that what goes on on one thread finds it known
        var _ = reason.hashCode();
        return new Told(client, reason, PlanText.reasons(client).isEmpty() ? null : PlanText.consequence(client),
                row(client), PlanText.otherwise(plan.alternatives(client)));
    }

    private Reason reason(ClientPlan client) {
        // every finding that makes the verdict: removing one of two does not help
        String title = "";
        for (Finding finding : client.findings()) {
            if (finding.verdict() == client.verdict()) {
                title += (title.isEmpty() ? "" : "; ") + finding.rule() + " " + finding.title();
            }
        }
        List<String> left = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (Step s : client.steps()) {
            String step = stepTexts.computeIfAbsent(s, PlanTable::text);
            // ids take their time
            StepState state = plan.stepStates().isEmpty() ? StepState.OPEN : plan.stepState(client.stepId(s));
            (state.isLeft() ? left : over).add(state == StepState.OPEN ? step : step + ": " + PlanText.word(state));
        }
        return new Reason(title, left, over);
    }

    // durations, and who said what, would take clients apart that belong together; --format tells them
    private static String text(Step step) {
        return PlanText.step(new Step(step.title(), step.actor(), step.needsElevation(), null, step.phase()));
    }

    /** The sentences that the reasons of all these clients have in common: those with figures are of one client each. */
    private static String common(List<Told> clients) {
        Set<String> common = null;
        Set<String> seen = new HashSet<>();
        for (Told client : clients) {
            if (client.consequence() == null) {
                return "";
            }
            if (seen.add(client.consequence())) {
                List<String> sentences = sentences(client.consequence());
                if (common == null) {
                    common = new LinkedHashSet<>(sentences);
                } else {
                    common.retainAll(sentences);
                }
            }
        }
        return common == null ? "" : String.join(" ", common);
    }

    /** A sentence ends with a full stop or a bracket, and the next one begins with a capital letter. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int blank = text.indexOf(' ', 1); blank >= 0 && blank + 1 < text.length(); blank = text.indexOf(' ', blank + 1)) {
            char before = text.charAt(blank - 1);
            char after = text.charAt(blank + 1);
            if ((before == '.' || before == ')') && after >= 'A' && after <= 'Z') {
                sentences.add(text.substring(from, blank));
                from = blank + 1;
            }
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    private static @Nullable String[] row(ClientPlan client) {
        var subject = client.client().subject();
        String connector = subject.connector() == null ? "connector ?" : subject.connector().name();
        String version = client.client().facts().get(Attribute.VERSION).optional().map(Object::toString).orElse("?");
        return new @Nullable String[] {client.verdict().name(), subject.server(), subject.account(), subject.computer(),
            connector + " " + version, PlanText.rules(client)};
    }

    private void rest(Appendable out) throws IOException {
        int automatic = plan.total(Verdict.AUTOMATIC);
        int unaffected = plan.total(Verdict.UNAFFECTED);
        if (automatic + unaffected > 0) {
            out.append("\n");
            paragraph("Nothing to do for " + PlanText.count(automatic + (long) unaffected, "client") + " ("
                    + automatic + " AUTOMATIC, " + unaffected + " UNAFFECTED); --format csv, html and json list them"
                    + " too.", 0, out);
        }
    }

    // colours take no room, so the text is wrapped before its first words get theirs
    private void heading(String start, TextTable.Style style, String rest, Appendable out) throws IOException {
        List<String> lines = DisplayWidth.wrap(SafeText.oneLine(Times.sentence(start + rest)), width);
        boolean whole = lines.getFirst().startsWith(start);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.append((i == 0 && whole ? style.apply(start) + line.substring(start.length()) : line) + "\n");
        }
    }

    private void paragraph(String text, int indent, Appendable out) throws IOException {
        paragraph("", text, indent, out);
    }

    // the lines after the first begin below the text, not below the label
    private void paragraph(String label, String text, int indent, Appendable out) throws IOException {
        String margin = " ".repeat(indent);
        String start = margin + label;
        for (String line : DisplayWidth.wrap(SafeText.oneLine(Times.sentence(text)), width - indent - label.length())) {
            out.append(start + line + "\n");
            start = margin + " ".repeat(label.length());
        }
    }
}
