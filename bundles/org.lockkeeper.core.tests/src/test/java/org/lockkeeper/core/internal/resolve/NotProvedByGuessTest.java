package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.api.evidence.Attribute.CONNECTOR_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.EDITION_ASSUMED;
import static org.lockkeeper.api.evidence.Attribute.LOCAL_ADMIN;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_INSTALLED_AT;
import static org.lockkeeper.api.evidence.Attribute.UPDATER_SERVICE;
import static org.lockkeeper.api.evidence.Attribute.VERSION;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Given.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** What cannot be attributed to one connector proves nothing of it, and a connector that is a guess is no proof. */
class NotProvedByGuessTest {

    private static final Moment REPORT = at("09-22T11:25:17");
    private static final Attributes PRESENT = Attributes.of(UPDATER_SERVICE, Presence.PRESENT);
    private static final Attributes ABSENT = Attributes.of(UPDATER_SERVICE, Presence.ABSENT);
    private static final Attributes ADMIN = Attributes.of(LOCAL_ADMIN, YesNo.YES);

    private static Attributes version(String version) {
        return Attributes.of(VERSION, ProductVersion.parse(version));
    }

    private static Set<Verdict> verdicts(Model model) {
        return CoreServices.planner(List.of()).plan(model, PlanRequest.to(ProductVersion.of(7, 3, 0)), Progress.NONE)
                .clients().stream().map(ClientPlan::verdict).collect(Collectors.toSet());
    }

