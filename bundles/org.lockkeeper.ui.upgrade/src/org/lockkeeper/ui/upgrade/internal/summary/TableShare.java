package org.lockkeeper.ui.upgrade.internal.summary;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.lockkeeper.ui.grid.Grid;

/**
 * Gives a table below a text the height that its rows take, up to a share, and the text all the rest, until somebody
 * moves the sash between them. UI thread.
 */
final class TableShare {

    /** Of a thousand: eight parts of 21, as much as a table of many rows gets. */
    private static final int MOST = 381;
    private static final int ALL = 1000;

    private final SashForm sash;
    private final Grid<?> grid;
    private int[] given;

    /** @param sash has two children: a text, and the grid */
    TableShare(SashForm sash, Grid<?> grid) {
        this.sash = sash;
        this.grid = grid;
        sash.setWeights(ALL - MOST, MOST);
        given = sash.getWeights();
        sash.addListener(SWT.Resize, _ -> fit());
    }

    /** To be called when the grid shows other rows. */
    void fit() {
        int height = sash.getClientArea().height - sash.getSashWidth();
        if (height <= 0 || !Arrays.equals(sash.getWeights(), given)) {
            return;
        }
        int around = grid.control().getSize().y - grid.table().getSize().y;
        int wanted = Math.max(0, around) + grid.table().getPreferredHeight() + grid.table().getHorizontalBar().getSize().y;
        int share = Math.clamp((long) wanted * ALL / height, 1, MOST);
        sash.setWeights(ALL - share, share);
        given = sash.getWeights();
    }
}
