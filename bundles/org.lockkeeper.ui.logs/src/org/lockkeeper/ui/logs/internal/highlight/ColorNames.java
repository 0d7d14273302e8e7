package org.lockkeeper.ui.logs.internal.highlight;

import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.mark.PaletteColor;

/** What people call the colours of highlights. */
public final class ColorNames {

    private ColorNames() {
    }

    /** Name of a colour of the palette. */
    public static String of(PaletteColor color) {
        return switch (color) {
            case BLOCKED -> HighlightMessages.Red;
            case MANUAL -> HighlightMessages.Amber;
            case AUTOMATIC -> HighlightMessages.Green;
            case ACCENT -> HighlightMessages.Blue;
            case UNKNOWN -> HighlightMessages.Violet;
            case YELLOW -> HighlightMessages.Yellow;
            case TEAL -> HighlightMessages.Teal;
            case PINK -> HighlightMessages.Pink;
            case UNAFFECTED -> HighlightMessages.Grey;
            case MUTED -> HighlightMessages.Pale;
        };
    }

    /** Name of any colour. */
    public static String of(HighlightColor color) {
        return color instanceof HighlightColor.Themed(PaletteColor themed) ? of(themed) : HighlightMessages.Own;
    }
}
