package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Objects;
import org.lockkeeper.api.ui.Outcome;
import org.lockkeeper.api.ui.Selected;
import org.lockkeeper.api.ui.SelectionAction;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** An action of another bundle: where it fails, it says so instead of what it did. */
final class GuardedAction extends GuardedTitled<SelectionAction> implements SelectionAction {

    private final Selected.Kind about;

    GuardedAction(SelectionAction delegate, Duration patience) {
        super(delegate, delegate.id(), delegate.title(), "action", "What it did before stays.", patience);
        about = Objects.requireNonNull(delegate.about(), "it does not say what it is about");
    }

    @Override
    public Selected.Kind about() {
        return about;
    }

    @Override
    public Outcome run(Selected selected, Workspace workspace, Progress progress) throws ProblemException {
        return answered("running", call -> {
            Outcome outcome = delegate.run(selected, workspace, watched(progress, call));
            return new Outcome(Foreign.line(outcome.sentence()), outcome.destination());
        }, new Outcome(title() + " did not come to its end, since it failed. The log has the details."));
    }
}
