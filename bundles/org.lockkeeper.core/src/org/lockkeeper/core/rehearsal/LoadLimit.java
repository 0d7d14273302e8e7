package org.lockkeeper.core.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.Progress;

/**
 * How many clients may start at a time so that each line stays below a limit: on 95 of 100 mornings it carries no more
 * than that in any 5 minutes, on average. (For moments a single download takes all that the line has.) Every server has
 * a line of its own, and so has the other place that servers have their programs download from.
 *
 * @param megabits the limit, in megabits per second
 * @param waveSize how many clients that download over one line a wave may have; 0 where one is too many
 * @param downloading how many clients of the plan download at all
 * @param lines over how many lines
 * @param line that which allows the fewest of those that need waves, else that over which most download; {@code ""} where
 *         nobody downloads
 * @param overOneLine how many download over that line
 * @param isNoneNeeded whether all can start on one morning
 */
public record LoadLimit(int megabits, int waveSize, int downloading, int lines, String line, int overOneLine,
        boolean isNoneNeeded) {

    /** The minutes that are looked at together. */
    public static final int MINUTES = 5;

    private static final int MORNINGS = 40;
    private static final int ALLOWED = MORNINGS / 20;
    private static final double WINDOW = MINUTES * 60.0;

    /**
     * Searches the size.
     *
     * @param seed what chance is drawn from
     * @param progress asked whether to stop
     */
    public static LoadLimit of(UpgradePlan plan, Assumptions assumptions, int megabits, long seed, Progress progress) {
        Map<String, Integer> downloading = new TreeMap<>();
        List<Prospects> prospects = Rehearsal.prospects(plan, progress);
        for (int i = 0; i < prospects.size(); i++) {
            if (prospects.get(i).updates()) {
                downloading.merge(assumptions.lines().of(plan.clients().get(i).client().subject()), 1, Integer::sum);
            }
        }
        int all = downloading.values().stream().mapToInt(Integer::intValue).sum();
        LoadLimit found = new LoadLimit(megabits, 0, all, downloading.size(), "", 0, true);
        for (Map.Entry<String, Integer> line : downloading.entrySet()) {
            int fits = fits(line.getValue(), assumptions, assumptions.megabits(line.getKey()), megabits, seed, progress);
            boolean isEnough = fits >= line.getValue();
            if (found.isNoneNeeded ? !isEnough || fits > found.waveSize : !isEnough && fits < found.waveSize) {
                found = new LoadLimit(megabits, fits, all, downloading.size(), line.getKey(), line.getValue(), isEnough);
            }
        }
        return found;
    }

    private static int fits(int downloading, Assumptions assumptions, int line, int megabits, long seed, Progress progress) {
        int fits = 0;
        int tooMany = downloading + 1;
        while (tooMany - fits > 1) {
            progress.checkCancelled();
            int size = fits + (tooMany - fits) / 2;
            if (isBelow(size, assumptions, line, megabits, seed)) {
                fits = size;
            } else {
                tooMany = size;
            }
        }
        return fits;
    }

    static boolean isBelow(int size, Assumptions assumptions, int line, int megabits, long seed) {
        Random random = new Random(seed);
        int above = 0;
        for (int morning = 0; morning < MORNINGS && above <= ALLOWED; morning++) {
            double[] starts = new double[size];
            for (int i = 0; i < size; i++) {
                starts[i] = random.nextDouble() * assumptions.spread().toSeconds();
            }
            Arrays.sort(starts);
            double[] ends = Line.ends(starts, assumptions.packageMegabytes() * 8.0 / line);
            if (busiest(starts, ends) * line > megabits) {
                above++;
            }
        }
        return above <= ALLOWED;
    }

    /** The greatest part of any stretch of that length in which something is downloaded. */
    private static double busiest(double[] starts, double[] ends) {
        double most = 0;
        double[] from = new double[starts.length];
        double[] to = new double[starts.length];
        int stretches = 0;
        for (int i = 0; i < starts.length; i++) {
            if (stretches > 0 && starts[i] <= to[stretches - 1]) {
                to[stretches - 1] = Math.max(to[stretches - 1], ends[i]);
            } else {
                from[stretches] = starts[i];
                to[stretches++] = ends[i];
            }
        }
        // the busiest stretch begins or ends where a busy time does
        for (int i = 0; i < stretches; i++) {
            most = Math.max(most, Math.max(busy(from, to, stretches, from[i]), busy(from, to, stretches, to[i] - WINDOW)));
        }
        // sums are not exact, and a line is never more than busy
        return Math.min(1, most / WINDOW);
    }

    private static double busy(double[] from, double[] to, int stretches, double at) {
        int first = Arrays.binarySearch(to, 0, stretches, at);
        double sum = 0;
        for (int i = first < 0 ? -first - 1 : first; i < stretches && from[i] < at + WINDOW; i++) {
            sum += Math.max(0, Math.min(to[i], at + WINDOW) - Math.max(from[i], at));
        }
        return sum;
    }
}
