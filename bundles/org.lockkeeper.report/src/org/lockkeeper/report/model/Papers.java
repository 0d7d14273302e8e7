package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.PlanText;

/** Makes the papers of administrators, technicians, managers and auditors; users get {@link UserMails}. */
public final class Papers {

    private Papers() {
    }

    /**
     * The paper for a reader.
     *
     * @throws IllegalArgumentException for users, who get mails
     */
    public static Paper of(Reader reader, PaperScope scope) {
        return switch (reader) {
            case ADMIN -> paper(reader, "Upgrade to " + scope.plan().target(), scope, AdminPaper.sections(scope),
                    AdminPaper.table(scope));
            case TECHNICIAN -> paper(reader, "Work before and after the upgrade to " + scope.plan().target(), scope,
                    TechnicianPaper.sections(scope), TechnicianPaper.table(scope));
            case MANAGER -> paper(reader, "Upgrade to " + scope.plan().target() + ": can it be done?", scope,
                    ManagerPaper.sections(scope), totalsWithServers(scope));
            case AUDITOR -> paper(reader, "Upgrade to " + scope.plan().target() + ": each verdict and its proof", scope,
                    auditor(scope), findings(scope));
            case USER -> throw new IllegalArgumentException("users get mails");
        };
    }

    /**
     * The change-management package: the change, its impact, risks, plan, back-out, tests and communication.
     *
     * @param reader {@link Reader#ADMIN} or {@link Reader#MANAGER}
     */
    public static Paper change(Reader reader, PaperScope scope) {
        return paper(reader, "Change: upgrade to " + scope.plan().target(), scope, ChangePaper.sections(scope),
                AdminPaper.table(scope));
    }

    static Paper paper(Reader reader, String title, PaperScope scope, List<Section> sections, Block.Table table) {
        UpgradePlan plan = scope.plan();
        return new Paper(reader, title, PlanText.answer(plan), plan.worst(), plan.problems(), sections, table,
                Origin.of(scope, reader == Reader.MANAGER));
    }

    /** How many clients of a list have which verdict, worst first. */
    static Block.Table totals(List<ClientPlan> clients) {
        Map<Verdict, Long> totals = clients.stream().collect(Collectors.groupingBy(ClientPlan::verdict,
                Collectors.counting()));
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = totals.getOrDefault(verdict, 0L);
            rows.add(List.of(verdict.name(), Long.toString(count), PlanText.meaning(verdict, count)));
        }
        return new Block.Table(List.of("Verdict", "Clients", "… that"), rows);
    }

    /** The same for spreadsheets, where nothing else tells that a server is not ready as a whole. */
    private static Block.Table totalsWithServers(PaperScope scope) {
        Block.Table totals = totals(scope.clients());
        List<List<String>> rows = new ArrayList<>(totals.rows());
        for (ServerPlan server : scope.servers()) {
            List<Finding> open = PlanText.open(server);
            if (!open.isEmpty()) {
                rows.add(List.of(PaperText.orEmpty(open.getFirst().verdict()), "", "server " + server.server().name()
                        + ": " + PlanText.consequences(open)));
            }
        }
        return new Block.Table(totals.columns(), rows);
    }

    /** Lists by a key, in the order in which the keys come. */
    static <K> Map<K, List<ClientPlan>> grouped(List<ClientPlan> clients,
            Function<ClientPlan, K> key) {
        return clients.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Section> auditor(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<Section> sections = new ArrayList<>();
        for (var server : scope.plan().servers()) {
            sections.add(new Section("Server " + server.server().name(), List.of(table(server.findings()))));
        }
        for (ClientPlan client : scope.clients()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Text(client.verdict() + ": a client that " + PlanText.meaning(client.verdict(), 1)
                    + ". Server " + client.client().subject().server() + ", " + PaperText.connector(client)
                    + ". Seen: " + client.client().sightings().stream().map(Object::toString)
                            .collect(Collectors.joining("; "))));
            blocks.add(table(client.findings()));
            if (!client.steps().isEmpty()) {
                blocks.add(steps(client, standings));
            }
            String conflicts = PlanText.conflicts(client.client().facts());
            if (!conflicts.isEmpty()) {
                blocks.add(new Block.Text("Sources disagree: " + conflicts + "."));
            }
            sections.add(new Section(PaperText.account(client) + ", " + PaperText.computer(client), client.verdict(),
                    false, blocks));
        }
        List<StepStanding> verified = standings.inScope().stream().filter(s -> s.state() == StepState.VERIFIED).toList();
        if (!verified.isEmpty()) {
            sections.add(new Section("Steps that newer evidence verified", List.of(standings.table(verified))));
        }
        return sections;
    }

    private static Block.Table steps(ClientPlan client, Standings standings) {
        return new Block.Table(List.of("Step", "How far", "By whom or by what evidence"), client.steps().stream().map(s -> {
            Standings.Item item = new Standings.Item(client.stepId(s), s);
            StepStanding standing = standings.standing(item);
            return List.of(PaperText.step(s), standings.state(item).name(),
                    standing == null ? "" : PlanText.standing(standing));
        }).toList());
    }

    private static Block.Table table(List<Finding> findings) {
        return new Block.Table(List.of("Rule", "Verdict", "Statement", "Document", "Facts used", "Evidence"),
                findings.stream().map(Papers::row).toList());
    }

    private static List<String> row(Finding finding) {
        return List.of(finding.rule(), PaperText.orEmpty(finding.verdict()), finding.title() + ". "
                + finding.consequence(), PlanJson.citation(finding), finding.facts().stream().map(f -> f.attribute().id()
                        + " = " + (f.value() == null ? "unknown" : f.value())).distinct()
                        .collect(Collectors.joining("; ")), PaperText.evidence(finding));
    }

    private static Block.Table findings(PaperScope scope) {
        Standings standings = new Standings(scope);
        List<List<String>> rows = new ArrayList<>();
        for (var server : scope.plan().servers()) {
            String left = String.join("; ", standings.left(Standings.of(server)));
            String settled = String.join("; ", standings.settled(Standings.of(server)));
            server.findings().forEach(f -> rows.add(with(List.of(server.server().name(), "", "", "", ""), row(f),
                    List.of(left, settled))));
        }
        for (ClientPlan client : scope.clients()) {
            var subject = client.client().subject();
            client.findings().forEach(f -> rows.add(with(List.of(subject.server(), PaperText.orEmpty(subject.account()),
                    PaperText.orEmpty(subject.computer()), PaperText.orEmpty(subject.connector()),
                    client.verdict().name()), row(f),
                    List.of(standings.numbered(client, true), standings.numbered(client, false)))));
        }
        return new Block.Table(List.of("server", "account", "computer", "connector", "verdict", "rule", "ruleVerdict",
                "statement", "document", "facts", "evidence", "steps", "notToBeDone"), rows);
    }

    private static List<String> with(List<String> start, List<String> rest, List<String> end) {
        List<String> all = new ArrayList<>(start);
        all.addAll(rest);
        all.addAll(end);
        return all;
    }
}
