package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.CONNECTOR_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK_CHANGED_AT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-201: Outlook's version changed since the plug-in was installed. */
final class Lk201OutlookChanged extends ConnectorRule {

    private static final String ID = "LK-201";
    private static final String TITLE = "Outlook changed since the plug-in was installed";

    private static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            new Breakpoint.Later(OUTLOOK_CHANGED_AT, CONNECTOR_INSTALLED_AT)));
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Synchronization Plug-in, and Outlook's version changed later than the plug-in was installed.",
            "If the version of Outlook is updated, Kerio Synchronization Plug-in has to be reinstalled manually.",
            List.of(Documents.PLUG_IN), false, List.of(Remedies.REINSTALL_PLUG_IN));

    Lk201OutlookChanged() {
        super(DESCRIPTION, Set.of(Connector.KSP), BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!PlugIn.isPlugIn(c) || !PlugIn.isAfterInstallation(c, OUTLOOK_CHANGED_AT)) {
            return Optional.empty();
        }
        String consequence = "Outlook's version changed on " + c.client().facts().get(OUTLOOK_CHANGED_AT).value()
                + ", the plug-in was installed on " + c.client().facts().get(CONNECTOR_INSTALLED_AT).value()
                + ". After such a change Kerio Synchronization Plug-in has to be reinstalled manually.";
        // where it has to be installed anyway, it is not reinstalled besides
        List<Remedy> checklist = Lk206PlugInChecklist.remedies(c);
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, consequence, DESCRIPTION.citations(),
                List.of(Used.client(c, OUTLOOK_CHANGED_AT), Used.client(c, CONNECTOR_INSTALLED_AT)),
                checklist.isEmpty() ? DESCRIPTION.remedies() : checklist));
    }
}
