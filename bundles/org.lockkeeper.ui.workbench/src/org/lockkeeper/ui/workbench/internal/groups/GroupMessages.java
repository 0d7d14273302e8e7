package org.lockkeeper.ui.workbench.internal.groups;

import org.eclipse.osgi.util.NLS;
import org.lockkeeper.core.inventory.servers.GroupColour;

/** Texts about groups of servers in the user's language. */
final class GroupMessages extends NLS {

    public static String Changed;
    public static String Colour;
    public static String ColourBlue;
    public static String ColourGreen;
    public static String ColourGrey;
    public static String ColourOrange;
    public static String ColourPurple;
    public static String ColourViolet;
    public static String ColourYellow;
    public static String EditTitle;
    public static String Keep;
    public static String Keeping;
    public static String Made;
    public static String Make;
    public static String Name;
    public static String NameTaken;
    public static String NewTitle;
    public static String NoName;
    public static String Note;
    public static String Put;
    public static String Reading;
    public static String Removed;
    public static String Servers;
    public static String Taken;
    public static String Undo;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.groups.messages", GroupMessages.class);
    }

    private GroupMessages() {
    }

    /** The word for a colour. */
    static String of(GroupColour colour) {
        return switch (colour) {
            case GREY -> ColourGrey;
            case BLUE -> ColourBlue;
            case ORANGE -> ColourOrange;
            case GREEN -> ColourGreen;
            case PURPLE -> ColourPurple;
            case YELLOW -> ColourYellow;
            case VIOLET -> ColourViolet;
        };
    }
}
