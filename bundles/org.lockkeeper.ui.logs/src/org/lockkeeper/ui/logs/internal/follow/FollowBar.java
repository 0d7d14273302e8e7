package org.lockkeeper.ui.logs.internal.follow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Says below the text of a log that is followed what there is to know: that it waits, that the log was rotated. */
public final class FollowBar {

    private final ThemeTokens theme;
    private final Composite area;
    private final Label text;
    private final Link resume;
    private Runnable onResume = () -> { };

    /** Makes the controls, which are not seen before there is something to say. */
    public FollowBar(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(12, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        text = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(text);
        WidgetIds.set(text, "log.followState");
        resume = new Link(area, SWT.NONE);
        resume.setText("<a>" + LogMessages.FollowResume + "</a>");
        resume.addListener(SWT.Selection, _ -> onResume.run());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(resume);
        WidgetIds.set(resume, "log.followResume");
    }

    Composite control() {
        return area;
    }

    /** Does this when somebody wants to follow again. */
    void onResume(Runnable action) {
        onResume = action;
    }

    /** Says something; {@code ""} for nothing, which hides the bar. */
    void say(String says, boolean waits) {
        boolean wasSeen = area.getVisible();
        boolean seen = !says.isEmpty();
        if (!text.getText().equals(says) || resume.getVisible() != waits) {
            text.setText(says);
            resume.setVisible(waits);
            area.layout();
        }
        if (seen != wasSeen) {
            area.setVisible(seen);
            ((GridData) area.getLayoutData()).exclude = !seen;
            area.getParent().layout();
        }
    }

    /** Takes over the colours of the present theme. */
    public void applyTheme() {
        area.setBackground(theme.color(Token.FILTER));
        text.setBackground(theme.color(Token.FILTER));
        text.setForeground(theme.color(Token.FOREGROUND));
        resume.setBackground(theme.color(Token.FILTER));
    }
}
