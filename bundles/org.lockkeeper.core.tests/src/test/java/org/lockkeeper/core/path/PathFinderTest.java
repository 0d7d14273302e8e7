package org.lockkeeper.core.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** Ways over versions, judged by the real rules. */
class PathFinderTest {

    private static final Planner PLANNER = CoreServices.planner(List.of());

    private static List<UpgradePath> paths(Given given, String target) {
        return server(given.model(), target).paths();
    }

    private static ServerPaths server(Model model, String target) {
        return server(model, target, Priority.USUAL);
    }

    private static ServerPaths server(Model model, String target, List<Priority> priorities) {
        return server(model, target, Stops.known(), priorities);
    }

    private static ServerPaths server(Model model, String target, List<VersionStop> stops, List<Priority> priorities) {
        return new PathFinder((m, r) -> PLANNER.plan(m, r, Progress.NONE), stops, priorities)
                .paths(model, PlanRequest.to(ProductVersion.parse(target))).getFirst();
    }

    private static Given client(Given given, String name, String version, Presence updater) {
        return given.row(at("09-01"), name + "@x", "PC-" + name, Connector.KOFF, Attributes.builder()
                .put(Attribute.VERSION, ProductVersion.parse(version)).put(Attribute.UPDATER_SERVICE, updater)
                .put(Attribute.LOCAL_ADMIN, YesNo.NO).put(Attribute.DATABASE_BYTES, 1_000_000_000L)
                .put(Attribute.FREE_BYTES, 9_000_000_000L).build());
    }

    private static Given undecided(String server, String version) {
        Given given = new Given().serverVersion(server);
        for (String name : List.of("a", "b", "c", "d")) {
            client(given, name, version, null);
        }
        return given;
    }

    @Test
    void theDirectWayIsWhatThePlanSays() {
        Given given = client(undecided("7.0.0", "7.0.0"), "e", "7.0.0", Presence.ABSENT);
        UpgradePath direct = paths(given, "7.3").stream().filter(p -> p.hops().size() == 1
                && p.hops().getFirst().preparation() == Hop.Preparation.NONE).findFirst().orElseThrow();

        assertThat(direct.cutOff())
                .isEqualTo(PLANNER.plan(given.model(), PlanRequest.to(ProductVersion.parse("7.3")), Progress.NONE).cutOff());
        assertThat(direct.why()).contains("more may lose e-mail");
    }

    @Test
    void clientsBehindTheNumbersAreThoseThatAreKnown() {
        Given given = client(client(undecided("7.0.0", "7.0.0"), "e", "7.0.0", Presence.ABSENT), "f", "7.0.0",
                Presence.PRESENT);
        // of whom somebody has to find out first where he works, and with what
        given.row(at("09-01"), "g@x", null, null, Attributes.builder().build());
        Model model = given.model();
        List<Subject.OfClient> known = model.clients().stream().map(Client::subject).toList();

        for (UpgradePath path : server(model, "8.0").paths()) {
            for (Hop hop : path.hops()) {
                Hop.Whom whom = hop.whom();
                assertThat(whom.cutOff()).doesNotHaveDuplicates().isSubsetOf(known)
                        .hasSizeBetween(hop.cutOff().least(), hop.cutOff().most());
                assertThat(whom.visits()).doesNotHaveDuplicates().isSubsetOf(known)
                        .hasSizeGreaterThanOrEqualTo(hop.visits());
                assertThat(whom.databaseUpgrades()).doesNotHaveDuplicates().isSubsetOf(known).hasSize(hop.databaseUpgrades());
            }
        }
    }

    @Test
    void whoeverIsVisitedAfterwardsIsWhoIsBlocked() {
        Given given = client(client(new Given().serverVersion("7.2.3"), "a", "7.2.3", Presence.ABSENT), "b", "7.2.3",
                Presence.PRESENT);
        Hop direct = paths(given, "7.3").stream().map(p -> p.hops().getFirst())
                .filter(h -> h.preparation() == Hop.Preparation.NONE && h.to().isRelease(7, 3, 0)).findFirst().orElseThrow();

        assertThat(direct.whom().visits()).singleElement().extracting(Subject.OfClient::account).isEqualTo("a@x");
        assertThat(direct.whom().cutOff()).isEqualTo(direct.whom().visits());
        assertThat(direct.whom().databaseUpgrades()).hasSize(direct.databaseUpgrades());
    }

    @Test
    void oneUndecidedClientIsOne() {
        Given given = client(new Given().serverVersion("7.2.3"), "a", "7.2.3", null);

        assertThat(paths(given, "7.3").stream().flatMap(p -> p.hops().stream()).map(Hop::why))
                .anySatisfy(why -> assertThat(why).contains("(1 of the undecided clients is decided by it)"));
    }

    @Test
    void anOldServerGoesOverTheVersionThatReports() {
        UpgradePath best = paths(undecided("7.0.0", "7.0.0"), "7.3").getFirst();

        assertThat(best.hops()).extracting(h -> h.from() + " " + h.to()).containsExactly("7.0.0 7.2.3", "7.2.3 7.3.0");
        assertThat(best.days()).isEqualTo(14);
        assertThat(best.hops().getLast().why()).contains("statistics", "14 days");
        assertThat(best.cutOff().most()).isZero();
        assertThat(best.hops()).extracting(Hop::databaseUpgrades).containsExactly(4, 4);
    }

