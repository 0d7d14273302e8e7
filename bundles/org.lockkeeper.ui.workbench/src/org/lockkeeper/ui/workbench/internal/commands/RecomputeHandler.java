package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.session.PlanSession;

/** Tools, Compute Plan: computes it again. */
public final class RecomputeHandler {

    /** Computes it. */
    @Execute
    public void execute(PlanSession plans) {
        plans.recompute();
    }
}
