package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.version.ProductVersion;

/** LK-113: any other version reports nobody; the installed programs tell. */
final class Lk113InstalledPrograms implements ServerRule {

    private static final String ID = "LK-113";
    private static final String TITLE = "Look at the installed programs of the computers";
    private static final String CONSEQUENCE = "Look at the installed programs of every computer that has Kerio Outlook"
            + " Connector: where Kerio Updater Service is not listed, the computer needs a manual upgrade. Where"
            + " neither is listed nothing is known (derived: a list of 64-bit programs alone hides both).";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The server is not known to be 7.2.3.",
            "Only Kerio Connect 7.2.3 reports affected users. " + CONSEQUENCE, List.of(Documents.FIND_OUT), false,
            List.of(Remedies.CHECK_ALL_PROGRAMS));

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
        if (DetectionAdvice.of(c.server(), c.asOf()).detection() != Detection.INSTALLED_PROGRAMS) {
            return Optional.empty();
        }
        ProductVersion version = c.server().facts().get(Attribute.VERSION).value();
        String why = version == null
                ? "The server's version is not known; state it if you know it. Only Kerio Connect 7.2.3 reports"
                        + " affected users in its warning log. "
                : "The server is " + version + ", and only Kerio Connect 7.2.3 reports affected users in its warning"
                        + " log. ";
        return Optional.of(new Finding(ID, null, TITLE, why + CONSEQUENCE, DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.VERSION)), DESCRIPTION.remedies()));
    }
}
