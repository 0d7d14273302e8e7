package org.lockkeeper.ui.workbench.internal.theme;

import org.eclipse.e4.ui.css.core.dom.properties.ICSSPropertyHandler;
import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.w3c.dom.css.CSSValue;

/**
 * Gives the selected rows of native trees and tables the colours of the theme: the system draws them in its own, which stay
 * the same where the theme changes.
 */
public final class SelectedRowsHandler implements ICSSPropertyHandler {

    private static final String BACKGROUND = "lk-row-selection";
    private static final String FOREGROUND = "lk-row-selection-foreground";
    private static final int ARROW = 18;

    @Override
    public boolean applyCSSProperty(Object element, String property, CSSValue value, String pseudo, CSSEngine engine)
            throws Exception {
        if (!(element instanceof WidgetElement of) || !(of.getNativeWidget() instanceof Widget rows)
                || !(rows instanceof Tree || rows instanceof Table)) {
            return false;
        }
        if ((rows.getStyle() & SWT.CHECK) != 0 && SWT.getPlatform().equals("gtk")) {
            // GTK asks for the box alone: half of the row would have its colours, and the text those of a row that is not selected
            return true;
        }
        if (rows.getData(BACKGROUND) == null && rows.getData(FOREGROUND) == null) {
            rows.addListener(SWT.EraseItem, SelectedRowsHandler::paint);
        }
        rows.setData(property, engine.convert(value, Color.class, rows.getDisplay()));
        return true;
    }

    private static boolean isLight(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue() > 3 * 128;
    }

    private static void paint(Event event) {
        if ((event.detail & SWT.SELECTED) != 0 && event.widget.getData(BACKGROUND) instanceof Color background
                && event.widget.getData(FOREGROUND) instanceof Color foreground) {
            event.gc.setBackground(background);
            event.gc.setForeground(foreground);
            event.gc.fillRectangle(event.gc.getClipping());
            event.detail &= ~SWT.SELECTED;
            if (event.item instanceof TreeItem row && row.getItemCount() > 0 && isLight(background)
                    && SWT.getPlatform().equals("gtk")) {
                // the arrow of a selected row is drawn in white, whatever is behind it
                Rectangle area = row.getImageBounds(0);
                event.gc.setBackground(foreground);
                event.gc.fillRoundRectangle(area.x - ARROW, area.y + (area.height - ARROW) / 2, ARROW - 2, ARROW, 4, 4);
            }
            if (event.item instanceof TableItem row && row.getImage(event.index) != null) {
                // GTK asks once for the image and once for the text, with the same area
                Rectangle area = row.getImageBounds(event.index);
                Image image = row.getImage(event.index);
                event.gc.drawImage(image, area.x, area.y + (area.height - image.getBounds().height) / 2);
            }
        }
    }

    @Override
    public String retrieveCSSProperty(Object element, String property, String pseudo, CSSEngine engine) {
        return null;
    }
}
