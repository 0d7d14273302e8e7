package org.lockkeeper.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.util.Readable;
import org.lockkeeper.report.PlanJson;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.StepStates;
import org.lockkeeper.report.internal.Views;

/** For who checks it: each verdict with its derivation and evidence. */
final class AuditorPaper {

    private AuditorPaper() {
    }

    static List<Section> sections(PaperScope scope) {
        Standings standings = new Standings(scope);
        StepStates states = standings.states();
        List<Section> servers = new ArrayList<>(List.of(Papers.atAGlance(scope)));
        for (ServerPlan server : scope.plan().servers()) {
            servers.add(new Section("Server " + server.server().name(), List.of(
                    new Block.Text(PlanText.interval(server.cutOff())), table(server.findings()))));
        }
        List<Section> end = new ArrayList<>();
        List<StepStanding> verified = standings.inScope().stream().filter(s -> s.state() == StepState.VERIFIED).toList();
        if (!verified.isEmpty()) {
            end.add(new Section("Steps that newer evidence verified", List.of(standings.table(verified))));
        }
        return Views.joined(servers, Views.joined(Views.of(scope.clients(), c -> section(c, scope.plan(), states)), end));
    }

    private static Section section(ClientPlan client, UpgradePlan plan, StepStates states) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(client.verdict() + ": a client that " + PlanText.meaning(client.verdict(), 1)
                + ". Server " + client.client().subject().server() + ", " + PaperText.connector(client)
                + ". Seen: " + client.client().sightings().stream().map(Object::toString)
                        .collect(Collectors.joining("; "))));
        blocks.add(table(client.findings()));
        if (!client.steps().isEmpty()) {
            blocks.add(steps(client, states));
        }
        String conflicts = PlanText.conflicts(client.client().facts());
        if (!conflicts.isEmpty()) {
            blocks.add(new Block.Text("Sources disagree: " + conflicts + "."));
        }
        List<String> otherwise = PlanText.otherwise(plan.alternatives(client));
        if (!otherwise.isEmpty()) {
            blocks.add(new Block.Text("Becomes: " + String.join("; ", otherwise) + "."));
        }
        return new Section(PaperText.account(client) + ", " + PaperText.computer(client), client.verdict(), false, blocks);
    }

    private static Block.Table steps(ClientPlan client, StepStates states) {
        return new Block.Table(List.of("Step", "How far", "By whom or by what evidence"), StepStates.of(client).stream()
                .map(i -> List.of(PlanText.step(i.step()), PlanText.word(states.state(i)), states.how(i))).toList());
    }

    private static Block.Table table(List<Finding> findings) {
        return new Block.Table(List.of("Rule", "Verdict", "Statement", "Document", "Facts used", "Evidence"),
                findings.stream().map(f -> row(f, AuditorPaper::read)).toList());
    }

    private static List<String> row(Finding finding, Function<UsedFact, String> written) {
        return List.of(finding.rule(), PaperText.orEmpty(finding.verdict()), finding.title() + ". "
                + finding.consequence(), PlanJson.citation(finding), finding.facts().stream().map(written).distinct()
                        .collect(Collectors.joining("; ")), PaperText.evidence(finding));
    }

    /** A fact as people read it. */
    private static String read(UsedFact fact) {
        return fact.attribute().title() + ": " + Readable.value(fact.attribute(), fact.value());
    }

    /** A fact as filters and other exports write it, for tables that programs read. */
    private static String kept(UsedFact fact) {
        return fact.attribute().id() + " = " + (fact.value() == null ? "unknown" : fact.value());
    }

    private record Found(ServerPlan server, Finding finding) {
    }

    private record FoundOf(ClientPlan client, Finding finding, UpgradePlan plan) {
    }

    static Block.Table table(PaperScope scope) {
        StepStates states = new StepStates(scope.plan());
        List<Found> servers = scope.plan().servers().stream()
                .flatMap(s -> s.findings().stream().map(f -> new Found(s, f))).toList();
        List<FoundOf> clients = scope.clients().stream()
                .flatMap(c -> c.findings().stream().map(f -> new FoundOf(c, f, scope.plan()))).toList();
        return new Block.Table(List.of("server", "account", "computer", "connector", "verdict", "rule", "ruleVerdict",
                "statement", "document", "facts", "evidence", "steps", "notToBeDone", "conflicts",
                "otherwise"), Views.joined(
                        Views.of(servers, f -> row(f, states)), Views.of(clients, f -> row(f, states))));
    }

    private static List<String> row(Found found, StepStates states) {
        List<StepStates.Item> steps = StepStates.of(found.server());
        return with(List.of(found.server().server().name(), "", "", "", ""), row(found.finding(), AuditorPaper::kept),
                List.of(String.join("; ", states.left(steps)), String.join("; ", states.settled(steps)), "", ""));
    }

    private static List<String> row(FoundOf found, StepStates states) {
        ClientPlan client = found.client();
        var subject = client.client().subject();
        List<StepStates.Item> steps = StepStates.of(client);
        return with(List.of(subject.server(), PaperText.orEmpty(subject.account()), PaperText.orEmpty(subject.computer()),
                PaperText.orEmpty(subject.connector()), client.verdict().name()), row(found.finding(), AuditorPaper::kept),
                List.of(states.numbered(steps, true), states.numbered(steps, false),
                        PlanText.conflicts(client.client().facts()),
                        String.join("; ", PlanText.otherwise(found.plan().alternatives(client)))));
    }

    private static List<String> with(List<String> start, List<String> rest, List<String> end) {
        List<String> all = new ArrayList<>(start);
        all.addAll(rest);
        all.addAll(end);
        return all;
    }
}
