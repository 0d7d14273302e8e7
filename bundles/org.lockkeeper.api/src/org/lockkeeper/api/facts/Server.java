package org.lockkeeper.api.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;

/**
 * A mail server as far as it is known.
 *
 * @param name its name, unique in the model without regard to case
 * @param facts what is known about it
 * @param reports affected-user reports seen, newest first, at most one per time
 * @param newestEvidenceAt the newest time seen in its evidence, {@code null} where there is none
 */
public record Server(String name, Facts facts, List<AffectedUserReport> reports, @Nullable Moment newestEvidenceAt) {

    /** Checks that nothing is missing. */
    public Server {
        Objects.requireNonNull(name);
        Objects.requireNonNull(facts);
        reports = List.copyOf(reports);
    }

    /**
     * The date to judge its freshness by, unless somebody states another: when its folder was collected, else the newest
     * time in its evidence; {@code null} where nothing dates it.
     */
    public @Nullable Moment judgedAsOf() {
        return facts.get(Attribute.COLLECTED_AT).optional().orElse(newestEvidenceAt);
    }

    /** The newest report, which supersedes all older ones. */
    public Optional<AffectedUserReport> newestReport() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getFirst());
    }
}
