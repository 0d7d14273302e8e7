package org.lockkeeper.ui.workbench.internal.startup;

import java.util.Map;
import org.eclipse.e4.core.contexts.ContextFunction;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.lockkeeper.api.jobs.Jobs;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.files.FileOpener;
import org.lockkeeper.ui.files.TableFiles;
import org.lockkeeper.ui.groups.GroupList;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.remarks.RemarkOffer;
import org.lockkeeper.ui.scope.ClientLanguage;
import org.lockkeeper.ui.scope.CollectionList;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.PastSession;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.trail.Trail;
import org.lockkeeper.ui.workbench.internal.collect.WindowCollectors;
import org.lockkeeper.ui.workbench.internal.errors.ErrorLog;
import org.lockkeeper.ui.workbench.internal.files.ReportTableFiles;
import org.lockkeeper.ui.workbench.internal.files.SystemFileChooser;
import org.lockkeeper.ui.workbench.internal.files.SystemFileOpener;
import org.lockkeeper.ui.workbench.internal.groups.LiveGroupList;
import org.lockkeeper.ui.workbench.internal.compare.Comparison;
import org.lockkeeper.ui.workbench.internal.imports.ImportNews;
import org.lockkeeper.ui.workbench.internal.imports.LiveImportOffer;
import org.lockkeeper.ui.workbench.internal.imports.SourceWatch;
import org.lockkeeper.ui.workbench.internal.jobs.JobBackground;
import org.lockkeeper.ui.workbench.internal.navigation.PartNavigation;
import org.lockkeeper.ui.workbench.internal.notices.LiveNotices;
import org.lockkeeper.ui.workbench.internal.problems.ExtensionProblems;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;
import org.lockkeeper.ui.workbench.internal.remarks.LiveRemarkOffer;
import org.lockkeeper.ui.workbench.internal.scope.LiveClientLanguage;
import org.lockkeeper.ui.workbench.internal.scope.LiveCollectionList;
import org.lockkeeper.ui.workbench.internal.scope.LiveFilterSession;
import org.lockkeeper.ui.workbench.internal.scope.LivePastSession;
import org.lockkeeper.ui.workbench.internal.scope.LiveScopeSession;
import org.lockkeeper.ui.workbench.internal.session.LivePlanSession;
import org.lockkeeper.ui.workbench.internal.session.LiveWorkspaceSession;
import org.lockkeeper.ui.workbench.internal.settings.LiveSettings;
import org.lockkeeper.ui.workbench.internal.theme.CssThemeTokens;
import org.lockkeeper.ui.workbench.internal.trail.LiveTrail;
import org.lockkeeper.ui.workbench.internal.workbench.LiveJobs;
import org.lockkeeper.ui.workbench.internal.workspaces.ProcessWindows;

/**
 * Makes the kit's services when they are first asked for and keeps one of each in the application's context, so that
 * whoever wants one gets it injected by type, with no bundle knowing the implementation.
 */
public final class KitServices extends ContextFunction {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            type(Background.class, JobBackground.class), type(ThemeTokens.class, CssThemeTokens.class),
            type(Navigation.class, PartNavigation.class), type(WorkspaceSession.class, LiveWorkspaceSession.class),
            type(PlanSession.class, LivePlanSession.class), type(FileChooser.class, SystemFileChooser.class),
            type(ProblemList.class, ProblemList.class),
            type(ExtensionProblems.class, ExtensionProblems.class), type(ClientLanguage.class, LiveClientLanguage.class),
            type(ScopeSession.class, LiveScopeSession.class), type(PastSession.class, LivePastSession.class), type(FilterSession.class, LiveFilterSession.class),
            type(CollectionList.class, LiveCollectionList.class), type(ErrorLog.class, ErrorLog.class), type(SourceWatch.class, SourceWatch.class), type(GroupList.class, LiveGroupList.class),
            type(Trail.class, LiveTrail.class),
            type(ImportOffer.class, LiveImportOffer.class), type(ImportNews.class, ImportNews.class),
            type(Comparison.class, Comparison.class),
            type(Notices.class, LiveNotices.class), type(FileOpener.class, SystemFileOpener.class),
            type(TableFiles.class, ReportTableFiles.class),
            type(Settings.class, LiveSettings.class), type(WorkspaceWindows.class, ProcessWindows.class),
            type(RemarkOffer.class, LiveRemarkOffer.class), type(Jobs.class, LiveJobs.class),
            type(WindowCollectors.class, WindowCollectors.class));

    private static <T> Map.Entry<String, Class<?>> type(Class<T> service, Class<? extends T> implementation) {
        return Map.entry(service.getName(), implementation);
    }

    @Override
    public Object compute(IEclipseContext context, String key) {
        MApplication application = context.get(MApplication.class);
        IEclipseContext home = application.getContext();
        Object service = make(key, home);
        home.set(key, service);
        return service;
    }

    private static Object make(String key, IEclipseContext home) {
        Class<?> type = TYPES.get(key);
        if (type == null) {
            throw new IllegalArgumentException("no service of the kit: " + key);
        }
        return ContextInjectionFactory.make(type, home);
    }
}
