package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-102: the user is a local administrator, for whom the Updater Service installs itself. */
final class Lk102InstallsItself extends ConnectorRule {

    private static final String ID = "LK-102";
    private static final String TITLE = "Updater Service installs itself";
    private static final String CONSEQUENCE = "The user is a local administrator of the computer, so Kerio Updater"
            + " Service installs automatically and the connector is upgraded.";
    private static final List<Citation> CITATIONS = List.of(Documents.UPDATER);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            UpdaterCase.CONNECTOR + ", 7.2.x or older or of unknown version; target 7.3 or newer;"
                    + " Kerio Updater Service absent or not known; the user is a local administrator of the computer,"
                    + " which is known.",
            CONSEQUENCE, CITATIONS, false, List.of());

    Lk102InstallsItself() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (UpdaterCase.answer(c) != UpdaterCase.Answer.INSTALLS_ITSELF) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.AUTOMATIC, TITLE, CONSEQUENCE + UpdaterCase.remarks(c), CITATIONS,
                UpdaterCase.facts(c), List.of()));
    }
}
