package org.lockkeeper.api.plan;

/**
 * How many clients lose e-mail in Outlook, whatever the facts that are not known turn out to be. Each account of which
 * nothing tells whether it uses Outlook counts as one client that may.
 *
 * @param least how many lose it in any case
 * @param most how many of those that are known may lose it
 * @param mayBeMore whether there may be clients beyond those counted: no client is known at all, or sources could not
 *        be read
 */
public record CutOff(int least, int most, boolean mayBeMore) {

    /** Nobody. */
    public static final CutOff NONE = new CutOff(0, 0, false);

    /** Checks the order. */
    public CutOff {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(least + " to " + most + " is no interval");
        }
    }

    /** How many clients are undecided. */
    public int width() {
        return most - least;
    }

    /** Both together. */
    public CutOff plus(CutOff other) {
        return new CutOff(least + other.least, most + other.most, mayBeMore || other.mayBeMore);
    }
}
