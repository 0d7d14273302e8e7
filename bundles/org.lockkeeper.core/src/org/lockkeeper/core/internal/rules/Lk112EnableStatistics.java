package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;

/** LK-112: a 7.2.3 whose statistics are off or not known: it reports nobody until they are on. */
final class Lk112EnableStatistics implements ServerRule {

    private static final String ID = "LK-112";
    private static final String TITLE = "Switch client statistics on to have affected users reported";
    private static final String OFF = "Client statistics are off";
    private static final String UNKNOWN = "Whether client statistics are on is not known";
    private static final String CONSEQUENCE = ", and no report was seen; Kerio Connect 7.2.3 reports affected users"
            + " only while they are on, so a warning log without a report proves nothing. Once they are on, a report"
            + " may take up to 14 days. Not to wait, look at the installed programs of every computer that has a"
            + " connector.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The server is 7.2.3, client statistics are off or not known, and no report was seen.",
            UNKNOWN + " or they are off" + CONSEQUENCE, List.of(Documents.FIND_OUT), false,
            List.of(Remedies.ENABLE_STATISTICS, Remedies.CHECK_ALL_PROGRAMS));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        if (DetectionAdvice.of(c.server(), c.asOf()).detection() != Detection.ENABLE_STATISTICS) {
            return Optional.empty();
        }
        boolean off = c.server().facts().get(Attribute.CLIENT_STATISTICS).isKnown();
        return Optional.of(new Finding(ID, null, TITLE, (off ? OFF : UNKNOWN) + CONSEQUENCE, DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.VERSION),
                        Used.server(c.server(), Attribute.CLIENT_STATISTICS)),
                DESCRIPTION.remedies()));
    }
}
