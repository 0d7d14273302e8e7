package org.lockkeeper.ui.navigation;

/** Element ids of the product's own parts. */
public final class PartIds {

    /** Tree of servers, logs, inventories. */
    public static final String NAVIGATOR = "org.lockkeeper.part.navigator";
    /** Target, ready or not, counts. */
    public static final String OVERVIEW = "org.lockkeeper.part.overview";
    /** One server. */
    public static final String SERVER = "org.lockkeeper.part.server";
    /** Grid of clients. Its part object implements {@link ShowsClients}. */
    public static final String CLIENTS = "org.lockkeeper.part.clients";
    /** All findings, those about servers and their accounts, too. */
    public static final String FINDINGS = "org.lockkeeper.part.findings";
    /** A log's text. Its part object implements {@link ShowsEvidence}. */
    public static final String LOG = "org.lockkeeper.part.log";
    /** Path, steps and waves of the upgrade. */
    public static final String UPGRADE = "org.lockkeeper.part.upgrade";
    /** Derivation and evidence of what is selected. */
    public static final String WHY = "org.lockkeeper.part.why";
    /** Journal of imports. */
    public static final String IMPORTS = "org.lockkeeper.part.imports";
    /** Work in the background. */
    public static final String PROGRESS = "org.lockkeeper.part.progress";
    /** Pages of the help. */
    public static final String HELP = "org.lockkeeper.part.help";
    /** What could not be planned or read. */
    public static final String PROBLEMS = "org.lockkeeper.part.problems";
    /** Unexpected errors of this session. */
    public static final String ERRORS = "org.lockkeeper.part.errors";

    private PartIds() {
    }
}
