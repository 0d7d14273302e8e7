package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-204: the server answers HTTPS only. */
final class Lk204HttpsOnly extends ConnectorRule {

    private static final String ID = "LK-204";
    private static final String TITLE = "Plug-in needs its SSL settings";

    private static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(
            List.of(Breakpoint.eachOfServer(Attribute.HTTPS_ONLY)));
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Synchronization Plug-in, and the server allows HTTPS only.",
            "The server allows traffic over HTTPS only, so the settings of section 7.3, \"SSL-secured"
                    + " synchronization\", have to be applied in the plug-in.",
            List.of(Documents.PLUG_IN, Documents.PLUG_IN_SSL), false, List.of(Remedies.SSL_SETTINGS));

    Lk204HttpsOnly() {
        super(DESCRIPTION, Set.of(Connector.KSP), BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!PlugIn.isPlugIn(c) || !c.server().facts().get(Attribute.HTTPS_ONLY).is(YesNo.YES)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, DESCRIPTION.consequence(), DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.HTTPS_ONLY)), DESCRIPTION.remedies()));
    }
}
