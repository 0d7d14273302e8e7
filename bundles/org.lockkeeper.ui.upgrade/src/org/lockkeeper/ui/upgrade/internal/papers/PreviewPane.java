package org.lockkeeper.ui.upgrade.internal.papers;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Shows what a paper will contain. */
final class PreviewPane {

    private final ThemeTokens theme;
    private final Composite area;
    private final Label caption;
    private final StyledText text;
    private Preview shown = Preview.of("");

    PreviewPane(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).create());
        caption = WidgetIds.set(new Label(area, SWT.NONE), "upgrade.papers.caption");
        caption.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        text = WidgetIds.set(new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "upgrade.papers.preview");
        text.setMargins(8, 6, 8, 6);
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        text.setAlwaysShowScrollBars(false);
        Accessibles.name(text, PaperMessages.Preview);
        text.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
    }

    Control control() {
        return area;
    }

    void show(String title, Preview preview) {
        shown = preview;
        caption.setText(title.replace("&", "&&"));
        text.setText(preview.text());
        style();
    }

    private void style() {
        text.setStyleRanges(new StyleRange[0]);
        for (Preview.Heading heading : shown.headings()) {
            StyleRange range = new StyleRange(heading.start(), heading.length(), theme.color(Token.FOREGROUND), null);
            range.font = theme.font(heading.title() ? TextRole.SECTION : TextRole.STRONG);
            text.setStyleRange(range);
        }
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        caption.setBackground(theme.color(Token.SURFACE));
        caption.setForeground(theme.color(Token.FOREGROUND));
        caption.setFont(theme.font(TextRole.STRONG));
        text.setBackground(theme.color(Token.BACKGROUND));
        text.setForeground(theme.color(Token.FOREGROUND));
        style();
    }
}
