package org.lockkeeper.robot.swtbot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.ControlFinder;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBotControl;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCombo;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotList;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotStyledText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRootMenu;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTreeItem;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;
import org.hamcrest.Matcher;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.widgets.Drops;
import org.lockkeeper.robot.widgets.Grids;
import org.lockkeeper.robot.widgets.Items;
import org.lockkeeper.robot.widgets.WidgetRobot;

/** Drives the workbench through SWTBot, with real key events. */
final class SwtBotRobot extends WidgetRobot {

    private final SWTBot bot;

    SwtBotRobot() {
        this(new SWTBot());
    }

    private SwtBotRobot(SWTBot bot) {
        super(bot.getDisplay());
        this.bot = bot;
    }

    @Override
    public String name() {
        return "swtbot";
    }

    @Override
    public boolean isShown(Target target) {
        return find(target).isPresent();
    }

    // SWTBot's own scope is the active window alone, and on a virtual display none may be
    private Optional<Widget> find(Target target) {
        Matcher<Widget> matcher = Matchers.of(target);
        for (Shell shell : shells()) {
            List<Widget> found = new ControlFinder().findControls(shell, matcher, true);
            Optional<Widget> visible = onUiThread(() -> found.stream().filter(SwtBotRobot::isVisible).findFirst());
            if (visible.isPresent()) {
                return visible;
            }
        }
        return Optional.empty();
    }

    private static boolean isVisible(Widget widget) {
        return !widget.isDisposed() && (!(widget instanceof Control control) || control.isVisible());
    }

    private List<Shell> shells() {
        return onUiThread(() -> shells(display));
    }

    @Override
    public String read(Target target) {
        return with(target, Widget.class, SwtBotRobot::text);
    }

    private static String text(Widget widget) {
        if (widget.getData(TEXT_KEY) instanceof Supplier<?> supplier) {
            return String.valueOf(supplier.get());
        }
        return switch (widget) {
            case StyledText styled -> styled.getText();
            case Tree _, Table _, org.eclipse.swt.widgets.List _ -> String.join("\n", Items.of(widget));
            case Composite parts when SWTUtils.getText(parts).isEmpty() -> ofParts(parts);
            default -> SWTUtils.getText(widget).replaceAll("&(?=.)", "").replaceAll("</?[aA][^>]*>", "").strip();
        };
    }

    private static String ofParts(Composite composite) {
        List<String> texts = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            String text = child.isVisible() ? text(child) : "";
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join("\n", texts);
    }

    @Override
    public void click(Target target) {
        Clicks.click(await(target, Widget.class));
    }

    @Override
    public void type(Target target, String text) {
        switch (await(target, Control.class)) {
            case Text field -> type(field, text);
            case Combo combo -> {
                new SWTBotCombo(combo).setFocus();
                new SWTBotCombo(combo).setText(text);
            }
            case StyledText styled -> {
                new SWTBotStyledText(styled).setFocus();
                new SWTBotStyledText(styled).setText(text);
            }
            case Control other -> throw new AssertionError("cannot type into " + other);
        }
    }

    private static void type(Text field, String text) {
        SWTBotText typed = new SWTBotText(field);
        typed.setFocus();
        typed.setText("");
        typed.typeText(text);
    }

    @Override
    public void choose(Target target, String item) {
        switch (await(target, Control.class)) {
            case Combo combo -> new SWTBotCombo(combo).setSelection(item);
            case org.eclipse.swt.widgets.List list -> new SWTBotList(list).select(item);
            case Table table -> new SWTBotTable(table).select(item);
            case Control other -> throw new AssertionError("cannot choose in " + other);
        }
    }

    @Override
    public void tickTreeItem(Target tree, boolean ticked, String... path) {
        SWTBotTreeItem item = new SWTBotTree(await(tree, Tree.class)).expandNode(path);
        if (ticked) {
            item.check();
        } else {
            item.uncheck();
        }
    }

    @Override
    public void selectTreeItem(Target tree, boolean open, String... path) {
        SWTBotTreeItem item = new SWTBotTree(await(tree, Tree.class)).expandNode(path);
        item.select();
        if (open) {
            item.doubleClick();
        }
    }

