package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.text.Wording;

/**
 * All that one rule says about one kind of subject, with one verdict.
 *
 * @param rule id of the rule
 * @param ofServers whether it speaks of servers, not of clients
 * @param verdict {@code null} where the rule only states how things are
 * @param title what is wrong, as the first finding words it
 * @param consequence what happens, as the first of the findings words it
 * @param citation the documents behind it
 * @param subjects names of the clients or servers, one for each; several may be called alike
 * @param servers names of the servers, each once
 */
record FindingRow(String rule, boolean ofServers, Verdict verdict, String title, String consequence, String citation,
        List<String> subjects, Set<String> servers) {

    private static final int NAMED = 3;

    /** What stays the same of a row when the plan is computed anew. */
    record Key(String rule, boolean ofServers, Verdict verdict) {
    }

    Key key() {
        return new Key(rule, ofServers, verdict);
    }

    /** The first few subjects by name, and how many more there are. */
    String who() {
        String first = subjects.stream().limit(NAMED).collect(Collectors.joining(", "));
        return subjects.size() <= NAMED ? first
                : NLS.bind(ClientMessages.SubjectsMore, first, Wording.number(subjects.size() - NAMED));
    }

    /** The rows of a plan, worst first, then by rule. */
    static List<FindingRow> of(UpgradePlan plan) {
        Map<Key, FindingRow> rows = new LinkedHashMap<>();
        for (ServerPlan server : plan.servers()) {
            add(rows, server.findings(), true, server.server().name(), server.server().name());
        }
        for (ClientPlan client : plan.clients()) {
            add(rows, client.findings(), false, Subjects.name(client.client().subject()),
                    client.client().subject().server());
        }
        List<FindingRow> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator
                .comparing(FindingRow::verdict, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(FindingRow::rule));
        return sorted;
    }

    /** Adds what is said about one subject, who counts once in each row; others may be called like it. */
    private static void add(Map<Key, FindingRow> rows, List<Finding> findings, boolean ofServer, String subject, String server) {
        Set<Key> counted = new HashSet<>();
        for (Finding finding : findings) {
            Key key = new Key(finding.rule(), ofServer, finding.verdict());
            if (counted.add(key)) {
                FindingRow row = rows.computeIfAbsent(key,
                        k -> new FindingRow(k.rule(), ofServer, finding.verdict(), finding.title(),
                                Wording.sentence(finding.consequence()),
                                finding.citations().stream().map(Object::toString).collect(Collectors.joining("; ")),
                                new ArrayList<>(), new LinkedHashSet<>()));
                row.subjects().add(subject);
                row.servers().add(server);
            }
        }
    }
}
