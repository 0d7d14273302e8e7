package org.lockkeeper.logs.kerio;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.text.time.Stamps;

/**
 * Derives a server's distance from UTC, and when it changed, from the lines of its mail log: a message's Queue-ID holds
 * the time of reception in UTC, the line the local time (domain notes, section 1.3: inferred, arithmetic checked on
 * real lines, undocumented by the vendor). Lines are added in the order of the log.
 */
public final class UtcOffsets {

    private static final long QUARTER = 900;
    /** A line is written after the message came in; so much earlier only by rounding. */
    private static final long EARLY = 30;
    /** So late a line may be and still tell the quarter of an hour. */
    private static final long LATE = 600;
    private static final int TO_CHANGE = 5;

    private final List<Sample> samples = new ArrayList<>();
    private int unclear;

    private record Sample(long local, int offset) {
    }

    /**
     * A span of time with one distance from UTC.
     *
     * @param from local time of its first line
     * @param to local time of its last line
     * @param offset the distance
     * @param agreeing lines that tell it
     * @param lines lines looked at in the span
     */
    public record Period(LocalDateTime from, LocalDateTime to, ZoneOffset offset, int agreeing, int lines) {

        /** How sure it is: 0 to 1; few lines are never sure. */
        public double confidence() {
            return agreeing / (double) lines * Math.min(1, agreeing / 5.0);
        }
    }

    /** Adds a line; those that are no reception of a message tell nothing. */
    public void add(String line) {
        if (!line.contains("Recv: Queue-ID: ")) {
            return;
        }
        long local = new Stamps().read(line);
        if (local != Stamps.NONE && line.startsWith("[")) {
            add(local, line);
        }
    }

    /**
     * Adds a record; those that are no reception of a message tell nothing.
     *
     * @param at its local time
     * @param text the line without its time
     */
    public void add(Moment at, String text) {
        if (text.contains("Recv: Queue-ID: ")) {
            add(at.local().toEpochSecond(ZoneOffset.UTC), text);
        }
    }

    private void add(long local, String text) {
        Optional<QueueId> id = QueueId.in(text);
        if (id.isEmpty()) {
            return;
        }
        long difference = local - id.get().receivedAt().getEpochSecond();
        long offset = Math.floorDiv(difference + EARLY, QUARTER) * QUARTER;
        long late = difference - offset;
        if (Math.abs(offset) > Duration.ofHours(15).toSeconds() || late > LATE) {
            unclear++;
            return;
        }
        samples.add(new Sample(local, (int) offset));
    }

    /** Lines whose Queue-ID and time do not fit together. */
    public int unclear() {
        return unclear;
    }

    /** The spans in the order of the log, none where no line told anything. */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        int begin = 0;
        while (begin < samples.size()) {
            int offset = majority(begin, Math.min(samples.size(), begin + 2 * TO_CHANGE + 1));
            int end = begin;
            int agreeing = 0;
            while (end < samples.size() && !changes(end, offset)) {
                agreeing += samples.get(end).offset == offset ? 1 : 0;
                end++;
            }
            if (end == begin) {
                // changes at once: take what it changes to
                offset = samples.get(begin).offset;
                while (end < samples.size() && !changes(end, offset)) {
                    agreeing += samples.get(end).offset == offset ? 1 : 0;
                    end++;
                }
            }
            periods.add(new Period(time(begin), time(end - 1), ZoneOffset.ofTotalSeconds(offset), agreeing, end - begin));
            begin = end;
        }
        return periods;
    }

    private LocalDateTime time(int sample) {
        return LocalDateTime.ofEpochSecond(samples.get(sample).local, 0, ZoneOffset.UTC);
    }

    private int majority(int from, int to) {
        int best = samples.get(from).offset;
        int most = 0;
        for (int i = from; i < to; i++) {
            int offset = samples.get(i).offset;
            int n = 0;
            for (int j = from; j < to; j++) {
                n += samples.get(j).offset == offset ? 1 : 0;
            }
            if (n > most) {
                most = n;
                best = offset;
            }
        }
        return best;
    }

    /** Whether from this line on some lines together, all that are left or five, tell another distance. */
    private boolean changes(int at, int offset) {
        int other = samples.get(at).offset;
        int n = 0;
        while (at + n < samples.size() && n < TO_CHANGE && samples.get(at + n).offset == other) {
            n++;
        }
        return other != offset && (n == TO_CHANGE || n >= 2 && at + n == samples.size());
    }

    /**
     * The distance from UTC at a local time, from the nearest span.
     *
     * @return empty where nothing is known
     */
    public Optional<Period> at(LocalDateTime local) {
        Period best = null;
        long nearest = Long.MAX_VALUE;
        for (Period p : periods()) {
            long distance = local.isBefore(p.from) ? Duration.between(local, p.from).toSeconds()
                    : local.isAfter(p.to) ? Duration.between(p.to, local).toSeconds() : 0;
            if (distance < nearest) {
                nearest = distance;
                best = p;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A moment of the server's logs with the distance from UTC that its mail log tells, where it does. */
    public Moment exact(Moment local) {
        return local.offset() != null ? local : at(local.local()).map(p -> new Moment(local.local(), p.offset)).orElse(local);
    }
}
