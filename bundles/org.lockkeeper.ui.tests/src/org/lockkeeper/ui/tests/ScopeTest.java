package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.FindingsPage;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.ServerPage;
import org.lockkeeper.robot.pages.UpgradePage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is chosen in the Navigator is what every view is about; back and forward go over it. */
class ScopeTest extends UiTest {

    private final ScopePage scope = new ScopePage(robot);
    private final NavigatorPage navigator = new NavigatorPage(robot);
    private final OverviewPage overview = new OverviewPage(robot);
    private final ClientsPage clients = new ClientsPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        overview.open();
        robot.waitFor("the servers in the Navigator", () -> navigator.items().size() > 2);
    }

    @AfterEach
    void everythingAgain() {
        workbench.everything();
    }

    private String item(String start) {
        return navigator.items().stream().filter(i -> i.startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing starts with " + start + " in " + navigator.items()));
    }

    private void choose(String server) {
        String group = navigator.items().get(1);
        navigator.select(group);
        navigator.select(group, item(server));
        scope.await(server);
        awaitJudged(server);
    }

    private void awaitJudged(String name) {
        robot.waitFor(name + " to be judged", () -> robot.onUiThread(() -> {
            ScopeSession scopes = workbench.service(ScopeSession.class);
            return !scopes.isComputing() && scopes.current().orElseThrow().scope().equals(scopes.scope());
        }));
    }

    private static Map<Verdict, Long> expected(String server) {
        Map<Verdict, Long> counts = new TreeMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, Expected.harbor().stream()
                    .filter(e -> e.server().equals(server) && e.verdict() == verdict).count());
        }
        return counts;
    }

    @Test
    void everythingIsInScopeAtFirst() {
        assertEquals("All servers", scope.name());
        assertFalse(scope.canBeRemoved());
    }

    @Test
    void aServerIsTheScopeOfAllViews() {
        choose("mail1");
        Map<Verdict, Long> counts = expected("mail1");
        robot.waitFor("Overview about mail1", () -> overview.headline().startsWith("mail1: "));
        counts.forEach((verdict, count) -> robot.waitFor(verdict + " " + count,
                () -> overview.tile(verdict.name()).startsWith(count + " ")));
        assertEquals(List.of("mail1"), overview.servers().column("Server"));
        clients.open();
        int all = (int) counts.values().stream().mapToLong(Long::longValue).sum();
        clients.grid().awaitRows(all);
        assertEquals(Set.of("mail1"), Set.copyOf(clients.grid().column("Server")));
        counts.forEach((verdict, count) -> robot.waitFor(verdict + " chip " + count,
                () -> clients.verdictChip(verdict.name()).endsWith(" " + count)));
        ServerPage server = new ServerPage(robot).open();
        robot.waitFor("the Server view about mail1", () -> server.server().equals("mail1"));
        UpgradePage upgrade = new UpgradePage(robot);
        upgrade.open("summary");
        robot.waitFor("the Upgrade view about mail1", () -> upgrade.title().startsWith("mail1: "));
        robot.waitFor("mail1 alone", () -> upgrade.servers().column("Server").equals(List.of("mail1")));
        FindingsPage findings = new FindingsPage(robot).open();
        robot.waitFor("findings of mail1 alone", () -> findings.grid().rowCount() > 0
                && Set.copyOf(findings.grid().column("Servers")).equals(Set.of("mail1")));
        scope.remove();
        scope.await("All servers");
        overview.open();
        robot.waitFor("Overview about everything", () -> overview.servers().rowCount() == 2);
    }

    @Test
    void aCollectionIsAScopeToo() {
        String collection = item("No Updater Service");
        int count = Integer.parseInt(collection.replaceAll(".*\\((\\d+)\\)", "$1"));
        navigator.select("Collections", collection);
        scope.await("No Updater Service");
        awaitJudged("the collection");
        clients.open();
        clients.grid().awaitRows(count);
        assertEquals(Set.of("absent"), Set.copyOf(clients.grid().column("Updater Service")));
        overview.open();
        int sum = 0;
        for (Verdict verdict : Verdict.values()) {
            sum += Integer.parseInt(overview.tile(verdict.name()).split(" ")[0]);
        }
        assertEquals(count, sum);
    }

    @Test
    void backAndForwardGoOverScopeFilterViewAndSelection() {
        choose("mail2");
        clients.open();
        clients.toggleVerdict("BLOCKED");
        int blocked = expected("mail2").get(Verdict.BLOCKED).intValue();
        clients.grid().awaitRows(blocked);
        clients.grid().select(0, "Account");
        String who = clients.grid().cell(0, "Account");
        new WhyPage(robot).awaitText(who);
        scope.remove();
        scope.await("All servers");
        overview.open();
        scope.back();
        robot.waitFor("Clients again", clients.grid()::isShown);
        scope.back();
        scope.await("mail2");
        clients.grid().awaitRows(blocked);
        new WhyPage(robot).awaitText(who);
        scope.back();
        robot.waitFor("no filter", () -> clients.grid().rowCount() > blocked);
        scope.forward();
        clients.grid().awaitRows(blocked);
        assertTrue(scope.canGoForward());
    }

    @Test
    void backAndForwardByKeyAndByTheSideButtonsOfTheMouse() {
        clients.open();
        overview.open();
        robot.key("ALT+ARROW_LEFT");
        awaitView(PartIds.CLIENTS);
        robot.key("ALT+ARROW_RIGHT");
        awaitView(PartIds.OVERVIEW);
        press(4);
        awaitView(PartIds.CLIENTS);
        press(5);
        awaitView(PartIds.OVERVIEW);
    }

    private void awaitView(String id) {
        robot.waitFor(id, () -> robot.onUiThread(() -> workbench.application().getChildren().getFirst().getContext()
                .get(EPartService.class).getActivePart().getElementId().equals(id)));
    }

    private void press(int button) {
        robot.onUiThread(() -> {
            Event event = new Event();
            event.button = button;
            Display.getCurrent().getActiveShell().notifyListeners(SWT.MouseDown, event);
            return null;
        });
    }

    @Test
    void aNumberOfAServerLeadsThereAndTheNavigatorFollows() {
        int row = overview.servers().rowOf("Server", "mail2");
        overview.servers().select(row, "Blocked");
        robot.key("CR");
        scope.await("mail2");
        clients.grid().awaitRows(expected("mail2").get(Verdict.BLOCKED).intValue());
        robot.waitFor("mail2 selected in the Navigator", () -> robot.onUiThread(
                () -> ((Tree) find("navigator.tree")).getSelection()[0].getText()
                        .startsWith("mail2")));
        assertTrue(robot.isShown(Target.id("scope.remove")));
    }

    private static Control find(String id) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Control found = find(shell, id);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("there is no " + id);
    }

    private static Control find(Composite in, String id) {
        for (Control child : in.getChildren()) {
            if (id.equals(WidgetIds.get(child))) {
                return child;
            }
            if (child instanceof Composite inner && find(inner, id) != null) {
                return find(inner, id);
            }
        }
        return null;
    }
}
