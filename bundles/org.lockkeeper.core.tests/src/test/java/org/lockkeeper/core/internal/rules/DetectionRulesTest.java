package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;

/** LK-110 to LK-113, and LK-115. */
class DetectionRulesTest {

    private static final Moment REPORT = at("09-08T11:25:17");

    private static ServerPlan server(Given given, Moment asOf) {
        return CoreServices.planner(List.of()).plan(given.model(),
                new PlanRequest(ProductVersion.of(7, 3, 0), asOf, Set.of(), Map.of()), Progress.NONE).servers()
                .getFirst();
    }

    private static Finding only(ServerPlan server, String rule) {
        assertThat(Judged.rules(server.findings())).filteredOn(r -> !r.equals("LK-110")
                && !r.equals("LK-114") && !r.equals("LK-141")).containsExactly(rule);
        Finding finding = Judged.finding(server.findings(), rule);
        assertThat(finding.verdict()).isNull();
        return finding;
    }

    @ParameterizedTest
    @CsvSource({"09-08T11:25:17, REPORT, 09-22T11:25:17", "09-22T11:25:17, REPORT, 09-22T11:25:17",
            "09-22T11:25:18, WAIT_FOR_REPORT, 10-06T11:25:18", "12-01T00:00:00, WAIT_FOR_REPORT, 12-15T00:00:00",
            "09-01T00:00:00, REPORT, 09-22T11:25:17"})
    void aReportIsFreshForFourteenDaysInclusiveAndNoDueDateLiesInThePast(String asOf, Detection detection, String due) {
        ServerPlan server = server(new Given().serverVersion("7.2.3").report(REPORT, "a@x"), at(asOf));

        assertThat(server.detection()).isEqualTo(detection);
        assertThat(server.nextReportDue()).isEqualTo(at(due));
        assertThat(only(server, "LK-111").remedies()).contains(Remedies.CHECK_ALL_PROGRAMS);
    }

    @Test
    void aReportAfterTheDateOfJudgementIsSaidToBe() {
        assertThat(only(server(new Given().serverVersion("7.2.3").report(REPORT, "a@x"), at("09-01")), "LK-111")
                .consequence()).contains("dated after the date of judgement");
    }

    @Test
    void anOverdueReportIsSaidToBe() {
        assertThat(only(server(new Given().serverVersion("7.2.3").report(REPORT, "a@x"), at("10-20")), "LK-111")
                .consequence()).contains("was due by 2011-09-22T11:25:17", "switched off since");
    }

    @Test
    void aReportProvesThatStatisticsWereOn() {
        assertThat(server(new Given().serverVersion("7.2.3").server(Attribute.CLIENT_STATISTICS, YesNo.NO)
                .report(REPORT), at("09-20")).detection()).isEqualTo(Detection.REPORT);
    }

    @ParameterizedTest
    @CsvSource({"NO, ENABLE_STATISTICS", "YES, WAIT_FOR_REPORT"})
    void anOldReportDoesNotProveThatStatisticsAreStillOn(YesNo statistics, Detection detection) {
        ServerPlan server = server(new Given().serverVersion("7.2.3").server(Attribute.CLIENT_STATISTICS, statistics)
                .report(REPORT), at("09-23"));

        assertThat(server.detection()).isEqualTo(detection);
        if (detection == Detection.ENABLE_STATISTICS) {
            Finding finding = only(server, "LK-112");
            assertThat(finding.consequence()).contains("Client statistics are off", "2011-09-08T11:25:17",
                    "Configuration - Administration Settings", "Contribute to usage statistics",
                    "Allow Kerio Connect to send anonymous data to Kerio Technologies");
            assertThat(finding.evidence()).hasSize(3);
            assertThat(server.nextReportDue()).isNull();
        }
    }

