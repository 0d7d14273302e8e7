package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.LogPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.SearchPage;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.robot.pages.UpgradePage;
import org.lockkeeper.ui.widgets.WidgetIds;

/** One box finds everything and goes there. */
class SearchTest extends UiTest {

    private final SearchPage search = new SearchPage(robot);
    private final ClientsPage clients = new ClientsPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        OverviewPage overview = new OverviewPage(robot).open();
        robot.waitFor("an answer", overview::hasAnswer);
        overview.servers().focus();
    }

    @AfterEach
    void everythingAgain() {
        workbench.everything();
    }

    @Test
    void anAccountIsFoundByAPartOfItsNameAndItsClientsAreShown() {
        search.open().type("o.lund");
        search.await("o.lund@harborline.example");
        search.go();
        robot.waitFor("the clients", clients.grid()::isShown);
        int expected = (int) Expected.harbor().stream().filter(e -> e.account().equals("o.lund@harborline.example"))
                .count();
        clients.grid().awaitRows(expected);
        assertEquals(Set.of("o.lund@harborline.example"), Set.copyOf(clients.grid().column("Account")));
    }

    @Test
    void computersServersRulesCollectionsCommandsAndViewsAreFoundToo() {
        search.open();
        search.type("HBR-WS-011");
        search.await("HBR-WS-011");
        search.type("mail2");
        search.await("mail2");
        search.type("LK-203");
        robot.waitFor("the rule", () -> search.found().stream().anyMatch(f -> f.startsWith("LK-203  ")));
        search.type("no updater");
        search.await("No Updater Service");
        search.type("import folder");
        search.await("Import folder");
        search.type("nobody wrote xyzzy");
        robot.waitFor("nothing", this::isNothingFound);
        search.type("upgrade view");
        search.await("Upgrade");
        search.go();
        robot.waitFor("the Upgrade view", () -> robot.isShown(Target.id("upgrade.title")));
    }

    private boolean isNothingFound() {
        List<String> found = search.found();
        return found.size() == 1 && found.getFirst().startsWith("Nothing found");
    }

    private boolean hasFocus(String id) {
        return robot.onUiThread(() -> {
            Control focus = Display.getCurrent().getFocusControl();
            return focus != null && id.equals(WidgetIds.get(focus));
        });
    }

    @Test
    void theBlockedOfAServerAreFoundByBothWords() {
        search.open().type("blocked mail1");
        search.await("Blocked on mail1");
        search.go();
        int expected = (int) Expected.harbor().stream().filter(e -> e.server().equals("mail1")
                && e.verdict() == Verdict.BLOCKED).count();
        clients.grid().awaitRows(expected);
        assertEquals(Set.of("Blocked"), Set.copyOf(clients.grid().column("Verdict")));
    }

    @Test
    void aPaperIsLeftToBeWrittenOnly() {
        UpgradePage upgrade = new UpgradePage(robot);
        search.open().type("paper technician mail1 blocked");
        search.await("Paper on the blocked clients of mail1 \u2013 Technician: a page per computer");
        search.go();
        robot.waitFor("the paper", () -> upgrade.about().startsWith("mail1: ") && upgrade.canWrite());
        robot.waitFor("the button to have the focus", () -> hasFocus("upgrade.papers.write"));
    }

    @Test
    void thatAVerdictIsKnownWantsNothingButTheReason() {
        search.open().type("o.lund known");
        robot.waitFor("the task", () -> search.found().stream().anyMatch(f -> f.contains("is known")));
        search.go();
        Target reason = Target.id("remark.reason");
        robot.waitFor("the reason to have the focus", () -> hasFocus("remark.reason"));
        robot.type(reason, "is scrapped");
        Target keep = Target.id("remark.keep");
        robot.waitFor("nothing missing", () -> robot.isEnabled(keep));
        robot.click(keep);
        StatusPage status = new StatusPage(robot);
        robot.waitFor("what was kept", () -> status.text().contains("the verdict is known"));
        robot.key("M1+M2+A");
        robot.waitFor("it to be taken back", () -> !status.canUndo()
                && robot.onUiThread(() -> workbench.session().imports().size() == 1));
    }

    @Test
    void anotherTargetIsComparedByItsVersion() {
        search.open().type("compare 7.2.3");
        search.await("Compare with an upgrade to 7.2.3\u2026");
        search.go();
        Target target = Target.id("scenario.target");
        robot.waitFor("the scenario", () -> robot.isShown(target) && robot.read(target).equals("7.2.3"));
        robot.click(Target.text("Cancel"));
        robot.waitFor("the dialog to close", () -> !robot.isShown(target));
    }

    @Test
    void aLineOfALogIsFoundAndOpensTheLogThere() {
        search.open().type("o.lund@harborline.example");
        robot.waitFor("lines of logs, and the end of the search", () -> search.found().stream()
                .anyMatch(f -> f.startsWith("[")) && search.found().stream().noneMatch(f -> f.startsWith("Searching")));
        String line = search.found().stream().filter(f -> f.startsWith("[")).findFirst().orElseThrow();
        search.choose(line);
        LogPage log = new LogPage(robot);
        robot.waitFor("the line in the Log view", () -> log.currentLine().contains(line.substring(0, 22)));
    }

    @Test
    void whatWasTypedLastIsLookedFor() {
        search.open();
        search.type("o.lund@harborline");
        search.type("no line has this xyzzy");
        robot.waitFor("nothing", this::isNothingFound);
        search.type("mail2 server");
        search.await("mail2");
        search.go();
    }

    @Test
    void aServerBecomesWhatEverythingIsAbout() {
        search.open().type("mail2 server");
        search.await("mail2");
        search.go();
        new ScopePage(robot).await("mail2");
        assertTrue(new ScopePage(robot).canBeRemoved());
    }
}
