package org.lockkeeper.ui.servers.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the servers' views in the user's language. */
final class Messages extends NLS {

    public static String Attention_action;
    public static String Attention_check;
    public static String Attention_checkAny;
    public static String Attention_more;
    public static String Attention_stale;
    public static String Attention_undated;
    public static String Attention_unknown;
    public static String Attention_unread;
    public static String Cards_making;
    public static String Cards_more;
    public static String Charts_counting;
    public static String Column_action;
    public static String Column_asOf;
    public static String Column_detection;
    public static String Column_lastReport;
    public static String Column_nextReport;
    public static String Column_os;
    public static String Column_server;
    public static String Column_version;
    public static String Empty_failed;
    public static String Empty_hint;
    public static String Empty_import;
    public static String Empty_opening;
    public static String Empty_planning;
    public static String Empty_sample;
    public static String Empty_text;
    public static String Empty_title;
    public static String Headline_blocked;
    public static String Headline_manual;
    public static String Headline_none;
    public static String Headline_of;
    public static String Headline_ready;
    public static String Headline_unknown;
    public static String Nav_blocked;
    public static String Nav_collection;
    public static String Nav_collections;
    public static String Nav_configuration;
    public static String Nav_count;
    public static String Nav_editGroup;
    public static String Nav_everything;
    public static String Nav_group;
    public static String Nav_inGroups;
    public static String Nav_inventories;
    public static String Nav_logs;
    public static String Nav_manual;
    public static String Nav_name;
    public static String Nav_newGroup;
    public static String Nav_open;
    public static String Nav_openLogs;
    public static String Nav_other;
    public static String Nav_plan;
    public static String Nav_reading;
    public static String Nav_removeCollection;
    public static String Nav_removeGroup;
    public static String Nav_server;
    public static String Nav_showClients;
    public static String Nav_showOverview;
    public static String Nav_showServer;
    public static String Nav_single;
    public static String Nav_undecided;
    public static String Nav_unknown;
    public static String Nav_version;
    public static String Nav_wrongCollection;
    public static String Overview_computing;
    public static String Reason_between;
    public static String Reason_blocked;
    public static String Reason_conditional;
    public static String Reason_lack;
    public static String Reason_manual;
    public static String Reason_mayBeMore;
    public static String Reason_noClients;
    public static String Reason_noServer;
    public static String Reason_nobody;
    public static String Reason_none;
    public static String Reason_noneKnown;
    public static String Reason_noneOlder;
    public static String Reason_presumed;
    public static String Reason_unplanned;
    public static String Reason_upTo;
    public static String Scope_ofServer;
    public static String Server_choice;
    public static String Server_chooseOne;
    public static String Server_clients;
    public static String Server_clientsOf;
    public static String Server_dates;
    public static String Server_facts;
    public static String Server_findings;
    public static String Server_noClients;
    public static String Server_noReportDue;
    public static String Server_noReports;
    public static String Server_none;
    public static String Server_notInPlan;
    public static String Server_notPlanned;
    public static String Server_reading;
    public static String Server_report;
    public static String Server_reports;
    public static String Server_setting;
    public static String Server_settings;
    public static String Server_settingsCount;
    public static String Server_showAll;
    public static String Server_summary;
    public static String Server_todo;
    public static String Server_unknown;
    public static String Server_unread;
    public static String Server_unreadSource;
    public static String Servers_noun;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.servers.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
