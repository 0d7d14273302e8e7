package org.lockkeeper.ui.logs.internal.view;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.controls.LogHeader;
import org.lockkeeper.ui.logs.internal.controls.LogPanes;
import org.lockkeeper.ui.logs.internal.controls.LogTools;
import org.lockkeeper.ui.logs.internal.details.DetailsPane;
import org.lockkeeper.ui.logs.internal.follow.FollowBar;
import org.lockkeeper.ui.logs.internal.mark.OverviewStrip;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.timeline.TimelineView;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Page;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The controls of a log, from top to bottom: search, tools, filters, lines over time, text, details; and those beside its tab. */
public final class LogView {

    /** So many lines are seen at least, where there is room for it and nobody draws a sash further. */
    private static final int USUAL_LINES = 12;

    private final ThemeTokens theme;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Page problem;
    private final Composite page;
    private final LogPanes panes;
    private final Composite filterPlace;
    private final LogHeader header;
    private final LogTools tools;
    private final TimelineView timeline;
    private final LineCanvas canvas;
    private final OverviewStrip strip;
    private final FollowBar followBar;
    private final DetailsPane details;
    private Runnable heightsSet = () -> { };

    /** What the controls tell of. */
    public record Wiring(Consumer<Boolean> find, Runnable stopFind, Consumer<String> goTo,
            Consumer<LogAction> perform) {
    }

    /**
     * Makes the controls, which tell what is asked for.
     *
     * @param corner beside the tabs
     */
    public LogView(Composite corner, Composite parent, ThemeTokens theme, Wiring wiring) {
        this.theme = theme;
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        problem = new Page(pages, "log.problem", theme);
        page = new Composite(pages, SWT.NONE);
        panes = new LogPanes(theme, () -> heightsSet.run());
        page.setLayout(panes);
        header = new LogHeader(corner, page, theme, wiring.find, wiring.stopFind, wiring.goTo);
        tools = new LogTools(page, theme, wiring.perform);
        filterPlace = new Composite(page, SWT.NONE);
        filterPlace.setLayout(new FillLayout());
        filterPlace.setLayoutData(new GridData());
        timeline = new TimelineView(page, theme);
        timeline.control().setLayoutData(new GridData());
        panes.add(new LogPanes.Part("timeline", timeline.control(), TimelineView.LEAST_HEIGHT, timeline::isEmpty),
                LogMessages.TimelineHeight, true);
        Composite body = new Composite(page, SWT.NONE);
        GridLayout two = new GridLayout(2, false);
        two.marginWidth = 0;
        two.marginHeight = 0;
        two.horizontalSpacing = 0;
        body.setLayout(two);
        canvas = new LineCanvas(body, theme, LogMessages.TextName);
        panes.lines(body, () -> canvas.heightOf(USUAL_LINES));
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        WidgetIds.set(canvas, "log.text");
        strip = new OverviewStrip(body, theme, canvas);
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = OverviewStrip.WIDTH;
        strip.setLayoutData(narrow);
        followBar = new FollowBar(page, theme);
        details = new DetailsPane(page, theme, wiring.perform);
        details.control().setLayoutData(new GridData());
        panes.add(new LogPanes.Part("details", details.control(), DetailsPane.LEAST_HEIGHT, () -> false),
                LogMessages.DetailsHeight, false);
        // a sash is reached by Tab only where it is named
        page.setTabList(page.getChildren());
        show(timeline.control(), false);
        show(details.control(), false);
        stack.topControl = page;
    }

    /** Shows or hides a control of the page. */
    public void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
        page.layout(new Control[] {control});
    }

    /**
     * A way out of a problem.
     *
     * @param text what it does
     * @param action does it
     */
    public record Way(String text, Runnable action) {
    }

    /** Shows, in place of the log, why there is nothing to be seen, and what can be done about it. */
    public void showProblem(String title, String text, List<Way> ways) {
        problem.begin();
        problem.title(title, theme.image(Icon.WARNING), null);
        problem.paragraph(text);
        ways.forEach(way -> problem.link(way.text, way.action));
        problem.end();
        stack.topControl = problem.control();
        header.corner().setVisible(false);
        pages.layout();
    }

    /** Shows beside the tabs what belongs to this log. */
    public void showCorner() {
        Composite corner = header.corner().getParent();
        ((StackLayout) corner.getLayout()).topControl = header.corner();
        corner.layout();
        header.corner().setVisible(isPageShown());
    }

    /** All of it. */
    public Composite control() {
        return pages;
    }

    /** Shows the page of the log in place of a problem. */
    public void showPage() {
        if (stack.topControl != page) {
            stack.topControl = page;
            header.corner().setVisible(true);
            pages.layout();
        }
    }

    /** Whether a log is shown. */
    public boolean isPageShown() {
        return stack.topControl == page;
    }

    /** Puts the focus where it belongs. */
    public void focus() {
        if (isPageShown()) {
            canvas.setFocus();
        } else {
            pages.setFocus();
        }
    }

    /** The heights of the parts. */
    public LogPanes panes() {
        return panes;
    }

    /** Tells that somebody set the height of a part. */
    public void onHeights(Runnable told) {
        heightsSet = told;
    }

    /** Where the filter bar goes. */
    public Composite filterPlace() {
        return filterPlace;
    }

    /** What is open, where one is, and where text to find is typed. */
    public LogHeader header() {
        return header;
    }

    /** The switches and actions. */
    public LogTools tools() {
        return tools;
    }

    /** The lines over time. */
    public TimelineView timeline() {
        return timeline;
    }

    /** The lines. */
    public LineCanvas canvas() {
        return canvas;
    }

    /** The strip that stands for all lines. */
    public OverviewStrip strip() {
        return strip;
    }

    /** Where it is said how following goes. */
    public FollowBar followBar() {
        return followBar;
    }

    /** What the current line means. */
    public DetailsPane details() {
        return details;
    }

    /** Takes over the colours and fonts of the present theme. */
    public void applyTheme() {
        page.setBackground(theme.color(Token.SURFACE));
        filterPlace.setBackground(theme.color(Token.SURFACE));
        header.applyTheme();
        tools.applyTheme();
        canvas.themeChanged();
        strip.redraw();
        timeline.applyTheme();
        followBar.applyTheme();
        details.applyTheme();
    }
}
