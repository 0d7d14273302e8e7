package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.version.ProductVersion;

/** Tells why one client has its verdict, and what would change it. */
final class Explanation {

    private Explanation() {
    }

    static Derivation of(RuleSet rules, Model model, PlanRequest request, Client client) {
        ServerTask task = task(model, request, client);
        RuleSet taking = rules;
        while (true) {
            Failures failures = new Failures();
            Judge judge = new Judge(taking, failures);
            ClientPlan plan = judge.client(task.clientCase(client));
            List<Derivation.Flip> flips = new WhatIf(judge, task.clientCase(client), plan,
                    Sides.of(taking.clientRules(client.subject().connector()))).smallestFlips();
            if (failures.isEmpty()) {
                return new Derivation(plan, asked(taking, plan), flips);
            }
            taking = taking.without(failures.rules());
        }
    }

    private static List<Derivation.AskedRule> asked(RuleSet rules, ClientPlan plan) {
        Set<String> applied = new HashSet<>();
        for (Finding finding : plan.findings()) {
            applied.add(finding.rule());
        }
        List<Derivation.AskedRule> asked = new ArrayList<>();
        rules.clientRules().forEach(e -> asked.add(new Derivation.AskedRule(e.description(),
                applied.contains(e.id()))));
        return asked;
    }

    /** The client's server with those clients only that share its computer. */
    private static ServerTask task(Model model, PlanRequest request, Client client) {
        String name = client.subject().server();
        Server server = model.server(name).orElseThrow(() -> new IllegalArgumentException(
                "the client's server " + name + " is not in the model"));
        ProductVersion stated = null;
        for (Map.Entry<String, ProductVersion> entry : request.statedVersions().entrySet()) {
            if (entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                stated = entry.getValue();
            }
        }
        ServerTask task = new ServerTask(Selection.withVersion(server, stated), request.target(), request.asOf());
        String computer = client.subject().computer();
        if (computer != null) {
            for (Client other : model.clients()) {
                if (computer.equals(other.subject().computer()) && name.equals(other.subject().server())) {
                    task.add(other);
                }
            }
        }
        return task;
    }
}
