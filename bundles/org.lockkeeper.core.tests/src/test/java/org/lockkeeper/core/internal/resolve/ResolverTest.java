package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.CLIENT_STATISTICS;
import static org.lockkeeper.api.evidence.Attribute.FULL_NAME;
import static org.lockkeeper.api.evidence.Attribute.LAST_LOG_ENTRY_AT;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK_VERSION;
import static org.lockkeeper.api.evidence.Attribute.REPORT_AT;
import static org.lockkeeper.api.evidence.Attribute.SETTING;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

class ResolverTest {

    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);
    private static final Attributes NO_ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.NO);
    private static final Attributes UPDATER = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

    // --- which value wins

    @Test
    void nothingObservedIsAnEmptyModel() {
        assertThat(new Given().model()).isEqualTo(new Model(1, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void newestWinsAndOlderStaysVisible() {
        Fact<YesNo> right = new Given()
                .row(at("09-20"), "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .onlyClient().facts().get(LOCAL_ADMIN);

        assertThat(right.value()).isEqualTo(YesNo.YES);
        assertThat(right.observedAt()).isEqualTo(at("09-20"));
        assertThat(right.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.value()).isEqualTo(YesNo.NO);
            assertThat(c.evidence().line()).isEqualTo(2);
            assertThat(c.reason()).isEqualTo("older");
        });
    }

    @Test
    void undatedIsOlderThanAnyDated() {
        Fact<YesNo> right = new Given()
                .row(null, "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("01-01"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .onlyClient().facts().get(LOCAL_ADMIN);

        assertThat(right.value()).isEqualTo(YesNo.NO);
        assertThat(right.conflicts()).extracting(Fact.Conflict::reason).containsExactly("undated");
    }

    @Test
    void atTheSameTimeTheMoreSpecificSourceWins() {
        Fact<Presence> updater = new Given()
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, UPDATER)
                .updater(at("09-10"), "PC1", Presence.ABSENT)
                .onlyClient().facts().get(UPDATER_SERVICE);

        assertThat(updater.value()).isEqualTo(Presence.PRESENT);
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("less specific source at the same time");
    }

    @Test
    void ofTheSameTimeAndKindWhatWasReadLaterWins() {
        Fact<YesNo> right = new Given()
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .onlyClient().facts().get(LOCAL_ADMIN);

        assertThat(right.value()).isEqualTo(YesNo.NO);
        assertThat(right.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("read earlier, from a source of the same kind and time");
    }

    @Test
    void whatAPersonStatesAboutAServerAlwaysWins() {
        Fact<ProductVersion> version = new Given().serverVersion("7.2.3")
                .observe(new Subject.OfServer("MAIL1"), SourceKind.STATEMENT, at("01-01"),
                        Attributes.of(VERSION, ProductVersion.of(7, 2, 1)))
                .server().facts().get(VERSION);

        assertThat(version.value()).isEqualTo(ProductVersion.of(7, 2, 1));
        assertThat(version.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("stated otherwise by a person");
    }

    @Test
    void equalValuesGatherAsEvidenceNewestFirstWithoutRepetition() {
        Given given = new Given();
        for (int day = 10; day < 25; day++) {
            given.row(at("09-" + day), "a@x", "PC1", Connector.KOFF, ADMIN);
        }
        List<Observation> twice = new ArrayList<>(given.observations());
        twice.addAll(given.observations());
        Client client = Resolver.resolve(1, twice).clients().getFirst();

        assertThat(client.facts().get(LOCAL_ADMIN).evidence()).hasSize(FactMerger.KEPT).doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.observedAt().compareTo(a.observedAt()))
                .first().satisfies(e -> assertThat(e.observedAt()).isEqualTo(at("09-24")));
        assertThat(client.sightings()).hasSize(FactMerger.KEPT).doesNotHaveDuplicates();
    }

    @Test
    void whatNobodyToldIsUnknown() {
        Client client = new Given().used(at("09-10"), "a@x").onlyClient();

        assertThat(client.facts().get(UPDATER_SERVICE)).isEqualTo(Fact.unknown());
        assertThat(client.facts().get(VERSION).isKnown()).isFalse();
    }

    // --- servers

    @Test
    void serversAreToldApartWithoutRegardToCase() {
        Model model = new Given().serverVersion("7.2.3")
                .observe(new Subject.OfClient("MAIL1", "a@x", null, Connector.KOFF), SourceKind.OTHER, null,
                        Attributes.NONE)
                .observe(new Subject.OfServer("backup"), SourceKind.OTHER, null, Attributes.NONE).model();

        assertThat(model.servers()).extracting(s -> s.name()).containsExactly("backup", "mail1");
        assertThat(model.clients()).extracting(c -> c.subject().server()).containsExactly("mail1");
    }

    @Test
    void aServerIsThereWhereOnlyItsClientsWereSeen() {
        assertThat(new Given().used(at("09-10"), "a@x").server().facts().get(VERSION).isKnown()).isFalse();
    }

    @Test
    void newestEvidenceIsTheNewestOfAnyTimeSeen() {
        assertThat(new Given().serverVersion("7.2.3").server().newestEvidenceAt()).isEqualTo(at("10-01"));
        assertThat(new Given().used(at("10-03"), "a@x").serverVersion("7.2.3").server().newestEvidenceAt())
                .isEqualTo(at("10-03"));
        assertThat(new Given().serverVersion("7.2.3").server(LAST_LOG_ENTRY_AT, at("10-09")).server()
                .newestEvidenceAt()).isEqualTo(at("10-09"));
        assertThat(new Given().observe(new Subject.OfServer("mail1"), SourceKind.REPORT, null,
                Attributes.of(REPORT_AT, at("10-10"))).server().newestEvidenceAt()).isEqualTo(at("10-10"));
        assertThat(new Given().row(null, "a@x", null, null, ADMIN).server().newestEvidenceAt()).isNull();
    }

    @Test
    void accountsComputersAndSettingsAreKept() {
        Model model = new Given()
                .observe(new Subject.OfAccount("mail1", "B@x"), SourceKind.CONFIGURATION, null,
                        Attributes.of(FULL_NAME, "B. Jansen"))
                .observe(new Subject.OfAccount("mail1", "a@x"), SourceKind.CONFIGURATION, null, Attributes.NONE)
                .updater(at("09-10"), "pc2", Presence.PRESENT)
                .observe(new Subject.OfSetting("mail1", "KocOffline", "UpgradePolicy"), SourceKind.CONFIGURATION, null,
                        Attributes.of(SETTING, "4"))
                .model();

        assertThat(model.accounts()).extracting(Account::name).containsExactly("a@x", "b@x");
        assertThat(model.computers()).extracting(Computer::name).containsExactly("PC2");
        assertThat(model.computers().getFirst().facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
        assertThat(model.settings()).singleElement().satisfies(s -> assertThat(s.value().is("4")).isTrue());
        assertThat(model.clients()).isEmpty();
    }

    // --- which clients there are

    @Test
    void partsOfOneClientApplyToIt() {
        Client client = new Given()
                .row(at("09-10"), "A@X", "pc1", Connector.KOFF, NO_ADMIN)
                .used(at("09-12"), "a@x")
                .installed(at("09-11"), "PC1", Connector.KOFF, "7.2.3")
                .updater(at("09-11"), "PC1", Presence.PRESENT)
                .row(at("09-09"), "a@x", null, null, Attributes.of(OUTLOOK_VERSION, "12.0.6425.1000"))
                .onlyClient();

        assertThat(client.subject()).isEqualTo(client("a@x", "PC1", Connector.KOFF));
        assertThat(client.facts().get(VERSION).is(ProductVersion.of(7, 2, 3))).isTrue();
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
        assertThat(client.facts().get(LOCAL_ADMIN).is(YesNo.NO)).isTrue();
        assertThat(client.facts().get(OUTLOOK_VERSION).is("12.0.6425.1000")).isTrue();
        assertThat(client.sightings()).extracting(e -> e.observedAt())
                .containsExactly(at("09-12"), at("09-11"), at("09-10"), at("09-09"));
    }

    @Test
    void anAccountWithoutComputerIsAClientOfItsOwn() {
        assertThat(new Given().used(at("09-10"), "a@x").onlyClient().subject())
                .isEqualTo(client("a@x", null, Connector.KOFF));
    }

    @Test
    void aComputerWithoutAccountIsAClientOfItsOwn() {
        assertThat(new Given().installed(at("09-10"), "PC1", Connector.KSP, null).onlyClient().subject())
                .isEqualTo(client(null, "PC1", Connector.KSP));
    }

    @Test
    void aReportAppliesToAllComputersOfTheAccount() {
        Model model = new Given()
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .row(at("09-01"), "a@x", "PC2", Connector.KOFF, NO_ADMIN)
                .row(at("09-01"), "a@x", "PC3", Connector.KSP, NO_ADMIN)
                .report(at("09-08T11:25:17"), "a@x")
                .updater(at("09-12"), "PC2", Presence.PRESENT)
                .model();

        assertThat(model.clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, Presence.PRESENT, null);
        assertThat(model.clients().get(1).facts().get(UPDATER_SERVICE).conflicts()).singleElement()
                .satisfies(c -> assertThat(c.value()).isEqualTo(Presence.ABSENT));
    }

    @Test
    void anInventoryAppliesToAllAccountsOfTheComputer() {
        Model model = new Given()
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .row(at("09-01"), "b@x", "PC1", Connector.KOFF, NO_ADMIN)
                .installed(at("09-12"), "PC1", Connector.KOFF, "7.1.2")
                .model();

        assertThat(model.clients()).hasSize(2)
                .allSatisfy(c -> assertThat(c.facts().get(VERSION).is(ProductVersion.of(7, 1, 2))).isTrue());
    }

    @Test
    void partsThatNothingJoinsStayApart() {
        assertThat(new Given().used(at("09-10"), "a@x").installed(at("09-10"), "PC1", Connector.KOFF, null).model()
                .clients()).extracting(Client::subject)
                .containsExactly(client("a@x", null, Connector.KOFF), client(null, "PC1", Connector.KOFF));
    }

    @Test
    void aMappingJoinsAccountAndComputer() {
        Client client = new Given().used(at("09-10"), "a@x").installed(at("09-10"), "PC1", Connector.KOFF, "7.2.3")
                .row(at("09-11"), "a@x", "PC1", null, ADMIN).onlyClient();

        assertThat(client.subject()).isEqualTo(client("a@x", "PC1", Connector.KOFF));
        assertThat(client.facts().get(LOCAL_ADMIN).is(YesNo.YES)).isTrue();
        assertThat(client.facts().get(VERSION).is(ProductVersion.of(7, 2, 3))).isTrue();
        assertThat(client.sightings()).hasSize(3);
    }

    @Test
    void aMappingTakesTheConnectorFromEitherSide() {
        assertThat(new Given().used(at("09-10"), "a@x").row(at("09-11"), "a@x", "PC1", null, ADMIN).onlyClient()
                .subject()).isEqualTo(client("a@x", "PC1", Connector.KOFF));
        assertThat(new Given().installed(at("09-10"), "PC1", Connector.KSP, null)
                .row(at("09-11"), "a@x", "PC1", null, ADMIN).onlyClient().subject())
                .isEqualTo(client("a@x", "PC1", Connector.KSP));
    }

    @Test
    void aMappingOfSeveralUsersGivesEachTheComputersConnector() {
        assertThat(new Given().installed(at("09-10"), "PC1", Connector.KOFF, null)
                .row(at("09-11"), "a@x", "PC1", null, ADMIN).row(at("09-11"), "b@x", "PC1", null, NO_ADMIN).model()
                .clients()).extracting(Client::subject).containsExactly(client("a@x", "PC1", Connector.KOFF),
                        client("b@x", "PC1", Connector.KOFF));
    }

    @Test
    void aRowWithoutConnectorBelongsToTheClientsThatItFits() {
        Model model = new Given()
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                .row(at("09-02"), "a@x", "PC1", null, ADMIN)
                .row(at("09-02"), null, "PC1", null, Attributes.of(OUTLOOK_VERSION, "14.0"))
                .model();

        assertThat(model.clients()).hasSize(2).allSatisfy(c -> {
            assertThat(c.facts().get(LOCAL_ADMIN).is(YesNo.YES)).isTrue();
            assertThat(c.facts().get(OUTLOOK_VERSION).is("14.0")).isTrue();
        });
    }

    @Test
    void aRowThatFitsNobodyIsAClientOfUnknownConnector() {
        assertThat(new Given().row(at("09-02"), "a@x", "PC1", null, ADMIN).onlyClient().subject())
                .isEqualTo(client("a@x", "PC1", null));
        assertThat(new Given().row(at("09-02"), "a@x", null, null, ADMIN).onlyClient().subject())
                .isEqualTo(client("a@x", null, null));
        assertThat(new Given().row(at("09-02"), null, "PC1", null, ADMIN).onlyClient().subject())
                .isEqualTo(client(null, "PC1", null));
    }

    @Test
    void anAccountThatHasItsComputerIsNotPlacedOnASecondOneByAMapping() {
        assertThat(new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .used(at("09-10"), "a@x").row(at("09-02"), "a@x", "PC2", null, ADMIN).model().clients())
                .extracting(Client::subject)
                .containsExactly(client("a@x", "PC1", Connector.KOFF), client("a@x", "PC2", null));
    }

    @Test
    void clientsOfDifferentServersDoNotMix() {
        Model model = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .observe(new Subject.OfComputer("mail2", "PC1"), SourceKind.INVENTORY, at("09-02"), UPDATER).model();

        assertThat(model.clients()).singleElement()
                .satisfies(c -> assertThat(c.facts().get(UPDATER_SERVICE).isKnown()).isFalse());
    }

    // --- reports

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
    void aNewerReportWithoutAnyAccountSupersedesToo() {
        assertThat(new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17")).onlyClient().facts()
                .get(UPDATER_SERVICE).isKnown()).isFalse();
    }

    @Test
    void evidenceBesideASupersededReportStillCounts() {
        Fact<Presence> updater = new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17"))
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .updater(at("09-02"), "PC1", Presence.ABSENT).onlyClient().facts().get(UPDATER_SERVICE);

        assertThat(updater.value()).isEqualTo(Presence.ABSENT);
        assertThat(updater.evidence()).extracting(e -> e.observedAt()).containsExactly(at("09-02"));
        assertThat(updater.conflicts()).isEmpty();
    }

    @Test
    void laterEvidenceWinsOverTheReportAndEarlierLoses() {
        Given given = new Given().report(at("09-08T11:25:17"), "a@x", "b@x")
                .row(at("09-07"), "a@x", "PC1", Connector.KOFF, UPDATER)
                .row(at("09-09"), "b@x", "PC2", Connector.KOFF, UPDATER);

        assertThat(given.model().clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, Presence.PRESENT);
    }

    @Test
    void statisticsAreAFactLikeOthers() {
        assertThat(new Given().server(CLIENT_STATISTICS, YesNo.NO).server().facts().get(CLIENT_STATISTICS)
                .is(YesNo.NO)).isTrue();
    }
}
