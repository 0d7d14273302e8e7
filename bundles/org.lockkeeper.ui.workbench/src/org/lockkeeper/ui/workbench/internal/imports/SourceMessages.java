package org.lockkeeper.ui.workbench.internal.imports;

import org.eclipse.osgi.util.NLS;

/** Texts about imported folders and files in the user's language. */
final class SourceMessages extends NLS {

    public static String Changed;
    public static String Column_action;
    public static String Column_computer;
    public static String Column_installed;
    public static String Column_location;
    public static String Column_program;
    public static String Column_seen;
    public static String Column_state;
    public static String Column_user;
    public static String Column_vendor;
    public static String Column_version;
    public static String Column_view;
    public static String ColumnNone;
    public static String ColumnsChoose;
    public static String ColumnsChooseHint;
    public static String ColumnsNoTable;
    public static String ColumnsReading;
    public static String ColumnsRows;
    public static String ColumnsSay;
    public static String ColumnsTake;
    public static String ColumnsTitle;
    public static String Keeping;
    public static String Kind_activityLog;
    public static String Kind_addresses;
    public static String Kind_clientList;
    public static String Kind_collection;
    public static String Kind_computer;
    public static String Kind_groupPolicy;
    public static String Kind_groupPolicyPreferences;
    public static String Kind_ldif;
    public static String Kind_leftAside;
    public static String Kind_otherLog;
    public static String Kind_programsCsv;
    public static String Kind_programsHtml;
    public static String Kind_programsJson;
    public static String Kind_programsList;
    public static String Kind_programsRegistry;
    public static String Kind_programsTable;
    public static String Kind_programsWmic;
    public static String Kind_programsXml;
    public static String Kind_serverConfig;
    public static String Kind_serverDescription;
    public static String Kind_statement;
    public static String Kind_usersConfig;
    public static String Kind_warningLog;
    public static String Later;
    public static String Look;
    public static String Looking;
    public static String NoneRecent;
    public static String OneLine;
    public static String Row;
    public static String RowsMore;
    public static String Watch;
    public static String WatchHint;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.imports.messages", SourceMessages.class);
    }

    private SourceMessages() {
    }
}
