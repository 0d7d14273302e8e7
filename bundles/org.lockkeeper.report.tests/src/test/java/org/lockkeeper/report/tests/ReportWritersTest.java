package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.report.CsvReportWriter;
import org.lockkeeper.report.HtmlReportWriter;
import org.lockkeeper.report.JsonReportWriter;
import org.lockkeeper.report.MarkdownReportWriter;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.ReportWriters;
import org.w3c.dom.Document;

/** Each report against a plan made by hand. */
class ReportWritersTest {

    private static String written(ReportWriter writer, UpgradePlan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(plan, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsTheContractFieldByField() throws IOException {
        String evidence = "{\"file\":\"harbor/mail1/warning.log\",\"line\":6,\"offset\":412,"
                + "\"observedAt\":\"2011-09-08T11:25:17\"}";
        String checks = "\"cutOff\":{\"least\":0,\"most\":1,\"mayBeMore\":true,"
                + "\"presumed\":1,\"conditional\":0},\"nextChecks\":[{\"kind\":\"LOCAL_ADMIN\","
                + "\"title\":\"See who is administrator\",\"subjects\":1,\"effort\":1,\"narrowsBy\":1}]";
        String reinstall = "\"phase\":\"BEFORE\",\"title\":\"Reinstall it\",\"actor\":\"ADMINISTRATOR\","
                + "\"needsElevation\":true,\"minutes\":10";
        assertThat(written(new JsonReportWriter(), Plans.ordinary()).replaceAll("\"id\":\"[0-9a-z]{12}\"", "\"id\":ID"))
                .isEqualTo("""
                {"schema":"lockkeeper/plan/1","target":"7.3.0","generatedAt":"2026-11-21T20:00:00Z","servers":[
                {"name":"mail1","product":"Kerio Connect","version":"7.2.3","clientStatistics":"OFF",\
                "lastReportAt":"2011-09-08T11:25:17","nextReportDue":"2011-09-22T11:25:17+02:00",\
                "detection":"REPORT","httpsOnly":"UNKNOWN","findings":[{"rule":"LK-111","verdict":null,\
                "title":"Report there","consequence":"A report is there.",\
                "citation":"Kerio Updater Service installation","evidence":[]}],\
                "steps":[{"id":ID,"order":1,"phase":"BEFORE","title":"Copy the log","actor":"SERVER_ADMINISTRATOR",\
                "needsElevation":false,"minutes":null,"state":"OPEN"}],"remedies":[],CHECKS,\
                "unread":[{"file":"harbor/mail1/warning.log","kind":"warning","reason":"broken in line 7"}]}
                ],"clients":[
                {"server":"mail1","account":"a.dekker@harbor.example","computer":"WS-1","connector":"KOFF",\
                "version":"7.2.3 build 5000","outlookVersion":null,"updaterService":"ABSENT","localAdmin":"UNKNOWN",\
                "verdict":"BLOCKED","findings":[{"rule":"LK-101","verdict":"BLOCKED",\
                "title":"Updater Service missing","consequence":"Outlook runs offline only.",\
                "citation":"Kerio Updater Service installation; Guide, \\"Upgrade\\"","evidence":[EVIDENCE]},\
                {"rule":"LK-105","verdict":null,"title":"Named in a report","consequence":"The report names it.",\
                "citation":"Kerio Updater Service installation","evidence":[]}],\
                "steps":[{"id":ID,"order":1,REINSTALL,"state":"OPEN"},{"id":ID,"order":2,"phase":"AFTER",\
                "title":"Start Outlook","actor":"USER","needsElevation":false,"minutes":null,"state":"OPEN"}],\
                "remedies":[{"id":"R1","rule":"LK-101","recommended":true},\
                {"id":"R2","rule":"LK-101","recommended":false}],\
                "conflicts":[{"attribute":"version","value":"7.2.3 build 5000","evidence":[EVIDENCE],\
                "others":[{"value":"7.1.0","evidence":EVIDENCE,"reason":"older","open":false}]}],\
                "alternatives":[{"verdict":"AUTOMATIC","changes":[{"subject":"CLIENT","attribute":"localAdmin",\
                "from":null,"to":"YES"}]}]},
                {"server":"mail1","account":"z@harbor.example","computer":null,"connector":null,"version":null,\
                "outlookVersion":null,"updaterService":"UNKNOWN","localAdmin":"UNKNOWN","verdict":"UNAFFECTED",\
                "findings":[],"steps":[],"remedies":[],"conflicts":[],"alternatives":[]}
                ],"remedies":[
                {"id":"R1","title":"Reinstall","steps":[{REINSTALL}]},
                {"id":"R2","title":"Distribute","steps":[{"phase":"BEFORE",\
                "title":"Use group policy","actor":"ADMINISTRATOR","needsElevation":false,"minutes":null}]}
                ],"verifiedSteps":[],"totals":{"BLOCKED":1,"UNKNOWN":0,"MANUAL":0,"AUTOMATIC":0,"UNAFFECTED":1,CHECKS},\
                "answer":"Do not upgrade yet: some people would lose e-mail in Outlook until someone acts, unless\
                 what is not known about them spares them. Whatever is not known, at most 1 client loses e-mail in Outlook; there may be others of whom nothing\
                 is known. Of 1 of those called BLOCKED something is not known that would spare it: whether the user is a\
                 local administrator, the connector's version, or whether an account and a computer are one client.","hypothetical":[],"problems":[],"ruleSets":[],"skipped":[]}
                """.replace("EVIDENCE", evidence).replace("CHECKS", checks).replace("REINSTALL", reinstall));
    }

    @Test
    void idsOfStepsAreOfWhomAndWhatNotOfOrder() throws IOException {
        ClientPlan plan = Plans.ordinary().clients().getFirst();
        Step first = plan.steps().getFirst();
        ClientPlan turned = new ClientPlan(plan.client(), plan.verdict(), plan.findings(), plan.steps().reversed());
        assertThat(turned.stepId(first)).isEqualTo(plan.stepId(first)).isNotEqualTo(plan.stepId(plan.steps().get(1)));
        // figures in the title change with every import, the id does not
        assertThat(plan.stepId(new Step("Free 2 GB", Step.Actor.USER, false, null, Step.Phase.BEFORE, "free-space")))
                .isEqualTo(plan.stepId(new Step("Free 1 GB", Step.Actor.USER, false, 3, Step.Phase.AT, "free-space")));
        assertThat(Plans.ordinary().servers().getFirst().stepId(first)).isNotEqualTo(plan.stepId(first));
    }

    @Test
    void theAnswerIsTrueInEveryCase() {
        UpgradePlan none = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(), List.of(), Map.of(),
                List.of("mail1 is 7.3.0 already"));
        assertThat(none.isEmpty()).isTrue();
        assertThat(PlanText.answer(none)).contains("No answer: no server is left").doesNotContain("Ready");

        ServerPlan server = Plans.ordinary().servers().getFirst();
        Finding open = new Finding("LK-114", Verdict.UNKNOWN, "Not everything was looked at", "x", List.of(),
                List.of(), List.of());
        UpgradePlan undecided = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH,
                List.of(new ServerPlan(server.server(), null, server.detection(), null, List.of(open))), List.of(),
                Map.of(), List.of());
        assertThat(undecided.worst()).isEqualTo(Verdict.UNKNOWN);
        assertThat(PlanText.answer(undecided)).startsWith("Undecided: not everything was looked at on mail1.")
                .doesNotContain("Ready", "for 0");
    }

