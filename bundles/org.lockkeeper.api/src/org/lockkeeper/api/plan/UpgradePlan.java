package org.lockkeeper.api.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The whole answer for one target.
 *
 * @param target the version to upgrade to
 * @param generatedAt when the plan was computed
 * @param servers the servers planned
 * @param clients their clients
 * @param totals how many clients have which verdict; every verdict is there, with 0 too
 * @param problems what could not be planned and why, as sentences for people: servers that are not older than the
 *        target, rules that failed
 */
public record UpgradePlan(ProductVersion target, Instant generatedAt, List<ServerPlan> servers,
        List<ClientPlan> clients, Map<Verdict, Integer> totals, List<String> problems) {

    /** Copies the collections. */
    public UpgradePlan {
        Objects.requireNonNull(target);
        Objects.requireNonNull(generatedAt);
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
        EnumMap<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, totals.getOrDefault(verdict, 0));
        }
        totals = Collections.unmodifiableMap(all);
        problems = List.copyOf(problems);
    }

    /** The same plan, with more problems. */
    public UpgradePlan withProblems(List<String> more) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(more);
        return new UpgradePlan(target, generatedAt, servers, clients, totals, all);
    }

    /**
     * The worst verdict of any client, or of any statement about a server as a whole; {@link Verdict#UNAFFECTED} where
     * there is none.
     */
    public Verdict worst() {
        Verdict worst = Verdict.UNAFFECTED;
        for (Verdict verdict : Verdict.values()) {
            if (totals.get(verdict) > 0) {
                worst = verdict;
                break;
            }
        }
        for (ServerPlan server : servers) {
            for (var finding : server.findings()) {
                if (finding.verdict() != null) {
                    worst = Verdict.worse(worst, finding.verdict());
                }
            }
        }
        return worst;
    }
}
