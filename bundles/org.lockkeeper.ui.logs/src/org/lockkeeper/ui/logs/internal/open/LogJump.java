package org.lockkeeper.ui.logs.internal.open;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.view.viewport.GoTo;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.timeline.LogTimes;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** Goes where somebody typed to go to: a line, a time, a part of the log. UI thread. */
public record LogJump(LogDocument document, LineCanvas canvas, LogTimes times, Consumer<String> note) {

    /** Goes there, or says that there is no such place. */
    public void to(String typed) {
        Optional<GoTo> where = GoTo.parse(typed, times.day());
        long rows = document.rowCount();
        switch (where.orElse(null)) {
            case GoTo.Line(long number) when number >= 1 && number <= rows -> reveal(number - 1);
            case GoTo.Part(double fraction) -> reveal(Math.min(rows - 1, (long) (fraction * rows)));
            case GoTo.Time(long second) -> times.goTo(second);
            case null, default -> note.accept(NLS.bind(LogMessages.NoSuchLine, typed, rows));
        }
    }

    private void reveal(long row) {
        canvas.reveal(row);
        canvas.setFocus();
        note.accept("");
    }
}
