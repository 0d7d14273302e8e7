package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.version.ProductVersion;

/** LK-143: the server upgrades its own property database on the way to 9.1. */
final class Lk143PropertyDatabase implements ServerRule {

    private static final String ID = "LK-143";
    private static final String TITLE = "The server upgrades its property database";
    private static final ProductVersion FROM = ProductVersion.of(9, 1, 0);
    private static final String NOT_KNOWN = " Whether the server is older than 9.1 is not known.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The server is older than 9.1, or its version is not known, and the target is 9.1 or newer.",
            "Kerio Connect 9.1 upgrades the database of MAPI properties on the server (setting EnableMetadataUpgrade). The server"
                    + " shows the progress at its port 4040. How long it takes, and whether Outlook works"
                    + " meanwhile, no known document tells.",
            List.of(Documents.PROPERTY_DATABASE), false,
            List.of(Remedies.AWAIT_PROPERTY_DATABASE));
    private static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(Breakpoint.target(FROM)));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return BREAKPOINTS;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        ProductVersion version = c.server().facts().get(Attribute.VERSION).value();
        if (!Releases.has(c.target(), FROM) || version != null && Releases.has(version, FROM)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, null, TITLE, DESCRIPTION.consequence() + (version == null ? NOT_KNOWN : ""),
                DESCRIPTION.citations(), List.of(Used.server(c.server(), Attribute.VERSION)), DESCRIPTION.remedies()));
    }
}
