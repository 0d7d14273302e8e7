package org.lockkeeper.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Known.disputed;
import static org.lockkeeper.core.testing.Known.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.Known;
import org.lockkeeper.core.testing.Rules;

/** How many lose e-mail, whatever is not known: least and most, and what narrows that. */
class CutOffTest {

    private static final Planner PLANNER = CoreServices.planner(List.of());
    private static final ProductVersion V7_2_3 = ProductVersion.of(7, 2, 3);

    private static UpgradePlan plan(Model model) {
        return PLANNER.plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE);
    }

    private static Facts facts(ProductVersion version, Presence updater, YesNo right, Long database, Long free) {
        return Facts.builder().put(Attribute.VERSION, fact(version)).put(Attribute.UPDATER_SERVICE, fact(updater))
                .put(Attribute.LOCAL_ADMIN, fact(right)).put(Attribute.DATABASE_BYTES, fact(database))
                .put(Attribute.FREE_BYTES, fact(free)).build();
    }

    private static CutOff of(Facts facts) {
        return plan(new Known().serverVersion("7.2.3").client("a@x", "PC1", Connector.KOFF, facts).model()).cutOff();
    }

    @Test
    void someClientsAreJudgedAsAmongAllAndCountedAlone() {
        Model model = new Known().serverVersion("7.2.3")
                .client("a@x", "PC1", Connector.KOFF, facts(V7_2_3, Presence.ABSENT, YesNo.NO, null, null))
                .client("b@x", "PC2", Connector.KOFF, facts(V7_2_3, null, null, null, null)).model();
        UpgradePlan all = plan(model);
        Subject.OfClient one = all.clients().getFirst().client().subject();
        UpgradePlan some = PLANNER.plan(model, PlanRequest.to(all.target()).about(Set.of(one)), Progress.NONE);
        assertThat(some.clients()).containsExactly(all.clients().getFirst());
        assertThat(some.totals().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(some.cutOff()).isEqualTo(new CutOff(1, 1, false));
        assertThat(some.nextChecks()).isEmpty();
        assertThat(some.servers().getFirst().findings()).isEqualTo(all.servers().getFirst().findings());
        UpgradePlan none = PLANNER.plan(model, PlanRequest.to(all.target()).about(Set.of()), Progress.NONE);
        assertThat(none.isEmpty()).as("nobody was asked about, so there is no answer").isTrue();
    }

    @Test
    void whoIsBlockedWhateverIsNotKnownIsInTheLeast() {
        assertThat(of(facts(V7_2_3, Presence.ABSENT, YesNo.NO, null, null))).isEqualTo(new CutOff(1, 1, false));
        assertThat(of(facts(V7_2_3, Presence.PRESENT, null, 1000L, 1999L))).isEqualTo(new CutOff(1, 1, false));
    }

    @Test
    void anAccountAndAComputerMayBeOneClientSoOneIsCertain() {
        Facts cut = facts(V7_2_3, Presence.ABSENT, YesNo.NO, null, null);
        CutOff cutOff = plan(new Known().serverVersion("7.2.3").client("a@x", null, Connector.KOFF, cut)
                .client(null, "PC1", Connector.KOFF, cut).client(null, "PC2", Connector.KOFF, cut).model()).cutOff();
        assertThat(cutOff).isEqualTo(new CutOff(2, 3, false, 1, 0));
    }

    @Test
    void whoMayTurnOutToBeAnAdministratorIsNot() {
        assertThat(of(facts(V7_2_3, Presence.ABSENT, null, 1000L, 2000L))).isEqualTo(new CutOff(0, 1, false, 1, 0));
    }

    @Test
    void whoMayHaveTooLittleSpaceIsInTheMost() {
        assertThat(of(facts(V7_2_3, Presence.PRESENT, YesNo.NO, null, null))).isEqualTo(new CutOff(0, 1, false, 0, 1));
        assertThat(of(facts(V7_2_3, Presence.PRESENT, YesNo.NO, 1000L, 2000L))).isEqualTo(CutOff.NONE);
        assertThat(of(facts(V7_2_3, Presence.PRESENT, YesNo.NO, 0L, null))).isEqualTo(CutOff.NONE);
    }

    @Test
    void whoHasTheNewUpgradeSystemIsNot() {
        assertThat(of(facts(ProductVersion.of(7, 3, 0), null, null, null, null))).isEqualTo(CutOff.NONE);
        assertThat(of(Facts.builder().put(Attribute.VERSION, disputed(V7_2_3, ProductVersion.of(7, 3, 0)))
                .put(Attribute.UPDATER_SERVICE, fact(Presence.ABSENT)).put(Attribute.LOCAL_ADMIN, fact(YesNo.NO))
                .build())).isEqualTo(new CutOff(0, 1, false));
    }

    @Test
    void unexplainedReportsAndAccountsThatNobodyLookedAtAddToTheMost() {
        UpgradePlan plan = plan(new Known().serverVersion("7.2.3")
                .client("a@x", "PC1", Connector.KOFF, facts(V7_2_3, Presence.PRESENT, YesNo.NO, 1L, 2L))
                .unexplainedClient("a@x", Facts.NONE, Known.unexplained("PC1"))
                .account("a@x", null, null).account("b@x", null, null).account("gone@x", YesNo.NO, null).model());
        assertThat(plan.cutOff()).isEqualTo(new CutOff(0, 2, false));
        assertThat(plan.nextChecks()).extracting(NextCheck::kind).containsExactly(NextCheck.Kind.ACCOUNTS,
                NextCheck.Kind.REPORT, NextCheck.Kind.FIND_COMPUTER);
        assertThat(plan.nextChecks()).extracting(NextCheck::narrowsBy).containsOnly(1);
    }

    @Test
    void whereSourcesWereNotReadThereMayBeMore() {
        assertThat(plan(new Known().serverVersion("7.2.3").unread(Given.SERVER, "broken").model()).cutOff())
                .isEqualTo(new CutOff(0, 0, true));
    }

    @Test
    void aFileThatMayBeOfSeveralServersIsLookedAtOnce() {
        Model one = new Known().serverVersion("7.2.3").unread(Given.SERVER, "is of one of the servers")
                .unread("mail2", "is of one of the servers").model();
        Server server = one.servers().getFirst();
        UpgradePlan plan = plan(new Model(1, List.of(server, new Server("mail2", server.facts(), List.of(),
                server.newestEvidenceAt())), List.of(), List.of(), List.of(), List.of(), one.unread()));
        assertThat(plan.servers()).hasSize(2).allSatisfy(s -> assertThat(s.nextChecks())
                .anyMatch(c -> c.kind() == NextCheck.Kind.SOURCES && c.subjects() == 1));
        assertThat(plan.nextChecks()).filteredOn(c -> c.kind() == NextCheck.Kind.SOURCES).singleElement()
                .satisfies(check -> {
                    assertThat(check.subjects()).isEqualTo(1);
                    assertThat(check.effort()).isEqualTo(1);
                    assertThat(check.title()).contains("1 file");
                });
    }

    @Test
    void theCheckThatDecidesMostComesFirst() {
        Known known = new Known().serverVersion("7.1.3");
        for (int i = 0; i < 3; i++) {
            known.client("a" + i + "@x", "PC" + i, Connector.KOFF, facts(V7_2_3, null, YesNo.NO, 1L, 2L));
        }
        known.client("b@x", "PC9", Connector.KOFF, facts(V7_2_3, Presence.ABSENT, null, 1L, 2L));
        // a second client of a computer that has to be looked at anyway
        known.client("c@x", "PC0", Connector.KOFF, facts(V7_2_3, null, YesNo.NO, 1L, 2L));
        UpgradePlan plan = plan(known.model());

        assertThat(plan.cutOff()).isEqualTo(new CutOff(0, 5, false, 1, 0));
        assertThat(plan.nextChecks()).extracting(NextCheck::kind).containsExactly(NextCheck.Kind.INSTALLED_PROGRAMS,
                NextCheck.Kind.LOCAL_ADMIN);
        assertThat(plan.nextChecks().getFirst()).satisfies(check -> {
            assertThat(check.narrowsBy()).isEqualTo(4);
            assertThat(check.subjects()).isEqualTo(3);
            assertThat(check.title()).contains("3 computers");
        });
    }

    @Test
    void anAddedRuleThatTellsItsBreakpointsIsReckonedWith() {
        ClientRule rule = new ClientRule() {
            @Override
            public RuleDescription description() {
                return Rules.client("ACME-1", Verdict.BLOCKED).description();
            }

            @Override
            public Optional<List<Breakpoint>> breakpoints() {
                return Optional.of(List.of(Breakpoint.each(Attribute.OUTLOOK)));
            }

            @Override
            public Optional<Finding> evaluate(ClientCase c) {
                return c.client().facts().get(Attribute.OUTLOOK).is(Presence.ABSENT)
                        ? Optional.of(Rules.finding("ACME-1", Verdict.BLOCKED)) : Optional.empty();
            }
        };
        PlanRequest to71 = PlanRequest.to(ProductVersion.of(7, 1, 4));
        Model model = new Known().client("a@x", "PC1", Connector.KSC, Facts.NONE).model();
        assertThat(CoreServices.planner(List.of(rule)).plan(model, to71, Progress.NONE).cutOff())
                .isEqualTo(new CutOff(0, 1, false, 0, 1));
        assertThat(CoreServices.planner(List.of(Rules.client("ACME-2", Verdict.BLOCKED))).plan(model,
                to71, Progress.NONE).cutOff()).isEqualTo(new CutOff(1, 1, false));
        assertThat(CoreServices.planner(List.of(Rules.client("ACME-2", Verdict.UNKNOWN))).plan(model,
                to71, Progress.NONE).cutOff()).isEqualTo(new CutOff(0, 1, false));
    }

    @Test
    void alternativesOfAPlanAreThoseOfTheExplanation() {
        Known known = new Known().serverVersion("7.2.3");
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            known.client("a" + i + "@x", i % 5 == 0 ? null : "PC" + i % 200, World.connector(random),
                    new World(random).facts());
        }
        Model model = known.model();
        PlanRequest request = PlanRequest.to(ProductVersion.of(7, 3, 0));
        UpgradePlan plan = plan(model);
        for (ClientPlan client : plan.clients()) {
            assertThat(plan.alternatives(client)).isEqualTo(client.verdict().compareTo(Verdict.MANUAL) > 0 ? List.of()
                    : PLANNER.explain(model, request, client.client()).flips());
        }
    }

    // --- whatever the unknown facts turn out to be, the number lies within the interval

    @Property(tries = 400)
    void noTruthLeavesTheInterval(@ForAll long seed) {
        Random random = new Random(seed);
        World world = new World(random);
        Model model = world.model();
        CutOff cutOff = plan(model).cutOff();
        assertThat(plan(model)).satisfies(CutOffTest::isConsistent);
        for (int truth = 0; truth < 20; truth++) {
            UpgradePlan plan = plan(world.truth(model));
            int blocked = plan.totals().get(Verdict.BLOCKED);
            int unknown = plan.totals().get(Verdict.UNKNOWN);
            assertThat(blocked).isGreaterThanOrEqualTo(cutOff.least());
            assertThat(blocked + unknown).isLessThanOrEqualTo(cutOff.most());
        }
    }

    /** Interval, verdicts, answer and checks say the same. */
    private static void isConsistent(UpgradePlan plan) {
        CutOff cutOff = plan.cutOff();
        assertThat(cutOff.least() + cutOff.presumed()).isEqualTo(plan.totals().get(Verdict.BLOCKED));
        if (plan.worst().compareTo(Verdict.MANUAL) >= 0) {
            assertThat(cutOff.most()).as("ready, but for what the text says").isEqualTo(cutOff.conditional());
            assertThat(cutOff.mayBeMore()).isFalse();
        }
        assertThat(plan.nextChecks()).extracting(NextCheck::narrowsBy).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Property(tries = 400)
    void whateverIsUndecidedCanBeLookedAt(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = new Known().serverVersion("7.2.3");
        if (random.nextInt(6) == 0) {
            known.unexplainedClient("u@x", new World(random).facts(), Known.unexplained());
        } else {
            known.client("a@x", random.nextInt(4) == 0 ? null : "PC", World.connector(random),
                    new World(random).facts());
        }
        UpgradePlan plan = CoreServices.planner(random.nextBoolean() ? List.of()
                : List.of(Rules.client("ACME-1", Verdict.UNKNOWN))).plan(known.model(),
                        PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE);
        isConsistent(plan);
        if (plan.totals().get(Verdict.UNKNOWN) > 0) {
            assertThat(plan.nextChecks()).anySatisfy(check -> assertThat(check.narrowsBy()).isEqualTo(1));
        }
        if (plan.cutOff().width() > 0) {
            assertThat(plan.nextChecks()).isNotEmpty();
        }
    }

    @Test
    void anAddedRuleAboutTheServerThatIsUndecidedCanBeLookedAtToo() {
        UpgradePlan plan = CoreServices.planner(List.of(Rules.server("ACME-3",
                _ -> Optional.of(Rules.finding("ACME-3", Verdict.UNKNOWN))))).plan(
                new Known().serverVersion("7.2.3").client("a@x", "PC1", Connector.KOFF, facts(V7_2_3, Presence.PRESENT,
                        YesNo.NO, 1L, 2L)).model(), PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE);
        assertThat(plan.worst()).isEqualTo(Verdict.UNKNOWN);
        assertThat(plan.nextChecks()).extracting(NextCheck::kind).containsExactly(NextCheck.Kind.OTHER);
    }

    /** Draws models in which much is not known, and what the truth behind them may be. */
    private static final class World {

        private static final List<ProductVersion> VERSIONS = List.of(ProductVersion.of(6, 7, 3),
                ProductVersion.of(7, 1, 3), ProductVersion.of(7, 2, 0), V7_2_3, ProductVersion.parse("7.3.0 beta 1"),
                ProductVersion.of(7, 3, 0), ProductVersion.of(7, 4, 0));
        private static final List<Long> BYTES = List.of(0L, 1L, 2L, 999L, 1000L, 1999L, 2000L, 2001L, 5_000_000_000L,
                Long.MAX_VALUE);
        private static final List<Moment> TIMES = List.of(at("01-01"), at("03-01"), at("03-01T10:00:00"), at("05-01"));

        private final Random random;

        World(Random random) {
            this.random = random;
        }

        static Connector connector(Random random) {
            Connector[] all = Connector.values();
            return random.nextInt(8) == 0 ? null : random.nextBoolean() ? Connector.KOFF
                    : all[random.nextInt(all.length)];
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private <T> Fact<T> maybe(List<T> values) {
            return switch (random.nextInt(5)) {
                case 0, 1 -> Fact.unknown();
                case 2 -> disputed(any(values), any(values));
                default -> fact(any(values));
            };
        }

        Facts facts() {
            return Facts.builder().put(Attribute.VERSION, maybe(VERSIONS))
                    .put(Attribute.UPDATER_SERVICE, maybe(List.of(Presence.values())))
                    .put(Attribute.LOCAL_ADMIN, maybe(List.of(YesNo.values())))
                    .put(Attribute.DATABASE_BYTES, maybe(BYTES)).put(Attribute.FREE_BYTES, maybe(BYTES))
                    .put(Attribute.OUTLOOK, maybe(List.of(Presence.values())))
                    .put(Attribute.OUTLOOK_CHANGED_AT, maybe(TIMES)).put(Attribute.OUTLOOK_INSTALLED_AT, maybe(TIMES))
                    .put(Attribute.CONNECTOR_INSTALLED_AT, maybe(TIMES)).build();
        }

        Model model() {
            Known known = new Known();
            if (random.nextBoolean()) {
                known.serverVersion(random.nextBoolean() ? "7.2.3" : "7.1.3");
            }
            if (random.nextBoolean()) {
                known.server(Attribute.HTTPS_ONLY, YesNo.of(random.nextBoolean()));
            }
            int clients = random.nextInt(6);
            for (int i = 0; i < clients; i++) {
                if (random.nextInt(6) == 0) {
                    known.unexplainedClient("u" + i + "@x", facts(), Known.unexplained());
                } else {
                    known.client("a" + i + "@x", random.nextInt(4) == 0 ? null : "PC" + random.nextInt(3),
                            connector(random), facts());
                }
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                known.account("n" + i + "@x", random.nextInt(4) == 0 ? YesNo.NO : null, null);
            }
            return known.model();
        }

        /** One of the worlds that the model may be a picture of. */
        Model truth(Model model) {
            Server server = model.servers().getFirst();
            Facts ofServer = filled(server.facts(), Attribute.HTTPS_ONLY, () -> YesNo.of(random.nextBoolean()));
            ofServer = filled(ofServer, Attribute.VERSION, () -> V7_2_3);
            Map<String, Presence> services = new HashMap<>();
            List<Client> clients = new ArrayList<>();
            for (Client client : model.clients()) {
                if (client.unexplained() != null) {
                    // there is such a computer, without the service, or there is none
                    if (random.nextBoolean()) {
                        clients.add(real(client, "ELSEWHERE", Connector.KOFF, services));
                    }
                } else {
                    Subject.OfClient who = client.subject();
                    Connector connector = who.connector() != null ? who.connector()
                            : any(List.of(Connector.values()));
                    clients.add(real(client, who.computer() == null ? "FOUND" + clients.size() : who.computer(),
                            connector, services));
                }
            }
            for (Account account : model.accounts()) {
                if (!account.facts().get(Attribute.ENABLED).is(YesNo.NO) && random.nextBoolean()) {
                    clients.add(real(new Client(Given.client(account.name(), "NEW", Connector.KOFF), Facts.NONE,
                            List.of(Known.LINE)), "NEW" + clients.size(), Connector.KOFF, services));
                }
            }
            return new Model(2, List.of(new Server(server.name(), ofServer, server.reports(),
                    server.newestEvidenceAt())), clients, List.of(), List.of(), List.of());
        }

        private Client real(Client client, String computer, Connector connector, Map<String, Presence> services) {
            Facts facts = client.facts();
            // the service is the computer's: one answer for all its users, where nobody saw it otherwise
            Presence service = services.computeIfAbsent(computer, _ -> any(List.of(Presence.values())));
            facts = filled(facts, Attribute.UPDATER_SERVICE, () -> service);
            facts = filled(facts, Attribute.VERSION, () -> any(VERSIONS));
            facts = filled(facts, Attribute.LOCAL_ADMIN, () -> any(List.of(YesNo.values())));
            facts = filled(facts, Attribute.DATABASE_BYTES, () -> any(BYTES));
            facts = filled(facts, Attribute.FREE_BYTES, () -> any(BYTES));
            facts = filled(facts, Attribute.OUTLOOK, () -> any(List.of(Presence.values())));
            facts = filled(facts, Attribute.OUTLOOK_CHANGED_AT, () -> any(TIMES));
            facts = filled(facts, Attribute.OUTLOOK_INSTALLED_AT, () -> any(TIMES));
            facts = filled(facts, Attribute.CONNECTOR_INSTALLED_AT, () -> any(TIMES));
            return new Client(Given.client(client.subject().account(), computer, connector), facts,
                    client.sightings());
        }

        private <T> Facts filled(Facts facts, Attribute<T> attribute, Supplier<T> value) {
            Fact<T> fact = facts.get(attribute);
            if (fact.isKnown()) {
                return facts;
            }
            return facts.with(attribute, fact(fact.isDisputed() ? any(fact.conflicts()).value() : value.get()));
        }
    }
}
