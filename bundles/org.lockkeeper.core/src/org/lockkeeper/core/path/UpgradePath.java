package org.lockkeeper.core.path;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.plan.CutOff;

/**
 * One way to the target.
 *
 * @param hops the upgrades, in order
 * @param days how long is waited altogether, at most
 * @param visits how many computers have to be visited altogether, at least
 * @param cutOff how many clients lose e-mail in Outlook some time on the way
 * @param why why it is the best, or by what it loses against the best, as a sentence
 */
public record UpgradePath(List<Hop> hops, int days, int visits, CutOff cutOff, String why) {

    /** Copies the list. */
    public UpgradePath {
        hops = List.copyOf(hops);
        Objects.requireNonNull(cutOff);
        Objects.requireNonNull(why);
    }
}
