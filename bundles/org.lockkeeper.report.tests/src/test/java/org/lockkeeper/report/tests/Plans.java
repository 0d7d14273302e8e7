package org.lockkeeper.report.tests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.Derivation.Change;
import org.lockkeeper.api.plan.Derivation.Flip;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** Plans made by hand, so that every field of a report has a known source. */
final class Plans {

    private static final Evidence LINE = new Evidence(new SourceFile("harbor/mail1/warning.log", "/in/warning.log",
            "0".repeat(64), 1000), 6, 412, Moment.tryParse("2011-09-08T11:25:17").orElseThrow());

    private static final Step REINSTALL = new Step("Reinstall it", Actor.ADMINISTRATOR, true, 10);
    private static final NextCheck CHECK = new NextCheck(NextCheck.Kind.LOCAL_ADMIN, "See who is administrator", 1, 1,
            1);

    private Plans() {
    }

    /** One server with a blocked client and one of which nothing but the account is known. */
    static UpgradePlan ordinary() {
        return plan("a.dekker@harbor.example", "WS-1", "Updater Service missing", List.of());
    }

    /** A plan whose texts were chosen by somebody who means harm. */
    static UpgradePlan hostile() {
        return plan("<script>alert(1)</script>|`x`", "\"onload=alert(2) x='", "A & <b>B</b> | [c](javascript:d)",
                List.of("server <img src=x> cannot be planned"));
    }

    /** The same, and its server is undecided as a whole. */
    static UpgradePlan undecidedServer() {
        UpgradePlan plan = ordinary();
        ServerPlan server = plan.servers().getFirst();
        Finding open = new Finding("LK-114", Verdict.UNKNOWN, "Not everything was looked at",
                "1 source could not be read.", List.of(), List.of(), List.of());
        return new UpgradePlan(plan.target(), plan.generatedAt(), List.of(new ServerPlan(server.server(), server.asOf(),
                server.detection(), server.nextReportDue(), List.of(open, server.findings().getFirst()),
                server.steps(), server.cutOff(), server.nextChecks(), server.unread())), plan.clients(),
                plan.totals(), plan.problems());
    }

    private static UpgradePlan plan(String account, String computer, String title, List<String> problems) {
        Facts serverFacts = Facts.builder()
                .put(Attribute.PRODUCT, Fact.of("Kerio Connect", LINE))
                .put(Attribute.VERSION, Fact.of(ProductVersion.of(7, 2, 3), LINE))
                .put(Attribute.CLIENT_STATISTICS, Fact.of(YesNo.NO, LINE)).build();
        AffectedUserReport report = new AffectedUserReport(LINE.observedAt(), LINE, Map.of());
        Citation article = new Citation("Kerio Updater Service installation", "");
        Finding stated = new Finding("LK-111", null, "Report there", "A report is there.", List.of(article),
                List.of(), List.of());
        ServerPlan server = new ServerPlan(new Server("mail1", serverFacts, List.of(report), LINE.observedAt()),
                LINE.observedAt(), Detection.REPORT, Moment.tryParse("2011-09-22T11:25:17+02:00").orElseThrow(),
                List.of(stated), List.of(new Step("Copy the log", Actor.SERVER_ADMINISTRATOR, false, null)),
                new CutOff(0, 1, true, 1, 0), List.of(CHECK),
                List.of(new UnreadSource(null, LINE.file(), "warning", "broken in line 7")));

        Subject.OfClient subject = new Subject.OfClient("mail1", account, computer, Connector.KOFF);
        Facts facts = Facts.builder()
                .put(Attribute.VERSION, new Fact<>(ProductVersion.parse("7.2.3-5000"), List.of(LINE),
                        List.of(new Fact.Conflict<>(ProductVersion.of(7, 1, 0), LINE, "older"))))
                .put(Attribute.UPDATER_SERVICE, Fact.of(Presence.ABSENT, LINE)).build();
        Finding blocked = new Finding("LK-101", Verdict.BLOCKED, title, "Outlook runs offline only.",
                List.of(article, new Citation("Guide", "Upgrade")),
                List.of(UsedFact.of(subject, Attribute.UPDATER_SERVICE, facts.get(Attribute.UPDATER_SERVICE)),
                        UsedFact.of(subject, Attribute.LOCAL_ADMIN, facts.get(Attribute.LOCAL_ADMIN))),
                List.of(new Remedy("Reinstall", List.of(REINSTALL)), new Remedy("Distribute",
                        List.of(new Step("Use group policy", Actor.ADMINISTRATOR, false, null)))));
        Finding named = new Finding("LK-105", null, "Named in a report", "The report names it.", List.of(article),
                List.of(), List.of());
        ClientPlan first = new ClientPlan(new Client(subject, facts, List.of(LINE)), Verdict.BLOCKED,
                List.of(blocked, named), List.of(REINSTALL,
                        new Step("Start Outlook", Actor.USER, false, null, Step.Phase.AFTER)));
        ClientPlan second = new ClientPlan(new Client(new Subject.OfClient("mail1", "z@harbor.example", null, null),
                Facts.NONE, List.of(LINE)), Verdict.UNAFFECTED, List.of(), List.of());
        Flip flip = new Flip(List.of(new Change(UsedFact.of(subject, Attribute.LOCAL_ADMIN, Fact.unknown()),
                Attribute.LOCAL_ADMIN, "YES")), Verdict.AUTOMATIC);
        return new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.parse("2026-11-21T20:00:00.123Z"), List.of(server),
                List.of(first, second), Map.of(Verdict.BLOCKED, 1, Verdict.UNAFFECTED, 1), problems, List.of(),
                List.of(CHECK), client -> client == first ? List.of(flip) : List.of());
    }
}
