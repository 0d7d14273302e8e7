package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.UpgradePage;
import org.osgi.framework.InvalidSyntaxException;

/** Papers are handed on about exactly those whom they are meant for. */
class HandOverTest extends UiTest {

    private static final String TECHNICIAN = "Technician: a page per computer";

    private final UpgradePage upgrade = new UpgradePage(robot);
    private final NavigatorPage navigator = new NavigatorPage(robot);

    @TempDir
    Path folder;

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        upgrade.open("papers");
        upgrade.reader(TECHNICIAN);
        upgrade.format("Web page (HTML)");
        robot.click(Target.id("upgrade.papers.asInClients"));
        robot.waitFor("the preview", () -> upgrade.preview().startsWith("Work before and after"));
    }

    private void write(Path file) {
        upgrade.file(file.toString());
        robot.waitFor("the paper to be put together", upgrade::canWrite);
        upgrade.write();
        robot.waitFor(file + " to be written", () -> Files.exists(file));
        robot.waitFor("that it is said", () -> robot.read(Target.id("upgrade.papers.result")).contains("Written to"));
    }

    @Test
    void aPaperForOneTechnicianAboutTheBlockedOfMail1TakesFourClicks() throws IOException {
        // the folder of the last paper is the one that is proposed
        write(folder.resolve("first.html"));
        OverviewPage overview = new OverviewPage(robot).open();
        long blocked = Expected.harbor().stream().filter(e -> e.server().equals("mail1")
                && e.verdict() == Verdict.BLOCKED).count();

        int clicks = 0;
        navigator.select(item("harbor"), item("mail1"));
        clicks++;
        robot.waitFor("mail1", () -> overview.tile("BLOCKED").equals(blocked + " Blocked"));
        overview.clickTile("BLOCKED");
        clicks++;
        robot.click(Target.id("clients.handOver"));
        clicks++;
        robot.waitFor("the paper", () -> upgrade.about().startsWith("mail1: " + blocked + " of ") && upgrade.canWrite());
        Path proposed = Path.of(upgrade.file());
        upgrade.write();
        clicks++;

        assertTrue(clicks <= 4, clicks + " clicks");
        robot.waitFor(proposed + " to be written", () -> Files.exists(proposed));
        assertEquals(folder, proposed.getParent());
        String html = Files.readString(proposed);
        assertTrue(html.contains("mail1: "), html);
        assertFalse(html.contains("mail2: "), "the paper tells of another server");
        assertFalse(html.contains(": MANUAL"), "the paper tells of others than the blocked");
    }

    private String item(String beginning) {
        return navigator.items().stream().filter(i -> i.startsWith(beginning)).findFirst().orElseThrow();
    }

    @Test
    void theFilterDecidesAndAWrongOneIsSaid() {
        upgrade.where("verdict = nonsense");
        robot.waitFor("the objection", () -> !upgrade.filterProblem().isEmpty());
        assertFalse(upgrade.canWrite());
        upgrade.where("server = mail2");
        long mail2 = Expected.harbor().stream().filter(e -> e.server().equals("mail2")).count();
        robot.waitFor("mail2's clients", () -> upgrade.about().contains(mail2 + " of ") && upgrade.canWrite());
        assertTrue(upgrade.filterProblem().isEmpty(), upgrade.filterProblem());
    }

    @Test
    void readersGetTheFormatsThatThereAreForThem() {
        assertFalse(upgrade.formats().contains("Calendar (iCalendar)"));
        upgrade.reader("Manager: one page, go or no-go");
        assertTrue(upgrade.formats().contains("Calendar (iCalendar)"));
        robot.waitFor("the manager's page", () -> upgrade.preview().contains("can it be done?"));
        upgrade.reader("Users: drafts of mails");
        assertTrue(upgrade.formats().getLast().contains(".eml"), upgrade.formats().toString());
        assertTrue(robot.isShown(Target.id("upgrade.papers.language")));
    }

    @Test
    void thePlanItselfIsWrittenInEachFormatThatIsInstalled() throws IOException {
        upgrade.reader("Programs: the plan itself");
        for (ReportWriter writer : writers()) {
            upgrade.format(writer.title());
            Path saved = folder.resolve("plan." + writer.fileExtension());
            write(saved);
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            writer.write(workbench.plan().plan(), expected);
            assertEquals(expected.toString(StandardCharsets.UTF_8), Files.readString(saved));
        }
    }

    private List<ReportWriter> writers() {
        var context = workbench.bundles();
        try {
            var writers = context.getServiceReferences(ReportWriter.class, null).stream().map(context::getService)
                    .toList();
            assertEquals(Set.of("json", "csv", "html", "md"), Set.copyOf(writers.stream().map(ReportWriter::format)
                    .toList()));
            return writers;
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
