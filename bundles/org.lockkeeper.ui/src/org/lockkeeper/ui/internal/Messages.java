package org.lockkeeper.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the kit in the user's language. */
public final class Messages extends NLS {

    /** See the properties file. */
    public static String About_text;
    public static String About_title;
    public static String Cancel;
    public static String Collections_reading;
    public static String Collections_saving;
    public static String Evidence_statement;
    public static String Evidence_statementText;
    public static String Files_kind;
    public static String Files_notRecognised;
    public static String Files_noun;
    public static String Files_ofImport;
    public static String Files_path;
    public static String Files_problem;
    public static String Files_reading;
    public static String Files_server;
    public static String Import_file;
    public static String Import_folder;
    public static String Import_folderHint;
    public static String Imports_at;
    public static String Imports_files;
    public static String Imports_id;
    public static String Imports_noun;
    public static String Imports_observations;
    public static String Imports_rejected;
    public static String Imports_servers;
    public static String Imports_sources;
    public static String Imports_undo;
    public static String Imports_undoQuestion;
    public static String Jobs_unforeseen;
    public static String Keys_title;
    public static String Palette_command;
    public static String Palette_hint;
    public static String Palette_server;
    public static String Palette_title;
    public static String Palette_view;
    public static String Plan_cancelled;
    public static String Plan_computing;
    public static String Plan_keepingTarget;
    public static String Plan_readingTarget;
    public static String Problems_extension;
    public static String Problems_file;
    public static String Problems_kind;
    public static String Problems_line;
    public static String Problems_message;
    public static String Problems_notRecognised;
    public static String Problems_noun;
    public static String Problems_plan;
    public static String Problems_reading;
    public static String Problems_row;
    public static String Problems_where;
    public static String Problems_workspace;
    public static String Progress_cancelled;
    public static String Progress_cancelling;
    public static String Progress_done;
    public static String Progress_failed;
    public static String Progress_none;
    public static String Progress_waiting;
    public static String Scope_back;
    public static String Scope_bar;
    public static String Scope_everything;
    public static String Scope_forward;
    public static String Scope_hint;
    public static String Scope_judging;
    public static String Scope_problem;
    public static String Scope_remove;
    public static String Scope_wrong;
    public static String Status_cancelled;
    public static String Status_done;
    public static String Status_failed;
    public static String Status_more;
    public static String Status_problem;
    public static String Status_problems;
    public static String Status_problemsHint;
    public static String Verdict_automatic;
    public static String Verdict_automaticMeaning;
    public static String Verdict_blocked;
    public static String Verdict_blockedMeaning;
    public static String Verdict_manual;
    public static String Verdict_manualMeaning;
    public static String Verdict_unaffected;
    public static String Verdict_unaffectedMeaning;
    public static String Verdict_unknown;
    public static String Verdict_unknownMeaning;
    public static String Why_because;
    public static String Why_change;
    public static String Why_condition;
    public static String Why_facts;
    public static String Why_flip;
    public static String Why_flips;
    public static String Why_gone;
    public static String Why_hint;
    public static String Why_more;
    public static String Why_noFindings;
    public static String Why_noFlips;
    public static String Why_noSteps;
    public static String Why_notPlanned;
    public static String Why_otherRules;
    public static String Why_otherWay;
    public static String Why_proof;
    public static String Why_seen;
    public static String Why_server;
    public static String Why_steps;
    public static String Why_working;
    public static String Workspace_checked;
    public static String Workspace_checking;
    public static String Workspace_exportTitle;
    public static String Workspace_exported;
    public static String Workspace_exportedText;
    public static String Workspace_exporting;
    public static String Workspace_importing;
    public static String Workspace_notOpened;
    public static String Workspace_opening;
    public static String Workspace_openingCancelled;
    public static String Workspace_readingJournal;
    public static String Workspace_restoreAction;
    public static String Workspace_restoreQuestion;
    public static String Workspace_restoreTitle;
    public static String Workspace_restoring;
    public static String Workspace_sound;
    public static String Workspace_undoing;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
