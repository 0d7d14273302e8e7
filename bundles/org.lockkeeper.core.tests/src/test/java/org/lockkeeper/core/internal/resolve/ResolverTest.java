package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Which value of a fact wins, and what is known of servers. */
class ResolverTest {

    @Test
    void aComputerIsHiddenWhereEveryListOfItHidesConnectors() {
        Subject computer = new Subject.OfComputer(Given.SERVER, "PC9");
        Attributes hides = Attributes.of(Attribute.PROGRAMS_SHOWN, YesNo.NO);
        Given given = new Given().observe(computer, SourceKind.INVENTORY, at("09-10"), hides);
        assertThat(given.model().computers().getFirst().facts().get(Attribute.PROGRAMS_SHOWN).is(YesNo.NO)).isTrue();

        List<Observation> two = new ArrayList<>(given.observations());
        two.add(new Observation(computer, SourceKind.INVENTORY, Attributes.NONE,
                new Evidence(new SourceFile("x86.csv", "/x86.csv", null, 1), 1, 0, null)));
        assertThat(Resolver.resolve(1, two).computers().getFirst().facts().get(Attribute.PROGRAMS_SHOWN).isKnown())
                .isFalse();
    }

    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);
    private static final Attributes NO_ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.NO);
    private static final Attributes UPDATER = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

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
    void atTheSameTimeNoSourceWinsWhereItMatters() {
        Fact<Presence> updater = new Given()
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, UPDATER)
                .updater(at("09-10"), "PC1", Presence.ABSENT)
                .onlyClient().facts().get(UPDATER_SERVICE);

        assertThat(updater.isDisputed()).isTrue();
        assertThat(updater.conflicts()).extracting(Fact.Conflict::value)
                .containsExactly(Presence.PRESENT, Presence.ABSENT);
        assertThat(updater.conflicts()).extracting(Fact.Conflict::reason).containsOnly("which is newer is not known");
    }

    @Test
    void atTheSameTimeTheMoreSpecificSourceWinsWhereNothingDependsOnIt() {
        Fact<String> outlook = new Given()
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.of(OUTLOOK_VERSION, "14.0"))
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                        Attributes.of(OUTLOOK_VERSION, "12.0"))
                .onlyClient().facts().get(OUTLOOK_VERSION);

        assertThat(outlook.value()).isEqualTo("14.0");
        assertThat(outlook.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("less specific source at the same time");
    }

    @Test
    void ofTheSameTimeAndKindNeitherWins() {
        Fact<YesNo> right = new Given()
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, NO_ADMIN)
                .onlyClient().facts().get(LOCAL_ADMIN);

        assertThat(right.isDisputed()).isTrue();
        assertThat(right.mayBe(YesNo.YES)).isTrue();
        assertThat(right.conflicts()).extracting(Fact.Conflict::reason).containsOnly("at the same time");
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
}
