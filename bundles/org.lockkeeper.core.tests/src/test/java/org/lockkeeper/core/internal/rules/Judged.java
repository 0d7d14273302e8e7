package org.lockkeeper.core.internal.rules;

import java.util.List;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** Asks the real planner with all built-in rules. */
final class Judged {

    private Judged() {
    }

    static UpgradePlan plan(Given given, String target) {
        return plan(given.model(), target);
    }

    static UpgradePlan plan(Model model, String target) {
        return CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.parse(target)), Progress.NONE);
    }

    /** The only client under the target 7.3.0. */
    static ClientPlan client(Given given) {
        return client(given, "7.3.0");
    }

    static ClientPlan client(Given given, String target) {
        List<ClientPlan> clients = plan(given, target).clients();
        if (clients.size() != 1) {
            throw new AssertionError("expected one client: " + clients);
        }
        return clients.getFirst();
    }

    /** The client of the connector under the target 7.3.0. */
    static ClientPlan client(Given given, Connector connector) {
        return plan(given, "7.3.0").clients().stream().filter(c -> c.client().subject().connector() == connector)
                .findFirst().orElseThrow();
    }

    static ServerPlan server(Given given, String target) {
        return plan(given, target).servers().getFirst();
    }

    static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    static Finding finding(List<Finding> findings, String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + rules(findings)));
    }
}
