package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.CsvReportWriter;
import org.lockkeeper.report.HtmlReportWriter;
import org.lockkeeper.report.JsonReportWriter;
import org.lockkeeper.report.MarkdownReportWriter;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.paper.PaperWriter;

/** Whoever reads one format only misses nothing: removing one of two reasons does not help. */
class EveryFormatTellsAllTest {

    private static final Finding FULL = new Finding("LK-132", Verdict.BLOCKED, "Not enough room",
            "The database upgrade fails at every start. WebMail goes on.", List.of(), List.of(), List.of(new Remedy(
                    "Free space", List.of(new Step("Free 7 GB", Actor.USER, false, null)))));

    private static final UpgradePlan PLAN = blockedTwice();

    /** The first client of the ordinary plan, blocked by a second rule, too. */
    private static UpgradePlan blockedTwice() {
        UpgradePlan plan = Plans.ordinary();
        ClientPlan first = plan.clients().getFirst();
        ClientPlan twice = new ClientPlan(first.client(), first.verdict(),
                Stream.concat(first.findings().stream(), Stream.of(FULL)).toList(), first.steps());
        return new UpgradePlan(plan.target(), plan.generatedAt(), plan.servers(), List.of(twice, plan.clients().get(1)),
                plan.totals(), plan.problems(), List.of(), plan.nextChecks(),
                client -> client == twice ? plan.alternatives(first) : List.of());
    }

    private static PaperScope scope() {
        return new PaperScope(PLAN, PLAN.clients(), null);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String text(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Stream<ReportWriter> writers() {
        return Stream.of(new JsonReportWriter(), new CsvReportWriter(), new HtmlReportWriter(), new MarkdownReportWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aPlanTellsEveryReasonWhatHappensWhatDisagreesAndWhatWouldChangeIt(ReportWriter writer) throws IOException {
        assertThat(text(o -> writer.write(PLAN, o))).as(writer.format()).contains("Updater Service missing",
                "Outlook runs offline only.", "Not enough room", "WebMail goes on.", "7.1.0", "older", "AUTOMATIC",
                writer.format().equals("json") ? "localAdmin" : "local administrator is yes");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "TECHNICIAN", "AUDITOR"})
    void aPaperTellsEveryReasonAndWhatHappens(Reader reader) throws IOException {
        Paper paper = Papers.of(reader, scope());
        for (String text : List.of(text(o -> PaperWriter.html(paper, o)), text(o -> PaperWriter.markdown(paper, o)))) {
            assertThat(text).contains("LK-101", "Updater Service missing", "LK-132", "Not enough room",
                    "Outlook runs offline only.", "WebMail goes on.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "AUDITOR"})
    void aPaperTellsWhatDisagreesAndWhatWouldChangeIt(Reader reader) throws IOException {
        Paper paper = Papers.of(reader, scope());
        for (String text : List.of(text(o -> PaperWriter.html(paper, o)), text(o -> PaperWriter.markdown(paper, o)),
                text(o -> PaperWriter.csv(paper.table(), o)))) {
            assertThat(text).contains("version is 7.2.3 build 5000, not 7.1.0 (older", "AUTOMATIC where local administrator is yes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "TECHNICIAN"})
    void aRowTellsEveryReason(Reader reader) throws IOException {
        assertThat(text(o -> PaperWriter.csv(Papers.of(reader, scope()).table(), o)))
                .contains("LK-101: Updater Service missing; LK-132: Not enough room");
    }

    @Test
    void theRowOfThePageTellsEveryReasonBeforeItIsOpened() throws IOException {
        assertThat(text(o -> new HtmlReportWriter().write(PLAN, o))).contains("Updater Service missing; Not enough room");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER", "AUDITOR"})
    void aPaperTellsHowManyLoseEMailAndWhatToLookAtNext(Reader reader) throws IOException {
        assertThat(text(o -> PaperWriter.html(Papers.of(reader, scope()), o))).contains("at most 1 client", "See who is administrator");
    }
}