    @Test
    void readyIsSaidWithWhatNobodyLookedAt() {
        ServerPlan server = Plans.ordinary().servers().getFirst();
        ServerPlan open = new ServerPlan(server.server(), null, server.detection(), null, List.of(), List.of(),
                new CutOff(0, 2, false, 0, 2), List.of(), List.of());
        UpgradePlan plan = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(open), List.of(),
                Map.of(Verdict.AUTOMATIC, 2), List.of());
        assertThat(PlanText.answer(plan)).startsWith("Ready, but for what nobody looked at").contains("at most 2",
                "Of 2 clients otherwise ready it is not known whether the disk has room", "twice the size");
    }

    @Test
    void csvHasOneRowPerClientAndTheServersSteps() throws IOException {
        assertThat(written(new CsvReportWriter(), Plans.ordinary()).lines()).containsExactly(
                "server,account,computer,connector,version,outlookVersion,updaterService,localAdmin,verdict,rules,"
                        + "reason,consequence,steps,evidence,otherWays,conflicts,notToBeDone,otherwise",
                "mail1,a.dekker@harbor.example,WS-1,KOFF,7.2.3 build 5000,,ABSENT,UNKNOWN,BLOCKED,LK-101 LK-105,"
                        + "Updater Service missing,Outlook runs offline only.,\"1. Reinstall it (before the upgrade,"
                        + " administrator, elevated, about 10 minutes); 2. Start Outlook (after the upgrade, user)\","
                        + "harbor/mail1/warning.log:6,\"Distribute: Use group policy (before the upgrade,"
                        + " administrator)\",\"version is 7.2.3 build 5000, not 7.1.0 (older;"
                        + " harbor/mail1/warning.log:6)\",,AUTOMATIC where local administrator is yes",
                "mail1,z@harbor.example,,,,,UNKNOWN,UNKNOWN,UNAFFECTED,,,,,,,,,",
                "mail1,,,,,,,,,LK-111,Report there,A report is there.,\"1. Copy the log (before the upgrade, server"
                        + " administrator)\",harbor/mail1/warning.log (broken in line 7),,,,");
    }

    @Test
    void csvSaysThatAServerIsUndecided() throws IOException {
        assertThat(written(new CsvReportWriter(), Plans.undecidedServer()).lines()).hasSize(4).last()
                .isEqualTo("mail1,,,,,,,,UNKNOWN,LK-114,Not everything was looked at,1 source could not be read.,"
                        + "\"1. Copy the log (before the upgrade, server administrator)\","
                        + "harbor/mail1/warning.log (broken in line 7),,,,");
    }

    @Test
    void markdownTellsTheAnswerTheServersAndTheClients() throws IOException {
        String report = written(new MarkdownReportWriter(), Plans.ordinary());

        assertThat(report).startsWith("# Upgrade to 7.3.0\n\n**Do not upgrade yet").contains("| BLOCKED | 1 |",
                "### mail1", "- **LK-111** Report there.", "## BLOCKED: 1 client",
                "| mail1 | a.dekker@harbor.example | WS-1 | KOFF | 7.2.3 build 5000 | LK-101: Updater Service missing<br>Sources disagree: version is 7.2.3 build 5000, not 7.1.0"
                        + " (older; harbor/mail1/warning.log:6).<br>Becomes: AUTOMATIC where local administrator is yes |"
                        + " 1. Reinstall it (before the upgrade, administrator, elevated, about 10 minutes)<br>2. Start"
                        + " Outlook (after the upgrade, user) |"
                        + " harbor/mail1/warning.log:6 |",
                "## UNAFFECTED: 1 client", "- Outlook runs offline only.", "- Or: Distribute: Use group policy",
                "1. See who is administrator", "at most 1 client loses", "- Not read: harbor/mail1/warning.log",
                "- Steps: 1. Copy the log");
    }

    @Test
    void markdownShowsHostileTextAsText() throws IOException {
        String report = written(new MarkdownReportWriter(), Plans.hostile());

        assertThat(report).contains("\\<script\\>alert(1)\\</script\\>\\|\\`x\\`", "\\[c\\](javascript:d)",
                "A &amp; \\<b\\>").doesNotContainPattern("(?<!\\\\)<(?!br>)");
        // every row of the table of blocked clients has its eight cells, whatever stands in them
        assertThat(report.lines().filter(line -> line.startsWith("| mail1 ")))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1)).hasSize(10));
    }

    @Test
    void htmlIsOnePageThatLoadsNothing() throws IOException {
        String page = written(new HtmlReportWriter(), Plans.ordinary());

        assertThat(page).startsWith("<!DOCTYPE html>").contains("Do not upgrade yet", "a.dekker@harbor.example",
                "Reinstall it", "harbor/mail1/warning.log:6", "Use group policy", "See who is administrator",
                "at most 1 client loses", "local administrator is yes", "version is 7.2.3 build 5000, not 7.1.0", "Copy the log",
                "broken in line 7", "default-src 'none'", "prefers-color-scheme: dark",
                "@media print").doesNotContain("http:", "https:", "src=", "href=", "url(", "@import");
    }

    @Test
    void htmlSortsVersionsAsVersions() throws IOException {
        assertThat(written(new HtmlReportWriter(), Plans.ordinary()))
                .contains("data-key=\"007.0002.00003.00000.3.00000.0005001\"");
    }

    @Test
    void htmlShowsHostileTextAsText() throws Exception {
        String page = written(new HtmlReportWriter(), Plans.hostile());

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;", "&lt;b&gt;")
                .doesNotContain("<script>alert", "<img", "<b>B</b>");
        Document document = elements(page);
        assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void htmlOpensAndClosesInPairs() throws Exception {
        Document document = elements(written(new HtmlReportWriter(), Plans.ordinary()));

        assertThat(document.getElementsByTagName("tr").getLength()).isEqualTo(5 + 1 + 2);
    }

    @Test
    void formatsAreThoseOfTheCommandLine() {
        assertThat(ReportWriters.builtIn()).extracting(ReportWriter::format).containsExactly("json", "csv", "html", "md");
    }

    @Test
    void withoutOsgiThereAreTheWritersThatOsgiHasAsServices() throws Exception {
        List<String> services = new ArrayList<>();
        try (DirectoryStream<Path> components = Files.newDirectoryStream(
                Path.of("../org.lockkeeper.report/OSGI-INF"), "*.xml")) {
            for (Path component : components) {
                Matcher implementation = Pattern.compile("implementation class=\"([^\"]+)\"")
                        .matcher(Files.readString(component));
                assertThat(implementation.find()).as(component.toString()).isTrue();
                services.add(implementation.group(1));
            }
        }
        assertThat(ReportWriters.builtIn()).extracting(w -> w.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(services);
    }

    // the page as XML: its void elements closed, style and script emptied of what only HTML understands
    private static Document elements(String page) throws Exception {
        String xml = page.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("<(meta|input)([^>]*)>", "<$1$2/>")
                .replaceAll("(?s)<style>.*?</style>", "<style/>").replaceAll("(?s)<script>.*?</script>", "<script/>");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCheckOfWhichNobodyKnowsHowMuchItIsCountsNothing() {
        assertThat(PlanText.check(new NextCheck(NextCheck.Kind.LOCAL_ADMIN, "See who it is", 1, 1, 2)))
                .isEqualTo("See who it is (decides up to 2 clients, 1 thing to do)");
        assertThat(PlanText.check(new NextCheck(NextCheck.Kind.LOCAL_ADMIN, "See who it is", 0, 0, 0)))
                .isEqualTo("See who it is (tells of clients that nobody knows yet)");
    }
}
