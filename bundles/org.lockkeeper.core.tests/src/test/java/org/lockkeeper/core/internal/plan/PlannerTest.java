package org.lockkeeper.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.Rules;

class PlannerTest {

    private static final ProductVersion V7_3 = ProductVersion.of(7, 3, 0);

    private static UpgradePlan plan(Given given, PlanRequest request, UpgradeRule... added) {
        return plan(given.model(), request, added);
    }

    private static UpgradePlan plan(Model model, PlanRequest request, UpgradeRule... added) {
        return CoreServices.planner(List.of(added)).plan(model, request, Progress.NONE);
    }

    private static Given two() {
        return new Given().serverVersion("7.2.3")
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF,
                        Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT))
                .observe(new Subject.OfServer("Mail2"), SourceKind.SERVER_DESCRIPTION, at("10-05"),
                        Attributes.of(Attribute.VERSION, ProductVersion.of(7, 1, 3)))
                .observe(new Subject.OfClient("Mail2", "b@y", "PC1", Connector.KSC), SourceKind.CLIENT_LIST,
                        at("09-01"), Attributes.NONE);
    }

    @Test
    void anEmptyModelIsAnEmptyPlan() {
        UpgradePlan plan = plan(Model.EMPTY, PlanRequest.to(V7_3));
        assertThat(plan.servers()).isEmpty();
        assertThat(plan.clients()).isEmpty();
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.worst()).isEqualTo(Verdict.UNAFFECTED);
    }

    @Test
    void totalsCountEveryVerdict() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3));
        assertThat(plan.totals()).containsExactly(Map.entry(Verdict.BLOCKED, 1), Map.entry(Verdict.UNKNOWN, 0),
                Map.entry(Verdict.MANUAL, 0), Map.entry(Verdict.AUTOMATIC, 0), Map.entry(Verdict.UNAFFECTED, 1));
        assertThat(plan.target()).isEqualTo(V7_3);
    }

    @Test
    void theClockTellsWhenAPlanIsComputed() {
        Instant now = Instant.parse("2011-10-10T10:10:10Z");
        assertThat(CoreServices.planner(List.of(), InstantSource.fixed(now)).plan(two().model(), PlanRequest.to(V7_3),
                Progress.NONE).generatedAt()).isEqualTo(now);
    }

    // --- which servers

    @Test
    void onlyTheServersAskedForArePlanned() {
        UpgradePlan plan = plan(two(), new PlanRequest(V7_3, null, Set.of("MAIL2"), Map.of()));
        assertThat(plan.servers()).extracting(s -> s.server().name()).containsExactly("Mail2");
        assertThat(plan.clients()).extracting(c -> c.client().subject().account()).containsExactly("b@y");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void anUnknownServerIsAProblemThatNamesTheKnown() {
        UpgradePlan plan = plan(two(), new PlanRequest(V7_3, null, Set.of("mail3"), Map.of()));
        assertThat(plan.servers()).isEmpty();
        assertThat(plan.problems()).containsExactly(
                "There is no server named \"mail3\"; known are: mail1, Mail2.");
        assertThat(plan(two(), new PlanRequest(V7_3, null, Set.of(), Map.of("mail3", V7_3))).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7.3.0, 7.3.0, false", "7.3.0, 7.2.3, false", "7.3.0, 7.3.0 patch 1, true", "7.3.0 rc 1, 7.3.0, true",
            "7.3.0, 7.3.0 rc 1, false", "7.3.0 build 100, 7.3.0, false", "7.3.0, 7.3.0 build 200, false",
            "7.3.0 build 100, 7.3.0 build 200, true", "7.3.0 build 200, 7.3.0 build 100, false",
            "8.5.3 build 5082, 9.0.1 build 394, true"})
    void theTargetHasToBeNewer(String version, String target, boolean newer) {
        UpgradePlan plan = plan(new Given().serverVersion(version).used(at("09-01"), "a@x"),
                PlanRequest.to(ProductVersion.parse(target)));
        assertThat(plan.servers()).hasSize(newer ? 1 : 0);
        assertThat(plan.clients()).hasSize(newer ? 1 : 0);
        if (newer) {
            assertThat(plan.problems()).isEmpty();
        } else {
            assertThat(plan.problems()).singleElement().asString().contains("mail1", version, target, "left out");
            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.skipped()).singleElement().satisfies(s -> {
                assertThat(s.server()).isEqualTo("mail1");
                assertThat(s.version()).isEqualTo(ProductVersion.parse(version));
                assertThat(plan.problems()).contains(s.problem());
            });
        }
    }

    @Test
    void oneServerThatIsNewEnoughDoesNotStopTheOthers() {
        UpgradePlan plan = plan(two(), PlanRequest.to(ProductVersion.of(7, 2, 1)));
        assertThat(plan.servers()).extracting(s -> s.server().name()).containsExactly("Mail2");
        assertThat(plan.problems()).hasSize(1);
    }

    @Test
    void aStatedVersionReplacesWhatIsKnownAndIsRecordedAsStated() {
        UpgradePlan plan = plan(two(), new PlanRequest(V7_3, null, Set.of(), Map.of("Mail1",
                ProductVersion.of(7, 1, 0))));
        Fact<ProductVersion> version = plan.servers().getFirst().server().facts().get(Attribute.VERSION);

        assertThat(version.value()).isEqualTo(ProductVersion.of(7, 1, 0));
        assertThat(version.best()).hasValueSatisfying(e -> {
            assertThat(e.file().isStatement()).isTrue();
            assertThat(e.file().path()).isEqualTo("stated: --server-version");
        });
        assertThat(version.conflicts()).singleElement()
                .satisfies(c -> assertThat(c.value()).isEqualTo(ProductVersion.of(7, 2, 3)));
        assertThat(plan.servers().getFirst().detection()).isEqualTo(Detection.INSTALLED_PROGRAMS);
        assertThat(plan.clients().getFirst().findings()).extracting(Finding::rule).contains("LK-122");
    }

    @Test
    void aStatedVersionDecidesWhetherTheTargetIsNewer() {
        assertThat(plan(two(), new PlanRequest(V7_3, null, Set.of("mail1"), Map.of("mail1", V7_3))).problems())
                .hasSize(1);
    }

    // --- as of when

    @Test
    void freshnessIsJudgedAsOfTheDateStatedElseCollectedElseNewestSeen() {
        Given given = new Given().serverVersion("7.2.3").used(at("10-04"), "a@x");
        assertThat(asOf(given, null)).isEqualTo(at("10-04"));
        given.server(Attribute.COLLECTED_AT, at("10-02"));
        assertThat(asOf(given, null)).isEqualTo(at("10-02"));
        assertThat(asOf(given, at("12-24"))).isEqualTo(at("12-24"));
        assertThat(asOf(new Given().row(null, "a@x", null, Connector.KOFF, Attributes.NONE), null)).isNull();
    }

    private static Moment asOf(Given given, Moment stated) {
        return plan(given, new PlanRequest(V7_3, stated, Set.of(), Map.of())).servers().getFirst().asOf();
    }

    // --- added rules

    @Test
    void anAddedRuleTakesPart() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.client("ACME-1", Verdict.UNKNOWN));
        assertThat(plan.clients()).extracting(ClientPlan::verdict).containsExactly(Verdict.BLOCKED, Verdict.UNKNOWN);
        assertThat(plan.clients().getFirst().findings()).extracting(Finding::rule)
                .containsExactly("LK-101", "ACME-1", "LK-121");
        assertThat(CoreServices.planner(List.of(Rules.client("ACME-1", (Verdict) null))).rules())
                .extracting(RuleDescription::id).startsWith("ACME-1", "LK-100").isSorted();
    }

    @Test
    void aRuleThatThrowsIsLeftOutAndNamedOnce() {
        UpgradePlan without = plan(two(), PlanRequest.to(V7_3));
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.throwing("ACME-1", new IllegalStateException("x")),
                Rules.throwing("ACME-2", new NoClassDefFoundError("org/acme/Gone")),
                Rules.throwing("ACME-3", new StackOverflowError()));

        assertThat(plan.clients()).isEqualTo(without.clients());
        assertThat(plan.problems()).hasSize(3).allSatisfy(p -> assertThat(p).contains("left out"))
                .anySatisfy(p -> assertThat(p).contains("ACME-1").doesNotContain("IllegalStateException"));
    }

    @Test
    void nothingIsKeptOfARuleThatFailsHalfWay() {
        AtomicInteger calls = new AtomicInteger();
        UpgradeRule halfway = Rules.client("ACME-1", c -> {
            if (calls.incrementAndGet() > 1) {
                throw new IllegalStateException("second client");
            }
            return Optional.of(Rules.finding("ACME-1", Verdict.BLOCKED));
        });
        assertThat(plan(two(), PlanRequest.to(V7_3), halfway).clients()).flatExtracting(ClientPlan::findings)
                .extracting(Finding::rule).doesNotContain("ACME-1");
    }

    @Test
    void aServerRuleThatThrowsOrAnswersNullIsLeftOutToo() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.server("ACME-1", _ -> {
            throw new IllegalStateException("x");
        }), Rules.client("ACME-2", _ -> null));
        assertThat(plan.problems()).hasSize(2);
        assertThat(plan.servers()).hasSize(2);
    }

    @Test
    void aRuleCannotTakeAnothersId() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.client("LK-101", Verdict.UNAFFECTED));
        assertThat(plan.problems()).singleElement().asString().contains("LK-101", "id of its own");
        assertThat(plan.totals().get(Verdict.BLOCKED)).isEqualTo(1);
    }

    @Test
    void aRuleThatDoesNotDescribeItselfIsLeftOut() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.undescribed(null),
                Rules.undescribed(new IllegalStateException("x")));
        assertThat(plan.problems()).hasSize(2).allSatisfy(p -> assertThat(p).contains("does not describe itself"));
        assertThat(plan.clients()).hasSize(2);
    }

    // --- findings and steps

    @Test
    void findingsAreWorstFirstThenStatementsThenById() {
        UpgradePlan plan = plan(two(), PlanRequest.to(V7_3), Rules.client("B", (Verdict) null),
                Rules.client("A", (Verdict) null), Rules.client("C", Verdict.AUTOMATIC));
        assertThat(plan.clients().getFirst().findings()).extracting(Finding::rule)
                .containsExactly("LK-101", "LK-121", "C", "A", "B");
        assertThat(plan.clients().get(1).verdict()).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void statementsAloneLeaveAClientUnaffected() {
        assertThat(plan(two(), PlanRequest.to(V7_3), Rules.client("A", (Verdict) null)).clients().get(1).verdict())
                .isEqualTo(Verdict.UNAFFECTED);
    }

    @Test
    void computersOfDifferentServersAreDifferent() {
        Given given = new Given().row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                .observe(new Subject.OfClient("mail2", "b@y", "PC1", Connector.KSP), SourceKind.CLIENT_LIST,
                        at("09-01"), Attributes.NONE);
        assertThat(plan(given, PlanRequest.to(V7_3)).clients()).flatExtracting(ClientPlan::findings)
                .extracting(Finding::rule).doesNotContain("LK-203");
    }

    // --- many clients, progress

    private static Model large() {
        Given given = new Given().serverVersion("7.2.3");
        for (int i = 0; i < 7000; i++) {
            given.row(at("09-01"), "user" + i + "@x", "PC" + i, Connector.KOFF, Attributes.builder()
                    .put(Attribute.UPDATER_SERVICE, i % 3 == 0 ? Presence.PRESENT : Presence.ABSENT)
                    .put(Attribute.LOCAL_ADMIN, YesNo.of(i % 2 == 0)).build());
        }
        return given.model();
    }

    @Test
    void manyClientsAreJudgedInTheModelsOrder() {
        Model model = large();
        UpgradePlan plan = plan(model, PlanRequest.to(V7_3));
        assertThat(plan.clients().stream().map(ClientPlan::client).toList()).isEqualTo(model.clients());
        assertThat(plan.totals().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(7000);
        assertThat(plan.totals().get(Verdict.BLOCKED)).isEqualTo(7000 / 3);
    }

    @Test
    void progressReachesTheEndAndCanCancel() {
        List<Double> seen = Collections.synchronizedList(new ArrayList<>());
        Model model = large();
        CoreServices.planner(List.of()).plan(model, PlanRequest.to(V7_3), new TestProgress(seen, Integer.MAX_VALUE));
        assertThat(seen).contains(1.0).allMatch(d -> d > 0 && d <= 1);

        assertThatThrownBy(() -> CoreServices.planner(List.of()).plan(model, PlanRequest.to(V7_3),
                new TestProgress(seen, 2))).isInstanceOf(CancellationException.class);
    }

    /** Collects fractions; is cancelled after being asked so often. */
    private static final class TestProgress implements Progress {

        private final List<Double> seen;
        private final AtomicInteger left;

        TestProgress(List<Double> seen, int asked) {
            this.seen = seen;
            this.left = new AtomicInteger(asked);
        }

        @Override
        public void task(String name) {
            assertThat(name).isNotBlank();
        }

        @Override
        public void fraction(double done) {
            seen.add(done);
        }

        @Override
        public boolean isCancelled() {
            return left.decrementAndGet() < 0;
        }
    }
}
