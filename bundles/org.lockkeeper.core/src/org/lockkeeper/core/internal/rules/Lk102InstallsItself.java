package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-102: the user is a local administrator, for whom the Updater Service installs itself. */
final class Lk102InstallsItself implements ClientRule {

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

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return UpdaterCase.breakpoints();
    }

    @Override
    public boolean judges(@Nullable Connector connector) {
        return UpdaterCase.judges(connector);
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
