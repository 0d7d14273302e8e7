package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.core.testing.Given;

/** Ruling 3: what was refuted does not come back. */
class Ruling03RefutedStaysRefutedTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

    private static Fact<Presence> updater(Moment present) {
        return new Given().row(present, "a@x", "PC1", Connector.KOFF, PRESENT).report(at("09-08T11:25:17"), "a@x")
                .report(at("09-22T11:25:17"), "b@x").model().clients().getFirst().facts().get(UPDATER_SERVICE);
    }

    @Test
    void whatAReportRefutedIsUnknownOnceTheReportIsSuperseded() {
        Fact<Presence> updater = updater(at("09-01"));

        assertThat(updater.isKnown()).isFalse();
        assertThat(updater.isDisputed()).isFalse();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::value, Fact.Conflict::reason).containsExactly(
                tuple(Presence.ABSENT, "superseded by the report of 2011-09-22T11:25:17"),
                tuple(Presence.PRESENT, "refuted by the report of 2011-09-08T11:25:17"));
    }

    @Test
    void soIsWhatIsUndatedOrOfNoKnownOrder() {
        assertThat(updater(null).isKnown()).isFalse();
        assertThat(updater(at("09-08T20:00:00")).isKnown()).isFalse();
    }

    @Test
    void whatIsNewerThanTheSupersededReportStands() {
        assertThat(updater(at("09-12")).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void aSupersededReportThatAnotherComputerExplainsRefutesNothing() {
        Given given = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-01"), "a@x", "PC2", Connector.KOFF, Attributes.of(UPDATER_SERVICE, Presence.ABSENT))
                .report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17"), "b@x");

        assertThat(given.model().clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.PRESENT, Presence.ABSENT, Presence.ABSENT);
    }

    @Test
    void whatNewerEvidenceRefutedDoesNotComeBackWithAReportOnTop() {
        // absent, present, refuted again by a report that is superseded: neither of both is known to hold
        Fact<Presence> updater = new Given()
                .row(at("08-01"), "a@x", "PC1", Connector.KOFF, Attributes.of(UPDATER_SERVICE, Presence.ABSENT))
                .row(at("08-15"), "a@x", "PC1", Connector.KOFF, PRESENT).report(at("09-08T11:25:17"), "a@x")
                .report(at("09-22T11:25:17"), "b@x").model().clients().getFirst().facts().get(UPDATER_SERVICE);

        assertThat(updater.isKnown()).isFalse();
        assertThat(updater.isDisputed()).isFalse();
    }
}
