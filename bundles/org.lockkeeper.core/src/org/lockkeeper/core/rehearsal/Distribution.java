package org.lockkeeper.core.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;

/**
 * What many mornings have in common: each is a rehearsal with a seed of its own.
 *
 * @param runs how many
 * @param firstSeed the seed of the first; each other has the next
 * @param lastReadyAt when the last of those works who work; empty where nobody does
 * @param longestWait how long that one of them waits who waits longest, from the start of Outlook until e-mail works
 * @param peakDownloads how many downloads are under way at a time at most
 */
public record Distribution(int runs, long firstSeed, Spread<LocalDateTime> lastReadyAt, Spread<Duration> longestWait,
        Spread<Integer> peakDownloads) {

    /**
     * How a figure differs from morning to morning.
     *
     * @param <T> what it is
     * @param least on the best morning; {@code null}, as the others, where no morning has it
     * @param median on half of the mornings no more than that
     * @param most95 on 95 of 100 mornings no more than that
     * @param most on the worst morning
     */
    public record Spread<T>(@Nullable T least, @Nullable T median, @Nullable T most95, @Nullable T most) {

        static <T extends Comparable<? super T>> Spread<T> of(List<T> figures) {
            if (figures.isEmpty()) {
                return new Spread<>(null, null, null, null);
            }
            List<T> sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
            return new Spread<>(sorted.getFirst(), at(sorted, 50), at(sorted, 95), sorted.getLast());
        }

        /** The figure that so many of 100 do not exceed. */
        private static <T> T at(List<T> sorted, int percent) {
            return sorted.get((int) Math.ceilDiv((long) sorted.size() * percent, 100L) - 1);
        }
    }

    /** Checks that nothing is missing. */
    public Distribution {
        Objects.requireNonNull(lastReadyAt);
        Objects.requireNonNull(longestWait);
        Objects.requireNonNull(peakDownloads);
    }

    /**
     * Rehearses many mornings.
     *
     * @param only who starts Outlook; {@code null} for all
     * @param runs at least 1
     * @param progress told how many mornings are over; asked whether to stop
     */
    public static Distribution of(UpgradePlan plan, @Nullable Set<Subject.OfClient> only, LocalDate day,
            Assumptions assumptions, long firstSeed, int runs, Progress progress) {
        List<Prospects> prospects = Rehearsal.prospects(plan, progress);
        List<LocalDateTime> ready = new ArrayList<>();
        List<Duration> waits = new ArrayList<>();
        List<Integer> peaks = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            progress.checkCancelled();
            progress.fraction((double) run / runs);
            Rehearsal rehearsal = Rehearsal.of(plan, only, day, assumptions, firstSeed + run, prospects);
            rehearsal.lastReadyAt().ifPresent(ready::add);
            rehearsal.clients().stream().filter(m -> m.readyAt() != null).map(Rehearsal.Morning::waits)
                    .max(Comparator.naturalOrder()).ifPresent(waits::add);
            peaks.add(peak(rehearsal));
        }
        return new Distribution(runs, firstSeed, Spread.of(ready), Spread.of(waits), Spread.of(peaks));
    }

    /** How many download at a time at most; between full minutes, too. */
    private static int peak(Rehearsal rehearsal) {
        List<LocalDateTime> begins = new ArrayList<>();
        List<LocalDateTime> ends = new ArrayList<>();
        for (Rehearsal.Morning morning : rehearsal.clients()) {
            for (Rehearsal.Phase phase : morning.phases()) {
                if (phase.kind() == Rehearsal.Phase.Kind.DOWNLOAD) {
                    begins.add(phase.from());
                    ends.add(phase.to());
                }
            }
        }
        begins.sort(Comparator.naturalOrder());
        ends.sort(Comparator.naturalOrder());
        int most = 0;
        int ended = 0;
        for (int begun = 0; begun < begins.size(); begun++) {
            while (!ends.get(ended).isAfter(begins.get(begun))) {
                ended++;
            }
            most = Math.max(most, begun + 1 - ended);
        }
        return most;
    }
}
