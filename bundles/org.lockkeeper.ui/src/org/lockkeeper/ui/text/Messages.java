package org.lockkeeper.ui.text;

import org.eclipse.osgi.util.NLS;

/** Words for the api's values. */
final class Messages extends NLS {

    public static String Actor_administrator;
    public static String Actor_serverAdministrator;
    public static String Actor_user;
    public static String Ago_days;
    public static String Ago_months;
    public static String Ago_today;
    public static String Ago_years;
    public static String Attribute_clientStatistics;
    public static String Attribute_collectedAt;
    public static String Attribute_connectorInstalledAt;
    public static String Attribute_databaseBytes;
    public static String Attribute_enabled;
    public static String Attribute_freeBytes;
    public static String Attribute_fullName;
    public static String Attribute_httpsOnly;
    public static String Attribute_lastLogEntryAt;
    public static String Attribute_lastUsedAt;
    public static String Attribute_lastUsedFrom;
    public static String Attribute_localAdmin;
    public static String Attribute_os;
    public static String Attribute_outlook;
    public static String Attribute_outlookChangedAt;
    public static String Attribute_outlookInstalledAt;
    public static String Attribute_outlookVersion;
    public static String Attribute_product;
    public static String Attribute_reportAt;
    public static String Attribute_setting;
    public static String Attribute_updaterService;
    public static String Attribute_version;
    public static String Detection_enable;
    public static String Detection_enableAction;
    public static String Detection_programs;
    public static String Detection_programsAction;
    public static String Detection_report;
    public static String Detection_reportAction;
    public static String Detection_wait;
    public static String Detection_waitAction;
    public static String Evidence_observed;
    public static String Phase_after;
    public static String Phase_at;
    public static String Phase_before;
    public static String Subject_accountOnly;
    public static String Subject_both;
    public static String Subject_computerOnly;
    public static String Value_absent;
    public static String Value_disputed;
    public static String Value_no;
    public static String Value_present;
    public static String Value_unknown;
    public static String Value_yes;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.text.messages", Messages.class);
    }

    private Messages() {
    }
}
