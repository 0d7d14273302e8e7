package org.lockkeeper.ui.help.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.help.HelpPage;
import org.lockkeeper.api.help.HelpPages;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.report.manual.FieldPage;
import org.lockkeeper.report.manual.Manual;
import org.lockkeeper.report.manual.RulePages;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Puts the manual together when it is first asked for: what is written, the rules, the fields, what bundles bring. */
@Creatable
@Singleton
public final class ManualSource {

    private final Workspace workspace;
    private final ClientLanguage language;
    private final ServiceTracker<HelpPages, HelpPages> added;
    private Manual manual;

    /** Made by injection. */
    @Inject
    public ManualSource(Workspace workspace, ClientLanguage language) {
        this.workspace = workspace;
        this.language = language;
        BundleContext bundles = FrameworkUtil.getBundle(ManualSource.class).getBundleContext();
        added = new ServiceTracker<>(bundles, HelpPages.class, null);
        added.open();
    }

    /** All pages; on any thread. The first time takes a while. */
    synchronized Manual manual() {
        if (manual == null) {
            List<HelpPage> made = new ArrayList<>();
            made.add(FieldPage.of(language.fields()));
            made.addAll(RulePages.of(workspace.rules(), workspace.breakpoints()));
            for (HelpPages pages : added.getServices(new HelpPages[0])) {
                made.addAll(Foreign.helpPages(pages));
            }
            manual = Manual.of(made);
        }
        return manual;
    }
}
