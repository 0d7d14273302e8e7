package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.LogPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.SearchPage;

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
        robot.waitFor("nothing", () -> search.found().isEmpty());
        search.type("upgrade view");
        search.await("Upgrade");
        search.go();
        robot.waitFor("the Upgrade view", () -> robot.isShown(Target.id("upgrade.title")));
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
        robot.waitFor("nothing", () -> search.found().isEmpty());
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
