package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;

/** LK-115 (derived): evidence that bears times from the future. States it; what is open because of it, clients tell. */
final class Lk115FutureTimes implements ServerRule {

    private static final String ID = "LK-115";
    private static final String TITLE = "Times from the future";
    private static final String CONSEQUENCE = "What bears such a time counts as undated and makes nobody ready by itself"
            + " (derived: a clock was wrong, somebody mistyped, or the date of judgement is before the newest evidence,"
            + " so when it was seen is not known).";
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Evidence of the server bears times more than a day after the date of judgement.", CONSEQUENCE,
            List.of(Documents.FIND_OUT), true, List.of(Remedies.CORRECT_TIMES));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return Optional.of(List.of());
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        Fact<String> future = c.server().facts().get(Attribute.FUTURE_TIMES);
        if (!future.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, null, TITLE, future.value() + ". " + CONSEQUENCE, DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.FUTURE_TIMES)), DESCRIPTION.remedies()));
    }
}
