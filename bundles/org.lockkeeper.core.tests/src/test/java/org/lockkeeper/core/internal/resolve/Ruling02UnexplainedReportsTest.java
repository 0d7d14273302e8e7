package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.COLLECTED_AT;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.ONLY_COMPUTER;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Ruling 2: a report that nothing explains keeps its account undecided. */
class Ruling02UnexplainedReportsTest {

    private static final Moment REPORT = at("09-22T11:25:17");
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);

    private static Given named() {
        return new Given().report(REPORT, "a@x");
    }

    private static List<Client> unexplained(Model model) {
        return model.clients().stream().filter(c -> c.unexplained() != null).toList();
    }

    private static Presence updater(Model model, String computer) {
        return of(model, computer).facts().get(UPDATER_SERVICE).value();
    }

    private static Client of(Model model, String computer) {
        return model.clients().stream().filter(c -> computer.equals(c.subject().computer())).findFirst().orElseThrow();
    }

    @Test
    void aComputerOfWhichNothingNewerIsKnownIsTheOne() {
        for (Attributes before : List.of(Attributes.NONE, PRESENT)) {
            Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, before).model();
            assertThat(updater(model, "PC1")).isEqualTo(Presence.ABSENT);
            assertThat(model.clients()).hasSize(1);
        }
    }

    @Test
    void aComputerThatHadTheServiceBeforeAndHasItAfterDoesNotExplainTheReport() {
        Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT).model();

        assertThat(updater(model, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(unexplained(model)).singleElement().satisfies(c -> {
            assertThat(c.subject()).isEqualTo(client("a@x", null, Connector.KOFF));
            assertThat(c.facts().get(UPDATER_SERVICE).isKnown()).isFalse();
            assertThat(c.facts().get(UPDATER_SERVICE).mayBe(Presence.ABSENT)).isTrue();
            assertThat(c.unexplained().at()).isEqualTo(REPORT);
            assertThat(c.unexplained().knownComputers()).containsExactly("PC1");
            assertThat(c.sightings()).containsExactly(c.unexplained().line());
        });
    }

    @Test
    void aComputerThatLacksTheServiceNowExplainsIt() {
        Model model = named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, ABSENT)
                .row(at("09-10"), "a@x", "PC2", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "a@x", "PC3", Connector.KOFF, PRESENT).model();

        assertThat(model.clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, null, Presence.PRESENT);
        assertThat(unexplained(model)).isEmpty();
    }

    @Test
    void aComputerWithTheOnlineEditionExplainsNoReportOfTheOfflineOne() {
        Model model = named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-30"), "a@x", "PC2", Connector.KOC, ABSENT).model();

        assertThat(updater(model, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(unexplained(model)).hasSize(1);
    }

    @Test
    void aReportDoesNotAccuseAConnectorOfTheOnlineEdition() {
        for (Attributes before : List.of(Attributes.NONE, PRESENT)) {
            Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOC, before).model();

            // the list may have mistaken the edition, so it is not sure either
            Fact<Presence> updater = of(model, "PC1").facts().get(UPDATER_SERVICE);
            assertThat(updater.isDisputed()).isTrue();
            assertThat(updater.mayBe(Presence.ABSENT)).isTrue();
            assertThat(unexplained(model)).hasSize(1);
        }
        assertThat(updater(named().row(at("09-30"), "a@x", "PC1", Connector.KOC, PRESENT).model(), "PC1"))
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void whatAComputerWithThePlugInAloneLacksLeavesOpenAndAccusesNobody() {
        Given given = new Given().row(at("09-20"), "a@x", null, Connector.KSP, ABSENT);
        assertThat(of(given.row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT).model(), "PC1").facts()
                .get(UPDATER_SERVICE).isDisputed()).isTrue();

        Model later = new Given().row(at("09-20"), "a@x", null, Connector.KSP, ABSENT)
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(updater(later, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(later.clients()).extracting(c -> c.subject().connector()).doesNotContainNull()
                .containsExactlyInAnyOrder(Connector.KOFF, Connector.KSP);
    }

    @Test
    void aConnectorOfWhichNoListTellsTheEditionMayBeTheOneThatTheReportNames() {
        Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOC,
                Attributes.of(Attribute.EDITION_ASSUMED, YesNo.YES)).model();

        assertThat(updater(model, "PC1")).isEqualTo(Presence.ABSENT);
        assertThat(unexplained(model)).isEmpty();
    }

    @Test
    void aConnectorOfTheNewUpgradeSystemIsListedByNoReport() {
        Attributes upgraded = Attributes.builder().put(UPDATER_SERVICE, Presence.ABSENT)
                .put(VERSION, ProductVersion.of(7, 3, 0)).build();
        for (Moment seen : List.of(at("09-10"), at("09-30"))) {
            // PC1 may have been upgraded since, and may not; PC2 had the service at no later time than the report
            Model model = named().row(seen, "a@x", "PC1", Connector.KOFF, upgraded)
                    .row(at("09-30"), "a@x", "PC2", Connector.KOFF, PRESENT)
                    .row(at("09-10"), "a@x", "PC3", Connector.KOFF, PRESENT).model();

            assertThat(updater(model, "PC2")).isEqualTo(Presence.PRESENT);
            assertThat(of(model, "PC3").facts().get(UPDATER_SERVICE).mayBe(Presence.ABSENT)).isTrue();
            assertThat(unexplained(model)).hasSize(1);
        }
    }

    @Test
    void anUndatedListWithoutTheServiceMayExplainItAndMayNot() {
        Model model = named().row(null, "a@x", "PC1", Connector.KOFF, ABSENT)
                .row(at("09-10"), "a@x", "PC2", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "a@x", "PC3", Connector.KOFF, PRESENT).model();

        assertThat(model.clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, null, null);
        assertThat(model.clients().getLast().facts().get(UPDATER_SERVICE).isDisputed()).isTrue();
    }

    @Test
    void aComputerThatLackedTheServiceThenAndIsRepairedExplainsIt() {
        Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, ABSENT)
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(updater(model, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(unexplained(model)).isEmpty();

        // seen without it after the report, before the repair
        assertThat(unexplained(named().row(at("09-26"), "a@x", "PC1", Connector.KOFF, ABSENT)
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT).model())).isEmpty();
    }

    @Test
    void whatLackedTheServiceOnlyBeforeItWasSeenWithItBeforeTheReportExplainsNothing() {
        assertThat(unexplained(named().row(at("09-01"), "a@x", "PC1", Connector.KOFF, ABSENT)
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT).model())).hasSize(1);
    }

    @Test
    void anInstallationAfterTheReportExplainsIt() {
        Model model = named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.PRESENT).put(UPDATER_INSTALLED_AT, at("09-28")).build()).model();
        assertThat(updater(model, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(unexplained(model)).isEmpty();

        assertThat(unexplained(named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.PRESENT).put(UPDATER_INSTALLED_AT, at("09-01")).build()).model()))
                .hasSize(1);
    }

    @Test
    void aNewerReportThatNoLongerNamesTheAccountEndsIt() {
        assertThat(unexplained(named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .report(at("10-06T11:25:17"), "b@x").model())).isEmpty();
    }

    @Test
    void aStatementThatThereIsNoOtherComputerEndsIt() {
        Subject on = client("a@x", "PC1", null);
        Attributes only = Attributes.of(ONLY_COMPUTER, YesNo.YES);
        Model repaired = named().row(at("09-30"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .observe(on, SourceKind.STATEMENT, at("10-02"), only).model();
        assertThat(updater(repaired, "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(repaired.clients()).hasSize(1);

        Model missing = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .observe(on, SourceKind.STATEMENT, at("10-02"), only).model();
        assertThat(updater(missing, "PC1")).isEqualTo(Presence.ABSENT);
    }

    /** The same as a list of that day: it does not say that the account has no other computer. */
    @Test
    void aStatementLongAfterTheDateOfJudgementIsNewerThanTheReport() {
        Moment today = Moment.tryParse("2026-11-28T10:00:00Z").orElseThrow();
        Given stated = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .server(COLLECTED_AT, at("10-01T12:00:00"))
                .observe(client("a@x", "PC1", null), SourceKind.STATEMENT, today, PRESENT);
        assertThat(updater(stated.model(), "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(unexplained(stated.model())).hasSize(1);

        stated.observe(client("a@x", "PC1", null), SourceKind.STATEMENT, today, Attributes.of(ONLY_COMPUTER, YesNo.YES));
        assertThat(updater(stated.model(), "PC1")).isEqualTo(Presence.PRESENT);
        assertThat(stated.model().clients()).hasSize(1);
    }

    @Test
    void whereEveryComputerThatMayBeMeantIsReadyAnotherOneMayBeThere() {
        Model administrator = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(LOCAL_ADMIN, YesNo.YES)).model();
        assertThat(updater(administrator, "PC1")).isEqualTo(Presence.ABSENT);
        assertThat(unexplained(administrator)).hasSize(1);

        Model upgraded = named().row(at("09-30"), "a@x", "PC1", Connector.KOFF,
                Attributes.of(VERSION, ProductVersion.of(7, 3, 0))).model();
        assertThat(unexplained(upgraded)).hasSize(1);
    }

    @Test
    void whereOneThatMayBeMeantIsCutOffTheReportIsAccountedFor() {
        Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.of(LOCAL_ADMIN, YesNo.YES))
                .row(at("09-10"), "a@x", "PC2", Connector.KOFF, Attributes.NONE).model();

        assertThat(updater(model, "PC2")).isEqualTo(Presence.ABSENT);
        assertThat(unexplained(model)).isEmpty();
    }

    @Test
    void aComputerOfTheOrderOfWhichNothingIsKnownIsUndecided() {
        Model model = named().row(at("09-22T20:00:00"), "a@x", "PC1", Connector.KOFF, PRESENT).model();

        assertThat(model.clients()).singleElement().satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE)
                .isDisputed()).isTrue());
    }

    @Test
    void anAccountOfWhichNoComputerIsKnownLacksTheService() {
        Client client = named().onlyClient();
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.unexplained()).isNull();
    }

    @Test
    void otherUsersOfTheComputerAreLeftOpen() {
        Model model = named().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, PRESENT).model();

        // a@x is named; it may be for another computer, so b@x is not accused, and is not ready either
        assertThat(model.clients()).hasSize(2).allSatisfy(c -> {
            boolean named = c.subject().account().equals("a@x");
            assertThat(c.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isEqualTo(named);
            assertThat(c.facts().get(UPDATER_SERVICE).isDisputed()).isEqualTo(!named);
        });
    }

    @Test
    void twoComputersThatAreEachStatedToBeTheOnlyOneFreeNeither() {
        Given given = named().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-02"), "a@x", "PC2", Connector.KOFF, PRESENT);
        for (String computer : List.of("PC1", "PC2")) {
            given.observe(client("a@x", computer, Connector.KOFF), SourceKind.STATEMENT, at("10-01"),
                    Attributes.of(ONLY_COMPUTER, YesNo.YES));
        }
        // by the first statement alone PC2 would be free by what the report refuted
        assertThat(updater(given.model(), "PC1")).isEqualTo(Presence.ABSENT);
        assertThat(updater(given.model(), "PC2")).isEqualTo(Presence.ABSENT);
    }
}
