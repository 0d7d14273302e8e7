package org.lockkeeper.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.internal.resolve.Resolver;
import org.lockkeeper.core.testing.Given;

/** How many may start at a time, and over which line. */
class LoadLimitTest {

    private static final LocalDate DAY = LocalDate.of(2011, 10, 12);
    private static final int CLIENTS = 60;

    private final List<Observation> observations = new ArrayList<>();

    /** A server with clients of which each downloads, and what its configuration names. */
    private LoadLimitTest server(String name, int clients, Connector connector, String... tablesAndUrls) {
        see(new Subject.OfServer(name), SourceKind.SERVER_DESCRIPTION,
                Attributes.of(Attribute.VERSION, ProductVersion.of(7, 2, 3)));
        for (int i = 0; i < clients; i++) {
            see(new Subject.OfClient(name, "u" + i + "@" + name, name + "-PC" + i, connector), SourceKind.CLIENT_LIST,
                    Attributes.builder().put(Attribute.VERSION, ProductVersion.of(7, 2, 3))
                            .put(Attribute.UPDATER_SERVICE, Presence.PRESENT).build());
        }
        for (int i = 0; i < tablesAndUrls.length; i += 2) {
            see(new Subject.OfSetting(name, tablesAndUrls[i], "AlternateDownloadURL"), SourceKind.CONFIGURATION,
                    Attributes.of(Attribute.SETTING, tablesAndUrls[i + 1]));
        }
        return this;
    }

    private void see(Subject subject, SourceKind kind, Attributes attributes) {
        observations.add(new Observation(subject, kind, attributes,
                Given.evidence(kind, observations.size() + 1, Given.at("10-01"))));
    }

    private Model model() {
        return Resolver.resolve(1, observations);
    }

