package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.HelpReader;
import org.lockkeeper.robot.pages.SearchPage;
import org.lockkeeper.robot.pages.WorkbenchPage;
import org.lockkeeper.ui.navigation.Help;

/** F1 explains the view or dialog; pages are found, read by keyboard, and gone back to. */
class HelpTest extends UiTest {

    private final HelpReader help = new HelpReader(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        // whichever tab of it was used last, it has a page of its own
        new WorkbenchPage(robot).open("Upgrade");
        robot.click(Target.text("Summary"));
        new ClientsPage(robot).open();
    }

    @AfterEach
    void whyAgain() {
        whyInFront();
    }

    @ParameterizedTest
    @CsvSource({"Navigator,Navigator", "Overview,Overview", "Server,Server", "Clients,Clients", "Log,Log",
        "Upgrade,Upgrade", "Why?,Why?", "Imports,Imports", "Progress,Progress", "Problems,Problems"})
    void f1InAViewOpensItsPage(String view, String title) {
        new WorkbenchPage(robot).open(view);
        robot.key("F1");
        help.await(title);
    }

    @Test
    void f1InATabOfTheUpgradeAndInTheStatusBarOpensTheirPlace() {
        new WorkbenchPage(robot).open("Upgrade");
        robot.click(Target.text("Hand over"));
        robot.key("F1");
        help.await("Hand over the work");
        new WorkbenchPage(robot).open("Upgrade");
        robot.click(Target.text("Summary"));
        new WorkbenchPage(robot).open("Problems");
        robot.key("F6");
        robot.key("F1");
        help.await("Status bar and messages");
    }

    @Test
    void everyViewHasAPageOfItsOwn() {
        List<MPart> parts = robot.onUiThread(() -> workbench.application().getContext().get(EModelService.class)
                .findElements(workbench.application(), null, MPart.class));
        List<String> without = new ArrayList<>();
        for (MPart part : parts) {
            if (part.getElementId().startsWith("org.lockkeeper.part.")) {
                robot.onUiThread(() -> {
                    workbench.service(Help.class).showOfView(part.getElementId());
                    return null;
                });
                robot.waitFor("a page", help::isShown);
                if (help.text().startsWith("Lockkeeper help")) {
                    without.add(part.getElementId());
                }
            }
        }
        assertEquals(List.of(), without);
    }

    @Test
    void f1InADialogOpensItsPageOverIt() {
        String window = robot.activeWindow();
        robot.key("CTRL+,");
        robot.waitFor("the preferences", () -> robot.activeWindow().equals("Preferences"));
        robot.key("F1");
        robot.waitFor("the help", () -> robot.activeWindow().equals("Help"));
        help.await("Preferences");
        assertTrue(help.isListShown());
        assertEquals(List.of(), robot.onUiThread(() -> AccessibleNames.missing(Display.getCurrent().getActiveShell())));
        close("Help");
        close("Preferences");
        robot.waitFor("the window", () -> robot.activeWindow().equals(window));
    }

    private void close(String title) {
        robot.onUiThread(() -> Display.getCurrent().getActiveShell().traverse(SWT.TRAVERSE_ESCAPE));
        robot.waitFor("Escape to close " + title, () -> !robot.activeWindow().equals(title));
    }

    @Test
    void pagesAreFoundAndGoneBackTo() {
        robot.menu("Help", "Contents");
        help.await("Lockkeeper help");
        help.search("filter language");
        robot.waitFor("the page", () -> help.listed().contains("The filter language"));
        help.openFirst();
        help.await("The filter language");
        robot.key("ALT+ARROW_LEFT");
        help.await("Lockkeeper help");
        robot.key("ALT+ARROW_RIGHT");
        help.await("The filter language");
        assertFalse(robot.isEnabled(Target.id("help.forward")));
        help.search("nothing that anybody wrote");
        robot.waitFor("none", () -> help.listed().getFirst().contains("nothing that anybody wrote"));
        help.search("");
    }

    @Test
    void linksAreFollowedByKeyboard() {
        robot.menu("Help", "First Ten Minutes");
        help.await("The first ten minutes");
        help.followFirstLink();
        help.await("Overview");
    }

    @Test
    void rulesFieldsCommandsAndWhatIsNewHavePages() {
        for (String[] page : new String[][] {{"LK-101", "LK-101 Updater Service missing"}, {"fields", "Fields of clients"},
            {"command-plan", "lockkeeper plan"}, {"whats-new", "What is new"}, {"nowhere", "Lockkeeper help"}}) {
            robot.onUiThread(() -> {
                workbench.service(Help.class).show(page[0]);
                return null;
            });
            help.await(page[1]);
        }
    }

    @Test
    void searchEverywhereFindsPagesByTheirWords() {
        SearchPage search = new SearchPage(robot);
        search.open().type("wmic");
        search.await("Collect installed programs");
        search.choose("Collect installed programs");
        help.await("Collect installed programs");
    }
}
