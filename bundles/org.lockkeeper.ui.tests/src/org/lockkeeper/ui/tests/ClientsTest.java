package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.GridPage;
import org.lockkeeper.robot.pages.WhyPage;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridText;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.theme.ThemeTokens;

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
            GridText.write(grid.visibleColumns(), grid.model().shownRows(), GridText.Kind.TSV, text, Progress.NONE);
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
}
