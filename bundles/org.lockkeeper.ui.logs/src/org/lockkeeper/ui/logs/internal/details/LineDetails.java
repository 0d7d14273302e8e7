package org.lockkeeper.ui.logs.internal.details;

import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.bookmarks.LogBookmarks;
import org.lockkeeper.ui.logs.internal.clocks.LogClocks;
import org.lockkeeper.ui.logs.internal.controls.LogTools;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.LogScope;
import org.lockkeeper.ui.logs.internal.links.LogLinks;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Keeps the details at the current line. UI thread. */
public final class LineDetails implements LogFeature {

    private static final int AGAIN_MILLIS = 100;

    private final LogDocument document;
    private final LineCanvas canvas;
    private final DetailsPane pane;
    private final LogLinks links;
    private final LogBookmarks bookmarks;
    private final LogClocks clocks;
    private final LogTools tools;

    private record Where(String place, String time) {
    }

    /** Fills the pane, where the tools say that it is wanted. */
    public LineDetails(LogDocument document, LineCanvas canvas, DetailsPane pane, LogTools tools, LogLinks links,
            LogBookmarks bookmarks, LogClocks clocks) {
        this.clocks = clocks;
        this.tools = tools;
        this.document = document;
        this.canvas = canvas;
        this.pane = pane;
        this.links = links;
        this.bookmarks = bookmarks;
    }

    @Override
    public void loaded() {
        update();
    }

    /** Shows what is known about the current line where that is wanted. */
    public void update() {
        if (!canvas.isDisposed() && tools.isOn(LogAction.DETAILS)) {
            show();
        }
    }

    /** Shows what is known about the current line, now or as soon as the line is there. */
    private void show() {
        LineInfo info = links.current();
        LogScope scope = document.scope();
        long row = canvas.currentRow();
        String note = bookmarks.shown().note(row);
        if (info != null || row < 0) {
            pane.show(info, "", "", note);
        }
        OpenLog log = document.log();
        if (info != null) {
            // several logs are looked into for it
            scope.<Where>task(LogMessages.Details, _ -> new Where(log.placeOf(row),
                    clocks.timeOf(log.set(), row, info.time()))).quiet().onDone(where -> {
                if (canvas.currentRow() == row) {
                    pane.show(info, where.place, where.time, note);
                }
            }).start();
        } else if (row >= 0) {
            // on a slow disk it takes a while until the line is there
            canvas.getDisplay().timerExec(AGAIN_MILLIS, () -> {
                if (scope.isOpen() && canvas.currentRow() == row && pane.control().isVisible()) {
                    show();
                }
            });
        }
    }
}
