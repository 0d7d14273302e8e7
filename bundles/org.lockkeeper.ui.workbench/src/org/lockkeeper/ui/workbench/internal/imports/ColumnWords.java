package org.lockkeeper.ui.workbench.internal.imports;

/** Names of what columns of tables can mean, in the user's language. */
final class ColumnWords {

    private ColumnWords() {
    }

    /** The name of a field of {@link org.lockkeeper.api.intake.ColumnMapping#FIELDS}; its own where it has none here. */
    static String of(String field) {
        return switch (field) {
            case "computer" -> SourceMessages.Column_computer;
            case "program" -> SourceMessages.Column_program;
            case "version" -> SourceMessages.Column_version;
            case "vendor" -> SourceMessages.Column_vendor;
            case "installed" -> SourceMessages.Column_installed;
            case "location" -> SourceMessages.Column_location;
            case "seen" -> SourceMessages.Column_seen;
            case "action" -> SourceMessages.Column_action;
            case "view" -> SourceMessages.Column_view;
            case "user" -> SourceMessages.Column_user;
            case "state" -> SourceMessages.Column_state;
            default -> field;
        };
    }
}
