package org.lockkeeper.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.Subscription;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The target version, and the plan for it, kept up to date in the background: a change of model or target cancels the
 * computation under way and starts the next. Injected by type; never blocks; to be used on the UI thread.
 */
public interface PlanSession {

    /** Something that happened to the plan. */
    sealed interface PlanEvent {
        /**
         * A computation began; the plan before is still there, for the time being.
         *
         * @param request what is asked
         */
        record Computing(PlanRequest request) implements PlanEvent {
        }

        /**
         * The plan is up to date.
         *
         * @param index the plan with its model and request
         */
        record Computed(PlanIndex index) implements PlanEvent {
        }

        /**
         * The plan could not be computed.
         *
         * @param message why, for people
         */
        record Failed(String message) implements PlanEvent {
        }
    }

    /** The version to upgrade to; kept in the workspace. */
    ProductVersion target();

    /** Changes the version to upgrade to; the plan follows. */
    void changeTarget(ProductVersion target);

    /** Computes the plan again, though nothing changed. */
    void recompute();

    /** What is asked now. */
    PlanRequest request();

    /** The newest plan there is; empty until the first one is computed. May be for an earlier target or model. */
    Optional<PlanIndex> current();

    /** Whether a computation is under way, so that {@link #current()} may be out of date. */
    boolean isComputing();

    /** Calls the listener on the UI thread from now on. */
    Subscription listen(Consumer<? super PlanEvent> listener);
}
