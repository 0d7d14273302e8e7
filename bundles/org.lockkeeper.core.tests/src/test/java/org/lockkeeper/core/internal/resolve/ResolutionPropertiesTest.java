package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Whatever is observed: few names, so that parts of the same clients meet often. */
class ResolutionPropertiesTest {

    /** What one observation says, without its time. */
    record Saying(Subject subject, SourceKind kind, Attributes attributes) {
    }

    @Provide
    static Arbitrary<List<Observation>> observations() {
        return sayings().list().ofMaxSize(25).map(ResolutionPropertiesTest::dated);
    }

    private static Arbitrary<Saying> sayings() {
        Arbitrary<String> account = Arbitraries.of("a@x", "b@x", "c@x").injectNull(0.3);
        Arbitrary<String> computer = Arbitraries.of("PC1", "PC2", "PC3").injectNull(0.3);
        Arbitrary<Connector> connector = Arbitraries.of(Connector.KOFF, Connector.KOFF, Connector.KSP).injectNull(0.3);
        Arbitrary<Subject> client = Combinators.combine(account, computer, connector)
                .as((a, c, k) -> a == null && c == null ? new Subject.OfComputer(Given.SERVER, "PC1")
                        : new Subject.OfClient(Given.SERVER, a, c, k));
        Arbitrary<Subject> other = Arbitraries.of(new Subject.OfServer(Given.SERVER), new Subject.OfServer("mail2"),
                new Subject.OfComputer(Given.SERVER, "PC1"), new Subject.OfComputer(Given.SERVER, "PC2"),
                new Subject.OfAccount(Given.SERVER, "a@x"));
        Arbitrary<Moment> report = Arbitraries.of(Given.at("09-08T11:25:17"), Given.at("09-22T11:25:17"))
                .injectNull(0.7);
        Arbitrary<Attributes> attributes = Combinators.combine(
                Arbitraries.of(Presence.class).injectNull(0.4), Arbitraries.of(YesNo.class).injectNull(0.5),
                Arbitraries.of(ProductVersion.of(7, 1, 3), ProductVersion.of(7, 2, 3)).injectNull(0.5), report)
                .as((updater, admin, version, at) -> Attributes.builder().put(Attribute.UPDATER_SERVICE,
                                // no report says that it is there
                                at != null && updater != null ? Presence.ABSENT : updater)
                        .put(Attribute.LOCAL_ADMIN, admin).put(Attribute.VERSION, version)
                        .put(Attribute.REPORT_AT, at).build());
        return Combinators.combine(Arbitraries.oneOf(client, client, client, other),
                Arbitraries.of(SourceKind.class).filter(kind -> kind != SourceKind.DIRECTORY && kind != SourceKind.REMARK),
                attributes)
                .as(Saying::new);
    }

    /** Some at one time, some near each other, some undated. */
    private static List<Observation> dated(List<Saying> sayings) {
        SourceFile file = new SourceFile("mail1/any", "/customer/mail1/any", "0".repeat(64), 1);
        List<Observation> observations = new ArrayList<>();
        for (Saying saying : sayings) {
            int line = observations.size() + 1;
            Moment at = line % 7 == 1 ? null
                    : new Moment(Given.at("09-01T00:00:00").local().plusHours(13L * (line / 2)),
                            line % 3 == 0 ? ZoneOffset.ofHours(2) : null);
            observations.add(new Observation(saying.subject(), saying.kind(), saying.attributes(),
                    new Evidence(file, line, 0, at)));
        }
        return observations;
    }

    @Property
    void orderOfReadingDoesNotMatter(@ForAll("observations") List<Observation> observations, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);

