package org.lockkeeper.robot.swt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.widgets.Drops;
import org.lockkeeper.robot.widgets.Grids;
import org.lockkeeper.robot.widgets.Items;
import org.lockkeeper.robot.widgets.WidgetRobot;

/**
 * Drives real widgets. Keys and clicks are handed to the widgets as events instead of being put into the window
 * system's queue: a virtual display without a window manager delivers those to whichever window it likes.
 */
final class SwtRobot extends WidgetRobot {

    private static final Duration LIMIT = Duration.ofSeconds(Long.getLong("lockkeeper.robot.seconds", 45));
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int ASKED = 25;

    private final Finder finder;
    private final FrontWindow front;

    SwtRobot(Display display) {
        super(display);
        this.finder = new Finder(display);
        this.front = onUiThread(() -> new FrontWindow(display));
    }

    @Override
    public String name() {
        return "swt";
    }

    @Override
    public boolean isShown(Target target) {
        return onUiThread(() -> finder.find(target).isPresent());
    }

    @Override
    public String read(Target target) {
        return with(target, Widget.class, w -> Objects.requireNonNullElse(Reads.text(w), ""));
    }

    @Override
    public void click(Target target) {
        start(target, Widget.class, Clicks::click);
    }

    @Override
    public void type(Target target, String text) {
        start(target, Control.class, c -> {
            c.forceFocus();
            write(c, text);
        });
    }

    private static void write(Control control, String text) {
        switch (control) {
            case Text field -> field.setText(text);
            case Combo combo -> combo.setText(text);
            case StyledText styled -> styled.setText(text);
            default -> throw new AssertionError("cannot type into " + control);
        }
    }

    @Override
    public void choose(Target target, String item) {
        start(target, Control.class, c -> {
            int index = Items.of(c).indexOf(item);
            if (index < 0) {
                throw new AssertionError("no item \"" + item + "\" among " + Items.of(c));
            }
            switch (c) {
                case Combo combo -> combo.select(index);
                case org.eclipse.swt.widgets.List list -> list.setSelection(index);
                case Table table -> table.setSelection(index);
                default -> throw new AssertionError("cannot choose in " + c);
            }
            Event event = new Event();
            event.item = c instanceof Table table ? table.getItem(index) : null;
            c.notifyListeners(SWT.Selection, event);
        });
    }

    @Override
    public void tickTreeItem(Target target, boolean ticked, String... path) {
        start(target, Tree.class, tree -> {
            TreeItem found = find(tree, path);
            tree.forceFocus();
            found.setChecked(ticked);
            Event event = new Event();
            event.item = found;
            event.detail = SWT.CHECK;
            tree.notifyListeners(SWT.Selection, event);
        });
    }

    // opens all items above it
    private static TreeItem find(Tree tree, String... path) {
        TreeItem found = null;
        TreeItem[] items = tree.getItems();
        for (String text : path) {
            TreeItem[] level = items;
            found = Arrays.stream(level).filter(i -> i.getText().equals(text)).findFirst()
                    .orElseThrow(() -> new AssertionError("no item \"" + text + "\" among "
                            + Arrays.stream(level).map(TreeItem::getText).toList()));
            Event expand = new Event();
            expand.item = found;
            tree.notifyListeners(SWT.Expand, expand);
            found.setExpanded(true);
            items = found.getItems();
        }
        return found;
    }

    @Override
    public void selectTreeItem(Target target, boolean open, String... path) {
        start(target, Tree.class, tree -> {
            TreeItem found = find(tree, path);
            tree.forceFocus();
            tree.setSelection(found);
            Event event = new Event();
            event.item = found;
            tree.notifyListeners(SWT.Selection, event);
            if (open) {
                Event twice = new Event();
                twice.item = found;
                tree.notifyListeners(SWT.DefaultSelection, twice);
            }
        });
    }

    @Override
    public void focus(Target target) {
        awaitKeyboard();
        super.focus(target);
    }

