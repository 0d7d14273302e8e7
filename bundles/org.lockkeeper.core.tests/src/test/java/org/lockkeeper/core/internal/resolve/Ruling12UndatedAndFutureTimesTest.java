package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.FREE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.FUTURE_TIMES;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.REPORT_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Ruling 12: what is undated beats nothing that is dated, and times from the future are none. */
class Ruling12UndatedAndFutureTimesTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Moment FAR = Moment.tryParse("2101-01-01T00:00:00Z").orElseThrow();

    private static Given two(Moment one, Attributes says, Moment other, Attributes otherwise) {
        return new Given().row(one, "a@x", "PC1", Connector.KOFF, says)
                .row(other, "b@x", "PC1", Connector.KOFF, otherwise);
    }

    private static Fact<Presence> updater(Given given) {
        return updater(given.model());
    }

    private static Fact<Presence> updater(Model model) {
        return model.clients().getFirst().facts().get(UPDATER_SERVICE);
    }

    @Test
    void whatIsDatedAndStandsAgainstReadinessHolds() {
        Fact<Presence> updater = updater(two(at("09-10"), ABSENT, null, PRESENT));
        assertThat(updater.is(Presence.ABSENT)).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason).containsExactly("undated");
    }

    @Test
    void whatIsDatedAndReassuresIsOpen() {
        Fact<Presence> updater = updater(two(at("09-10"), PRESENT, null, ABSENT));
        assertThat(updater.isDisputed()).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason).containsExactly(
                "what is undated says otherwise and may be newer", "undated; it may be newer");
    }

    @Test
    void twoUndatedOnesThatContradictEachOtherAreOpen() {
        assertThat(updater(two(null, PRESENT, null, ABSENT)).isDisputed()).isTrue();
        assertThat(updater(two(null, PRESENT, null, PRESENT)).is(Presence.PRESENT)).isTrue();
    }

    /** PC2 lacked the service on 2 September and had it on the 3rd; that a report of the 8th doubts it dates no absence. */
    @Test
    void anUndatedAbsenceExplainsNoReportThoughAnOlderDatedOneSaysTheSame() {
        Given given = new Given().row(null, "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-02T02:00:00"), "a@x", "PC2", Connector.KOFF, ABSENT)
                .row(at("09-03T04:00:00"), "a@x", "PC2", Connector.KOFF, PRESENT)
                .observe(Given.client(null, "PC2", null), SourceKind.OTHER, at("09-08T11:25:17"),
                        Attributes.builder().put(REPORT_AT, at("09-08T11:25:17")).put(UPDATER_SERVICE, Presence.ABSENT).build())
                .row(null, "a@x", "PC2", Connector.KOFF, ABSENT).report(at("09-22T11:25:17"), "a@x");
        assertThat(given.model().clients()).filteredOn(c -> "PC1".equals(c.subject().computer())).singleElement()
                .satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isFalse());
    }

    @Test
    void aReportBeatsAnUndatedInventory() {
        assertThat(updater(new Given().row(null, "a@x", "PC1", Connector.KOFF, PRESENT)
                .report(at("09-22T11:25:17"), "a@x")).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void aTimeFromTheFutureCountsAsNone() {
        Given given = two(FAR, PRESENT, at("09-10"), ABSENT).server(COLLECTED_AT, at("10-01T12:00:00"));
        Fact<Presence> updater = updater(given);
        assertThat(updater.is(Presence.ABSENT)).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("its time lies in the future, so it counts as undated");
        assertThat(given.server().newestEvidenceAt()).isEqualTo(at("10-01"));
    }

    @Test
    void whatIsToldFromTheFutureAloneMakesNobodyReady() {
        Client client = fromTheFuture(Attributes.builder().put(UPDATER_SERVICE, Presence.PRESENT)
                .put(LOCAL_ADMIN, YesNo.YES).put(VERSION, ProductVersion.of(7, 3, 0)).put(FREE_BYTES, 1L << 40).build());

        for (Attribute<?> attribute : List.of(UPDATER_SERVICE, LOCAL_ADMIN, VERSION, FREE_BYTES)) {
            Fact<?> fact = client.facts().get(attribute);
            assertThat(fact.isDisputed()).as("%s", attribute).isTrue();
            assertThat(fact.conflicts()).singleElement().satisfies(c -> assertThat(c.reason())
                    .isEqualTo("its time lies in the future, so it counts as undated"));
        }
    }

    /** An older version told of the account alone is open here, unless another computer is known to have it by now. */
    @Test
    void whatIsToldFromTheFutureExplainsNothing() {
        for (Moment at : new Moment[] {at("09-01"), null, FAR}) {
            Model model = new Given().server(Attribute.COLLECTED_AT, at("10-01T10:00:00"))
                    .row(null, "a@x", null, Connector.KOFF, Attributes.of(VERSION, ProductVersion.of(7, 1, 3)))
                    .row(null, "a@x", "PC1", Connector.KOFF, Attributes.of(VERSION, ProductVersion.of(7, 3, 0)))
                    .row(at, "a@x", "PC2", Connector.KOFF, Attributes.of(VERSION, ProductVersion.of(7, 1, 3))).model();
            Client client = model.clients().stream().filter(c -> "PC1".equals(c.subject().computer())).findFirst()
                    .orElseThrow();
            assertThat(client.facts().get(VERSION).isKnown()).as("%s", at).isEqualTo(at != FAR);
        }
    }

    @Test
    void anUndatedListThatTellsOfAnInstallationInTheFutureMakesNobodyReady() {
        Fact<Presence> later = installed("10-20");
        assertThat(later.isDisputed()).isTrue();
        assertThat(later.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("its time lies in the future, so it counts as undated");
        assertThat(installed("10-01").is(Presence.PRESENT)).isTrue();
    }

    private static Fact<Presence> installed(String day) {
        return updater(new Given().row(null, "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.PRESENT).put(UPDATER_INSTALLED_AT, at(day)).build())
                .server(COLLECTED_AT, at("10-01T12:00:00")));
    }

    @Test
    void whatStandsAgainstReadinessHoldsAsIfItWereUndated() {
        Client client = fromTheFuture(Attributes.builder().put(UPDATER_SERVICE, Presence.ABSENT)
                .put(LOCAL_ADMIN, YesNo.NO).build());

        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.facts().get(LOCAL_ADMIN).is(YesNo.NO)).isTrue();
    }

    @Test
    void anUndatedRowThatSaysTheSameMakesUpForIt() {
        Given given = two(FAR, PRESENT, null, PRESENT).server(COLLECTED_AT, at("10-01T12:00:00"));
        assertThat(updater(given).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void timesFromTheFutureAreTold() {
        Given given = two(FAR, PRESENT, at("09-10"), ABSENT).row(at("10-05"), "c@x", null, null, ABSENT)
                .server(COLLECTED_AT, at("10-01T12:00:00"));
        Fact<String> told = given.server().facts().get(FUTURE_TIMES);

        assertThat(told.value()).isEqualTo("2 times lie after 2011-10-01T12:00:00, the date of judgement, by more than a"
                + " day; the farthest is 2101-01-01T00:00:00Z");
        assertThat(told.evidence()).extracting(Evidence::observedAt).containsExactly(FAR, at("10-05"));
        assertThat(two(FAR, PRESENT, at("09-10"), ABSENT).server().facts().get(FUTURE_TIMES).isKnown()).isFalse();
    }

    private static Client fromTheFuture(Attributes says) {
        return new Given().row(FAR, "a@x", "PC1", Connector.KOFF, says).server(COLLECTED_AT, at("10-01T12:00:00"))
                .onlyClient();
    }

    @Test
    void withoutADateOfJudgementNothingLiesInTheFuture() {
        assertThat(updater(two(FAR, PRESENT, at("09-10"), ABSENT)).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void aDayAfterTheDateOfCollectionIsNotTheFutureYet() {
        Moment collected = Moment.tryParse("2011-10-01T12:00:00+02:00").orElseThrow();
        Moment last = Moment.tryParse("2011-10-02T10:00:00Z").orElseThrow();
        Moment after = Moment.tryParse("2011-10-02T10:00:01Z").orElseThrow();
        assertThat(updater(two(last, PRESENT, at("09-10"), ABSENT).server(COLLECTED_AT, collected))
                .is(Presence.PRESENT)).isTrue();
        assertThat(updater(two(after, PRESENT, at("09-10"), ABSENT).server(COLLECTED_AT, collected))
                .is(Presence.ABSENT)).isTrue();
    }

    @Test
    void theDateOfJudgementMayBeGiven() {
        Resolver resolver = new Resolver(at("10-01"));
        two(FAR, PRESENT, at("09-10"), ABSENT).observations().forEach(resolver::add);
        assertThat(updater(resolver.model(1)).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void aReportFromTheFutureIsNoneAndSupersedesNone() {
        Given given = new Given().report(at("09-22T11:25:17"), "a@x").report(FAR, "b@x")
                .server(COLLECTED_AT, at("10-01"));
        assertThat(given.server().reports()).singleElement().satisfies(r -> assertThat(r.accounts())
                .containsOnlyKeys("a@x"));
        assertThat(updater(given).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void aLaterImportWithoutADateOfCollectionMayBeAsNewAsItself() {
        List<Observation> first = two(at("09-10"), ABSENT, at("09-10"), ABSENT)
                .server(COLLECTED_AT, at("10-01")).observations();
        List<Observation> second = two(at("10-20"), PRESENT, FAR, ABSENT).observations();
        Resolver resolver = new Resolver();
        resolver.startImport(Instant.parse("2011-10-01T12:00:00Z"));
        first.forEach(resolver::add);
        resolver.startImport(Instant.parse("2011-10-21T12:00:00Z"));
        second.forEach(resolver::add);

        Fact<Presence> updater = updater(resolver.model(1));
        // the list of the 20th is newer; the one of 2101 counts as undated and leaves open what reassures
        assertThat(updater.isDisputed()).isTrue();
        assertThat(updater.mayBe(Presence.PRESENT)).isTrue();
        assertThat(updater.conflicts()).filteredOn(c -> !c.open()).extracting(Fact.Conflict::reason)
                .containsOnly("older");
    }

    @Test
    void aFolderCannotBeCollectedAfterItWasRead() {
        Resolver resolver = new Resolver();
        resolver.startImport(Instant.parse("2011-10-01T12:00:00Z"));
        two(Moment.tryParse("2050-01-01T00:00:00Z").orElseThrow(), PRESENT, at("09-10"), ABSENT)
                .server(COLLECTED_AT, FAR).observations().forEach(resolver::add);
        assertThat(updater(resolver.model(1)).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void anUndatedListThatLacksTheServiceAndShowsANewConnectorAccusesByNoHalfOfIt() {
        Given given = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(VERSION, ProductVersion.of(7, 2, 3)));
        Model model = given.installed(null, "PC1", Connector.KOFF, "7.3.0").updater(null, "PC1", Presence.ABSENT).model();
        Fact<ProductVersion> version = model.clients().getFirst().facts().get(VERSION);
        assertThat(version.isKnown()).isFalse();
        assertThat(version.mayBe(ProductVersion.of(7, 3, 0))).isTrue();
        assertThat(version.mayBe(ProductVersion.of(7, 2, 3))).isTrue();

        // what is dated lacks the service, too: that stands
        assertThat(given.updater(at("09-12"), "PC1", Presence.ABSENT).model().clients().getFirst().facts().get(VERSION)
                .value()).isEqualTo(ProductVersion.of(7, 2, 3));
    }

    @Test
    void anotherConnectorThatAFutureTimeTellsTakesNoGuessAway() {
        Given given = new Given().server(COLLECTED_AT, at("10-01")).installed(at("09-10"), "PC1", Connector.KOFF, "7.2.0")
                .row(at("09-10"), "a@x", "PC1", null, Attributes.of(LOCAL_ADMIN, YesNo.NO));

        assertThat(connectors(given)).containsExactly(Connector.KOFF);
        assertThat(connectors(given.row(FAR, "a@x", "PC1", Connector.KSP,
                Attributes.of(VERSION, ProductVersion.of(7, 1, 3))))).containsExactly(Connector.KOFF, Connector.KSP);
    }

    private static List<Connector> connectors(Given given) {
        return given.model().clients().stream().filter(c -> "a@x".equals(c.subject().account()))
                .map(c -> c.subject().connector()).toList();
    }
}
