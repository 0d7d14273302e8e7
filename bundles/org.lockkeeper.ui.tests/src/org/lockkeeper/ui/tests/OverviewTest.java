package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.ui.theme.ThemeTokens;

class OverviewTest extends UiTest {

    private final OverviewPage overview = new OverviewPage(robot);
    private final ClientsPage clients = new ClientsPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        overview.open();
        robot.waitFor("an answer", overview::hasAnswer);
    }

    @AfterEach
    void backToTheTarget() {
        workbench.target("7.3");
        clients.open();
        clients.showAll();
    }

    private String word(Verdict verdict) {
        return robot.onUiThread(() -> workbench.service(ThemeTokens.class).word(verdict));
    }

    private void awaitTile(Verdict verdict, int count) {
        String expected = count + " " + word(verdict);
        robot.waitFor("the tile \"" + expected + "\"", () -> overview.tile(verdict.name()).equals(expected));
    }

    @Test
    void theNumbersAreThoseOfThePlanAndThoseThatWereWorkedOutByHand() {
        Map<Verdict, Integer> totals = workbench.plan().plan().totals();
        for (Verdict verdict : Verdict.values()) {
            assertEquals(Expected.totals().getOrDefault(verdict, 0), totals.get(verdict), verdict.name());
            awaitTile(verdict, totals.get(verdict));
        }
    }

    @Test
    void aNumberLeadsToTheClientsBehindIt() {
        overview.clickTile("BLOCKED");
        robot.waitFor("the Clients view", clients.grid()::isShown);
        clients.grid().awaitRows(Expected.totals().get(Verdict.BLOCKED));
        assertEquals(Set.of(word(Verdict.BLOCKED)), Set.copyOf(clients.grid().column("Verdict")));
    }

    @Test
    void anotherTargetChangesTheVerdictsAtOnce() {
        String before = overview.tile("BLOCKED");
        overview.changeTarget("7.2.5");
        robot.waitFor("other numbers", () -> !overview.tile("BLOCKED").equals(before));
        assertEquals("7.2.5", overview.target());
        Map<Verdict, Integer> totals = workbench.plan().plan().totals();
        for (Verdict verdict : Verdict.values()) {
            awaitTile(verdict, totals.get(verdict));
        }
        clients.open();
        clients.showAll();
        clients.grid().awaitRows(workbench.plan().plan().clients().size());
        long blocked = clients.grid().column("Verdict").stream().filter(word(Verdict.BLOCKED)::equals).count();
        assertEquals(totals.get(Verdict.BLOCKED).longValue(), blocked);
        assertNotEquals(Expected.totals().get(Verdict.BLOCKED).longValue(), blocked);
    }

    @Test
    void whatIsNoVersionIsNotTakenForOne() {
        overview.changeTarget("soon");
        robot.waitFor("an objection", overview::hasTargetProblem);
        assertTrue(overview.targetProblem().contains("soon"), overview.targetProblem());
        assertEquals("7.3.0", workbench.plan().request().target().toString());
        overview.changeTarget("7.3");
        robot.waitFor("the objection to go", () -> !overview.hasTargetProblem());
    }

    @Test
    void aTargetThatNoServerIsOlderThanIsNoAnswer() {
        overview.changeTarget("7.0");
        robot.waitFor("a headline for 7.0.0", () -> overview.headline().equals("Nothing to upgrade to 7.0.0"));
        assertEquals("No server is older than 7.0.0, so nothing was judged. Choose a newer version.",
                overview.reason());
        assertFalse(overview.hasAnswer(), "no zeros where nobody was asked");
        overview.changeTarget("7.2");
        robot.waitFor("an answer for mail2 alone", () -> overview.hasAnswer() && overview.headline().contains("7.2.0"));
        assertTrue(overview.reason().endsWith("Not part of this plan: mail1."), overview.reason());
    }

    @Test
    void theHeadlineSaysWhatTheNumbersSay() {
        assertEquals("Not ready for 7.3.0", overview.headline());
        CutOff cutOff = workbench.plan().plan().cutOff();
        assertTrue(cutOff.least() < cutOff.most(), cutOff.toString());
        String expected = "Whatever the unknown facts are, at least " + cutOff.least() + " and at most " + cutOff.most()
                + " clients lose e-mail in Outlook until someone acts. "
                + Expected.totals().get(Verdict.UNKNOWN) + " clients lack evidence.";
        robot.waitFor(expected, () -> overview.reason().startsWith(expected));
    }

    @Test
    void theServersOfTheSampleAreListed() {
        overview.servers().awaitRows(2);
        assertEquals(Set.of("mail1", "mail2"), Set.copyOf(overview.servers().column("Server")));
    }
}
