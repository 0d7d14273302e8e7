package org.lockkeeper.ui.internal.palette;

import org.lockkeeper.ui.text.TypedWords;
import org.lockkeeper.ui.theme.Icon;

/**
 * Something that can be done from the palette.
 *
 * @param title what it is, for people
 * @param kind what kind of thing: command, view, server
 * @param keys its key binding, {@code ""} where it has none
 * @param icon its icon, {@code null} for none
 * @param action what it does
 */
record PaletteEntry(String title, String kind, String keys, Icon icon, Runnable action) {

    /** Whether every word of the text occurs in title or kind. */
    boolean matches(String text) {
        return TypedWords.areIn(title + " " + kind, text);
    }
}
