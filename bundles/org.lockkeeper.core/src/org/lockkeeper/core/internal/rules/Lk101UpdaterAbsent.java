package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-101: the Updater Service is absent and the user is not known to be able to install it. */
final class Lk101UpdaterAbsent extends ConnectorRule {

    private static final String ID = "LK-101";
    private static final String TITLE = "Updater Service missing";
    private static final String CONSEQUENCE = "The upgrade of the server immediately triggers an upgrade of Kerio"
            + " Outlook Connector that asks for an administrator's password. If it is not given, Outlook runs in"
            + " offline mode only: no e-mail is sent or received in Outlook. WebMail and other e-mail programs go on.";
    private static final String RIGHT_UNKNOWN = " Whether the user is a local administrator is not known; for a local"
            + " administrator the Updater Service would install itself.";

    private static final List<Citation> CITATIONS = List.of(Documents.NOT_INSTALLED, Documents.UPDATER);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            UpdaterCase.CONNECTOR + ", 7.2.x or older or of unknown version; target 7.3 or newer;"
                    + " Kerio Updater Service absent; no source says that the user is a"
                    + " local administrator.",
            CONSEQUENCE, CITATIONS, false,
            List.of(Remedies.REINSTALL_CONNECTOR, Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY,
                    Remedies.CHECK_RIGHT, Remedies.WEBMAIL));

    private static final String UNDATED = " What has no date says that Kerio Updater Service is present, and may be older"
            + " than what says that it is not, so it does not count. Where it is newer, import it with its date.";

    Lk101UpdaterAbsent() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!UpdaterCase.isBlocked(c)) {
            return Optional.empty();
        }
        boolean placed = c.client().subject().computer() != null;
        boolean rightKnown = UpdaterCase.isRightKnown(c);
        String consequence = CONSEQUENCE + (rightKnown ? "" : RIGHT_UNKNOWN) + UpdaterCase.remarks(c) + undated(c);
        List<Remedy> remedies = new ArrayList<>(ManualUpgrade.remedies(c.server(), placed));
        if (!rightKnown) {
            remedies.add(Remedies.checkRight(placed));
        }
        remedies.add(Remedies.WEBMAIL);
        return Optional.of(new Finding(ID, Verdict.BLOCKED, TITLE, consequence, CITATIONS, UpdaterCase.facts(c),
                remedies));
    }

    /** Why a list without a date does not count (ruling 12), and what would help. */
    private static String undated(ClientCase c) {
        return c.client().facts().get(Attribute.UPDATER_SERVICE).conflicts().stream()
                .filter(said -> said.value() == Presence.PRESENT && said.evidence().observedAt() == null).findFirst()
                .map(_ -> UNDATED).orElse("");
    }
}
