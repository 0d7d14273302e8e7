package org.lockkeeper.ui.proof;

import org.eclipse.osgi.util.NLS;

/** Words around proofs. */
final class Messages extends NLS {

    public static String Proof_conflict;
    public static String Proof_decides;
    public static String Proof_derived;
    public static String Proof_elevation;
    public static String Proof_fact;
    public static String Proof_factOf;
    public static String Proof_minutes;
    public static String Proof_more;
    public static String Proof_notListed;
    public static String Proof_old;
    public static String Proof_source;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.proof.messages", Messages.class);
    }

    private Messages() {
    }
}
