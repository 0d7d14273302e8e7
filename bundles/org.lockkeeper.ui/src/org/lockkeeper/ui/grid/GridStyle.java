package org.lockkeeper.ui.grid;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** Dresses a table in the colours, fonts and icons of the present theme. Applied again whenever the theme changes. */
final class GridStyle {

    static final String ALIGN_END = "lk-align-end";
    static final String BAR = "lk-bar";

    private static final String TOKEN = "lk-token-";
    private static final String ICON = "lk-icon-";
    private static final int PADDING = 5;

    private final ThemeTokens theme;
    private final IntPredicate wrongFilter;
    private final Function<ILayerCell, List<Share>> shares;

    /**
     * @param wrongFilter whether the filter of a column, by its index, is wrong
     * @param shares what the bar of a cell is made of
     */
    GridStyle(ThemeTokens theme, IntPredicate wrongFilter, Function<ILayerCell, List<Share>> shares) {
        this.theme = theme;
        this.wrongFilter = wrongFilter;
        this.shares = shares;
    }

    static String label(Token token) {
        return TOKEN + token.name();
    }

    static String label(Icon icon) {
        return ICON + icon.name();
    }

    void apply(ConfigRegistry registry) {
        Style body = style(Token.BACKGROUND, Token.FOREGROUND);
        body.setAttributeValue(CellStyleAttributes.FONT, theme.font(TextRole.BODY));
        body.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        body.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        body.setAttributeValue(CellStyleAttributes.BORDER_STYLE, null);
        set(registry, body, DisplayMode.NORMAL, null);
        ICellPainter text = text();
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(text, 0, PADDING, 0, PADDING, false)));
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, theme.color(Token.GRID_LINE));
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER,
                new org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter());

        set(registry, background(Token.BACKGROUND), DisplayMode.NORMAL,
                AlternatingRowConfigLabelAccumulator.EVEN_ROW_CONFIG_TYPE);
        set(registry, background(Token.STRIPE), DisplayMode.NORMAL,
                AlternatingRowConfigLabelAccumulator.ODD_ROW_CONFIG_TYPE);

        Style end = new Style();
        end.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        set(registry, end, DisplayMode.NORMAL, ALIGN_END);
        for (Token token : Token.values()) {
            Style coloured = new Style();
            coloured.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, theme.color(token));
            set(registry, coloured, DisplayMode.NORMAL, label(token));
        }
        for (Icon icon : Icon.values()) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, withIcon(icon), DisplayMode.NORMAL,
                    label(icon));
        }
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new BarPainter(theme, shares), 0, PADDING, 0, PADDING,
                        false)), DisplayMode.NORMAL, BAR);
        selection(registry);
        headers(registry);
    }

    private void selection(IConfigRegistry registry) {
        Style selected = style(Token.SELECTION, Token.SELECTION_FOREGROUND);
        set(registry, selected, DisplayMode.SELECT, null);
        Style anchor = style(Token.SELECTION, Token.SELECTION_FOREGROUND);
        anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE,
                new BorderStyle(1, theme.color(Token.ACCENT), LineStyleEnum.SOLID));
        set(registry, anchor, DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        set(registry, anchor, DisplayMode.NORMAL, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        // a header over a selected row looks like any other header
        Style header = style(Token.HEADER, Token.HEADER_FOREGROUND);
        set(registry, header, DisplayMode.SELECT, GridRegion.COLUMN_HEADER);
        set(registry, header, DisplayMode.SELECT, SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE);
    }

    private void headers(IConfigRegistry registry) {
        Style header = style(Token.HEADER, Token.HEADER_FOREGROUND);
        header.setAttributeValue(CellStyleAttributes.FONT, theme.font(TextRole.STRONG));
        set(registry, header, DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new HeaderPainter(), 0, PADDING, 0, PADDING, false)),
                DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        Style filter = style(Token.FILTER, Token.FOREGROUND);
        set(registry, filter, DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new FilterCellPainter(theme, wrongFilter), 0, PADDING, 0,
                        PADDING, false)), DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.TRUE, DisplayMode.NORMAL,
                GridRegion.FILTER_ROW);
    }

    private static TextPainter text() {
        TextPainter painter = new TextPainter(false, false);
        painter.setTrimText(false);
        return painter;
    }

    private ICellPainter withIcon(Icon icon) {
        return new BackgroundPainter(new PaddingDecorator(new IconTextPainter(theme.image(icon)), 0, PADDING, 0,
                PADDING, false));
    }

    private Style style(Token back, Token fore) {
        Style style = background(back);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, theme.color(fore));
        return style;
    }

    private Style background(Token token) {
        Color color = theme.color(token);
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, color);
        return style;
    }

    private static void set(IConfigRegistry registry, Style style, DisplayMode mode, String label) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }
}
