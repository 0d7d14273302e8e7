package org.lockkeeper.robot.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** A grid with the line above it, whichever view it is in. Columns go by their titles. */
public final class GridPage {

    private final Robot robot;
    private final String id;
    private final Target table;

    /**
     * @param id the grid's id: {@code clients}
     */
    public GridPage(Robot robot, String id) {
        this.robot = robot;
        this.id = id;
        this.table = Target.id(id + ".grid");
    }

    /** Whether the grid is there and visible. */
    public boolean isShown() {
        return robot.isShown(table);
    }

    /** Titles of the columns shown, from left to right. */
    public List<String> columns() {
        return robot.columns(table);
    }

    /** How many rows are shown. */
    public int rowCount() {
        return robot.rowCount(table);
    }

    /** A cell as it is shown; rows count from 0. */
    public String cell(int row, String column) {
        return robot.cell(table, row, index(column));
    }

    /** All cells of a column from top to bottom. */
    public List<String> column(String title) {
        int column = index(title);
        return IntStream.range(0, rowCount()).mapToObj(row -> robot.cell(table, row, column)).toList();
    }

    /** Everything that is shown: the titles, then row by row. */
    public List<List<String>> everything() {
        int columns = columns().size();
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(columns());
        for (int row = 0; row < rowCount(); row++) {
            int r = row;
            rows.add(IntStream.range(0, columns).mapToObj(column -> robot.cell(table, r, column)).toList());
        }
        return rows;
    }

    /** Number of the first row that has a text in a column. */
    public int rowOf(String column, String text) {
        int row = column(column).indexOf(text);
        if (row < 0) {
            throw new AssertionError("no row of " + id + " has \"" + text + "\" in " + column + ": " + column(column));
        }
        return row;
    }

    /** Selects a row by clicking a cell of it. */
    public void select(int row, String column) {
        robot.clickCell(table, row, index(column));
    }

    /** Sorts by a column by clicking its header. */
    public void sortBy(String column) {
        robot.clickHeader(table, index(column));
    }

    /** Types a filter over a column; an empty text takes it away. */
    public void filter(String column, String text) {
        robot.filter(table, index(column), text);
    }

    /** Shows all rows again; does nothing where all are shown. */
    public void showAll() {
        if (robot.isEnabled(Target.id(id + ".clear"))) {
            robot.click(Target.id(id + ".clear"));
        }
    }

    /** What the line above says. */
    public String summary() {
        return robot.read(Target.id(id + ".summary"));
    }

    /** What is said of filters that are wrong, {@code ""} for nothing. */
    public String problem() {
        Target problem = Target.id(id + ".problem");
        return robot.isShown(problem) ? robot.read(problem) : "";
    }

    /** Chooses an item of the context menu. */
    public void contextMenu(String... path) {
        robot.contextMenu(table, path);
    }

    /** Puts the keyboard focus on the rows. */
    public void focus() {
        robot.focus(table);
    }

    /** Waits until so many rows are shown. */
    public void awaitRows(int count) {
        robot.waitFor(count + " rows in " + id + "; its line says: " + summary(), () -> rowCount() == count);
    }

    private int index(String column) {
        List<String> columns = columns();
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new AssertionError("no column \"" + column + "\" among " + columns);
        }
        return index;
    }
}
