package org.lockkeeper.ui.groups;

import org.lockkeeper.core.inventory.servers.GroupColour;
import org.lockkeeper.ui.theme.Token;

/** How the colours of groups look: those of charts, which are told apart in both themes. */
public final class GroupTokens {

    private GroupTokens() {
    }

    /** The colour in the theme; always shown together with the group's name, never alone. */
    public static Token of(GroupColour colour) {
        return switch (colour) {
            case GREY -> Token.CHART_REST;
            case BLUE -> Token.CHART_1;
            case ORANGE -> Token.CHART_2;
            case GREEN -> Token.CHART_3;
            case PURPLE -> Token.CHART_4;
            case YELLOW -> Token.CHART_5;
            case VIOLET -> Token.CHART_6;
        };
    }
}
