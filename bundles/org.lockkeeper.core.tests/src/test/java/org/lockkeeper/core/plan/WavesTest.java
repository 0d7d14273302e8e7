package org.lockkeeper.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** A pilot of few that shows all, and rings of the rest. */
class WavesTest {

    private static UpgradePlan plan(Given given) {
        return CoreServices.planner(List.of()).plan(given.model(), PlanRequest.to(ProductVersion.of(7, 3, 0)),
                Progress.NONE);
    }

    /** Users on a few computers; the Outlook tells them apart. */
    private static UpgradePlan site(int clients, int computers, int outlooks, Random random) {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < clients; i++) {
            given.row(at("09-01"), "u" + i + "@x", "PC" + random.nextInt(computers), Connector.KOFF,
                    Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, random.nextInt(3), 0))
                    .put(Attribute.UPDATER_SERVICE, random.nextBoolean() ? Presence.PRESENT : null).build());
        }
        for (int i = 0; i < outlooks; i++) {
            given.row(at("09-01"), "m" + i + "@x", "MAC" + i, Connector.KSC, Attributes.NONE);
        }
        return plan(given);
    }

    private static Waves waves(UpgradePlan plan, int pilot, int size) {
        return Waves.of(plan, pilot, size, null, MaintenanceWindow.WORKDAYS);
    }

    @Property(tries = 40)
    void everybodyTouchedIsInOneWaveAndComputersStayTogether(@ForAll @IntRange(min = 1, max = 14) int clients,
            @ForAll @IntRange(min = 1, max = 6) int computers, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        UpgradePlan plan = site(clients, computers, 2, new Random(seed));

        Waves waves = waves(plan, Waves.AUTO, size);

        List<Subject.OfClient> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Wave wave : waves.waves()) {
            all.addAll(wave.clients());
            Set<String> here = new HashSet<>();
            wave.clients().forEach(c -> here.add(c.computer()));
            assertThat(seen).doesNotContainAnyElementsOf(here);
            seen.addAll(here);
            assertThat(wave.clients().size() <= size || here.size() == 1 || wave.kind() == Wave.Kind.PILOT).isTrue();
        }
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(plan.clients().stream()
                .map(c -> c.client().subject()).filter(s -> s.connector() != Connector.KSC).toList());
        assertThat(waves.covered()).isEqualTo(waves.combinations());
    }

    @Property(tries = 40)
    void thePilotIsNearTheSmallestThatShowsAll(@ForAll @IntRange(min = 1, max = 10) int clients,
            @ForAll @IntRange(min = 1, max = 7) int computers, @ForAll long seed) {
        UpgradePlan plan = site(clients, computers, 0, new Random(seed));
        int greedy = waves(plan, Waves.AUTO, 5).waves().getFirst().clients().size();

        int most = waves(plan, Waves.AUTO, 5).combinations();
        double bound = smallest(plan) * (1 + Math.log(most));

        assertThat((double) greedy).isLessThanOrEqualTo(bound);
    }

    /** Tries every set of computers. */
    private static int smallest(UpgradePlan plan) {
        List<String> computers = plan.clients().stream().map(c -> c.client().subject().computer()).distinct().toList();
        Set<Object> all = combinations(plan, new HashSet<>(computers));
        int best = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << computers.size(); set++) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < computers.size(); i++) {
                if ((set >> i & 1) != 0) {
                    chosen.add(computers.get(i));
                }
            }
            if (combinations(plan, chosen).equals(all)) {
                best = (int) Math.min(best, plan.clients().stream()
                        .filter(c -> chosen.contains(c.client().subject().computer())).count());
            }
        }
        return best;
    }

    private static Set<Object> combinations(UpgradePlan plan, Set<String> computers) {
        Set<Object> all = new HashSet<>();
        plan.clients().stream().filter(c -> computers.contains(c.client().subject().computer()))
                .forEach(c -> all.add(List.of(String.valueOf(c.client().facts().get(Attribute.VERSION).value()),
                        c.steps().stream().map(s -> s.task()).toList())));
        return all;
    }

    @Example
    void aGivenPilotIsNotExceededAndTellsWhatItMisses() {
        UpgradePlan plan = site(12, 12, 0, new Random(3));

        Waves waves = waves(plan, 1, 100);

        assertThat(waves.waves()).extracting(Wave::name).containsExactly("Pilot", "Ring 1");
        assertThat(waves.waves().getFirst().clients()).hasSize(1);
        assertThat(waves.covered()).isEqualTo(1).isLessThan(waves.combinations());
        assertThat(waves(plan, 0, 100).waves()).extracting(Wave::kind).containsExactly(Wave.Kind.RING);
    }

    @Example
    void aWindowMayEndWithTheDayOrOnTheNext() {
        for (String[] given : new String[][] {{"22:00-02:00", "2011-10-15T02:00"}, {"22:00-2:00", "2011-10-15T02:00"},
            {"22:00-24:00", "2011-10-15T00:00"}, {"9:00-17:30", "2011-10-14T17:30"}}) {
            MaintenanceWindow window = MaintenanceWindow.tryParse(given[0]).orElseThrow();
            assertThat(window.end(window.first(LocalDate.of(2011, 10, 14)))).as(given[0]).hasToString(given[1]);
        }
        assertThat(MaintenanceWindow.tryParse("24:00-02:00")).isEmpty();
        assertThat(MaintenanceWindow.tryParse("20:00-30:00")).isEmpty();
    }

    @Example
    void wavesBeginInWindowsOneADay() {
        MaintenanceWindow window = MaintenanceWindow.tryParse("Sat,Sun 20:00-23:00").orElseThrow();
        Waves waves = Waves.of(site(3, 30, 0, new Random(1)), 1, 1, LocalDate.of(2011, 10, 12), window);

        assertThat(waves.waves()).extracting(w -> w.start().toString())
                .containsExactly("2011-10-15T20:00", "2011-10-16T20:00", "2011-10-22T20:00");
        assertThat(MaintenanceWindow.tryParse("Mon-Fri")).contains(MaintenanceWindow.WORKDAYS);
        for (String wrong : List.of("", "whenever", "20:00 Sat", "25:00", "Sat 20:00-99:00")) {
            assertThat(MaintenanceWindow.tryParse(wrong)).as(wrong).isEmpty();
        }
    }

    @Example
    void noWaveBeginsOnAHolidayOrWeekend() {
        MaintenanceWindow window = MaintenanceWindow.WORKDAYS.closedOn(Set.of(LocalDate.of(2011, 12, 26),
                LocalDate.of(2011, 12, 27)));
        Waves waves = Waves.of(site(3, 30, 0, new Random(1)), 1, 1, LocalDate.of(2011, 12, 23), window);

        assertThat(waves.waves()).extracting(w -> w.start().toLocalDate().toString())
                .containsExactly("2011-12-23", "2011-12-28", "2011-12-29");
    }
}
