package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.DATABASE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.FREE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.VERSION;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Step.Phase;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Sizes;

/** LK-131: the connector's database is upgraded on the way; the user waits. */
final class Lk131DatabaseUpgrade extends ConnectorRule {

    private static final String ID = "LK-131";
    private static final String TITLE = "Database upgrade";
    private static final String SOURCES = " The sources disagree: the article on the Updater Service names a database"
            + " upgrade to 7.2.x and to 7.3.x, the article on the database upgrade only that to 7.2.0.";
    private static final List<Citation> CITATIONS = List.of(Documents.NOT_INSTALLED, Documents.DATABASE);

    private static final Remedy LOOK_AND_WAIT = lookAndWait(null);

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Outlook Connector (Offline Edition) 7.1.x or older and target 7.2 or newer; or 7.2.x or older and"
                    + " target 7.3 or newer; or of unknown version, which may be one of these, and nothing"
                    + " else stands in the way.",
            "After the upgrade the connector upgrades its own database, about 5 minutes per GB; the user waits."
                    + SOURCES,
            CITATIONS, false, List.of(LOOK_AND_WAIT));

    Lk131DatabaseUpgrade() {
        super(DESCRIPTION, Set.of(Connector.KOFF), DatabaseUpgrade.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        DatabaseUpgrade upgrade = DatabaseUpgrade.of(c);
        if (!upgrade.isNeeded()) {
            return DatabaseUpgrade.isOpen(c) && isOtherwiseReady(c) ? Optional.of(perhaps(c)) : Optional.empty();
        }
        Long bytes = DatabaseUpgrade.size(c.client());
        Integer minutes = bytes == null ? null : upgrade.minutes(bytes);
        String hops = upgrade.to72() ? upgrade.to73() ? "to 7.2.x and to 7.3.x" : "to 7.2.x" : "to 7.3.x";
        String duration = minutes == null ? " The size of the database is not known; 1 GB takes about 5 minutes."
                : " That takes about " + minutes + (minutes == 1 ? " minute" : " minutes") + " (5 minutes per GB"
                        + (upgrade.hops() > 1 ? " and step" : "") + ").";
        Long free = c.client().facts().get(FREE_BYTES).value();
        boolean spaceKnown = bytes != null && free != null;
        SharedDisk shared = SharedDisk.of(c);
        boolean room = bytes == null || free == null || DatabaseUpgrade.missingBytes(bytes, free) == 0;
        String consequence = (room ? "The" : "Once enough space is free, the")
                + " connector upgrades its own database " + hops + ", and the user waits for it."
                + duration + (spaceKnown ? "" : space(bytes)) + (shared == null ? "" : shared.text())
                + (upgrade.to73() ? SOURCES : "");
        Remedy remedy = shared != null ? inTurn(minutes) : spaceKnown ? wait(minutes)
                : bytes == null ? LOOK_AND_WAIT : lookAndWait(minutes);
        return Optional.of(new Finding(ID, Verdict.AUTOMATIC, TITLE + " " + hops, consequence, CITATIONS,
                List.of(Used.client(c, VERSION), Used.client(c, DATABASE_BYTES), Used.client(c, FREE_BYTES)),
                List.of(remedy)));
    }

    /** A client that is not ready otherwise has other things to be looked at first. */
    private static boolean isOtherwiseReady(ClientCase c) {
        return switch (UpdaterCase.answer(c)) {
            case NONE, PRESENT, INSTALLS_ITSELF -> true;
            case BLOCKED, NOT_KNOWN, UNEXPLAINED -> false;
        };
    }

    /** The version is not known: room is needed where it is an older one. */
    private static Finding perhaps(ClientCase c) {
        Long bytes = DatabaseUpgrade.size(c.client());
        boolean to73 = Releases.mayHave(c.target(), Releases.V7_3);
        boolean spaceKnown = bytes != null && c.client().facts().get(FREE_BYTES).isKnown();
        SharedDisk shared = SharedDisk.of(c);
        String consequence = "Whether the connector upgrades its own database, for which the user waits,"
                + DatabaseUpgrade.openBy(c, "its") + " do. 1 GB takes about 5 minutes." + (spaceKnown ? "" : space(bytes))
                + (shared == null ? "" : shared.text())
                + (to73 ? SOURCES : "");
        return new Finding(ID, Verdict.AUTOMATIC, TITLE + ", where the connector is an older one", consequence,
                CITATIONS, List.of(Used.client(c, VERSION), Used.client(c, DATABASE_BYTES), Used.client(c, FREE_BYTES)),
                List.of(shared != null ? inTurn(null) : spaceKnown ? wait(null) : LOOK_AND_WAIT));
    }

    /** How much has to be free, where nobody measured whether it is. */
    private static String space(@Nullable Long databaseBytes) {
        return " Twice the size of the database has to be free on the disk of the user's profile, "
                + (databaseBytes == null ? "" : "which is " + Sizes.text(2 * Math.min(databaseBytes, Long.MAX_VALUE / 2))
                        + ", ")
                + "and nobody looked whether it is: without it the upgrade fails at every start of Outlook.";
    }

    private static Remedy wait(@Nullable Integer minutes) {
        return new Remedy("Let the database upgrade end", List.of(waiting(minutes)));
    }

    private static Remedy lookAndWait(@Nullable Integer minutes) {
        return new Remedy("Look whether there is room, and let the database upgrade end",
                List.of(Tasks.LOOK_AT_SPACE, waiting(minutes)));
    }

    private static Remedy inTurn(@Nullable Integer minutes) {
        return new Remedy("Make room for all databases of the computer, or let one upgrade end before the next begins",
                List.of(Tasks.UPGRADE_IN_TURN, waiting(minutes)));
    }

    private static Step waiting(@Nullable Integer minutes) {
        return new Step("Leave Outlook open after the upgrade until the connector's database is upgraded", Actor.USER,
                false, minutes, Phase.AFTER, "await-database-upgrade");
    }
}
