package org.lockkeeper.core.internal.rules;

import static org.lockkeeper.api.evidence.Attribute.ENABLED;

import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.rules.ClientCase;

/**
 * What is said of a client whose account is disabled. No document tells what the upgrade does to it: it is judged, and
 * counted, as any other, since an account that is enabled again is in the same case.
 */
final class Disabled {

    private static final String REMARK = " The account is disabled in the server's list of accounts: as long as it is,"
            + " nobody signs in with it (derived), and nobody misses its e-mail in Outlook; once it is enabled again, all"
            + " of this holds.";

    private Disabled() {
    }

    static boolean is(ClientCase c) {
        return c.client().facts().get(ENABLED).is(YesNo.NO);
    }

    /** For the end of a consequence; empty for all other clients. */
    static String remark(ClientCase c) {
        return is(c) ? REMARK : "";
    }
}
