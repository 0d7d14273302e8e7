package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UsedFact;

/** LK-111: a 7.2.3 whose statistics are on: its report tells who is affected, once there is a fresh one. */
final class Lk111Report implements ServerRule {

    private static final String ID = "LK-111";
    private static final String READ = "Affected users are reported in the warning log";
    private static final String WAIT = "Wait for the next report in the warning log";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID,
            "Affected users from the warning log",
            "The server is 7.2.3, and a report was seen that is not more than 14 days old, or client statistics are on, or"
                    + " an older report was seen, which proves that they were on, and they are not known to be off.",
            "A report not more than 14 days older than the date of judgement names the affected users; otherwise the"
                    + " next one has to be waited for, or the installed programs looked at.",
            List.of(Documents.FIND_OUT), false, List.of(Remedies.WAIT_FOR_REPORT, Remedies.CHECK_ALL_PROGRAMS));

    private static final List<Remedy> WHILE_FRESH = List.of(Remedies.CHECK_ALL_PROGRAMS);

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
        return switch (advice.detection()) {
            case REPORT -> Optional.of(finding(c, advice, READ, fresh(c, advice), WHILE_FRESH));
            case WAIT_FOR_REPORT -> Optional.of(finding(c, advice, WAIT, waiting(c, advice), DESCRIPTION.remedies()));
            case ENABLE_STATISTICS, INSTALLED_PROGRAMS -> Optional.empty();
        };
    }

    private static Finding finding(ServerCase c, DetectionAdvice advice, String title, String consequence,
            List<Remedy> remedies) {
        List<UsedFact> facts = new ArrayList<>(List.of(Used.server(c.server(), Attribute.VERSION),
                Used.server(c.server(), Attribute.CLIENT_STATISTICS)));
        if (advice.lastReport() != null) {
            facts.add(Used.newestReport(c.server()));
        }
        return new Finding(ID, null, title, consequence, DESCRIPTION.citations(), facts, remedies);
    }

    private static String fresh(ServerCase c, DetectionAdvice advice) {
        int named = c.server().reports().getFirst().accounts().size();
        Moment report = Objects.requireNonNull(advice.lastReport());
        String age = c.asOf() != null && report.isAfter(c.asOf())
                ? "It is dated after the date of judgement, " + c.asOf() + "."
                : "That is not more than 14 days before " + c.asOf() + ".";
        return "The report of " + report + " names " + named + (named == 1 ? " account. " : " accounts. ")
                + age + " The next report is due by " + advice.nextReportDue()
                + ". A report tells of users whose data had been collected by then; the installed programs of the"
                + " computers tell of all.";
    }

    private static String waiting(ServerCase c, DetectionAdvice advice) {
        String instead = " Not to wait, look at the installed programs of every computer that has a connector.";
        if (advice.detection() != Detection.WAIT_FOR_REPORT || advice.lastReport() == null) {
            Moment due = advice.nextReportDue();
            return "Client statistics are on, but no report was seen yet; none seen does not mean that nobody is"
                    + " affected. The next one is due within 14 days" + (due == null ? "." : ", by " + due + ".")
                    + instead;
        }
        return "The newest report, of " + advice.lastReport() + ", is more than 14 days older than " + c.asOf()
                + ". The next one was due by " + advice.lastReport().plus(DetectionAdvice.REPORT_INTERVAL) + ": either the imported warning log is not the"
                + " present one, or client statistics were switched off since. Where neither is so, one is due by "
                + advice.nextReportDue() + "." + instead;
    }
}
