package org.lockkeeper.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lockkeeper.core.testing.Known.fact;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.rehearsal.Rehearsal.Phase;
import org.lockkeeper.core.testing.Known;

/** The first morning, and that it never contradicts the verdicts. */
class RehearsalTest {

    private static final LocalDate DAY = LocalDate.of(2011, 10, 12);
    private static final long GB = 1_000_000_000L;

    private static UpgradePlan plan(Known known, String target) {
        return plan(known.model(), target);
    }

    private static UpgradePlan plan(Model model, String target) {
        return CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.parse(target)),
                Progress.NONE);
    }

    private static Facts facts(String version, Presence updater, YesNo admin, Long database, Long free) {
        return Facts.builder().put(Attribute.VERSION, fact(version == null ? null : ProductVersion.parse(version)))
                .put(Attribute.UPDATER_SERVICE, fact(updater)).put(Attribute.LOCAL_ADMIN, fact(admin))
                .put(Attribute.DATABASE_BYTES, fact(database)).put(Attribute.FREE_BYTES, fact(free))
                .put(Attribute.OUTLOOK, fact(Presence.PRESENT)).build();
    }

    private static Rehearsal rehearse(UpgradePlan plan, long seed) {
        return Rehearsal.of(plan, null, DAY, Assumptions.USUAL, seed, Progress.NONE);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Property(tries = 150)
    void whereAllFactsAreKnownTheOutcomeIsTheVerdict(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = new Known().serverVersion("7.0.0");
        for (int i = 0; i < 12; i++) {
            known.client("u" + i + "@x", "PC" + i, any(random, List.of(Connector.values())),
                    facts(any(random, List.of("6.7.3", "7.1.3", "7.2.0", "7.2.3", "7.3.0", "7.4.0")),
                            any(random, List.of(Presence.values())), any(random, List.of(YesNo.values())),
                            (long) random.nextInt(4) * GB, (long) random.nextInt(8) * GB));
        }
        UpgradePlan plan = plan(known, any(random, List.of("7.2.3", "7.3", "7.4", "8.0")));

        List<Rehearsal.Morning> mornings = rehearse(plan, seed).clients();

        for (int i = 0; i < mornings.size(); i++) {
            ClientPlan client = plan.clients().get(i);
            boolean loses = mornings.get(i).result() == Result.OFFLINE || mornings.get(i).result() == Result.POSTPONED;
            assertThat(loses).as(client.toString()).isEqualTo(client.verdict() == Verdict.BLOCKED);
            // of a connector newer than its server no document tells what happens
            assertThat(mornings.get(i).result() == Result.UNDECIDED).as(client.toString())
                    .isEqualTo(client.findings().stream().anyMatch(f -> f.rule().equals("LK-107")) && !loses);
        }
    }

    @Property(tries = 150)
    void whateverIsNotKnownNobodyWorksWhoIsNotProvedTo(@ForAll long seed) {
        Random random = new Random(seed);
        Known known = new Known().serverVersion("7.0.0");
        for (int i = 0; i < 12; i++) {
            known.client("u" + i + "@x", random.nextBoolean() ? "PC" + i : null,
                    any(random, List.of(Connector.values())),
                    facts(random.nextBoolean() ? null : "7.2.3", random.nextBoolean() ? null : Presence.PRESENT,
                            random.nextBoolean() ? null : any(random, List.of(YesNo.values())),
                            random.nextBoolean() ? null : GB,
                            random.nextBoolean() ? null : any(random, List.of(GB, 3 * GB))));
        }
        UpgradePlan plan = plan(known, "7.3");

        List<Rehearsal.Morning> mornings = rehearse(plan, seed).clients();

        for (int i = 0; i < mornings.size(); i++) {
            Verdict verdict = plan.clients().get(i).verdict();
            if (mornings.get(i).result() == Result.WORKS) {
                assertThat(verdict).isNotIn(Verdict.BLOCKED, Verdict.UNKNOWN);
                assertThat(mornings.get(i).readyAt()).isNotNull();
            } else if (mornings.get(i).result() != Result.UNDECIDED) {
                assertThat(verdict).isEqualTo(Verdict.BLOCKED);
            }
        }
        long certain = mornings.stream().filter(m -> m.result() != Result.WORKS && m.result() != Result.UNDECIDED)
                .count();
        assertThat(certain).isBetween(0L, (long) plan.cutOff().least() + plan.cutOff().width());
    }

    @Example
    void aDatabaseTakesFiveMinutesForAGigabyteAndAHop() {
        UpgradePlan plan = plan(new Known().serverVersion("7.0.0").client("a@x", "PC1", Connector.KOFF,
                facts("7.1.0", Presence.PRESENT, YesNo.NO, 2 * GB, 4 * GB)), "7.3");

        Rehearsal.Morning morning = rehearse(plan, 1).clients().getFirst();

        assertThat(morning.phases()).extracting(Phase::kind).containsExactly(Phase.Kind.DOWNLOAD, Phase.Kind.INSTALL,
                Phase.Kind.DATABASE);
        Phase database = morning.phases().getLast();
        assertThat(Duration.between(database.from(), database.to())).isEqualTo(Duration.ofMinutes(20));
        assertThat(morning.readyAt()).isEqualTo(database.to());
    }

    @Example
    void withoutRightOrRoomItEndsOfflineOrPostponed() {
        UpgradePlan plan = plan(new Known().serverVersion("7.2.3")
                .client("a@x", "PC1", Connector.KOFF, facts("7.2.3", Presence.ABSENT, YesNo.NO, GB, 4 * GB))
                .client("b@x", "PC2", Connector.KOFF, facts("7.2.3", Presence.PRESENT, YesNo.NO, GB, GB))
                .client("c@x", "PC3", Connector.KOFF, facts("7.2.3", null, null, GB, 4 * GB))
                .client("d@x", "PC4", Connector.KOFF, facts("7.2.3", Presence.ABSENT, null, GB, GB)), "7.3");

        assertThat(rehearse(plan, 1).clients()).extracting(Rehearsal.Morning::result).containsExactly(Result.OFFLINE,
                Result.POSTPONED, Result.UNDECIDED, Result.CUT_OFF);
    }

    @Example
    void theSameSeedIsTheSameMorningAndOnlyTheWaveStarts() {
        Known known = new Known().serverVersion("7.2.3");
        for (int i = 0; i < 30; i++) {
            known.client("u" + i + "@x", "PC" + i, Connector.KOFF,
                    facts("7.2.3", Presence.PRESENT, YesNo.NO, GB, 4 * GB));
        }
        UpgradePlan plan = plan(known, "7.3");

        assertThat(rehearse(plan, 7)).isEqualTo(rehearse(plan, 7));
        assertThat(rehearse(plan, 7).clients()).isNotEqualTo(rehearse(plan, 8).clients());
        assertThat(rehearse(plan, 7).load()).anySatisfy(l -> {
            assertThat(l.downloads()).isPositive();
            assertThat(l.megabitsPerSecond()).isEqualTo(100);
        });
        var first = plan.clients().getFirst().client().subject();
        assertThat(Rehearsal.of(plan, Set.of(first), DAY, Assumptions.USUAL, 7, Progress.NONE).clients()).singleElement()
                .satisfies(m -> assertThat(m.client()).isEqualTo(first));
    }

    @Example
    void everyServerHasItsOwnLine() {
        Model one = new Known().serverVersion("7.2.3").client("a@x", "PC1", Connector.KOFF,
                facts("7.2.3", Presence.PRESENT, YesNo.NO, GB, 4 * GB)).model();
        Server server = one.servers().getFirst();
        Client client = one.clients().getFirst();
        Model two = new Model(1, List.of(server, new Server("mail2", server.facts(), List.of(), server.judgedAsOf())),
                List.of(client, new Client(new Subject.OfClient("mail2", "b@y", "PC2", Connector.KOFF), client.facts(),
                        client.sightings())), List.of(), List.of(), List.of(), List.of());
        Assumptions slow = new Assumptions(LocalTime.of(8, 0), Duration.ZERO, 1, 40, Duration.ZERO, GB);

        Rehearsal alone = Rehearsal.of(plan(one, "7.3"), null, DAY, slow, 1, Progress.NONE);
        Rehearsal beside = Rehearsal.of(plan(two, "7.3"), null, DAY, slow, 1, Progress.NONE);

        assertThat(beside.clients()).extracting(m -> m.phases().getFirst().to())
                .containsOnly(alone.clients().getFirst().phases().getFirst().to());
        assertThat(beside.load().getFirst()).isEqualTo(new Rehearsal.Load(DAY.atTime(8, 0), 2, 2));
    }

    @Example
    void aDatabaseTakesAsLongForEachGigabyteAsIsAssumed() {
        Model model = new Known().serverVersion("7.2.3").client("a@x", "PC1", Connector.KOFF,
                facts("7.2.3", Presence.PRESENT, YesNo.NO, 2 * GB, 9 * GB)).model();
        for (int minutes : new int[] {0, 5, 12}) {
            Rehearsal.Phase database = Rehearsal.of(plan(model, "7.3"), null, DAY,
                    Assumptions.USUAL.databases(Duration.ofMinutes(minutes)), 1, Progress.NONE).clients().getFirst().phases()
                    .stream().filter(p -> p.kind() == Rehearsal.Phase.Kind.DATABASE).findFirst().orElseThrow();
            assertThat(Duration.between(database.from(), database.to())).isEqualTo(Duration.ofMinutes(2L * minutes));
        }
    }

    @Property(tries = 100)
    void downloadsShareTheLine(@ForAll long seed) {
        Random random = new Random(seed);
        double[] starts = random.doubles(1 + random.nextInt(20), 0, 60).sorted().toArray();
        double alone = 1 + random.nextInt(10);

        double[] ends = Line.ends(starts, alone);

        assertThat(ends).isSorted();
        double free = 0;
        for (int i = 0; i < starts.length; i++) {
            assertThat(ends[i]).isGreaterThanOrEqualTo(starts[i] + alone - 1e-9);
            // the line is never idle while somebody waits
            free = Math.max(free, starts[i]) + alone;
        }
        assertThat(ends[ends.length - 1]).isCloseTo(free, within(1e-6));
    }
}
