package org.lockkeeper.ui.logs.internal.text;

import org.lockkeeper.logs.view.mark.PaletteColor;
import org.lockkeeper.ui.theme.Token;

/** The colours of highlighters as the theme knows them. */
public final class PaletteTokens {

    private PaletteTokens() {
    }

    /** The theme's colour. */
    public static Token of(PaletteColor color) {
        return switch (color) {
            case BLOCKED -> Token.BLOCKED;
            case MANUAL -> Token.MANUAL;
            case AUTOMATIC -> Token.AUTOMATIC;
            case ACCENT -> Token.ACCENT;
            case UNKNOWN -> Token.UNKNOWN;
            case YELLOW -> Token.HIGHLIGHT_YELLOW;
            case TEAL -> Token.HIGHLIGHT_TEAL;
            case PINK -> Token.HIGHLIGHT_PINK;
            case UNAFFECTED -> Token.UNAFFECTED;
            case MUTED -> Token.MUTED;
        };
    }
}
