package org.lockkeeper.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the kit in the user's language. */
public final class Messages extends NLS {

    /** See the properties file. */
    public static String About_text;
    /** See the properties file. */
    public static String About_title;
    /** See the properties file. */
    public static String Cancel;
    /** See the properties file. */
    public static String Evidence_statement;
    /** See the properties file. */
    public static String Evidence_statementText;
    /** See the properties file. */
    public static String Files_kind;
    /** See the properties file. */
    public static String Files_notRecognised;
    /** See the properties file. */
    public static String Files_noun;
    /** See the properties file. */
    public static String Files_ofImport;
    /** See the properties file. */
    public static String Files_path;
    /** See the properties file. */
    public static String Files_problem;
    /** See the properties file. */
    public static String Files_reading;
    /** See the properties file. */
    public static String Files_server;
    /** See the properties file. */
    public static String Import_file;
    /** See the properties file. */
    public static String Import_folder;
    /** See the properties file. */
    public static String Import_folderHint;
    /** See the properties file. */
    public static String Imports_at;
    /** See the properties file. */
    public static String Imports_files;
    /** See the properties file. */
    public static String Imports_id;
    /** See the properties file. */
    public static String Imports_noun;
    /** See the properties file. */
    public static String Imports_observations;
    /** See the properties file. */
    public static String Imports_rejected;
    /** See the properties file. */
    public static String Imports_servers;
    /** See the properties file. */
    public static String Imports_sources;
    /** See the properties file. */
    public static String Imports_undo;
    /** See the properties file. */
    public static String Imports_undoQuestion;
    /** See the properties file. */
    public static String Jobs_unforeseen;
    /** See the properties file. */
    public static String Keys_title;
    /** See the properties file. */
    public static String Palette_command;
    /** See the properties file. */
    public static String Palette_hint;
    /** See the properties file. */
    public static String Palette_server;
    /** See the properties file. */
    public static String Palette_title;
    /** See the properties file. */
    public static String Palette_view;
    /** See the properties file. */
    public static String Plan_cancelled;
    /** See the properties file. */
    public static String Plan_computing;
    /** See the properties file. */
    public static String Plan_keepingTarget;
    /** See the properties file. */
    public static String Plan_readingTarget;
    /** See the properties file. */
    public static String Problems_extension;
    public static String Problems_file;
    /** See the properties file. */
    public static String Problems_kind;
    /** See the properties file. */
    public static String Problems_line;
    /** See the properties file. */
    public static String Problems_message;
    /** See the properties file. */
    public static String Problems_notRecognised;
    /** See the properties file. */
    public static String Problems_noun;
    /** See the properties file. */
    public static String Problems_plan;
    /** See the properties file. */
    public static String Problems_reading;
    /** See the properties file. */
    public static String Problems_row;
    /** See the properties file. */
    public static String Problems_where;
    /** See the properties file. */
    public static String Problems_workspace;
    /** See the properties file. */
    public static String Progress_cancelled;
    /** See the properties file. */
    public static String Progress_cancelling;
    /** See the properties file. */
    public static String Progress_done;
    /** See the properties file. */
    public static String Progress_failed;
    /** See the properties file. */
    public static String Progress_none;
    /** See the properties file. */
    public static String Progress_waiting;
    /** See the properties file. */
    public static String Status_cancelled;
    /** See the properties file. */
    public static String Status_done;
    /** See the properties file. */
    public static String Status_failed;
    /** See the properties file. */
    public static String Status_more;
    /** See the properties file. */
    public static String Status_problem;
    /** See the properties file. */
    public static String Status_problems;
    /** See the properties file. */
    public static String Status_problemsHint;
    /** See the properties file. */
    public static String Verdict_automatic;
    /** See the properties file. */
    public static String Verdict_automaticMeaning;
    /** See the properties file. */
    public static String Verdict_blocked;
    /** See the properties file. */
    public static String Verdict_blockedMeaning;
    /** See the properties file. */
    public static String Verdict_manual;
    /** See the properties file. */
    public static String Verdict_manualMeaning;
    /** See the properties file. */
    public static String Verdict_unaffected;
    /** See the properties file. */
    public static String Verdict_unaffectedMeaning;
    /** See the properties file. */
    public static String Verdict_unknown;
    /** See the properties file. */
    public static String Verdict_unknownMeaning;
    /** See the properties file. */
    public static String Why_because;
    /** See the properties file. */
    public static String Why_change;
    /** See the properties file. */
    public static String Why_condition;
    /** See the properties file. */
    public static String Why_facts;
    /** See the properties file. */
    public static String Why_flip;
    /** See the properties file. */
    public static String Why_flips;
    /** See the properties file. */
    public static String Why_gone;
    /** See the properties file. */
    public static String Why_hint;
    /** See the properties file. */
    public static String Why_more;
    /** See the properties file. */
    public static String Why_noFindings;
    /** See the properties file. */
    public static String Why_noFlips;
    /** See the properties file. */
    public static String Why_noSteps;
    /** See the properties file. */
    public static String Why_notPlanned;
    /** See the properties file. */
    public static String Why_otherRules;
    /** See the properties file. */
    public static String Why_otherWay;
    /** See the properties file. */
    public static String Why_proof;
    /** See the properties file. */
    public static String Why_seen;
    /** See the properties file. */
    public static String Why_server;
    /** See the properties file. */
    public static String Why_steps;
    /** See the properties file. */
    public static String Why_working;
    /** See the properties file. */
    public static String Workspace_checked;
    /** See the properties file. */
    public static String Workspace_checking;
    /** See the properties file. */
    public static String Workspace_exportTitle;
    /** See the properties file. */
    public static String Workspace_exported;
    /** See the properties file. */
    public static String Workspace_exportedText;
    /** See the properties file. */
    public static String Workspace_exporting;
    /** See the properties file. */
    public static String Workspace_importing;
    /** See the properties file. */
    public static String Workspace_notOpened;
    /** See the properties file. */
    public static String Workspace_opening;
    /** See the properties file. */
    public static String Workspace_openingCancelled;
    /** See the properties file. */
    public static String Workspace_readingJournal;
    /** See the properties file. */
    public static String Workspace_restoreAction;
    /** See the properties file. */
    public static String Workspace_restoreQuestion;
    /** See the properties file. */
    public static String Workspace_restoreTitle;
    /** See the properties file. */
    public static String Workspace_restoring;
    /** See the properties file. */
    public static String Workspace_sound;
    /** See the properties file. */
    public static String Workspace_undoing;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
