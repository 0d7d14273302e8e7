package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;

/** LK-105: the newest report names the account. States it; what it means is judged by LK-101 to LK-106. */
final class Lk105NamedInReport extends ConnectorRule {

    private static final String ID = "LK-105";
    private static final String TITLE = "Named in the affected-user report";
    private static final List<Citation> CITATIONS = List.of(Documents.FIND_OUT);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The client is a Kerio Outlook Connector (Offline Edition), and the newest affected-user report of its"
                    + " server names its account.",
            "At the time of the report, Kerio Updater Service was absent where the account used Outlook. A report names"
                    + " accounts, not computers; later evidence about a computer tells of that computer only.",
            CITATIONS, false, List.of());

    Lk105NamedInReport() {
        super(DESCRIPTION, Set.of(Connector.KOFF), NO_BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        String account = c.client().subject().account();
        if (c.client().subject().connector() != Connector.KOFF || account == null || c.server().reports().isEmpty()) {
            return Optional.empty();
        }
        AffectedUserReport report = c.server().reports().getFirst();
        Evidence line = report.accounts().get(account);
        if (line == null) {
            return Optional.empty();
        }
        String consequence = "The report of " + report.at() + " says that Kerio Updater Service was not installed"
                + " where "
                + account + " uses Outlook; it does not tell on which computer. " + sequel(c, report.at(), line);
        UsedFact named = new UsedFact(c.client().subject(), Attribute.REPORT_AT, report.at().toString(), List.of(line));
        return Optional.of(new Finding(ID, null, TITLE, consequence, CITATIONS, List.of(named), List.of()));
    }

    private static String sequel(ClientCase c, Moment report, Evidence line) {
        if (c.client().unexplained() != null) {
            return "No computer of the account that is known explains that.";
        }
        Fact<Presence> updater = c.client().facts().get(Attribute.UPDATER_SERVICE);
        if (updater.mayBe(Presence.PRESENT)) {
            return "Other evidence may say otherwise of this computer, and nothing tells which of them holds.";
        }
        if (!updater.isKnown() || updater.evidence().getFirst().equals(line)) {
            return "No later evidence says otherwise.";
        }
        Moment at = updater.observedAt();
        boolean later = at != null && at.orderSecond() > report.orderSecond();
        String when = at == null ? "undated evidence" : later ? "later evidence, of " + at : "evidence of " + at;
        return updater.is(Presence.ABSENT) ? "This is confirmed by " + when + "."
                : later ? "On this computer it is overridden by " + when + ", which shows the service installed."
                : "Another computer of the account explains it; on this one " + when + " shows the service installed.";
    }
}
