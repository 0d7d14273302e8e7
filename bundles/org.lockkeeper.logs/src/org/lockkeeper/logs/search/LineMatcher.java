package org.lockkeeper.logs.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A condition made ready for one file. Called by several threads at once. */
interface LineMatcher {

    /**
     * Finds the lines of a part that it holds for.
     *
     * @param among lines that matter; others may be in the result or not; {@code null} for all
     */
    LineSet lines(Part part, @Nullable LineSet among) throws IOException;

    /** How much work it is, to do the least first: 0 for none, 1 for a scan at memory speed, 100 for decoding lines. */
    int cost();
}
