package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.core.plan.Effort;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepGroups;

/**
 * Steps that belong together.
 *
 * @param title what they have in common, for people
 * @param steps they
 * @param effort how much there is to do
 * @param states how many of them are how far; only states that there are
 */
record GroupRow(String title, List<PlannedStep> steps, Effort effort, Map<StepState, Integer> states) {

    static List<GroupRow> of(List<PlannedStep> steps, StepGroups by) {
        List<GroupRow> rows = new ArrayList<>();
        rows.add(row(StepMessages.GroupAll, steps));
        by.of(steps).forEach((name, some) -> rows.add(row(StepWords.name(by, name), some)));
        return rows;
    }

    private static GroupRow row(String title, List<PlannedStep> steps) {
        Map<StepState, Integer> states = new EnumMap<>(StepState.class);
        steps.forEach(s -> states.merge(s.state(), 1, Integer::sum));
        return new GroupRow(title, steps, Effort.of(steps), states);
    }
}
