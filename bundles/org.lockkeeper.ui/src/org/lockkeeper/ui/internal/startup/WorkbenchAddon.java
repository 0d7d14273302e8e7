package org.lockkeeper.ui.internal.startup;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
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
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.internal.problems.ExtensionProblems;
import org.lockkeeper.ui.internal.problems.ProblemList;
import org.lockkeeper.ui.internal.settings.AppliedSettings;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.navigation.PartNames;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceState;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.trail.Trail;
import org.lockkeeper.ui.widgets.FileDrops;

/**
 * Once the window is on the screen: opens the workspace, and lets folders and files be dropped onto the window. Single
 * logs are opened, everything else is imported.
 */
public final class WorkbenchAddon {

    private static final Pattern LOG = Pattern.compile("(?i).+\\.log(\\.\\d+)?(\\.gz)?");

    private FrontTabs tabs;
    private ExtensionProblems extensions;
    private Trail trail;
    private AppliedSettings settings;

    /** Before the window is made. */
    @PostConstruct
    void prepare(MApplication application, EModelService model, WorkspaceState state, Display display,
            ExtensionProblems problemsOfExtensions, AppliedSettings applied) {
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

    @Inject
    @Optional
    private void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Object started,
            MApplication application, WorkspaceSession session, PlanSession plans, IEventBroker events,
            Navigation navigation, ProblemList problems, EModelService model, Trail steps, Display display,
            ImportOffer imports, Provider<ThemeTokens> theme) {
        trail = steps;
        // what is asked for here is made before there is any theme
        settings.follow(display, theme.get());
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() instanceof Shell shell) {
                FileDrops.take(shell, paths -> open(paths, imports, navigation));
                steps.start(window.getContext().get(EPartService.class),
                        window.getContext().get(ESelectionService.class));
            }
        }
        // commands become possible once the workspace is open: let tool bar and menus ask again
        session.listen(event -> {
            if (event instanceof WorkspaceSession.SessionEvent.StateChanged) {
                events.send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
            }
        });
        MouseSteps.watch(display, steps);
        badge(application, model, problems);
        problems.listen(() -> badge(application, model, problems));
        session.open();
    }

    private static void badge(MApplication application, EModelService model, ProblemList problems) {
        model.findElements(application, PartIds.PROBLEMS, MPart.class, null)
                .forEach(part -> PartNames.badge(part, problems.all().size()));
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
