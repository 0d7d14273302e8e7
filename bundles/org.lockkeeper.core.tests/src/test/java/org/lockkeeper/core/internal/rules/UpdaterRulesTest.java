package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.testing.Given;

/** LK-100 to LK-105, LK-121 and LK-122: what they say; when they apply is in the decision table. */
class UpdaterRulesTest {

    private static Given given(Connector connector, String version, Presence updater, YesNo right) {
        return new Given().row(at("09-01"), "a@x", "PC1", connector, Attributes.builder()
                .put(Attribute.VERSION, version == null ? null : ProductVersion.parse(version))
                .put(Attribute.UPDATER_SERVICE, updater).put(Attribute.LOCAL_ADMIN, right).build());
    }

    @ParameterizedTest
    @CsvSource({"7.2.9, 7.3.0, BLOCKED", "7.2.9 patch 9, 7.3.0, BLOCKED", "7.3.0, 7.4.0, UNAFFECTED",
            "7.3.0 patch 1, 7.4.0, UNAFFECTED", "7.3.0 build 1, 7.4.0, UNAFFECTED", "7.3.1 beta 1, 7.4.0, UNAFFECTED",
            "7.4.0 alpha, 7.4.0, UNAFFECTED", "7.2.3 rc 1, 7.3.0, BLOCKED", "7.2.0, 7.4.0 beta 1, BLOCKED",
            "7.2.0, 7.3.0 patch 1, BLOCKED", "6.5.0, 10.0.0, BLOCKED", "7.2.0, 7.2.9, UNAFFECTED"})
    void theThresholdIs73(String version, String target, Verdict verdict) {
        assertThat(Judged.client(given(Connector.KOFF, version, Presence.ABSENT, YesNo.NO), target).verdict())
                .isEqualTo(verdict);
    }

