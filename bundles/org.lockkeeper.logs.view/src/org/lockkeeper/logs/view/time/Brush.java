package org.lockkeeper.logs.view.time;

/** Which bars are chosen: from where one began to where one is. Without a window, to be tested by itself. */
public final class Brush {

    private int bars;
    private int anchor;
    private int cursor;
    private boolean chosen;

    /** There are so many bars now; what was chosen is void. */
    public void reset(int count, int at) {
        bars = count;
        cursor = clamp(at);
        anchor = cursor;
        chosen = false;
    }

    /** Goes to a bar. */
    public void move(int bar) {
        cursor = clamp(bar);
        anchor = cursor;
        chosen = false;
    }

    /** Goes to a bar, choosing all on the way. */
    public void extend(int bar) {
        cursor = clamp(bar);
        chosen = cursor != anchor;
    }

    /** Clears the choice. */
    public void clear() {
        anchor = cursor;
        chosen = false;
    }

    private int clamp(int bar) {
        return bars == 0 ? 0 : Math.clamp(bar, 0, bars - 1);
    }

    /** Whether several bars are chosen. */
    public boolean isChosen() {
        return chosen;
    }

    /** Where one is. */
    public int cursor() {
        return cursor;
    }

    /** The first bar that is chosen, or where one is. */
    public int first() {
        return Math.min(anchor, cursor);
    }

    /** The last bar that is chosen, or where one is. */
    public int last() {
        return Math.max(anchor, cursor);
    }
}
