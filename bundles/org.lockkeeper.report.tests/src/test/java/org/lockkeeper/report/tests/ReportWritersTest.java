package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.report.CsvReportWriter;
import org.lockkeeper.report.HtmlReportWriter;
import org.lockkeeper.report.JsonReportWriter;
import org.lockkeeper.report.MarkdownReportWriter;
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
        assertThat(written(new JsonReportWriter(), Plans.ordinary())).isEqualTo("""
                {"schema":"lockkeeper/plan/1","target":"7.3.0","generatedAt":"2026-11-21T20:00:00Z","servers":[
                {"name":"mail1","product":"Kerio Connect","version":"7.2.3","clientStatistics":"OFF",\
                "lastReportAt":"2011-09-08T11:25:17","nextReportDue":"2011-09-22T11:25:17+02:00",\
                "detection":"REPORT","httpsOnly":"UNKNOWN","findings":[{"rule":"LK-111","verdict":null,\
                "title":"Report there","consequence":"A report is there.",\
                "citation":"Kerio Updater Service installation","evidence":[]}]}
                ],"clients":[
                {"account":"a.dekker@harbor.example","computer":"WS-1","connector":"KOFF",\
                "version":"7.2.3 build 5000","outlookVersion":null,"updaterService":"ABSENT","localAdmin":"UNKNOWN",\
                "verdict":"BLOCKED","findings":[{"rule":"LK-101","verdict":"BLOCKED",\
                "title":"Updater Service missing","consequence":"Outlook runs offline only.",\
                "citation":"Kerio Updater Service installation; Guide, \\"Upgrade\\"","evidence":[EVIDENCE]},\
                {"rule":"LK-105","verdict":null,"title":"Named in a report","consequence":"The report names it.",\
                "citation":"Kerio Updater Service installation","evidence":[]}],\
                "steps":[{"order":1,"title":"Reinstall it","actor":"ADMINISTRATOR","needsElevation":true,\
                "minutes":10},{"order":2,"title":"Start Outlook","actor":"USER","needsElevation":false,\
                "minutes":null}]},
                {"account":"z@harbor.example","computer":null,"connector":null,"version":null,\
                "outlookVersion":null,"updaterService":"UNKNOWN","localAdmin":"UNKNOWN","verdict":"UNAFFECTED",\
                "findings":[],"steps":[]}
                ],"totals":{"BLOCKED":1,"UNKNOWN":0,"MANUAL":0,"AUTOMATIC":0,"UNAFFECTED":1}}
                """.replace("EVIDENCE", evidence));
    }

    @Test
    void csvHasOneRowPerClient() throws IOException {
        assertThat(written(new CsvReportWriter(), Plans.ordinary()).lines()).containsExactly(
                "server,account,computer,connector,version,outlookVersion,updaterService,localAdmin,verdict,rules,"
                        + "reason,consequence,steps,evidence",
                "mail1,a.dekker@harbor.example,WS-1,KOFF,7.2.3 build 5000,,ABSENT,UNKNOWN,BLOCKED,LK-101 LK-105,"
                        + "Updater Service missing,Outlook runs offline only.,\"1. Reinstall it; 2. Start Outlook\","
                        + "harbor/mail1/warning.log:6",
                "mail1,z@harbor.example,,,,,UNKNOWN,UNKNOWN,UNAFFECTED,,,,,");
    }

    @Test
    void markdownTellsTheAnswerTheServersAndTheClients() throws IOException {
        String report = written(new MarkdownReportWriter(), Plans.ordinary());

        assertThat(report).startsWith("# Upgrade to 7.3.0\n\n**Do not upgrade yet").contains("| BLOCKED | 1 |",
                "### mail1", "- **LK-111** Report there.", "## BLOCKED: 1 client",
                "| mail1 | a.dekker@harbor.example | WS-1 | KOFF | 7.2.3 build 5000 | LK-101: Updater Service missing |"
                        + " 1. Reinstall it (administrator, elevated, about 10 minutes)<br>2. Start Outlook (user) |"
                        + " harbor/mail1/warning.log:6 |",
                "## UNAFFECTED: 1 client");
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
                "Reinstall it", "harbor/mail1/warning.log:6", "default-src 'none'", "prefers-color-scheme: dark",
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
        assertThat(List.of(new JsonReportWriter(), new CsvReportWriter(), new HtmlReportWriter(),
                new MarkdownReportWriter())).extracting(ReportWriter::format).containsExactly("json", "csv", "html",
                        "md");
    }

    // the page as XML: its void elements closed, style and script emptied of what only HTML understands
    private static Document elements(String page) throws Exception {
        String xml = page.replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("<(meta|input)([^>]*)>", "<$1$2/>")
                .replaceAll("(?s)<style>.*?</style>", "<style/>").replaceAll("(?s)<script>.*?</script>", "<script/>");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
