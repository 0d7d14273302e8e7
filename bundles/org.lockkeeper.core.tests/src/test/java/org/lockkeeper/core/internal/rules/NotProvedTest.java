package org.lockkeeper.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockkeeper.core.testing.Given.at;
import static org.lockkeeper.core.testing.Known.disputed;
import static org.lockkeeper.core.testing.Known.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.core.testing.Given;
import org.lockkeeper.core.testing.Known;

/** Ready is a claim that needs proof: what LK-104, LK-106, LK-110, LK-114 and LK-131 say where there is none. */
class NotProvedTest {

    private static final ProductVersion V7_2_3 = ProductVersion.of(7, 2, 3);

    private static ClientPlan judged(String computer, Facts facts) {
        return Judged.plan(new Known().serverVersion("7.2.3").client("a@x", computer, Connector.KOFF, facts).model(),
                "7.3.0").clients().getFirst();
    }

    private static Facts facts(Fact<ProductVersion> version, Fact<Presence> updater, Fact<YesNo> right) {
        return Facts.builder().put(Attribute.VERSION, version).put(Attribute.UPDATER_SERVICE, updater)
                .put(Attribute.LOCAL_ADMIN, right).build();
    }

    // --- rulings 1 to 4 and 10, as far as rules decide them

    @Test
    void ruling1WhatWasSeenOnOneOfAnAccountsComputersMakesNobodyReady() {
        for (Facts facts : List.of(facts(fact(V7_2_3), fact(Presence.PRESENT), fact(YesNo.YES)),
                facts(fact(ProductVersion.of(7, 3, 0)), Fact.unknown(), Fact.unknown()),
                facts(Fact.unknown(), disputed(Presence.PRESENT), disputed(YesNo.YES)))) {
            ClientPlan plan = judged(null, facts);
            assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
            Finding finding = Judged.finding(plan.findings(), "LK-104");
            assertThat(finding.consequence()).contains("Which computer the account uses Outlook on is not known",
                    "WebMail");
            assertThat(plan.steps().getFirst()).isEqualTo(Tasks.FIND_COMPUTER);
        }
    }

    @Test
    void ruling1ABlockedAccountBeginsWithFindingItsComputer() {
        ClientPlan plan = judged(null, facts(Fact.unknown(), fact(Presence.ABSENT), Fact.unknown()));
        assertThat(plan.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(plan.steps()).extracting(Step::task).startsWith("find-computer", "reinstall-connector");
        assertThat(plan.ways()).filteredOn(w -> w.rule().equals("LK-101") && w.remedy() != Remedies.WEBMAIL)
                .allSatisfy(w -> assertThat(w.remedy().steps().getFirst()).isEqualTo(Tasks.FIND_COMPUTER));
        assertThat(plan.ways().getFirst().recommended()).isTrue();
    }

    @Test
    void ruling2AnUnexplainedReportKeepsItsAccountUndecided() {
        ClientPlan plan = Judged.plan(new Known().serverVersion("7.2.3")
                .unexplainedClient("a@x", Facts.NONE, Known.unexplained("PC1", "PC2")).model(), "7.3.0").clients()
                .getFirst();

        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Judged.rules(plan.findings())).containsExactly("LK-106");
        Finding finding = plan.findings().getFirst();
        assertThat(finding.consequence()).contains("2011-09-08T11:25:17", "a@x", "PC1, PC2", "next report",
                "statement that the account uses no other computer");
        assertThat(finding.evidence()).singleElement().satisfies(e -> assertThat(e.line()).isEqualTo(6));
        assertThat(finding.remedies()).containsExactly(Remedies.CHECK_PROGRAMS_OF_ACCOUNT, Remedies.WAIT_FOR_REPORT,
                Remedies.STATE_ONLY_COMPUTER);
        assertThat(plan.steps()).extracting(Step::task).startsWith("find-computer", "check-programs");
    }

    @Test
    void anUnexplainedReportMattersOnlyForTheNewUpgradeSystem() {
        ClientPlan plan = Judged.plan(new Known().serverVersion("7.2.3").unexplainedClient("a@x", Facts.NONE,
                Known.unexplained()).model(), "7.2.4").clients().getFirst();
        assertThat(plan.verdict()).isEqualTo(Verdict.AUTOMATIC);
        // the version of a connector that is known from a report alone is not known: it may be 7.1.x
        assertThat(Judged.finding(plan.findings(), "LK-131").consequence()).contains("7.1.x and older ones do",
                "nobody looked");
    }

