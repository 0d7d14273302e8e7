package org.lockkeeper.ui.grid;

import org.eclipse.osgi.util.NLS;

/** Texts of the grid in the user's language. */
final class GridMessages extends NLS {

    public static String AllShown;
    public static String Arranging;
    public static String Cancel;
    public static String ChooseColumns;
    public static String ChooseColumnsHint;
    public static String ClearFilters;
    public static String Columns;
    public static String Copied;
    public static String Copy;
    public static String CopyCell;
    public static String Descending;
    public static String Down;
    public static String ExpectsNumber;
    public static String ExpectsTime;
    public static String ExpectsVerdict;
    public static String ExpectsVersion;
    public static String Export;
    public static String ExportTitle;
    public static String Exported;
    public static String Exporting;
    public static String FileCsv;
    public static String FileJson;
    public static String FileMarkdown;
    public static String FileXlsx;
    public static String FilterByValue;
    public static String FilterHintText;
    public static String FilterHintValue;
    public static String FilteredBy;
    public static String FindHint;
    public static String ForgetView;
    public static String InBytes;
    public static String NothingShown;
    public static String NothingShownTogether;
    public static String RenameView;
    public static String ReplaceView;
    public static String SaveView;
    public static String SaveViewPrompt;
    public static String SavingView;
    public static String SomeShown;
    public static String SortAscending;
    public static String SortDescending;
    public static String SortedAscending;
    public static String SortedBy;
    public static String SortedDescending;
    public static String Then;
    public static String Up;
    public static String Views;
    public static String WrongFilter;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.grid.messages", GridMessages.class);
    }

    private GridMessages() {
    }
}
