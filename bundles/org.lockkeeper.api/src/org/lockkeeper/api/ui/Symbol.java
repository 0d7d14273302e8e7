package org.lockkeeper.api.ui;

/**
 * Pictures of the workbench by their meaning, for what extensions show in its lists, trees and menus.
 *
 * @since 0.1
 */
public enum Symbol {
    /** No picture. */
    NONE,
    /** Verdict BLOCKED. */
    BLOCKED,
    /** Verdict UNKNOWN. */
    UNKNOWN,
    /** Verdict MANUAL. */
    MANUAL,
    /** Verdict AUTOMATIC. */
    AUTOMATIC,
    /** Verdict UNAFFECTED. */
    UNAFFECTED,
    /** A mail server. */
    SERVER,
    /** Things that belong together. */
    GROUP,
    /** A client. */
    CLIENT,
    /** A log. */
    LOG,
    /** A list. */
    LIST,
    /** A chart. */
    CHART,
    /** Settings, a computer. */
    CONFIGURATION,
    /** A file. */
    FILE,
    /** A plan. */
    PLAN,
    /** A filter. */
    FILTER,
    /** An error. */
    ERROR,
    /** A warning. */
    WARNING,
    /** A note. */
    INFO,
    /** Why: derivation and evidence. */
    WHY,
    /** The help. */
    HELP
}
