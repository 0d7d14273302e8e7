package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.CONNECTOR_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK_INSTALLED_AT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** LK-202: the plug-in was installed where Outlook was not yet. */
final class Lk202OutlookFirst extends ConnectorRule {

    static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(Breakpoint.each(OUTLOOK),
            new Breakpoint.Later(OUTLOOK_INSTALLED_AT, CONNECTOR_INSTALLED_AT)));

    private static final String ID = "LK-202";
    private static final String TITLE = "Outlook has to be installed before the plug-in";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Synchronization Plug-in, and Outlook is absent or was installed later than the plug-in.",
            "Outlook must be installed prior to Kerio Synchronization Plug-in, otherwise the plug-in does not function"
                    + " properly.",
            List.of(Documents.PLUG_IN), false, List.of(Remedies.OUTLOOK_FIRST, Remedies.PLUG_IN_CHECKLIST));
    private static final List<Remedy> BEFORE_PLUG_IN = List.of(Remedies.OUTLOOK_FIRST);

    Lk202OutlookFirst() {
        super(DESCRIPTION, Set.of(Connector.KSP), BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!applies(c)) {
            return Optional.empty();
        }
        boolean absent = isAbsent(c);
        String state = absent ? "Outlook is not installed on the computer. "
                : "Outlook was installed on " + c.client().facts().get(OUTLOOK_INSTALLED_AT).value()
                        + ", after the plug-in, which was installed on "
                        + c.client().facts().get(CONNECTOR_INSTALLED_AT).value() + ". ";
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, state + DESCRIPTION.consequence(),
                DESCRIPTION.citations(), facts(c), absent ? BEFORE_PLUG_IN : Lk206PlugInChecklist.remedies(c)));
    }

    static boolean applies(ClientCase c) {
        return PlugIn.isPlugIn(c) && (isAbsent(c) || PlugIn.isAfterInstallation(c, OUTLOOK_INSTALLED_AT));
    }

    private static boolean isAbsent(ClientCase c) {
        return c.client().facts().get(OUTLOOK).is(Presence.ABSENT);
    }

    static List<UsedFact> facts(ClientCase c) {
        return List.of(Used.client(c, OUTLOOK), Used.client(c, OUTLOOK_INSTALLED_AT),
                Used.client(c, CONNECTOR_INSTALLED_AT));
    }
}
