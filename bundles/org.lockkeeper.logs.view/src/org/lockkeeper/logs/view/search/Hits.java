package org.lockkeeper.logs.view.search;

import java.util.concurrent.ConcurrentSkipListSet;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.rows.StripMarks;

/**
 * What a search found, without the rows whose text was found only in what is hidden from people. Grows while the search
 * runs; any thread may ask.
 */
public final class Hits implements StripMarks.Rows {

    private final Matches matches;
    private final ConcurrentSkipListSet<Long> hidden = new ConcurrentSkipListSet<>();

    Hits(Matches matches) {
        this.matches = matches;
    }

    void hide(long row) {
        hidden.add(row);
    }

    /** Shows the rows from one on again: they are others now. */
    void unhide(long from) {
        hidden.tailSet(from).clear();
    }

    @Override
    public long size() {
        return Math.max(0, matches.size() - hidden.size());
    }

    /** The first hit at or after a row; -1 for none. */
    public long atOrAfter(long row) {
        long hit = matches.atOrAfter(row);
        while (hit >= 0 && hidden.contains(hit)) {
            hit = matches.atOrAfter(hit + 1);
        }
        return hit;
    }

    /** The last hit before a row; -1 for none. */
    public long before(long row) {
        long hit = matches.before(row);
        while (hit >= 0 && hidden.contains(hit)) {
            hit = matches.before(hit);
        }
        return hit;
    }

    /** Which hit that row is or comes after, from 1; 0 before the first. */
    public long ordinal(long row) {
        return rank(row + 1);
    }

    @Override
    public long rank(long row) {
        return matches.rank(row) - hidden.headSet(row).size();
    }

    /** What the engine found, those hidden included. */
    public Matches matches() {
        return matches;
    }
}
