package org.lockkeeper.logs.view.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.view.mark.Decoration;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.text.time.Stamps;

/** A row as it is seen: its text with passwords hidden, its fields, and how it is marked. Made off the UI thread. */
public final class Row {

    private final long number;
    private final String log;
    private final String text;
    private final @Nullable LogRecord record;
    private final boolean cut;
    private final long time;
    private long shift;
    private volatile @Nullable Decorator decorator;
    private volatile Decoration decoration = Decoration.NONE;

    /**
     * @param number of the row, from 0
     * @param log name of its file where there are several, else {@code ""}
     * @param text as it may be shown
     * @param record its fields; {@code null} where it begins no record
     * @param time by the log's own clock, in seconds since 1970; {@link Stamps#NONE} for none
     * @param cut whether the text is not all of the line
     */
    Row(long number, String log, String text, @Nullable LogRecord record, long time, boolean cut) {
        this.time = time;
        this.cut = cut;
        this.number = number;
        this.log = Objects.requireNonNull(log);
        this.text = Objects.requireNonNull(text);
        this.record = record;
    }

    /** With seconds that are added to its time; before others see it. */
    Row shifted(long seconds) {
        shift = seconds;
        return this;
    }

    /** Seconds that are added to its time, where its log is merged with others whose clocks differ. */
    long shift() {
        return shift;
    }

    /** Number of the row, from 0. */
    public long number() {
        return number;
    }

    /** Name of its file where there are several, else {@code ""}. */
    public String log() {
        return log;
    }

    /** The text, passwords hidden, cut where it is long. */
    public String text() {
        return text;
    }

    /**
     * Its time by the log's own clock, in seconds since 1970 as the engine counts, whose order of time and bars it
     * agrees with; {@link Stamps#NONE} where it has none.
     */
    public long time() {
        return time;
    }

    /** Whether the text is not all of the line. */
    public boolean isCut() {
        return cut;
    }

    /** Its fields; {@code null} where it begins no record. */
    public @Nullable LogRecord record() {
        return record;
    }

    /** Whether it is known how it is marked by these. */
    public boolean isDecorated(Decorator by) {
        return decorator == by;
    }

    /** How it was marked last; never computes. */
    public Decoration lastDecoration() {
        return decoration;
    }

    /** How it is marked; computed anew only where that changed, which may take longer than a frame for all in sight. */
    public Decoration decoration(Decorator by) {
        if (decorator != by) {
            decoration = by.decorate(text);
            decorator = by;
        }
        return decoration;
    }
}