    @Test
    void withStatisticsOnAndNoReportOneIsDueFourteenDaysFromTheDateOfJudgement() {
        ServerPlan server = server(new Given().serverVersion("7.2.3").server(Attribute.CLIENT_STATISTICS, YesNo.YES),
                at("09-20"));

        assertThat(server.detection()).isEqualTo(Detection.WAIT_FOR_REPORT);
        assertThat(server.nextReportDue()).isEqualTo(at("10-04"));
        assertThat(only(server, "LK-111").consequence()).contains("none seen does not mean that nobody is affected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "UNKNOWN"})
    void withoutStatisticsTheyHaveToBeEnabled(String statistics) {
        Given given = new Given().serverVersion("7.2.3");
        if (statistics.equals("NO")) {
            given.server(Attribute.CLIENT_STATISTICS, YesNo.NO);
        }
        ServerPlan server = server(given, at("09-20"));

        assertThat(server.detection()).isEqualTo(Detection.ENABLE_STATISTICS);
        assertThat(server.nextReportDue()).isNull();
        Finding finding = only(server, "LK-112");
        assertThat(finding.consequence()).contains("14 days")
                .startsWith(statistics.equals("NO") ? "Client statistics are off" : "Whether client statistics are on");
        assertThat(finding.remedies().getFirst().steps().getFirst().title()).contains("Contribute to usage statistics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2.3 patch 1", "7.2.3 build 3000", "7.2.3 beta 1"})
    void anyBuildOf723Reports(String version) {
        assertThat(server(new Given().serverVersion(version).report(REPORT), at("09-10")).detection())
                .isEqualTo(Detection.REPORT);
    }

    @Test
    void aPreReleaseThatWroteNoReportIsNotKnownToWriteOne() {
        assertThat(server(new Given().serverVersion("7.2.3 beta 1").server(Attribute.CLIENT_STATISTICS, YesNo.YES),
                at("09-10")).detection()).isEqualTo(Detection.INSTALLED_PROGRAMS);
        assertThat(server(new Given().serverVersion("7.2.3 patch 1").server(Attribute.CLIENT_STATISTICS, YesNo.YES),
                at("09-10")).detection()).isEqualTo(Detection.WAIT_FOR_REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2.2", "7.2.4", "7.2.4 beta 1", "7.1.3", "6.7.3 patch 1"})
    void otherVersionsNeedTheInstalledPrograms(String version) {
        ServerPlan server = server(new Given().serverVersion(version).server(Attribute.CLIENT_STATISTICS, YesNo.YES)
                .report(REPORT), at("09-10"));

        assertThat(server.detection()).isEqualTo(Detection.INSTALLED_PROGRAMS);
        assertThat(server.nextReportDue()).isNull();
        assertThat(only(server, "LK-113").consequence()).contains(version, "64-bit");
    }

    @Test
    void anUnknownVersionCanBeStated() {
        ServerPlan server = server(new Given().report(REPORT, "a@x"), at("09-10"));
        assertThat(server.detection()).isEqualTo(Detection.INSTALLED_PROGRAMS);
        assertThat(only(server, "LK-113").consequence()).contains("version is not known; state it");
    }

    @Test
    void whatBearsATimeFromTheFutureIsToldAndMakesNobodyReady() {
        Given given = new Given().serverVersion("7.2.3").server(Attribute.COLLECTED_AT, at("10-01T12:00:00"))
                .row(at("12-01"), "a@x", "PC1", Connector.KOFF, Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT));
        Finding finding = Judged.finding(Judged.server(given, "7.3.0").findings(), "LK-115");

        assertThat(finding.verdict()).isNull();
        assertThat(finding.consequence()).startsWith("1 time lies after 2011-10-01T12:00:00, the date of judgement")
                .contains("2011-12-01", "counts as undated");
        assertThat(finding.facts().getFirst().evidence()).extracting(Evidence::observedAt).containsExactly(at("12-01"));
        assertThat(Judged.client(given).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.finding(Judged.client(given).findings(), "LK-104").consequence())
                .startsWith("What the sources say about Kerio Updater Service is not certain: present (2011-12-01");
    }

    @Test
    void silenceIsNotReadiness() {
        Finding finding = Judged.finding(Judged.server(new Given().serverVersion("7.2.3"), "7.3.0").findings(),
                "LK-110");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.plan(new Given().serverVersion("7.2.3"), "7.3.0").worst()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"7.0.0, 7.1.4, false", "7.1.3, 7.2.3, true", "7.2.3, 7.2.4, true", "7.3.0, 7.4.0, true"})
    void noClientMattersWhereverConnectorsOfBeforeMayFail(String version, String target, boolean matters) {
        assertThat(Judged.rules(Judged.server(new Given().serverVersion(version), target).findings())
                .contains("LK-110")).isEqualTo(matters);
    }

    @Test
    void oneKnownClientBreaksTheSilence() {
        assertThat(Judged.rules(Judged.server(new Given().serverVersion("7.2.3").used(at("09-01"), "a@x"), "7.3.0")
                .findings())).doesNotContain("LK-110");
    }
}