        assertThat(Resolver.resolve(1, shuffled)).isEqualTo(Resolver.resolve(1, observations));
    }

    @Property
    void readingTwiceTellsNothingNew(@ForAll("observations") List<Observation> observations) {
        List<Observation> twice = new ArrayList<>(observations);
        twice.addAll(observations);

        assertThat(Resolver.resolve(1, twice)).isEqualTo(Resolver.resolve(1, observations));
    }

    @Property
    void everyClientSightingBelongsToAClientItFits(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        for (Observation o : observations) {
            if (o.subject() instanceof Subject.OfClient seen) {
                assertThat(model.clients()).as("%s", seen).anyMatch(c -> c.sightings().size() == FactMerger.KEPT
                        || fits(seen, c.subject()) && c.sightings().contains(o.evidence()));
            }
        }
        assertThat(model.clients()).extracting(Client::subject).doesNotHaveDuplicates();
    }

    private static boolean fits(Subject.OfClient seen, Subject.OfClient client) {
        return (seen.account() == null || seen.account().equals(client.account()))
                && (seen.computer() == null || seen.computer().equals(client.computer()))
                && (seen.connector() == null || seen.connector() == client.connector());
    }

    @Property
    void everyFactRestsOnObservationsThatSayIt(@ForAll("observations") List<Observation> observations) {
        for (Client client : Resolver.resolve(1, observations).clients()) {
            client.facts().forEach((attribute, fact) -> checkFact(client, attribute, fact, observations));
        }
    }

    private static void checkFact(Client client, Attribute<?> attribute, Fact<?> fact,
            List<Observation> observations) {
        Set<Integer> lines = new HashSet<>();
        for (Evidence evidence : fact.evidence()) {
            Observation o = observations.get((int) evidence.line() - 1);
            lines.add((int) evidence.line());
            checkLine(client, attribute, fact.value(), o);
        }
        for (Fact.Conflict<?> conflict : fact.conflicts()) {
            Observation o = observations.get((int) conflict.evidence().line() - 1);
            checkLine(client, attribute, conflict.value(), o);
            assertThat(lines).doesNotContain((int) conflict.evidence().line());
            assertThat((Object) conflict.value()).isNotEqualTo(fact.value());
        }
        // what has a value is not in dispute
        assertThat(fact.conflicts().stream().anyMatch(Fact.Conflict::open)).isEqualTo(fact.isDisputed());
    }

    private static void checkLine(Client client, Attribute<?> attribute, Object value, Observation o) {
        Object said = o.attributes().get(attribute);
        boolean speaks = value.equals(said) && speaksOf(o.subject(), client.subject(), attribute);
        if (!speaks && !(o.subject() instanceof Subject.OfClient named && named.account() != null)) {
            // a report that names nobody says of somebody that the service is missing
            assertThat(o.attributes().get(Attribute.REPORT_AT)).isNotNull();
            assertThat(attribute).isEqualTo((Object) Attribute.UPDATER_SERVICE);
            assertThat(value).isEqualTo(Presence.ABSENT);
            assertThat(o.subject().server()).isEqualTo(client.subject().server());
        } else {
            assertThat(said).isEqualTo(value);
            assertThat(speaksOf(o.subject(), client.subject(), attribute)).isTrue();
        }
    }

    private static boolean speaksOf(Subject subject, Subject.OfClient client, Attribute<?> attribute) {
        return switch (subject) {
            case Subject.OfClient seen -> fits(seen, client)
                    || seen.computer() != null && seen.computer().equals(client.computer())
                    // a line about another user of the computer may mean this one
                    || seen.computer() == null && attribute == Attribute.UPDATER_SERVICE;
            case Subject.OfComputer computer -> Objects.equals(computer.computer(), client.computer());
            default -> false;
        };
    }

    @Property
    void takingAnObservationBackLeavesNoTrace(@ForAll("observations") List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        Evidence gone = observations.getLast().evidence();
        Model model = Resolver.resolve(1, observations.subList(0, observations.size() - 1));
        for (Client client : model.clients()) {
            assertThat(client.sightings()).doesNotContain(gone);
            client.facts().forEach((attribute, fact) -> {
                assertThat(fact.evidence()).doesNotContain(gone);
                assertThat(fact.conflicts()).noneMatch(c -> c.evidence().equals(gone));
            });
        }
    }

    @Property
    void noSupersededReportSaysAbsent(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        Moment newest = model.server(Given.SERVER).flatMap(s -> s.reports().stream().filter(r -> !r.accounts().isEmpty()).findFirst()).map(r -> r.at()).orElse(null);
        if (newest == null) {
            return;
        }
        for (Client client : model.clients()) {
            Fact<Presence> updater = client.facts().get(Attribute.UPDATER_SERVICE);
            if (updater.is(Presence.ABSENT)) {
                for (Evidence evidence : updater.evidence()) {
                    Observation o = observations.get((int) evidence.line() - 1);
                    Moment report = o.attributes().get(Attribute.REPORT_AT);
                    assertThat(report == null || !newest.isAfter(report)).isTrue();
                }
            }
        }
    }

    /** Who would be ready by it: the service on a known computer, the right there, or the new upgrade system. */
    private static Set<String> reassured(Model model) {
        Set<String> reassured = new HashSet<>();
        for (Client client : model.clients()) {
            for (Attribute<?> attribute : List.of(Attribute.UPDATER_SERVICE, Attribute.LOCAL_ADMIN)) {
                Object value = client.facts().get(attribute).value();
                if (value == Presence.PRESENT || value == YesNo.YES) {
                    reassured.add(client.subject() + " " + attribute);
                }
            }
        }
        return reassured;
    }

    private static Set<Subject> subjects(Model model) {
        Set<Subject> subjects = new HashSet<>();
        model.clients().forEach(c -> subjects.add(c.subject()));
        return subjects;
    }

    private static Observation at(Observation o, Moment time) {
        Evidence e = o.evidence();
        return new Observation(o.subject(), o.source(), o.attributes(),
                new Evidence(new SourceFile("mail1/added", "/customer/mail1/added", "1".repeat(64), 1), e.line(), 0,
                        time));
    }

    @Property
    void whatIsUndatedReassuresNobodyOfWhomSomethingDatedIsKnown(
            @ForAll("observations") List<Observation> observations, @ForAll("observations") List<Observation> added) {
        Model before = Resolver.resolve(1, observations);
        List<Observation> more = new ArrayList<>(observations);
        for (Observation o : added) {
            if (!(o.subject() instanceof Subject.OfServer) && o.attributes().get(Attribute.REPORT_AT) == null
                    && !isNewLink(o, observations)) {
                more.add(at(o, null));
            }
        }
        Model after = Resolver.resolve(1, more);
        for (Client client : after.clients()) {
            before.clients().stream().filter(c -> c.subject().equals(client.subject())).forEach(same -> {
                Fact<YesNo> was = same.facts().get(Attribute.LOCAL_ADMIN);
                if (was.is(YesNo.NO) && was.observedAt() != null) {
                    assertThat(client.facts().get(Attribute.LOCAL_ADMIN).is(YesNo.YES)).isFalse();
                }
                Fact<Presence> updater = same.facts().get(Attribute.UPDATER_SERVICE);
                if (updater.is(Presence.ABSENT) && updater.observedAt() != null) {
                    assertThat(client.facts().get(Attribute.UPDATER_SERVICE).is(Presence.PRESENT)).isFalse();
                }
            });
        }
    }

    /**
     * Whether it tells of a client that nothing told of, or that it has a connector: who uses what where may explain what is
     * told of an account alone.
     */
    private static boolean isNewLink(Observation o, List<Observation> observations) {
        return o.subject() instanceof Subject.OfClient client
                && (client.connector() == null && o.attributes().get(Attribute.VERSION) != null
                        || observations.stream().noneMatch(old -> old.subject().equals(client)));
    }

    @Property
    void aSightingOfAnAccountAloneReassuresNobody(@ForAll("observations") List<Observation> observations,
            @ForAll("observations") List<Observation> added) {
        List<Observation> more = new ArrayList<>(observations);
        for (Observation o : added) {
            if (o.subject() instanceof Subject.OfClient client && client.account() != null
                    && o.attributes().get(Attribute.REPORT_AT) == null) {
                more.add(at(new Observation(new Subject.OfClient(client.server(), client.account(), null,
                        client.connector()), o.source(), o.attributes(), o.evidence()), o.evidence().observedAt()));
            }
        }
        Model before = Resolver.resolve(1, observations);
        Model after = Resolver.resolve(1, more);

        Set<String> known = new HashSet<>(reassured(after));
        // a mapping may take its connector from what was added: the client is another one then, and a report means others
        if (!subjects(before).equals(subjects(after))) {
            return;
        }
        assertThat(reassured(before)).containsAll(known);
    }

    @Property
    void everyAccountInTheNewestReportIsAccountedFor(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        model.server(Given.SERVER).flatMap(s -> s.reports().stream().filter(r -> !r.accounts().isEmpty()).findFirst()).ifPresent(report -> {
            for (Observation o : observations) {
                if (o.source() == SourceKind.REPORT && o.subject() instanceof Subject.OfClient named
                        && named.computer() == null && named.connector() == Connector.KOFF
                        && report.at().equals(o.attributes().get(Attribute.REPORT_AT))
                        && o.attributes().get(Attribute.UPDATER_SERVICE) == Presence.ABSENT) {
                    assertThat(model.clients().stream().filter(c -> named.account().equals(c.subject().account())))
                            .as("%s", named).anyMatch(c -> c.unexplained() != null || !isSure(c)
                                    || c.facts().get(Attribute.UPDATER_SERVICE).conflicts().stream()
                                            .anyMatch(k -> k.value() == Presence.ABSENT));
                }
            }
        });
    }

    /** Whether the client surely has the service. */
    private static boolean isSure(Client client) {
        return client.facts().get(Attribute.UPDATER_SERVICE).is(Presence.PRESENT);
    }

    @Property
    void onlyAnAccountInTheNewestReportIsUnexplained(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        for (Client client : model.clients()) {
            if (client.unexplained() != null) {
                assertThat(client.subject().computer()).isNull();
                assertThat(client.subject().connector()).isEqualTo(Connector.KOFF);
                assertThat(client.unexplained().at()).isEqualTo(model.server(client.subject().server()).orElseThrow()
                        .reports().stream().filter(r -> !r.accounts().isEmpty()).findFirst().orElseThrow().at());
                assertThat(client.facts().get(Attribute.UPDATER_SERVICE).isKnown()).isFalse();
                assertThat(client.facts().get(Attribute.UPDATER_SERVICE).mayBe(Presence.ABSENT)).isTrue();
            }
        }
    }
}
