package org.lockkeeper.robot.pages;

import java.util.Locale;
import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Clients view. */
public final class ClientsPage {

    private static final Target FACETS = Target.id("clients.facets");

    private final Robot robot;
    private final GridPage grid;

    /** The view in the window that the robot drives. */
    public ClientsPage(Robot robot) {
        this.robot = robot;
        this.grid = new GridPage(robot, "clients");
    }

    /** Brings the view to the front. */
    public ClientsPage open() {
        new WorkbenchPage(robot).open("Clients");
        robot.waitFor("the Clients view", grid::isShown);
        return this;
    }

    /** The clients. */
    public GridPage grid() {
        return grid;
    }

    /** Shows the clients of one verdict, or all again if only they are shown. */
    public void toggleVerdict(String verdict) {
        robot.click(Target.id("clients.chip." + verdict.toLowerCase(Locale.ROOT)));
    }

    /** The chip of a verdict: {@code Blocked 14}. */
    public String verdictChip(String verdict) {
        return robot.read(Target.id("clients.chip." + verdict.toLowerCase(Locale.ROOT)));
    }

    /** Shows all clients. */
    public void showAll() {
        robot.click(Target.id("clients.chip.all"));
    }

    /** Shows the values to narrow down by. */
    public void showFacets() {
        if (!robot.isShown(FACETS)) {
            robot.click(Target.id("clients.facets.toggle"));
        }
        robot.waitFor("the values", () -> robot.isShown(FACETS) && !facets().isEmpty());
    }

    /** The values to narrow down by, as far as they are seen, with the names of their fields. */
    public List<String> facets() {
        return robot.items(FACETS);
    }

    /** Ticks a value: {@code Connector}, {@code KOFF}, whatever its count. */
    public void tick(String field, String value, boolean ticked) {
        String item = facets().stream().filter(i -> i.startsWith(value + "  (")).findFirst()
                .orElseThrow(() -> new AssertionError("no value " + value + " among " + facets()));
        robot.tickTreeItem(FACETS, ticked, field, item);
    }

    /** Groups by a field, by its title. */
    public void groupBy(String field) {
        robot.choose(Target.id("clients.groupBy"), field);
    }

    /** The groups, where clients are grouped. */
    public GridPage groups() {
        return new GridPage(robot, "clients.groups");
    }

    /** Begins to keep the filter as a collection: a dialog asks for its name. */
    public void save() {
        robot.click(Target.id("clients.save"));
    }

    /** Writes a filter. */
    public void where(String filter) {
        filter().type(filter);
    }

    /** The filter that is written. */
    public String where() {
        return filter().text();
    }

    /** What is said of a filter that is wrong, {@code ""} for nothing. */
    public String problem() {
        return filter().problem();
    }

    private FilterBox filter() {
        return new FilterBox(robot, "clients.filter", "clients.filter.problem");
    }

    /** Whether the clients are narrowed down to one rule. */
    public boolean isForOneRule() {
        return robot.isShown(Target.id("clients.chip.rules"));
    }

    /** Takes the rule away that the clients are narrowed down to. */
    public void clearRule() {
        robot.click(Target.id("clients.chip.rules"));
    }
}
