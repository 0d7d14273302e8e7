package org.lockkeeper.ui.logs.internal.highlight;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.mark.Highlighter;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.ui.logs.internal.forms.Forms;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.logs.internal.forms.LogSample.Found;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Lines of the open log, marked by the highlighters as they are typed. UI thread. */
final class PreviewPane {

    private static final int DELAY_MILLIS = 250;
    private static final int HEIGHT = 190;

    private final Composite area;
    private final LogSample sample;
    private final LogSample.Lines lines;
    private final Combo mode;
    private final Label count;
    private List<Row> around = List.of();
    private List<Row> having = List.of();
    private FindText searched;
    private boolean reading;

    PreviewPane(Composite parent, LogSample sample) {
        this.sample = sample;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).create());
        area.setLayoutData(GridDataFactory.fillDefaults().span(2, 1).grab(true, true).create());
        Forms.caption(area, HighlightMessages.Preview);
        mode = WidgetIds.set(new Combo(area, SWT.READ_ONLY), "highlights.previewMode");
        mode.setItems(HighlightMessages.PreviewAll, HighlightMessages.PreviewSome);
        mode.select(0);
        Accessibles.name(mode, HighlightMessages.PreviewMode);
        mode.addListener(SWT.Selection, _ -> show());
        count = WidgetIds.set(new Label(area, SWT.NONE), "highlights.count");
        count.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).create());
        lines = sample.lines(area, HighlightMessages.PreviewName);
        lines.control().setLayoutData(GridDataFactory.fillDefaults().span(3, 1).grab(true, true)
                .hint(SWT.DEFAULT, HEIGHT).create());
        read();
    }

    // of a log that is still being opened there may be none at first
    private void read() {
        if (!reading && around.isEmpty()) {
            reading = true;
            sample.around(rows -> {
                reading = false;
                if (!area.isDisposed()) {
                    around = rows;
                    count.setText(rows.isEmpty() ? HighlightMessages.NoLines : "");
                    show();
                }
            });
        }
    }

    private void show() {
        lines.show(mode.getSelectionIndex() == 0 ? around : having);
    }

    /** Marks lines by these, and counts those that have the text of one, which may be {@code null}. */
    void update(List<Highlighter> set, Draft selected) {
        lines.decorate(new Decorator(set, null));
        read();
        FindText text = find(selected);
        if (text == null ? searched == null : text.equals(searched)) {
            return;
        }
        searched = text;
        sample.stop();
        count.setText("");
        having = List.of();
        if (mode.getSelectionIndex() == 1) {
            show();
        }
        if (text != null) {
            // not with each letter that is typed
            area.getDisplay().timerExec(DELAY_MILLIS, () -> {
                if (!area.isDisposed() && text.equals(searched)) {
                    sample.search(text, this::found);
                }
            });
        }
    }

    private static FindText find(Draft draft) {
        try {
            return draft == null || draft.text().isEmpty() ? null : draft.find();
        } catch (ProblemException e) {
            return null;
        }
    }

    private void found(Found found) {
        if (area.isDisposed()) {
            return;
        }
        count.setText(NLS.bind(found.complete() ? HighlightMessages.PreviewCount
                : HighlightMessages.PreviewCountSoFar, String.format("%,d", found.count()),
                String.format("%,d", found.of())));
        having = found.rows();
        if (mode.getSelectionIndex() == 1) {
            show();
        }
    }
}
