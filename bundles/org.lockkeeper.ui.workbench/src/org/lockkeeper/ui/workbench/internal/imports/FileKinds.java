package org.lockkeeper.ui.workbench.internal.imports;

import java.util.Map;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.workbench.internal.Messages;

/** As what files were read, in words of the window. */
public final class FileKinds {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("activity-log", SourceMessages.Kind_activityLog),
            Map.entry("addresses", SourceMessages.Kind_addresses),
            Map.entry("client-list", SourceMessages.Kind_clientList),
            Map.entry("collection", SourceMessages.Kind_collection),
            Map.entry("computer", SourceMessages.Kind_computer),
            Map.entry("group-policy", SourceMessages.Kind_groupPolicy),
            Map.entry("group-policy-preferences", SourceMessages.Kind_groupPolicyPreferences),
            Map.entry("ldif", SourceMessages.Kind_ldif),
            Map.entry(JournalFile.LEFT_ASIDE, SourceMessages.Kind_leftAside),
            Map.entry("other-log", SourceMessages.Kind_otherLog),
            Map.entry("programs-csv", SourceMessages.Kind_programsCsv),
            Map.entry("programs-html", SourceMessages.Kind_programsHtml),
            Map.entry("programs-json", SourceMessages.Kind_programsJson),
            Map.entry("programs-list", SourceMessages.Kind_programsList),
            Map.entry("programs-registry", SourceMessages.Kind_programsRegistry),
            Map.entry("programs-table", SourceMessages.Kind_programsTable),
            Map.entry("programs-wmic", SourceMessages.Kind_programsWmic),
            Map.entry("programs-xml", SourceMessages.Kind_programsXml),
            Map.entry("server-config", SourceMessages.Kind_serverConfig),
            Map.entry("server-description", SourceMessages.Kind_serverDescription),
            Map.entry("statement", SourceMessages.Kind_statement),
            Map.entry("users-config", SourceMessages.Kind_usersConfig),
            Map.entry("warning-log", SourceMessages.Kind_warningLog));

    private FileKinds() {
    }

    /** What a file was read as, as the importer of an extension calls it; that it was not recognised. */
    public static String of(JournalFile file) {
        return file.isRecognised() ? TITLES.getOrDefault(file.kind(), file.kind()) : Messages.Files_notRecognised;
    }

    /** Whether something of a file could not be used, or nothing. */
    static boolean needsALook(JournalFile file) {
        return !file.isRecognised() || file.problem() != null || file.rejected() > 0;
    }

    /** How tables mark a file, wherever it is listed. */
    public static Icon icon(JournalFile file) {
        return !needsALook(file) ? Icon.FILE
                : file.isRecognised() || file.problem() != null ? Icon.WARNING : Icon.UNKNOWN;
    }
}
