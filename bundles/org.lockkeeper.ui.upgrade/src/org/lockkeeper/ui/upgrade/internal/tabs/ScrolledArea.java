package org.lockkeeper.ui.upgrade.internal.tabs;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The content of a tab: what large letters or a small window leave no room for is scrolled to, not cut off. */
public final class ScrolledArea {

    /** How high a table is at least, in pixels: its titles and some rows. */
    public static final int LEAST_TABLE = 150;

    private final ScrolledComposite scroller;
    private final Composite area;
    private boolean asked;

    /** An empty one. */
    public ScrolledArea(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        area = TabParts.area(scroller);
        scroller.setContent(area);
        scroller.addListener(SWT.Resize, _ -> later());
    }

    /** Where the content is made. */
    public Composite area() {
        return area;
    }

    /** The control, to be laid out; all of the content is there. */
    public Control control() {
        for (Control child : area.getChildren()) {
            // a sentence that needs more lines than before; not now, while they are laid out
            child.addListener(SWT.Resize, _ -> later());
        }
        return scroller;
    }

    private void later() {
        if (!asked) {
            asked = true;
            area.getDisplay().asyncExec(() -> {
                asked = false;
                if (!area.isDisposed()) {
                    fit();
                }
            });
        }
    }

    private void fit() {
        int least = area.computeSize(Math.max(1, scroller.getClientArea().width), SWT.DEFAULT).y;
        if (least != scroller.getMinHeight()) {
            scroller.setMinHeight(least);
        }
    }

    /** Takes over the colours of the present theme. */
    public void applyTheme(ThemeTokens theme) {
        scroller.setBackground(theme.color(Token.SURFACE));
        area.setBackground(theme.color(Token.SURFACE));
    }
}