    // goes on where no window gets it: what fails then says so
    private void awaitKeyboard() {
        for (int asked = 0; asked < ASKED && !onUiThread(front::isThere); asked++) {
            LockSupport.parkNanos(PATIENCE);
            askForKeyboard();
        }
    }

    private void askForKeyboard() {
        onUiThread(() -> {
            front.ask();
            return null;
        });
    }

    @Override
    public void key(String keys) {
        awaitKeyboard();
        post(() -> {
            Control focus = display.getFocusControl();
            Keys.press(focus != null ? focus : shells(display).getFirst(), keys);
        });
    }

    @Override
    public void menu(String... path) {
        post(() -> Menus.choose(menuBar(), path));
    }

    @Override
    public void contextMenu(Target target, String... path) {
        start(target, Control.class, c -> Menus.choose(withContextMenu(c).getMenu(), path));
    }

    @Override
    public void clickCell(Target grid, int row, int column) {
        start(grid, NatTable.class, t -> clickAt(t, Grids.reveal(t, row, column)));
    }

    @Override
    public void clickHeader(Target grid, int column) {
        start(grid, NatTable.class, t -> clickAt(t, Grids.revealHeader(t, GridRegion.COLUMN_HEADER, column)));
    }

    @Override
    public void filter(Target grid, int column, String text) {
        start(grid, NatTable.class, t -> clickAt(t, Grids.revealHeader(t, GridRegion.FILTER_ROW, column)));
        waitFor("the filter cell of column " + column + " to be edited",
                () -> with(grid, NatTable.class, t -> t.getActiveCellEditor() != null));
        start(grid, NatTable.class, t -> {
            Control editor = t.getActiveCellEditor().getEditorControl();
            write(editor, text);
            Keys.press(editor, "CR");
        });
    }

    private static void clickAt(NatTable table, Point point) {
        Clicks.at(table, point.x, point.y, 1);
    }

    @Override
    public void drop(Target target, List<Path> files) {
        start(target, Control.class, c -> Drops.drop(c, files));
    }

    @Override
    public void waitFor(String condition, BooleanSupplier test) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long asked = System.nanoTime();
        while (!test.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + LIMIT.toSeconds() + " s in vain for " + condition + " ("
                        + onUiThread(front::tell) + ')');
            }
            LockSupport.parkNanos(POLL);
            if (System.nanoTime() - asked > PATIENCE) {
                asked = System.nanoTime();
                askForKeyboard();
            }
        }
    }

    @Override
    public <T> T onUiThread(Supplier<T> what) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                result.set(what.get());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        rethrow(failure.get());
        return result.get();
    }

    @Override
    public void screenshot(Path file) {
        onUiThread(() -> {
            Rectangle bounds = display.getBounds();
            Image image = new Image(display, bounds.width, bounds.height);
            GC gc = new GC(display);
            try {
                gc.copyArea(image, 0, 0);
                ImageLoader loader = new ImageLoader();
                loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
                loader.save(file.toString(), SWT.IMAGE_PNG);
            } finally {
                gc.dispose();
                image.dispose();
            }
            return null;
        });
    }

    @Override
    protected <W, T> T with(Target target, Class<W> type, Function<W, T> what) {
        AtomicReference<Optional<T>> result = new AtomicReference<>();
        waitFor("a " + target, () -> {
            result.set(onUiThread(() -> finder.find(target).map(w -> what.apply(cast(target, type, w)))));
            return result.get().isPresent();
        });
        return result.get().orElseThrow();
    }

    private <W> void start(Target target, Class<W> type, Consumer<W> what) {
        waitFor("a " + target, () -> isShown(target));
        post(() -> what.accept(cast(target, type, finder.find(target)
                .orElseThrow(() -> new AssertionError("the " + target + " has just vanished")))));
    }

    // not syncExec: what a click starts may open a dialogue and not return before that is closed
    private void post(Runnable what) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display.asyncExec(() -> {
            try {
                what.run();
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        display.syncExec(() -> { });
        rethrow(failure.get());
    }
}
