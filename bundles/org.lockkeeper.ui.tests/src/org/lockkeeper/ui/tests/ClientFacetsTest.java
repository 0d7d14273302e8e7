package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.scope.CollectionList;

/** Values with counts beside the clients, groups, and filters kept as collections. */
class ClientFacetsTest extends UiTest {

    private final ClientsPage clients = new ClientsPage(robot);
    private final GridPage grid = clients.grid();

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        clients.open();
        clients.groupBy("Not grouped");
        grid.showAll();
        grid.awaitRows(Expected.harbor().size());
    }

    @AfterEach
    void everythingAgain() {
        clients.groupBy("Not grouped");
        workbench.everything();
    }

    private static long count(String connector) {
        return Expected.harbor().stream().filter(e -> e.connector().equals(connector)).count();
    }

    @Test
    void aValueThatIsTickedShowsThoseThatHaveItAsManyAsItSaid() {
        clients.showFacets();
        String item = "KSP  (" + count("KSP") + ")";
        robot.waitFor(item, () -> clients.facets().contains(item));
        clients.tick("Connector", "KSP", true);
        grid.awaitRows((int) count("KSP"));
        clients.tick("Connector", "KOFF", true);
        grid.awaitRows((int) (count("KSP") + count("KOFF")));
        robot.waitFor("the other values counted among these", () -> clients.facets().contains("KOC  (" + count("KOC") + ")"));
        clients.tick("Connector", "KSP", false);
        clients.tick("Connector", "KOFF", false);
        grid.awaitRows(Expected.harbor().size());
    }

    @Test
    void everyVersionShowsAsManyAsItSays() {
        clients.showFacets();
        robot.waitFor("versions", () -> clients.facets().stream().anyMatch(i -> i.startsWith("7.1.3  (")));
        List<String> versions = clients.facets().stream().filter(i -> i.matches("7\\..*  \\(\\d+\\)")).toList();
        assertTrue(versions.size() > 3, versions::toString);
        for (String version : versions) {
            String value = version.substring(0, version.indexOf("  ("));
            clients.tick("Version", value, true);
            grid.awaitRows(Integer.parseInt(version.replaceAll(".*\\((\\d+)\\)", "$1")));
            clients.tick("Version", value, false);
            grid.awaitRows(Expected.harbor().size());
        }
    }

    @Test
    void groupsCountClientsWithTheirVerdicts() {
        clients.groupBy("Connector");
        GridPage groups = clients.groups();
        robot.waitFor("the groups", () -> groups.isShown() && groups.rowCount() == 4);
        int row = groups.rowOf("Value", "KOFF");
        assertEquals(Long.toString(count("KOFF")), groups.cell(row, "Count"));
        long blocked = Expected.harbor().stream().filter(e -> e.connector().equals("KOFF")
                && e.verdict() == Verdict.BLOCKED).count();
        assertEquals(Long.toString(blocked), groups.cell(row, "Blocked"));
        assertTrue(groups.cell(row, "Verdicts").contains(blocked + " Blocked"), groups.cell(row, "Verdicts"));
        groups.select(row, "Value");
        robot.key("CR");
        robot.waitFor("the clients of the group", grid::isShown);
        grid.awaitRows((int) count("KOFF"));
        assertEquals(Set.of("KOFF"), Set.copyOf(grid.column("Connector")));
    }

    @Test
    void aFilterIsKeptAsACollectionThatTheNavigatorOffers() {
        clients.where("connector = KSP and verdict = manual");
        int expected = (int) Expected.harbor().stream().filter(e -> e.connector().equals("KSP")
                && e.verdict() == Verdict.MANUAL).count();
        grid.awaitRows(expected);
        clients.save();
        keepAs("Plug-in by hand");
        clients.where("");
        isOffered("Plug-in by hand", expected);
    }

    @Test
    void clientsAreKeptAsAFixedCollection() {
        clients.where("connector = KSP");
        int expected = (int) Expected.harbor().stream().filter(e -> e.connector().equals("KSP")).count();
        grid.awaitRows(expected);
        grid.select(0, "Computer");
        grid.contextMenu("Keep all " + expected + " shown as a fixed collection\u2026");
        keepAs("Plug-ins");
        clients.where("");
        isOffered("Plug-ins", expected);
    }

    private void keepAs(String name) {
        robot.waitFor("the question for a name", () -> robot.activeWindow().equals("Keep as a Collection"));
        robot.onUiThread(() -> {
            ((Text) Display.getCurrent().getFocusControl()).setText(name);
            return null;
        });
        robot.click(Target.text("OK"));
    }

    /** The navigator offers a collection as a scope, and the journal takes it back. */
    private void isOffered(String name, int clientsInIt) {
        NavigatorPage navigator = new NavigatorPage(robot);
        String item = name + " (" + clientsInIt + ")";
        robot.waitFor(item, () -> navigator.items().contains(item));
        navigator.select("Collections", item);
        new ScopePage(robot).await(name);
        grid.awaitRows(clientsInIt);
        new ScopePage(robot).remove();
        long kept = robot.onUiThread(() -> workbench.service(CollectionList.class).all().stream()
                .filter(c -> c.name().equals(name)).findFirst().orElseThrow().importId());
        robot.onUiThread(() -> workbench.session().undo(kept));
        robot.waitFor("the collection to be gone", () -> navigator.items().stream().noneMatch(item::equals));
    }

    @Test
    void aClientHasItsHistoryOldestFirst() {
        grid.select(grid.rowOf("Account", "a.dekker@harborline.example"), "Account");
        WhyPage why = new WhyPage(robot);
        why.awaitText("a.dekker@harborline.example");
        why.follow("History");
        GridPage history = new GridPage(robot, "history");
        robot.waitFor("what was seen", () -> history.isShown() && history.rowCount() > 2);
        List<String> dated = history.column("Seen at").stream().filter(t -> !t.equals("unknown")).toList();
        assertEquals(dated.stream().sorted().toList(), dated);
        robot.waitFor("what the verdict was", () -> history.summary().contains("never turned")
                || history.summary().contains("turned with import"));
        assertTrue(history.column("Where it is said").stream().anyMatch(s -> s.contains("warning.log")), "the report is among it");
        robot.click(Target.text("Close"));
        robot.waitFor("the history to close", () -> !history.isShown());
    }
}
