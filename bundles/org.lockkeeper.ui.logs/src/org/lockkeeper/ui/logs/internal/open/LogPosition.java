package org.lockkeeper.ui.logs.internal.open;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.logs.internal.controls.LogHeader;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Says where in the log one is, how much is selected, and whether it is followed. UI thread. */
public final class LogPosition {

    private static final int DELAY_MILLIS = 40;

    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogHeader header;
    private String following = "";
    private boolean complete;
    private boolean waiting;

    /** Says it in the header. */
    public LogPosition(LogDocument document, LineCanvas canvas, LogHeader header) {
        this.document = document;
        this.canvas = canvas;
        this.header = header;
    }

    /** Says of following something else from now on. */
    public void follow(String state) {
        following = state;
        show(complete);
    }

    /** Says it anew, in a moment: somebody who scrolls goes on faster than anybody reads. */
    public void show(boolean allCounted) {
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
        long rows = document.rowCount();
        if (rows == 0) {
            boolean empty = complete && document.log() != null && document.log().set().count() == 0;
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
