package org.lockkeeper.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.StepState;

/**
 * How far a wave is, by the steps of its clients.
 *
 * @param wave the wave
 * @param steps how many steps serve one of its clients
 * @param left how many of them are still to be done, those reopened too
 * @param reopened how many of them newer evidence reopened
 */
public record WaveProgress(Wave wave, int steps, int left, int reopened) {

    /** Checks that there is a wave. */
    public WaveProgress {
        Objects.requireNonNull(wave);
    }

    /** Whether {@link Waves#EXIT} holds, so that the next wave may begin. */
    public boolean mayGoOn() {
        return left == 0;
    }

    /**
     * How far the waves are, in their order.
     *
     * @param steps all steps of the plan with how far they are; see {@link FollowUp#steps}
     */
    public static List<WaveProgress> of(Waves waves, Collection<PlannedStep> steps) {
        Map<Subject.OfClient, List<PlannedStep>> byClient = new HashMap<>();
        for (PlannedStep step : steps) {
            step.clients().forEach(c -> byClient.computeIfAbsent(c, _ -> new ArrayList<>()).add(step));
        }
        List<WaveProgress> all = new ArrayList<>();
        for (Wave wave : waves.waves()) {
            Set<PlannedStep> own = new LinkedHashSet<>();
            wave.clients().forEach(c -> own.addAll(byClient.getOrDefault(c, List.of())));
            all.add(new WaveProgress(wave, own.size(),
                    (int) own.stream().filter(s -> s.state().isLeft()).count(),
                    (int) own.stream().filter(s -> s.state() == StepState.REOPENED).count()));
        }
        return all;
    }
}
