package org.lockkeeper.logs;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.lockkeeper.logs.WrittenLog.Content;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.text.time.Stamps;

/**
 * The rows that somebody who follows some logs must see, kept in the simplest way: each row on its own. Lines that were
 * not there before come at the end, in the order of time; behind them those that have no end and go on; one that had no
 * end from the start keeps its place until it goes on, when all from there on is put in order again.
 */
final class FollowedRows {

    /** A row: a line of a file. */
    record Row(int log, Content file, int line, long time) {
    }

    private record Pin(Content file, int length, int line) {
    }

    private record Line(Content file, int number, long own) {
    }

    private final List<WrittenLog> logs;
    private final List<Row> rows = new ArrayList<>();
    private final boolean[] live;
    private final Pin[] pins;
    private int settled;
    private Map<Content, List<String>> texts = Map.of();

    FollowedRows(List<WrittenLog> logs) {
        this.logs = logs;
        this.live = new boolean[logs.size()];
        this.pins = new Pin[logs.size()];
    }

    List<Row> rows() {
        return rows;
    }

    List<String> texts() {
        return rows.stream().map(r -> texts.get(r.file).get(r.line)).toList();
    }

    List<String> lines(Content file) {
        return texts.get(file);
    }

    /** Takes in what has been written. */
    void looked(boolean isVoid) {
        texts = new IdentityHashMap<>();
        logs.forEach(l -> l.followed().forEach(f -> texts.put(f, f.lines())));
        if (isVoid) {
            settled = 0;
            for (int i = 0; i < live.length; i++) {
                live[i] = false;
                pins[i] = null;
            }
        }
        List<List<Line>> lines = logs.stream().map(this::lines).toList();
        int keep = settled;
        for (int i = 0; i < live.length; i++) {
            Pin pin = pins[i];
            if (pin != null && pin.file.length() != pin.length) {
                live[i] = true;
                int row = 0;
                while (rows.get(row).file != pin.file || rows.get(row).line != pin.line) {
                    row++;
                }
                keep = Math.min(keep, row);
            }
        }
        rows.subList(keep, rows.size()).clear();
        merge(lines);
    }

    private void merge(List<List<Line>> lines) {
        int n = logs.size();
        int[] next = new int[n];
        int[] stop = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) {
            time[i] = Stamps.NONE;
            for (Row row : rows) {
                if (row.log == i) {
                    next[i]++;
                    time[i] = row.time;
                }
            }
            if (pins[i] != null && rows.stream().noneMatch(pinned(pins[i]))) {
                pins[i] = null;
            }
            Content newest = logs.get(i).followed().getLast();
            int size = lines.get(i).size();
            stop[i] = Math.max(next[i], size - (newest.isOpen() && live[i] ? 1 : 0));
            if (newest.isOpen() && stop[i] == size && stop[i] > next[i]) {
                pins[i] = new Pin(newest, newest.length(), lines.get(i).getLast().number);
            }
        }
        for (int best = best(lines, next, stop, time); best >= 0; best = best(lines, next, stop, time)) {
            take(best, lines.get(best).get(next[best]++), time);
        }
        settled = rows.size();
        List<Row> tail = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (next[i] < lines.get(i).size()) {
                Line line = lines.get(i).get(next[i]);
                tail.add(new Row(i, line.file, line.number, time(line, time[i])));
            }
        }
        tail.sort(Comparator.comparingLong(Row::time));
        rows.addAll(tail);
    }

    private static Predicate<Row> pinned(Pin pin) {
        return r -> r.file == pin.file && r.line == pin.line;
    }

    private void take(int log, Line line, long[] time) {
        time[log] = time(line, time[log]);
        rows.add(new Row(log, line.file, line.number, time[log]));
    }

    private static long time(Line line, long before) {
        return line.own == Stamps.NONE ? before : line.own;
    }

    private static int best(List<List<Line>> lines, int[] next, int[] stop, long[] time) {
        int best = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < stop[i] && (best < 0 || time(lines.get(i).get(next[i]), time[i])
                    < time(lines.get(best).get(next[best]), time[best]))) {
                best = i;
            }
        }
        return best;
    }

    private List<Line> lines(WrittenLog log) {
        List<Line> lines = new ArrayList<>();
        for (Content file : log.followed()) {
            List<String> text = texts.get(file);
            for (int i = 0; i < text.size(); i++) {
                lines.add(new Line(file, i, own(text.get(i))));
            }
        }
        return lines;
    }

    private static long own(String line) {
        return Reference.times(List.of(line)).getFirst();
    }

    /** The rows that match, and are among others where there are such. */
    List<Long> find(Condition condition, List<Long> among) {
        Map<Content, boolean[]> matching = new IdentityHashMap<>();
        texts.forEach((file, lines) -> matching.put(file, matching(condition, lines)));
        return LongStream.range(0, rows.size()).boxed()
                .filter(r -> matching.get(rows.get((int) (long) r).file)[rows.get((int) (long) r).line])
                .filter(r -> among == null || Collections.binarySearch(among, r) >= 0).toList();
    }

    private static boolean[] matching(Condition condition, List<String> lines) {
        return switch (condition) {
            case Condition.Text(String text, boolean _) -> each(lines, i -> lines.get(i).contains(text));
            case Condition.Not(Condition of) -> {
                boolean[] inner = matching(of, lines);
                yield each(lines, i -> !inner[i]);
            }
            case Condition.All(List<Condition> of) -> {
                List<boolean[]> inner = of.stream().map(c -> matching(c, lines)).toList();
                yield each(lines, i -> inner.stream().allMatch(m -> m[i]));
            }
            case Condition.WholeRecord(Condition of) -> records(matching(of, lines), lines);
            case Condition.Time(LocalDateTime from, LocalDateTime to) -> {
                List<Long> times = Reference.times(lines);
                yield each(lines, i -> times.get(i) != Stamps.NONE && times.get(i) >= from.toEpochSecond(ZoneOffset.UTC)
                        && times.get(i) < to.toEpochSecond(ZoneOffset.UTC));
            }
            case Condition.Any _, Condition.Regex _, Condition.Field _ -> throw new IllegalArgumentException();
        };
    }

    private static boolean[] each(List<String> lines, IntPredicate matches) {
        boolean[] matching = new boolean[lines.size()];
        for (int i = 0; i < matching.length; i++) {
            matching[i] = matches.test(i);
        }
        return matching;
    }

    private static boolean[] records(boolean[] inner, List<String> lines) {
        boolean[] matching = new boolean[inner.length];
        for (int begin = 0, end; begin < matching.length; begin = end) {
            end = begin + 1;
            boolean any = inner[begin];
            while (end < matching.length && own(lines.get(end)) == Stamps.NONE) {
                any |= inner[end++];
            }
            Arrays.fill(matching, begin, end, any);
        }
        return matching;
    }
}
