package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.FindingsPage;
import org.lockkeeper.robot.pages.LogPage;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.ServerPage;

class NavigationTest extends UiTest {

    private final NavigatorPage navigator = new NavigatorPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        robot.waitFor("a group in the Navigator", () -> navigator.items().size() > 2);
        navigator.select(group());
        robot.waitFor("the servers in the Navigator",
                () -> navigator.items().stream().anyMatch(i -> i.contains("mail1")));
    }

    // after everything come the groups
    private String group() {
        return navigator.items().get(1);
    }

    private String item(String start) {
        return navigator.items().stream().filter(i -> i.startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing starts with " + start + " in " + navigator.items()));
    }

    @Test
    void aServerOpensInItsView() {
        String group = group();
        navigator.open(group, item("mail2"));
        ServerPage server = new ServerPage(robot);
        robot.waitFor("mail2 in the Server view", () -> server.server().equals("mail2"));
        server.awaitText("7.1.3");
        server.choose("mail1");
        server.awaitText("7.2.3");
    }

    @Test
    void aLogOpensInItsView() {
        String group = group();
        String server = item("mail1");
        navigator.select(group, server);
        String logs = item("Logs");
        navigator.select(group, server, logs);
        navigator.open(group, server, logs, item("security.log"));
        LogPage log = new LogPage(robot);
        robot.waitFor("security.log", () -> !log.isEmpty() && log.file().equals("security.log"));
        log.awaitLine("security.log", 1);
    }

    @Test
    void aFindingLeadsToItsClients() {
        FindingsPage findings = new FindingsPage(robot).open();
        robot.waitFor("findings", () -> findings.grid().rowCount() > 5);
        int row = findings.grid().rowOf("Rule", "LK-203");
        int count = Integer.parseInt(findings.grid().cell(row, "Count"));
        findings.grid().select(row, "Rule");
        findings.grid().contextMenu("Show these clients");
        ClientsPage clients = new ClientsPage(robot);
        robot.waitFor("the Clients view", clients.grid()::isShown);
        clients.grid().awaitRows(count);
        assertTrue(clients.isForOneRule());
        clients.clearRule();
        clients.grid().awaitRows(Expected.harbor().size());
    }

    @Test
    void groupsServersKindsAndFilesAreInTheTree() {
        List<String> items = navigator.items();
        assertTrue(items.stream().anyMatch(i -> i.startsWith("mail1")), items::toString);
        assertTrue(items.stream().anyMatch(i -> i.startsWith("mail2")), items::toString);
        assertTrue(items.stream().anyMatch(i -> i.startsWith("Plan for 7.3")), items::toString);
    }
}
