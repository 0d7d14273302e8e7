package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.SERVER;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** Addresses of sign-ins and lists of leases tell where to look, with both lines, and nothing more. */
class AddressLinksTest {

    private static final String ADDRESS = "10.0.0.7";

    private static Given lease(Given given, String computer, String address, String from, String to) {
        return given.observe(new Subject.OfComputer(SERVER, computer), SourceKind.DIRECTORY,
                from == null ? null : moment(from), Attributes.builder().put(DirectoryAttributes.ADDRESS, address)
                        .put(DirectoryAttributes.ADDRESS_FROM, from == null ? null : moment(from))
                        .put(DirectoryAttributes.ADDRESS_TO, to == null ? null : moment(to)).build());
    }

    private static Moment moment(String text) {
        return Moment.tryParse("2011-" + text + "Z").orElseThrow();
    }

    /** The server's clock is two hours before UTC. */
    private static Given given() {
        return new Given().serverVersion("7.2.3").observe(new Subject.OfServer(SERVER), SourceKind.ACTIVITY_LOG,
                at("09-20T10:00:00"), Attributes.of(Attribute.UTC_OFFSET, "+02:00"));
    }

    private static Fact<String> seenOn(Model model, String account) {
        return model.clients().stream().filter(c -> account.equals(c.subject().account())).findFirst().orElseThrow()
                .facts().get(DirectoryAttributes.SEEN_ON);
    }

    @Test
    void aSignInDuringALeaseNamesTheComputerWithBothLines() {
        Given given = lease(given().used(at("09-20T10:00:00"), "a@x"), "HBR-WS-012", ADDRESS, "09-20T07:00:00",
                "09-20T09:00:00");
        Fact<String> seen = seenOn(given.model(), "a@x");

        assertThat(seen.value()).isEqualTo("HBR-WS-012 (10.0.0.7 at 2011-09-20T10:00:00)");
        assertThat(seen.evidence()).extracting(e -> e.file().path()).containsExactly("mail1/ACTIVITY_LOG",
                "mail1/DIRECTORY");
    }

    @Test
    void outsideOfTheLeaseNothingIsLinked() {
        for (String[] interval : new String[][] {{"09-20T08:00:01", "09-20T20:00:00"}, {"09-19T00:00:00", "09-20T07:59:59"},
            {null, "09-20T07:59:59"}, {null, "09-28T08:00:01"}}) {
            Given given = lease(given().used(at("09-20T10:00:00"), "a@x"), "PC1", ADDRESS, interval[0], interval[1]);
            assertThat(seenOn(given.model(), "a@x").isKnown()).as(interval[0] + " to " + interval[1]).isFalse();
        }
    }

    /** Without the server's offset ten o'clock is some time between eight hours before noon UTC and much later. */
    @Test
    void aTimeOfUnknownOffsetIsLinkedWhereTheLeaseHoldsWhateverItIs() {
        Given unknown = new Given().serverVersion("7.2.3").used(at("09-20T10:00:00"), "a@x");
        assertThat(seenOn(lease(unknown, "PC1", ADDRESS, "09-20T07:00:00", "09-20T13:00:00").model(), "a@x").isKnown())
                .isFalse();
        assertThat(seenOn(lease(unknown, "PC1", ADDRESS, "09-19T07:00:00", "09-22T13:00:00").model(), "a@x").isKnown())
                .isTrue();
    }

    @Test
    void aListWithoutTimesIsSaidToBeOne() {
        Given given = lease(given().used(at("09-20T10:00:00"), "a@x"), "PC1", ADDRESS, null, null);
        assertThat(seenOn(given.model(), "a@x").value())
                .isEqualTo("PC1 (10.0.0.7 at 2011-09-20T10:00:00, by a list without times)");
        Given end = lease(given().used(at("09-20T10:00:00"), "a@x"), "PC1", ADDRESS, null, "09-24T08:00:00");
        assertThat(seenOn(end.model(), "a@x").value()).contains("by a lease of which the end is told alone");
    }

    @Test
    void anAddressOfManyAccountsIsNobodysComputer() {
        Given given = given();
        for (int i = 0; i < 6; i++) {
            given.used(at("09-20T10:0" + i + ":00"), "user" + i + "@x");
        }
        Fact<String> seen = seenOn(lease(given, "HBR-TS-01", ADDRESS, "09-20T07:00:00", "09-20T20:00:00").model(), "user3@x");

        assertThat(seen.isKnown()).isFalse();
        assertThat(seen.isDisputed()).isFalse();
        assertThat(seen.conflicts().getFirst().reason()).isEqualTo("10.0.0.7 was used by 6 accounts while HBR-TS-01 had"
                + " it, as behind a router, a VPN or on a terminal server");
    }

    @Test
    void twoWhoShareAComputerAreBothNamed() {
        Given given = lease(given().used(at("09-20T10:00:00"), "a@x").used(at("09-20T11:00:00"), "b@x"), "PC1", ADDRESS,
                "09-20T07:00:00", "09-20T20:00:00");
        assertThat(seenOn(given.model(), "a@x").value()).isEqualTo("PC1 (10.0.0.7 at 2011-09-20T10:00:00, as b@x)");
    }

    /** The lists and the log in one, and what each computer has: who is ready stays who was ready. */
    @Test
    void aLinkMakesNobodyReady() {
        for (Presence presence : Presence.values()) {
            Given given = given().used(at("09-20T10:00:00"), "a@x").report(at("09-15T10:00:00"), "a@x")
                    .row(at("09-10"), "a@x", "PC2", Connector.KOFF, Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT))
                    .installed(at("09-20"), "PC1.HARBOR.EXAMPLE", Connector.KOFF, "7.2.3")
                    .updater(at("09-20"), "PC1.HARBOR.EXAMPLE", presence);
            Model before = given.model();
            Model after = lease(given, "pc1", ADDRESS, "09-20T07:00:00", "09-20T20:00:00").model();

            assertThat(verdicts(after)).isEqualTo(verdicts(before));
            assertThat(after.clients()).extracting(Client::subject).isEqualTo(before.clients().stream().map(Client::subject)
                    .toList());
            assertThat(after.clients().stream().filter(c -> c.subject().account() == null).findFirst().orElseThrow().facts()
                    .get(DirectoryAttributes.SEEN_USERS).value()).isEqualTo("a@x (10.0.0.7 at 2011-09-20T10:00:00)");
        }
    }

    private static Map<String, Verdict> verdicts(Model model) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE)
                .clients().forEach(c -> verdicts.put(c.client().subject().toString(), c.verdict()));
        return verdicts;
    }
}
