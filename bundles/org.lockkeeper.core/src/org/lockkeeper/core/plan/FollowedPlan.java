package org.lockkeeper.core.plan;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/**
 * A plan with all that a workspace keeps of how far it is: what papers are made of.
 *
 * @param plan the plan, with how far its steps are
 * @param answers how the computers of kits answered; empty where no kit was made
 * @param waves the waves that have a day, by the settings that are kept
 */
public record FollowedPlan(UpgradePlan plan, List<KitAnswer> answers, List<ScheduledWave> waves) {

    /** Copies the lists. */
    public FollowedPlan {
        Objects.requireNonNull(plan);
        answers = List.copyOf(answers);
        waves = List.copyOf(waves);
    }

    /**
     * What is kept of a plan of a workspace's present model.
     *
     * @param request what the plan answers
     */
    public static FollowedPlan of(Workspace workspace, PlanRequest request, UpgradePlan plan, Progress progress)
            throws ProblemException {
        UpgradePlan followed = withStandings(workspace, request, plan, progress);
        try {
            return new FollowedPlan(followed,
                    KitRollout.isAny(workspace) ? KitRollout.answers(workspace, progress) : List.of(),
                    WaveSettings.of(workspace).scheduled(plan));
        } catch (WaveSettings.WrongException e) {
            // only a journal that another program wrote keeps such settings
            throw new ProblemException("Settings of waves, " + e.getMessage() + ". Keep others: lockkeeper waves --save", e);
        }
    }

    /** The plan with how far its steps are; one that supposes something stays as it is. */
    public static UpgradePlan withStandings(Workspace workspace, PlanRequest request, UpgradePlan plan, Progress progress)
            throws ProblemException {
        return plan.isHypothetical() ? plan
                : plan.withStandings(FollowUp.standings(workspace, request, plan, progress));
    }
}
