package org.lockkeeper.logs.view.time;

import java.util.BitSet;
import java.util.List;

/**
 * Lines over time as stacked bars of equal width. A bar without lines is there with zero; whether any log was being
 * written at its time tells {@link #isRecorded}.
 */
public final class Bars {

    private final long from;
    private final long width;
    private final List<Part> parts;
    private final BitSet recorded;
    private final boolean complete;
    private final long[] totals;
    private final long highest;
    private final int busiest;

    /**
     * Lines of one kind.
     *
     * @param name for people
     * @param shade how they are drawn
     * @param counts one for each bar
     */
    public record Part(String name, Shade shade, long[] counts) {

        /** Lines of all bars together. */
        public long total() {
            long total = 0;
            for (long n : counts) {
                total += n;
            }
            return total;
        }
    }

    /** What a part means for the eye. */
    public enum Shade {
        /** All lines, where nothing is told apart; or those that matter. */
        MAIN,
        /** The rest. */
        REST,
        /** Errors. */
        ERROR,
        /** Warnings. */
        WARNING,
        /** Notes. */
        NOTE,
        /** One of several that are only to be told apart. */
        SERIES_1,
        /** Another. */
        SERIES_2,
        /** Another. */
        SERIES_3,
        /** Another. */
        SERIES_4,
        /** Another. */
        SERIES_5,
        /** Another. */
        SERIES_6;

        /** How many there are to tell series apart. */
        public static final int SERIES = 6;

        /** One of those to tell apart, from 0; they begin anew after the last. */
        public static Shade series(int n) {
            return values()[SERIES_1.ordinal() + n % SERIES];
        }
    }

    /**
     * @param from first second of the first bar
     * @param width seconds of each
     * @param parts from the bottom of the stack upwards, at least one, all as long
     * @param recorded at which bars' times at least one log has its first line behind and its last before it
     * @param complete whether all times have been read
     */
    public Bars(long from, long width, List<Part> parts, BitSet recorded, boolean complete) {
        this.from = from;
        this.width = width;
        this.parts = List.copyOf(parts);
        this.recorded = (BitSet) recorded.clone();
        this.complete = complete;
        this.totals = new long[parts.getFirst().counts.length];
        int best = 0;
        for (int i = 0; i < totals.length; i++) {
            for (Part part : parts) {
                totals[i] += part.counts[i];
            }
            best = totals[i] > totals[best] ? i : best;
        }
        this.busiest = best;
        this.highest = totals[best];
    }

    /** How many bars. */
    public int count() {
        return totals.length;
    }

    /** Seconds of each bar. */
    public long width() {
        return width;
    }

    /** The parts of each bar, from the bottom upwards. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether all times have been read. */
    public boolean isComplete() {
        return complete;
    }

    /** Lines of a bar. */
    public long total(int bar) {
        return totals[bar];
    }

    /** Lines of all bars. */
    public long total() {
        long total = 0;
        for (long n : totals) {
            total += n;
        }
        return total;
    }

    /** Lines of the highest bar. */
    public long highest() {
        return highest;
    }

    /** The highest bar. */
    public int busiest() {
        return busiest;
    }

    /** Whether at a bar's time at least one log was being written: between its first and its last line. */
    public boolean isRecorded(int bar) {
        return recorded.get(bar);
    }

    /** First second of a bar. */
    public long start(int bar) {
        return from + bar * width;
    }

    /** All that the bars span. */
    public TimeRange range() {
        return new TimeRange(from, start(count()));
    }

    /** The range of some bars, in any order. */
    public TimeRange range(int one, int other) {
        return new TimeRange(start(Math.min(one, other)), start(Math.max(one, other) + 1));
    }

    /** The bar of a second, clamped to those there are. */
    public int bar(long second) {
        return Math.clamp(Math.floorDiv(second - from, width), 0, totals.length - 1);
    }

    /** As a table: a header and a row for each bar, its values separated by tabs. */
    public String table(String timeTitle, String linesTitle) {
        StringBuilder table = new StringBuilder(timeTitle).append('\t').append(linesTitle);
        if (parts.size() > 1) {
            parts.forEach(p -> table.append('\t').append(p.name().replaceAll("[\t\r\n]", " ")));
        }
        table.append('\n');
        for (int i = 0; i < count(); i++) {
            table.append(Times.text(start(i))).append('\t').append(totals[i]);
            if (parts.size() > 1) {
                for (Part part : parts) {
                    table.append('\t').append(part.counts[i]);
                }
            }
            table.append('\n');
        }
        return table.toString();
    }
}