    @Test
    void aNewVersionOfNoNamedConnectorIsNoneOfTheConnectorThatIsKnown() {
        for (String computerOfRow : new String[] {"PC1", null}) {
            for (String accountOfRow : new String[] {"a@x", null}) {
                if (computerOfRow != null || accountOfRow != null) {
                    Model model = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE)
                            .row(at("09-10"), accountOfRow, computerOfRow, null, version("7.3.0")).model();
                    assertThat(verdicts(model)).as(accountOfRow + " " + computerOfRow)
                            .containsExactly(Verdict.UNKNOWN);
                }
            }
        }
    }

    @Test
    void anOldVersionOfNoNamedConnectorLeavesANewOneOpen() {
        Model model = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, version("7.3.0"))
                .row(at("09-10"), "a@x", "PC1", null, version("7.2.3")).model();
        assertThat(verdicts(model)).containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void whatIsToldOfSomeConnectorBesideAPlugInIsToldOfAnother() {
        for (Attributes told : List.of(version("7.2.3"), version("7.3.0"), ABSENT)) {
            assertThat(verdicts(new Given().row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                    .row(at("09-10"), "a@x", "PC1", null, told).model())).as("pair " + told).contains(Verdict.UNKNOWN);
            assertThat(verdicts(new Given().installed(at("09-01"), "PC1", Connector.KSP, "7.2.3")
                    .row(at("09-10"), "a@x", "PC1", null, told).model())).as("list " + told).contains(Verdict.UNKNOWN);
            assertThat(verdicts(new Given().installed(at("09-01"), "PC1", Connector.KSP, "7.2.3")
                    .row(at("09-10"), null, "PC1", null, told).model())).as("computer " + told)
                    .contains(Verdict.UNKNOWN);
        }
    }

    @Test
    void aDateOfNoNamedConnectorIsNoneOfThePlugIn() {
        Model model = new Given().row(at("09-01"), "a@x", "PC1", Connector.KSP, Attributes.NONE)
                .row(at("09-10"), "a@x", "PC1", null, Attributes.of(CONNECTOR_INSTALLED_AT, at("09-05"))).model();
        assertThat(model.clients()).extracting(c -> c.subject().connector()).containsExactly(Connector.KSP, null);
        assertThat(model.clients().getFirst().facts().get(CONNECTOR_INSTALLED_AT).isDisputed()).isTrue();
    }

    @Test
    void whatIsToldOfAnAccountWithoutConnectorBesideAPlugInAccusesNoConnectorOfOutlook() {
        for (String computer : new String[] {"PC1", null}) {
            Model model = new Given().row(at("09-01"), "a@x", computer, Connector.KSP, Attributes.NONE)
                    .row(at("09-10"), "a@x", null, null, ABSENT).model();
            assertThat(model.clients()).extracting(c -> c.subject().connector()).doesNotContain(Connector.KOFF);
            assertThat(verdicts(model)).contains(Verdict.UNKNOWN).doesNotContain(Verdict.BLOCKED);
        }
    }

    @Test
    void aConnectorThatIsGuessedToBeOnAComputerIsNeitherReadyNorBlockedByWhatIsThere() {
        for (Attributes told : List.of(PRESENT, ABSENT, ADMIN, version("7.3.0"))) {
            Model model = new Given().used(at("09-10"), "a@x").row(at("09-11"), "a@x", "PC1", null, told).model();
            assertThat(verdicts(model)).as(told.toString()).containsExactly(Verdict.UNKNOWN);
        }
        assertThat(verdicts(new Given().used(at("09-10"), "a@x").row(at("09-11"), "a@x", "PC1", null, Attributes.NONE)
                .updater(at("09-12"), "PC1", Presence.PRESENT).model())).containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void aReportBlocksTheAccountWhereverItsConnectorIs() {
        assertThat(verdicts(new Given().report(REPORT, "a@x").row(at("09-11"), "a@x", "PC1", null, Attributes.NONE)
                .model())).containsExactly(Verdict.BLOCKED);
        assertThat(verdicts(new Given().report(REPORT, "a@x").row(at("09-11"), "a@x", "PC1", null, ADMIN)
                .model())).containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void aPersonWhoLinksAccountAndComputerMeansTheConnectorOfBoth() {
        Client client = new Given().used(at("09-10"), "a@x").updater(at("09-12"), "PC1", Presence.PRESENT)
                .observe(client("a@x", "PC1", null), SourceKind.STATEMENT, at("09-11"), Attributes.NONE).onlyClient();
        assertThat(client.subject()).isEqualTo(client("a@x", "PC1", Connector.KOFF));
        assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.PRESENT)).isTrue();
    }

    @Test
    void aPersonWhoLinksAComputerWithAPlugInMeansThePlugIn() {
        Model model = new Given().used(at("09-10"), "b@x").row(at("09-12"), "d@x", "PC2", Connector.KSP, ABSENT)
                .observe(client("b@x", "PC2", null), SourceKind.STATEMENT, at("09-13"), Attributes.NONE).model();
        assertThat(verdicts(model)).contains(Verdict.UNKNOWN).doesNotContain(Verdict.BLOCKED);
    }

    @Test
    void aPersonWhoStatesARightDoesNotStateTheConnector() {
        Model model = new Given().used(at("09-10"), "b@x").updater(at("09-12"), "PC2", Presence.ABSENT)
                .observe(client("b@x", "PC2", null), SourceKind.STATEMENT, at("09-13"),
                        Attributes.of(LOCAL_ADMIN, YesNo.NO)).model();
        assertThat(verdicts(model)).contains(Verdict.UNKNOWN).doesNotContain(Verdict.BLOCKED);
    }

    @Test
    void aServiceInstalledOnTheDayOfTheReportIsOfNoKnownOrder() {
        Model model = new Given().report(REPORT, "a@x").row(null, "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(UPDATER_SERVICE, Presence.PRESENT).put(UPDATER_INSTALLED_AT, at("09-22")).build()).model();
        assertThat(verdicts(model)).containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void aConnectorOfUnnamedEditionIsTheOneThatIsKnownThere() {
        Attributes plain = Attributes.builder().put(VERSION, ProductVersion.of(7, 2, 3))
                .put(UPDATER_SERVICE, Presence.ABSENT).put(EDITION_ASSUMED, YesNo.YES).build();
        for (String user : new String[] {"a@x", null}) {
            Client client = new Given().row(at("09-01"), user, "PC1", Connector.KOC, Attributes.NONE)
                    .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"), plain).onlyClient();
            assertThat(client.subject()).isEqualTo(client(user, "PC1", Connector.KOC));
            assertThat(client.facts().get(VERSION).is(ProductVersion.of(7, 2, 3))).isTrue();
            assertThat(client.facts().get(UPDATER_SERVICE).is(Presence.ABSENT)).isTrue();
        }
        // another list names the Offline Edition: both are there
        assertThat(new Given().row(at("09-01"), "a@x", "PC1", Connector.KOC, Attributes.NONE)
                .observe(client(null, "PC1", Connector.KOFF), SourceKind.INVENTORY, at("09-10"), plain)
                .installed(at("09-11"), "PC1", Connector.KOFF, "7.2.3").model().clients()).hasSize(2);
    }
}
