package org.lockkeeper.core.internal.plan;

/**
 * What the upgrade may do to a client, over all values of the facts that are not known.
 *
 * @param certain whether it loses e-mail whatever they are
 * @param possible whether it may lose e-mail
 * @param checks which checks can decide it, a bit for each of {@link org.lockkeeper.api.plan.NextCheck.Kind}
 */
record Outcome(boolean certain, boolean possible, int checks) {

    static final Outcome SAFE = new Outcome(false, false, 0);

    boolean isUndecided() {
        return possible && !certain;
    }
}
