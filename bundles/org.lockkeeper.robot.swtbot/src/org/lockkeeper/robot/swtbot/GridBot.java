package org.lockkeeper.robot.swtbot;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBotControl;

/** A grid, which SWTBot itself does not know. */
final class GridBot extends AbstractSWTBotControl<NatTable> {

    GridBot(NatTable table) {
        super(table);
    }

    /** Clicks at a place. */
    void clickAt(Point point) {
        setFocus();
        clickXY(point.x, point.y);
    }
}
