package org.lockkeeper.cli.internal.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
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

    // fewer clients are not worth a second thread
    private static final int FEW = 4096;

    private record Reason(String title, List<String> steps, List<String> over) {
    }

    /** What the table says of a client; without a finding that makes its verdict the consequence is {@code null}. */
    private record Told(ClientPlan plan, Reason reason, @Nullable String consequence, @Nullable String[] row) {
    }

    private final UpgradePlan plan;
    private final StepStates states;
    private final int width;
    private final Palette palette;

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
        for (ClientPlan client : plan.clients()) {
            perServer.computeIfAbsent(client.client().subject().server(), _ -> new EnumMap<>(Verdict.class))
                    .merge(client.verdict(), 1, Integer::sum);
        }
        return perServer;
    }

    private void server(ServerPlan server, Map<Verdict, Integer> totals, Writer out) throws IOException {
        var facts = server.server().facts();
        String product = facts.get(Attribute.PRODUCT).optional().orElse("product not known,");
        String version = facts.get(Attribute.VERSION).optional().map(Object::toString).orElse("version not known");
        out.write("\n");
        heading(SafeText.oneLine(server.server().name()), palette::strong, ": " + product + " " + version + " → "
                + plan.target() + (server.asOf() == null ? "" : ", judged as of " + server.asOf()), out);
        int clients = totals.values().stream().mapToInt(Integer::intValue).sum();
        out.write("  " + (clients == 0 ? "No client is known" : PlanText.count(clients, "client") + ": "
                + totals(totals)) + "\n");
        paragraph("Detection: " + server.detection() + (server.nextReportDue() == null ? ""
                : ", next report due by " + server.nextReportDue()), 2, out);
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
        for (UnreadSource source : server.unread()) {
            paragraph("Not read: ", source.file().path() + ": " + source.reason(), 2, out);
        }
    }

    private void checks(Writer out) throws IOException {
        if (plan.nextChecks().isEmpty()) {
            return;
        }
        out.write("\nWhat to look at next, best first:\n");
        int order = 1;
        for (NextCheck check : plan.nextChecks()) {
            paragraph(order++ + ". ", PlanText.check(check), 2, out);
        }
    }

    private void clients(Verdict verdict, Writer out) throws IOException {
        List<ClientPlan> of = plan.clients().stream().filter(client -> client.verdict() == verdict).toList();
        Map<Reason, List<Told>> groups = new LinkedHashMap<>();
        (of.size() > FEW ? of.parallelStream() : of.stream()).map(this::told).toList()
                .forEach(told -> groups.computeIfAbsent(told.reason(), _ -> new ArrayList<>()).add(told));
        if (groups.isEmpty()) {
            return;
        }
        out.write("\n");
        int count = plan.total(verdict);
        heading(verdict.name(), text -> palette.verdict(verdict, text), ": " + PlanText.count(count, "client")
                + " that " + PlanText.meaning(verdict, count), out);
        for (var group : groups.entrySet()) {
            out.write("\n");
            paragraph("Why:   ", group.getKey().title(), 2, out);
            paragraph("       ", common(group.getValue()), 2, out);
            String label = "First: ";
            for (String step : group.getKey().steps()) {
                paragraph(label, step, 2, out);
                label = "Then:  ";
            }
            for (String over : group.getKey().over()) {
                paragraph("Over:  ", over, 2, out);
            }
            for (Way way : states.otherWays(group.getValue().getFirst().plan())) {
                paragraph("Or:    ", way.remedy().title() + ": " + PlanText.steps(way.remedy()), 2, out);
            }
            List<@Nullable String[]> rows = group.getValue().stream().map(Told::row).toList();
            new TextTable(HEADERS, rows, new boolean[HEADERS.size()]).write(out, width, 4, null,
                    text -> palette.verdict(verdict, text));
        }
    }

    private Told told(ClientPlan client) {
        return new Told(client, reason(client), PlanText.reason(client).map(Finding::consequence).orElse(null),
                row(client));
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
            // durations, and who said what, would take clients apart that belong together; --format tells them
            String step = PlanText.step(new Step(s.title(), s.actor(), s.needsElevation(), null, s.phase()));
            // ids take their time
            StepState state = plan.stepStates().isEmpty() ? StepState.OPEN : plan.stepState(client.stepId(s));
            (state.isLeft() ? left : over).add(state == StepState.OPEN ? step : step + ": " + PlanText.word(state));
        }
        return new Reason(title, left, over);
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

    private void rest(Writer out) throws IOException {
        int automatic = plan.total(Verdict.AUTOMATIC);
        int unaffected = plan.total(Verdict.UNAFFECTED);
        if (automatic + unaffected > 0) {
            out.write("\n");
            paragraph("Nothing to do for " + PlanText.count(automatic + (long) unaffected, "client") + " ("
                    + automatic + " AUTOMATIC, " + unaffected + " UNAFFECTED); --format csv, html and json list them"
                    + " too.", 0, out);
        }
    }

    // colours take no room, so the text is wrapped before its first words get theirs
    private void heading(String start, TextTable.Style style, String rest, Writer out) throws IOException {
        List<String> lines = DisplayWidth.wrap(SafeText.oneLine(start + rest), width);
        boolean whole = lines.getFirst().startsWith(start);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.write((i == 0 && whole ? style.apply(start) + line.substring(start.length()) : line) + "\n");
        }
    }

    private void paragraph(String text, int indent, Writer out) throws IOException {
        paragraph("", text, indent, out);
    }

    // the lines after the first begin below the text, not below the label
    private void paragraph(String label, String text, int indent, Writer out) throws IOException {
        String margin = " ".repeat(indent);
        String start = margin + label;
        for (String line : DisplayWidth.wrap(SafeText.oneLine(text), width - indent - label.length())) {
            out.write(start + line + "\n");
            start = margin + " ".repeat(label.length());
        }
    }
}
