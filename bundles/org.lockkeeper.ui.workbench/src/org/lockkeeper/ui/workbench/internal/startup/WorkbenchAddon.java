package org.lockkeeper.ui.workbench.internal.startup;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.IWindowCloseHandler;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.session.WorkspaceWindows.Access;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.trail.Trail;
import org.lockkeeper.ui.widgets.FileDrops;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.collect.WindowCollectors;
import org.lockkeeper.ui.workbench.internal.errors.ErrorLog;
import org.lockkeeper.ui.workbench.internal.errors.ErrorNews;
import org.lockkeeper.ui.workbench.internal.imports.SourceWatch;
import org.lockkeeper.ui.workbench.internal.problems.ExtensionProblems;
import org.lockkeeper.ui.workbench.internal.problems.ProblemList;
import org.lockkeeper.ui.workbench.internal.settings.AppliedSettings;
import org.lockkeeper.ui.workbench.internal.workspaces.Leaving;
import org.lockkeeper.ui.workbench.internal.workspaces.RecentWorkspaces;
import org.lockkeeper.ui.workbench.internal.workspaces.WorkspaceNames;

/**
 * Once the window is on the screen: opens the workspace, and lets folders and files be dropped onto the window. Single
 * logs are opened, everything else is imported.
 */
public final class WorkbenchAddon {

    private static final Pattern LOG = Pattern.compile("(?i).+\\.log(\\.\\d+)?(\\.gz)?");

    private FrontTabs tabs;
    private ExtensionProblems extensions;
    private ErrorLog errorLog;
    private Trail trail;
    private AppliedSettings settings;

    /** Before the window is made. */
    @PostConstruct
    void prepare(MApplication application, EModelService model, WorkspaceState state, Display display,
            ExtensionProblems problemsOfExtensions, AppliedSettings applied, Workspace workspace, ErrorLog errors) {
        errorLog = errors;
        application.getChildren().forEach(window -> window.setLabel(WorkspaceNames.title(workspace)));
        extensions = problemsOfExtensions;
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
        if (tabs != null) {
            tabs.keep();
        }
        if (extensions != null) {
            extensions.close();
        }
        if (trail != null) {
            trail.keep();
        }
    }

    // What the platform has to make for this (@Creatable) is asked of a provider: with a parameter that is not there yet it
    // does not call the method, and says nothing.
    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started,
            MApplication application, WorkspaceSession session, PlanSession plans, IEventBroker events,
            Navigation navigation, ProblemList problems, EModelService model, Trail steps, Display display,
            ImportOffer imports, Provider<ThemeTokens> theme, Provider<Leaving> leaving, Provider<RecentWorkspaces> recent,
            Background background, Notices notices, WorkspaceWindows windows, Provider<SourceWatch> watch,
            WindowCollectors collectors) {
        trail = steps;
        // what is asked for here is made before there is any theme
        settings.follow(display, theme.get());
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                window.getContext().set(IWindowCloseHandler.class, _ -> leaving.get().mayLeave());
                FileDrops.take(shell, paths -> open(paths, imports, navigation));
                steps.start(window.getContext().get(EPartService.class),
                        window.getContext().get(ESelectionService.class));
            }
        }
        // commands become possible once the workspace is open: let tool bar and menus ask again
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.StateChanged) {
                events.send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
                remember(session, recent.get(), background);
                sayThatItIsReadOnly(session, notices, windows);
                if (session.isChangeable()) {
                    collectors.start();
                }
            }
        });
        MouseSteps.watch(display, steps);
        badge(application, model, PartIds.PROBLEMS, problems.all().size());
        problems.listen(() -> badge(application, model, PartIds.PROBLEMS, problems.all().size()));
        badge(application, model, PartIds.ERRORS, errorLog.count());
        errorLog.listen(() -> badge(application, model, PartIds.ERRORS, errorLog.count()));
        // looks by itself from now on
        watch.get();
        new ErrorNews(errorLog, notices, navigation).start();
        session.open();
    }

    private static void remember(WorkspaceSession session, RecentWorkspaces recent, Background background) {
        if (session.state() == WorkspaceSession.State.OPEN) {
            session.workspace().directory().ifPresent(folder -> background.task(Messages.Workspace_remembering, _ -> {
                recent.opened(folder);
                return null;
            }).quiet().start());
        }
    }

    private static void sayThatItIsReadOnly(WorkspaceSession session, Notices notices, WorkspaceWindows windows) {
        if (session.state() == WorkspaceSession.State.OPEN && session.workspace().isReadOnly()) {
            Instant now = Instant.now();
            notices.tell(new Notice(NLS.bind(Messages.Workspace_readOnly, WorkspaceNames.of(session.workspace()),
                    Wording.instant(now)), now, session.workspace().directory().map(folder -> List.of(new Notice.Action(
                            "again", Messages.Workspace_readOnlyAgain, () -> windows.switchTo(folder, Access.READ))))
                    .orElse(List.of())));
        }
    }

    private static void badge(MApplication application, EModelService model, String partId, int count) {
        model.findElements(application, partId, MPart.class, null).forEach(part -> PartNames.badge(part, count));
    }

    // single logs are looked at; whoever wants to import them has commands for that
    private static void open(List<Path> paths, ImportOffer imports, Navigation navigation) {
        if (paths.stream().allMatch(p -> LOG.matcher(p.toString()).matches())
                && navigation.open(PartIds.LOG, OpensLogs.class, logs -> logs.openLogs(paths))) {
            return;
        }
        imports.offer(paths);
    }
}
