package org.lockkeeper.core.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A line that all downloads share evenly: each of several gets its part, and all are of one size. */
final class Line {

    private Line() {
    }

    /**
     * When downloads end.
     *
     * @param starts when each begins, in seconds, in ascending order
     * @param alone how long one takes that has the line for itself, in seconds
     * @return when each ends, in seconds; in the same order, since whoever begins first ends first
     */
    static double[] ends(double[] starts, double alone) {
        double[] ends = new double[starts.length];
        Deque<Integer> active = new ArrayDeque<>();
        // how much of a download each that was there from the beginning would have got
        double share = 0;
        double[] due = new double[starts.length];
        double now = 0;
        int next = 0;
        while (next < starts.length || !active.isEmpty()) {
            double end = active.isEmpty() ? Double.POSITIVE_INFINITY
                    : now + Math.max(0, due[active.peekFirst()] - share) * active.size();
            if (next < starts.length && starts[next] <= end) {
                share += active.isEmpty() ? 0 : (starts[next] - now) / active.size();
                now = starts[next];
                due[next] = share + alone;
                active.addLast(next++);
            } else {
                share = due[active.peekFirst()];
                now = end;
                ends[active.removeFirst()] = end;
            }
        }
        return ends;
    }

    /** How many downloads are under way at each full minute, from minute 0 until all have ended. */
    static List<Integer> perMinute(double[] starts, double[] ends) {
        List<Integer> counts = new ArrayList<>();
        int begun = 0;
        int ended = 0;
        for (int minute = 0; ended < ends.length; minute++) {
            double at = minute * 60.0;
            while (begun < starts.length && starts[begun] <= at) {
                begun++;
            }
            while (ended < ends.length && ends[ended] <= at) {
                ended++;
            }
            counts.add(begun - ended < 0 ? 0 : begun - ended);
        }
        return counts;
    }
}
