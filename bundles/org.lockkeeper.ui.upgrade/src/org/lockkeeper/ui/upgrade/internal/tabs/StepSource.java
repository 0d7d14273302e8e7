package org.lockkeeper.ui.upgrade.internal.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.session.PlanIndex;

/** How far the steps in scope are, found out once for all tabs. To be used on the UI thread. */
public final class StepSource {

    private final TabServices services;
    private final String title;
    private final Latest latest;
    private final List<Consumer<ScopedSteps>> waiting = new ArrayList<>();
    private ScopedSteps known;
    private ScopedPlan asked;
    private List<ImportEntry> journal = List.of();

    /**
     * @param title what it does, for people
     * @param owner what shows the steps
     */
    public StepSource(TabServices services, String title, Widget owner) {
        this.services = services;
        this.title = title;
        this.latest = new Latest(services.background(), owner);
    }

    /**
     * Finds out how far the steps are, where that is not known yet.
     *
     * @param plan what is in scope
     * @param consumer gets them, now or later; not where something else was asked for meanwhile
     */
    public void request(ScopedPlan plan, Consumer<ScopedSteps> consumer) {
        List<ImportEntry> present = services.session().imports();
        if (plan != asked || present != journal) {
            known = null;
            waiting.clear();
        } else if (known != null) {
            consumer.accept(known);
            return;
        }
        waiting.add(consumer);
        if (known == null && plan == asked && present == journal && latest.isRunning()) {
            return;
        }
        asked = plan;
        journal = present;
        PlanIndex whole = services.plans().current().orElse(null);
        if (whole == null || whole.model() != plan.index().model()) {
            // another plan is under way, which asks anew
            asked = null;
            waiting.clear();
            return;
        }
        latest.run(title, progress -> ScopedSteps.of(plan, whole, services.workspace(), services.clients(), progress),
                found -> {
                    known = found;
                    List<Consumer<ScopedSteps>> told = List.copyOf(waiting);
                    waiting.clear();
                    told.forEach(c -> c.accept(found));
                });
    }
}
