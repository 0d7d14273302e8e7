package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-104: nobody has looked whether the Updater Service is there. */
final class Lk104UpdaterUnknown implements ClientRule {

    private static final String ID = "LK-104";
    private static final String TITLE = "Updater Service not known";
    private static final String CONSEQUENCE = "Whether Kerio Updater Service is installed is not known. If it is not,"
            + " the upgrade asks for an administrator's password, and without it Outlook neither sends nor receives"
            + " e-mail. The installed programs of the computer tell.";
    private static final String BY_RIGHT = " So does the user's right: for a local administrator the service installs"
            + " itself.";
    private static final String BY_REPORT = " The next report in the server's warning log tells too, where the account"
            + " is named in it.";

    private static final List<Citation> CITATIONS = List.of(Documents.FIND_OUT, Documents.NOT_INSTALLED);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Outlook Connector (Offline Edition) 7.2.x or older, or of unknown version; target 7.3 or newer;"
                    + " Kerio Updater Service not known; the user is not known to be a local administrator.",
            CONSEQUENCE, CITATIONS, true, List.of(Remedies.CHECK_PROGRAMS, Remedies.CHECK_RIGHT));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!UpdaterCase.lacksUpdater(c) || UpdaterCase.isUpdaterAbsent(c) || UpdaterCase.isAdministrator(c)) {
            return Optional.empty();
        }
        boolean rightKnown = UpdaterCase.isRightKnown(c);
        boolean reports = DetectionAdvice.isReportingVersion(c.server());
        String consequence = CONSEQUENCE + (rightKnown ? "" : BY_RIGHT) + (reports ? BY_REPORT : "")
                + UpdaterCase.assumption(c);
        List<Remedy> remedies = new ArrayList<>(3);
        remedies.add(c.client().subject().computer() == null ? Remedies.CHECK_PROGRAMS_OF_ACCOUNT
                : Remedies.CHECK_PROGRAMS);
        if (!rightKnown) {
            remedies.add(Remedies.CHECK_RIGHT);
        }
        if (reports) {
            remedies.add(Remedies.WAIT_FOR_REPORT);
        }
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, consequence, CITATIONS, UpdaterCase.facts(c),
                remedies));
    }
}
