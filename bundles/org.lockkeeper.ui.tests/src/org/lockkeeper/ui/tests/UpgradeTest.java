package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.UpgradePage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.navigation.PartIds;

/** From the question who loses e-mail to everybody being through: summary, steps, ways, waves, rehearsal. */
class UpgradeTest extends UiTest {

    private final UpgradePage upgrade = new UpgradePage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        upgrade.open();
        robot.waitFor("the plan for 7.3.0", () -> upgrade.title().contains("7.3.0"));
    }

    private UpgradePlan plan() {
        return workbench.plan().plan();
    }

    private List<PlannedStep> steps() {
        return PlannedStep.of(plan());
    }

    private void openSteps() {
        upgrade.open("steps");
        upgrade.groupBy("Nothing");
        robot.waitFor("the steps", () -> upgrade.steps().rowCount() == steps().size());
    }

    private void awaitClients(int count) {
        ClientsPage clients = new ClientsPage(robot);
        robot.waitFor(count + " clients", () -> clients.grid().isShown() && clients.grid().rowCount() == count);
    }

    @Test
    void everyTabNamesItsControls() {
        for (String tab : UpgradePage.TABS) {
            upgrade.open(tab);
            if (tab.equals("rehearsal")) {
                robot.waitFor("the morning", () -> !upgrade.outcome("WORKS").isEmpty());
            }
            MPart part = robot.onUiThread(() -> workbench.application().getChildren().getFirst().getContext()
                    .get(EPartService.class).findPart(PartIds.UPGRADE));
            assertEquals(List.of(), robot.onUiThread(() -> AccessibleNames.missing((Composite) part.getWidget())), tab);
        }
    }

    @Test
    void theSummaryAnswersAsThePlanDoesAndItsNumbersOpenTheirRows() {
        upgrade.open("summary");
        robot.waitFor("the answer", () -> upgrade.summary().contains("Do not upgrade yet"));
        assertTrue(upgrade.summary().contains("at least " + plan().cutOff().least() + " and at most "
                + plan().cutOff().most()), upgrade.summary());
        robot.waitFor("the ways", () -> upgrade.summary().contains("mail1: 7.2.3 \u2192"));
        robot.waitFor("the steps", () -> upgrade.summary().contains(steps().size() + " steps, "));
        int blocked = plan().totals().get(Verdict.BLOCKED);
        assertEquals(blocked + " Blocked", upgrade.tile("BLOCKED"));

        upgrade.clickTile("BLOCKED");

        awaitClients(blocked);
    }

    @Test
    void serversSayHowTheirAffectedUsersAreFound() {
        upgrade.open("summary");
        robot.waitFor("the servers", () -> upgrade.servers().rowCount() == 2);
        assertEquals(Set.of("mail1", "mail2"), Set.copyOf(upgrade.servers().column("Server")));
        int mail2 = upgrade.servers().rowOf("Server", "mail2");
        assertTrue(upgrade.servers().cell(mail2, "Next").contains("installed programs"),
                upgrade.servers().cell(mail2, "Next"));
    }

    @Test
    void everyPieceOfWorkIsThereOnce() {
        openSteps();
        assertTrue(upgrade.totals().startsWith(steps().size() + " steps, " + steps().size() + " left"),
                upgrade.totals());
        long unknown = steps().stream().filter(s -> s.step().minutes() == null).count();
        assertTrue(upgrade.totals().contains(unknown + " steps of unknown length"), upgrade.totals());
        assertEquals(unknown, upgrade.steps().column("Minutes").stream().filter(String::isEmpty).count());
        assertEquals(Set.of("Open"), Set.copyOf(upgrade.steps().column("State")));
    }

    @Test
    void aStepLeadsToTheReasons() {
        openSteps();
        upgrade.steps().select(upgrade.steps().rowOf("Verdict", "Blocked"), "What to do");
        new WhyPage(robot).awaitText("LK-");
    }

    @Test
    void aGroupShowsItsStepsAlone() {
        openSteps();
        upgrade.groupBy("Computer");
        robot.waitFor("the groups", () -> upgrade.groups().isShown() && upgrade.groups().rowCount() > 3);
        int count = Integer.parseInt(upgrade.groups().cell(2, "Steps"));

        upgrade.groups().select(2, "Group");

        robot.waitFor("the steps of the group", () -> upgrade.steps().rowCount() == count);
        upgrade.groupBy("Nothing");
        robot.waitFor("all steps", () -> upgrade.steps().rowCount() == steps().size());
    }

    @Test
    void whatIsSaidOfAStepIsKeptAndTakenBack() {
        openSteps();
        assertFalse(upgrade.canTakeBack());
        upgrade.steps().select(4, "What to do");
        robot.waitFor("the buttons", () -> upgrade.canSay("DONE"));
        upgrade.say("DONE");
        robot.type(Target.id("upgrade.mark.reason"), "on Monday");
        robot.click(Target.text("OK"));
        robot.waitFor("the step to be done", () -> upgrade.steps().column("State").contains("Done"));
        int row = upgrade.steps().rowOf("State", "Done");
        assertTrue(upgrade.steps().cell(row, "Said").endsWith("on Monday"), upgrade.steps().cell(row, "Said"));
        assertTrue(upgrade.totals().startsWith(steps().size() + " steps, " + (steps().size() - 1) + " left"),
                upgrade.totals());

        upgrade.takeBack();

        robot.waitFor("the step to be open", () -> !upgrade.steps().column("State").contains("Done"));
        robot.waitFor("nothing to take back", () -> !upgrade.canTakeBack());
    }

    @Test
    void aStepIsWaivedForAReasonOnly() {
        openSteps();
        upgrade.steps().select(4, "What to do");
        robot.waitFor("the buttons", () -> upgrade.canSay("WAIVED"));
        upgrade.say("WAIVED");
        robot.waitFor("the question", () -> robot.isShown(Target.id("upgrade.mark.reason")));
        assertFalse(robot.isEnabled(Target.text("OK")));
        robot.type(Target.id("upgrade.mark.until"), "tomorrow");
        assertTrue(robot.read(Target.id("upgrade.mark.problem")).contains("2011-10-31"));
        robot.type(Target.id("upgrade.mark.until"), "");
        robot.type(Target.id("upgrade.mark.reason"), "replaced in May");
        assertTrue(robot.isEnabled(Target.text("OK")));
        robot.click(Target.text("Cancel"));
        robot.waitFor("the question to go", () -> !robot.isShown(Target.id("upgrade.mark.reason")));
        assertEquals(Set.of("Open"), Set.copyOf(upgrade.steps().column("State")));
    }

    @Test
    void theWaysAreThereForEachServerWhateverComesFirst() {
        upgrade.open("path");
        for (int order = 5; order >= 0; order -= 5) {
            upgrade.priorities(order);
            robot.waitFor("the ways", () -> upgrade.path().contains("(best)"));
            assertTrue(upgrade.path().contains("mail1: 7.2.3") && upgrade.path().contains("mail2: "), upgrade.path());
            assertTrue(upgrade.path().contains("No other way has fewer"), upgrade.path());
        }
    }

    @Test
    void wavesAreScheduledAndOpenTheirClients() {
        upgrade.open("waves");
        upgrade.askWaves("size", "10");
        upgrade.askWaves("start", "some day");
        robot.waitFor("the objection", () -> upgrade.wavesProblem().contains("2011-10-17"));
        upgrade.askWaves("start", "2011-10-15");
        robot.waitFor("no objection", () -> upgrade.wavesProblem().isEmpty());
        // a Saturday: the first day of work is the Monday after it
        robot.waitFor("the first wave", () -> upgrade.waves().rowCount() > 2
                && upgrade.waves().cell(0, "Begins").startsWith("2011-10-17"));
        assertTrue(upgrade.timeline().startsWith("Pilot, 2011-10-17"), upgrade.timeline());
        List<Integer> counts = new ArrayList<>();
        upgrade.waves().column("Clients").forEach(c -> counts.add(Integer.valueOf(c)));
        assertEquals(plan().clients().size() - plan().totals().get(Verdict.UNAFFECTED),
                counts.stream().mapToInt(Integer::intValue).sum());

        upgrade.waves().select(1, "Clients");
        upgrade.waves().contextMenu("Show its clients");

        awaitClients(counts.get(1));
        upgrade.open("waves");
        upgrade.askWaves("size", "");
        upgrade.askWaves("start", "");
    }

    @Test
    void settingsOfWavesAreKeptInTheWorkspaceAndStepsBurnDown() throws ProblemException {
        upgrade.open("waves");
        robot.waitFor("nothing to keep", () -> !upgrade.canKeepWaves());
        upgrade.askWaves("size", "7");
        robot.waitFor("something to keep", upgrade::canKeepWaves);
        upgrade.keepWaves();
        robot.waitFor("kept", () -> !upgrade.canKeepWaves());
        Workspace workspace = robot.onUiThread(() -> workbench.session().workspace());
        assertEquals("7", WaveSettings.of(workspace).size());
        robot.waitFor("the steps over time", () -> upgrade.burnDown().startsWith("Left of all steps: "));
        long line = WaveSettings.in(workspace).orElseThrow().entry().id();

        robot.onUiThread(() -> workbench.session().undo(line));

        robot.waitFor("as usual again", () -> upgrade.wavesField("size").isEmpty() && !upgrade.canKeepWaves());
    }

    @Test
    void theMorningHasEveryClientAndItsNumbersOpenTheirRows() {
        upgrade.open("rehearsal");
        robot.waitFor("the morning", () -> upgrade.morning().rowCount() == plan().clients().size());
        assertTrue(upgrade.morningWords().contains("downloads at a time: up to"), upgrade.morningWords());
        assertTrue(upgrade.load().startsWith("Up to "), upgrade.load());
        int offline = Integer.parseInt(upgrade.outcome("OFFLINE").split(" ")[0]);

        upgrade.clickOutcome("OFFLINE");

        robot.waitFor("those who are offline", () -> upgrade.morning().rowCount() == offline);
        assertEquals(Set.of("Offline"), Set.copyOf(upgrade.morning().column("Outcome")));
        upgrade.morning().showAll();
    }

    @Test
    void whatIsAssumedIsSaidAndItsFieldsAreShownWhereTheyAreWanted() {
        upgrade.open("rehearsal");
        robot.waitFor("the morning", () -> upgrade.morning().rowCount() == plan().clients().size());
        Target assumed = Target.id("upgrade.rehearsal.assumed");
        assertTrue(robot.read(assumed).contains("100 Mbit/s a line"), robot.read(assumed));
        assertFalse(robot.isShown(Target.id("upgrade.rehearsal.line")));

        robot.click(Target.id("upgrade.rehearsal.assumptions"));

        robot.waitFor("the fields", () -> robot.isShown(Target.id("upgrade.rehearsal.line")));
        robot.click(Target.id("upgrade.rehearsal.assumptions"));
        robot.waitFor("the fields to go", () -> !robot.isShown(Target.id("upgrade.rehearsal.line")));
    }

    @Test
    void theClockRunsAndStops() {
        upgrade.open("rehearsal");
        robot.waitFor("the morning", () -> upgrade.morning().rowCount() == plan().clients().size());
        Target time = Target.id("upgrade.rehearsal.time");
        assertEquals("08:00", robot.read(time));
        robot.click(Target.id("upgrade.rehearsal.run"));
        robot.waitFor("the clock to go on", () -> robot.read(time).compareTo("08:02") > 0);
        robot.click(Target.id("upgrade.rehearsal.run"));
        assertTrue(upgrade.load().contains("at the clock"), upgrade.load());
    }

    @Test
    void tabsAreReachedByKeys() {
        openSteps();
        upgrade.steps().focus();
        robot.key("CTRL+PAGE_DOWN");
        robot.waitFor("the ways", () -> robot.isShown(Target.id("upgrade.path")));
        robot.key("CTRL+PAGE_UP");
        robot.waitFor("the steps again", () -> upgrade.steps().isShown());
    }
}
