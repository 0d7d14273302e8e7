package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.core.rehearsal.Distribution;
import org.lockkeeper.core.rehearsal.Lines;
import org.lockkeeper.core.rehearsal.LoadLimit;
import org.lockkeeper.core.rehearsal.Rehearsal;

/**
 * What is to be rehearsed.
 *
 * @param wave which wave starts Outlook, from 1; 0 for everybody
 * @param mornings how many mornings are compared; 1 for none
 * @param limit what each line may carry, in megabits per second; 0 for no limit
 * @param lines what was typed of lines that carry other than is assumed of all, separated by semicolons or commas
 */
record RehearsalRequest(long seed, int wave, Assumptions assumptions, int mornings, int limit, String lines) {

    /**
     * What came of it.
     *
     * @param waves names of the waves that there are
     * @param day the morning's day
     * @param from when the first Outlook may start
     * @param to when nothing more happens
     * @param distribution how mornings differ; {@code null} where that was not asked
     * @param limit how large waves may be; {@code null} where that was not asked
     */
    record Found(Rehearsal rehearsal, List<String> waves, LocalDate day, LocalDateTime from, LocalDateTime to,
            Distribution distribution, LoadLimit limit) {
    }

    /**
     * Rehearses; not for the UI thread.
     *
     * @param model what the configurations of the servers tell of their lines
     * @param settings how the waves are made
     */
    Found rehearse(UpgradePlan plan, Model model, WaveSettings settings, Progress progress) throws ProblemException {
        Assumptions assumed = assumptions.over(Lines.of(plan, model).carrying(
                Stream.of(lines.split("[;,]")).filter(text -> !text.isBlank()).toList()));
        List<Wave> waves;
        try {
            waves = settings.waves(plan).waves();
        } catch (WaveSettings.WrongException e) {
            throw new ProblemException(e.getMessage(), e);
        }
        Set<Subject.OfClient> only = wave < 1 || wave > waves.size() ? null
                : Set.copyOf(waves.get(wave - 1).clients());
        LocalDate day = Rehearsal.day(plan);
        Rehearsal rehearsal = Rehearsal.of(plan, only, day, assumed, seed, progress);
        Distribution distribution = mornings <= 1 ? null
                : Distribution.of(plan, only, day, assumed, seed, mornings, progress);
        LoadLimit load = limit < 1 ? null : LoadLimit.of(plan, assumed, limit, seed, progress);
        LocalDateTime from = day.atTime(assumptions.firstStart());
        LocalDateTime least = from.plus(assumptions.spread());
        LocalDateTime last = rehearsal.clients().stream().flatMap(m -> m.phases().stream())
                .flatMap(p -> Stream.of(p.from(), p.to())).filter(Objects::nonNull).reduce(least,
                        (a, b) -> a.isAfter(b) ? a : b);
        return new Found(rehearsal, waves.stream().map(Wave::name).toList(), day, from, last.plusMinutes(2), distribution,
                load);
    }
}
