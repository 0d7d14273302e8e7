package org.lockkeeper.ui.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.IPartListener;
import org.lockkeeper.api.util.Subscription;

/**
 * Lets a part do work only while it is seen. Inject one into a part, give it the part's refresh, ask for a refresh as
 * often as something changes: it runs at once where the part is visible, else once when it becomes so. Ends with the
 * part, as do the subscriptions handed to it. To be used on the UI thread.
 */
@Creatable
public final class PartUpdates {

    private final MPart part;
    private final EPartService parts;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Runnable refresh = () -> { };
    private boolean due;

    private final IPartListener listener = new IPartListener() {
        @Override
        public void partVisible(MPart shown) {
            if (shown == part) {
                runIfDue();
            }
        }

        @Override
        public void partHidden(MPart hidden) {
            // what changes meanwhile is done when the part is seen again
        }

        @Override
        public void partDeactivated(MPart left) {
            // still visible
        }

        @Override
        public void partBroughtToTop(MPart shown) {
            if (shown == part) {
                runIfDue();
            }
        }

        @Override
        public void partActivated(MPart shown) {
            if (shown == part) {
                runIfDue();
            }
        }
    };

    /** Made by injection. */
    @Inject
    public PartUpdates(MPart part, EPartService parts) {
        this.part = part;
        this.parts = parts;
        parts.addPartListener(listener);
    }

    /** Sets what a refresh does, and asks for the first. */
    public void start(Runnable whatToDo) {
        refresh = whatToDo;
        request();
    }

    /** Asks for a refresh. */
    public void request() {
        due = true;
        if (parts.isPartVisible(part)) {
            runIfDue();
        }
    }

    /** Closes a subscription when the part is closed. */
    public void closeWithPart(Subscription subscription) {
        subscriptions.add(subscription);
    }

    private void runIfDue() {
        if (due) {
            due = false;
            refresh.run();
        }
    }

    /** Called by the platform when the part is closed. */
    @PreDestroy
    public void close() {
        parts.removePartListener(listener);
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        refresh = () -> { };
    }
}
