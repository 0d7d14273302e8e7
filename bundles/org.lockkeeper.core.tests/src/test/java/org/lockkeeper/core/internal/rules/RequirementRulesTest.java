package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.testing.Given;

/** LK-141 to LK-143. */
class RequirementRulesTest {

    private static Given with(String version, Connector connector, String... outlooks) {
        Given given = version == null ? new Given() : new Given().serverVersion(version);
        for (int i = 0; i < outlooks.length; i++) {
            given.row(at("10-01"), "u" + i + "@x", "PC" + i, connector, outlooks[i].isEmpty() ? Attributes.of(Attribute.LOCAL_ADMIN, YesNo.NO)
                    : Attributes.of(Attribute.OUTLOOK_VERSION, outlooks[i]));
        }
        return given;
    }

    private static ServerPlan server(Given given, String target) {
        return Judged.plan(given, target).servers().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"7.2.3, 7.3.0, false", "6.4.0, 6.5.0, true", "6.6.0, 6.7.0, true", "6.5.0, 6.6.0, false", "7.1.3, 8.4.0, false",
            "7.3.0, 8.5.0, true", "8.5.0, 8.5.3, false", "8.5.0, 9.0.0, true", "9.0.0, 10.0.0, true",
            "6.0.0, 6.4.0, false", ", 6.4.0, false", ", 6.7.0, true", ", 7.3.0, true", ", 8.5.0, true", ", 10.0.0, true"})
    void needsAreToldWhereTheUpgradePassesAManualOrLeavesTheNewestBehind(String version, String target, boolean told) {
        assertThat(Judged.rules(server(with(version, Connector.KOFF, "12.0.6562"), target).findings()).contains("LK-141"))
                .isEqualTo(told);
    }

    @Test
    void versionsOfOutlookThatTheManualDoesNotListAreNamedWithTheirEvidence() {
        Finding finding = Judged.finding(server(with("7.2.3", Connector.KOFF, "12.0.6562", "9.0.0.6627", "9.0.0.6627",
                "11.0.8173", "16.0.4266", "Outlook", ""), "8.5.0").findings(), "LK-141");

        assertThat(finding.verdict()).isNull();
        assertThat(finding.consequence()).contains("is of 8.5", "2007 SP1 or 2010", "2000 (9.0.0.6627) of 2 clients",
                "2003 (11.0.8173) of 1 client", "2016 or newer (16.0.4266) of 1 client", "Outlook of 1 client",
                "Of 1 client the version of Outlook is not known").doesNotContain("2007 (12", "needs more");
        assertThat(finding.facts()).extracting(f -> f.attribute().id()).containsExactly("version", "outlookVersion",
                "outlookVersion", "outlookVersion", "outlookVersion");
        assertThat(finding.evidence()).hasSizeGreaterThan(4);
    }

    @Test
    void beyondTheNewestManualItIsSaidThatNoDocumentTells() {
        Finding finding = Judged.finding(server(with("9.0.0", Connector.KOC, "14.0.1"), "10.0.0").findings(), "LK-141");

        assertThat(finding.consequence()).contains("The newest manual that is known for 10.0.0 is of 8.5",
                "Whether 10.0.0 needs more, no known document tells.", "Every known version of Outlook is in the list.");
    }

    @Test
    void whereTheServersVersionIsUnknownItIsSaidThatTheNeedsMayBeTheSame() {
        assertThat(Judged.finding(server(with(null, Connector.KOFF, "12.0"), "7.3.0").findings(), "LK-141").consequence())
                .contains("is of 6.7", "Whether 7.3.0 needs more, no known document tells.", "as the server's version is not.");
        assertThat(Judged.finding(server(with("7.2.3", Connector.KOFF, "12.0"), "8.5.0").findings(), "LK-141").consequence())
                .doesNotContain("as the server's version");
    }

    @Test
    void onlyConnectorsHaveNeeds() {
        assertThat(Judged.rules(server(with("7.2.3", Connector.KSP, "9.0"), "8.5.0").findings())).doesNotContain("LK-141",
                "LK-142");
        assertThat(Judged.rules(server(with("7.2.3", Connector.KOFF), "8.5.0").findings())).doesNotContain("LK-141");
    }

    /** These rules change no verdict: no document tells what happens where something is missing. */
    @Test
    void nobodyIsJudgedByNeeds() {
        UpgradePlan plan = Judged.plan(with("9.0.0", Connector.KOFF, "9.0", "14.0"), "9.2.0");

        assertThat(plan.clients()).extracting(ClientPlan::verdict).containsOnly(plan.clients().getLast().verdict());
        assertThat(plan.servers().getFirst().findings()).filteredOn(f -> f.rule().startsWith("LK-14"))
                .extracting(Finding::verdict).containsOnly((Verdict) null);
    }

    @ParameterizedTest
    @CsvSource({"7.2.3, 7.3.0, KOC, false", "7.2.3, 8.5.0, KOC, true", "7.2.3, 8.5.0, KOFF, false", ", 9.0.0, KOC, true"})
    void conversionIsToldOfTheOnlineConnector(String version, String target, Connector connector, boolean told) {
        ServerPlan server = server(with(version, connector, "12.0"), target);

        assertThat(Judged.rules(server.findings()).contains("LK-142")).isEqualTo(told);
        if (told) {
            assertThat(Judged.finding(server.findings(), "LK-142").consequence()).startsWith("1 client has Kerio Outlook Connector")
                    .contains("the user who is signed in", "finished once it can");
            assertThat(Judged.finding(server.findings(), "LK-142").evidence()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"9.0.0, 9.1.0, true", "9.1.0, 9.2.0, false", "7.2.3, 10.0.0, true", ", 9.1.0, true", "9.0.0, 9.0.5, false",
            "9.1.0 beta 1, 9.1.0, true", "9.0.0, 9.1.0 beta 1, false"})
    void thePropertyDatabaseIsUpgradedOnTheWayTo91(String version, String target, boolean told) {
        ServerPlan server = server(with(version, Connector.KOFF, "12.0"), target);

        assertThat(Judged.rules(server.findings()).contains("LK-143")).isEqualTo(told);
        if (told) {
            Finding finding = Judged.finding(server.findings(), "LK-143");
            assertThat(finding.verdict()).isNull();
            assertThat(finding.consequence().contains("is not known.")).isEqualTo(version == null);
            assertThat(server.steps()).filteredOn(s -> s.task().equals("await-property-database"))
                    .extracting(Step::phase).containsExactly(Step.Phase.AFTER);
        }
    }
}
