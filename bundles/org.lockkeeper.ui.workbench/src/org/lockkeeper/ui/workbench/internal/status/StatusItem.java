package org.lockkeeper.ui.workbench.internal.status;

import java.util.List;
import java.util.function.Supplier;
import org.lockkeeper.ui.theme.Icon;

/**
 * One of the things that the line at the bottom always shows.
 *
 * @param id stable id: {@code scope}
 * @param title what it is, for people: "Scope"
 * @param icon its icon at present; {@code null} for none
 * @param text what it says at present, short
 * @param tip the same in whole sentences
 * @param brief what it says where there is little room for what is told just now, {@code ""} for nothing, and then it is left
 *        out; {@code null} for the same as ever
 * @param action what a click does
 * @param entries its context menu
 */
record StatusItem(String id, String title, Supplier<Icon> icon, Supplier<String> text, Supplier<String> tip,
        Supplier<String> brief, Runnable action, List<Entry> entries) {

    /**
     * A line of the context menu.
     *
     * @param label for people
     * @param action what it does
     */
    record Entry(String label, Runnable action) {
    }

    /** What it says, in few words or as ever. */
    String says(boolean inFewWords) {
        return inFewWords && brief != null ? brief.get() : text.get();
    }

    /** Copies the list. */
    StatusItem {
        entries = List.copyOf(entries);
    }
}
