package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.CLIENT_STATISTICS;
import static org.lockkeeper.api.evidence.Attribute.REPORT_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.core.testing.Given;

/** What the reports of affected users say, and for how long. */
class ResolvedReportsTest {

    private static final Attributes UPDATER = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

    @Test
    void reportsAreNewestFirstWithTheirAccounts() {
        List<AffectedUserReport> reports = new Given().report(at("09-08T11:25:17"), "a@x", "B@x")
                .report(at("09-22T11:25:17"), "b@x").server().reports();

        assertThat(reports).extracting(AffectedUserReport::at)
                .containsExactly(at("09-22T11:25:17"), at("09-08T11:25:17"));
        assertThat(reports.get(0).accounts()).containsOnlyKeys("b@x");
        assertThat(reports.get(1).accounts()).containsOnlyKeys("a@x", "b@x");
        assertThat(reports.get(1).evidence().line()).isEqualTo(1);
        assertThat(reports.get(1).accounts().get("a@x").line()).isEqualTo(2);
    }

    @Test
    void theSameReportFoundTwiceIsOne() {
        Moment withOffset = Moment.tryParse("2011-09-08T11:25:17+02:00").orElseThrow();
        Given given = new Given().report(at("09-08T11:25:17"), "a@x").report(withOffset, "b@x");

        assertThat(given.server().reports()).singleElement().satisfies(r -> {
            assertThat(r.at()).isEqualTo(withOffset);
            assertThat(r.accounts()).containsOnlyKeys("a@x", "b@x");
        });
        // neither spelling supersedes the other
        assertThat(given.model().clients()).hasSize(2)
                .allSatisfy(c -> assertThat(c.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue());
    }

    @Test
    void aLineThatNamesAnAccountProvesItsReport() {
        Moment time = at("09-08T11:25:17");
        assertThat(new Given().observe(client("a@x", null, Connector.KOFF), SourceKind.REPORT, time,
                Attributes.builder().put(REPORT_AT, time).put(UPDATER_SERVICE, Presence.ABSENT).build()).server()
                .reports()).singleElement().satisfies(r -> assertThat(r.accounts()).containsOnlyKeys("a@x"));
    }

    @Test
    void aNewerReportSupersedesWhatAnOlderOneSaid() {
        Model model = new Given().report(at("09-08T11:25:17"), "a@x", "b@x").report(at("09-22T11:25:17"), "b@x")
                .model();

        Client a = model.clients().getFirst();
        assertThat(a.subject().account()).isEqualTo("a@x");
        Fact<Presence> updater = a.facts().get(UPDATER_SERVICE);
        assertThat(updater.isKnown()).isFalse();
        assertThat(updater.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.value()).isEqualTo(Presence.ABSENT);
            assertThat(c.reason()).isEqualTo("superseded by the report of 2011-09-22T11:25:17");
        });
        assertThat(a.sightings()).hasSize(1);
        assertThat(model.clients().get(1).facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void aNewerReportWithoutAnyAccountWasCutAndSupersedesNothing() {
        assertThat(new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17")).onlyClient().facts()
                .get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
    }

    @Test
    void evidenceBesideASupersededReportStillCounts() {
        Fact<Presence> updater = new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17"), "b@x")
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .updater(at("09-02"), "PC1", Presence.ABSENT).model().clients().stream()
                .filter(c -> "PC1".equals(c.subject().computer())).findFirst().orElseThrow().facts()
                .get(UPDATER_SERVICE);

        assertThat(updater.value()).isEqualTo(Presence.ABSENT);
        assertThat(updater.evidence()).extracting(e -> e.observedAt()).containsExactly(at("09-02"));
        assertThat(updater.conflicts()).isEmpty();
    }

    @Test
    void laterEvidenceWinsOverTheReportAndEarlierLoses() {
        Given given = new Given().report(at("09-08T11:25:17"), "a@x", "b@x")
                .row(at("09-05"), "a@x", "PC1", Connector.KOFF, UPDATER)
                .row(at("09-11"), "b@x", "PC2", Connector.KOFF, UPDATER);

        // b was named all the same, so there may be another computer
        assertThat(given.model().clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, Presence.PRESENT, null);
    }

    @Test
    void statisticsAreAFactLikeOthers() {
        assertThat(new Given().server(CLIENT_STATISTICS, YesNo.NO).server().facts().get(CLIENT_STATISTICS)
                .is(YesNo.NO)).isTrue();
    }

    @Test
    void ruling8ANewestReportThatNamesNobodyIsNotWhole() {
        // its header says "of some users": the log was cut before the lines that name them
        Model cut = new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17")).model();
        assertThat(cut.unread()).singleElement().satisfies(source -> {
            assertThat(source.server()).isEqualTo(Given.SERVER);
            assertThat(source.reason()).contains("2011-09-22T11:25:17", "some users are affected", "are missing");
        });

        assertThat(new Given().report(at("09-08T11:25:17")).report(at("09-22T11:25:17"), "a@x").model().unread())
                .isEmpty();
        // the lines that name them stand in the next file, seconds later
        assertThat(new Given().report(at("09-22T11:25:17")).observe(client("a@x", null, Connector.KOFF),
                SourceKind.REPORT, at("09-22T11:25:19"), Attributes.builder().put(REPORT_AT, at("09-22T11:25:19"))
                        .put(UPDATER_SERVICE, Presence.ABSENT).build()).model().unread()).isEmpty();
        assertThat(new Given().server(CLIENT_STATISTICS, YesNo.YES).model().unread()).isEmpty();
    }
}
