package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.OverviewPage;
import org.lockkeeper.robot.pages.ScopePage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.TableFiles;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.GridText;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.WidgetIds;

class ClientsTest extends UiTest {

    private final ClientsPage clients = new ClientsPage(robot);
    private final GridPage grid = clients.grid();

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
        clients.open();
        clients.showAll();
        grid.awaitRows(Expected.harbor().size());
    }

    @AfterEach
    void showAll() {
        grid.showAll();
        clients.showAll();
    }

    private String word(Verdict verdict) {
        return robot.onUiThread(() -> workbench.service(ThemeTokens.class).word(verdict));
    }

    @Test
    void everyClientOfTheSampleHasTheVerdictThatWasWorkedOutByHand() {
        Set<String> expected = new TreeSet<>();
        Expected.harbor().forEach(e -> expected.add(e.server() + " " + e.account() + " " + e.computer() + " "
                + e.connector() + " " + word(e.verdict())));
        Set<String> shown = new TreeSet<>();
        for (int row = 0; row < grid.rowCount(); row++) {
            shown.add(grid.cell(row, "Server") + " " + grid.cell(row, "Account") + " " + grid.cell(row, "Computer")
                    + " " + grid.cell(row, "Connector") + " " + grid.cell(row, "Verdict"));
        }
        assertEquals(expected, shown);
    }

    @Test
    void whatIsNotKnownSaysSo() {
        int row = grid.rowOf("Account", "s.bauer@harborline.example");
        assertEquals("unknown", grid.cell(row, "Local admin"));
    }

    @Test
    void aChipShowsTheClientsOfItsVerdictAndAllAgain() {
        int blocked = Expected.totals().get(Verdict.BLOCKED);
        assertEquals(word(Verdict.BLOCKED) + " " + blocked, clients.verdictChip("BLOCKED"));
        clients.toggleVerdict("BLOCKED");
        grid.awaitRows(blocked);
        assertEquals(Set.of(word(Verdict.BLOCKED)), Set.copyOf(grid.column("Verdict")));
        clients.toggleVerdict("BLOCKED");
        grid.awaitRows(Expected.harbor().size());
    }

    @Test
    void versionsAreSortedAsVersions() {
        grid.sortBy("Version");
        robot.waitFor("rows sorted by version", () -> grid.summary().contains("Version"));
        List<String> shown = grid.column("Version");
        List<ProductVersion> versions = shown.stream().filter(v -> !v.isEmpty()).map(ProductVersion::parse).toList();
        List<ProductVersion> sorted = new ArrayList<>(versions);
        sorted.sort(null);
        assertEquals(sorted, versions);
        assertTrue(Set.copyOf(versions).size() > 3, "the sample has several versions");
        assertEquals("", shown.getLast(), "clients of unknown version come last");
        grid.sortBy("Version");
        grid.sortBy("Version");
    }

    @Test
    void theFilterRowNarrowsDownAsTyped() {
        long expected = Expected.harbor().stream().filter(e -> e.computer().contains("-WS-")).count();
        grid.filter("Computer", "-ws-");
        grid.awaitRows((int) expected);
        grid.showAll();
        grid.awaitRows(Expected.harbor().size());
    }

    @Test
    void theFilterRowComparesVersionsByValue() {
        grid.filter("Version", "<7.2");
        robot.waitFor("fewer rows", () -> grid.rowCount() < Expected.harbor().size());
        List<String> versions = grid.column("Version");
        assertFalse(versions.isEmpty());
        versions.forEach(v -> assertTrue(ProductVersion.parse(v).isBefore(7, 2), v));
    }

    @Test
    void whatIsCopiedIsWhatIsShown() {
        clients.toggleVerdict("MANUAL");
        grid.awaitRows(Expected.totals().get(Verdict.MANUAL));
        String shown = lines(grid.everything());
        grid.focus();
        robot.onUiThread(() -> {
            grid().table().doCommand(new ClearAllSelectionsCommand());
            return null;
        });
        robot.key("M1+C");
        robot.waitFor("the rows on the clipboard", () -> robot.clipboard().contains("\t"));
        assertEquals(shown, robot.clipboard().replace("\r", "").strip());
    }

    @Test
    void whatIsExportedIsWhatIsShown() {
        clients.toggleVerdict("UNKNOWN");
        grid.awaitRows(Expected.totals().get(Verdict.UNKNOWN));
        String shown = lines(grid.everything());
        String exported = robot.onUiThread(() -> export(grid()));
        assertEquals(shown, exported.replace("\r", "").strip());
    }

    private static <R> String export(Grid<R> grid) {
        try {
            StringBuilder text = new StringBuilder();
            GridText.write(grid.visibleColumns(), grid.model().shownRows(), text, Progress.NONE);
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(List<List<String>> rows) {
        return String.join("\n", rows.stream().map(r -> String.join("\t", r)).toList()).strip();
    }

    private Grid<?> grid() {
        MPart part = parts().findPart(PartIds.CLIENTS);
        return find((Composite) part.getWidget());
    }

    private static Grid<?> find(Composite composite) {
        for (Control child : composite.getChildren()) {
            if (Grid.of(child).isPresent()) {
                return Grid.of(child).get();
            }
            if (child instanceof Composite inner && find(inner) != null) {
                return find(inner);
            }
        }
        return null;
    }

    private EPartService parts() {
        return workbench.application().getChildren().getFirst().getContext().get(EPartService.class);
    }

    @Test
    void showAllRowsTakesTheChipsAwayToo() {
        clients.toggleVerdict("BLOCKED");
        robot.waitFor("the chip", () -> pressed().equals(Set.of("BLOCKED")));
        clients.where("harborline");
        grid.focus();
        robot.menu("Edit", "Show All Rows");
        grid.awaitRows(Expected.harbor().size());
        assertEquals(Set.of(), pressed());
        assertEquals("", clients.where());
    }

    private Set<String> pressed() {
        Set<String> pressed = new TreeSet<>();
        for (Verdict verdict : Verdict.values()) {
            if (robot.onUiThread(() -> find(area(), "clients.chip." + verdict.name().toLowerCase(Locale.ROOT))
                    instanceof Button chip && chip.getSelection())) {
                pressed.add(verdict.name());
            }
        }
        return pressed;
    }

    private Composite area() {
        return (Composite) parts().findPart(PartIds.CLIENTS).getWidget();
    }

    private static Control find(Composite in, String id) {
        for (Control child : in.getChildren()) {
            Control found = id.equals(WidgetIds.get(child)) ? child
                    : child instanceof Composite inner ? find(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void chipsCountTheClientsOfTheServerInScope() {
        long blocked = Expected.harbor().stream()
                .filter(e -> e.server().equals("mail2") && e.verdict() == Verdict.BLOCKED).count();
        robot.onUiThread(() -> {
            workbench.service(Navigation.class).showClients(new Scope.OfServer("mail2"), ClientFilter.ALL);
            return null;
        });
        String expected = word(Verdict.BLOCKED) + " " + blocked;
        robot.waitFor(expected, () -> clients.verdictChip("BLOCKED").equals(expected));
        new ScopePage(robot).remove();
        grid.awaitRows(Expected.harbor().size());
    }

    @Test
    void aFilterInTheLanguageOfTheCommandLineNarrowsDownAsTyped() {
        long expected = Expected.harbor().stream().filter(e -> e.verdict() == Verdict.BLOCKED
                && e.connector().equals("KOFF")).count();
        clients.where("verdict = blocked and connector in (KOFF)");
        grid.awaitRows((int) expected);
        clients.where("");
        grid.awaitRows(Expected.harbor().size());
    }

    @Test
    void wordsThatAreNoFilterAreLookedForInWhoAClientIs() {
        long expected = Expected.harbor().stream().filter(e -> (e.account() + " " + e.computer()).toLowerCase(Locale.ROOT)
                .contains("lund")).count();
        clients.where("Lund");
        robot.waitFor("the rows of Lund", () -> grid.rowCount() == expected);
        assertTrue(grid.summary().contains("Lund"), grid.summary());
    }

    @Test
    void aWrittenFilterThatIsWrongSaysWhereAndKeepsTheOneBefore() {
        clients.where("verdict = manual");
        grid.awaitRows(Expected.totals().get(Verdict.MANUAL));
        clients.where("verdict = manul");
        robot.waitFor("what is wrong", () -> clients.problem().contains("manul"));
        assertTrue(clients.problem().startsWith("Column 11: "), clients.problem());
        assertTrue(clients.problem().contains("MANUAL"), clients.problem());
        grid.awaitRows(Expected.totals().get(Verdict.MANUAL));
        clients.where("");
        robot.waitFor("nothing wrong", () -> clients.problem().isEmpty());
    }

    @Test
    void whatIsTypedOverAColumnIsTheSameLanguage() {
        grid.filter("Connector", "in (KOFF, KSP)");
        robot.waitFor("fewer rows", () -> grid.rowCount() < Expected.harbor().size());
        assertEquals(Set.of("KOFF", "KSP"), Set.copyOf(grid.column("Connector")));
        grid.filter("Connector", "");
        grid.filter("Local admin", "is unknown");
        robot.waitFor("those of unknown right", () -> Set.copyOf(grid.column("Local admin")).stream()
                .allMatch(text -> text.equals("unknown") || text.endsWith("?")));
    }

    @Test
    void rowsAreCopiedInTheOrderShownWhateverTheOrderOfSelecting() {
        List<List<String>> shown = grid.everything();
        grid.select(9, "Account");
        press("M1+ARROW_UP", 6);
        robot.key("M1+SPACE");
        press("M1+ARROW_DOWN", 9);
        robot.key("M1+SPACE");
        assertEquals(3, robot.onUiThread(() -> grid().selection().size()));
        robot.key("M1+C");
        robot.waitFor("the rows on the clipboard", () -> robot.clipboard().contains("\t"));
        assertEquals(lines(List.of(shown.get(0), shown.get(4), shown.get(10), shown.get(13))),
                robot.clipboard().replace("\r", "").strip());
        new WhyPage(robot).awaitText(who(12));
        robot.key("HOME");
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            robot.key(key);
        }
    }

    @Test
    void aRowIsCurrentAsSoonAsTheTableHasTheFocusAndKeysMoveIt() {
        int first = 0;
        robot.onUiThread(() -> {
            grid().table().doCommand(new ClearAllSelectionsCommand());
            return null;
        });
        new OverviewPage(robot).open();
        clients.open();
        grid.focus();
        robot.key("HOME");
        WhyPage why = new WhyPage(robot);
        why.awaitText(who(first));
        robot.key("ARROW_DOWN");
        why.awaitText(who(first + 1));
        robot.key("SHIFT+ARROW_DOWN");
        why.awaitText(who(first + 2));
        assertEquals(2, robot.onUiThread(() -> grid().selection().size()));
        robot.key("M1+END");
        why.awaitText(who(grid.rowCount() - 1));
    }

    private String who(int row) {
        String account = grid.cell(row, "Account");
        return account.isEmpty() ? grid.cell(row, "Computer") : account;
    }

    @Test
    void theTableThatGetsTheFocusFirstHasACurrentRow() {
        robot.onUiThread(() -> {
            MPart part = parts().findPart(PartIds.CLIENTS);
            part.setToBeRendered(false);
            part.setToBeRendered(true);
            return null;
        });
        clients.open();
        robot.waitFor("the rows to be back", () -> grid.rowCount() == Expected.harbor().size());
        grid.focus();
        robot.waitFor("a current row", () -> robot.onUiThread(() -> grid().current().isPresent()));
        assertEquals(0, robot.onUiThread(() -> grid().selection().size()));
        robot.key("CR");
        new WhyPage(robot).awaitText(who(0));
    }

    @Test
    void rowsThatComeWhileTheTableHasTheFocusGiveItACurrentRow() {
        clients.open();
        grid.focus();
        grid.filter("Account", "nobody has such a name");
        robot.waitFor("no rows", () -> grid.rowCount() == 0);
        grid.focus();
        assertTrue(robot.onUiThread(() -> grid().current().isEmpty()));
        grid.showAll();
        robot.waitFor("the rows to be back", () -> grid.rowCount() == Expected.harbor().size());
        grid.focus();
        robot.waitFor("a current row", () -> robot.onUiThread(() -> grid().current().isPresent()));
    }

    @Test
    void theMenuKeyOpensTheMenuAtTheCurrentRow() {
        int row = 3;
        grid.select(row, "Account");
        robot.onUiThread(() -> {
            NatTable table = grid().table();
            Event event = new Event();
            event.detail = SWT.MENU_KEYBOARD;
            event.doit = true;
            table.notifyListeners(SWT.MenuDetect, event);
            Rectangle bounds = table.getBoundsByPosition(1, 2 + row);
            assertEquals(table.toDisplay(0, bounds.y + bounds.height).y, event.y, 1);
            return null;
        });
    }

    @Test
    void menuAndWhyStayWithTheClientWhenRowsAreSortedAnew() {
        String account = "o.lund@harborline.example";
        grid.select(grid.rowOf("Account", account), "Account");
        WhyPage why = new WhyPage(robot);
        why.awaitText(account);
        grid.sortBy("Account");
        robot.waitFor("rows sorted by account", () -> grid.summary().contains("Account"));
        assertEquals(account, robot.onUiThread(() -> ((ClientRow) grid().current().orElseThrow()).client().subject()
                .account()));
        grid.contextMenu("Why?");
        why.awaitText(account);
        grid.sortBy("Verdict");
        robot.waitFor("rows sorted by verdict", () -> grid.summary().contains("sorted by Verdict"));
    }

    @Test
    void aFilterThatIsWrongSaysSoAndHidesNothing() {
        grid.filter("Version", ">=abc");
        robot.waitFor("what is wrong", () -> grid.problem().contains("abc"));
        assertTrue(grid.problem().startsWith("Version: ") && grid.problem().endsWith("This filter is not applied."),
                grid.problem());
        grid.awaitRows(Expected.harbor().size());
        grid.filter("Version", ">=7.2");
        robot.waitFor("nothing wrong", () -> grid.problem().isEmpty());
        assertTrue(grid.rowCount() < Expected.harbor().size());
    }

    @Test
    void filtersBelongToTheWorkspace(@TempDir Path folder) {
        grid.filter("Account", "harborline");
        robot.waitFor("fewer rows", () -> grid.rowCount() < Expected.harbor().size());
        clients.toggleVerdict("BLOCKED");
        grid.filter("Account", "harborline");
        robot.onUiThread(() -> {
            MPart part = parts().findPart(PartIds.CLIENTS);
            part.setToBeRendered(false);
            assertEquals(List.of(), inAnotherWorkspace(folder).model().query().sort());
            assertEquals(Map.of(), inAnotherWorkspace(folder).model().query().filters());
            part.setToBeRendered(true);
            return null;
        });
        clients.open();
        robot.waitFor("filter row and chip to be back", () -> grid.summary().contains("harborline")
                && pressed().equals(Set.of("BLOCKED")));
    }

    private Grid<String> inAnotherWorkspace(Path folder) {
        Shell shell = new Shell();
        try {
            GridFactory grids = new GridFactory(workbench.service(ThemeTokens.class),
                    workbench.service(Background.class), new WorkspaceState(Optional.of(folder)),
                    workbench.service(Notices.class), workbench.service(FileChooser.class),
                    workbench.service(TableFiles.class));
            return grids.create(shell, "clients", "row|rows",
                    List.of(GridColumns.<String>text("account", "Account", t -> t).build()), t -> t);
        } finally {
            shell.dispose();
        }
    }

    @Test
    void theArrangementOutlivesTheView() {
        grid.sortBy("Computer");
        robot.waitFor("rows sorted by computer", () -> grid.summary().contains("Computer"));
        List<String> before = grid.column("Computer");
        robot.onUiThread(() -> {
            MPart part = parts().findPart(PartIds.CLIENTS);
            part.setToBeRendered(false);
            part.setToBeRendered(true);
            return null;
        });
        clients.open();
        robot.waitFor("the rows to be back", () -> grid.rowCount() == Expected.harbor().size());
        assertEquals(before, grid.column("Computer"));
        grid.sortBy("Computer");
        grid.sortBy("Computer");
    }

    @Test
    void aClientExplainsItself() {
        int row = grid.rowOf("Account", "o.lund@harborline.example");
        grid.select(row, "Account");
        WhyPage why = new WhyPage(robot);
        why.awaitText("o.lund@harborline.example");
        why.awaitText("LK-132");
        assertTrue(why.text().contains(word(Verdict.BLOCKED)), why.text());
    }

    @Test
    void anEmptyTableSaysWhyAndHowToGoOn() {
        workbench.empty();
        clients.open();
        robot.waitFor("why there are no clients",
                () -> robot.read(Target.id("clients.nothing")).contains("nothing is imported"));
        workbench.harbor();
        robot.waitFor("nothing of the kind", () -> !robot.isShown(Target.id("clients.nothing")));
    }
}
