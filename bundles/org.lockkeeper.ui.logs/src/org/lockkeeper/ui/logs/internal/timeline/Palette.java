package org.lockkeeper.ui.logs.internal.timeline;

import org.lockkeeper.logs.view.time.Bars.Shade;
import org.lockkeeper.ui.theme.Token;

/** Which colour of the theme a shade has. */
final class Palette {

    private Palette() {
    }

    static Token of(Shade shade) {
        return switch (shade) {
            case MAIN -> Token.ACCENT;
            case REST -> Token.CHART_REST;
            case ERROR -> Token.BLOCKED;
            case WARNING -> Token.MANUAL;
            case NOTE -> Token.ACCENT;
            case SERIES_1 -> Token.CHART_1;
            case SERIES_2 -> Token.CHART_2;
            case SERIES_3 -> Token.CHART_3;
            case SERIES_4 -> Token.CHART_4;
            case SERIES_5 -> Token.CHART_5;
            case SERIES_6 -> Token.CHART_6;
        };
    }
}
