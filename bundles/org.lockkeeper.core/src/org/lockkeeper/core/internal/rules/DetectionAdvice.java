package org.lockkeeper.core.internal.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Which way of finding affected users applies to a server (article "Kerio Updater Service installation", "To find out
 * whether manual upgrade is needed"): Kerio Connect 7.2.3 alone reports them, and only while client statistics are on;
 * it does so every 14 days.
 *
 * @param detection the way
 * @param lastReport time of the newest report, {@code null} where none was seen
 * @param nextReportDue when the next report is due at the latest, never before the date of judgement; {@code null}
 *        where none is due or nothing dates it
 */
public record DetectionAdvice(Detection detection, @Nullable Moment lastReport, @Nullable Moment nextReportDue) {

    /** "Clients statistics are updated each 14 days." */
    static final Duration REPORT_INTERVAL = Duration.ofDays(14);
    private static final ProductVersion REPORTING = ProductVersion.of(7, 2, 3);
    private static final ProductVersion NEXT = ProductVersion.of(7, 2, 4);
    /** Where the answers of LK-111 to LK-113 change. */
    static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            new Breakpoint.Values<>(true, Attribute.VERSION, List.of(ProductVersion.of(7, 2, 2),
                    Releases.earliest(REPORTING), REPORTING, Releases.earliest(NEXT), NEXT)),
            Breakpoint.eachOfServer(Attribute.CLIENT_STATISTICS), new Breakpoint.ReportAge(REPORT_INTERVAL)));

    /**
     * The advice for a server.
     * <p>
     * The as-of date judges how fresh a report is; it does not undo what was observed later. So a report dated after
     * an as-of date that the user gave counts as fresh.
     *
     * @param asOf the date as of which freshness is judged, {@code null} where nothing dates the evidence
     */
    public static DetectionAdvice of(Server server, @Nullable Moment asOf) {
        Moment last = server.reports().isEmpty() ? null : server.reports().getFirst().at();
        if (!isReportingVersion(server)) {
            return new DetectionAdvice(Detection.INSTALLED_PROGRAMS, last, null);
        }
        if (last != null && (asOf == null || last.until(asOf).compareTo(REPORT_INTERVAL) <= 0)) {
            return new DetectionAdvice(Detection.REPORT, last, last.plus(REPORT_INTERVAL));
        }
        Fact<YesNo> statistics = server.facts().get(Attribute.CLIENT_STATISTICS);
        // a report proves that statistics were on when it was written, not that they are on still
        if (statistics.is(YesNo.YES) || last != null && !statistics.is(YesNo.NO)) {
            return new DetectionAdvice(Detection.WAIT_FOR_REPORT, last,
                    asOf == null ? null : asOf.plus(REPORT_INTERVAL));
        }
        return new DetectionAdvice(Detection.ENABLE_STATISTICS, last, null);
    }

    /**
     * Whether the server is known to be a 7.2.3, with whatever patch or build. Whether a pre-release of it reports, no document
     * tells; a report that it wrote does.
     */
    static boolean isReportingVersion(Server server) {
        ProductVersion version = server.facts().get(Attribute.VERSION).value();
        return version != null && version.isRelease(7, 2, 3)
                && (Releases.has(version, REPORTING) || !server.reports().isEmpty());
    }
}
