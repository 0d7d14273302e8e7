package org.lockkeeper.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;

/**
 * A page of text, links and facts that scrolls and wraps. Written anew from top to bottom between {@link #begin()} and
 * {@link #end()}; what is written is there as plain text and as Markdown too, to be copied and to be read by tests. Links are reached
 * with Tab. To be used on the UI thread.
 */
public final class Page {

    private static final int INDENT = 16;

    private final ScrolledComposite scroller;
    private final ThemeTokens theme;
    private final List<Control> wrapped = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final MarkdownText markdown = new MarkdownText();
    private Composite body;
    private Composite into;
    private int indent;
    private int links;

    /**
     * Makes an empty page.
     *
     * @param id widget id of the page; its links get {@code id.link.0} and so on
     */
    public Page(Composite parent, String id, ThemeTokens theme) {
        this.theme = Objects.requireNonNull(theme);
        scroller = CssClass.CONTENT.set(new ScrolledComposite(parent, SWT.V_SCROLL));
        WidgetIds.set(scroller, id);
        WidgetIds.describe(scroller, text::toString);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.setAlwaysShowScrollBars(false);
        begin();
        end();
        scroller.addControlListener(ControlListener.controlResizedAdapter(_ -> fit()));
    }

    /** The control that holds the page, to be laid out. */
    public Control control() {
        return scroller;
    }

    /**
     * Puts the focus on a link that is in sight, so that the page stays where it is: whoever clicks into a part gives it the
     * focus first, and the click is lost where the page moves under the mouse.
     */
    public void setFocus() {
        Rectangle sight = scroller.getClientArea();
        for (Control control : wrapped) {
            if (control instanceof Link && !control.isDisposed() && control.isVisible()) {
                Rectangle place = scroller.getDisplay().map(control.getParent(), scroller, control.getBounds());
                if (place.y >= sight.y && place.y + place.height <= sight.y + sight.height && control.setFocus()) {
                    return;
                }
            }
        }
        scroller.setFocus();
    }

    /** The page as plain text. */
    public String text() {
        return text.toString().strip() + "\n";
    }

    /** The page as Markdown. */
    public String markdown() {
        return markdown.text();
    }

