package org.lockkeeper.report.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.report.CsvReportWriter;
import org.lockkeeper.report.HtmlReportWriter;
import org.lockkeeper.report.JsonReportWriter;
import org.lockkeeper.report.MarkdownReportWriter;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.PaperSteps;
import org.lockkeeper.report.model.Papers;
import org.lockkeeper.report.paper.PaperWriter;
import org.lockkeeper.report.pdf.PdfPaper;

/** Papers tell how far steps are, and do not ask for what is done. */
class StandingsTest {

    private static final UpgradePlan PLAN = Plans.ordinary();
    private static final ClientPlan BLOCKED = PLAN.clients().getFirst();
    private static final Moment AT = Moment.tryParse("2011-10-12T08:00:00").orElseThrow();
    private static final Evidence NEWER = new Evidence(new SourceFile("new.csv", "/in/new.csv", "1".repeat(64), 10), 3, 40,
            AT);

    private static StepStanding standing(Step step, StepState state) {
        StepStanding.Said said = switch (state) {
            case OPEN, VERIFIED -> null;
            case DOING, DONE, REOPENED -> new StepStanding.Said(state == StepState.DOING ? state : StepState.DONE, "jana", AT,
                    "by hand", null);
            case WAIVED -> new StepStanding.Said(state, "petr", AT, "replaced in May", LocalDate.of(2011, 12, 31));
        };
        return new StepStanding(BLOCKED.stepId(step), "mail1", step, List.of(BLOCKED.client().subject()), state, said,
                state == StepState.VERIFIED || state == StepState.REOPENED ? List.of(NEWER) : List.of());
    }

    private static Step step(int index) {
        return BLOCKED.steps().get(index);
    }

    private static PaperScope scope(@Nullable String filter, StepStanding... standings) {
        return new PaperScope(PLAN.withStandings(List.of(standings)), PLAN.clients(), filter);
    }

    private static String markdown(Reader reader, StepStanding... standings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperWriter.markdown(Papers.of(reader, scope(null, standings)), out);
        return out.toString(StandardCharsets.UTF_8).replace("\\", "");
    }

