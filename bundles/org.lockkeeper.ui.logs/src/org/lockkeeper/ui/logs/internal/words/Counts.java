package org.lockkeeper.ui.logs.internal.words;

import java.text.NumberFormat;
import org.lockkeeper.ui.text.Plural;

/** Numbers as people read them: 5,915,136. */
public final class Counts {

    private Counts() {
    }

    /** A number in the user's way of writing. */
    public static String of(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** That logs could not be read, such as one of that name. */
    public static String unreadLogs(long number, String example) {
        return Plural.bind(LogMessages.LogsUnread, number, number, example);
    }

    /** That a log has so many more lines than are shown. */
    public static String moreLines(long number) {
        return Plural.bind(LogMessages.MoreLinesFound, number);
    }

    /** "All 4 lines with these words ...". */
    public static String allLines(long number) {
        return Plural.bind(LogMessages.AllLinesFound, number);
    }
}
