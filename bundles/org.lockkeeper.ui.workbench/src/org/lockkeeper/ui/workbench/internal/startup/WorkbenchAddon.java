package org.lockkeeper.ui.workbench.internal.startup;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.trail.Trail;
import org.lockkeeper.ui.workbench.internal.errors.ErrorLog;
import org.lockkeeper.ui.workbench.internal.errors.ErrorNews;
import org.lockkeeper.ui.workbench.internal.imports.SourceWatch;
import org.lockkeeper.ui.workbench.internal.problems.ExtensionProblems;
import org.lockkeeper.ui.workbench.internal.settings.AppliedSettings;
import org.lockkeeper.ui.workbench.internal.workspaces.Leaving;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceNames;

/** Prepares the window before it is made; opens the workspace once it is on the screen. */
public final class WorkbenchAddon {

    private FrontTabs tabs;
    private ExtensionProblems extensions;
    private Trail trail;
    private AppliedSettings settings;

    /** Before the window is made. */
    @PostConstruct
    void prepare(MApplication application, EModelService model, WorkspaceState state, Display display,
            ExtensionProblems problemsOfExtensions, AppliedSettings applied, Workspace workspace) {
        application.getChildren().forEach(window -> window.setLabel(WorkspaceNames.title(workspace)));
        extensions = problemsOfExtensions;
        // hears what goes wrong from now on
        application.getContext().get(ErrorLog.class);
        new AddedContributions(application, model).place();
        settings = applied;
        settings.start();
        WindowKeys.watch(display, application);
        tabs = new FrontTabs(application, model, state.node("tabs"));
        tabs.restore();
    }

    @Inject
    @Optional
    private void closing(@UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Object closing) {
        keep();
        // what is taken apart now is no choice of anybody
        tabs = null;
        trail = null;
        if (extensions != null) {
            extensions.close();
        }
    }

    @Inject
    @Optional
    private void chosen(@UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Object changed) {
        if (trail != null) {
            keep();
        }
    }

    /** Whenever it changes, as the process may be ended at any time. */
    private void keep() {
        if (tabs != null) {
            tabs.keep();
        }
        if (trail != null) {
            trail.keep();
        }
    }

    // What belongs to the window is asked of its context: with a parameter that is not there yet the platform does not call
    // the method, and says nothing.
    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started,
            MApplication application, WorkspaceSession session, Trail steps, Display display) {
        IEclipseContext context = application.getContext();
        settings.follow(display, context.get(ThemeTokens.class));
        DroppedFiles dropped = make(DroppedFiles.class, context);
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                window.getContext().set(IWindowCloseHandler.class, _ -> make(Leaving.class, context).mayLeave());
                dropped.take(shell);
                steps.start(window.getContext().get(EPartService.class),
                        window.getContext().get(ESelectionService.class));
            }
        }
        // from now on: before, what was kept is not read
        trail = steps;
        steps.listen(this::keep);
        make(OpenedWorkspace.class, context).start();
        MouseSteps.watch(display, steps);
        make(Badges.class, context).start();
        // looks by itself from now on
        context.get(SourceWatch.class);
        make(ErrorNews.class, context).start();
        session.open();
    }

    private static <T> T make(Class<T> type, IEclipseContext context) {
        return ContextInjectionFactory.make(type, context);
    }
}
