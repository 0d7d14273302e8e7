package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;

/** Says where in the log one is, how much is selected, and whether it is followed. UI thread. */
final class LogPosition {

    private static final int DELAY_MILLIS = 40;

    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogHeader header;
    private String following = "";
    private boolean complete;
    private boolean waiting;

    LogPosition(LogScene scene, LineCanvas canvas, LogHeader header) {
        this.scene = scene;
        this.canvas = canvas;
        this.header = header;
    }

    /** Says of following something else from now on. */
    void follow(String state) {
        following = state;
        show(complete);
    }

    /** Says it anew, in a moment: somebody who scrolls goes on faster than anybody reads. */
    void show(boolean allCounted) {
        complete = allCounted;
        if (!waiting && !canvas.isDisposed()) {
            waiting = true;
            canvas.getDisplay().timerExec(DELAY_MILLIS, () -> {
                waiting = false;
                if (!canvas.isDisposed()) {
                    show();
                }
            });
        }
    }

    private void show() {
        long rows = scene.rowCount();
        if (rows == 0) {
            boolean empty = complete && scene.log() != null && scene.log().set().count() == 0;
            header.status(empty ? LogMessages.NoLines : "");
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(NLS.bind(complete ? LogMessages.Position : LogMessages.PositionCounting,
                Counts.of(Math.max(0, canvas.currentRow()) + 1), Counts.of(rows)));
        if (canvas.selectionCount() > 1) {
            parts.add(NLS.bind(LogMessages.Selected, Counts.of(canvas.selectionCount())));
        }
        if (!following.isEmpty()) {
            parts.add(following);
        }
        header.status(String.join("  \u00b7  ", parts));
    }
}
