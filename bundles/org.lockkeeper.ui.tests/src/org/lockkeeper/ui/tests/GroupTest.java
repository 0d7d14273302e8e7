package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.NavigatorPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.SearchPage;
import org.lockkeeper.robot.pages.StatusPage;

/** Servers in groups that people make: in the Navigator, as a scope, and taken back. */
class GroupTest extends UiTest {

    private static final Target NAME = Target.id("group.name");
    private static final Target KEEP = Target.id("group.keep");

    private final ScopePage scope = new ScopePage(robot);
    private final NavigatorPage navigator = new NavigatorPage(robot);
    private final StatusPage status = new StatusPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        new OverviewPage(robot).open();
        robot.waitFor("the servers in the Navigator", () -> navigator.items().size() > 2);
    }

    @AfterEach
    void takeEverythingBack() {
        workbench.takeBackGroups();
        workbench.everything();
    }

    private String item(String start) {
        return navigator.items().stream().filter(i -> i.startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing starts with " + start + " in " + navigator.items()));
    }

    @Test
    void aGroupIsMadeOfAServerIsAScopeAndIsTakenBack() {
        navigator.select(navigator.items().get(1));
        navigator.select(navigator.items().get(1), item("mail2"));
        scope.await("mail2");
        navigator.contextMenu("In groups", "New group\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        assertFalse(robot.isEnabled(KEEP));
        robot.type(NAME, "Harbor Lines");
        robot.type(Target.id("group.note"), "calls us first");
        robot.click(KEEP);
        robot.waitFor("the group with its server", () -> navigator.items().contains("Harbor Lines (1)"));
        navigator.select("Harbor Lines (1)");
        scope.await("Harbor Lines");
        ClientsPage clients = new ClientsPage(robot).open();
        clients.grid().awaitRows((int) Expected.harbor().stream().filter(e -> e.server().equals("mail2")).count());
        assertEquals(List.of("mail2"), clients.grid().column("Server").stream().distinct().toList());
        status.undo();
        scope.await("All servers");
        robot.waitFor("no group", () -> navigator.items().stream().noneMatch(i -> i.startsWith("Harbor Lines")));
    }

    @Test
    void aGroupIsChangedAndRemovedAndFoundBySearch() {
        navigator.select(navigator.items().getFirst());
        navigator.contextMenu("New group\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        robot.type(NAME, "Production");
        robot.click(KEEP);
        robot.waitFor("an empty group", () -> navigator.items().contains("Production (0)"));
        navigator.select("Production (0)");
        navigator.contextMenu("Change the group\u2026");
        robot.waitFor("the dialog", () -> robot.isShown(KEEP));
        assertFalse(robot.isEnabled(KEEP), "nothing is changed yet");
        robot.type(NAME, "");
        robot.waitFor("what is missing", () -> robot.read(Target.id("group.hint")).equals("Give the group a name."));
        robot.type(NAME, "Live");
        robot.click(KEEP);
        robot.waitFor("the new name", () -> navigator.items().contains("Live (0)"));
        navigator.select("Live (0)");
        navigator.contextMenu("Remove the group");
        robot.waitFor("no group", () -> navigator.items().stream().noneMatch(i -> i.startsWith("Live")));
        status.undo();
        robot.waitFor("the group again", () -> navigator.items().contains("Live (0)"));
        String group = navigator.items().stream().filter(i -> i.endsWith(")") && i.startsWith("harbor")).findFirst()
                .orElse(navigator.items().get(2));
        navigator.select(group);
        navigator.select(group, item("mail1"));
        scope.await("mail1");
        navigator.contextMenu("In groups", "Live");
        robot.waitFor("the server in it", () -> navigator.items().contains("Live (1)"));
        scope.remove();
        new SearchPage(robot).open().type("live group");
        new SearchPage(robot).await("Live");
        new SearchPage(robot).go();
        scope.await("Live");
        assertTrue(scope.canBeRemoved());
        workbench.takeBackGroups();
        scope.await("All servers");
    }
}
