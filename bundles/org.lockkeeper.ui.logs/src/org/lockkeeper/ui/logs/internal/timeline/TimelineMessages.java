package org.lockkeeper.ui.logs.internal.timeline;

import org.eclipse.osgi.util.NLS;

/** Texts of the timeline in the user's language. */
final class TimelineMessages extends NLS {

    public static String ByFilters;
    public static String ByFound;
    public static String ByLogs;
    public static String ByNothing;
    public static String BySeverity;
    public static String Clocks;
    public static String ClocksHint;
    public static String ClocksHintOne;
    public static String ClocksLog;
    public static String ClocksPropose;
    public static String ClocksProposeHint;
    public static String ClocksServer;
    public static String ClocksShift;
    public static String ClocksShiftOf;
    public static String ClocksWrong;
    public static String ColumnLines;
    public static String ColumnTime;
    public static String CopyTable;
    public static String CoverageName;
    public static String CoveragePlace;
    public static String Covers;
    public static String CoversFiles;
    public static String Days;
    public static String Gap;
    public static String GapOne;
    public static String GapRule;
    public static String Gaps;
    public static String GapsMore;
    public static String GoThere;
    public static String Hours;
    public static String Incomplete;
    public static String Minutes;
    public static String Name;
    public static String PartCount;
    public static String Seconds;
    public static String ShowAll;
    public static String ShowOnly;
    public static String ShowOnlyHint;
    public static String ShowOnlyThese;
    public static String Span;
    public static String SpanUnrecorded;
    public static String SplitHint;
    public static String Summary;
    public static String SummaryHighest;
    public static String Table;
    public static String TableHint;
    public static String Unrecorded;
    public static String Waiting;
    public static String Width;
    public static String ZoomIn;
    public static String ZoomInHint;
    public static String ZoomInSign;
    public static String ZoomOut;
    public static String ZoomOutHint;
    public static String ZoomOutSign;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.logs.internal.timeline.messages", TimelineMessages.class);
    }

    private TimelineMessages() {
    }
}
