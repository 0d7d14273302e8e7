package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-206: how the plug-in is installed where LK-202 or LK-203 asks for it. */
final class Lk206PlugInChecklist extends ConnectorRule {

    private static final String ID = "LK-206";
    private static final String TITLE = "Install the plug-in by the guide's checklist";
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "As LK-202 or LK-203: Kerio Synchronization Plug-in has to be installed, or installed again.",
            "The guide gives the order: close Outlook; install the plug-in, once for each user; make a new profile in"
                    + " Outlook; set up a POP3 or IMAP account in it, which is optional (it is not needed for calendar,"
                    + " contacts and notes alone); start Outlook and set the synchronization.",
            List.of(Documents.PLUG_IN), false, List.of(Remedies.PLUG_IN_CHECKLIST));
    private static final List<Remedy> SSL = List.of(Remedies.PLUG_IN_CHECKLIST_SSL);
    private static final List<Remedy> OF_SHARED = List.of(Remedies.SHARED_CHECKLIST);
    private static final List<Remedy> OF_SHARED_SSL = List.of(Remedies.SHARED_CHECKLIST_SSL);

    Lk206PlugInChecklist() {
        super(DESCRIPTION, Set.of(Connector.KSP), Lk202OutlookFirst.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        List<Remedy> remedies = remedies(c);
        return remedies.isEmpty() ? Optional.empty() : Optional.of(new Finding(ID, Verdict.MANUAL, TITLE,
                DESCRIPTION.consequence(), DESCRIPTION.citations(), Lk202OutlookFirst.facts(c), remedies));
    }

    /** The checklist that fits; empty where the plug-in has not to be installed. */
    static List<Remedy> remedies(ClientCase c) {
        boolean ssl = c.server().facts().get(Attribute.HTTPS_ONLY).is(YesNo.YES);
        if (Lk203SharedOutlook.applies(c)) {
            return ssl ? OF_SHARED_SSL : OF_SHARED;
        }
        return !Lk202OutlookFirst.applies(c) ? List.of() : ssl ? SSL : DESCRIPTION.remedies();
    }
}
