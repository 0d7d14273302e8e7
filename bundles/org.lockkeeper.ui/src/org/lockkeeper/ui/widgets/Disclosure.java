package org.lockkeeper.ui.widgets;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** A part of a page that opens and closes. Its title is a link, so that it is reached and worked by keys. */
final class Disclosure {

    private static final String CLOSED = "\u25B8 ";
    private static final String OPENED = "\u25BE ";

    private Disclosure() {
    }

    static void create(Page page, String title, Supplier<Runnable> content) {
        Composite parent = page.parent();
        Link[] link = new Link[1];
        Composite[] inside = new Composite[1];
        link[0] = page.link(CLOSED + title, () -> {
            boolean opening = inside[0] == null;
            if (opening) {
                Composite made = CssClass.CONTENT.set(new Composite(parent, SWT.NONE));
                made.setLayout(GridLayoutFactory.fillDefaults().spacing(6, 3).create());
                made.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).create());
                made.moveBelow(link[0]);
                inside[0] = made;
                page.openInside(made, content.get());
            } else {
                inside[0].dispose();
                inside[0] = null;
                page.openInside(parent, () -> { });
            }
            link[0].setText("<a>" + (opening ? OPENED : CLOSED) + title.replace("&", "&&") + "</a>");
        });
    }
}
