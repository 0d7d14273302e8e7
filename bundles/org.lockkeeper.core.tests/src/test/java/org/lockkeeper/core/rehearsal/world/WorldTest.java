package org.lockkeeper.core.rehearsal.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.version.ProductVersion;

/** The model of the world, sentence by sentence of the two documents. */
class WorldTest {

    private static final Instant NOW = Instant.parse("2011-10-10T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(300));
    private static final long GB = 1L << 30;

    private static ProductVersion version(String text) {
        return ProductVersion.parse(text);
    }

    private static Machine machine(Program program, String version, boolean updater) {
        return new Machine("PC1", Map.of(program, Timeline.always(version(version))),
                Map.of(program, Timeline.always(LONG_AGO)), Timeline.always(updater), Timeline.always("12.0"));
    }

    private static Seat seat(Program program, boolean admin, long database, long free) {
        return new Seat("a@x", "PC1", program, null, null, Timeline.always(admin), Timeline.always(database),
                Timeline.always(free));
    }

    private static FirstStart start(Program program, String version, boolean updater, boolean admin, long database,
            long free, String target) {
        return FirstStart.of(seat(program, admin, database, free), machine(program, version, updater),
                version(target), NOW);
    }

    private static Outcome outcome(Program program, String version, boolean updater, boolean admin, String target) {
        return start(program, version, updater, admin, GB, 50 * GB, target).outcome();
    }

    @Provide
    static Arbitrary<String> old() {
        return Arbitraries.of("6.7.3", "7.0.0", "7.1.3", "7.2.0", "7.2.3", "7.2.3 patch 1");
    }

    @Provide
    static Arbitrary<String> anyVersion() {
        return Arbitraries.of("6.7.3", "7.0.0", "7.1.3", "7.2.0", "7.2.3", "7.3.0", "7.3.1", "7.4.0", "8.0.0");
    }

    @Provide
    static Arbitrary<Program> connectors() {
        return Arbitraries.of(Program.KOC, Program.KOFF);
    }

    /** "Transition from Kerio Outlook Connector 7.2.x and older to 7.3 and newer requires Kerio Updater Service." */
    @Property
    void withoutServiceAndRightTheyAreCutOff(@ForAll("connectors") Program program, @ForAll("old") String from) {
        assertThat(outcome(program, from, false, false, "7.3.0")).isEqualTo(Outcome.CUT_OFF);
        assertThat(outcome(program, from, false, false, "9.2.12-5000")).isEqualTo(Outcome.CUT_OFF);
        assertThat(outcome(program, from, true, false, "7.3.0")).isEqualTo(Outcome.UPDATES);
    }

    /** "This installs automatically for users who have Administrator rights on their computer." */
    @Property
    void administratorsInstallTheServiceWithoutKnowing(@ForAll("connectors") Program program,
            @ForAll("old") String from) {
        FirstStart start = start(program, from, false, true, GB, 50 * GB, "7.3.0");
        assertThat(start.outcome()).isEqualTo(Outcome.UPDATES);
        assertThat(start.serviceInstallsItself()).isTrue();
    }

    @Property
    void onlyTheWayFrom72To73NeedsTheService(@ForAll("connectors") Program program,
            @ForAll("anyVersion") String from, @ForAll("anyVersion") String to, @ForAll boolean admin,
            @ForAll boolean updater) {
        Outcome outcome = start(program, from, updater, admin, 0, 0, to).outcome();
        boolean crosses = version(from).isBefore(7, 3) && !version(to).isBefore(7, 3);
        assertThat(outcome == Outcome.CUT_OFF).isEqualTo(crosses && !updater && !admin);
        if (version(from).compareTo(version(to)) >= 0) {
            assertThat(outcome).isEqualTo(Outcome.NOTHING);
        }
    }

    /** "The upgrade … to 7.2.x (from 7.1.x and older) and to 7.3.x (from 7.2.x and older) needs … database upgrade." */
    @Test
    void databaseUpgradesByHop() {
        assertThat(start(Program.KOFF, "7.1.3", true, false, GB, 50 * GB, "7.2.3").databaseUpgrades()).isEqualTo(1);
        assertThat(start(Program.KOFF, "7.2.0", true, false, GB, 50 * GB, "7.3.0").databaseUpgrades()).isEqualTo(1);
        assertThat(start(Program.KOFF, "7.0.0", true, false, GB, 50 * GB, "7.3.0").databaseUpgrades()).isEqualTo(2);
        assertThat(start(Program.KOFF, "7.2.0", true, false, GB, 50 * GB, "7.2.3").databaseUpgrades()).isZero();
        assertThat(start(Program.KOFF, "7.3.0", true, false, GB, 50 * GB, "7.4.0").databaseUpgrades()).isZero();
        assertThat(start(Program.KOC, "7.1.3", true, false, GB, 50 * GB, "7.3.0").databaseUpgrades()).isZero();
    }

    /** Twice the size has to be free: exactly twice is enough, a byte less is not, and others are never asked. */
    @Property
    void twiceTheSizeHasToBeFree(@ForAll("old") String from) {
        assertThat(start(Program.KOFF, from, true, false, GB, 2 * GB, "7.3.0").outcome()).isEqualTo(Outcome.UPDATES);
        assertThat(start(Program.KOFF, from, true, false, GB, 2 * GB - 1, "7.3.0").outcome())
                .isEqualTo(Outcome.OFFLINE_UNTIL_FREED);
        assertThat(start(Program.KOC, from, true, false, GB, 0, "7.3.0").outcome()).isEqualTo(Outcome.UPDATES);
        assertThat(start(Program.KOFF, "7.3.0", true, false, GB, 0, "7.4.0").outcome()).isEqualTo(Outcome.UPDATES);
    }

    /** "If MS Outlook version is updated, Kerio Synchronization Plug-in must be reinstalled manually." */
    @Test
    void plugInAfterANewOutlook() {
        Instant before = NOW.minus(Duration.ofDays(20));
        Instant between = NOW.minus(Duration.ofDays(10));
        Timeline<String> outlook = Timeline.always("12.0").then(between, "14.0");
        Machine stale = new Machine("PC1", Map.of(Program.KSP, Timeline.always(version("7.1.3"))),
                Map.of(Program.KSP, Timeline.always(before)), Timeline.always(false), outlook);
        Machine fresh = new Machine("PC1", stale.programs(), Map.of(Program.KSP, Timeline.always(NOW)),
                Timeline.always(false), outlook);
        Seat seat = seat(Program.KSP, false, 0, 0);
        assertThat(FirstStart.of(seat, stale, version("7.3.0"), NOW).outcome()).isEqualTo(Outcome.NEEDS_HANDS);
        assertThat(FirstStart.of(seat, fresh, version("7.3.0"), NOW).outcome()).isEqualTo(Outcome.UPDATES);
        assertThat(FirstStart.of(seat, stale, version("7.3.0"), before).outcome()).isEqualTo(Outcome.UPDATES);
    }

    /** The plug-in "is updated automatically", and the Mac's connector is no Outlook: neither is ever cut off. */
    @Property
    void otherProgramsAreNeverCutOff(@ForAll boolean updater, @ForAll boolean admin,
            @ForAll("anyVersion") String from, @ForAll("anyVersion") String to) {
        for (Program program : List.of(Program.KSP, Program.KSC)) {
            assertThat(start(program, from, updater, admin, GB, 0, to).outcome().losesEmail()).isFalse();
        }
    }

    @Test
    void withoutProgramOrOutlookThereIsNothingToStart() {
        Seat seat = seat(Program.KOFF, false, GB, 0);
        Machine without = new Machine("PC1", Map.of(), Map.of(), Timeline.always(false), Timeline.always("12.0"));
        Machine noOutlook = new Machine("PC1", Map.of(Program.KOFF, Timeline.always(version("7.2.3"))), Map.of(),
                Timeline.always(false), Timeline.always(null));
        assertThat(FirstStart.of(seat, without, version("7.3.0"), NOW).outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(FirstStart.of(seat, noOutlook, version("7.3.0"), NOW).outcome()).isEqualTo(Outcome.NOTHING);
    }

    // reports

    private static MailServer server(Timeline<ProductVersion> version, Timeline<Boolean> statistics) {
        return new MailServer("mail1", ZoneId.of("Europe/Prague"), version, statistics, false,
                NOW.minus(Duration.ofDays(70)));
    }

    private static World world(MailServer server, Machine machine, Seat... seats) {
        return new World(server, List.of("a@x", "b@x"), List.of(machine), List.of(seats));
    }

    private static Seat with(String account, Program program, Instant since, Instant idle) {
        return new Seat(account, "PC1", program, since, idle, Timeline.always(false), Timeline.always(GB),
                Timeline.always(GB));
    }

    /** "Clients statistics are updated each 14 days according to collected data." */
    @Test
    void everyFourteenDays() {
        World world = world(server(Timeline.always(version("7.2.3")), Timeline.always(true)),
                machine(Program.KOFF, "7.2.3", false), with("b@x", Program.KOFF, null, null),
                with("a@x", Program.KOFF, null, null));
        List<Report> reports = world.reports(NOW);
        assertThat(reports).hasSize(6).allSatisfy(r -> assertThat(r.accounts()).containsExactly("a@x", "b@x"));
        for (int i = 1; i < reports.size(); i++) {
            assertThat(Duration.between(reports.get(i - 1).at(), reports.get(i).at())).isEqualTo(Duration.ofDays(14));
        }
    }

    /** "Kerio Connect 7.2.3 reports affected users only in case the clients statistics are enabled." */
    @Test
    void onlyFrom723AndWithStatistics() {
        Machine machine = machine(Program.KOFF, "7.2.0", false);
        Seat seat = with("a@x", Program.KOFF, null, null);
        Timeline<Boolean> on = Timeline.always(true);
        for (String other : List.of("7.1.3", "7.2.0", "7.2.2", "7.3.0")) {
            assertThat(world(server(Timeline.always(version(other)), on), machine, seat).reports(NOW)).isEmpty();
        }
        Timeline<ProductVersion> right = Timeline.always(version("7.2.3"));
        assertThat(world(server(right, Timeline.always(false)), machine, seat).reports(NOW)).isEmpty();
        Timeline<Boolean> late = Timeline.always(false).then(NOW.minus(Duration.ofDays(20)), true);
        assertThat(world(server(right, late), machine, seat).reports(NOW)).hasSize(2);
    }

    @Test
    void namesWhoHasTheOfflineEditionWithoutTheServiceAndUsedIt() {
        MailServer server = server(Timeline.always(version("7.2.3")), Timeline.always(true));
        assertThat(world(server, machine(Program.KOFF, "7.2.3", true), with("a@x", Program.KOFF, null, null))
                .reports(NOW)).isEmpty();
        assertThat(world(server, machine(Program.KOC, "7.2.3", false), with("a@x", Program.KOC, null, null))
                .reports(NOW)).isEmpty();
        Instant since = NOW.minus(Duration.ofDays(20));
        assertThat(world(server, machine(Program.KOFF, "7.2.3", false), with("a@x", Program.KOFF, since, null))
                .reports(NOW)).hasSize(2);
        assertThat(world(server, machine(Program.KOFF, "7.2.3", false), with("a@x", Program.KOFF, null, since))
                .reports(NOW)).hasSize(5);
    }

    // timelines and coherence

    @Property
    void aTimelineIsWhatItsNewestChangeSays(@ForAll List<Boolean> values, @ForAll boolean first) {
        Timeline<Boolean> line = Timeline.always(first);
        for (int i = 0; i < values.size(); i++) {
            line = line.then(NOW.plusSeconds(i), values.get(i));
        }
        for (int i = 0; i < values.size(); i++) {
            Instant at = NOW.plusSeconds(i);
            assertThat(line.at(at)).isEqualTo(values.get(i));
            Instant since = line.since(at).orElse(null);
            for (Instant t = since == null ? NOW.minusSeconds(1) : since; !t.isAfter(at); t = t.plusSeconds(1)) {
                assertThat(line.at(t)).isEqualTo(values.get(i));
            }
            if (since != null) {
                assertThat(line.at(since.minusSeconds(1))).isNotEqualTo(values.get(i));
            }
        }
        assertThat(line.at(NOW.minusSeconds(1))).isEqualTo(first);
    }

    @Test
    void everySeatIsSomewhere() {
        MailServer server = server(Timeline.always(version("7.2.3")), Timeline.always(true));
        Machine machine = machine(Program.KOFF, "7.2.3", false);
        assertThatThrownBy(() -> world(server, machine, with("c@x", Program.KOFF, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRightOfOnePersonAtOneComputer() {
        MailServer server = server(Timeline.always(version("7.2.3")), Timeline.always(true));
        Machine machine = machine(Program.KOFF, "7.2.3", false);
        Seat seat = with("a@x", Program.KOFF, null, null);
        Seat other = new Seat("a@x", "PC1", Program.KSP, null, null, Timeline.always(true), Timeline.always(0L),
                seat.freeBytes());
        assertThatThrownBy(() -> world(server, machine, seat, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
