package org.lockkeeper.report.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lockkeeper.api.plan.ClientPlan;

/**
 * The computers that the kit is for: those on which Kerio Updater Service is missing or not known to be there, by the
 * rules LK-101 and LK-104. The script finds out the state itself, so one that turns out to have it is left alone.
 *
 * @param computers names that a computer account can have, with the accounts that use them
 * @param others what no script can reach: clients of unknown computers, and names that no computer account has
 */
record KitTargets(Map<String, Set<String>> computers, List<ClientPlan> others) {

    private static final Set<String> RULES = Set.of("LK-101", "LK-104");
    // what a script or a directory could take for something else is nobody's name
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9](?:[A-Z0-9_-]{0,13}[A-Z0-9])?");

    static KitTargets of(List<ClientPlan> clients) {
        Map<String, Set<String>> computers = new TreeMap<>();
        List<ClientPlan> others = new ArrayList<>();
        for (ClientPlan client : clients) {
            if (client.findings().stream().noneMatch(f -> RULES.contains(f.rule()) || f.rule().equals("LK-106"))) {
                continue;
            }
            String computer = client.client().subject().computer();
            String label = computer == null ? "" : computer.toUpperCase(Locale.ROOT).split("\\.", 2)[0];
            if (ACCOUNT.matcher(label).matches()) {
                Set<String> accounts = computers.computeIfAbsent(label, _ -> new TreeSet<>());
                if (client.client().subject().account() != null) {
                    accounts.add(client.client().subject().account());
                }
            } else {
                others.add(client);
            }
        }
        return new KitTargets(computers, others);
    }
}
