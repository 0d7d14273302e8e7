package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.AffectedUserReport;

/**
 * Lines of a server's affected-user reports of which it cannot be read whom they name (rulings 2 and 8). Each says that
 * somebody lacked the Updater Service at its time, and that may be anybody: where nothing newer shows the service, or a
 * connector of the new upgrade system, nobody rests on not having been named.
 */
final class UnclearReports {

    static final UnclearReports NONE = new UnclearReports(List.of());

    // the newest by the server's clock, and the newest of those that tell an offset: older ones say no more
    private final List<Sighting> lines;

    private UnclearReports(List<Sighting> lines) {
        this.lines = lines;
    }

    /**
     * Those of a server; one from the future is none (ruling 12). The newest report is one where lines that name its users
     * are missing.
     *
     * @param reports its reports, newest first
     * @param isUnread whether a file, by its path, is one that could not be read wholly: a log that was read without a
     *        problem since has no such line any more
     */
    static UnclearReports of(ServerScope scope, Times times, List<AffectedUserReport> reports,
            Predicate<String> isUnread) {
        @Nullable Sighting local = null;
        @Nullable Sighting offset = null;
        for (Sighting s = scope.server; s != null; s = s.next) {
            if (s.get(Attribute.REPORT_UNCLEAR_AT) != null && !times.isUndated(s)
                    && isUnread.test(s.observation.evidence().file().path())) {
                local = s.local ? newest(times, local, s) : local;
                offset = s.local ? offset : newest(times, offset, s);
            }
        }
        List<Sighting> lines = new ArrayList<>(2);
        for (Sighting line : new @Nullable Sighting[] {local, offset}) {
            if (line != null) {
                lines.add(ofSomebody(scope, line.observation.evidence()));
            }
        }
        reports.stream().limit(1).filter(scope.reports::isCut)
                .forEach(report -> lines.add(ofSomebody(scope, report.evidence())));
        return lines.isEmpty() ? NONE : new UnclearReports(List.copyOf(lines));
    }

    /** That somebody's computer lacked the service. */
    private static Sighting ofSomebody(ServerScope scope, Evidence line) {
        return new Sighting(new Observation(new Subject.OfComputer(scope.name(), "unknown"), SourceKind.REPORT,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT), line), null);
    }

    private static Sighting newest(Times times, @Nullable Sighting known, Sighting other) {
        return known == null || times.newestFirst(other, known) < 0 ? other : known;
    }

    /** They may mean any computer that is known to have the service: it stays so where something newer shows it. */
    void addTo(ComputerPart computer, ComputerFacts computers) {
        if (!lines.isEmpty() && Objects.requireNonNullElseGet(computer.ownUpdater(),
                () -> computers.own(computer, Attribute.UPDATER_SERVICE)).is(Presence.PRESENT)) {
            lines.forEach(line -> computer.addLine(line, Role.OF_SOMEBODY));
        }
    }

    /** The lines, each as one that says that the service is missing. */
    List<Sighting> lines() {
        return lines;
    }
}
