package org.lockkeeper.ui.logs.internal.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What a dialog has to say at its end: why it cannot be closed by OK, or what was done. UI thread. */
public final class StateLine {

    private static final int ICON = 16;
    private static final int WIDTH = 400;

    private final ThemeTokens theme;
    private final Composite area;
    private final Label icon;
    private final Label text;

    /**
     * @param id widget id of the text
     * @param columns how many of its parent's columns it takes
     */
    public StateLine(Composite parent, ThemeTokens theme, String id, int columns) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).create());
        area.setLayoutData(GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).create());
        icon = new Label(area, SWT.NONE);
        icon.setLayoutData(GridDataFactory.fillDefaults().hint(ICON, ICON).create());
        text = WidgetIds.set(new Label(area, SWT.WRAP), id);
        text.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                .hint(WIDTH, SWT.DEFAULT).create());
    }

    /** Says something, with an icon that may be {@code null}; {@code ""} for nothing. */
    public void say(Icon with, String words) {
        icon.setImage(with == null ? null : theme.image(with));
        text.setText(words.replace("&", "&&"));
        text.setToolTipText(words.isEmpty() ? null : words);
        area.getParent().layout(true, true);
    }
}
