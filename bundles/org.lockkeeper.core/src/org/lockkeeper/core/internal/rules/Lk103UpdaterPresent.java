package org.lockkeeper.core.internal.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-103: the Updater Service is there. */
final class Lk103UpdaterPresent extends ConnectorRule {

    private static final String ID = "LK-103";
    private static final String TITLE = "Updater Service present";
    private static final String CONSEQUENCE = "Kerio Updater Service is installed on the computer, so the connector is"
            + " upgraded without asking for an administrator's password (derived: the article says what happens"
            + " without the service).";
    private static final Duration LONG_AGO = Duration.ofDays(365);
    private static final List<Citation> CITATIONS = List.of(Documents.FIND_OUT, Documents.NOT_INSTALLED);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            UpdaterCase.CONNECTOR + "; target 7.3 or newer; Kerio Updater Service present on the computer, which is"
                    + " known.",
            CONSEQUENCE, CITATIONS, true, List.of());

    Lk103UpdaterPresent() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (UpdaterCase.answer(c) != UpdaterCase.Answer.PRESENT) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.AUTOMATIC, TITLE, CONSEQUENCE + age(c)
                + UpdaterCase.ofKoc(c), CITATIONS,
                Used.withNames(c, Attribute.UPDATER_SERVICE), List.of()));
    }

    /** What holds until newer evidence says otherwise is told where it is old: no document says how long it holds. */
    private static String age(ClientCase c) {
        Moment seen = c.client().facts().get(Attribute.UPDATER_SERVICE).observedAt();
        return seen == null || c.asOf() == null || seen.until(c.asOf()).compareTo(LONG_AGO) <= 0 ? ""
                : " It was last seen there " + seen + ", more than a year before " + c.asOf()
                        + ": look again whether it still is.";
    }
}
