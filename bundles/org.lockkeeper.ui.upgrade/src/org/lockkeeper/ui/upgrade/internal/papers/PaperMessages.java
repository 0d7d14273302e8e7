package org.lockkeeper.ui.upgrade.internal.papers;

import org.eclipse.osgi.util.NLS;

/** Texts of handing over in the user's language. */
final class PaperMessages extends NLS {

    public static String About;
    public static String AboutAll;
    public static String AboutSome;
    public static String AsInClients;
    public static String AsInClientsHint;
    public static String Browse;
    public static String BrowseHint;
    public static String Change;
    public static String ChangeHint;
    public static String Exists;
    public static String ExistsTitle;
    public static String Failed;
    public static String File;
    public static String Filter;
    public static String FilterHint;
    public static String FilterNone;
    public static String FilterProblem;
    public static String Format;
    public static String Format_csv;
    public static String Format_eml;
    public static String Format_html;
    public static String Format_ics;
    public static String Format_json;
    public static String Format_md;
    public static String Format_pdf;
    public static String Format_xlsx;
    public static String Language;
    public static String Language_cs;
    public static String Language_de;
    public static String Language_en;
    public static String More;
    public static String NoFile;
    public static String NoPlan;
    public static String NoPlanned;
    public static String Open;
    public static String Plan;
    public static String PlanOnly;
    public static String Preview;
    public static String PreviewOf;
    public static String Previewing;
    public static String Reader;
    public static String Reader_admin;
    public static String Reader_auditor;
    public static String Reader_manager;
    public static String Reader_plan;
    public static String Reader_technician;
    public static String Reader_user;
    public static String SaveTitle;
    public static String Title;
    public static String When;
    public static String WhenHint;
    public static String Write;
    public static String Writing;
    public static String Written;
    public static String WrittenFiles;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.papers.messages", PaperMessages.class);
    }

    private PaperMessages() {
    }
}
