package org.lockkeeper.rcp;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.contributions.IContributionFactory;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PostWorkbenchClose;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.extensions.ExtensionLoader;
import org.lockkeeper.extensions.WindowEnd;
import org.lockkeeper.extensions.WindowWatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * Before the window: starts extensions, drops a saved layout that no longer fits the installed views, and puts
 * the workspace, not yet opened, into the application's context.
 */
public final class LifeCycle {

    /** System property that names the workspace folder; the start script sets it from {@code --workspace}. */
    static final String WORKSPACE_PROPERTY = "lockkeeper.workspace";

    /** System property that says that the workspace is only read ({@code true}). */
    static final String READING_PROPERTY = "lockkeeper.reading";

    /** System property that names the folder of what windows keep; the start script sets it. */
    static final String DATA_PROPERTY = "lockkeeper.data";

    private final BundleContext bundles = FrameworkUtil.getBundle(LifeCycle.class).getBundleContext();
    private final Optional<PersonalSettings> personal = Optional.ofNullable(System.getProperty(DATA_PROPERTY))
            .filter(data -> !data.isBlank()).map(data -> new PersonalSettings(Path.of(data, "personal.properties")));

    private WindowWatch watch;
    private WindowEnd end;
    private StateWriter writer;

    /** Called by the platform before the application model is loaded. */
    @PostContextCreate
    public void prepare(IEclipseContext context) {
        Display display = Display.getCurrent();
        if (display != null) {
            // before the first store, which takes it when it is made
            bundles.registerService(LastWord.class, new LastWordDialog(display), null);
        }
        personal.ifPresent(PersonalSettings::take);
        end = WindowEnd.watch(bundles);
        Extensions extensions = ExtensionLoader.load(bundles);
        end.loaded(extensions);
        if (display != null) {
            watch = WindowWatch.begin(bundles, extensions, display::asyncExec, CallWatch.QUESTION);
        }
        startContributors();
        context.set(IContributionFactory.class, new GuardedContributions(context.get(IContributionFactory.class)));
        new LayoutCheck(bundles).run();
        Workspaces workspaces = context.get(Workspaces.class);
        if (workspaces == null) {
            MessageDialog.openError(null, "Lockkeeper", RcpMessages.Incomplete);
            System.exit(1);
        }
        Optional<EndingMark> mark = area().map(EndingMark::new);
        Runnable ending = () -> mark.ifPresent(EndingMark::put);
        context.get(IEventBroker.class).subscribe(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED, _ -> ending.run());
        writer = StateWriter.begin(InstanceScope.INSTANCE.getNode("org.lockkeeper.ui"), personal, ending);
        context.set(Workspace.class, isReading() ? workspaces.copy(folder()) : workspaces.at(folder()));
    }

    /** Where this window keeps its layout; empty in tests, which have no place of their own. */
    private static Optional<Path> area() {
        Location window = Platform.getInstanceLocation();
        return window == null || !window.isSet() ? Optional.empty() : Optional.of(new File(window.getURL().getFile()).toPath());
    }

    /** Our own views, and what development adds to the framework itself: only started bundles contribute. */
    private void startContributors() {
        for (Bundle bundle : bundles.getBundles()) {
            boolean contributes = bundle.getHeaders("").get("Model-Fragment") != null
                    || bundle.getHeaders("").get("Service-Component") != null;
            boolean dormant = bundle.getState() == Bundle.RESOLVED;
            boolean fragment = bundle.getHeaders("").get("Fragment-Host") != null;
            if (contributes && dormant && !fragment) {
                try {
                    bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    ILog.of(LifeCycle.class).error(bundle.getSymbolicName() + " cannot be started: "
                            + e.getMessage(), e);
                }
            }
        }
    }

    /** Whether the workspace is only read. */
    static boolean isReading() {
        return Boolean.getBoolean(READING_PROPERTY);
    }

    /** The folder of the workspace that was asked for, or the user's own. */
    static Path folder() {
        String named = System.getProperty(WORKSPACE_PROPERTY);
        if (named == null || named.isBlank()) {
            String[] arguments = Platform.getApplicationArgs();
            int at = Arrays.asList(arguments).indexOf("--workspace");
            named = at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : null;
        }
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        return WorkspaceFolders.standard(System.getProperty("os.name"), Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /** Called by the platform after the window was closed: keeps how tables were arranged, lets go of the workspace. */
    @PostWorkbenchClose
    public void close(IEclipseContext context) {
        if (watch != null) {
            watch.close();
        }
        if (end != null) {
            end.close();
        }
        if (writer != null) {
            writer.close();
        }
        Workspace workspace = context.get(Workspace.class);
        if (workspace != null) {
            workspace.close();
        }
    }
}
