package org.lockkeeper.ui.grid;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Says below a field of the filter row what may be typed there, for people who come by keyboard: as long as the field has
 * the focus and is empty, so that the rows are seen as soon as something is typed.
 */
final class FilterHint {

    private static final int WIDEST = 460;
    private static final int MARGIN = 6;

    private final Text field;
    private final Composite table;
    private final ThemeTokens theme;
    private final String text;
    private Composite box;

    private FilterHint(Text field, String text, ThemeTokens theme) {
        this.field = field;
        this.table = field.getParent();
        this.text = text;
        this.theme = theme;
    }

    /** Says it of a field that was just made within the table. */
    static void on(Text field, String text, ThemeTokens theme) {
        FilterHint hint = new FilterHint(field, text, theme);
        // where the field stands is known only then
        field.addListener(SWT.FocusIn, _ -> field.getDisplay().asyncExec(hint::update));
        field.addListener(SWT.Modify, _ -> hint.update());
        field.addListener(SWT.FocusOut, _ -> hint.hide());
        field.addListener(SWT.Dispose, _ -> hint.hide());
    }

    private void update() {
        if (field.isDisposed() || !field.isFocusControl() || !field.getText().isEmpty()) {
            hide();
        } else if (box == null) {
            show();
        }
    }

    private void show() {
        // the mouse would say it once more, over it
        field.setToolTipText(null);
        box = new Composite(table, SWT.BORDER);
        FillLayout layout = new FillLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        box.setLayout(layout);
        box.setBackground(theme.color(Token.HEADER));
        Label label = WidgetIds.set(new Label(box, SWT.WRAP), "grid.filter.hint");
        label.setText(text.replace("&", "&&"));
        label.setBackground(theme.color(Token.HEADER));
        label.setForeground(theme.color(Token.HEADER_FOREGROUND));
        Rectangle room = table.getClientArea();
        Rectangle at = field.getBounds();
        Point size = box.computeSize(Math.min(WIDEST, room.width), SWT.DEFAULT);
        box.setBounds(Math.max(0, Math.min(at.x, room.width - size.x)), at.y + at.height, size.x, size.y);
        box.moveAbove(null);
    }

    private void hide() {
        if (box != null) {
            box.dispose();
            box = null;
            if (!field.isDisposed()) {
                field.setToolTipText(text.replace("&", "&&"));
            }
        }
    }
}
