package org.lockkeeper.ui.logs.internal.actions;

import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** What can be done in the Log view besides moving about: for the tools, the menu and the keys alike. */
public enum LogAction {
    /** The rotated files of the log as one. */
    WHOLE_LOG("wholeLog", "Ctrl+Shift+O", true, true),
    /** Other logs merged by time. */
    MERGE("merge", "Ctrl+Shift+M", false, true),
    /** Fields in columns. */
    COLUMNS("showColumns", "Ctrl+Shift+N", true, true),
    /** Long lines broken at the width. */
    WRAP("wrap", "Alt+Z", true, true),
    /** Filters. */
    FILTERS("filters", "Ctrl+K", true, true),
    /** Lines over time. */
    TIMELINE("timeline", "Ctrl+Shift+H", true, true),
    /** What the current line means. */
    DETAILS("details", "Ctrl+D", true, true),
    /** Going along with a log that grows. */
    FOLLOW("follow", "Ctrl+Shift+W", true, true),
    /** Colours of lines. */
    HIGHLIGHTERS("highlighters", "Ctrl+Shift+G", false, true),
    /** The editor of those colours. */
    EDIT_HIGHLIGHTERS("editHighlighters", "Ctrl+G", false, false),
    /** Colour of the selected text wherever it stands. */
    HIGHLIGHT_SELECTED("highlightSelected", "Ctrl+H", false, false),
    /** All of a line that is too long to be shown. */
    WHOLE_LINE("wholeLine", "Ctrl+Shift+Enter", false, false),
    /** The editor of log formats. */
    FORMATS("formats", "Ctrl+Shift+D", false, false),
    /** The messages that details explain. */
    KNOWN_MESSAGES("knownMessages", "Ctrl+Shift+X", false, false),
    /** Bookmark of the current line. */
    BOOKMARK("bookmark", "Ctrl+B", false, false),
    /** The next bookmark. */
    NEXT_BOOKMARK("nextBookmark", "F2", false, false),
    /** The previous bookmark. */
    PREVIOUS_BOOKMARK("previousBookmark", "Shift+F2", false, false),
    /** All bookmarks as a list. */
    BOOKMARKS("bookmarks", "Ctrl+Shift+B", false, false),
    /** All lines of a message. */
    TRACE("trace", "Ctrl+Shift+Q", false, false),
    /** Clients of an account or address. */
    WHO("who", "Ctrl+Shift+Y", false, false),
    /** Clocks of the servers, and shifts of merged logs. */
    CLOCKS("clocks", "Ctrl+Shift+J", false, false),
    /** Selected or shown lines as a file. */
    SAVE("save", "Ctrl+S", false, false);

    private final String id;
    private final String keys;
    private final boolean isSwitch;
    private final boolean inTools;

    LogAction(String id, String keys, boolean isSwitch, boolean inTools) {
        this.id = id;
        this.keys = keys;
        this.isSwitch = isSwitch;
        this.inTools = inTools;
    }

    /** Last part of its ids. */
    public String id() {
        return id;
    }

    /** Whether it is on or off. */
    public boolean isSwitch() {
        return isSwitch;
    }

    /** Whether it stands among the tools. */
    public boolean inTools() {
        return inTools;
    }

    /** The keys for it, as people write them. */
    public String keys() {
        return KeyBindings.inWords(keys);
    }

    /** Its name. */
    public String text() {
        return switch (this) {
            case WHOLE_LOG -> LogMessages.WholeLog;
            case MERGE -> LogMessages.Merge;
            case COLUMNS -> LogMessages.Columns;
            case WRAP -> LogMessages.Wrap;
            case FILTERS -> LogMessages.Filters;
            case TIMELINE -> LogMessages.Timeline;
            case DETAILS -> LogMessages.Details;
            case FOLLOW -> LogMessages.Follow;
            case HIGHLIGHTERS -> LogMessages.Highlighters;
            case EDIT_HIGHLIGHTERS -> LogMessages.HighlightersEdit;
            case HIGHLIGHT_SELECTED -> LogMessages.HighlightSelected;
            case WHOLE_LINE -> LogMessages.LineWhole;
            case FORMATS -> LogMessages.Formats;
            case KNOWN_MESSAGES -> LogMessages.KnownMessages;
            case BOOKMARK -> LogMessages.Bookmark;
            case NEXT_BOOKMARK -> LogMessages.NextBookmark;
            case PREVIOUS_BOOKMARK -> LogMessages.PreviousBookmark;
            case BOOKMARKS -> LogMessages.BookmarkList;
            case TRACE -> LogMessages.Trace;
            case WHO -> LogMessages.Who;
            case CLOCKS -> LogMessages.ClocksMore;
            case SAVE -> LogMessages.Save;
        };
    }

    /** What it does, with its keys. */
    public String hint() {
        String what = switch (this) {
            case WHOLE_LOG -> LogMessages.WholeLogHint;
            case MERGE -> LogMessages.MergeHint;
            case COLUMNS -> LogMessages.ColumnsHint;
            case WRAP -> LogMessages.WrapHint;
            case FILTERS -> LogMessages.FiltersHint;
            case TIMELINE -> LogMessages.TimelineHint;
            case DETAILS -> LogMessages.DetailsHint;
            case FOLLOW -> LogMessages.FollowHint;
            case HIGHLIGHTERS -> LogMessages.HighlightersHint;
            default -> text();
        };
        return what + " (" + keys + ")";
    }
}