    private static UpgradePlan plan(Model model, String target) {
        return CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.parse(target)), Progress.NONE);
    }

    private static LoadLimit limit(Model model, String target, int megabits, Map<String, Integer> lines, long seed) {
        UpgradePlan plan = plan(model, target);
        return LoadLimit.of(plan, Assumptions.USUAL.over(Lines.of(plan, model).carrying(lines)), megabits, seed,
                Progress.NONE);
    }

    private static LoadLimit limit(Model model, int megabits) {
        return limit(model, "7.3", megabits, Map.of(), 1);
    }

    @Property(tries = 20)
    void aWaveOfThatSizeIsBelowTheLimitAndATwiceAsLargeOneIsNot(@ForAll @IntRange(min = 2, max = 60) int megabits,
            @ForAll long seed) {
        LoadLimit limit = limit(new LoadLimitTest().server("mail1", 400, Connector.KOFF).model(), "7.3", megabits,
                Map.of(), seed);

        assertThat(limit.downloading()).isEqualTo(400);
        assertThat(LoadLimit.isBelow(limit.waveSize(), Assumptions.USUAL, 100, megabits, seed)).isTrue();
        if (!limit.isNoneNeeded()) {
            assertThat(LoadLimit.isBelow(2 * limit.waveSize() + 2, Assumptions.USUAL, 100, megabits, seed)).isFalse();
        }
    }

    @Example
    void theLineItselfIsNeverTooLittleAndLessThanADownloadAlwaysIs() {
        Model model = new LoadLimitTest().server("mail1", 50, Connector.KOFF).model();

        assertThat(limit(model, 100).isNoneNeeded()).isTrue();
        assertThat(limit(model, 1).waveSize()).isZero();
        assertThat(limit(model, 1).isNoneNeeded()).isFalse();
    }

    @Example
    void itStopsWhenItIsCancelled() {
        UpgradePlan plan = plan(new LoadLimitTest().server("mail1", 3, Connector.KOFF).model(), "7.3");

        assertThatThrownBy(() -> LoadLimit.of(plan, Assumptions.USUAL, 10, 1, Progress.until(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Example
    void everyServerHasALineOfItsOwn() {
        LoadLimit one = limit(new LoadLimitTest().server("mail1", CLIENTS, Connector.KOFF).model(), 8);
        LoadLimit three = limit(new LoadLimitTest().server("mail1", CLIENTS, Connector.KOFF).server("mail2", CLIENTS,
                Connector.KOFF).server("mail3", CLIENTS, Connector.KOFF).model(), 8);

        assertThat(one.isNoneNeeded()).isFalse();
        assertThat(three.waveSize()).isEqualTo(one.waveSize());
        assertThat(three.overOneLine()).isEqualTo(CLIENTS);
        assertThat(three.downloading()).isEqualTo(3 * CLIENTS);
        assertThat(three.lines()).isEqualTo(3);
    }

    @Example
    void manySmallServersNeedNoWavesWhereOneLargeWould() {
        LoadLimitTest small = new LoadLimitTest();
        for (int i = 1; i <= 20; i++) {
            small.server("mail" + i, 3, Connector.KOFF);
        }

        assertThat(limit(small.model(), 12).isNoneNeeded()).isTrue();
        assertThat(limit(new LoadLimitTest().server("mail1", CLIENTS, Connector.KOFF).model(), 12).isNoneNeeded()).isFalse();
    }

    @Example
    void aLineThatCarriesLessThanTheLimitDecidesNothing() {
        Model model = new LoadLimitTest().server("mail1", CLIENTS, Connector.KOFF).server("mail2", 2, Connector.KOFF).model();

        assertThat(limit(model, 8).line()).isEqualTo("mail1");
        assertThat(limit(model, "7.3", 8, Map.of("MAIL1", 5), 1).isNoneNeeded()).isTrue();
    }

    @Example
    void serversThatNameOneOtherPlaceShareItsLine() {
        String url = "ftp://***@Files.example/koff/";
        Model model = new LoadLimitTest().server("mail1", CLIENTS / 2, Connector.KOFF, "KocOffline", url)
                .server("mail2", CLIENTS / 2, Connector.KOFF, "KocOffline", "https://files.example/other/").model();

        LoadLimit shared = limit(model, "7.4", 8, Map.of(), 1);

        assertThat(shared.line()).isEqualTo("files.example");
        assertThat(shared.overOneLine()).isEqualTo(CLIENTS);
        assertThat(shared.lines()).isEqualTo(1);
        assertThat(limit(model, "7.4", 8, Map.of("files.example", 8), 1).isNoneNeeded()).isTrue();
    }

    @Example
    void beforeVersion74AnotherPlaceIsNotDocumentedSoTheServersLineCarriesAll() {
        Model model = new LoadLimitTest().server("mail1", CLIENTS, Connector.KOFF, "KocOffline", "http://files.example/").model();

        assertThat(limit(model, "7.3", 8, Map.of(), 1).line()).isEqualTo("mail1");
        assertThat(Lines.of(plan(model, "7.3"), model).elsewhere()).isEmpty();
        assertThat(Lines.of(plan(model, "7.3"), model).notYet()).containsExactly("mail1");
        assertThat(Lines.of(plan(model, "7.4"), model).notYet()).isEmpty();
    }

    @Example
    void eachConnectorHasItsOwnTableAndWhatIsEmptyNamesNoPlace() {
        Model model = new LoadLimitTest().server("mail1", 1, Connector.KOFF, "Koc", "http://a.example/", "KocOffline", "")
                .server("mail2", 1, Connector.KOC, "KocOffline", "http://b.example/", "Koc", "file://C:\\koc\\").model();
        Lines lines = Lines.of(plan(model, "7.4"), model);

        assertThat(lines.of(new Subject.OfClient("mail1", "u@x", null, Connector.KOFF))).isEqualTo("mail1");
        assertThat(lines.of(new Subject.OfClient("mail1", "u@x", null, Connector.KOC))).isEqualTo("a.example");
        assertThat(lines.of(new Subject.OfClient("mail1", "u@x", null, Connector.KSP))).isEqualTo("mail1");
        assertThat(lines.of(new Subject.OfClient("mail2", "u@x", null, Connector.KOC))).isEqualTo("file://C:\\koc\\");
        assertThat(lines.of(new Subject.OfClient("MAIL2", "u@x", null, Connector.KOFF))).isEqualTo("b.example");
        assertThat(lines.downloadsOf("b.example")).isEqualTo("mail2 (KOFF)");
        assertThat(lines.names()).containsExactly("a.example", "b.example", "file://C:\\koc\\", "mail1", "mail2");
    }

    @Example
    void theMorningTakesTheLinesThatThereAre() {
        Model model = new LoadLimitTest().server("mail1", 1, Connector.KOFF, "KocOffline", "http://files.example/")
                .server("mail2", 1, Connector.KOFF, "KocOffline", "http://files.example/").model();
        UpgradePlan plan = plan(model, "7.4");
        Assumptions slow = new Assumptions(LocalTime.of(8, 0), Assumptions.USUAL.install().minus(Assumptions.USUAL.install()),
                1, 40, Assumptions.USUAL.install(), 0);

        Rehearsal own = Rehearsal.of(plan, null, DAY, slow, 1, Progress.NONE);
        Rehearsal shared = Rehearsal.of(plan, null, DAY, slow.over(Lines.of(plan, model)), 1, Progress.NONE);
        Rehearsal fast = Rehearsal.of(plan, null, DAY,
                slow.over(Lines.of(plan, model).carrying(Map.of("files.example", 2))), 1, Progress.NONE);

        assertThat(own.clients()).extracting(m -> m.phases().getFirst().to()).containsOnly(DAY.atTime(8, 5, 20));
        assertThat(shared.clients()).extracting(m -> m.phases().getFirst().to()).containsOnly(DAY.atTime(8, 10, 40));
        assertThat(fast.clients()).extracting(m -> m.phases().getFirst().to()).containsOnly(DAY.atTime(8, 5, 20));
        assertThat(own.load().getFirst().megabitsPerSecond()).isEqualTo(2);
        assertThat(shared.load().getFirst().megabitsPerSecond()).isEqualTo(1);
    }
}
