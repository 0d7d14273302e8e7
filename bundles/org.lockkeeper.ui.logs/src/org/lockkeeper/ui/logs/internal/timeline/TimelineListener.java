package org.lockkeeper.ui.logs.internal.timeline;

import org.lockkeeper.logs.view.time.TimeRange;

/** Hears what somebody wants who looks at the timeline. UI thread. */
public interface TimelineListener {

    /** Go to the first line of a time. */
    void goTo(long second);

    /** Show only the lines of a range. */
    void showOnly(TimeRange range);

    /** Show lines of all times again. */
    void showAll();

    /** Count the bars of a range; {@code null} for all that there is. */
    void zoom(TimeRange range);

    /** Tell lines apart by something else. */
    void split(SplitBy by);
}
