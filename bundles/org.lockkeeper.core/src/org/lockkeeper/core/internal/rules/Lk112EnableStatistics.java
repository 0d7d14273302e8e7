package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UsedFact;

/** LK-112: a 7.2.3 whose statistics are off or not known: it reports nobody until they are on. */
final class Lk112EnableStatistics implements ServerRule {

    private static final String ID = "LK-112";
    private static final String TITLE = "Switch client statistics on to have affected users reported";
    private static final String OFF = "Client statistics are off";
    private static final String UNKNOWN = "Whether client statistics are on is not known";
    private static final String NONE_SEEN = ", and no report was seen";
    private static final String STALE = ", and the newest report, of %s, is more than 14 days older than %s";
    private static final String CONSEQUENCE = "; Kerio Connect 7.2.3 reports affected users only while they are on, so"
            + " a warning log without a report proves nothing. Switch them on: in the administration console open"
            + " Configuration - Administration Settings, press \"Contribute to usage statistics\" and enable \"Allow"
            + " Kerio Connect to send anonymous data to Kerio Technologies\". From then on a report may take up to 14"
            + " days. Not to wait, look at the installed programs of every computer that has a connector.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The server is 7.2.3, client statistics are off or not known, and no report was seen; or they are known to be"
                    + " off, and the newest report is more than 14 days older than the date of judgement.",
            UNKNOWN + " or they are off" + NONE_SEEN + CONSEQUENCE, List.of(Documents.FIND_OUT), false,
            List.of(Remedies.ENABLE_STATISTICS, Remedies.CHECK_ALL_PROGRAMS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return DetectionAdvice.BREAKPOINTS;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        DetectionAdvice advice = DetectionAdvice.of(c.server(), c.asOf());
        if (advice.detection() != Detection.ENABLE_STATISTICS) {
            return Optional.empty();
        }
        boolean off = c.server().facts().get(Attribute.CLIENT_STATISTICS).isKnown();
        List<UsedFact> facts = new ArrayList<>(List.of(Used.server(c.server(), Attribute.VERSION),
                Used.server(c.server(), Attribute.CLIENT_STATISTICS)));
        String reports = NONE_SEEN;
        if (advice.lastReport() != null) {
            reports = STALE.formatted(advice.lastReport(), c.asOf());
            facts.add(Used.newestReport(c.server()));
        }
        return Optional.of(new Finding(ID, null, TITLE, (off ? OFF : UNKNOWN) + reports + CONSEQUENCE,
                DESCRIPTION.citations(), facts, DESCRIPTION.remedies()));
    }
}
