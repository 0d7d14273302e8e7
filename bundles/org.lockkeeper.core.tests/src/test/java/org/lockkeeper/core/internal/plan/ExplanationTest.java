package org.lockkeeper.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.Derivation.Change;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.Rules;

class ExplanationTest {

    private static final PlanRequest TO_7_3 = PlanRequest.to(ProductVersion.of(7, 3, 0));
    private static final Planner PLANNER = CoreServices.planner(List.of());

    private static Derivation explain(Given given, UpgradeRule... added) {
        Model model = given.model();
        return CoreServices.planner(List.of(added)).explain(model, TO_7_3, model.clients().getFirst());
    }

    private static Given offline(Attributes attributes) {
        return new Given().serverVersion("7.2.3").row(at("09-01"), "a@x", "PC1", Connector.KOFF, attributes);
    }

    private static String text(Flip flip) {
        return flip.changes().stream().map(c -> c.attribute() + "=" + c.to()).collect(Collectors.joining(" "))
                + " -> " + flip.verdict();
    }

    @Test
    void aBlockedClientIsFreedByTheServiceOrTheRight() {
        Derivation why = explain(offline(Attributes.builder().put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).build()));

        assertThat(why.plan().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.flips()).extracting(ExplanationTest::text).containsExactly("updaterService=PRESENT -> AUTOMATIC",
                "localAdmin=YES -> AUTOMATIC");
        Change service = why.flips().getFirst().changes().getFirst();
        assertThat(service.from().value()).isEqualTo("ABSENT");
        assertThat(service.from().evidence()).hasSize(1);
        assertThat(why.flips().get(1).changes().getFirst().from()).isEqualTo(
                new UsedFact(client("a@x", "PC1", Connector.KOFF), Attribute.LOCAL_ADMIN, null, List.of()));
    }

    @Test
    void whatIsBlockedTwiceNeedsTwoChanges() {
        Derivation why = explain(offline(Attributes.builder().put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                .put(Attribute.LOCAL_ADMIN, YesNo.NO).put(Attribute.DATABASE_BYTES, 1000L)
                .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(Attribute.FREE_BYTES, 10L).build()));

        assertThat(why.plan().findings()).extracting(Finding::rule).contains("LK-101", "LK-132");
        assertThat(why.flips()).extracting(ExplanationTest::text).containsExactlyInAnyOrder(
                "updaterService=PRESENT freeBytes=2000 -> AUTOMATIC", "localAdmin=YES freeBytes=2000 -> AUTOMATIC");
    }

    @Test
    void anUnknownSizeOfTheDatabaseMayTurnOutTooLarge() {
        Derivation why = explain(offline(Attributes.builder().put(Attribute.UPDATER_SERVICE, Presence.PRESENT)
                .put(Attribute.VERSION, ProductVersion.of(7, 2, 3)).put(Attribute.FREE_BYTES, 10L).build()));
        assertThat(why.flips()).extracting(ExplanationTest::text).contains("databaseBytes=6 -> BLOCKED");
    }

    @Test
    void aNewerConnectorIsConsideredOnlyWhereTheServerMayBeNewer() {
        Derivation why = explain(new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT)));
        assertThat(why.flips()).extracting(ExplanationTest::text).first().isEqualTo("version=7.3.0 -> UNAFFECTED");
    }

    @Test
    void whatIsNotKnownIsSettledEitherWay() {
        Derivation why = explain(offline(Attributes.NONE));
        assertThat(why.plan().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(why.flips()).extracting(ExplanationTest::text).contains("updaterService=PRESENT -> AUTOMATIC",
                "updaterService=ABSENT -> BLOCKED", "localAdmin=YES -> AUTOMATIC");
        assertThat(why.flips()).extracting(Flip::verdict).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void theServersFactsCount() {
        Derivation why = explain(new Given().serverVersion("7.2.3").server(Attribute.HTTPS_ONLY, YesNo.YES)
                .row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE));
        assertThat(why.flips()).extracting(ExplanationTest::text).contains("httpsOnly=NO -> AUTOMATIC");
        assertThat(why.flips().getFirst().changes().getFirst().from().subject())
                .isEqualTo(new Subject.OfServer("mail1"));
    }

    @Test
    void nothingFlipsWhatNoFactDecides() {
        Derivation why = explain(new Given().row(at("09-01"), "a@x", "PC1", Connector.KSC, Attributes.NONE));
        assertThat(why.plan().verdict()).isEqualTo(Verdict.UNAFFECTED);
        assertThat(why.flips()).isEmpty();
    }

    @Test
    void everyClientRuleAskedIsNamedWithWhetherItApplied() {
        Derivation why = explain(offline(Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT)));
        assertThat(why.rules()).extracting(r -> r.rule().id()).contains("LK-100", "LK-101", "LK-205")
                .doesNotContain("LK-111").isSorted();
        assertThat(why.rules()).filteredOn(Derivation.AskedRule::applied).extracting(r -> r.rule().id())
                .containsExactly("LK-103", "LK-131");
    }

    @Test
    void factsThatAddedRulesUseAreTriedToo() {
        UpgradeRule rule = Rules.client("ACME-1", c -> c.client().facts().get(Attribute.ENABLED).is(YesNo.YES)
                ? Optional.of(new Finding("ACME-1", Verdict.MANUAL, "Added", "Added.", List.of(),
                        List.of(UsedFact.of(c.client().subject(), Attribute.ENABLED,
                                c.client().facts().get(Attribute.ENABLED))), List.of()))
                : Optional.empty());
        Derivation why = explain(new Given().row(at("09-01"), "a@x", "PC1", Connector.KSC,
                Attributes.of(Attribute.ENABLED, YesNo.YES)), rule);
        assertThat(why.flips()).extracting(ExplanationTest::text).containsExactly("enabled=NO -> UNAFFECTED");
    }

    @Test
    void aRuleThatThrowsDoesNotSpoilTheExplanation() {
        Derivation why = explain(offline(Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT)),
                Rules.throwing("ACME-1", new IllegalStateException("x")));
        assertThat(why.plan().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(why.rules()).extracting(r -> r.rule().id()).doesNotContain("ACME-1");
    }

    @Test
    void aRuleThatThrowsOnSupposedFactsOnlyIsLeftOut() {
        UpgradeRule rule = Rules.client("ACME-1", c -> {
            if (c.client().facts().get(Attribute.UPDATER_SERVICE).is(Presence.PRESENT)) {
                throw new IllegalStateException("x");
            }
            return Optional.empty();
        });
        Derivation why = explain(offline(Attributes.of(Attribute.UPDATER_SERVICE, Presence.ABSENT)), rule);
        assertThat(why.rules()).extracting(r -> r.rule().id()).doesNotContain("ACME-1");
        assertThat(why.flips()).isNotEmpty();
    }

    @Test
    void statedVersionsAndSharedComputersAreTheSameAsInThePlan() {
        Given given = new Given().row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                .row(at("09-01"), "b@x", "PC1", Connector.KSP, Attributes.NONE);
        Model model = given.model();
        PlanRequest request = new PlanRequest(ProductVersion.of(7, 3, 0), null, Set.of(),
                Map.of("MAIL1", ProductVersion.of(7, 2, 3)));
        List<ClientPlan> plans = PLANNER.plan(model, request, Progress.NONE).clients();
        assertThat(plans).extracting(p -> PLANNER.explain(model, request, p.client()).plan()).isEqualTo(plans);
    }

    @Test
    void aClientOfNoKnownServerIsRefused() {
        Client stranger = new Given().used(at("09-01"), "a@x").onlyClient();
        assertThatThrownBy(() -> PLANNER.explain(Model.EMPTY, TO_7_3, stranger))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mail1");
    }

    // --- each flip does what it says, and none is smaller

    @Provide
    static Arbitrary<Attributes> attributes() {
        Arbitrary<Moment> times = Arbitraries.of(at("03-01"), at("04-01"), at("05-01")).injectNull(0.3);
        Arbitrary<Long> bytes = Arbitraries.of(0L, 1000L, 1999L, 2000L, 5_000_000_000L).injectNull(0.4);
        return Builders.withBuilder(Attributes::builder)
                .use(Arbitraries.of("7.1.3", "7.2.3", "7.3.0").map(ProductVersion::parse).injectNull(0.2))
                .in((b, v) -> b.put(Attribute.VERSION, v))
                .use(Arbitraries.of(Presence.class).injectNull(0.3)).in((b, v) -> b.put(Attribute.UPDATER_SERVICE, v))
                .use(Arbitraries.of(YesNo.class).injectNull(0.3)).in((b, v) -> b.put(Attribute.LOCAL_ADMIN, v))
                .use(bytes).in((b, v) -> b.put(Attribute.DATABASE_BYTES, v))
                .use(bytes).in((b, v) -> b.put(Attribute.FREE_BYTES, v))
                .use(Arbitraries.of(Presence.class).injectNull(0.5)).in((b, v) -> b.put(Attribute.OUTLOOK, v))
                .use(times).in((b, v) -> b.put(Attribute.OUTLOOK_CHANGED_AT, v))
                .use(times).in((b, v) -> b.put(Attribute.CONNECTOR_INSTALLED_AT, v))
                .build(Attributes.Builder::build);
    }

    @Property
    void eachFlipGivesItsVerdictAndNoSmallerSetDoes(@ForAll("attributes") Attributes attributes,
            @ForAll Connector connector, @ForAll boolean httpsOnly) {
        Model model = new Given().serverVersion("7.1.3").server(Attribute.HTTPS_ONLY, YesNo.of(httpsOnly))
                .row(at("09-01"), "a@x", "PC1", connector, attributes).model();
        Derivation why = PLANNER.explain(model, TO_7_3, model.clients().getFirst());

        assertThat(why.plan()).isEqualTo(PLANNER.plan(model, TO_7_3, Progress.NONE).clients().getFirst());
        for (Flip flip : why.flips()) {
            assertThat(flip.verdict()).isNotEqualTo(why.plan().verdict());
            assertThat(flip.changes()).hasSameSizeAs(why.flips().getFirst().changes())
                    .allSatisfy(c -> assertThat(c.to()).isNotEqualTo(c.from().value()));
            assertThat(verdict(model, flip.changes())).isEqualTo(flip.verdict());
            for (Change left : flip.changes()) {
                List<Change> fewer = new ArrayList<>(flip.changes());
                fewer.remove(left);
                assertThat(verdict(model, fewer)).isEqualTo(why.plan().verdict());
            }
        }
        assertThat(why.flips()).doesNotHaveDuplicates();
    }

    /** The verdict of the only client under changed facts, given as text. */
    private static Verdict verdict(Model model, List<Change> changes) {
        Client client = model.clients().getFirst();
        Server server = model.servers().getFirst();
        Facts ofClient = client.facts();
        Facts ofServer = server.facts();
        for (Change change : changes) {
            if (change.from().subject() instanceof Subject.OfServer) {
                ofServer = changed(ofServer, change.attribute(), change.to());
            } else {
                ofClient = changed(ofClient, change.attribute(), change.to());
            }
        }
        Model changed = new Model(2, List.of(new Server(server.name(), ofServer, server.reports(),
                server.newestEvidenceAt())), List.of(client.with(ofClient)), List.of(), List.of(), List.of());
        return PLANNER.plan(changed, TO_7_3, Progress.NONE).clients().getFirst().verdict();
    }

    private static <T> Facts changed(Facts facts, Attribute<T> attribute, String to) {
        return facts.with(attribute, Fact.of(attribute.parse(to),
                Evidence.ofFile(SourceFile.stated("test"), null)));
    }
}
