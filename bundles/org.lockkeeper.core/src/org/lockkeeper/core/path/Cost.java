package org.lockkeeper.core.path;

/**
 * What a way costs. Adding never makes any part of it less, which the search relies on: so by whatever priorities ways are
 * compared, a longer one is never cheaper.
 *
 * @param cutOff how many of the known clients may lose e-mail in Outlook
 * @param unseen how many accounts more may, of which nothing tells whether they use Outlook; the same at every hop
 * @param certain how many lose it in any case
 * @param visits how many computers somebody has to visit at least
 * @param days how long is waited, in days
 * @param hops how many upgrades of the server
 */
record Cost(int cutOff, int unseen, int certain, int visits, int days, int hops) {

    static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0);

    /** How many may lose e-mail. */
    int most() {
        return cutOff + unseen;
    }

    /** Both after each other; whoever is cut off in any case at both may be the same person. */
    Cost plus(Cost next) {
        return new Cost(cutOff + next.cutOff, Math.max(unseen, next.unseen), Math.max(certain, next.certain),
                visits + next.visits, days + next.days, hops + next.hops);
    }
}
