package org.lockkeeper.ui.upgrade.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;

/** Handlers of the Upgrade view's commands, one class a command: each shows a tab. */
public final class UpgradeHandlers {

    private UpgradeHandlers() {
    }

    private static void show(Navigation navigation, String tab) {
        navigation.open(PartIds.UPGRADE, UpgradePart.class, part -> part.show(tab));
    }

    /** The tab to the right. */
    public static final class Next {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            ((UpgradePart) part.getObject()).step(1);
        }
    }

    /** The tab to the left. */
    public static final class Previous {
        @Execute
        void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
            ((UpgradePart) part.getObject()).step(-1);
        }
    }

    /** The summary. */
    public static final class Summary {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "summary");
        }
    }

    /** The steps. */
    public static final class Steps {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "steps");
        }
    }

    /** The ways. */
    public static final class Path {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "path");
        }
    }

    /** The waves. */
    public static final class Waves {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "waves");
        }
    }

    /** The rehearsal. */
    public static final class Rehearsal {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "rehearsal");
        }
    }

    /** Handing over. */
    public static final class HandOver {
        @Execute
        void execute(Navigation navigation) {
            show(navigation, "papers");
        }
    }
}
