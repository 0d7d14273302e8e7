package org.lockkeeper.ui.logs.internal.model;

/**
 * Which lines are in sight, which of them is the current one, and which are selected; in places from 0 among the lines
 * that are seen by scrolling. Knows numbers only. For one thread.
 */
public final class LineSight {

    private long count;
    private long top;
    private long current;
    private long anchor;
    private int room = 1;

    /** Goes back to the start, with nothing selected. */
    public void reset() {
        top = 0;
        current = 0;
        anchor = 0;
    }

    /** Takes notice of how many lines there are now. */
    public void count(long lines) {
        count = lines;
        current = clamp(current);
        anchor = clamp(anchor);
        scrollTo(top);
    }

    /** How many lines there are. */
    public long count() {
        return count;
    }

    /** Takes notice that there is room for another number of whole lines; the current one stays in sight. */
    public void room(int lines) {
        boolean seen = current >= top && current < top + room;
        room = Math.max(1, lines);
        if (seen && current >= top + room) {
            top = current - room / 2;
        }
        scrollTo(top);
    }

    /** How many lines are in sight as a whole, at least 1. */
    public int room() {
        return room;
    }

    /** First line in sight. */
    public long top() {
        return top;
    }

    /** One after the last line in sight. */
    public long bottom() {
        return Math.min(count, top + room);
    }

    /** Shows a line at the top, or as near to it as there are lines. */
    public void scrollTo(long place) {
        top = Math.clamp(place, 0, Math.max(0, count - room));
    }

    /** Whether the last line is in sight. */
    public boolean isAtEnd() {
        return top >= count - room;
    }

    /** The current line; 0 where there are none. */
    public long current() {
        return current;
    }

    /** Makes a line the current one and brings it into sight; selects from where the selection began, or it alone. */
    public void moveTo(long place, boolean extend) {
        current = clamp(place);
        if (!extend) {
            anchor = current;
        }
        if (current < top) {
            scrollTo(current);
        } else if (current >= top + room) {
            scrollTo(current - room + 1);
        }
    }

    /** Makes a line the current one, and shows it in the upper third where it was out of sight. */
    public void reveal(long place) {
        current = clamp(place);
        anchor = current;
        if (current < top || current >= top + room) {
            scrollTo(current - room / 3);
        }
    }

    /** Makes a line the current one of other lines, as far below the top as the current one was before. */
    public void keep(long place, long lines) {
        long above = current - top;
        count = lines;
        current = clamp(place);
        anchor = current;
        scrollTo(current - above);
    }

    /** Selects all lines. */
    public void selectAll() {
        anchor = 0;
        current = Math.max(0, count - 1);
    }

    /** First selected line. */
    public long selectionStart() {
        return Math.min(anchor, current);
    }

    /** How many lines are selected, at least 1. */
    public long selectionCount() {
        return Math.abs(anchor - current) + 1;
    }

    /** Whether a line is selected. */
    public boolean isSelected(long place) {
        return place >= selectionStart() && place < selectionStart() + selectionCount();
    }

    private long clamp(long place) {
        return Math.clamp(place, 0, Math.max(0, count - 1));
    }
}
