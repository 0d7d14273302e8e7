package org.lockkeeper.core.path;

import java.util.Comparator;

/**
 * What a way costs, in the order of the priorities: people cut off (the most that may be, then those that are in any
 * case), then visits, then days, then hops. Adding never makes a cost less, which the search relies on.
 *
 * @param cutOff how many of the known clients may lose e-mail in Outlook
 * @param unseen how many accounts more may, of which nothing tells whether they use Outlook; the same at every hop
 * @param certain how many lose it in any case
 * @param visits how many computers somebody has to visit at least
 * @param days how long is waited, in days
 * @param hops how many upgrades of the server
 */
record Cost(int cutOff, int unseen, int certain, int visits, int days, int hops) implements Comparable<Cost> {

    static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::most).thenComparingInt(Cost::certain)
            .thenComparingInt(Cost::visits).thenComparingInt(Cost::days).thenComparingInt(Cost::hops);

    /** How many may lose e-mail. */
    int most() {
        return cutOff + unseen;
    }

    /** Both after each other; whoever is cut off in any case at both may be the same person. */
    Cost plus(Cost next) {
        return new Cost(cutOff + next.cutOff, Math.max(unseen, next.unseen), Math.max(certain, next.certain),
                visits + next.visits, days + next.days, hops + next.hops);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
