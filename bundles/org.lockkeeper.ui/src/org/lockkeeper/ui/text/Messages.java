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
    public static String Attribute_accountsListed;
    public static String Attribute_acknowledgement;
    public static String Attribute_address;
    public static String Attribute_addressFrom;
    public static String Attribute_addressTo;
    public static String Attribute_auditFrom;
    public static String Attribute_auditGap;
    public static String Attribute_auditTo;
    public static String Attribute_clientStatistics;
    public static String Attribute_collectedAt;
    public static String Attribute_collections;
    public static String Attribute_computerEnabled;
    public static String Attribute_computerGroup;
    public static String Attribute_computerOu;
    public static String Attribute_computerSystem;
    public static String Attribute_connectorInstalledAt;
    public static String Attribute_connectorNamedAt;
    public static String Attribute_databaseBytes;
    public static String Attribute_directoryEnabled;
    public static String Attribute_directoryLogonAt;
    public static String Attribute_editionAssumed;
    public static String Attribute_enabled;
    public static String Attribute_freeBytes;
    public static String Attribute_fullName;
    public static String Attribute_futureTimes;
    public static String Attribute_group;
    public static String Attribute_httpsOnly;
    public static String Attribute_imapAt;
    public static String Attribute_joinedNames;
    public static String Attribute_kitResult;
    public static String Attribute_koffRefusedAt;
    public static String Attribute_labels;
    public static String Attribute_lastLogEntryAt;
    public static String Attribute_lastUsedAt;
    public static String Attribute_lastUsedFrom;
    public static String Attribute_lastUser;
    public static String Attribute_localAdmin;
    public static String Attribute_managedBy;
    public static String Attribute_missingFrom;
    public static String Attribute_notSameAs;
    public static String Attribute_note;
    public static String Attribute_onlyComputer;
    public static String Attribute_os;
    public static String Attribute_ou;
    public static String Attribute_outlook;
    public static String Attribute_outlookChangedAt;
    public static String Attribute_outlookInstalledAt;
    public static String Attribute_outlookVersion;
    public static String Attribute_policy;
    public static String Attribute_policyAdmin;
    public static String Attribute_policyRemoved;
    public static String Attribute_policyUnresolved;
    public static String Attribute_presumedAdmin;
    public static String Attribute_product;
    public static String Attribute_programsShown;
    public static String Attribute_remark;
    public static String Attribute_reportAt;
    public static String Attribute_reportUnclearAt;
    public static String Attribute_sameAs;
    public static String Attribute_seenOn;
    public static String Attribute_seenUsers;
    public static String Attribute_setting;
    public static String Attribute_sids;
    public static String Attribute_sourceKnown;
    public static String Attribute_unknownProtocolAt;
    public static String Attribute_updaterInstalledAt;
    public static String Attribute_updaterNotUnderstood;
    public static String Attribute_updaterService;
    public static String Attribute_usesOutlook;
    public static String Attribute_utcOffset;
    public static String Attribute_version;
    public static String Attribute_versionNotUnderstood;
    public static String Attribute_webdavAt;
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