    @Test
    void nobodyWaitsWhereNobodyIsUndecided() {
        UpgradePath best = paths(client(new Given().serverVersion("7.2.3"), "a", "7.2.3", Presence.PRESENT), "7.3")
                .getFirst();

        assertThat(best.hops()).singleElement().satisfies(h -> {
            assertThat(h.preparation()).isEqualTo(Hop.Preparation.NONE);
            assertThat(h.visits()).isZero();
            assertThat(h.waitDays()).isZero();
        });
    }

    @Test
    void whoeverIsKnownToBeCutOffIsVisitedBefore() {
        UpgradePath best = paths(client(new Given().serverVersion("7.2.3"), "a", "7.2.3", Presence.ABSENT), "7.3")
                .getFirst();

        assertThat(best.visits()).isEqualTo(1);
        assertThat(best.cutOff().most()).isZero();
        assertThat(best.days()).isZero();
    }

    @Test
    void pathsAreInOrderAndAnUnknownVersionLeavesTheDirectOne() {
        List<UpgradePath> all = paths(undecided("7.0.0", "7.0.0"), "8.0");
        assertThat(all).extracting(p -> p.cutOff().most()).isSorted();
        assertThat(all.getFirst().why()).contains("No other way");

        ServerPaths unknown = server(client(new Given(), "a", "7.2.3", null).model(), "7.3");
        assertThat(unknown.from()).isNull();
        assertThat(unknown.paths()).allSatisfy(p -> assertThat(p.hops()).hasSize(1));
    }

    @Test
    void whoeverWantsNoVisitsGetsTheWayWithoutAnyFirst() {
        Model model = undecided("7.0.0", "7.0.0").model();
        List<UpgradePath> byVisits = server(model, "7.3", List.of(Priority.VISITS)).paths();
        List<UpgradePath> byDays = server(model, "7.3", List.of(Priority.DAYS, Priority.CUT_OFF)).paths();

        assertThat(byVisits.getFirst().visits()).isZero();
        assertThat(byVisits.getFirst().why()).startsWith("No other way has fewer visits, then fewer people cut off");
        assertThat(byVisits).extracting(UpgradePath::visits).isSorted();
        assertThat(byDays.getFirst().days()).isZero();
        assertThat(byDays.getFirst().cutOff().most()).isZero();
        assertThat(byDays.getLast().why()).contains("than on the best way");
    }

    @Test
    void prioritiesAreReadInAnyOrder() {
        assertThat(Priority.parse("days, cutoff")).containsExactly(Priority.DAYS, Priority.CUT_OFF, Priority.VISITS);
        assertThatThrownBy(() -> Priority.parse("money")).hasMessageContaining("cutOff, visits, days");
        assertThatThrownBy(() -> Priority.parse("days,days")).hasMessageContaining("twice");
    }

    private static VersionData data(String version, boolean required) {
        return () -> List.of(new VersionStop(ProductVersion.parse(version), "Something is converted there.",
                new Citation("Release notes of ACME", "Upgrade"), required));
    }

    @Test
    void aStopThatAnExtensionKnowsIsOneMoreWay() {
        Model model = client(new Given().serverVersion("7.0.0"), "a", "7.0.0", Presence.PRESENT).model();
        List<UpgradePath> paths = server(model, "7.3", Stops.with(List.of(data("7.1", false))), Priority.USUAL).paths();

        assertThat(paths).anySatisfy(path -> assertThat(path.hops()).extracting(h -> h.to().toString()).containsExactly("7.1.0",
                "7.3.0"));
        assertThat(paths).anySatisfy(path -> assertThat(path.hops()).hasSize(1));
        assertThat(paths.stream().flatMap(path -> path.hops().stream()).filter(h -> h.to().isRelease(7, 1, 0))).isNotEmpty()
                .allSatisfy(h -> assertThat(h.why()).contains("Something is converted there. (Release notes of ACME"));
    }

    @Test
    void noWayPassesOverAStopThatIsRequired() {
        Model model = client(new Given().serverVersion("7.0.0"), "a", "7.0.0", Presence.PRESENT).model();
        List<VersionStop> stops = Stops.with(List.of(data("7.2.1", true), data("7.1", false)));

        assertThat(server(model, "7.3", stops, Priority.USUAL).paths()).isNotEmpty().allSatisfy(path -> assertThat(path.hops())
                .extracting(h -> h.to().toString()).contains("7.2.1"));
        // it is passed already
        Model later = client(new Given().serverVersion("7.2.1"), "a", "7.2.1", Presence.PRESENT).model();
        assertThat(server(later, "7.3", stops, Priority.USUAL).paths()).anySatisfy(path -> assertThat(path.hops()).hasSize(1));
    }

    @Test
    void whatIsKnownOfAVersionStaysButARequiredStopIsRequired() {
        assertThat(Stops.with(List.of(data("7.2.3", false)))).isEqualTo(Stops.known());
        assertThat(Stops.with(List.of(data("7.2.3", true)))).first().satisfies(stop -> {
            assertThat(stop.required()).isTrue();
            assertThat(stop.reason()).contains("reports affected users", "Something is converted there. (Release notes");
        });
        assertThat(Stops.with(List.of(data("7.9", false), data("7.1", false)))).extracting(s -> s.version().toString())
                .containsExactly("7.1.0", "7.2.3", "7.3.0", "7.9.0");
    }
}
