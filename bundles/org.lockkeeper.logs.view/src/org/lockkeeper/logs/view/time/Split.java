package org.lockkeeper.logs.view.time;

import java.util.List;
import org.lockkeeper.logs.search.Matches;

/** By what the lines of a bar are told apart. */
public sealed interface Split {

    /**
     * By nothing.
     *
     * @param name what the lines are called
     */
    record None(String name) implements Split {
    }

    /** By the log that they stand in. */
    record Logs() implements Split {
    }

    /**
     * By what was found. A line belongs to the first set that it is in.
     *
     * @param sets what was found
     * @param rest how the other lines are called
     */
    record Found(List<Group> sets, String rest) implements Split {
        /** Copies the sets. */
        public Found {
            sets = List.copyOf(sets);
        }
    }

    /**
     * Lines that were found; no line is in two groups.
     *
     * @param name for people
     * @param shade how they are drawn
     * @param rows which
     */
    record Group(String name, Bars.Shade shade, Matches rows) {
    }
}
