package org.lockkeeper.ui.internal.startup;

import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.internal.files.SystemFileChooser;
import org.lockkeeper.ui.internal.jobs.JobBackground;
import org.lockkeeper.ui.internal.navigation.PartNavigation;
import org.lockkeeper.ui.internal.problems.ProblemList;
import org.lockkeeper.ui.internal.session.LivePlanSession;
import org.lockkeeper.ui.internal.session.LiveWorkspaceSession;
import org.lockkeeper.ui.internal.theme.CssThemeTokens;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;

/**
 * Makes the kit's services when they are first asked for and keeps one of each in the application's context, so that
 * whoever wants one gets it injected by type, with no bundle knowing the implementation.
 */
public final class KitServices extends ContextFunction {

    @Override
    public Object compute(IEclipseContext context, String key) {
        MApplication application = context.get(MApplication.class);
        IEclipseContext home = application.getContext();
        Object service = make(key, home);
        home.set(key, service);
        return service;
    }

    private static Object make(String key, IEclipseContext home) {
        Class<?> type;
        if (key.equals(Background.class.getName())) {
            type = JobBackground.class;
        } else if (key.equals(ThemeTokens.class.getName())) {
            type = CssThemeTokens.class;
        } else if (key.equals(Navigation.class.getName())) {
            type = PartNavigation.class;
        } else if (key.equals(WorkspaceSession.class.getName())) {
            type = LiveWorkspaceSession.class;
        } else if (key.equals(PlanSession.class.getName())) {
            type = LivePlanSession.class;
        } else if (key.equals(FileChooser.class.getName())) {
            type = SystemFileChooser.class;
        } else if (key.equals(ProblemList.class.getName())) {
            type = ProblemList.class;
        } else {
            throw new IllegalArgumentException("no service of the kit: " + key);
        }
        return ContextInjectionFactory.make(type, home);
    }
}
