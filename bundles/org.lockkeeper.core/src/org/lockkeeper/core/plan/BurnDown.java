package org.lockkeeper.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * How many steps were left over time: after each line of the journal that brought evidence or said something of steps. What
 * was known then is judged by the rules, the target and the date of judgement of now, so that the points compare.
 *
 * @param waves the waves of now, by which the steps are counted too
 * @param points oldest first; empty where nothing was imported
 */
public record BurnDown(Waves waves, List<Point> points) {

    /**
     * How many steps were left at one time.
     *
     * @param at when the line of the journal was written
     * @param importId its number
     * @param states how many steps were how far; those that evidence verified among them
     * @param left how many were left of those that serve a client of each wave, in the order of the waves; a step that
     *        serves clients of several waves counts in each, and one that serves a server as a whole in none
     */
    public record Point(Instant at, long importId, Map<StepState, Integer> states, List<Integer> left) {

        /** Copies the collections. */
        public Point {
            Objects.requireNonNull(at);
            states = Map.copyOf(states);
            left = List.copyOf(left);
        }

        /** How many steps were left. */
        public int allLeft() {
            return states.entrySet().stream().filter(e -> e.getKey().isLeft()).mapToInt(Map.Entry::getValue).sum();
        }

        /** How many steps were in a state. */
        public int count(StepState state) {
            return states.getOrDefault(state, 0);
        }
    }

    /** Copies the list. */
    public BurnDown {
        Objects.requireNonNull(waves);
        points = List.copyOf(points);
    }

    /**
     * The points of a workspace's journal.
     *
     * @param request what the plan answers
     * @param plan the plan of now
     */
    public static BurnDown of(Workspace workspace, PlanRequest request, UpgradePlan plan, Waves waves, Progress progress)
            throws ProblemException {
        Map<Subject.OfClient, Integer> waveOf = new HashMap<>();
        for (int i = 0; i < waves.waves().size(); i++) {
            for (Subject.OfClient client : waves.waves().get(i).clients()) {
                waveOf.put(client, i);
            }
        }
        List<ImportEntry> imports = workspace.imports();
        long last = imports.stream().filter(e -> e.observations() > 0).mapToLong(ImportEntry::id).max().orElse(0);
        FollowUp followUp = FollowUp.beginning(new StepPicture(plan));
        List<Point> points = new ArrayList<>();
        StepPicture known = null;
        for (ImportEntry entry : imports) {
            progress.checkCancelled();
            boolean said = followUp.take(StepMark.of(entry, workspace));
            if (entry.observations() > 0) {
                StepPicture picture = entry.id() == last ? followUp.now()
                        : FollowUp.picture(workspace, entry.id(), request, progress);
                followUp.go(known, picture);
                known = picture;
            } else if (!said) {
                continue;
            }
            if (known != null) {
                points.add(point(entry, followUp.stepsAt(known, request.asOf() != null ? null
                        : LocalDate.ofInstant(entry.importedAt(), ZoneId.systemDefault())), waveOf, waves.waves().size()));
            }
        }
        return new BurnDown(waves, points);
    }

    private static Point point(ImportEntry entry, Collection<PlannedStep> steps, Map<Subject.OfClient, Integer> waveOf,
            int waves) {
        Map<StepState, Integer> states = new EnumMap<>(StepState.class);
        int[] left = new int[waves];
        for (PlannedStep step : steps) {
            states.merge(step.state(), 1, Integer::sum);
            if (step.state().isLeft()) {
                Set<Integer> of = new TreeSet<>();
                for (Subject.OfClient client : step.clients()) {
                    @Nullable Integer wave = waveOf.get(client);
                    if (wave != null) {
                        of.add(wave);
                    }
                }
                of.forEach(wave -> left[wave]++);
            }
        }
        return new Point(entry.importedAt(), entry.id(), states, Arrays.stream(left).boxed().toList());
    }
}
