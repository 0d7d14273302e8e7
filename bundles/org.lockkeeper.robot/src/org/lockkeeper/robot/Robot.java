package org.lockkeeper.robot;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Drives the workbench as a person would. Called from the test's thread, never from the UI thread. Whatever looks for
 * a control waits until it is there, up to the robot's time limit, and then fails with an {@link AssertionError} that
 * names the control. There is nothing to sleep for: who needs a state waits for it by name.
 */
public interface Robot {

    /** Widget data key that holds a control's id for tests; the one that SWTBot looks for. */
    String ID_KEY = "org.eclipse.swtbot.widget.key";

    /**
     * Widget data key under which a custom-drawn control offers a {@code Supplier<String>} of what it tells assistive
     * technology at present; asked on the UI thread.
     */
    String TEXT_KEY = "org.lockkeeper.text";

    /** Name of the adapter, for reports. */
    String name();

    /** Whether the control is there now and visible; does not wait. */
    boolean isShown(Target target);

    /** Whether the control can be used. */
    boolean isEnabled(Target target);

    /** What the control says: text of a label, button, field, list, or of a custom-drawn control. */
    String read(Target target);

    /** Clicks it. Returns when the click was delivered, not when everything that it starts has ended. */
    void click(Target target);

    /** Puts the keyboard focus on it. */
    void focus(Target target);

    /** Replaces the text of a field. */
    void type(Target target, String text);

    /** Chooses an item of a list, drop-down list or table by its text, in a table that of the first column. */
    void choose(Target target, String item);

    /** Texts of the items of a drop-down list, list or the visible part of a tree, in order. */
    List<String> items(Target target);

    /** Selects an item of a tree by the texts of its path, and opens it as a double click does if asked. */
    void selectTreeItem(Target tree, boolean open, String... path);

    /** Ticks an item of a tree by the texts of its path, or takes the tick away. */
    void tickTreeItem(Target tree, boolean ticked, String... path);

    /**
     * Presses keys together where the focus is.
     *
     * @param keys in JFace's formal notation: {@code CTRL+SHIFT+F}, {@code F5}, {@code CR}
     */
    void key(String keys);

    /** Chooses an item of the window's menu bar by its texts without mnemonics. */
    void menu(String... path);

    /** Chooses an item of the control's context menu by its texts without mnemonics. */
    void contextMenu(Target target, String... path);

    /** Titles of a grid's columns as shown, from left to right. */
    List<String> columns(Target grid);

    /** Number of rows that a grid shows, those to be scrolled to included, without header and filter row. */
    int rowCount(Target grid);

    /**
     * A cell of a grid as it is shown.
     *
     * @param row 0-based, as shown
     * @param column 0-based, as shown
     */
    String cell(Target grid, int row, int column);

    /** Clicks a cell of a grid, scrolling to it first. */
    void clickCell(Target grid, int row, int column);

    /** Clicks a column's header of a grid, which sorts by it. */
    void clickHeader(Target grid, int column);

    /** Types into the filter cell of a grid's column; an empty text removes the filter. */
    void filter(Target grid, int column, String text);

    /** Drops files onto a control. */
    void drop(Target target, List<Path> files);

    /** Title of the active window or dialogue. */
    String activeWindow();

    /** Text on the clipboard, {@code ""} where there is none. */
    String clipboard();

    /**
     * Waits until something holds.
     *
     * @param condition what is waited for, as a phrase that can follow "waited in vain for"
     * @param test asked again and again on the calling thread
     * @throws AssertionError with the condition, when the time limit has passed
     */
    void waitFor(String condition, BooleanSupplier test);

    /** Computes something on the UI thread; what it throws reaches the caller. */
    <T> T onUiThread(Supplier<T> what);

    /** Writes a picture of the whole window as PNG. */
    void screenshot(Path file);
}