    @Override
    public void key(String keys) {
        KeyStroke stroke;
        try {
            stroke = KeyStroke.getInstance(keys);
        } catch (ParseException e) {
            throw new AssertionError("\"" + keys + "\" names no keys: " + e.getMessage(), e);
        }
        List<KeyStroke> pressed = new ArrayList<>();
        for (int modifier : new int[] {SWT.CTRL, SWT.ALT, SWT.SHIFT, SWT.COMMAND}) {
            if ((stroke.getModifierKeys() & modifier) != 0) {
                pressed.add(KeyStroke.getInstance(modifier, KeyStroke.NO_KEY));
            }
        }
        pressed.add(KeyStroke.getInstance(0, stroke.getNaturalKey()));
        Control focus = onUiThread(display::getFocusControl);
        if (focus == null) {
            Shell shell = shells().getFirst();
            new SWTBotShell(shell).setFocus();
            focus = shell;
        }
        new Pressed(focus).pressShortcut(pressed.toArray(KeyStroke[]::new));
    }

    @Override
    public void menu(String... path) {
        new SWTBotRootMenu(onUiThread(this::menuBar)).menu(path).click();
    }

    @Override
    public void contextMenu(Target target, String... path) {
        new Pressed(with(target, Control.class, WidgetRobot::withContextMenu)).contextMenu().menu(path).click();
    }

    @Override
    public void clickCell(Target grid, int row, int column) {
        NatTable table = await(grid, NatTable.class);
        new GridBot(table).clickAt(onUiThread(() -> Grids.reveal(table, row, column)));
    }

    @Override
    public void clickHeader(Target grid, int column) {
        clickHeader(grid, GridRegion.COLUMN_HEADER, column);
    }

    private void clickHeader(Target grid, String region, int column) {
        NatTable table = await(grid, NatTable.class);
        new GridBot(table).clickAt(onUiThread(() -> Grids.revealHeader(table, region, column)));
    }

    @Override
    public void filter(Target grid, int column, String text) {
        clickHeader(grid, GridRegion.FILTER_ROW, column);
        NatTable table = await(grid, NatTable.class);
        waitFor("the filter cell of column " + column + " to be edited",
                () -> onUiThread(() -> table.getActiveCellEditor() != null));
        Text editor = onUiThread(() -> (Text) table.getActiveCellEditor().getEditorControl());
        type(editor, text);
        new Pressed(editor).pressShortcut(KeyStroke.getInstance(0, SWT.CR));
    }

    @Override
    public void drop(Target target, List<Path> files) {
        Control control = await(target, Control.class);
        UIThreadRunnable.asyncExec(display, (VoidResult) () -> Drops.drop(control, files));
        onUiThread(() -> null);
    }

    @Override
    public void waitFor(String condition, BooleanSupplier test) {
        try {
            bot.waitUntil(new DefaultCondition() {
                @Override
                public boolean test() {
                    return SwtBotRobot.this.bot != null && test.getAsBoolean();
                }

                @Override
                public String getFailureMessage() {
                    return "waited in vain for " + condition;
                }
            }, SWTBotPreferences.TIMEOUT, SWTBotPreferences.DEFAULT_POLL_DELAY);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + condition, e);
        }
    }

    @Override
    public <T> T onUiThread(Supplier<T> what) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        T result = UIThreadRunnable.syncExec(display, (Result<T>) () -> {
            try {
                return what.get();
            } catch (RuntimeException | Error e) {
                failure.set(e);
                return null;
            }
        });
        rethrow(failure.get());
        return result;
    }

    @Override
    public void screenshot(Path file) {
        SWTUtils.captureScreenshot(file.toString());
    }

    @Override
    protected <W, T> T with(Target target, Class<W> type, Function<W, T> what) {
        W widget = await(target, type);
        return onUiThread(() -> what.apply(widget));
    }

    private <W> W await(Target target, Class<W> type) {
        AtomicReference<Widget> found = new AtomicReference<>();
        waitFor("a " + target, () -> {
            found.set(find(target).orElse(null));
            return found.get() != null;
        });
        return cast(target, type, found.get());
    }

    /** Any control, for its keys and its context menu. */
    private static final class Pressed extends AbstractSWTBotControl<Control> {

        Pressed(Control control) {
            super(control);
        }
    }
}
