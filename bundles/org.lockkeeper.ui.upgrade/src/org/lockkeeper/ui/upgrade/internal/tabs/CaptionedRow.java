package org.lockkeeper.ui.upgrade.internal.tabs;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/** A row of fields, each with its caption, over the content of a tab; it is wrapped where the view is narrow. */
public final class CaptionedRow {

    private final ThemeTokens theme;
    private final Composite row;
    private final List<Label> captions = new ArrayList<>();

    /** An empty one. */
    public CaptionedRow(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = layout();
        layout.spacing = 6;
        layout.marginTop = 3;
        layout.marginBottom = 3;
        layout.marginLeft = 8;
        row.setLayout(layout);
    }

    private static RowLayout layout() {
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginLeft = 0;
        layout.marginRight = 0;
        return layout;
    }

    /** The control, to be laid out. */
    public Composite control() {
        return row;
    }

    /** Where a field is to be made; it stays beside its caption where the row is wrapped. */
    public Composite pair(String caption) {
        Composite pair = new Composite(row, SWT.NONE);
        pair.setLayout(layout());
        Label label = new Label(pair, SWT.NONE);
        label.setText(caption);
        captions.add(label);
        return pair;
    }

    /** A button at the end. */
    public Button button(String id, String text, String hint, Runnable action) {
        Button button = WidgetIds.set(new Button(row, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(hint);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    /** Takes over the colours of the present theme. */
    public void applyTheme() {
        row.setBackground(theme.color(Token.SURFACE));
        for (Label label : captions) {
            label.getParent().setBackground(theme.color(Token.SURFACE));
            label.setBackground(theme.color(Token.SURFACE));
            label.setForeground(theme.color(Token.FOREGROUND));
        }
    }
}
