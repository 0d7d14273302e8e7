package org.lockkeeper.core.internal.resolve;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        final Set<Evidence> headers = new HashSet<>();
        final Set<Evidence> lines = new HashSet<>();

        /** Whether a line that names somebody stands where its header should: what stood before is missing. */
        boolean isWithoutBeginning() {
            return !headers.isEmpty() && lines.containsAll(headers);
        }

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
                draft.headers.add(evidence);
            }
            case Subject.OfClient client when observation.source() == SourceKind.REPORT -> {
                Draft draft = draft(at);
                draft.firstLine = first(draft.firstLine, evidence);
                draft.lines.add(evidence);
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
     * Whether a report does not name all that it is about: it names nobody, although its header speaks of "some users"
     * (article "Kerio Updater Service installation"), or the log begins in the midst of it (ruling 2).
     */
    boolean isCut(AffectedUserReport report) {
        return report.accounts().isEmpty() || draft(report.at()).isWithoutBeginning();
    }

    /**
     * The log of the newest report where lines of that are missing: the log ends, or was rotated, before the lines that
     * name its users, or begins among them (rulings 7 and 8).
     *
     * @param reports newest first
     */
    Optional<UnreadSource> cut(String server, List<AffectedUserReport> reports) {
        return reports.stream().limit(1).filter(this::isCut)
                .map(report -> new UnreadSource(server, report.evidence().file(), null, "its report of " + report.at()
                        + (report.accounts().isEmpty() ? " says that some users are affected, and the lines that name them are"
                                + " missing; copy the log again, with the one that goes on after it"
                                : " has lost its beginning, so that more users may be named than stand there; copy the log"
                                        + " again, with the one before it"))).findFirst();
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
