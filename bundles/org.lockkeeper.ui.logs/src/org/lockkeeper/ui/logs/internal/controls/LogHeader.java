package org.lockkeeper.ui.logs.internal.controls;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * What stands above the text: beside the tabs where the file lies, where in it one is, and whether it is still what was
 * imported; below them the search.
 */
public final class LogHeader {

    /** Bars, as the sign on buttons. */
    public static final String TIMELINE = "\u2582\u2585\u2583";
    private static final int FOLDERS_SHOWN = 4;

    private final ThemeTokens theme;
    private final Composite area;
    private final Label path;
    private final Label state;
    private final Link clock;
    private final Label status;
    private final Composite banner;
    private final Label bannerIcon;
    private final Label bannerText;
    private final Text find;
    private final Button matchCase;
    private final Button regex;
    private final Text line;
    private final Label filtered;
    private final Label note;
    private final Button timeline;
    private String name = "";

    /**
     * Makes the controls, which tell what is asked for.
     *
     * @param corner beside the tabs
     */
    public LogHeader(Composite corner, Composite parent, ThemeTokens theme, Consumer<Boolean> onFind, Runnable onStop,
            Consumer<String> onLine) {
        this.theme = theme;
        area = row(corner, 4);
        path = label(area, "log.file", true);
        // the tab beside it has the name
        WidgetIds.describe(path, () -> name);
        state = label(area, "log.state", false);
        clock = new Link(area, SWT.NONE);
        clock.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
        WidgetIds.set(clock, "log.clock");
        status = label(area, "log.position", false);
        Composite tools = new Composite(parent, SWT.NONE);
        tools.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        find = field(tools, "log.find", LogMessages.Find, LogMessages.FindHint, 20);
        find.addListener(SWT.DefaultSelection, _ -> onFind.accept(true));
        find.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                e.doit = false;
                onStop.run();
            }
        });
        matchCase = Pressed.watch(button(tools, SWT.TOGGLE, "log.matchCase", "Aa", LogMessages.MatchCase), theme);
        regex = Pressed.watch(button(tools, SWT.TOGGLE, "log.regex", ".*", LogMessages.Regex), theme);
        Button previous = button(tools, SWT.PUSH, "log.findPrevious", "\u2191", LogMessages.FindPrevious);
        previous.addListener(SWT.Selection, _ -> onFind.accept(false));
        Button next = button(tools, SWT.PUSH, "log.findNext", "\u2193", LogMessages.FindNext);
        next.addListener(SWT.Selection, _ -> onFind.accept(true));
        timeline = button(tools, SWT.PUSH, "log.findTimeline", TIMELINE, LogMessages.TimelineOf);
        line = field(tools, "log.line", LogMessages.GoTo, LogMessages.GoToHint, 12);
        line.addListener(SWT.DefaultSelection, _ -> onLine.accept(line.getText()));
        filtered = WidgetIds.set(new Label(tools, SWT.WRAP), "log.filter.note");
        note = WidgetIds.set(new Label(tools, SWT.WRAP), "log.note");
        tools.setLayout(new NotedRow(filtered, note));
        banner = row(parent, 2);
        bannerIcon = label(banner, "log.warning.icon", false);
        bannerText = new Label(banner, SWT.WRAP);
        bannerText.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        WidgetIds.set(bannerText, "log.warning");
        show(banner, false);
    }

    /** Tells that the timeline of the text to find is wanted. */
    public void onTimeline(Runnable wanted) {
        timeline.addListener(SWT.Selection, _ -> wanted.run());
    }

    /** Takes over the colours and fonts of the present theme. */
    public void applyTheme() {
        colour(area, Token.HEADER);
        colour(find.getParent(), Token.SURFACE);
        colour(banner, Token.SURFACE);
        Pressed.show(matchCase, theme);
        Pressed.show(regex, theme);
        clock.setBackground(theme.color(Token.HEADER));
        clock.setLinkForeground(theme.color(Token.LINK));
        path.setForeground(theme.color(Token.MUTED));
        state.setForeground(theme.color(Token.AUTOMATIC));
        filtered.setForeground(theme.color(Token.MUTED));
        note.setForeground(theme.color(Token.MUTED));
        bannerIcon.setImage(theme.image(Icon.WARNING));
        bannerText.setForeground(theme.color(Token.MANUAL));
    }

    private void colour(Composite row, Token background) {
        row.setBackground(theme.color(background));
        for (Control child : row.getChildren()) {
            if (child instanceof Label label) {
                label.setBackground(theme.color(background));
                label.setForeground(theme.color(Token.FOREGROUND));
            }
        }
    }

    /** What belongs beside the tabs. */
    public Control corner() {
        return area;
    }

    /** Shows which file is open, with nothing known of it yet. */
    public void showFile(SourceFile file) {
        name = file.fileName();
        bannerText.setText("");
        path.setText(folder(file.path()));
        path.setToolTipText(file.location());
        state.setText("");
        status.setText("");
        note("");
        show(banner, false);
        area.layout();
    }

    // the last folders tell most; the tool tip has the whole
    private static String folder(String path) {
        String[] parts = path.replace('\\', '/').split("/");
        int end = parts.length - 1;
        String last = String.join("/", Arrays.copyOfRange(parts, Math.max(0, end - FOLDERS_SHOWN), Math.max(0, end)));
        return end > FOLDERS_SHOWN ? "\u2026/" + last : last;
    }

    /** Says where in the file one is. */
    public void status(String text) {
        String before = status.getText();
        if (!before.equals(text)) {
            status.setText(text);
            // laying out takes longest; digits are of the same width
            if (!before.replaceAll("\\d", "0").equals(text.replaceAll("\\d", "0"))) {
                area.layout();
            }
        }
    }

    /** Tells that the clocks of the servers are to be seen. */
    public void onClock(Runnable wanted) {
        clock.addListener(SWT.Selection, _ -> wanted.run());
    }

    /** Says what is known of the server's clock, in short and at length; empty for nothing yet. */
    public void clock(String text, String explained) {
        clock.setText(text.isEmpty() ? "" : "<a>" + text + "</a>");
        clock.setToolTipText(explained.isEmpty() ? null : explained);
        area.layout();
    }

    /** Says that the file is what was imported. */
    public void verified() {
        state.setText("\u2713 " + LogMessages.Verified);
        area.layout();
    }

    /** Says something that one has to know of what is seen below, besides what was said before. */
    public void warn(String text) {
        String before = banner.getVisible() ? bannerText.getText() : "";
        bannerText.setText(before.isEmpty() || before.contains(text) ? text : before + "\n" + text);
        show(banner, true);
    }

    /** Says what came of a search; nothing where the log was closed meanwhile. */
    public void note(String text) {
        say(note, text);
    }

    /** Says how many lines the filters let in, or what is wrong with one; nothing where the log was closed meanwhile. */
    public void filtered(String text) {
        say(filtered, text);
    }

    private static void say(Label label, String text) {
        if (label.isDisposed()) {
            return;
        }
        String before = label.getText();
        label.setText(text);
        label.setToolTipText(text.isEmpty() ? null : text);
        // laying out takes longest; digits are of the same width
        if (!before.replaceAll("\\d", "0").equals(text.replaceAll("\\d", "0"))) {
            Composite tools = label.getParent();
            if (tools.computeSize(tools.getSize().x, SWT.DEFAULT).y == tools.getSize().y) {
                tools.layout();
            } else {
                tools.getParent().layout(new Control[] {label});
            }
        }
    }

    /** The text to find. */
    public String wanted() {
        return find.getText();
    }

    /** Whether the text to find is a regular expression. */
    public boolean isRegex() {
        return regex.getSelection();
    }

    /** Whether letters have to be of the same case. */
    public boolean isMatchCase() {
        return matchCase.getSelection();
    }

    /** Puts the focus into the field for text to find. */
    public void focusFind() {
        find.setFocus();
        find.selectAll();
    }

    /** Puts the focus into the field for a line number. */
    public void focusLine() {
        line.setFocus();
        line.selectAll();
    }

    private static void show(Composite row, boolean visible) {
        row.setVisible(visible);
        ((GridData) row.getLayoutData()).exclude = !visible;
        row.getParent().layout(new Control[] {row});
    }

    private static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 8;
        layout.marginHeight = 1;
        layout.horizontalSpacing = 6;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        return row;
    }

    private static Label label(Composite parent, String id, boolean grab) {
        Label label = new Label(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, grab, false);
        if (grab) {
            // long paths must not push the rest out of the window
            data.widthHint = 60;
        }
        label.setLayoutData(data);
        return WidgetIds.set(label, id);
    }

    private static Text field(Composite parent, String id, String caption, String hint, int characters) {
        Text text = new Text(parent, SWT.SINGLE | SWT.BORDER);
        text.setMessage(caption.replace(":", "\u2026"));
        text.setToolTipText(hint);
        Accessibles.name(text, hint);
        text.setLayoutData(characters * 8);
        return WidgetIds.set(text, id);
    }

    /** A button with an accessible name. */
    public static Button button(Composite parent, int style, String id, String text, String hint) {
        Button button = new Button(parent, style);
        button.setText(text);
        button.setToolTipText(hint);
        Accessibles.name(button, hint);
        return WidgetIds.set(button, id);
    }
}
