package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.ui.logs.internal.model.LineInfo;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What the current line says and means: the catalogue's entry, its fields, and where one can go from it. UI thread. */
final class DetailsPane {

    static final int HEIGHT = 140;

    private final ThemeTokens theme;
    private final Composite area;
    private final Composite actions;
    private final StyledText text;
    private final Button trace;
    private final Button who;
    private final Button bookmark;
    private LineInfo shown;

    DetailsPane(Composite parent, ThemeTokens theme, Consumer<LogAction> perform) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 4;
        layout.marginWidth = 8;
        area.setLayout(layout);
        actions = new Composite(area, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = 8;
        actions.setLayout(row);
        trace = action(LogAction.TRACE, perform);
        who = action(LogAction.WHO, perform);
        bookmark = action(LogAction.BOOKMARK, perform);
        text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text.setAlwaysShowScrollBars(false);
        text.setIndent(0);
        Accessibles.name(text, LogMessages.DetailsHint);
        WidgetIds.set(text, "log.detailsText");
        WidgetIds.describe(text, text::getText);
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
    }

    private Button action(LogAction action, Consumer<LogAction> perform) {
        Button button = LogHeader.button(actions, SWT.PUSH, "log.details." + action.id(), action.text(),
                action.hint());
        button.addListener(SWT.Selection, _ -> perform.accept(action));
        return button;
    }

    /** The control, to be laid out. */
    Composite control() {
        return area;
    }

    /** Shows what is known about a line; {@code null} for none. */
    void show(LineInfo info, String place, String time, String note) {
        shown = info;
        trace.setEnabled(info != null && info.traceable());
        who.setEnabled(info != null && (info.account() != null || info.address() != null));
        bookmark.setEnabled(info != null);
        List<String> lines = new ArrayList<>();
        if (info != null) {
            if (info.known() != null) {
                add(lines, LogMessages.Meaning, info.known().meaning());
                add(lines, LogMessages.Cause, info.known().cause());
                add(lines, LogMessages.Remedy, info.known().remedy());
                add(lines, LogMessages.KnownFrom, info.known().source());
            }
            add(lines, LogMessages.Note, note);
            lines.addAll(info.fieldLines());
            add(lines, LogMessages.TimeTitle, time);
            add(lines, LogMessages.Place, place);
            add(lines, LogMessages.WholeLine, info.line());
            if (lines.isEmpty()) {
                lines.add(LogMessages.NothingKnown);
            }
        }
        text.setText(String.join("\n", lines));
        style();
    }

    private static void add(List<String> lines, String title, String value) {
        if (!value.isEmpty()) {
            lines.add(title + ": " + value);
        }
    }

    private void style() {
        for (int i = 0; i < text.getLineCount(); i++) {
            int colon = text.getLine(i).indexOf(": ");
            if (colon > 0) {
                StyleRange range = new StyleRange(text.getOffsetAtLine(i), colon + 1, theme.color(
                        severe(text.getLine(i)) ? Token.MANUAL : Token.MUTED), null);
                range.font = theme.font(TextRole.STRONG);
                text.setStyleRange(range);
            }
        }
    }

    private boolean severe(String line) {
        return shown != null && shown.known() != null && line.startsWith(LogMessages.Meaning + ":")
                && shown.known().severity() != LogSeverity.INFO;
    }

    /** Takes over the colours and fonts of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        actions.setBackground(theme.color(Token.SURFACE));
        text.setBackground(theme.color(Token.SURFACE));
        text.setForeground(theme.color(Token.FOREGROUND));
        text.setFont(theme.font(TextRole.BODY));
        style();
    }
}
