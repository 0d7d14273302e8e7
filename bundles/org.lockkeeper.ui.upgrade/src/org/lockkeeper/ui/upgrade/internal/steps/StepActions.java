package org.lockkeeper.ui.upgrade.internal.steps;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.core.plan.PlannedStep;
import org.lockkeeper.core.plan.StepChange;
import org.lockkeeper.ui.upgrade.internal.tabs.ScopedSteps;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;

/** What people say of the selected steps, on the way into the journal and back. */
final class StepActions {

    private final TabServices services;
    private final Supplier<Shell> shell;
    private final Supplier<List<PlannedStep>> selected;
    private ScopedSteps shown;

    StepActions(TabServices services, Supplier<Shell> shell, Supplier<List<PlannedStep>> selected) {
        this.services = services;
        this.shell = shell;
        this.selected = selected;
    }

    /** The steps that are shown; {@code null} for none. */
    void show(ScopedSteps steps) {
        shown = steps;
    }

    /** Whether a state can be said of something that is selected. */
    boolean can(StepState state) {
        return shown != null && services.session().isChangeable() && !concerned(state).isEmpty();
    }

    /** The selected steps of which it makes sense to say that. */
    private List<PlannedStep> concerned(StepState state) {
        return selected.get().stream().filter(s -> s.state() != state && s.state() != StepState.VERIFIED
                && (state != StepState.OPEN || s.state() != StepState.REOPENED)).toList();
    }

    void say(StepState state) {
        if (!can(state)) {
            return;
        }
        List<PlannedStep> steps = concerned(state);
        switch (state) {
            case DONE, WAIVED -> new MarkDialog(shell.get(), state, steps.size()).ask().ifPresent(c -> keep(c, steps));
            default -> keep(StepChange.byMe(state, null, ""), steps);
        }
    }

    private void keep(StepChange change, List<PlannedStep> steps) {
        ScopedSteps known = shown;
        services.background().task(StepMessages.Saving, progress -> change.keep(
                steps.stream().map(PlannedStep::id).toList(), known.followUp(), services.workspace(), progress))
                .start();
    }

    /** What would be taken back, a phrase such as "3 steps done"; empty where there is nothing. */
    Optional<String> last() {
        return shown == null ? Optional.empty() : shown.lastMark().map(e -> String.join(", ", e.sources()));
    }

    /** Whether that can be taken back. */
    boolean canTakeBack() {
        return services.session().isChangeable() && last().isPresent();
    }

    void takeBack() {
        if (canTakeBack()) {
            shown.lastMark().ifPresent(entry -> services.session().undo(entry.id()));
        }
    }
}
