package org.lockkeeper.ui.upgrade.internal;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;

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

    /** A paper on a server, or on its clients of one verdict, for a reader. */
    public static final class PaperOn {
        @Execute
        void execute(Navigation navigation, ScopeSession scopes, FilterSession filters,
                @Named(UpgradeTasks.SERVER) String server, @Named(UpgradeTasks.READER) String reader,
                @Optional @Named(UpgradeTasks.VERDICT) String verdict) {
            scopes.choose(new Scope.OfServer(server));
            filters.choose(verdict == null ? ClientFilter.ALL : ClientFilter.verdict(Verdict.valueOf(verdict)),
                    java.util.Optional.empty());
            navigation.open(PartIds.UPGRADE, UpgradePart.class, part -> part.handOver(Reader.valueOf(reader)));
        }
    }

    /** A scenario with another target. */
    public static final class Compare {
        @Execute
        void execute(Navigation navigation, @Named(UpgradeTasks.TARGET) String target) {
            ProductVersion.tryParse(target).ifPresent(version -> navigation.open(PartIds.UPGRADE, UpgradePart.class,
                    part -> part.compare(version)));
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
