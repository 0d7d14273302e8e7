package org.lockkeeper.logs.view.rows;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.text.time.Stamps;

/**
 * The columns in which records are shown: time, log where there are several, each field that some record has had so
 * far, and the text. Widths follow what was seen and never shrink, so that nothing jumps. UI thread.
 */
public final class LogColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int TIME_WIDTH = 19;
    private static final int WIDEST = 34;

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();
    private final String timeTitle;
    private final String logTitle;
    private final String textTitle;
    private final boolean several;
    private int logWidth;

    /**
     * A cell or a title.
     *
     * @param text what it says
     * @param column where it begins, in characters
     * @param width its width in characters; the last one has no limit
     */
    public record Cell(String text, int column, int width) {
    }

    /**
     * @param aspects the fields that records may have
     * @param several whether rows come from several logs
     */
    public LogColumns(List<LogAspect> aspects, boolean several, String timeTitle, String logTitle, String textTitle) {
        this.timeTitle = timeTitle;
        this.logTitle = logTitle;
        this.textTitle = textTitle;
        this.several = several;
        this.logWidth = logTitle.length();
        aspects.stream().filter(a -> !a.hidden()).forEach(a -> titles.put(a.id(), a.title()));
    }

    /** Makes room for a row. */
    public void see(Row row) {
        logWidth = Math.clamp(row.log().length(), logWidth, WIDEST);
        if (row.record() != null) {
            row.record().fields().forEach((id, value) -> {
                if (titles.containsKey(id)) {
                    int old = widths.getOrDefault(id, titles.get(id).length());
                    widths.put(id, Math.clamp(value.length(), old, Math.max(old, WIDEST)));
                }
            });
        }
    }

    /** The titles. */
    public List<Cell> titles() {
        return cells(timeTitle, logTitle, textTitle, titles);
    }

    /** The cells of a row; a row that begins no record has its text alone. */
    public List<Cell> cells(Row row) {
        LogRecord record = row.record();
        return record == null ? cells("", row.log(), row.text(), Map.of())
                : cells(time(row, record), row.log(), record.text(), record.fields());
    }

    private List<Cell> cells(String time, String log, String text, Map<String, String> fields) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        cells.add(new Cell(time, at, TIME_WIDTH));
        at += TIME_WIDTH + 2;
        if (several) {
            cells.add(new Cell(log, at, logWidth));
            at += logWidth + 2;
        }
        for (String id : titles.keySet()) {
            Integer width = widths.get(id);
            if (width != null) {
                cells.add(new Cell(fields.getOrDefault(id, ""), at, width));
                at += width + 2;
            }
        }
        cells.add(new Cell(text, at, Integer.MAX_VALUE));
        return cells;
    }

    private static String time(Row row, LogRecord record) {
        if (row.time() != Stamps.NONE) {
            return TIME.format(LocalDateTime.ofEpochSecond(row.time() + row.shift(), 0, ZoneOffset.UTC));
        }
        return record.at() == null ? "" : record.at().toString();
    }
}
