package org.lockkeeper.ui.logs.internal.tabs;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.logs.internal.bookmarks.LogBookmarks;
import org.lockkeeper.ui.logs.internal.find.LogFinder;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** What those hear of a line who do not see its marks. UI thread. */
record SpokenMarks(LogBookmarks bookmarks, LogFinder finder) {

    /** A remark for each mark of a row. */
    List<String> of(long row) {
        List<String> remarks = new ArrayList<>();
        if (bookmarks.shown().has(row)) {
            String note = bookmarks.shown().note(row);
            remarks.add(note.isEmpty() ? LogMessages.SpokenBookmark : NLS.bind(LogMessages.SpokenNote, note));
        }
        if (finder.hits() != null && finder.hits().atOrAfter(row) == row) {
            remarks.add(NLS.bind(LogMessages.SpokenHit, Counts.of(finder.hits().ordinal(row)),
                    Counts.of(finder.hits().size())));
        }
        return remarks;
    }
}
