package org.lockkeeper.ui.workbench.internal.workspaces;

import org.eclipse.osgi.util.NLS;

/** Texts about workspaces. */
final class WorkspaceMessages extends NLS {

    public static String Browse;
    public static String BrowseHint;
    public static String Create;
    public static String CreateBeside;
    public static String ColumnFolder;
    public static String ColumnName;
    public static String ColumnOpened;
    public static String Exists;
    public static String Folder;
    public static String Forget;
    public static String Full;
    public static String Gone;
    public static String Here;
    public static String LeaveAction;
    public static String LeaveNo;
    public static String LeaveOne;
    public static String LeaveSeveral;
    public static String LeaveTitle;
    public static String Name;
    public static String NameWrong;
    public static String New;
    public static String NewText;
    public static String NewTitle;
    public static String NoFolder;
    public static String NoName;
    public static String NoWorkspace;
    public static String NotOpenedAgain;
    public static String NotOpenedClose;
    public static String NotOpenedOther;
    public static String NotOpenedRead;
    public static String NotOpenedTitle;
    public static String NotStarted;
    public static String NotStartedTitle;
    public static String Open;
    public static String OpenBeside;
    public static String OpenText;
    public static String OpenTitle;
    public static String ReadOnlyName;
    public static String RecentNone;
    public static String RecentOther;
    public static String Standard;
    public static String Title;
    public static String WillBe;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.workspaces.messages", WorkspaceMessages.class);
    }

    private WorkspaceMessages() {
    }
}
