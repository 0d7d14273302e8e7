package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.FREE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.DATABASE_BYTES;
import static org.lockkeeper.api.evidence.Attribute.LAST_USED_AT;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.OUTLOOK;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** Ruling 1: a fact belongs to its subject; a row with an account alone makes nobody ready. */
class Ruling01FactsBelongToTheirSubjectTest {

    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);
    private static final Attributes NO_ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.NO);

    private static Attributes version(String text) {
        return Attributes.of(VERSION, ProductVersion.parse(text));
    }

    private static <T> Fact<T> fact(Model model, Attribute<T> attribute, String account, String computer,
            Connector connector) {
        return model.clients().stream().filter(c -> c.subject().equals(client(account, computer, connector)))
                .findFirst().orElseThrow().facts().get(attribute);
    }

    @Test
    void theServiceIsOneAnswerForAllUsersOfAComputerFromWhicheverRow() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-20"), "b@x", "PC1", Connector.KSP, ABSENT).model();

        assertThat(model.clients()).hasSize(2).allSatisfy(c -> {
            assertThat(c.facts().get(UPDATER_SERVICE).value()).isEqualTo(Presence.ABSENT);
            assertThat(c.facts().get(UPDATER_SERVICE).conflicts()).extracting(Fact.Conflict::open)
                    .containsExactly(false);
        });
    }

    @Test
    void aComputerInTheModelHasTheSameAnswerAsItsClients() {
        Model model = new Given().updater(at("09-10"), "PC1", Presence.PRESENT)
                .row(at("09-20"), "a@x", "PC1", Connector.KOFF, ABSENT).model();

        assertThat(model.computers().getFirst().facts().get(UPDATER_SERVICE))
                .isEqualTo(model.clients().getFirst().facts().get(UPDATER_SERVICE));
    }

    @Test
    void theVersionOfAConnectorIsOneForAllUsersOfTheComputer() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, version("7.2.3"))
                .row(at("09-20"), "b@x", "PC1", Connector.KOFF, version("7.1.3"))
                .row(at("09-25"), "b@x", "PC1", Connector.KSP, version("7.3.0")).model();

        assertThat(fact(model, VERSION, "a@x", "PC1", Connector.KOFF).value()).isEqualTo(ProductVersion.of(7, 1, 3));
        assertThat(fact(model, VERSION, "b@x", "PC1", Connector.KOFF).value()).isEqualTo(ProductVersion.of(7, 1, 3));
        assertThat(fact(model, VERSION, "b@x", "PC1", Connector.KSP).value()).isEqualTo(ProductVersion.of(7, 3, 0));
    }

    @Test
    void aNewVersionOfAnUnnamedConnectorIsNoneOfTwo() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                .row(at("09-20"), "a@x", "PC1", null, version("7.3.0")).model();

        assertThat(fact(model, VERSION, "a@x", "PC1", Connector.KOFF).isKnown()).isFalse();
        assertThat(fact(model, VERSION, "a@x", "PC1", Connector.KOFF).mayBe(ProductVersion.of(7, 3, 0))).isTrue();
    }

    @Test
    void theRightIsTheUsersOnThatComputerWhateverConnectorARowNames() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-10"), "a@x", "PC1", Connector.KSP, ADMIN)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, Attributes.NONE).model();

        assertThat(fact(model, LOCAL_ADMIN, "a@x", "PC1", Connector.KOFF).is(YesNo.YES)).isTrue();
        assertThat(fact(model, LOCAL_ADMIN, "b@x", "PC1", Connector.KOFF)).isEqualTo(Fact.unknown());
    }

    @Test
    void theRightOfAComputersUnnamedUserIsNotTakenForThatOfANamedOne() {
        Model model = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-20"), null, "PC1", Connector.KOFF, ADMIN).model();

        Fact<YesNo> right = fact(model, LOCAL_ADMIN, "a@x", "PC1", Connector.KOFF);
        assertThat(right.isKnown()).isFalse();
        assertThat(right.mayBe(YesNo.YES)).isTrue();
        assertThat(right.conflicts()).extracting(Fact.Conflict::reason)
                .containsExactly("seen for one of the computer's users; which one is not told");
    }

    @Test
    void anAccountAloneGivesNoValueToAClientOnAKnownComputer() {
        Client client = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .row(at("09-20"), "a@x", null, Connector.KOFF, Attributes.builder()
                        .put(UPDATER_SERVICE, Presence.PRESENT).put(LOCAL_ADMIN, YesNo.YES)
                        .put(VERSION, ProductVersion.of(7, 3, 0)).put(OUTLOOK, Presence.PRESENT).build())
                .onlyClient();

        client.facts().forEach((attribute, fact) -> assertThat(fact.isKnown()).as("%s", attribute).isFalse());
    }

    @Test
    void whatReassuresAnAccountAloneIsOpenForItsUnknownComputer() {
        Client client = new Given().row(at("09-20"), "a@x", null, Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.PRESENT).put(LOCAL_ADMIN, YesNo.YES)
                .put(VERSION, ProductVersion.of(7, 3, 0)).build()).onlyClient();

        assertThat(client.facts().get(UPDATER_SERVICE).mayBe(Presence.PRESENT)).isTrue();
        assertThat(client.facts().get(LOCAL_ADMIN).mayBe(YesNo.YES)).isTrue();
        assertThat(client.facts().get(VERSION).mayBe(ProductVersion.of(7, 3, 0))).isTrue();
        client.facts().forEach((attribute, fact) -> {
            assertThat(fact.isDisputed()).as("%s", attribute).isTrue();
            assertThat(fact.conflicts().getFirst().reason())
                    .isEqualTo("seen on one of the account's computers; which one is not told");
        });
    }

    @Test
    void whatStandsAgainstReadinessIsAValueThere() {
        Client client = new Given().row(at("09-20"), "a@x", null, Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.ABSENT).put(LOCAL_ADMIN, YesNo.NO)
                .put(VERSION, ProductVersion.of(7, 2, 3)).build()).onlyClient();

        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.facts().get(LOCAL_ADMIN).is(YesNo.NO)).isTrue();
        assertThat(client.facts().get(VERSION).is(ProductVersion.of(7, 2, 3))).isTrue();
    }

    @Test
    void anAccountAloneThatIsNoAdministratorSomewhereLeavesOpenThatItIsOneHere() {
        Given given = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-20"), "a@x", null, Connector.KOFF, NO_ADMIN);
        assertThat(given.onlyClient().facts().get(LOCAL_ADMIN).isDisputed()).isTrue();

        // another computer explains it
        Model explained = given.row(at("09-15"), "a@x", "PC2", Connector.KOFF, NO_ADMIN).model();
        assertThat(fact(explained, LOCAL_ADMIN, "a@x", "PC1", Connector.KOFF).is(YesNo.YES)).isTrue();
    }

    @Test
    void newerEvidenceOfTheComputerOutweighsAnAccountAlone() {
        assertThat(new Given().row(at("09-20"), "a@x", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-10"), "a@x", null, Connector.KOFF, NO_ADMIN).onlyClient().facts().get(LOCAL_ADMIN)
                .is(YesNo.YES)).isTrue();
    }

    @Test
    void anAccountAloneWithoutTheServiceSpeaksOfEveryComputerThatItMayMean() {
        Model model = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-01"), "a@x", "PC2", Connector.KOFF, Attributes.NONE)
                .row(at("09-20"), "a@x", "PC3", Connector.KOFF, PRESENT)
                .row(at("09-10"), "a@x", null, Connector.KOFF, ABSENT).model();

        assertThat(model.clients()).extracting(c -> c.facts().get(UPDATER_SERVICE).value())
                .containsExactly(Presence.ABSENT, Presence.ABSENT, Presence.PRESENT);
    }

    @Test
    void whenAnAccountUsedItsConnectorIsNotAComputersMatter() {
        assertThat(new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                .used(at("09-12"), "a@x").onlyClient().facts().get(LAST_USED_AT).value()).isEqualTo(at("09-12"));
    }

    @Test
    void whatIsToldOfSomeUserOfAComputerIsNoUsersValue() {
        Attributes sizes = Attributes.builder().put(Attribute.DATABASE_BYTES, 8L).put(Attribute.FREE_BYTES, 1L).build();
        Model model = new Given().row(at("09-20"), null, "PC1", Connector.KOFF, ADMIN)
                .row(at("09-21"), null, "PC1", Connector.KOFF, sizes)
                .row(at("09-10"), "a@x", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, NO_ADMIN).model();

        assertThat(fact(model, LOCAL_ADMIN, "a@x", "PC1", Connector.KOFF).mayBe(YesNo.YES)).isTrue();
        assertThat(fact(model, LOCAL_ADMIN, "b@x", "PC1", Connector.KOFF).is(YesNo.NO)).isTrue();
        assertThat(fact(model, Attribute.DATABASE_BYTES, "a@x", "PC1", Connector.KOFF).isKnown()).isFalse();
        assertThat(fact(model, Attribute.FREE_BYTES, "b@x", "PC1", Connector.KOFF).isKnown()).isFalse();
    }

    @Test
    void aComputerWhoseUsersNobodyKnowsIsNotReadyByTheRightOfOneOfThem() {
        Model model = new Given().row(at("09-20"), null, "PC1", Connector.KOFF, ADMIN).model();

        assertThat(fact(model, LOCAL_ADMIN, null, "PC1", Connector.KOFF).isKnown()).isFalse();
        assertThat(fact(model, LOCAL_ADMIN, null, "PC1", Connector.KOFF).mayBe(YesNo.YES)).isTrue();
    }

    @Test
    void anAccountAloneWithoutRoomLeavesOpenThatThereIsRoomHere() {
        Attributes tight = Attributes.builder().put(DATABASE_BYTES, 5_000_000_000L).put(FREE_BYTES, 100L).build();
        Attributes room = Attributes.builder().put(DATABASE_BYTES, 1_000L).put(FREE_BYTES, 9_000_000_000L).build();
        for (Attributes own : List.of(Attributes.NONE, room)) {
            Facts facts = new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, own)
                    .row(at("09-20"), "a@x", null, Connector.KOFF, tight).onlyClient().facts();
            assertThat(facts.get(DATABASE_BYTES).isKnown()).isFalse();
            assertThat(facts.get(DATABASE_BYTES).mayBe(5_000_000_000L)).isTrue();
            assertThat(facts.get(FREE_BYTES).mayBe(100L)).isTrue();
        }
        // newer evidence of the computer, and another computer that is as tight, explain it
        assertThat(new Given().row(at("09-10"), "a@x", null, Connector.KOFF, tight)
                .row(at("09-20"), "a@x", "PC1", Connector.KOFF, room).onlyClient().facts().get(FREE_BYTES).value())
                .isEqualTo(9_000_000_000L);
        assertThat(new Given().row(at("09-10"), "a@x", "PC1", Connector.KOFF, room)
                .row(at("09-20"), "a@x", null, Connector.KOFF, tight)
                .row(at("09-20"), "a@x", "PC2", Connector.KOFF, tight).model().clients().getFirst().facts()
                .get(FREE_BYTES).value()).isEqualTo(9_000_000_000L);
    }

    @Test
    void aNameIsOneHoweverItsAccentsAreComposed() {
        // a report of a server that writes "a" and an accent, a list with the letter of both
        Client client = new Given().row(at("09-10"), "nov\u00e1k@x", "PC1", Connector.KOFF,
                Attributes.of(UPDATER_SERVICE, Presence.PRESENT)).report(at("09-22T11:25:17"), "nova\u0301k@x").onlyClient();
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
    }
}