    /** "Users are told to upgrade/downgrade"; what follows where they do not, the known part of the guide does not tell. */
    @ParameterizedTest
    @CsvSource({"9.0.0, 7.3.0", "7.3.1, 7.3.0", "7.4.0, 7.3.0 patch 1", "7.4.1 beta 1, 7.4.0", "10.0.0, 9.2.0"})
    void aConnectorNewerThanTheTargetIsNotReady(String version, String target) {
        for (Connector connector : new Connector[] {Connector.KOFF, Connector.KOC}) {
            for (YesNo right : new YesNo[] {YesNo.NO, null}) {
                for (Presence updater : new Presence[] {Presence.ABSENT, null}) {
                    UpgradePlan plan = Judged.plan(given(connector, version, updater, right), target);
                    ClientPlan client = plan.clients().getFirst();
                    assertThat(client.verdict()).isEqualTo(Verdict.UNKNOWN);
                    assertThat(Judged.finding(client.findings(), "LK-107").consequence()).startsWith("The connector is "
                            + version + ", newer than " + target + ".").contains("WebMail");
                    assertThat(client.steps()).extracting(Step::task).startsWith("check-newer-connector");
                    assertThat(Judged.finding(client.findings(), "LK-107").remedies()).contains(Remedies.WEBMAIL);
                    assertThat(plan.cutOff().most()).isEqualTo(1);
                }
            }
            assertThat(Judged.client(given(connector, version, Presence.PRESENT, YesNo.NO), target).verdict())
                    .isEqualTo(Verdict.AUTOMATIC);
            assertThat(Judged.client(given(connector, version, Presence.ABSENT, YesNo.YES), target).verdict())
                    .isEqualTo(Verdict.UNAFFECTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"7.3.0 patch 2, 7.3.0", "7.3.0 build 9000, 7.3.0 build 1", "7.3.0, 7.3.0", "7.4.0 rc 1, 7.4.0"})
    void aConnectorOfTheTargetsVersionIsNotNewer(String version, String target) {
        assertThat(Judged.client(given(Connector.KOFF, version, Presence.ABSENT, YesNo.NO), target).verdict())
                .isEqualTo(Verdict.UNAFFECTED);
    }

    /** Both are of 7.3 or newer, so that no breakpoint tells them apart. */
    @Test
    void oneNewerThanTheTargetIsCountedAndOthersAreNot() {
        for (String[] versions : new String[][] {{"7.3.0", "9.0.0"}, {"9.0.0", "7.3.0"}}) {
            Given given = new Given();
            for (int i = 0; i < 2; i++) {
                given.row(at("09-01"), "a" + i + "@x", "PC" + i, Connector.KOFF, Attributes.builder()
                        .put(Attribute.VERSION, ProductVersion.parse(versions[i])).build());
            }
            UpgradePlan plan = Judged.plan(given, "7.3.0");
            assertThat(plan.clients()).extracting(ClientPlan::verdict)
                    .containsExactlyInAnyOrder(Verdict.UNAFFECTED, Verdict.UNKNOWN);
            assertThat(plan.cutOff().most()).isEqualTo(1);
        }
    }

    /** No document tells whether a pre-release of 7.3.0 has the new upgrade system: it may be either. */
    @ParameterizedTest
    @CsvSource({"7.3.0 alpha, 7.3.0", "7.3.0 beta 1, 7.3.0", "7.3.0 rc 2, 7.3.0", "7.3.0 beta 1 build 99, 7.4.0",
            "7.3.0 rc 1, 10.0.0", "7.2.0, 7.3.0 beta 1", "7.2.3, 7.3.0 rc 1", "7.1.0, 7.3.0 alpha", "7.3.0 beta 1, 7.3.0 rc 1"})
    void aPreReleaseOf73MayHaveTheNewUpgradeSystemOrNot(String version, String target) {
        for (YesNo right : new YesNo[] {YesNo.NO, null}) {
            for (Presence updater : new Presence[] {Presence.ABSENT, null}) {
                ClientPlan plan = Judged.client(given(Connector.KOFF, version, updater, right), target);
                assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
                assertThat(plan.findings().getFirst().rule()).isEqualTo("LK-104");
                assertThat(plan.findings().getFirst().consequence()).contains("pre-release of 7.3.0");
            }
        }
        assertThat(Judged.client(given(Connector.KOFF, version, Presence.PRESENT, YesNo.NO), target).verdict())
                .isEqualTo(Verdict.AUTOMATIC);
        assertThat(Judged.client(given(Connector.KOFF, version, Presence.ABSENT, YesNo.YES), target).verdict())
                .isEqualTo(Verdict.AUTOMATIC);
    }

    /** Nobody knows whether the database of a pre-release is the new one: without room it may fail, or not. */
    @ParameterizedTest
    @CsvSource({"7.2.0 beta 1, 7.2.3, UNKNOWN", "7.3.0 rc 1, 7.3.0, UNKNOWN", "7.3.0 rc 1, 7.4.0, UNKNOWN",
            "7.2.3, 7.3.0 beta 1, UNKNOWN", "7.1.3, 7.2.0 beta 1, UNKNOWN", "7.1.3, 7.3.0 beta 1, BLOCKED",
            "7.2.0 beta 1, 7.3.0, BLOCKED", "7.2.3, 7.3.0, BLOCKED", "7.2.0 patch 1, 7.2.3, UNAFFECTED",
            "7.3.0 patch 1, 7.4.0, AUTOMATIC", "7.2.0 beta 1, 7.1.9, UNAFFECTED"})
    void theDatabaseOfAPreReleaseIsOpen(String version, String target, Verdict verdict) {
        Given given = new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(Attribute.VERSION, ProductVersion.parse(version)).put(Attribute.UPDATER_SERVICE, Presence.PRESENT)
                .put(Attribute.DATABASE_BYTES, 1000L).put(Attribute.FREE_BYTES, 1999L).build());
        assertThat(Judged.client(given, target).verdict()).isEqualTo(verdict);
    }

