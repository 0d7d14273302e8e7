package org.lockkeeper.cli.internal.command;

/** Names of settings that the command line keeps in the workspace. */
final class WorkspaceSettings {

    /** The version that was asked for last. */
    static final String TARGET = "target";

    private WorkspaceSettings() {
    }
}
