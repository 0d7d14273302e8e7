package org.lockkeeper.ui.logs.internal.controls;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Sash;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Lays the parts of a log out below each other: bars as high as they want to be, panes as high as somebody drew the sash
 * that they have, and what is left for the lines. Where there is little room panes become smaller before the lines get
 * fewer than some; where that is not enough all panes stand beside each other below the lines, as high as the sash of the
 * last says. What {@link GridData} excludes is left out. UI thread.
 */
public final class LogPanes extends Layout {

    private static final int SASH = 7;
    private static final int GRIP = 24;
    private static final int LEAST_LINES = 48;
    private static final int STEP = 10;
    private static final int PAGE = 60;

    private final ThemeTokens theme;
    private final Runnable changed;
    private final List<Pane> panes = new ArrayList<>();
    private final Map<Control, Integer> wanted = new IdentityHashMap<>();
    private int wantedAt;
    private Control lines;
    private IntSupplier usualLines = () -> 0;
    /** The panes that stand beside each other; empty where they stand above and below the lines. */
    private List<Pane> beside = List.of();

    /**
     * A part whose height can be set.
     *
     * @param least its height at least, where there is room for it
     * @param fixed whether it is as high as it wants to be just now, with nothing to be set
     */
    public record Part(String id, Control control, int least, BooleanSupplier fixed) {
    }

    private static final class Pane {
        private final Part part;
        private final Sash sash;
        /** Whether it stands above the lines. */
        private final boolean above;
        /** As somebody set it; 0 where nobody did. */
        private int set;
        private int height;

        Pane(Part part, Sash sash, boolean above) {
            this.part = part;
            this.sash = sash;
            this.above = above;
        }

        boolean isFixed() {
            return part.fixed.getAsBoolean();
        }
    }

    /**
     * @param changed told that somebody set a height
     */
    public LogPanes(ThemeTokens theme, Runnable changed) {
        this.theme = theme;
        this.changed = changed;
    }

    /** Gives a part a sash, between it and the lines; called right after the part was made. */
    public void add(Part part, String name, boolean above) {
        Sash sash = new Sash(part.control.getParent(), SWT.HORIZONTAL | SWT.SMOOTH);
        if (!above) {
            sash.moveAbove(part.control);
        }
        WidgetIds.set(sash, "log.sash." + part.id);
        Accessibles.name(sash, name);
        sash.setToolTipText(name);
        Pane pane = new Pane(part, sash, above);
        sash.addListener(SWT.Selection, e -> drawn(pane, e));
        sash.addListener(SWT.KeyDown, e -> key(pane, e));
        sash.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        sash.addListener(SWT.MouseDoubleClick, _ -> set(pane, 0));
        sash.addListener(SWT.Paint, e -> paint(sash, e.gc));
        sash.addListener(SWT.FocusIn, _ -> sash.redraw());
        sash.addListener(SWT.FocusOut, _ -> sash.redraw());
        panes.add(pane);
    }

    /**
     * The part that has what the others leave.
     *
     * @param usual the height in pixels that it has at least, where there is room, unless somebody draws a sash further
     */
    public void lines(Control control, IntSupplier usual) {
        lines = control;
        usualLines = usual;
    }

    private int leastLines() {
        return panes.stream().anyMatch(p -> p.set > 0 && isSeen(p.part.control)) ? LEAST_LINES : usualLines.getAsInt();
    }

    /** The heights that somebody set, in pixels, by the ids of the parts. */
    public Map<String, Integer> heights() {
        Map<String, Integer> heights = new TreeMap<>();
        panes.stream().filter(p -> p.set > 0).forEach(p -> heights.put(p.part.id, p.set));
        return heights;
    }

    /** Sets heights as they were set once; a part that is not named has its usual one. */
    public void heights(Map<String, Integer> kept) {
        panes.forEach(p -> p.set = Math.max(0, kept.getOrDefault(p.part.id, 0)));
        lines.getParent().layout();
    }

    private void drawn(Pane pane, Event e) {
        e.doit = false;
        move(pane, e.y - pane.sash.getLocation().y);
    }

    // what the platforms do by themselves differs
    private void key(Pane pane, Event e) {
        int by = switch (e.keyCode) {
            case SWT.ARROW_UP -> -STEP;
            case SWT.ARROW_DOWN -> STEP;
            case SWT.PAGE_UP -> -PAGE;
            case SWT.PAGE_DOWN -> PAGE;
            default -> 0;
        };
        if (by != 0) {
            e.doit = false;
            move(pane, by);
        } else if (e.keyCode == SWT.DEL) {
            set(pane, 0);
        }
    }

    private void move(Pane pane, int down) {
        // what was made smaller for want of room is that small from now on, else it would grow into what is drawn
        panes.stream().filter(p -> isSeen(p.part.control) && !p.isFixed()).forEach(p -> p.set = p.height);
        int least = pane.part.least;
        set(pane, Math.clamp(pane.height + (pane.above ? down : -down), least,
                Math.max(least, pane.height + lines.getSize().y - LEAST_LINES)));
    }

    private void set(Pane pane, int height) {
        List<Pane> together = beside.contains(pane) ? beside : List.of(pane);
        if (together.stream().anyMatch(p -> p.set != height)) {
            together.forEach(p -> p.set = height);
            lines.getParent().layout(false);
            changed.run();
        }
    }

