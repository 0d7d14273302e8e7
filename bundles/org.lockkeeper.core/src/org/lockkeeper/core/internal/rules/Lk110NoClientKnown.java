package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.Verdict;

/** LK-110 (derived): no client of the server is known at all. Silence is not readiness. */
final class Lk110NoClientKnown implements ServerRule {

    static final String ID = "LK-110";
    private static final String TITLE = "No client known";
    private static final String CONSEQUENCE = "Nothing that was imported tells which Outlook clients this server has,"
            + " so nobody can say whom the upgrade cuts off (derived: an empty warning log or a missing inventory"
            + " does not mean that nobody is affected).";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "No client of the server with a connector for Outlook is known, and no account; target 7.2 or newer,"
                    + " whatever the server's version: connectors of before may have been left behind.",
            CONSEQUENCE, List.of(Documents.FIND_OUT), true, List.of(Remedies.CHECK_ALL_PROGRAMS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return OutlookUse.BREAKPOINTS;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        if (!c.accounts().isEmpty() || !OutlookUse.of(c).nothingKnown()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, CONSEQUENCE, DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.VERSION)), DESCRIPTION.remedies()));
    }
}