    /** Starts anew: what was there is gone. */
    public void begin() {
        scroller.setRedraw(false);
        if (body != null) {
            body.dispose();
        }
        wrapped.clear();
        text.setLength(0);
        markdown.clear();
        indent = 0;
        links = 0;
        body = CssClass.CONTENT.set(new Composite(scroller, SWT.NONE));
        body.setLayout(GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 4).create());
        into = body;
        scroller.setContent(body);
    }

    /** Shows what was written since {@link #begin()}, from the top. */
    public void end() {
        fit();
        scroller.setOrigin(0, 0);
        scroller.setRedraw(true);
    }

    private void fit() {
        if (body == null || body.isDisposed()) {
            return;
        }
        int width = Math.max(120, scroller.getClientArea().width);
        for (Control control : wrapped) {
            if (!control.isDisposed()) {
                GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) control.getLayoutData())
                        .hint(Math.max(60, width - inset(control)), SWT.DEFAULT).applyTo(control);
            }
        }
        Point size = body.computeSize(width, SWT.DEFAULT, true);
        scroller.setMinSize(SWT.DEFAULT, size.y);
        body.setSize(width, Math.max(size.y, scroller.getClientArea().height));
        body.layout(true, true);
    }

    private int inset(Control control) {
        int inset = 24 + ((org.eclipse.swt.layout.GridData) control.getLayoutData()).horizontalIndent + 4;
        for (Composite c = control.getParent(); c != body && c != null; c = c.getParent()) {
            inset += 20;
        }
        return inset;
    }

    /** The composite that is written into at present: for controls of the caller's own, one column wide. */
    public Composite parent() {
        return into;
    }

    /** Adds to the plain text only: what a control of the caller's own shows. */
    public void note(String plain) {
        plain(plain);
        markdown.line(plain, indent);
    }

    private void plain(String line) {
        text.append("  ".repeat(indent)).append(line).append('\n');
    }

    /** A title with an icon, which may be {@code null}, and a class, which may be {@code null}. */
    public void title(String title, Image image, CssClass css) {
        heading(title, image, css, TextRole.TITLE);
    }

    /** The title of a section. */
    public void section(String title) {
        text.append('\n');
        Label space = CssClass.CONTENT.set(new Label(into, SWT.NONE));
        space.setLayoutData(GridDataFactory.fillDefaults().hint(1, 2).create());
        heading(title, null, null, TextRole.SECTION);
    }

    /** A short line that is stressed, with an icon and a class, both of which may be {@code null}. */
    public void strong(String line, Image image, CssClass css) {
        heading(line, image, css, TextRole.STRONG);
    }

    private void heading(String line, Image image, CssClass css, TextRole role) {
        plain(line);
        switch (role) {
            case TITLE -> markdown.heading(line, 1);
            case SECTION -> markdown.heading(line, 2);
            default -> markdown.strong(line, indent);
        }
        Composite row = into;
        if (image != null) {
            row = new Composite(into, SWT.NONE);
            row.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).create());
            row.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(indent * INDENT, 0).create());
            Label icon = new Label(row, SWT.NONE);
            icon.setImage(image);
            icon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 2)
                    .create());
        }
        Label label = new Label(row, SWT.WRAP);
        label.setFont(theme.font(role));
        label.setText(escape(line));
        if (css != null) {
            css.set(label);
        }
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false)
                .indent(image == null ? indent * INDENT : 0, 0).create());
        wrapped.add(label);
    }

    /** A paragraph. */
    public void paragraph(String line) {
        label(line, null);
    }

    /** A paragraph that matters less. */
    public void muted(String line) {
        label(line, CssClass.MUTED);
    }

    /** A paragraph of a class, which may be {@code null}. */
    public void label(String line, CssClass css) {
        note(line);
        Label label = new Label(into, SWT.WRAP);
        label.setText(escape(line));
        if (css != null) {
            css.set(label);
        }
        label.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(indent * INDENT, 0).create());
        wrapped.add(label);
    }

    /**
     * A link on a line of its own.
     *
     * @param line its text
     * @param action what it does
     */
    public Link link(String line, Runnable action) {
        note(line);
        Link link = WidgetIds.set(new Link(into, SWT.WRAP), WidgetIds.get(scroller) + ".link." + links++);
        link.setText("<a>" + escape(line) + "</a>");
        link.addListener(SWT.Selection, _ -> action.run());
        link.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(indent * INDENT, 0).create());
        wrapped.add(link);
        return link;
    }

    /**
     * A paragraph some words of which lead on: each {@code <a href="key">} tells its key.
     *
     * @param line with such words, or without any
     * @param onKey what a key does
     */
    public void links(String line, Consumer<String> onKey) {
        note(plainOf(line));
        Link link = WidgetIds.set(new Link(into, SWT.WRAP), WidgetIds.get(scroller) + ".link." + links++);
        link.setText(escape(line));
        link.addListener(SWT.Selection, e -> onKey.accept(e.text));
        link.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(indent * INDENT, 0).create());
        wrapped.add(link);
    }

    /** What people read of a line some words of which lead on. */
    public static String plainOf(String line) {
        return line.replaceAll("</?a\\b[^>]*>", "");
    }

    /** Writes what the runnable writes indented by one step. */
    public void indented(Runnable content) {
        indent++;
        content.run();
        indent--;
    }

    /** Writes what the runnable writes into a card of its own. */
    public void card(Runnable content) {
        Composite before = into;
        int beforeIndent = indent;
        Composite card = CssClass.CARD.set(new Composite(before, SWT.BORDER));
        card.setLayout(GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 3).create());
        card.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        into = card;
        indent = 0;
        content.run();
        into = before;
        indent = beforeIndent;
        text.append('\n');
    }

    /** A section that opens and closes; its content is written when it is first opened. */
    public void collapsible(String title, Supplier<Runnable> content) {
        Disclosure.create(this, title, content);
    }

    Composite openInside(Composite inside, Runnable content) {
        Composite before = into;
        into = inside;
        content.run();
        into = before;
        fit();
        return inside;
    }

    ThemeTokens theme() {
        return theme;
    }

    private static String escape(String line) {
        return line.replace("&", "&&");
    }
}