    @Test
    void ruling3WhatWasRefutedIsToldAndDoesNotCount() {
        Finding finding = judged("PC1", facts(fact(V7_2_3), new Fact<>(null, List.of(), List.of(
                new Fact.Conflict<>(Presence.PRESENT, Known.LINE, "refuted by a report", false))), fact(YesNo.NO)))
                .findings().getFirst();
        assertThat(finding.rule()).isEqualTo("LK-104");
        assertThat(finding.consequence()).contains("no longer counts: present", "refuted by a report");
    }

    @Test
    void ruling4WhereSourcesDisagreeTheFindingSaysOnWhat() {
        Finding finding = judged("PC1", facts(fact(V7_2_3), disputed(Presence.PRESENT, Presence.ABSENT),
                disputed(YesNo.YES, YesNo.NO))).findings().getFirst();
        assertThat(finding.rule()).isEqualTo("LK-104");
        assertThat(finding.consequence()).contains("Sources disagree on Kerio Updater Service", "present (", "absent (",
                "Sources disagree on whether the user is a local administrator");
    }

    @Test
    void ruling10AVersionThatTheNewestReportContradictsDecidesNothing() {
        ClientPlan plan = judged("PC1", facts(disputed(ProductVersion.of(7, 3, 0)), fact(Presence.ABSENT),
                fact(YesNo.NO)));
        assertThat(plan.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(plan.findings().getFirst().consequence()).contains("What the sources say about the"
                + " connector's version is not certain");
    }

    // --- ruling 8

    private static Known server() {
        return new Known().serverVersion("7.2.3").client("known@x", "PC1", Connector.KOFF,
                facts(fact(V7_2_3), fact(Presence.PRESENT), fact(YesNo.NO)));
    }

    private static ServerPlan planned(Known known, String asOf) {
        return CoreServices.planner(List.of()).plan(known.model(), new PlanRequest(ProductVersion.of(7, 3, 0),
                asOf == null ? null : at(asOf), Set.of(), Map.of()), Progress.NONE).servers()
                .getFirst();
    }

    @Test
    void ruling8AccountsThatNobodyLookedAtLeaveTheServerUndecided() {
        Known known = server().account("known@x", null, null).account("b@x", YesNo.YES, null)
                .account("gone@x", YesNo.NO, null).account("webmail@x", null, YesNo.NO)
                .account("said@x", null, YesNo.YES).account("mac@x", null, null)
                .client("mac@x", "MAC1", Connector.KSC, Facts.NONE);
        Finding finding = Judged.finding(planned(known, null).findings(), "LK-114");

        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.consequence()).startsWith("Of 3 accounts nothing tells whether they use Outlook: b@x,"
                + " said@x, mac@x.");
        assertThat(finding.remedies()).startsWith(Remedies.IMPORT_AUDIT_LOG, Remedies.STATE_USES_OUTLOOK);
        assertThat(Judged.plan(known.model(), "7.3.0").worst()).isEqualTo(Verdict.UNKNOWN);
        assertThat(planned(known, null).steps()).contains(Tasks.IMPORT_AUDIT_LOG);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"09-01T00:00:00, 10-01T00:00:00, 10-01T00:00:00, true",
            "09-01T00:00:01, 10-01T00:00:00, 10-01T00:00:00, false", "09-01T00:00:00, 10-01T00:00:00, 10-04T00:00:00,"
            + " true",
            "09-01T00:00:00, 10-01T00:00:00, 10-04T00:00:01, false", "08-01T00:00:00, 12-01T00:00:00, 08-20T00:00:00,"
            + " false",
            "-, 10-01T00:00:00, 10-01T00:00:00, false", "09-01T00:00:00, -, 10-01T00:00:00, false"})
    void ruling8AnAuditLogOfThirtyDaysTellsWhoDoesNotSignIn(String from, String to, String asOf, boolean covered) {
        Known known = server().account("b@x", null, null).account("said@x", null, YesNo.NO)
                .server(Attribute.AUDIT_FROM, from == null ? null : at(from))
                .server(Attribute.AUDIT_TO, to == null ? null : at(to));
        ServerPlan plan = planned(known, asOf);
        assertThat(Judged.rules(plan.findings()).contains("LK-114")).isEqualTo(!covered);
        assertThat(plan.cutOff().most()).isEqualTo(covered ? 1 : 2);
    }

    @Test
    void ruling8AnAuditLogDoesNotTellWhoUsesTheOnlineConnector() {
        Known known = server().account("b@x", null, null).server(Attribute.AUDIT_FROM, at("08-01"))
                .server(Attribute.AUDIT_TO, at("10-01")).client("c@x", "PC9", Connector.KOC,
                        Facts.builder().put(Attribute.UPDATER_SERVICE, Known.fact(Presence.PRESENT)).build());
        ServerPlan plan = planned(known, "10-01");
        assertThat(Judged.finding(plan.findings(), "LK-114").consequence())
                .contains("b@x", "does not tell from IMAP programs");
    }

    @Test
    void ruling8WhoWasNotSeenWithTheConnectorIsSaidAndMarkedDerived() {
        Known known = server().account("b@x", null, null).account("said@x", null, YesNo.YES)
                .server(Attribute.AUDIT_FROM, at("08-01")).server(Attribute.AUDIT_TO, at("10-01"));
        assertThat(Judged.finding(planned(known, "10-01").findings(), "LK-114").consequence())
                .contains("Of 1 account", "said@x", "1 account was not seen with the connector since 2011-08-01",
                        "derived").doesNotContain("b@x");
    }

    @Test
    void ruling8TwentyAreNamedAndTheRestCounted() {
        Known known = server();
        for (int i = 10; i < 35; i++) {
            known.account("u" + i + "@x", null, null);
        }
        assertThat(Judged.finding(planned(known, null).findings(), "LK-114").consequence())
                .contains("Of 25 accounts", "u29@x and 5 more.").doesNotContain("u30@x");
    }

    @Test
    void ruling8SourcesThatCouldNotBeReadLeaveTheServerUndecided() {
        ServerPlan plan = planned(server().unread("MAIL1", "breaks off in line 7").unread(null, "not recognised")
                .unread("other", "x"), null);
        Finding finding = Judged.finding(plan.findings(), "LK-114");
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.consequence()).startsWith("2 sources could not be read").contains("breaks off in line 7",
                "not recognised");
        assertThat(plan.unread()).hasSize(2);
        assertThat(plan.cutOff().mayBeMore()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"7.2.3, 7.3.0, true", "7.1.3, 7.2.3, true", "7.2.0, 7.2.3, true", "7.3.0, 7.4.0, true",
            "7.0.0, 7.1.3, false"})
    void whoUsesOutlookMattersWhereverConnectorsOfBeforeMayFail(String version, String target, boolean matters) {
        List<String> rules = Judged.rules(Judged.plan(new Known().serverVersion(version).account("b@x", null, null)
                .unread(null, "x").model(), target).servers().getFirst().findings());
        assertThat(rules.contains("LK-114")).isEqualTo(matters);
        assertThat(Judged.rules(Judged.plan(new Known().serverVersion(version).unlisted().model(), target).servers()
                .getFirst().findings()).contains("LK-110")).isEqualTo(matters);
    }

    @Test
    void ruling8WhereNobodyListedTheAccountsTheServerIsUndecided() {
        UpgradePlan plan = Judged.plan(server().unlisted().model(), "7.3.0");
        Finding finding = Judged.finding(plan.servers().getFirst().findings(), "LK-114");

        assertThat(plan.worst()).isEqualTo(Verdict.UNKNOWN);
        assertThat(plan.cutOff().mayBeMore()).isTrue();
        assertThat(finding.consequence()).startsWith("Nobody listed the accounts of this server").contains("users.cfg",
                "audit log", "state");
        assertThat(finding.remedies()).containsExactly(Remedies.IMPORT_ACCOUNTS, Remedies.IMPORT_AUDIT_LOG,
                Remedies.STATE_ACCOUNTS_LISTED);
        assertThat(plan.nextChecks()).extracting(NextCheck::kind).contains(NextCheck.Kind.ACCOUNT_LIST);
        assertThat(Judged.plan(server().model(), "7.3.0").worst()).isEqualTo(Verdict.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({"10-01T00:00:00, false", "10-01T00:00:01, true"})
    void ruling8AListOfAccountsThatIsOlderThanThirtyDaysListsNobodyWhoCameSince(String asOf, boolean old) {
        Known known = server().serverFact(Attribute.ACCOUNTS_LISTED, new Fact<>(YesNo.YES, List.of(
                Given.evidence(SourceKind.CONFIGURATION, 1, at("09-01T00:00:00"))), List.of()));
        ServerPlan plan = planned(known, asOf);
        assertThat(Judged.rules(plan.findings()).contains("LK-114")).isEqualTo(old);
        if (old) {
            assertThat(Judged.finding(plan.findings(), "LK-114").consequence())
                    .startsWith("The list of this server's accounts is of 2011-09-01");
        }
    }

    @Test
    void ruling8AListOfAccountsThatDoesNotHoldAllIsToldSo() {
        Known known = server().serverFact(Attribute.ACCOUNTS_LISTED, new Fact<>(null, List.of(), List.of(
                new Fact.Conflict<>(YesNo.NO, Known.LINE, "a log of the server shows b@x, whom the list does not hold",
                        true))));
        assertThat(Judged.finding(planned(known, "10-01T00:00:00").findings(), "LK-114").consequence())
                .startsWith("The list of this server's accounts does not hold all: a log of the server shows b@x");
    }

    @Test
    void ruling8AComputerOfWhichTheListHidesConnectorsWasNotLookedAt() {
        UpgradePlan plan = Judged.plan(server().computer("PC8", YesNo.YES).computer("PC9", YesNo.NO).model(), "7.3.0");
        Finding finding = Judged.finding(plan.servers().getFirst().findings(), "LK-114");

        assertThat(plan.worst()).isEqualTo(Verdict.UNKNOWN);
        assertThat(plan.cutOff().mayBeMore()).isTrue();
        assertThat(finding.consequence()).startsWith("Of 1 computer the list of programs hides").contains("PC9.");
        assertThat(finding.remedies()).containsExactly(Remedies.CHECK_ALL_PROGRAMS);
        assertThat(plan.nextChecks()).anySatisfy(check -> {
            assertThat(check.kind()).isEqualTo(NextCheck.Kind.INSTALLED_PROGRAMS);
            assertThat(check.subjects()).isEqualTo(1);
        });
        assertThat(Judged.plan(server().computer("PC8", YesNo.YES).model(), "7.3.0").worst())
                .isEqualTo(Verdict.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({"09-01T00:00:00, 10-01T00:00:00, false", "09-02T00:00:00, 10-01T00:00:00, true"})
    void ruling8AnAuditLogOfThirtyDaysListsWhoSignsIn(String from, String to, boolean unlisted) {
        ServerPlan plan = planned(server().unlisted().server(Attribute.AUDIT_FROM, at(from))
                .server(Attribute.AUDIT_TO, at(to)), "10-01T00:00:00");
        assertThat(Judged.rules(plan.findings()).contains("LK-114")).isEqualTo(unlisted);
    }

    @ParameterizedTest
    @CsvSource({"09-05T08:00:00, true", "08-31T08:00:00, false"})
    void ruling9WhoSignsInByImapMayUseTheConnectorWithoutOfflineEdition(String imapAt, boolean open) {
        Known known = server().account("imap@x", null, null).account("said@x", null, YesNo.NO)
                .account("web@x", null, null).accountFact("imap@x", Attribute.IMAP_AT, at(imapAt))
                .server(Attribute.AUDIT_FROM, at("09-01")).server(Attribute.AUDIT_TO, at("10-05"));
        List<Finding> findings = planned(known, "10-05").findings();
        assertThat(Judged.rules(findings).contains("LK-114")).isEqualTo(open);
        if (open) {
            assertThat(Judged.finding(findings, "LK-114").consequence()).contains("Of 1 account", "imap@x",
                    "1 of them signs in by IMAP", "1 account was not seen with the connector").doesNotContain("web@x");
        }
    }

    @ParameterizedTest
    @CsvSource({"09-05T08:00:00, true", "08-31T08:00:00, false"})
    void ruling8SilenceAboutKoffProvesNothingOfWhoUsesWebDavOrWasRefused(String last, boolean open) {
        Known known = server().account("dav@x", null, null).account("tried@x", null, null)
                .account("said@x", null, YesNo.NO).account("web@x", null, null)
                .accountFact("dav@x", Attribute.WEBDAV_AT, at(last))
                .accountFact("tried@x", Attribute.KOFF_REFUSED_AT, at(last))
                .server(Attribute.AUDIT_FROM, at("09-01")).server(Attribute.AUDIT_TO, at("10-05"));
        List<Finding> findings = planned(known, "10-05").findings();
        assertThat(Judged.rules(findings).contains("LK-114")).isEqualTo(open);
        if (open) {
            assertThat(Judged.finding(findings, "LK-114").consequence()).contains("Of 2 accounts", "dav@x", "tried@x",
                    "1 of them uses WebDAV", "1 of them was refused by the server when signing in by HTTP/KOFF")
                    .doesNotContain("web@x", "by IMAP, as");
        }
    }

    @Test
    void ruling8WhoSignsInByAProtocolThatIsNotKnownStaysOpen() {
        Known known = server().account("odd@x", null, null).account("web@x", null, null)
                .accountFact("odd@x", Attribute.UNKNOWN_PROTOCOL_AT, at("09-05T08:00:00"))
                .server(Attribute.AUDIT_FROM, at("09-01")).server(Attribute.AUDIT_TO, at("10-05"));
        assertThat(Judged.finding(planned(known, "10-05").findings(), "LK-114").consequence())
                .contains("Of 1 account", "odd@x", "1 of them signs in by a protocol that Lockkeeper does not know")
                .doesNotContain("web@x");
    }

    @Test
    void ruling8WhomALogNamesBesideAConnectorStaysOpen() {
        Known known = server().account("odd@x", null, null).account("web@x", null, null)
                .accountFact("odd@x", Attribute.CONNECTOR_NAMED_AT, at("09-05T08:00:00"))
                .server(Attribute.AUDIT_FROM, at("09-01")).server(Attribute.AUDIT_TO, at("10-05"));
        assertThat(Judged.finding(planned(known, "10-05").findings(), "LK-114").consequence())
                .contains("Of 1 account", "odd@x", "1 of them stands in a line of a log that names a connector")
                .doesNotContain("web@x");
    }

    @Test
    void ruling8AHoleInTheAuditLogIsToldWithItsDates() {
        Known known = server().account("a@x", null, null).server(Attribute.AUDIT_FROM, at("10-01"))
                .server(Attribute.AUDIT_TO, at("10-05")).server(Attribute.AUDIT_GAP, "2011-09-02 to 2011-10-01");
        assertThat(Judged.finding(planned(known, "10-05").findings(), "LK-114").consequence())
                .contains("has a hole from 2011-09-02 to 2011-10-01, more than 7 days");
    }

    @Test
    void ruling8AMacTellsNothingAboutOutlook() {
        UpgradePlan plan = Judged.plan(new Known().serverVersion("7.2.3").client("a@x", "MAC1", Connector.KSC,
                Facts.NONE).model(), "7.3.0");
        assertThat(Judged.rules(plan.servers().getFirst().findings())).contains("LK-110", "LK-114");
        assertThat(plan.worst()).isEqualTo(Verdict.UNKNOWN);
    }

    // --- ruling 11

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, false", "1000000000, -, true", "-, 5, false"})
    void ruling11WhatIsNotKnownAboutSpaceIsSaid(Long database, Long free, boolean amount) {
        ClientPlan plan = judged("PC1", facts(fact(V7_2_3), fact(Presence.PRESENT), fact(YesNo.NO))
                .with(Attribute.DATABASE_BYTES, fact(database)).with(Attribute.FREE_BYTES, fact(free)));
        assertThat(plan.verdict()).isEqualTo(Verdict.AUTOMATIC);
        Finding finding = Judged.finding(plan.findings(), "LK-131");
        assertThat(finding.consequence()).contains("Twice the size of the database has to be free", "nobody looked");
        assertThat(finding.consequence().contains("2.00 GB")).isEqualTo(amount);
        assertThat(plan.steps()).extracting(Step::task).containsExactly("look-at-space", "await-database-upgrade");
    }

    @Test
    void ruling11WhereThereIsRoomNothingIsSaid() {
        ClientPlan plan = judged("PC1", facts(fact(V7_2_3), fact(Presence.PRESENT), fact(YesNo.NO))
                .with(Attribute.DATABASE_BYTES, fact(1000L)).with(Attribute.FREE_BYTES, fact(2000L)));
        assertThat(Judged.finding(plan.findings(), "LK-131").consequence()).doesNotContain("nobody looked");
        assertThat(plan.steps()).extracting(Step::task).containsExactly("await-database-upgrade");
    }
}
