package org.lockkeeper.api.ui;

/**
 * Element ids of the workbench's application model that model fragments may contribute to. They stay the same over
 * versions; every other id may change. Our own views enter through the same ones.
 */
public final class AnchorPoints {

    /** Stack at the left: navigators. */
    public static final String NAVIGATOR_STACK = "org.lockkeeper.stack.navigator";
    /** Stack in the centre: the main views. */
    public static final String MAIN_STACK = "org.lockkeeper.stack.main";
    /** Stack at the right: what explains the selection. */
    public static final String DERIVATION_STACK = "org.lockkeeper.stack.derivation";
    /** Stack at the bottom: journal, progress, problems. */
    public static final String STATUS_STACK = "org.lockkeeper.stack.status";
    /** The main menu. */
    public static final String MAIN_MENU = "org.lockkeeper.menu.main";
    /** Menu File. */
    public static final String FILE_MENU = "org.lockkeeper.menu.file";
    /** Menu Edit. */
    public static final String EDIT_MENU = "org.lockkeeper.menu.edit";
    /** Menu View, which lists the views. */
    public static final String VIEW_MENU = "org.lockkeeper.menu.view";
    /** Menu Tools. */
    public static final String TOOLS_MENU = "org.lockkeeper.menu.tools";
    /** Menu Help. */
    public static final String HELP_MENU = "org.lockkeeper.menu.help";
    /** The tool bar at the top. */
    public static final String TOOL_BAR = "org.lockkeeper.toolbar.main";
    /** The table of key bindings. */
    public static final String BINDING_TABLE = "org.lockkeeper.bindings.table";
    /** The binding context that is active in the main window. */
    public static final String WINDOW_BINDING_CONTEXT = "org.lockkeeper.bindings.window";

    private AnchorPoints() {
    }
}