    private void paint(Sash sash, GC gc) {
        Point area = sash.getSize();
        gc.setForeground(theme.color(sash.isFocusControl() ? Token.ACCENT : Token.BORDER));
        int middle = area.y / 2;
        gc.drawLine(0, middle, area.x, middle);
        gc.setBackground(theme.color(sash.isFocusControl() ? Token.ACCENT : Token.MUTED));
        gc.fillRectangle((area.x - GRIP) / 2, middle - 1, GRIP, 3);
    }

    private static boolean isSeen(Control control) {
        return !(control.getLayoutData() instanceof GridData data && data.exclude);
    }

    @Override
    protected Point computeSize(Composite page, int width, int height, boolean flush) {
        // it takes what there is
        return new Point(Math.max(0, width), Math.max(0, height));
    }

    @Override
    protected void layout(Composite page, boolean flush) {
        Rectangle area = page.getClientArea();
        forget(area.width, flush);
        int left = area.height - barHeights(page, area.width);
        beside = beside(left);
        if (beside.isEmpty()) {
            left = stack(area.width, left);
        } else {
            left -= row(left) + SASH;
        }
        place(page, area.width, Math.max(0, left));
    }

    /** The panes, where they leave too few lines even when each is as small as can be. */
    private List<Pane> beside(int free) {
        List<Pane> high = panes.stream().filter(p -> isSeen(p.part.control) && !p.isFixed()).toList();
        int least = high.stream().mapToInt(p -> p.part.least + SASH).sum();
        return high.size() > 1 && free - least < usualLines.getAsInt() ? high : List.of();
    }

    /** Gives the panes that stand beside each other one height, and says which. */
    private int row(int free) {
        int least = beside.stream().mapToInt(p -> p.part.least).max().orElse(0);
        int set = beside.stream().mapToInt(p -> p.set).max().orElse(0);
        int most = Math.max(least, free - SASH - leastLines());
        int height = Math.clamp(set > 0 ? set : most, least, most);
        for (Pane pane : panes) {
            pane.height = beside.contains(pane) ? height : 0;
            pane.sash.setVisible(pane == beside.getLast());
        }
        return height;
    }

    /** Gives the panes that stand above and below the lines their heights, and says what is left for the lines. */
    private int stack(int width, int free) {
        int left = free;
        int slack = 0;
        for (Pane pane : panes) {
            boolean seen = isSeen(pane.part.control);
            pane.sash.setVisible(seen && !pane.isFixed());
            int usual = !seen ? 0 : wanted(pane.part.control, width);
            pane.height = seen && pane.set > 0 && !pane.isFixed() ? pane.set : usual;
            left -= pane.height + (pane.sash.getVisible() ? SASH : 0);
            slack += slack(pane);
        }
        int missing = Math.min(slack, Math.max(0, leastLines() - left));
        for (Pane pane : panes) {
            int own = slack(pane);
            int less = slack == 0 ? 0 : missing * own / slack;
            slack -= own;
            missing -= less;
            pane.height -= less;
            left += less;
        }
        return left;
    }

    // by how much it can become smaller
    private static int slack(Pane pane) {
        return pane.isFixed() ? 0 : Math.max(0, pane.height - pane.part.least);
    }

    private int barHeights(Composite page, int width) {
        int sum = 0;
        for (Control child : page.getChildren()) {
            if (child != lines && isSeen(child) && panes.stream().noneMatch(p -> isOf(p, child))) {
                sum += wanted(child, width);
            }
        }
        return sum;
    }

    private void forget(int width, boolean flush) {
        if (flush || width != wantedAt) {
            wanted.clear();
            wantedAt = width;
        }
    }

    @Override
    protected boolean flushCache(Control control) {
        wanted.remove(control);
        return true;
    }

    // asking the controls takes longest, so only those are asked that have changed
    private int wanted(Control control, int width) {
        return wanted.computeIfAbsent(control, c -> c.computeSize(width, SWT.DEFAULT, true).y);
    }

    private static boolean isOf(Pane pane, Control child) {
        return pane.part.control == child || pane.sash == child;
    }

    private void place(Composite page, int width, int forLines) {
        int y = 0;
        for (Control child : page.getChildren()) {
            Pane of = panes.stream().filter(p -> isOf(p, child)).findFirst().orElse(null);
            if (of != null && child == of.part.control && beside.contains(of)) {
                y += of == beside.getLast() ? placeRow(y, width) : 0;
                continue;
            }
            int height;
            if (child == lines) {
                height = forLines;
            } else if (of != null) {
                height = child == of.part.control ? of.height : of.sash.getVisible() ? SASH : 0;
            } else {
                height = isSeen(child) ? wanted(child, width) : 0;
            }
            if (height > 0) {
                child.setBounds(0, y, width, height);
                y += height;
            }
        }
    }

    // each has the same share of the width
    private int placeRow(int y, int width) {
        int x = 0;
        for (int i = 0; i < beside.size(); i++) {
            int end = width * (i + 1) / beside.size();
            beside.get(i).part.control.setBounds(x, y, end - x, beside.get(i).height);
            x = end;
        }
        return beside.getFirst().height;
    }
}
