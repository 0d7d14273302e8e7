package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.JOINED_NAMES;
import static org.lockkeeper.api.evidence.Attribute.LAST_USER;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.NOT_SAME_AS;
import static org.lockkeeper.api.evidence.Attribute.SAME_AS;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** Names that sources use for one account or one computer are joined where only one can be meant, and nowhere else. */
class OneSubjectManyNamesTest {

    private static final Moment REPORT = at("09-22T11:25:17");
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);
    private static final String VISSER = "m.visser@harborline.example";

    /** The accounts that the configuration names. */
    private static Given configured(String... accounts) {
        Given given = new Given();
        for (String account : accounts) {
            given.observe(new Subject.OfAccount(SERVER, account), SourceKind.CONFIGURATION, at("09-01"),
                    Attributes.of(Attribute.ENABLED, YesNo.YES));
        }
        return given;
    }

    private static Given same(Given given, String one, String other, String at) {
        return given.observe(new Subject.OfAccount(SERVER, one), SourceKind.STATEMENT, at(at),
                Attributes.of(SAME_AS, other));
    }

    private static Given apart(Given given, String one, String other, String at) {
        return given.observe(new Subject.OfAccount(SERVER, one), SourceKind.STATEMENT, at(at),
                Attributes.of(NOT_SAME_AS, other));
    }

    private static Map<String, Verdict> verdicts(Model model) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE)
                .clients().forEach(c -> verdicts.put(c.client().subject().account() + " "
                        + c.client().subject().computer(), c.verdict()));
        return verdicts;
    }

    private static Fact<String> names(Model model, String account) {
        return model.clients().stream().filter(c -> account.equals(c.subject().account())).findFirst().orElseThrow()
                .facts().get(JOINED_NAMES);
    }

    @Test
    void aHostNameIsTheOnlyComputerOfThatNameWithADomain() {
        Client client = new Given().installed(at("09-10"), "pc1.harbor.example", Connector.KOFF, "7.2.3")
                .updater(at("09-12"), "PC1", Presence.ABSENT)
                .row(at("09-11"), "a@x", "pc1", Connector.KOFF, Attributes.NONE).onlyClient();

        assertThat(client.subject()).isEqualTo(client("a@x", "PC1.HARBOR.EXAMPLE", Connector.KOFF));
        assertThat(client.facts().get(VERSION).is(ProductVersion.of(7, 2, 3))).isTrue();
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        assertThat(client.facts().get(JOINED_NAMES).value())
                .isEqualTo("PC1 is PC1.HARBOR.EXAMPLE: the only computer of that name on this server");
    }

    @Test
    void ofTwoComputersWithDomainsNoneIsTakenForAHostName() {
        Model model = new Given().row(at("09-10"), "a@x", "pc1.one.example", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "pc1.two.example", Connector.KOFF, PRESENT)
                .row(at("09-20"), "a@x", "PC1", null, ABSENT).model();

        // either may be the one that lacks the service
        assertThat(verdicts(model)).containsEntry("a@x PC1.ONE.EXAMPLE", Verdict.UNKNOWN)
                .containsEntry("b@x PC1.TWO.EXAMPLE", Verdict.UNKNOWN).containsEntry("a@x PC1", Verdict.UNKNOWN);
        assertThat(names(model, "b@x").isDisputed()).isTrue();
    }

    @Test
    void aHostNameOfTwoBorrowsNothing() {
        Model model = new Given().row(at("09-10"), "a@x", "pc1.one.example", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "pc1.two.example", Connector.KOFF, ABSENT)
                .row(at("09-08"), "c@x", "PC1", Connector.KOFF, Attributes.NONE).model();

        assertThat(verdicts(model)).containsEntry("a@x PC1.ONE.EXAMPLE", Verdict.AUTOMATIC)
                .containsEntry("b@x PC1.TWO.EXAMPLE", Verdict.BLOCKED).containsEntry("c@x PC1", Verdict.UNKNOWN);
    }

    @Test
    void aListOfAComputerThatIsOnlyCalledAlikeCompletesNothing() {
        Given given = new Given().row(at("09-01"), "a@x", "pc1.one.example", Connector.KOFF, Attributes.NONE)
                .updater(at("09-10"), "pc1.one.example", Presence.PRESENT)
                .updater(at("09-01"), "pc1.two.example", Presence.PRESENT);
        given.observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"), ABSENT);
        assertThat(verdicts(given.model())).containsEntry("null PC1", Verdict.UNKNOWN)
                .containsEntry("a@x PC1.ONE.EXAMPLE", Verdict.UNKNOWN);
        assertThat(given.model().clients()).allSatisfy(c -> assertThat(c.facts().get(UPDATER_SERVICE)
                .mayBe(Presence.ABSENT)).isTrue());
    }

    @Test
    void anIpAddressIsNoNameWithADomain() {
        assertThat(new Given().row(at("09-10"), "a@x", "10.0.0.7", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "10", Connector.KOFF, ABSENT).model().joined()).isEmpty();
    }

    @Test
    void aWindowsUserIsTheOnlyAccountOfThatName() {
        for (String name : List.of("HARBOR\\m.visser", "m.visser", ".\\m.visser", "\\m.visser", "M.Visser", "m.visser@harbor.local")) {
            Model model = configured(VISSER, "b@harborline.example").report(REPORT, VISSER)
                    .row(at("09-10"), name, "PC1", Connector.KOFF, PRESENT).model();
            // the report is of the same person, and newer than the list
            assertThat(verdicts(model)).as(name).containsExactly(Map.entry(VISSER + " PC1", Verdict.BLOCKED));
            assertThat(names(model, VISSER).value()).endsWith(" is " + VISSER + ": the only such account on this"
                    + " server");
            assertThat(model.joined()).singleElement().satisfies(j -> assertThat(j.as()).isEqualTo(VISSER));
        }
    }

    @Test
    void withoutConfigurationALocalDomainIsNotTakenForTheMailDomainAndProvesNothing() {
        Model model = new Given().report(REPORT, VISSER)
                .row(at("09-10"), "m.visser@harbor.local", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(verdicts(model)).containsEntry("m.visser@harbor.local PC1", Verdict.UNKNOWN)
                .containsEntry(VISSER + " null", Verdict.BLOCKED);
        assertThat(names(model, VISSER).isDisputed()).isTrue();
    }

    @Test
    void ofTwoAccountsOfOneNameNoneIsTakenForTheUserAndNeitherIsMadeReady() {
        Model model = configured("a@x", "a@y").report(REPORT, "a@x")
                .row(at("09-10"), "HARBOR\\a", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(verdicts(model)).containsEntry("harbor\\a PC1", Verdict.UNKNOWN);
        assertThat(names(model, "harbor\\a").conflicts()).extracting(Fact.Conflict::value)
                .containsExactlyInAnyOrder("may be a@x", "may be a@y");

        // seen with the service after the report: perhaps where the report looked, and perhaps not
        assertThat(verdicts(configured("a@x", "a@y").report(REPORT, "a@x")
                .row(at("09-30"), "HARBOR\\a", "PC1", Connector.KOFF, PRESENT).model()))
                .containsEntry("harbor\\a PC1", Verdict.AUTOMATIC).containsEntry("a@x null", Verdict.UNKNOWN);
    }

    @Test
    void theVerdictRestsOnWhomNamesMean() {
        Model model = configured(VISSER).row(at("09-10"), "HARBOR\\m.visser", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE)
                .clients().getFirst().findings().getFirst().facts()).anySatisfy(f -> {
                    assertThat(f.attribute()).isEqualTo(JOINED_NAMES);
                    assertThat(f.value()).isEqualTo("HARBOR\\m.visser is " + VISSER + ": the only such account on this"
                            + " server");
                    assertThat(f.evidence()).hasSize(1);
                });
    }

    @Test
    void usersOfTwoDomainsAreTwo() {
        Model model = configured("a@x").row(at("09-10"), "ONE\\a", "PC1", Connector.KOFF, ADMIN)
                .row(at("09-10"), "TWO\\a", "PC2", Connector.KOFF, ABSENT).model();
        assertThat(model.joined()).isEmpty();
        assertThat(verdicts(model)).containsOnlyKeys("one\\a PC1", "two\\a PC2");
    }

    @Test
    void aNameAloneIsTheOnlyUserOfThatNameEvenWhereNoAccountIsKnown() {
        assertThat(new Given().row(at("09-10"), "HARBOR\\a", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-11"), "a", "PC1", Connector.KOFF, ADMIN).onlyClient().subject())
                .isEqualTo(client("harbor\\a", "PC1", Connector.KOFF));
    }

    @Test
    void anAccountThatIsListedUnderItsWindowsNameWasLookedAt() {
        Model model = configured(VISSER).row(at("09-10"), "HARBOR\\m.visser", "PC1", Connector.KOFF, PRESENT).model();
        assertThat(model.accounts()).singleElement().satisfies(a -> assertThat(a.name()).isEqualTo(VISSER));
        assertThat(verdicts(model)).containsExactly(Map.entry(VISSER + " PC1", Verdict.AUTOMATIC));
    }

    @Test
    void whatIsJoinedCanBePartedAndJoinedAgain() {
        Given given = configured(VISSER).report(REPORT, VISSER)
                .row(at("09-10"), "HARBOR\\m.visser", "PC1", Connector.KOFF, PRESENT);
        apart(given, VISSER, "HARBOR\\m.visser", "10-01");
        assertThat(verdicts(given.model())).containsEntry("harbor\\m.visser PC1", Verdict.AUTOMATIC)
                .containsEntry(VISSER + " null", Verdict.BLOCKED);
        assertThat(given.model().accounts()).hasSize(1);

        same(given, "harbor\\m.visser", VISSER, "10-02");
        assertThat(verdicts(given.model())).containsExactly(Map.entry(VISSER + " PC1", Verdict.BLOCKED));
        assertThat(names(given.model(), VISSER).value()).startsWith("HARBOR\\m.visser is " + VISSER + ": ");
    }

    @Test
    void aPersonSaysThatAnAliasIsAnAccount() {
        Given given = configured("a@x", "a@y").report(REPORT, "a@x")
                .row(at("09-10"), "HARBOR\\a", "PC1", Connector.KOFF, PRESENT);
        same(given, "HARBOR\\a", "a@x", "10-01");
        assertThat(verdicts(given.model())).containsExactly(Map.entry("a@x PC1", Verdict.BLOCKED));
    }

    /** Ruling 6: NetBIOS keeps 15 letters, so lists may name ACCOUNTING-PC-01 or ACCOUNTING-PC-02 so. */
    @Test
    void aNameThatMayBeCutLeavesTheLongerOnesOpen() {
        Given given = new Given().row(at("09-10"), "a@x", "ACCOUNTING-PC-01", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "accounting-pc-02.x.example", Connector.KOFF, PRESENT)
                .row(at("09-10"), "c@x", "ACCOUNTING-PC", Connector.KOFF, PRESENT)
                .updater(at("09-20"), "ACCOUNTING-PC-0", Presence.ABSENT);
        assertThat(verdicts(given.model())).containsEntry("a@x ACCOUNTING-PC-01", Verdict.UNKNOWN)
                .containsEntry("b@x ACCOUNTING-PC-02.X.EXAMPLE", Verdict.UNKNOWN)
                .containsEntry("c@x ACCOUNTING-PC", Verdict.AUTOMATIC);
        given.observe(new Subject.OfComputer(SERVER, "ACCOUNTING-PC-0"), SourceKind.STATEMENT, at("10-01"),
                Attributes.of(NOT_SAME_AS, "ACCOUNTING-PC-01"));
        assertThat(verdicts(given.model())).containsEntry("a@x ACCOUNTING-PC-01", Verdict.AUTOMATIC);
    }

    @Test
    void aPersonSaysThatTwoComputersAreTwo() {
        Model model = new Given().row(at("09-10"), "a@x", "pc1.harbor.example", Connector.KOFF, PRESENT)
                .row(at("09-10"), "b@x", "PC1", Connector.KOFF, ABSENT)
                .observe(new Subject.OfComputer(SERVER, "PC1"), SourceKind.STATEMENT, at("10-01"),
                        Attributes.of(NOT_SAME_AS, "pc1.harbor.example")).model();
        assertThat(verdicts(model)).containsEntry("a@x PC1.HARBOR.EXAMPLE", Verdict.AUTOMATIC)
                .containsEntry("b@x PC1", Verdict.BLOCKED);
        assertThat(model.computers()).isEmpty();
    }

    @Test
    void reportsNameAccountsAsTheModelDoes() {
        Given given = new Given().report(REPORT, "a@alias.example").row(at("09-10"), "a@x", "PC1", Connector.KOFF,
                PRESENT);
        same(given, "a@alias.example", "a@x", "10-01");
        String account = given.onlyClient().subject().account();
        assertThat(given.server().reports().getFirst().accounts()).containsOnlyKeys(account);
        assertThat(verdicts(given.model())).containsExactly(Map.entry(account + " PC1", Verdict.BLOCKED));
    }

    /** A list of programs that names the computer's last user. */
    private static Given listOf(Given given, String user, String computer) {
        return given.observe(client(null, computer, Connector.KOFF), SourceKind.INVENTORY, at("09-10"),
                Attributes.builder().put(UPDATER_SERVICE, Presence.PRESENT).put(LAST_USER, user).build());
    }

    @Test
    void theLastUserOfAComputerIsTheAccountWhicheverImportNamesIt() {
        for (String user : List.of("HARBOR\\m.visser", "m.visser", VISSER)) {
            Model model = listOf(configured(VISSER), user, "PC1").model();
            assertThat(verdicts(model)).as(user).containsExactly(Map.entry(VISSER + " PC1", Verdict.AUTOMATIC));
            assertThat(model.joined()).hasSize(user.equals(VISSER) ? 0 : 1);
        }
    }

    @Test
    void aLastUserWhoIsNoAccountOrOneOfSeveralIsNobody() {
        assertThat(verdicts(listOf(configured("b@x"), "HARBOR\\a", "PC1").model()))
                .containsExactly(Map.entry("null PC1", Verdict.AUTOMATIC));
        assertThat(verdicts(listOf(configured("a@x", "a@y"), "HARBOR\\a", "PC1").model()))
                .containsExactly(Map.entry("null PC1", Verdict.AUTOMATIC));
        assertThat(listOf(new Given(), "HARBOR\\a", "PC1").model().joined()).isEmpty();
        // a user of the computer and one of the domain: which of them has the account is not known
        Given two = listOf(listOf(configured("a@x"), "HARBOR\\a", "PC1"), "PC2\\a", "PC2");
        assertThat(verdicts(two.model())).containsOnlyKeys("null PC1", "null PC2");
    }

    @Test
    void fullNamesAreNoUsers() {
        assertThat(configured(VISSER).row(at("09-10"), "Visser, Maria", "PC1", Connector.KOFF, PRESENT).model()
                .joined()).isEmpty();
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        Given given = configured("a@x", "b@x", "c@x", "c@y").report(REPORT, "a@x", "c@x");
        given.row(at("09-10"), "HARBOR\\a", "PC1", Connector.KOFF, PRESENT)
                .row(at("09-25"), "a", "pc1.harbor.example", null, ADMIN)
                .row(at("09-25"), "NORTH\\b", "pc2.one.example", Connector.KOFF, PRESENT)
                .row(at("09-12"), "SOUTH\\b", "pc2.two.example", Connector.KOC, ABSENT)
                .row(at("09-12"), "c", "pc2", Connector.KOFF, PRESENT)
                .updater(at("09-26"), "PC2", Presence.ABSENT).updater(at("09-26"), "PC1", Presence.PRESENT);
        same(given, "NORTH\\b", "b@x", "10-01");
        apart(given, "SOUTH\\b", "b@x", "10-01");
        Model model = given.model();
        for (int seed = 0; seed < 50; seed++) {
            List<Observation> shuffled = new ArrayList<>(given.observations());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Resolver.resolve(1, shuffled)).isEqualTo(model);
        }
    }

    @Test
    void manyNamesAreJoinedInNoTime() {
        Given given = new Given();
        IntStream.range(0, 20_000).forEach(i -> {
            given.row(at("09-10"), "HARBOR\\u" + i, "pc" + i, Connector.KOFF, PRESENT);
            given.row(at("09-11"), "u" + i + "@x", "pc" + i + ".harbor.example", Connector.KOFF, Attributes.NONE);
            given.row(at("09-11"), "PC" + i + "\\administrator", "pc" + i, Connector.KOFF, Attributes.NONE);
        });
        given.row(at("09-11"), "administrator@x", null, null, ADMIN);
        Model model = given.model();
        assertThat(model.joined()).hasSize(40_000);
        assertThat(model.clients()).hasSize(40_001);
    }
}
