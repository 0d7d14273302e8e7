package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Verdict;

/** Asks the real rules about clients of which something else is supposed. */
final class SupposedVerdicts implements Supposing {

    private final Judge judge;
    private final Map<String, ServerTask> tasks = new HashMap<>();

    SupposedVerdicts(RuleSet rules, List<ServerTask> tasks) {
        // a rule that fails on supposed facts is passed over for them: the plan stands
        this.judge = new Judge(rules, new Failures());
        tasks.forEach(task -> this.tasks.put(task.server().name(), task));
    }

    @Override
    public Optional<Verdict> verdict(Client client, Facts facts) {
        ServerTask task = tasks.get(client.subject().server());
        if (task == null) {
            return Optional.empty();
        }
        ClientCase base = task.clientCase(client);
        Client supposed = client.with(facts);
        List<Client> sameComputer = new ArrayList<>(base.sameComputer().size());
        for (Client other : base.sameComputer()) {
            sameComputer.add(other.subject().equals(client.subject()) ? supposed : other);
        }
        return Optional.of(judge.verdict(new ClientCase(supposed, base.server(), base.target(), base.asOf(),
                sameComputer)));
    }
}
