package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** LK-205: the plug-in updates itself after any upgrade of the server. */
final class Lk205UpdatesItself extends ConnectorRule {

    private static final String ID = "LK-205";
    private static final String TITLE = "Plug-in updates itself";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Synchronization Plug-in, and the target is newer than the server or the server's version is not"
                    + " known.",
            "Kerio Synchronization Plug-in is updated automatically at the next start of Outlook, before the profile is"
                    + " chosen, with a progress bar; also for users who work in a profile that does not use the"
                    + " plug-in.",
            List.of(Documents.PLUG_IN), false, List.of());

    Lk205UpdatesItself() {
        super(DESCRIPTION, Set.of(Connector.KSP), NO_BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!PlugIn.isPlugIn(c)) {
            return Optional.empty();
        }
        ProductVersion version = c.server().facts().get(Attribute.VERSION).value();
        if (version != null && c.target().compareTo(version) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.AUTOMATIC, TITLE, DESCRIPTION.consequence(), DESCRIPTION.citations(),
                List.of(Used.server(c.server(), Attribute.VERSION)), List.of()));
    }
}
