package org.lockkeeper.api.plan;

/**
 * How many clients lose e-mail in Outlook, whatever the facts that are not known turn out to be. Each account of which
 * nothing tells whether it uses Outlook counts as one client that may.
 *
 * @param least how many lose it in any case
 * @param most how many of those that are known may lose it
 * @param mayBeMore whether there may be clients beyond those counted: no client is known at all, nobody listed the
 *        accounts, or sources could not be read
 * @param presumed how many are called BLOCKED though something is not known that may spare them, such as the user's
 *        right, or whether an account of an unknown computer and a computer of an unknown account are one client;
 *        {@code least + presumed} are called so
 * @param conditional how many are called ready (MANUAL, AUTOMATIC or UNAFFECTED) though something is not known that may
 *        cut them off: the room for the database upgrade. A plan that calls nobody BLOCKED or UNKNOWN has
 *        {@code most == conditional}
 */
public record CutOff(int least, int most, boolean mayBeMore, int presumed, int conditional) {

    /** Nobody. */
    public static final CutOff NONE = new CutOff(0, 0, false);

    /** Checks the order. */
    public CutOff {
        if (least < 0 || presumed < 0 || conditional < 0 || most < least + presumed + conditional) {
            throw new IllegalArgumentException(least + " to " + most + " with " + presumed + " and " + conditional
                    + " between is no interval");
        }
    }

    /** An interval of which nothing is presumed and nothing a condition. */
    public CutOff(int least, int most, boolean mayBeMore) {
        this(least, most, mayBeMore, 0, 0);
    }

    /** How many clients are undecided. */
    public int width() {
        return most - least;
    }

    /** Both together. */
    public CutOff plus(CutOff other) {
        return new CutOff(least + other.least, most + other.most, mayBeMore || other.mayBeMore,
                presumed + other.presumed, conditional + other.conditional);
    }
}
