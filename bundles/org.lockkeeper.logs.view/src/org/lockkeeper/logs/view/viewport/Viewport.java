package org.lockkeeper.logs.view.viewport;

import org.jspecify.annotations.Nullable;

/**
 * Which lines are in sight, which of them is the current one, and which are selected; in places from 0 among the lines
 * that are seen by scrolling. A line takes one row of the room, or where long lines are wrapped several: then the first
 * line may be seen in part, and no more lines are asked for their heights than there is room for. Knows numbers only.
 * For one thread.
 */
public final class Viewport {

    /** Tells how many rows a line takes. */
    @FunctionalInterface
    public interface Heights {
        /** How many rows, at least 1. */
        int of(long place);
    }

    private long count;
    private long top;
    private int hidden;
    private long current;
    private long anchor;
    private int room = 1;
    private @Nullable Heights heights;
    // whether the current line was gone to and nobody scrolled since
    private boolean gone;

    /** Goes back to the start, with nothing selected. */
    public void reset() {
        top = 0;
        hidden = 0;
        current = 0;
        anchor = 0;
        gone = false;
    }

    /** Lets lines take several rows from now on; {@code null} for one row each. The current line stays in sight. */
    public void heights(@Nullable Heights by) {
        boolean seen = isInSight(current);
        heights = by;
        hidden = 0;
        clampTop();
        if (seen) {
            show(current);
        }
    }

    /** Lines may take more rows than was known when one of them was gone to. */
    public void heightsChanged() {
        clampTop();
        if (gone) {
            show(current);
        }
    }

    /** The number of lines changed. */
    public void count(long lines) {
        count = lines;
        current = clamp(current);
        anchor = clamp(anchor);
        clampTop();
    }

    /** How many lines there are. */
    public long count() {
        return count;
    }

    /** There is room for another number of whole rows; the current line stays in sight. */
    public void room(int rows) {
        boolean seen = isInSight(current);
        room = Math.max(1, rows);
        if (seen && !isInSight(current)) {
            back(current, room / 2);
        }
        clampTop();
    }

    /** How many rows there is room for as a whole, at least 1. */
    public int room() {
        return room;
    }

    /** How many lines of one row fit where the last line is seen: the page of a scroll bar. */
    public long lastPage() {
        return heights == null ? room : Math.max(1, count - lastTop()[0]);
    }

    /** First line in sight. */
    public long top() {
        return top;
    }

    /** How many rows of the first line are above what is seen. */
    public int hidden() {
        return hidden;
    }

    /** One after the last line in sight. */
    public long bottom() {
        if (heights == null) {
            return Math.min(count, top + room);
        }
        long place = top;
        int rows = -hidden;
        while (place < count && rows < room) {
            rows += heights.of(place++);
        }
        // the last one only where it is seen as a whole, or is the only one
        return rows > room && place > top + 1 ? place - 1 : place;
    }

    /** Shows a line at the top, or as near to it as there are lines. */
    public void scrollTo(long place) {
        gone = false;
        top = clamp(place);
        hidden = 0;
        clampTop();
    }

    /** Scrolls by rows, up where negative. */
    public void scrollBy(long rows) {
        gone = false;
        if (heights == null) {
            scrollTo(top + rows);
            return;
        }
        long left = hidden + rows;
        while (left < 0 && top > 0) {
            left += heights.of(--top);
        }
        while (top < count - 1 && left >= heights.of(top)) {
            left -= heights.of(top++);
        }
        hidden = (int) Math.max(0, left);
        clampTop();
    }

    /** Whether the last line is in sight. */
    public boolean isAtEnd() {
        if (heights == null) {
            return top >= count - room;
        }
        long[] last = lastTop();
        return top > last[0] || top == last[0] && hidden >= last[1];
    }

    /** The current line; 0 where there are none. */
    public long current() {
        return current;
    }

    /** Whether rows of the current line are below what is seen, which alone fill it. */
    public boolean goesOnBelow() {
        return heights != null && top == current && heights.of(top) - hidden > room;
    }

    /** Whether rows of the current line are above what is seen. */
    public boolean goesOnAbove() {
        return heights != null && top == current && hidden > 0;
    }

    /** Makes a line the current one and brings it into sight; selects from where the selection began, or it alone. */
    public void moveTo(long place, boolean extend) {
        current = clamp(place);
        if (!extend) {
            anchor = current;
        }
        show(current);
        gone = true;
    }

    /** Makes a line the current one, and shows it in the upper third where it was out of sight. */
    public void reveal(long place) {
        current = clamp(place);
        anchor = current;
        if (!isInSight(current)) {
            back(current, room / 3);
        }
        clampTop();
        gone = true;
    }

    /** Makes a line the current one of other lines, as far below the top as the current one was before. */
    public void keep(long place, long lines) {
        long above = current - top;
        boolean seen = isInSight(current);
        count = lines;
        current = clamp(place);
        anchor = current;
        scrollTo(current - above);
        gone = seen;
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

    private boolean isInSight(long place) {
        return place == top && (hidden == 0 || bottom() == top + 1) || place > top && place < bottom();
    }

    // as little as is needed; of a line that is higher than the room, its start
    private void show(long place) {
        if (place < top || place == top && hidden > 0) {
            top = place;
            hidden = 0;
        } else if (place >= bottom()) {
            int rows = heightOf(place);
            if (rows >= room) {
                top = place;
                hidden = 0;
            } else {
                back(place, room - rows);
            }
        }
        clampTop();
    }

    // so many rows above a line
    private void back(long place, int rows) {
        int left = rows;
        long at = place;
        while (at > 0 && left > 0) {
            left -= heightOf(--at);
        }
        top = at;
        hidden = Math.max(0, -left);
    }

    private void clampTop() {
        top = Math.max(0, top);
        if (heights == null) {
            top = Math.clamp(top, 0, Math.max(0, count - room));
            hidden = 0;
            return;
        }
        if (top + room < count) {
            hidden = Math.min(hidden, Math.max(0, heightOf(top) - 1));
            return;
        }
        long[] last = lastTop();
        if (top > last[0] || top == last[0] && hidden > last[1]) {
            top = last[0];
            hidden = (int) last[1];
        }
    }

    // the first line, and how many of its rows are hidden, where the last row is at the bottom
    private long[] lastTop() {
        int left = room;
        long at = count;
        while (at > 0 && left > 0) {
            left -= heightOf(--at);
        }
        return new long[] {at, Math.max(0, -left)};
    }

    private int heightOf(long place) {
        return heights == null ? 1 : Math.max(1, heights.of(place));
    }

    private long clamp(long place) {
        return Math.clamp(place, 0, Math.max(0, count - 1));
    }
}
