package org.lockkeeper.ui.logs.internal.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.kerio.CustomFormat;
import org.lockkeeper.logs.kerio.CustomFormat.Sample;
import org.lockkeeper.logs.kerio.FormatDefinition;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What a format makes of lines of the open log: each line with its fields, or why it has none. UI thread. */
final class FormatTrial {

    private static final int DELAY_MILLIS = 200;
    private static final int LONGEST = 200;

    private record Outcome(List<Sample> samples, List<String> fields) {
    }

    private final ThemeTokens theme;
    private final LogSample sample;
    private final Background background;
    private final Composite area;
    private final Label counts;
    private final Table table;
    private List<Row> rows = List.of();
    private Outcome outcome = new Outcome(List.of(), List.of());
    private FormatDefinition tried;
    private boolean asked;
    private boolean reading;
    private Task task;
    private String around = "";

    FormatTrial(Composite parent, ThemeTokens theme, LogSample sample, Background background) {
        this.theme = theme;
        this.sample = sample;
        this.background = background;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).create());
        area.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true).create());
        Forms.caption(area, FormatMessages.Try);
        counts = WidgetIds.set(new Label(area, SWT.NONE), "formats.counts");
        counts.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).create());
        table = WidgetIds.set(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), "formats.trial");
        Accessibles.name(table, FormatMessages.TrialName);
        WidgetIds.describe(table, this::plain);
        table.setHeaderVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
                .hint(SWT.DEFAULT, 9 * table.getItemHeight()).create());
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
        read();
    }

    // of a log that is still being opened there may be none at first
    private void read() {
        if (!reading && rows.isEmpty()) {
            reading = true;
            sample.around(found -> {
                reading = false;
                if (!area.isDisposed() && !found.isEmpty()) {
                    rows = found;
                    FormatDefinition wanted = tried;
                    tried = null;
                    show(wanted);
                }
            });
        }
    }

    /** Tries a format that is right; shows none for {@code null}. */
    void show(FormatDefinition format) {
        if (format != null && format.equals(tried)) {
            return;
        }
        tried = format;
        read();
        sample.stop();
        if (format == null || rows.isEmpty() && format.samples().isEmpty()) {
            shown(new Outcome(List.of(), List.of()));
            say(format == null ? "" : FormatMessages.NotTried);
        } else if (!asked) {
            asked = true;
            // not with each letter that is typed
            area.getDisplay().timerExec(DELAY_MILLIS, () -> {
                asked = false;
                if (!area.isDisposed() && tried != null) {
                    attempt(tried);
                }
            });
        }
    }

    private void attempt(FormatDefinition format) {
        if (task != null) {
            task.cancel();
        }
        List<String> lines = rows.isEmpty() ? format.samples() : rows.stream().map(Row::text).toList();
        task = background.<Outcome>task(FormatMessages.Try, _ -> attempt(format, lines)).quiet().onDone(done -> {
            if (!area.isDisposed() && format.equals(tried)) {
                shown(done);
                count(format);
            }
        }).onProblem(_ -> { }).start();
    }

    private static Outcome attempt(FormatDefinition format, List<String> lines) throws ProblemException {
        List<Sample> samples = new CustomFormat(format).test(lines);
        Set<String> fields = new LinkedHashSet<>();
        for (Sample s : samples) {
            fields.addAll(s.spans().keySet());
        }
        return new Outcome(samples, List.copyOf(fields));
    }

    private void count(FormatDefinition format) {
        try {
            sample.search(new FindText("^(?:" + format.expression() + ")", true, true), found -> {
                if (!area.isDisposed() && format.equals(tried) && found.complete()) {
                    say(around + "  " + NLS.bind(FormatMessages.CountsLog, String.format("%,d", found.count()),
                            String.format("%,d", found.of())));
                }
            });
        } catch (ProblemException e) {
            // the expression is right, but too large together with what is put around it: no count then
            say(around);
        }
    }

    private void shown(Outcome done) {
        boolean sameFields = done.fields.equals(outcome.fields) && table.getColumnCount() > 0;
        outcome = done;
        table.setRedraw(false);
        if (!sameFields) {
            columns();
        }
        table.setItemCount(done.samples.size());
        table.clearAll();
        table.setRedraw(true);
        long fit = done.samples.stream().filter(s -> s.record() != null && s.remark() == null).count();
        long goOn = done.samples.stream().filter(s -> s.record() == null).count();
        // what comes before the first record continues none
        long none = done.samples.stream().takeWhile(s -> s.record() == null).count();
        around = NLS.bind(FormatMessages.Counts, new Object[] {fit, done.samples.size(), goOn - none,
            none + done.samples.size() - fit - goOn});
        say(around);
    }

    private void say(String text) {
        counts.setText(text);
        counts.setToolTipText(text.isEmpty() ? null : text);
    }

    private void columns() {
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        column(FormatMessages.LineColumn, 70, SWT.RIGHT);
        column(FormatMessages.ResultColumn, 130, SWT.LEFT);
        outcome.fields.forEach(f -> column(f, width(f), SWT.LEFT));
        column(FormatMessages.TextColumn, 500, SWT.LEFT);
    }

    // as wide as what is there needs, within bounds
    private int width(String field) {
        int longest = outcome.samples.stream().mapToInt(s -> value(s, field).length()).max().orElse(0);
        return Math.clamp(Math.max(longest, field.length()) * 8L + 24, 70, 240);
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
        column.setResizable(true);
    }

    private void fill(TableItem item, int index) {
        Sample s = outcome.samples.get(index);
        item.setText(cells(s, index).toArray(String[]::new));
        item.setForeground(s.record() == null ? theme.color(Token.MUTED)
                : s.remark() != null ? theme.color(Token.MANUAL) : null);
    }

    private List<String> cells(Sample s, int index) {
        List<String> cells = new ArrayList<>();
        cells.add(String.format("%,d", (index < rows.size() ? rows.get(index).number() : index) + 1));
        cells.add(s.remark() == null ? FormatMessages.Fits : s.remark());
        outcome.fields.forEach(f -> cells.add(value(s, f)));
        cells.add(s.line().length() > LONGEST ? s.line().substring(0, LONGEST) + "\u2026" : s.line());
        return cells;
    }

    private static String value(Sample s, String field) {
        var span = s.spans().get(field);
        return span == null ? "" : s.line().substring(span.from(), Math.min(span.to(), s.line().length()));
    }

    private String plain() {
        StringBuilder text = new StringBuilder(String.join("\t", java.util.Arrays.stream(table.getColumns())
                .map(TableColumn::getText).toList()));
        for (int i = 0; i < outcome.samples.size(); i++) {
            text.append('\n').append(String.join("\t", cells(outcome.samples.get(i), i)));
        }
        return text.toString();
    }
}
