package org.lockkeeper.ui.help.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.report.manual.LaidOutPage;
import org.lockkeeper.report.manual.LaidOutPage.Look;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Shows one page as text in the theme's colours. Tab goes from link to link, Enter follows one. UI thread. */
final class PageView {

    private static final int MARGIN = 16;
    private static final int INDENT = 16;

    private final StyledText text;
    private final ThemeTokens theme;
    private final Consumer<String> follow;
    private LaidOutPage page;
    private int link = -1;

    /** @param follow gets the target of a link that is followed, as it is written in the page */
    PageView(Composite parent, ThemeTokens theme, Consumer<String> follow) {
        this.theme = theme;
        this.follow = follow;
        text = CssClass.CONTENT.set(new StyledText(parent, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.MULTI));
        WidgetIds.set(text, "help.page");
        WidgetIds.describe(text, text::getText);
        Accessibles.name(text, HelpMessages.Page);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
        text.setLineSpacing(3);
        text.addListener(SWT.MouseMove, this::point);
        text.addListener(SWT.MouseUp, this::click);
        text.addListener(SWT.Traverse, this::traverse);
        // Enter would only beep in a text that cannot be changed
        text.addVerifyKeyListener(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                event.doit = false;
                followCurrent();
            }
        });
        Subscription changes = theme.listen(this::restyle);
        text.addListener(SWT.Dispose, _ -> changes.close());
    }

    StyledText control() {
        return text;
    }

    /** Shows a page from its beginning, or from a heading. */
    void show(HelpPage shown, String anchor) {
        page = LaidOutPage.of(shown);
        link = -1;
        text.setText(page.text());
        restyle();
        int offset = page.offset(anchor).orElse(0);
        text.setCaretOffset(offset);
        if (offset == 0) {
            // with the margin above the title
            text.setTopPixel(0);
        } else {
            text.setTopIndex(text.getLineAtOffset(offset));
        }
    }

    /** Says something in place of a page. */
    void say(String words) {
        page = null;
        text.setText(words);
        restyle();
    }

    private void restyle() {
        if (text.isDisposed()) {
            return;
        }
        text.setBackground(theme.color(Token.BACKGROUND));
        text.setForeground(theme.color(Token.FOREGROUND));
        text.setSelectionBackground(theme.color(Token.SELECTION));
        text.setSelectionForeground(theme.color(Token.SELECTION_FOREGROUND));
        text.setFont(theme.font(TextRole.BODY));
        if (page == null) {
            return;
        }
        text.setStyleRange(null);
        Look[] looks = new Look[page.text().length()];
        page.styles().forEach(style -> Arrays.fill(looks, style.start(), style.start() + style.length(),
                style.look()));
        boolean[] linked = new boolean[looks.length];
        page.links().forEach(l -> Arrays.fill(linked, l.start(), l.start() + l.length(), true));
        for (int from = 0; from < looks.length;) {
            int to = from + 1;
            while (to < looks.length && looks[to] == looks[from] && linked[to] == linked[from]) {
                to++;
            }
            if (looks[from] != null || linked[from]) {
                text.setStyleRange(range(from, to - from, looks[from], linked[from]));
            }
            from = to;
        }
        indent(page.lines());
    }

    private void indent(List<LaidOutPage.Line> lines) {
        GC gc = new GC(text);
        try {
            for (int i = 0; i < Math.min(lines.size(), text.getLineCount()); i++) {
                LaidOutPage.Line line = lines.get(i);
                int begin = line.indent() * INDENT;
                String words = text.getLine(i);
                // what is wrapped begins below the words, not below their bullet or number
                int mark = line.indent() == line.wrapped() ? 0
                        : gc.textExtent(words.substring(0, words.indexOf(' ') + 1)).x;
                text.setLineIndent(i, 1, begin);
                text.setLineWrapIndent(i, 1, begin + mark);
            }
        } finally {
            gc.dispose();
        }
    }

    private StyleRange range(int start, int length, Look look, boolean linked) {
        StyleRange range = new StyleRange();
        range.start = start;
        range.length = length;
        if (look != null) {
            range.font = theme.font(switch (look) {
                case TITLE -> TextRole.TITLE;
                case SECTION -> TextRole.SECTION;
                case SUBSECTION, STRONG -> TextRole.STRONG;
                case CODE -> TextRole.MONOSPACE;
            });
        }
        if (look == Look.CODE) {
            range.background = theme.color(Token.SURFACE);
        }
        if (linked) {
            range.foreground = theme.color(Token.LINK);
            range.underline = true;
        }
        return range;
    }

    private LaidOutPage.Link at(Event event) {
        int offset = page == null ? -1 : text.getOffsetAtPoint(new Point(event.x, event.y));
        return offset < 0 ? null : page.linkAt(offset).orElse(null);
    }

    private void point(Event event) {
        text.setCursor(at(event) == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void click(Event event) {
        LaidOutPage.Link clicked = at(event);
        // dragging over text selects it
        if (event.button == 1 && clicked != null && text.getSelectionCount() == 0) {
            follow.accept(clicked.target());
        }
    }

    private void traverse(Event event) {
        int by = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : event.detail == SWT.TRAVERSE_TAB_PREVIOUS ? -1 : 0;
        if (by == 0 || page == null) {
            return;
        }
        int next = link < 0 && by < 0 ? page.links().size() - 1 : link + by;
        if (next >= 0 && next < page.links().size() && event.stateMask != SWT.MOD1) {
            event.doit = false;
            choose(next);
        } else {
            link = -1;
            text.setSelection(text.getCaretOffset());
            event.doit = true;
        }
    }

    private void choose(int index) {
        link = index;
        LaidOutPage.Link chosen = page.links().get(index);
        text.setSelection(chosen.start(), chosen.start() + chosen.length());
        text.showSelection();
    }

    /** The link that Tab went to, else the one that the caret is in. */
    private void followCurrent() {
        if (page != null) {
            LaidOutPage.Link chosen = link >= 0 ? page.links().get(link)
                    : page.linkAt(text.getCaretOffset()).orElse(null);
            if (chosen != null) {
                follow.accept(Objects.requireNonNull(chosen.target()));
            }
        }
    }
}
