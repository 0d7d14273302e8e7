package org.lockkeeper.ui.logs.internal.highlight;

import org.lockkeeper.ui.logs.internal.model.HighlightColor;
import org.lockkeeper.ui.theme.Token;

/** What people call the colours of highlights. */
public final class ColorNames {

    private ColorNames() {
    }

    /** Name of a colour of the palette. */
    public static String of(Token token) {
        return switch (token) {
            case BLOCKED -> HighlightMessages.Red;
            case MANUAL -> HighlightMessages.Amber;
            case AUTOMATIC -> HighlightMessages.Green;
            case ACCENT -> HighlightMessages.Blue;
            case UNKNOWN -> HighlightMessages.Violet;
            case HIGHLIGHT_YELLOW -> HighlightMessages.Yellow;
            case HIGHLIGHT_TEAL -> HighlightMessages.Teal;
            case HIGHLIGHT_PINK -> HighlightMessages.Pink;
            case UNAFFECTED -> HighlightMessages.Grey;
            default -> HighlightMessages.Pale;
        };
    }

    /** Name of any colour. */
    public static String of(HighlightColor color) {
        return color instanceof HighlightColor.Themed(Token token) ? of(token) : HighlightMessages.Own;
    }
}
