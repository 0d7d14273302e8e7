package org.lockkeeper.ui.logs.internal.timeline;

/** What the lines of a bar can be told apart by. */
public enum SplitBy {
    /** Nothing; where filters are in use, what they show. */
    NOTHING("nothing"),
    /** How bad a line is. */
    SEVERITY("severity"),
    /** The filters of the filter bar. */
    FILTERS("filters"),
    /** The text that is looked for. */
    FOUND("found"),
    /** The log that a line stands in. */
    LOGS("logs");

    private final String id;

    SplitBy(String id) {
        this.id = id;
    }

    /** Under what it is kept. */
    public String id() {
        return id;
    }

    /** For people. */
    String text() {
        return switch (this) {
            case NOTHING -> TimelineMessages.ByNothing;
            case SEVERITY -> TimelineMessages.BySeverity;
            case FILTERS -> TimelineMessages.ByFilters;
            case FOUND -> TimelineMessages.ByFound;
            case LOGS -> TimelineMessages.ByLogs;
        };
    }
}
