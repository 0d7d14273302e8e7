package org.lockkeeper.cli.internal;

import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.workspace.LastWord;

/** Exit codes (design, "Command line"). */
public final class ExitCode {

    /** Ready, or done. */
    public static final int DONE = 0;
    /** Something was wrong with what was asked or read. */
    public static final int ERROR = 1;
    /** Manual work is needed. */
    public static final int MANUAL = 2;
    /** Clients are blocked. */
    public static final int BLOCKED = 3;
    /** The evidence does not suffice to decide. */
    public static final int UNDECIDED = 4;
    /** Memory ran out, or Java itself failed, and the process ended at once. */
    public static final int ENDED = LastWord.EXIT_CODE;

    private ExitCode() {
    }

    /** The exit code of a plan that has no problems. */
    public static int of(UpgradePlan plan) {
        return switch (plan.worst()) {
            case BLOCKED -> BLOCKED;
            case UNKNOWN -> UNDECIDED;
            case MANUAL -> MANUAL;
            case AUTOMATIC, UNAFFECTED -> DONE;
        };
    }

    /** What an exit code says, as a phrase. */
    public static String meaning(int code) {
        return switch (code) {
            case DONE -> "ready";
            case MANUAL -> "manual work needed";
            case BLOCKED -> "blocked clients";
            case ENDED -> "memory ran out";
            case UNDECIDED -> "undecided, the evidence does not suffice";
            default -> "error";
        };
    }
}
