package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.UnexplainedReport;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** LK-106 (derived): the newest report names the account, and no computer that is known explains it. */
final class Lk106Unexplained extends ConnectorRule {

    private static final String ID = "LK-106";
    private static final String TITLE = "Report not explained: the account may use another computer";
    private static final String CONSEQUENCE = "If the account uses Outlook on another computer, that one may lack Kerio"
            + " Updater Service: the upgrade then asks for an administrator's password there, and without it Outlook"
            + " neither sends nor receives e-mail; WebMail and other e-mail programs go on. Which computers the account"
            + " uses and what is installed there tells; so does the next report, where it no longer names the account;"
            + " so does a statement that the account uses no other computer (derived: a report names accounts, not"
            + " computers).";
    private static final List<Citation> CITATIONS = List.of(Documents.FIND_OUT, Documents.NOT_INSTALLED);
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The newest affected-user report names the account, and every computer that the account is known to use"
                    + " has Kerio Updater Service by newer evidence or got it perhaps only since, or has a user who can"
                    + " install it, or a connector that reports do not list; target 7.3 or newer.",
            CONSEQUENCE, CITATIONS, true, List.of(Remedies.CHECK_PROGRAMS_OF_ACCOUNT, Remedies.WAIT_FOR_REPORT,
                    Remedies.STATE_ONLY_COMPUTER));

    Lk106Unexplained() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (UpdaterCase.answer(c) != UpdaterCase.Answer.UNEXPLAINED) {
            return Optional.empty();
        }
        UnexplainedReport report = Objects.requireNonNull(c.client().unexplained());
        String known = report.knownComputers().isEmpty() ? "Which computers it uses is not known. "
                : "The computers that it is known to use (" + String.join(", ", report.knownComputers())
                        + ") do not surely explain that: each has the service by newer evidence, or may have got it only"
                        + " since, or its user can install it, or its connector is none that reports list, which are"
                        + " Kerio Outlook Connector (Offline Edition) 7.2.x and older. ";
        String consequence = "The report of " + report.at() + " says that Kerio Updater Service was missing where "
                + c.client().subject().account() + " used Outlook. " + known + CONSEQUENCE + Disabled.remark(c);
        UsedFact named = new UsedFact(c.client().subject(), Attribute.REPORT_AT, report.at().toString(),
                List.of(report.line()));
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, consequence, CITATIONS, List.of(named),
                DESCRIPTION.remedies()));
    }
}
