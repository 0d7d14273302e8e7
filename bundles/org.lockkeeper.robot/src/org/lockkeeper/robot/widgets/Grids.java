package org.lockkeeper.robot.widgets;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.AbstractLayerTransform;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.CellDisplayConversionUtils;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Reads a NatTable as it is shown: rows and columns in the order in which they stand, values as their display
 * converters write them, those outside of the visible part too.
 */
public final class Grids {

    private Grids() {
    }

    /** Number of rows without headers. */
    public static int rowCount(NatTable table) {
        return rows(table).getRowCount();
    }

    /** Titles of the columns from left to right. */
    public static List<String> columns(NatTable table) {
        ViewportLayer viewport = viewport(table);
        int count = rows(table).getColumnCount();
        List<String> titles = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            viewport.moveColumnPositionIntoViewport(column);
            titles.add(text(table, table.getCellByPosition(columnOf(table, column),
                    rowOf(table, GridRegion.COLUMN_HEADER))));
        }
        viewport.moveColumnPositionIntoViewport(0);
        return titles;
    }

    /** A cell's text. */
    public static String cell(NatTable table, int row, int column) {
        ILayerCell cell = rows(table).getCellByPosition(column, row);
        if (cell == null) {
            throw new AssertionError("the grid has no cell in row " + row + ", column " + column + "; it has "
                    + rowCount(table) + " rows");
        }
        return text(table, cell);
    }

    /** Scrolls to a cell and tells where to click it. */
    public static Point reveal(NatTable table, int row, int column) {
        ViewportLayer viewport = viewport(table);
        viewport.moveRowPositionIntoViewport(row);
        viewport.moveColumnPositionIntoViewport(column);
        int index = rows(table).getRowIndexByPosition(row);
        int x = columnOf(table, column);
        for (int y = 0; y < table.getRowCount(); y++) {
            if (table.getRowIndexByPosition(y) == index && isIn(table, x, y, GridRegion.BODY)) {
                return middle(table.getBoundsByPosition(x, y));
            }
        }
        throw new AssertionError("row " + row + " of the grid cannot be scrolled to");
    }

    /** Scrolls to a column and tells where to click its cell in a header region. */
    public static Point revealHeader(NatTable table, String region, int column) {
        viewport(table).moveColumnPositionIntoViewport(column);
        return middle(table.getBoundsByPosition(columnOf(table, column), rowOf(table, region)));
    }

    private static Point middle(Rectangle bounds) {
        return new Point(bounds.x + Math.min(bounds.width / 2, 24), bounds.y + bounds.height / 2);
    }

    private static String text(NatTable table, ILayerCell cell) {
        String text = CellDisplayConversionUtils.convertDataType(cell, table.getConfigRegistry());
        return text == null ? "" : text;
    }

    private static int columnOf(NatTable table, int column) {
        int index = rows(table).getColumnIndexByPosition(column);
        for (int x = 0; x < table.getColumnCount(); x++) {
            if (table.getColumnIndexByPosition(x) == index && hasRegion(table, x, GridRegion.COLUMN_HEADER)) {
                return x;
            }
        }
        throw new AssertionError("column " + column + " of the grid cannot be scrolled to");
    }

    private static boolean hasRegion(NatTable table, int x, String region) {
        for (int y = 0; y < table.getRowCount(); y++) {
            if (isIn(table, x, y, region)) {
                return true;
            }
        }
        return false;
    }

    private static int rowOf(NatTable table, String region) {
        for (int x = table.getColumnCount() - 1; x >= 0; x--) {
            for (int y = 0; y < table.getRowCount(); y++) {
                if (isIn(table, x, y, region)) {
                    return y;
                }
            }
        }
        throw new AssertionError("the grid has no " + region);
    }

    private static boolean isIn(NatTable table, int x, int y, String region) {
        var labels = table.getRegionLabelsByXY(table.getStartXOfColumnPosition(x) + 1,
                table.getStartYOfRowPosition(y) + 1);
        return labels != null && labels.hasLabel(region);
    }

    private static IUniqueIndexLayer rows(NatTable table) {
        return viewport(table).getScrollableLayer();
    }

    private static ViewportLayer viewport(NatTable table) {
        ILayer layer = table.getLayer();
        while (layer != null && !(layer instanceof ViewportLayer)) {
            layer = switch (layer) {
                case CompositeLayer composite -> body(composite);
                case AbstractLayerTransform transform -> transform.getUnderlyingLayerByPosition(0, 0);
                default -> layer.getUnderlyingLayerByPosition(0, 0);
            };
        }
        if (layer == null) {
            throw new AssertionError("the grid has no part that scrolls");
        }
        return (ViewportLayer) layer;
    }

    private static ILayer body(CompositeLayer composite) {
        ILayer body = composite.getChildLayerByRegionName(GridRegion.BODY);
        return body != null ? body : composite.getUnderlyingLayerByPosition(composite.getColumnCount() - 1,
                composite.getRowCount() - 1);
    }
}
