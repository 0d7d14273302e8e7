package org.lockkeeper.sample.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;

/**
 * States that a client was not used for half a year. It has no verdict of its own: what the upgrade does to a client
 * does not depend on whether somebody uses it. Registered as a service in {@code OSGI-INF/rule.xml}; that is all it
 * takes to be asked in every plan.
 */
public final class UnusedClientRule implements ClientRule {

    private static final Duration LONG = Duration.ofDays(180);
    private static final Citation SOURCE = new Citation("README of the sample extension", "The rule");

    @Override
    public RuleDescription description() {
        return new RuleDescription("SMP-001", "Not used for half a year",
                "The client's account last used the connector more than 180 days before the date of the evidence.",
                "Perhaps it is simpler to remove the connector than to prepare it.", List.of(SOURCE), true, List.of());
    }

    @Override
    public Optional<Finding> evaluate(ClientCase client) {
        Fact<Moment> lastUsed = client.client().facts().get(Attribute.LAST_USED_AT);
        if (!lastUsed.isKnown() || client.asOf() == null
                || lastUsed.value().until(client.asOf()).compareTo(LONG) <= 0) {
            return Optional.empty();
        }
        long days = lastUsed.value().until(client.asOf()).toDays();
        return Optional.of(new Finding("SMP-001", null, "Not used for " + days + " days",
                "Ask whether it is still needed: it may be simpler to remove it.", List.of(SOURCE),
                List.of(UsedFact.of(client.client().subject(), Attribute.LAST_USED_AT, lastUsed)), List.of()));
    }
}