    private static String csv(Reader reader, StepStanding... standings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperWriter.csv(Papers.of(reader, scope(null, standings)).table(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(value = StepState.class, names = {"DONE", "VERIFIED", "WAIVED"})
    void whatIsOverIsNoBoxToTickAndNoNumberedStep(StepState state) throws IOException {
        for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN)) {
            Paper paper = Papers.of(reader, scope(null, standing(step(0), state)));
            assertThat(paper.sections().stream().flatMap(s -> s.blocks().stream()).flatMap(b -> switch (b) {
                case Block.Ticks ticks -> ticks.items().stream();
                case Block.Numbered numbered -> numbered.items().stream();
                case Block.Text _, Block.Table _ -> List.<String>of().stream();
            }).toList()).as(reader + " " + state).noneMatch(item -> item.startsWith("Reinstall it"))
                    .anyMatch(item -> item.startsWith("Start Outlook"));
            assertThat(markdown(reader, standing(step(0), state))).contains("Not to be done any more: Reinstall it");
        }
    }

    @Test
    void whoSaidWhatAndWhenAndByWhatEvidenceStandsOnEachPaper() throws IOException {
        for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN, Reader.AUDITOR)) {
            assertThat(markdown(reader, standing(step(0), StepState.DONE))).as(reader.toString())
                    .contains("said to be done by jana, 2011-10-12 08:00 (by hand)");
            assertThat(markdown(reader, standing(step(0), StepState.DOING))).as(reader.toString())
                    .contains("begun by jana, 2011-10-12 08:00");
            assertThat(markdown(reader, standing(step(0), StepState.WAIVED))).as(reader.toString())
                    .contains("waived by petr, 2011-10-12 08:00, until 2011-12-31 (replaced in May)");
            assertThat(markdown(reader, standing(step(0), StepState.REOPENED))).as(reader.toString())
                    .contains("needed again by new.csv:3 of 2011-10-12 08:00, though said to be done by jana");
            assertThat(csv(reader, standing(step(0), StepState.DONE))).as(reader.toString()).contains("jana");
        }
    }

    @Test
    void whatEvidenceVerifiedStandsThereThoughThePlanHasItNoMore() throws IOException {
        Step gone = new Step("Free some space", Step.Actor.ADMINISTRATOR, false, null);
        for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN, Reader.AUDITOR)) {
            assertThat(markdown(reader, standing(gone, StepState.VERIFIED))).as(reader.toString())
                    .contains("Free some space | mail1: WS-1, a.dekker@harbor.example",
                            "verified by new.csv:3 of 2011-10-12 08:00")
                    .doesNotContain("- [ ] Free some space", "1. Free some space");
        }
        assertThat(csv(Reader.TECHNICIAN, standing(gone, StepState.VERIFIED)))
                .containsPattern("mail1,WS-1,a.dekker@harbor.example,.*Free some space,.*VERIFIED");
    }

    @Test
    void aComputerWhereAllIsOverHasNoPageOfItsOwn() throws IOException {
        String written = markdown(Reader.TECHNICIAN, standing(step(0), StepState.DONE), standing(step(1), StepState.WAIVED));
        assertThat(written).contains("0 computers with something to do, 1 where all is done, verified or waived",
                "## Not to be done any more").doesNotContain("## mail1: WS-1");
        assertThat(markdown(Reader.ADMIN, standing(step(0), StepState.DONE), standing(step(1), StepState.WAIVED)))
                .contains("## BLOCKED: Nothing left to do before the upgrade; new evidence will tell").doesNotContain("Or: Distribute");
    }

    @Test
    void aManagerSeesWhatIsLeftAndHowFarItIs() throws IOException {
        String written = markdown(Reader.MANAGER, standing(step(0), StepState.DONE));
        assertThat(written).contains("| Administrators of computers | 0 | 0 | 0 |",
                "How far the work is: 2 steps open, 1 step said to be done.").doesNotContain("jana", "WS-1");
    }

    @Test
    void aSheetHasWhatIsLeftFirstAndWhoDidTheRest() throws IOException {
        String[] rows = csv(Reader.TECHNICIAN, standing(step(0), StepState.DONE)).split("\r\n");
        assertThat(rows[0]).endsWith("state,doneBy,doneAt,standing");
        assertThat(rows[rows.length - 1]).contains("Reinstall it").contains("DONE,jana,2011-10-12T08:00:00,\"said to be done");
        assertThat(rows[1]).contains("OPEN,,,");
    }

    @Test
    void aFilterLeavesOutWhatIsKnownOfOthers() {
        Paper paper = Papers.of(Reader.TECHNICIAN, new PaperScope(
                PLAN.withStandings(List.of(standing(step(0), StepState.DONE))), List.of(PLAN.clients().getLast()), "account = z"));
        assertThat(paper.sections()).noneMatch(s -> s.title().equals("Not to be done any more"));
    }

    private static KitAnswer.Result result(String text, String at) {
        return new KitAnswer.Result(text, new Evidence(NEWER.file(), 2, 9, Moment.tryParse(at).orElseThrow()));
    }

    @Test
    void whoNeverAnsweredTheKitIsListedAndWhoToldDifferentThings() throws IOException {
        Instant asked = Instant.parse("2011-10-10T08:00:00Z");
        List<KitAnswer> answers = List.of(new KitAnswer("WS-1", asked, List.of()), new KitAnswer("WS-2", asked, List.of(
                result("FAILED: no right", "2011-10-11T08:00:00"), result("INSTALLED", "2011-10-12T08:00:00"),
                result("NOTHING_TO_DO: Kerio Updater Service is installed", "2011-10-13T08:00:00"))),
                new KitAnswer("WS-3", asked, List.of(result("INSTALLED", "2011-10-12T08:00:00"),
                        result("NOTHING_TO_DO: Kerio Updater Service is installed", "2011-10-13T08:00:00"))));
        assertThat(answers).extracting(KitAnswer::state).containsExactly(KitAnswer.State.NEVER, KitAnswer.State.DIFFERING,
                KitAnswer.State.REPEATED);
        for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PaperWriter.markdown(Papers.of(reader, new PaperScope(PLAN, PLAN.clients(), null, answers, List.of())), out);
            assertThat(out.toString(StandardCharsets.UTF_8).replace("\\", "")).as(reader.toString()).contains(
                    "Of 3 computers that the group-policy kit was made for 1 never answered, 1 told different things",
                    "| WS-1 | never answered | 2011-10-10 08:00 UTC |  |",
                    "| WS-2 | told different things | 2011-10-10 08:00 UTC | 2011-10-11 08:00 FAILED: no right; 2011-10-12")
                    .doesNotContain("| WS-3 |");
        }
        Paper other = Papers.of(Reader.ADMIN, new PaperScope(PLAN, List.of(PLAN.clients().getLast()), "account = z",
                answers, List.of()));
        assertThat(other.sections()).as("of other computers").noneMatch(s -> s.title().contains("kit"));
    }

    @Test
    void aChangePaperCountsWhatIsLeft() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperWriter.markdown(Papers.change(Reader.MANAGER, scope(null, standing(step(0), StepState.DONE))), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Start Outlook (user): once",
                "Not to be done any more: Reinstall it", "| 1 client | Nothing left to do before the upgrade; new evidence");
    }

    @ParameterizedTest
    @EnumSource(value = Reader.class, names = "USER", mode = EnumSource.Mode.EXCLUDE)
    void pdfTellsItToo(Reader reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(Papers.of(reader, scope(null, standing(step(0), StepState.DONE))), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("said to be done");
        }
    }

    private static String plan(ReportWriter writer, StepStanding... standings) throws IOException {
        return new String(planBytes(writer, standings), StandardCharsets.UTF_8).replace("\\", "");
    }

    private static byte[] planBytes(ReportWriter writer, StepStanding... standings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(PLAN.withStandings(List.of(standings)), out);
        return out.toByteArray();
    }

    @Test
    void plansTellItAsPapersDo() throws IOException {
        for (ReportWriter writer : List.of(new HtmlReportWriter(), new MarkdownReportWriter(), new CsvReportWriter())) {
            String done = plan(writer, standing(step(0), StepState.DONE));
            // people's formats write the time as people do, tables for programs exactly
            String time = writer instanceof CsvReportWriter ? "2011-10-12T08:00:00" : "2011-10-12 08:00";
            assertThat(done).as(writer.format()).contains("said to be done by jana, " + time + " (by hand)")
                    .doesNotContain("Distribute");
            assertThat(plan(writer, standing(step(0), StepState.REOPENED))).as(writer.format())
                    .contains("needed again by new.csv:3 of " + time, "Distribute");
            assertThat(plan(writer)).as(writer.format()).doesNotContain("Not to be done any more", "said to be");
        }
        assertThat(plan(new HtmlReportWriter(), standing(step(0), StepState.DONE), standing(step(1), StepState.WAIVED)))
                .contains("<p>Not to be done any more:</p><ul>", "<summary>Nothing left to do; new evidence will tell");
        assertThat(plan(new CsvReportWriter(), standing(step(0), StepState.DONE)))
                .contains("\"2. Start Outlook (after the upgrade, user)\",", ",\"1. Reinstall it (before the upgrade, administrator,"
                        + " elevated, about 10 minutes): said to be done by jana");
        Step gone = new Step("Free some space", Step.Actor.ADMINISTRATOR, false, null);
        for (ReportWriter writer : List.of(new HtmlReportWriter(), new MarkdownReportWriter())) {
            assertThat(plan(writer, standing(gone, StepState.VERIFIED))).as(writer.format())
                    .contains("Steps that newer evidence verified", "Free some space", "verified by new.csv:3");
        }
    }

    @Test
    void jsonHasStatesWithTypes() throws IOException {
        Step gone = new Step("Free some space", Step.Actor.ADMINISTRATOR, false, null);
        JsonNode plan = new ObjectMapper().readTree(planBytes(new JsonReportWriter(), standing(step(0), StepState.WAIVED),
                standing(gone, StepState.VERIFIED)));
        JsonNode waived = plan.get("clients").get(0).get("steps").get(0);
        assertThat(waived.get("state").asText()).isEqualTo("WAIVED");
        assertThat(waived.get("said").toString()).isEqualTo("{\"state\":\"WAIVED\",\"by\":\"petr\",\"at\":"
                + "\"2011-10-12T08:00:00\",\"reason\":\"replaced in May\",\"until\":\"2011-12-31\"}");
        assertThat(plan.get("clients").get(0).get("steps").get(1).has("said")).isFalse();
        JsonNode verified = plan.get("verifiedSteps").get(0);
        assertThat(verified.get("because").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(verified.get("clients").get(0).get("computer").asText()).isEqualTo("WS-1");

        for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN, Reader.AUDITOR)) {
            JsonNode paper = json(reader, standing(step(0), StepState.DONE), standing(gone, StepState.VERIFIED));
            assertThat(paper.get("progress").toString()).isEqualTo(
                    "{\"OPEN\":2,\"DOING\":0,\"DONE\":1,\"VERIFIED\":1,\"REOPENED\":0,\"WAIVED\":0}");
            assertThat(paper.get("steps").findValuesAsText("state")).contains("DONE", "OPEN", "VERIFIED");
            assertThat(paper.get("steps").size()).as("each once").isEqualTo(4);
        }
        assertThat(json(Reader.MANAGER, standing(step(0), StepState.DONE)).get("steps")).isEmpty();
    }

    private static JsonNode json(Reader reader, StepStanding... standings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperWriter.json(Papers.of(reader, scope(null, standings)), PaperSteps.of(reader, scope(null, standings)), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
