package org.lockkeeper.core.internal.resolve;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.UnreadSource;

/**
 * Gathers the affected-user reports of one server. The same report found in two files (a rotated log, a copy) is one:
 * a report is told by its local time, whether or not the offset was known where it was read. A line that names an
 * account proves its report even where the header was cut off.
 */
final class ReportCollection {

    private static final Comparator<Evidence> FIRST_PLACE = Comparator.comparing((Evidence e) -> e.file().path())
            .thenComparingLong(Evidence::line).thenComparingLong(Evidence::offset);

    private final Map<LocalDateTime, Draft> drafts = new HashMap<>();

    private static final class Draft {
        @Nullable Moment at;
        @Nullable Evidence header;
        @Nullable Evidence firstLine;
        final Map<String, Evidence> accounts = new HashMap<>();

        Moment at() {
            return Objects.requireNonNull(at);
        }

        Evidence place() {
            return Objects.requireNonNull(header != null ? header : firstLine);
        }
    }

    void add(Observation observation) {
        Moment at = observation.attributes().get(Attribute.REPORT_AT);
        if (at == null) {
            return;
        }
        Evidence evidence = observation.evidence();
        switch (observation.subject()) {
            case Subject.OfServer _ -> {
                Draft draft = draft(at);
                draft.header = first(draft.header, evidence);
            }
            case Subject.OfClient client when observation.source() == SourceKind.REPORT -> {
                Draft draft = draft(at);
                draft.firstLine = first(draft.firstLine, evidence);
                if (client.account() != null) {
                    draft.accounts.merge(client.account(), evidence, ReportCollection::first);
                }
            }
            default -> {
                // others name no report
            }
        }
    }

    /** Names accounts otherwise: as the model calls them. */
    void rename(Map<String, String> names) {
        if (names.isEmpty()) {
            return;
        }
        for (Draft draft : drafts.values()) {
            for (String name : List.copyOf(draft.accounts.keySet())) {
                String as = names.get(name);
                if (as != null) {
                    draft.accounts.merge(as, draft.accounts.remove(name), ReportCollection::first);
                }
            }
        }
    }

    /** The reports, newest first; those from the future are none (ruling 12). */
    List<AffectedUserReport> reports(Times times) {
        List<AffectedUserReport> reports = new ArrayList<>(drafts.size());
        for (Draft draft : drafts.values()) {
            if (!times.isFuture(new Point(draft.at(), Point.SERVER_CLOCK))) {
                reports.add(new AffectedUserReport(draft.at(), draft.place(), draft.accounts));
            }
        }
        reports.sort(Comparator.comparing(AffectedUserReport::at).reversed());
        return reports;
    }

    /**
     * The log of the newest report where that names nobody: its header speaks of "some users" (article "Kerio Updater
     * Service installation"), so the log ends, or was rotated, before the lines that name them (rulings 7 and 8).
     *
     * @param reports newest first
     */
    static Optional<UnreadSource> cut(String server, List<AffectedUserReport> reports) {
        return reports.stream().limit(1).filter(report -> report.accounts().isEmpty())
                .map(report -> new UnreadSource(server, report.evidence().file(), null, "its report of " + report.at()
                        + " says that some users are affected, and the lines that name them are missing; copy the log"
                        + " again, with the one that goes on after it")).findFirst();
    }

    private Draft draft(Moment at) {
        Draft draft = drafts.computeIfAbsent(at.local(), _ -> new Draft());
        // the spelling that tells the offset; of two, the greater, whatever came first
        if (draft.at == null || draft.at.offset() == null
                || at.offset() != null && at.compareTo(draft.at) > 0) {
            draft.at = at;
        }
        return draft;
    }

    private static Evidence first(@Nullable Evidence a, Evidence b) {
        return a == null || FIRST_PLACE.compare(b, a) < 0 ? b : a;
    }
}
