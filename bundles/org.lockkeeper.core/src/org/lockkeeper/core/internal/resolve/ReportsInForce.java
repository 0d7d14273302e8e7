package org.lockkeeper.core.internal.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.AffectedUserReport;

/** Which reports of a server are in force: the newest supersedes all that are older. */
final class ReportsInForce {

    private final Times times;
    private final Point newest;
    private final @Nullable Moment at;

    /**
     * @param reports newest first
     */
    ReportsInForce(Times times, List<AffectedUserReport> reports) {
        this.times = times;
        // one that names nobody was cut (its header speaks of "some users"): it clears nobody
        this.at = reports.stream().filter(r -> !r.accounts().isEmpty()).findFirst().map(AffectedUserReport::at)
                .orElse(null);
        this.newest = new Point(at, Point.SERVER_CLOCK);
    }

    /** Time of the newest report; {@code null} where there is none. */
    @Nullable Moment newest() {
        return at;
    }

    /** The newest report's time, to be compared. */
    Point newestPoint() {
        return newest;
    }

    /** Whether a sighting is a line of a report that a newer one supersedes. */
    boolean isSuperseded(Sighting sighting) {
        Moment report = sighting.report();
        // the same local time is the same report, whether or not its offset was known where it was read
        return at != null && report != null && !report.local().equals(at.local())
                && times.isNewer(newest, new Point(report, Point.SERVER_CLOCK));
    }

    /** Whether a sighting is a line of the newest report. */
    boolean isOfNewest(Sighting sighting) {
        Moment report = sighting.report();
        return at != null && report != null && report.local().equals(at.local());
    }

    /** Why a superseded report does not count, for people. */
    String superseded() {
        return "superseded by the report of " + at;
    }
}
