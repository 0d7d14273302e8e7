package org.lockkeeper.ui.logs.internal;

import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.rows.LineInfo;

/** Keeps the details at the current line. UI thread. */
final class LineDetails {

    private static final int AGAIN_MILLIS = 100;

    private final LogScene scene;
    private final LineCanvas canvas;
    private final DetailsPane pane;
    private final LogLinks links;
    private final LogBookmarks bookmarks;
    private final LogClocks clocks;

    private record Where(String place, String time) {
    }

    LineDetails(LogScene scene, LineCanvas canvas, DetailsPane pane, LogLinks links, LogBookmarks bookmarks,
            LogClocks clocks) {
        this.clocks = clocks;
        this.scene = scene;
        this.canvas = canvas;
        this.pane = pane;
        this.links = links;
        this.bookmarks = bookmarks;
    }

    /** Shows what is known about the current line, now or as soon as the line is there. */
    void show() {
        LineInfo info = links.current();
        int mine = scene.generation();
        long row = canvas.currentRow();
        String note = bookmarks.shown().note(row);
        if (info != null || row < 0) {
            pane.show(info, "", "", note);
        }
        OpenLog log = scene.log();
        if (info != null) {
            // several logs are looked into for it
            scene.<Where>task(LogMessages.Details, _ -> new Where(log.placeOf(row),
                    clocks.timeOf(log.set(), row, info.time()))).quiet().onDone(where -> {
                if (scene.isCurrent(mine) && canvas.currentRow() == row) {
                    pane.show(info, where.place, where.time, note);
                }
            }).start();
        } else if (row >= 0) {
            // on a slow disk it takes a while until the line is there
            canvas.getDisplay().timerExec(AGAIN_MILLIS, () -> {
                if (scene.isCurrent(mine) && canvas.currentRow() == row && pane.control().isVisible()) {
                    show();
                }
            });
        }
    }
}
