package org.lockkeeper.core.path;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One upgrade of the server on a way, with what precedes it.
 *
 * @param from the version before; {@code null} where it is not known
 * @param to the version after
 * @param preparation what is done before the upgrade
 * @param waitDays how many days are waited before it, at most
 * @param why what the hop is for, what is waited for, what is done, as sentences
 * @param visits how many computers have to be visited: before the upgrade where it is prepared, else after it, those of
 *        clients that are known to be cut off
 * @param databaseUpgrades how many clients upgrade their own database at this hop
 * @param cutOff how many clients lose e-mail in Outlook at this hop, after what is done before it
 * @param whom the clients behind the numbers
 */
public record Hop(@Nullable ProductVersion from, ProductVersion to, Preparation preparation, int waitDays, String why,
        int visits, int databaseUpgrades, CutOff cutOff, Whom whom) {

    /**
     * The clients that the numbers of a hop count, as they are known before the way begins.
     *
     * @param cutOff those that lose e-mail in Outlook, or may; accounts of which no client is known are none of them
     * @param visits those whose computers have to be visited, or may have to be
     * @param databaseUpgrades those that upgrade their own database
     */
    public record Whom(List<Subject.OfClient> cutOff, List<Subject.OfClient> visits,
            List<Subject.OfClient> databaseUpgrades) {

        /** Copies the lists. */
        public Whom {
            cutOff = List.copyOf(cutOff);
            visits = List.copyOf(visits);
            databaseUpgrades = List.copyOf(databaseUpgrades);
        }
    }

    /** What is done before the server is upgraded. */
    public enum Preparation {
        /** Nothing. */
        NONE,
        /** The computers of all clients that may be cut off are looked at and repaired. */
        VISIT_ALL,
        /** The next report is waited for; then those it names are repaired, and those it cannot tell of looked at. */
        WAIT_AND_VISIT
    }

    /** Checks that nothing is missing. */
    public Hop {
        Objects.requireNonNull(to);
        Objects.requireNonNull(preparation);
        Objects.requireNonNull(why);
        Objects.requireNonNull(cutOff);
        Objects.requireNonNull(whom);
    }
}
