package org.lockkeeper.ui.logs.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.logs.view.rows.LineInfo;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.controls.LogTools;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What the current line says and means: the catalogue's entry, its fields, and where one can go from it. UI thread. */
public final class DetailsPane {

    /** Room for what can be done and two lines. */
    public static final int LEAST_HEIGHT = 84;
    private static final int TEXT_HEIGHT = 96;

    private final ThemeTokens theme;
    private final Composite area;
    private final ToolBar actions;
    private final StyledText text;
    private final ToolItem trace;
    private final ToolItem who;
    private final ToolItem bookmark;
    private LineInfo shown;

    /**
     * @param perform does what somebody chose
     */
    public DetailsPane(Composite parent, ThemeTokens theme, Consumer<LogAction> perform) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        actions = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        Accessibles.name(actions, LogMessages.DetailsHint);
        trace = action(LogAction.TRACE, perform);
        who = action(LogAction.WHO, perform);
        bookmark = action(LogAction.BOOKMARK, perform);
        text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = TEXT_HEIGHT;
        text.setLayoutData(data);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(8, 2, 4, 2);
        Accessibles.name(text, LogMessages.DetailsHint);
        text.addLineStyleListener(this::style);
        WidgetIds.set(text, "log.detailsText");
        WidgetIds.describe(text, text::getText);
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
    }

    private ToolItem action(LogAction action, Consumer<LogAction> perform) {
        ToolItem item = new ToolItem(actions, SWT.PUSH);
        item.setText(LogTools.padded(action.text()));
        item.setToolTipText(action.hint());
        item.addListener(SWT.Selection, _ -> perform.accept(action));
        return WidgetIds.set(item, "log.details." + action.id());
    }

    /** The control, to be laid out. */
    public Composite control() {
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
        String all = String.join("\n", lines);
        if (!all.equals(text.getText())) {
            text.setText(all);
        }
    }

    private static void add(List<String> lines, String title, String value) {
        if (!value.isEmpty()) {
            lines.add(title + ": " + value);
        }
    }

    // only lines that are seen are asked for
    private void style(LineStyleEvent line) {
        int colon = line.lineText.indexOf(": ");
        if (colon > 0) {
            StyleRange range = new StyleRange(line.lineOffset, colon + 1, theme.color(
                    severe(line.lineText) ? Token.MANUAL : Token.MUTED), null);
            range.font = theme.font(TextRole.STRONG);
            line.styles = new StyleRange[] {range};
        }
    }

    private boolean severe(String line) {
        return shown != null && shown.known() != null && line.startsWith(LogMessages.Meaning + ":")
                && shown.known().severity() != LogSeverity.INFO;
    }

    /** Takes over the colours and fonts of the present theme. */
    public void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        actions.setBackground(theme.color(Token.SURFACE));
        actions.setForeground(theme.color(Token.FOREGROUND));
        text.setBackground(theme.color(Token.SURFACE));
        text.setForeground(theme.color(Token.FOREGROUND));
        text.setFont(theme.font(TextRole.BODY));
        text.redraw();
    }
}