    @Test
    void aMacIsNotAffected() {
        ClientPlan plan = Judged.client(given(Connector.KSC, "7.2.3", Presence.ABSENT, YesNo.NO));
        assertThat(plan.verdict()).isEqualTo(Verdict.UNAFFECTED);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ABSENT, NO, LK-101", "ABSENT, YES, LK-102", "PRESENT, NO, LK-103",
            "-, NO, LK-104"})
    void ruling9AConnectorWithoutOfflineEditionIsJudgedAlike(Presence updater, YesNo right, String rule) {
        Finding finding = Judged.client(given(Connector.KOC, "7.2.3", updater, right).serverVersion("7.2.3"))
                .findings().getFirst();

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.consequence()).contains("names users of Kerio Outlook Connector (Offline Edition) only",
                "silence proves nothing");
        assertThat(finding.remedies()).doesNotContain(Remedies.WAIT_FOR_REPORT);
        assertThat(Judged.client(given(Connector.KOFF, "7.2.3", updater, right)).findings().getFirst().consequence())
                .doesNotContain("silence");
    }

    @ParameterizedTest
    @CsvSource({"2010-09-01T10:00:00, true", "2011-09-01T10:00:00, false"})
    void whatWasSeenLongAgoHoldsAndIsToldWithItsAge(String seen, boolean told) {
        Given given = new Given().row(Moment.tryParse(seen).orElseThrow(), "a@x", "PC1", Connector.KOFF,
                Attributes.of(Attribute.UPDATER_SERVICE, Presence.PRESENT))
                .server(Attribute.COLLECTED_AT, at("10-01T10:00:00"));
        Finding finding = Judged.finding(Judged.client(given).findings(), "LK-103");
        assertThat(finding.verdict()).isEqualTo(Verdict.AUTOMATIC);
        assertThat(finding.consequence().contains("It was last seen there 2010-09-01T10:00:00, more than a year before"))
                .isEqualTo(told);
    }

    @Test
    void blockedSaysWhatHappensAndWhatItRestsOn() {
        Finding finding = Judged.finding(
                Judged.client(given(Connector.KOFF, "7.2.3", Presence.ABSENT, YesNo.NO)).findings(), "LK-101");

        assertThat(finding.consequence()).contains("administrator's password", "offline", "WebMail")
                .doesNotContain("not known");
        assertThat(finding.facts()).extracting(UsedFact::attribute).contains(Attribute.UPDATER_SERVICE,
                Attribute.LOCAL_ADMIN, Attribute.VERSION);
        assertThat(finding.evidence()).singleElement().satisfies(e -> assertThat(e.line()).isEqualTo(1));
        assertThat(finding.citations().getFirst()).hasToString("Kerio Updater Service installation,"
                + " \"What happens if the Kerio Updater Service is not installed?\"");
    }

    @Test
    void blockedSaysWhatIsNotKnown() {
        Finding finding = Judged.finding(
                Judged.client(given(Connector.KOFF, null, Presence.ABSENT, null)).findings(), "LK-101");

        assertThat(finding.consequence()).contains("Whether the user is a local administrator is not known",
                "The connector's version is not known");
        assertThat(finding.facts()).filteredOn(f -> f.value() == null).extracting(UsedFact::attribute)
                .containsExactlyInAnyOrder(Attribute.LOCAL_ADMIN, Attribute.VERSION);
        assertThat(finding.remedies()).contains(Remedies.CHECK_RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"7.2.0, LK-121", "7.2.3, LK-121", "7.1.9, LK-122", "6.7.3, LK-122"})
    void theRemedyDependsOnTheServer(String server, String rule) {
        ClientPlan plan = Judged.client(given(Connector.KOFF, "7.1.0", Presence.ABSENT, YesNo.NO)
                .serverVersion(server));

        assertThat(Judged.rules(plan.findings())).containsExactly("LK-101", rule, "LK-131");
        Finding finding = Judged.finding(plan.findings(), rule);
        assertThat(finding.verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(finding.remedies()).last().isEqualTo(Remedies.GROUP_POLICY);
        assertThat(finding.remedies()).contains(Remedies.INSTALL_UPDATER);
        assertThat(Judged.finding(plan.findings(), "LK-101").remedies()).containsAll(finding.remedies()).last()
                .isEqualTo(Remedies.WEBMAIL);
        assertThat(plan.steps().getFirst()).satisfies(s -> {
            assertThat(s.actor()).isEqualTo(Step.Actor.ADMINISTRATOR);
            assertThat(s.needsElevation()).isTrue();
            assertThat(s.minutes()).isNull();
        });
        assertThat(plan.steps()).extracting(Step::task).containsExactly(rule.equals("LK-121") ? "reinstall-connector"
                : "install-updater", "look-at-space", "await-database-upgrade");
    }

    @Test
    void whereTheServerIsNotKnownBothWaysAreTold() {
        Finding finding = Judged.finding(Judged.client(given(Connector.KOFF, "7.2.3", Presence.ABSENT, YesNo.NO))
                .findings(), "LK-122");
        assertThat(finding.consequence()).contains("if it is 7.2.x, reinstalling");
        assertThat(finding.remedies()).contains(Remedies.REINSTALL_IF_SERVER_IS_7_2);
    }

    @Test
    void onANewerServerTheRemedyIsMarkedDerived() {
        assertThat(Judged.finding(Judged.client(given(Connector.KOFF, "7.2.3", Presence.ABSENT, YesNo.NO)
                .serverVersion("7.4.0"), "8.0.0").findings(), "LK-122").consequence()).contains("Derived");
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, NO", "PRESENT, YES", "ABSENT, YES"})
    void noRemedyWhereNothingIsBlocked(Presence updater, YesNo right) {
        ClientPlan plan = Judged.client(given(Connector.KOFF, "7.3.0", updater, right).serverVersion("7.3.0"), "7.4.0");
        assertThat(Judged.rules(plan.findings())).doesNotContain("LK-101", "LK-121", "LK-122");
        assertThat(plan.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ABSENT, LK-101", "-, LK-104"})
    void ofADisabledAccountItIsSaid(Presence updater, String rule) {
        Finding finding = Judged.finding(Judged.client(enabled(YesNo.NO, updater)).findings(), rule);

        assertThat(finding.consequence()).contains("The account is disabled in the server's list of accounts: as long as"
                + " it is, nobody signs in with it (derived)");
        assertThat(finding.facts()).filteredOn(f -> f.attribute().equals(Attribute.ENABLED)).singleElement()
                .satisfies(f -> assertThat(f.evidence()).hasSize(1));
        Finding ofEnabled = Judged.finding(Judged.client(enabled(YesNo.YES, updater)).findings(), rule);
        assertThat(ofEnabled.consequence()).doesNotContain("disabled");
        assertThat(ofEnabled.facts()).extracting(UsedFact::attribute).isNotEmpty().doesNotContain(Attribute.ENABLED);
        assertThat(ofEnabled.verdict()).isEqualTo(finding.verdict());
    }

    private static Given enabled(YesNo enabled, Presence updater) {
        return given(Connector.KOFF, "7.2.3", updater, YesNo.NO).observe(
                new Subject.OfAccount(Given.SERVER, "a@x"), SourceKind.CONFIGURATION, at("09-20"),
                Attributes.of(Attribute.ENABLED, enabled));
    }

    @Test
    void aVersionThatIsNotUnderstoodAccusesNobody() {
        ClientPlan plan = Judged.client(new Given().row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.builder()
                .put(Attribute.VERSION_NOT_UNDERSTOOD, "7.3.x").put(Attribute.UPDATER_SERVICE, Presence.ABSENT)
                .put(Attribute.LOCAL_ADMIN, YesNo.NO).build()));

        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        Finding finding = Judged.finding(plan.findings(), "LK-104");
        assertThat(finding.consequence()).startsWith("Whether the connector is 7.3 or newer")
                .contains("written as \"7.3.x\", which is not understood", "set version=7.2.3")
                .doesNotContain("assumed");
        assertThat(finding.facts()).filteredOn(f -> f.attribute().equals(Attribute.VERSION_NOT_UNDERSTOOD))
                .singleElement().satisfies(f -> assertThat(f.evidence()).hasSize(1));
        assertThat(finding.remedies()).contains(Remedies.CHECK_PROGRAMS);
    }

    @Test
    void unknownSaysWhichCheckWouldTell() {
        ClientPlan plan = Judged.client(given(Connector.KOFF, "7.2.3", null, null).serverVersion("7.2.3"));
        Finding finding = Judged.finding(plan.findings(), "LK-104");

        assertThat(finding.consequence()).contains("installed programs", "local administrator", "report");
        assertThat(finding.remedies()).containsExactly(Remedies.CHECK_PROGRAMS, Remedies.CHECK_RIGHT,
                Remedies.WAIT_FOR_REPORT);
        assertThat(plan.steps().getFirst()).isEqualTo(Remedies.CHECK_PROGRAMS.steps().getFirst());
    }

    @Test
    void unknownOffersOnlyChecksThatHelp() {
        Finding finding = Judged.finding(Judged.client(given(Connector.KOFF, "7.2.3", null, YesNo.NO)
                .serverVersion("7.2.1")).findings(), "LK-104");
        assertThat(finding.remedies()).containsExactly(Remedies.CHECK_PROGRAMS);

        Finding ofAccount = Judged.finding(Judged.client(new Given().used(at("09-01"), "a@x")).findings(), "LK-104");
        assertThat(ofAccount.remedies()).first().isEqualTo(Remedies.CHECK_PROGRAMS_OF_ACCOUNT);
    }

    @Test
    void namedInReportStatesTheLineWithoutJudging() {
        Finding finding = Judged.finding(Judged.client(new Given().report(at("09-08T11:25:17"), "a@x")).findings(),
                "LK-105");

        assertThat(finding.verdict()).isNull();
        assertThat(finding.evidence()).singleElement().satisfies(e -> assertThat(e.line()).isEqualTo(2));
        assertThat(finding.consequence()).contains("2011-09-08T11:25:17", "a@x", "No later evidence says otherwise");
    }

    @Test
    void namedInReportSaysWhetherLaterEvidenceOverridesIt() {
        Given given = new Given().report(at("09-08T11:25:17"), "a@x")
                .row(at("09-01"), "a@x", "PC1", Connector.KOFF, Attributes.NONE);
        assertThat(Judged.finding(Judged.client(given.updater(at("09-12"), "PC1", Presence.ABSENT)).findings(),
                "LK-105").consequence()).contains("confirmed by later evidence, of 2011-09-12");
        assertThat(Judged.finding(Judged.client(given.updater(at("09-13"), "PC1", Presence.PRESENT)).findings(),
                "LK-105").consequence()).contains("overridden by later evidence, of 2011-09-13");
    }

    @Test
    void namedInAnOlderReportOnlyIsNoFinding() {
        Model model = new Given().report(at("09-08T11:25:17"), "a@x").report(at("09-22T11:25:17"), "b@x").model();
        ClientPlan named = Judged.plan(model, "7.3").clients().stream()
                .filter(c -> "a@x".equals(c.client().subject().account())).findFirst().orElseThrow();
        assertThat(Judged.rules(named.findings())).containsExactly("LK-104");
    }

    @Test
    void anUnknownConnectorIsUnknown() {
        ClientPlan plan = Judged.client(given(null, "7.2.3", Presence.ABSENT, YesNo.NO));
        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.rules(plan.findings())).containsExactly("LK-100");
        assertThat(plan.steps()).hasSize(1);
    }
}
