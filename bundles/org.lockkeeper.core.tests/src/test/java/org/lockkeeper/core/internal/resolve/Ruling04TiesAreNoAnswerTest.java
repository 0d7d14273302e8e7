package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK_CHANGED_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.UTC_OFFSET;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.core.testing.Given;

/** Ruling 4: a tie is no answer; the server's offset, where it is known, settles the order. */
class Ruling04TiesAreNoAnswerTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Subject SERVER = new Subject.OfServer(Given.SERVER);

    private static Moment time(String text) {
        return Moment.tryParse(text).orElseThrow();
    }

    /** What holds on PC1 after a list that shows the service and a report of 08:00 local time. */
    private static Fact<Presence> afterReport(Given given, String list) {
        return given.report(time("2011-10-03T08:00:00"), "a@x")
                .row(time(list), "a@x", "PC1", Connector.KOFF, PRESENT).model().clients().getFirst().facts()
                .get(UPDATER_SERVICE);
    }

    @ParameterizedTest
    @CsvSource({"2011-10-02T17:59:59Z, ABSENT", "2011-10-02T18:00:00Z, ", "2011-10-03T20:00:00Z, ",
            "2011-10-03T22:00:00+02:00, ", "2011-10-03T20:00:01Z, PRESENT", "2011-10-03T22:00:01+02:00, PRESENT"})
    void anUnknownOffsetIsAnIntervalOfTwentySixHours(String list, Presence expected) {
        // 08:00 at +14:00 is 18:00Z the day before, at -12:00 it is 20:00Z of the day
        Fact<Presence> updater = afterReport(new Given(), list);
        assertThat(updater.value()).isEqualTo(expected);
        assertThat(updater.isDisputed()).isEqualTo(expected == null);
    }

    @Test
    void theOffsetOfTheDescriptionSettlesIt() {
        // 08:00 at -08:00 is 16:00Z: the list of 14:00Z is older, though its number is greater
        Moment collected = time("2011-10-03T20:00:00-08:00");
        assertThat(afterReport(new Given().server(COLLECTED_AT, collected), "2011-10-03T14:00:00Z").value())
                .isEqualTo(Presence.ABSENT);
        assertThat(afterReport(new Given().server(COLLECTED_AT, collected), "2011-10-03T16:00:01Z").value())
                .isEqualTo(Presence.PRESENT);
        assertThat(afterReport(new Given().server(COLLECTED_AT, collected), "2011-10-03T16:00:00Z").isDisputed())
                .isTrue();
    }

    @Test
    void aDescriptionInUtcTellsNoOffset() {
        assertThat(afterReport(new Given().server(COLLECTED_AT, time("2011-10-03T20:00:00Z")),
                "2011-10-03T12:00:00Z").isDisputed()).isTrue();
    }

    @Test
    void anOffsetKnownFarAwayMayHaveChangedWithSummerTime() {
        Given given = new Given().server(COLLECTED_AT, time("2011-10-20T20:00:00+02:00"));
        assertThat(afterReport(given, "2011-10-03T06:30:00Z").isDisputed()).isTrue();
        assertThat(afterReport(new Given().server(COLLECTED_AT, time("2011-10-20T20:00:00+02:00")),
                "2011-10-03T07:00:01Z").value()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void anOffsetFromQueueIdsSettlesIt() {
        Given given = new Given().observe(SERVER, SourceKind.ACTIVITY_LOG, time("2011-10-03T07:00:00"),
                Attributes.of(UTC_OFFSET, "+02:00"));
        assertThat(afterReport(given, "2011-10-03T06:00:01Z").value()).isEqualTo(Presence.PRESENT);
        assertThat(afterReport(new Given().observe(SERVER, SourceKind.ACTIVITY_LOG, time("2011-10-03T07:00:00"),
                Attributes.of(UTC_OFFSET, "no offset")), "2011-10-03T06:00:01Z").isDisputed()).isTrue();
    }

    @Test
    void severalOffsetsNearATimeAreAllReckonedWith() {
        Given given = new Given();
        for (String offset : new String[] {"+01:00", "+02:00"}) {
            given.observe(SERVER, SourceKind.ACTIVITY_LOG, time("2011-10-03T07:00:00"),
                    Attributes.of(UTC_OFFSET, offset));
        }
        assertThat(afterReport(given, "2011-10-03T06:30:00Z").isDisputed()).isTrue();
    }

    @Test
    void aDayIsAnIntervalToo() {
        // a list of the report's day may be from before it or after it
        Given given = new Given().observe(SERVER, SourceKind.ACTIVITY_LOG, time("2011-10-03T07:00:00"),
                Attributes.of(UTC_OFFSET, "+02:00"));
        assertThat(afterReport(given, "2011-10-03").isDisputed()).isTrue();
    }

    @Test
    void localTimesOfOneServersLogsAreOneClock() {
        Given given = new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-08T11:25:18"), "b@x");
        assertThat(given.model().clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(null, Presence.ABSENT);
    }

    @Test
    void ofTwoKindsOfListsAtOneTimeNoneWins() {
        Fact<Presence> updater = new Given().row(time("2011-10-03T08:00:00Z"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .updater(time("2011-10-03T08:00:00Z"), "PC1", Presence.ABSENT).onlyClient().facts()
                .get(UPDATER_SERVICE);
        assertThat(updater.isDisputed()).isTrue();
        assertThat(updater.conflicts()).allMatch(Fact.Conflict::open).extracting(Fact.Conflict::reason)
                .containsOnly("at the same time");
    }

    @Test
    void whatAPersonStatesAtTheSameTimeWins() {
        Fact<Presence> updater = new Given().updater(time("2011-10-03T08:00:00Z"), "PC1", Presence.ABSENT)
                .observe(client("a@x", "PC1", Connector.KOFF), SourceKind.STATEMENT, time("2011-10-03T08:00:00Z"),
                        PRESENT)
                .onlyClient().facts().get(UPDATER_SERVICE);
        assertThat(updater.is(Presence.PRESENT)).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("stated otherwise by a person");
    }

    @Test
    void eachValueThatMayHoldIsToldHoweverManySayAnother() {
        Given given = new Given();
        for (int i = 0; i < 20; i++) {
            given.updater(time("2011-10-03T08:00:00Z"), "PC1", Presence.PRESENT);
        }
        Fact<Presence> updater = given.row(time("2011-10-03T08:00:00Z"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(UPDATER_SERVICE, Presence.ABSENT)).onlyClient().facts().get(UPDATER_SERVICE);
        assertThat(updater.mayBe(Presence.PRESENT)).isTrue();
        assertThat(updater.mayBe(Presence.ABSENT)).isTrue();
    }

    @Test
    void oneInstantInTwoOffsetsIsOneValue() {
        Attributes here = Attributes.of(OUTLOOK_CHANGED_AT, time("2011-07-21T03:04:00Z"));
        Attributes there = Attributes.of(OUTLOOK_CHANGED_AT, time("2011-07-20T20:04:00-07:00"));
        Fact<Moment> changed = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, here)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, there).model().clients().getFirst().facts()
                .get(OUTLOOK_CHANGED_AT);
        assertThat(changed.isKnown()).isTrue();
        assertThat(changed.conflicts()).isEmpty();
    }
}
