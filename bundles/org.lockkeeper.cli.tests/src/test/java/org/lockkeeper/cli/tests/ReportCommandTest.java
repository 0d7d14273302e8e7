package org.lockkeeper.cli.tests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.cli.tests.Terminal.Result;

/** {@code report}: papers for five readers, and what is refused. */
class ReportCommandTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void fillWorkspace() {
        terminal = new Terminal(folder, Site.intake()).files("mail1.lk", "mail2.lk", "hostile.lk");
        terminal.run("import", "mail1.lk", "mail2.lk", "hostile.lk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "technician", "user", "manager", "auditor"})
    void eachReaderGetsEachFormat(String reader) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Repository.releng("schema").resolve("report-1.schema.json")));
        for (String format : new String[] {"html", "md", "csv", "json"}) {
            Result result = terminal.run("report", "--to", "7.3", "--for", reader, "--format", format);
            assertThat(result.code()).as(reader + " " + format + result.err()).isZero();
            assertThat(result.out()).isNotBlank();
            if (format.equals("json")) {
                assertThat(schema.validate(result.out(), InputFormat.JSON)).isEmpty();
                assertThat(result.out()).contains("lockkeeper/report/1", "Do not upgrade yet");
            }
        }
    }

    @Test
    void freshnessIsJudgedAsOfTheDateThatIsGiven() {
        for (String date : new String[] {"2011-10-12", "2012-03-01T10:00:00+01:00"}) {
            String plan = terminal.run("plan", "--to", "7.3", "--as-of", date, "--format", "md").out();
            String answer = plan.lines().filter(line -> line.startsWith("**")).findFirst().orElseThrow();
            assertThat(terminal.run("report", "--to", "7.3", "--for", "admin", "--format", "md", "--as-of", date).out())
                    .contains(answer, "| mail1 | " + date.replace("T10:00:00+01:00", " 10:00 +01:00") + " |");
        }
        assertThat(terminal.run("report", "--to", "7.3", "--for", "admin", "--format", "md", "--as-of", "yesterday"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(1))
                .satisfies(refused -> assertThat(refused.err()).contains("--as-of"));
    }

    @Test
    void aFilterChoosesClientsAndTheAnswerStaysTheWholePlans() {
        String out = terminal.run("report", "--to", "7.3", "--for", "admin", "--format", "md", "--where",
                "verdict = automatic").out();
        assertThat(out).contains("Do not upgrade yet", "those where verdict = automatic").doesNotContain("## BLOCKED");
    }

    /** Servers that a filter rules out are not judged: the same clients, told without their server, have the same paper. */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "auditor"})
    void aPaperIsTheSameHoweverItsServerIsTold(String reader) {
        String accounts = terminal.run("clients", "--where", "server = mail2", "--columns", "account", "--format", "csv").out()
                .lines().skip(1).filter(line -> !line.isBlank()).distinct().collect(Collectors.joining(", "));
        String byServer = "server = mail2 and account in (" + accounts + ")";
        String byAccount = "account in (" + accounts + ")";

        String paper = terminal.run("report", "--to", "7.3", "--for", reader, "--format", "md", "--where", byServer).out();

        assertThat(accounts).isNotBlank();
        assertThat(paper).contains("mail2").doesNotContain("mail1");
        assertThat(paper.replace(byServer, byAccount)).isEqualTo(
                terminal.run("report", "--to", "7.3", "--for", reader, "--format", "md", "--where", byAccount).out());
        for (String nobody : new String[] {"server = mail2 and server = mail1", "server = mail2 and account = nobody"}) {
            assertThat(terminal.run("report", "--to", "7.3", "--for", reader, "--format", "md", "--where", nobody).out()
                    .replace(nobody, "account = nobody")).isEqualTo(terminal.run("report", "--to", "7.3", "--for", reader,
                            "--format", "md", "--where", "account = nobody").out());
        }
    }

    @Test
    void theAdminReadsOfThoseDisagreementsOnlyOnWhichAVerdictHangs() throws IOException {
        ScriptedIntake intake = Site.intake();
        for (String version : new String[] {"12.0.6425.1000", "14.0.4763.1000"}) {
            intake.tells("outlook.lk", new Subject.OfClient("mail1", "blocked" + Site.DOMAIN, "WS-1", Connector.KOFF),
                    Attributes.of(Attribute.OUTLOOK_VERSION, version));
        }
        Terminal disputed = new Terminal(Files.createDirectories(folder.resolve("disputed")), intake).importSite()
                .files("outlook.lk");
        disputed.run("import", "dispute.lk", "outlook.lk");
        assertThat(disputed.run("conflicts", "--format", "csv").out()).contains("updaterService", "outlookVersion");
        for (String format : new String[] {"md", "csv"}) {
            assertThat(disputed.run("report", "--to", "7.3", "--for", "admin", "--format", format).out())
                    .contains("Updater Service is not known, perhaps").doesNotContain("Outlook version is");
            assertThat(disputed.run("report", "--to", "7.3", "--for", "auditor", "--format", format).out())
                    .contains("Updater Service is not known, perhaps", "Outlook version is");
        }
    }

    @Test
    void aCalendarHasTheWavesThatTheWorkspaceKeeps() {
        terminal.run("waves", "--to", "7.3", "--pilot", "0", "--size", "2", "--start", "2011-10-21", "--window",
                "Sat,Sun 20:00-01:00", "--exit", "All is well.", "--save");
        String calendar = terminal.run("report", "--to", "7.3", "--for", "manager", "--format", "ics").out()
                .replace("\r\n ", "");
        assertThat(calendar).contains("SUMMARY:Ring 1: 2 clients", "DTSTART:20111022T200000", "DTEND:20111023T010000",
                "SUMMARY:Ring 2: ", "DTSTART:20111023T200000", "Before the next wave: All is well.");
        terminal.run("import", "--undo", "2");
        assertThat(terminal.run("report", "--to", "7.3", "--for", "manager", "--format", "ics").out())
                .doesNotContain("Ring 1");
    }

    @Test
    void draftsGoIntoAFolder() throws IOException {
        Result result = terminal.run("report", "--to", "7.3", "--for", "user", "--format", "eml", "--out", "drafts",
                "--language", "de");
        assertThat(result.code()).isZero();
        try (var files = Files.list(folder.resolve("drafts"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(f -> assertThat(f.toString()).endsWith(".eml"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--for admin --format eml --out x|--format eml is for user",
        "--for user --format eml|give a folder with --out DIR",
        "--for technician --format ics|is for admin and manager",
        "--for admin --format docx|there is no format \"docx\"",
        "--for boss --format html|there is no reader \"boss\"",
        "--for admin --format html --language de|--language is for the mails",
        "--for user --format csv --language xx|there is no \"xx\"",
        "--for admin --format html --where colour=red|--where, column 1"})
    void whatCannotBeIsSaidInASentence(String arguments, String message) {
        Result result = terminal.run(("report --to 7.3 " + arguments).split(" "));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void helpOffersOnlyWhatThereIs() {
        assertThat(terminal.run("report", "--help").out()).contains("html", "pdf", "xlsx", "eml", "ics");
    }

    @Test
    void theChangePackageHasAllThatABoardAsksFor() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Repository.releng("schema").resolve("report-1.schema.json")));
        for (String reader : new String[] {"admin", "manager"}) {
            String json = terminal.run("report", "--to", "7.3", "--for", reader, "--change", "--format", "json").out();
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(json).contains("\"Impact\"", "\"Risk\"", "\"Plan\"", "\"Back-out\"", "\"Test\"",
                    "\"Communication\"", "Do not upgrade yet");
        }
        assertThat(terminal.run("report", "--to", "7.3", "--for", "auditor", "--change", "--format", "html").err())
                .contains("--change is for admin and manager");
    }

    @Test
    void documentsAreWrittenAsTheyAre() throws IOException {
        for (String reader : new String[] {"admin", "technician", "user", "manager", "auditor"}) {
            terminal.run("report", "--to", "7.3", "--for", reader, "--format", "pdf", "--out", reader + ".pdf");
            terminal.run("report", "--to", "7.3", "--for", reader, "--format", "xlsx", "--out", reader + ".xlsx");

            assertThat(Files.readAllBytes(folder.resolve(reader + ".pdf"))).startsWith("%PDF".getBytes(US_ASCII));
            assertThat(Files.readAllBytes(folder.resolve(reader + ".xlsx"))).startsWith("PK".getBytes(US_ASCII));
        }
    }
}
