package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.ScenarioPage;
import org.lockkeeper.robot.pages.StatusPage;
import org.lockkeeper.robot.pages.UpgradePage;

/** What if: scenarios are made, changed, compared and taken back in the Upgrade view. */
class ScenarioTest extends UiTest {

    private final UpgradePage upgrade = new UpgradePage(robot);
    private final ScenarioPage scenario = new ScenarioPage(robot);
    private long lastImport;

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        upgrade.open("summary");
        robot.waitFor("the plan for 7.3.0", () -> upgrade.title().contains("7.3.0"));
        lastImport = imports().getLast().id();
    }

    @AfterEach
    void takeBackWhatWasKept() {
        for (ImportEntry entry : imports().reversed()) {
            if (entry.id() > lastImport) {
                robot.onUiThread(() -> workbench.session().undo(entry.id()));
                robot.waitFor("import " + entry.id() + " to go", () -> imports().stream().noneMatch(i -> i.id() == entry.id()));
            }
        }
        robot.waitFor("no scenario", () -> scenario.names().isEmpty());
    }

    private List<ImportEntry> imports() {
        return robot.onUiThread(() -> List.copyOf(workbench.session().imports()));
    }

    private UpgradePlan plan() {
        return workbench.plan().plan();
    }

    private void make(String name, String whom) {
        keep(name, whom);
        robot.waitFor("the scenario", () -> scenario.names().contains(name));
        robot.waitFor("what would be, in the summary", () -> upgrade.summary().startsWith("HYPOTHETICAL: " + name)
                && upgrade.summary().contains("What would be different"));
    }

    private void keep(String name, String whom) {
        scenario.create();
        scenario.name(name);
        scenario.whom(1, whom);
        robot.waitFor("what would be", () -> scenario.answer().contains("verdict"));
        scenario.keep();
    }

    @Test
    void aScenarioIsMadeSeeingAtOnceWhatItMakesDifferent() {
        int blocked = plan().total(Verdict.BLOCKED);
        scenario.create();
        scenario.name("rolled out");
        robot.waitFor("what is missing", () -> scenario.problem().contains("whom is it about?"));
        assertFalse(scenario.canKeep());
        scenario.whom(1, "verdict = ");
        robot.waitFor("what is wrong", () -> scenario.problem().contains("not understood") && !scenario.canKeep());
        scenario.whom(1, "verdict = blocked");
        robot.waitFor("the difference", () -> scenario.answer().contains("clients would get another verdict"));
        assertTrue(scenario.difference().contains("Blocked: " + blocked + " \u2192 "), scenario.difference());
        assertEquals("", scenario.problem());

        scenario.keep();

        robot.waitFor("what would be", () -> upgrade.summary().contains("What would be different"));
        assertTrue(upgrade.summary().startsWith("HYPOTHETICAL: rolled out"), upgrade.summary());
        assertTrue(upgrade.summary().contains("Blocked: " + blocked + " \u2192 "), upgrade.summary());
        assertTrue(upgrade.summary().contains("Supposed: the Updater Service is rolled out"), upgrade.summary());
        scenario.supposeNothing();
        robot.waitFor("what is known", () -> upgrade.summary().startsWith("Do not upgrade yet"));
    }

    @Test
    void everyNumberOpensItsClients() {
        make("rolled out", "verdict = blocked");
        ClientsPage clients = new ClientsPage(robot);
        int blocked = plan().total(Verdict.BLOCKED);
        scenario.follow("Blocked", "Now");
        robot.waitFor("those that are blocked", () -> clients.grid().isShown() && clients.grid().rowCount() == blocked);
        upgrade.open("summary");
        scenario.follow("Clients that get another verdict", "If so");
        robot.waitFor("those that would get another verdict", () -> !clients.where().isEmpty()
                && clients.grid().rowCount() <= blocked);
        clients.showAll();
        upgrade.open("summary");
    }

    @Test
    void whatWasKeptIsTakenBackFromTheNotice() {
        keep("rolled out", "verdict = blocked");
        new StatusPage(robot).fromToast("undo");
        robot.waitFor("the scenario to go", () -> scenario.names().isEmpty());
        robot.waitFor("what is known", () -> upgrade.summary().startsWith("Do not upgrade yet"));
    }

    @Test
    void aScenarioIsRenamedCopiedAndDeleted() {
        make("first", "verdict = blocked");
        scenario.edit();
        scenario.name("renamed");
        robot.waitFor("it can be kept", scenario::canKeep);
        scenario.keep();
        robot.waitFor("the new name", () -> scenario.names().equals(List.of("renamed")));

        scenario.copy();
        scenario.name("renamed");
        robot.waitFor("that the name is taken", () -> scenario.problem().contains("another scenario"));
        scenario.name("copied");
        scenario.add();
        scenario.kind(2, "Client statistics are on");
        scenario.value(2, "2011-10-10");
        robot.waitFor("it can be kept", scenario::canKeep);
        scenario.keep();
        robot.waitFor("both", () -> scenario.names().equals(List.of("copied", "renamed")));

        robot.waitFor("the copy in the summary", () -> upgrade.summary().startsWith("HYPOTHETICAL: copied")
                && upgrade.summary().contains("statistics are on since 2011-10-10"));
        scenario.delete();
        robot.waitFor("one to be left", () -> scenario.names().equals(List.of("renamed")));
    }

    @Test
    void scenariosStandSideBySide() {
        make("rolled out", "verdict = blocked");
        make("nobody", "account = nobody");
        ClientsPage clients = new ClientsPage(robot);
        GridPage grid = scenario.compare();
        robot.waitFor("all of them", () -> grid.column("Scenario").equals(List.of("What is known", "rolled out", "nobody"))
                || grid.column("Scenario").equals(List.of("What is known", "nobody", "rolled out")));
        List<String> blocked = grid.column("Blocked");
        String now = Integer.toString(plan().total(Verdict.BLOCKED));
        assertEquals(now, blocked.getFirst());
        assertEquals(now, blocked.get(grid.rowOf("Scenario", "nobody")));
        String then = blocked.get(grid.rowOf("Scenario", "rolled out"));
        assertFalse(then.equals(now));
        grid.select(grid.rowOf("Scenario", "What is known"), "Blocked");
        robot.key("CR");
        robot.waitFor("the blocked of what is known", () -> clients.grid().isShown()
                && Integer.toString(clients.grid().rowCount()).equals(now));
        clients.showAll();
        upgrade.open("summary");
    }
}
