package org.lockkeeper.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** Many mornings. */
class DistributionTest {

    private static final LocalDate DAY = LocalDate.of(2011, 10, 12);

    private static UpgradePlan plan(int clients) {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < clients; i++) {
            given.row(Given.at("09-01"), "u" + i + "@x", "PC" + i, Connector.KOFF, Attributes.builder()
                    .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(Attribute.UPDATER_SERVICE, Presence.PRESENT)
                    .put(Attribute.DATABASE_BYTES, 1_000_000_000L).put(Attribute.FREE_BYTES, 9_000_000_000L).build());
        }
        return CoreServices.planner(List.of()).plan(given.model(), PlanRequest.to(ProductVersion.of(7, 3, 0)),
                Progress.NONE);
    }

    @Example
    void oneRunIsTheRehearsalOfItsSeed() {
        UpgradePlan plan = plan(20);
        Rehearsal rehearsal = Rehearsal.of(plan, null, DAY, Assumptions.USUAL, 7, Progress.NONE);

        Distribution one = Distribution.of(plan, null, DAY, Assumptions.USUAL, 7, 1, Progress.NONE);

        assertThat(one.lastReadyAt().least()).isEqualTo(one.lastReadyAt().most())
                .isEqualTo(rehearsal.clients().stream().map(Rehearsal.Morning::readyAt).max(Comparable::compareTo).get());
    }

    @Property(tries = 25)
    void figuresAreInOrderAndMoreMorningsAreWider(@ForAll @IntRange(min = 1, max = 30) int runs, @ForAll long seed) {
        UpgradePlan plan = plan(12);
        Distribution few = Distribution.of(plan, null, DAY, Assumptions.USUAL, seed, runs, Progress.NONE);
        Distribution more = Distribution.of(plan, null, DAY, Assumptions.USUAL, seed, runs + 5, Progress.NONE);

        for (Distribution d : List.of(few, more)) {
            assertThat(List.of(d.lastReadyAt().least(), d.lastReadyAt().median(), d.lastReadyAt().most95(),
                    d.lastReadyAt().most())).isSorted();
            assertThat(d.longestWait().least()).isGreaterThanOrEqualTo(Duration.ofMinutes(7));
            assertThat(d.peakDownloads().least()).isBetween(1, 12);
        }
        assertThat(more.lastReadyAt().most()).isAfterOrEqualTo(few.lastReadyAt().most());
        assertThat(more.peakDownloads().most()).isGreaterThanOrEqualTo(few.peakDownloads().most());
    }

    @Example
    void nobodyWhoWorksMeansNoFigures() {
        Distribution none = Distribution.of(plan(0), null, DAY, Assumptions.USUAL, 1, 3, Progress.NONE);

        assertThat(none.lastReadyAt().most()).isNull();
        assertThat(none.peakDownloads().most()).isZero();
    }

    @Example
    void itStopsWhenItIsCancelled() {
        UpgradePlan plan = plan(10);
        Progress stopped = Progress.until(() -> true);

        assertThatThrownBy(() -> Rehearsal.of(plan, null, DAY, Assumptions.USUAL, 1, stopped))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Distribution.of(plan, null, DAY, Assumptions.USUAL, 1, 3, stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Example
    void theFiguresOfAMorningAreThoseOfItsClients() {
        Rehearsal rehearsal = Rehearsal.of(plan(12), null, DAY, Assumptions.USUAL, 3, Progress.NONE);

        assertThat(rehearsal.results().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(rehearsal.longestWaits()).isSortedAccordingTo(
                Comparator.comparing(Rehearsal.Morning::waits).reversed());
        Rehearsal.Morning slowest = rehearsal.longestWaits().getFirst();
        assertThat(slowest.at(slowest.phases().getFirst().from())).contains(slowest.phases().getFirst());
        assertThat(slowest.at(slowest.phases().getFirst().from().minusSeconds(1))).isEmpty();
        assertThat(slowest.at(slowest.readyAt())).isEmpty();
    }
}
