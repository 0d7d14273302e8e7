package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK_VERSION;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Which clients there are, and which sightings apply to them. */
class ResolvedClientsTest {

    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);
    private static final Attributes NO_ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.NO);
    private static final Attributes UPDATER = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);

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
        // the row of the account alone does not tell which of its computers it saw
        assertThat(client.facts().get(OUTLOOK_VERSION).isKnown()).isFalse();
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
}
