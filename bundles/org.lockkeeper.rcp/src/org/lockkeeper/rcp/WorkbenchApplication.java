package org.lockkeeper.rcp;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.Workspaces;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The workbench. Where another window has the same workspace, the user is told in our words who that is, instead of by
 * the platform that some folder cannot be locked; everything else is the platform's application.
 */
public final class WorkbenchApplication implements IApplication {

    private static final String PLATFORM = "org.eclipse.e4.ui.workbench.swt.E4Application";
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private IApplication workbench;

    /** Made by Equinox. */
    public WorkbenchApplication() {
        // nothing to set up
    }

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Location window = Platform.getInstanceLocation();
        if (window != null && window.isSet() && window.isLocked()) {
            context.applicationRunning();
            tell(whoHasIt() + " Another workspace opens in a window beside it: lockkeeper --workspace DIR");
            return 1;
        }
        workbench = platform();
        return workbench.start(context);
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.stop();
        }
    }

    private static IApplication platform() throws CoreException {
        IExtension extension = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", PLATFORM);
        return (IApplication) extension.getConfigurationElements()[0].getChildren("run")[0]
                .createExecutableExtension("class");
    }

    /** What whoever tries to read the workspace is told: the lock that counts knows its holder. */
    private static String whoHasIt() {
        String other = "A window of Lockkeeper is open already for the workspace " + LifeCycle.folder() + ".";
        BundleContext bundles = FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext();
        ServiceTracker<Workspaces, Workspaces> tracker = new ServiceTracker<>(bundles, Workspaces.class, null);
        tracker.open();
        try {
            Workspaces workspaces = tracker.waitForService(LONGEST_WAIT_MILLIS);
            if (workspaces != null) {
                try (Workspace workspace = workspaces.reading(LifeCycle.folder())) {
                    workspace.imports();
                }
            }
            return other;
        } catch (ProblemException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return other;
        } finally {
            tracker.close();
        }
    }

    private static void tell(String message) {
        System.err.println("lockkeeper: " + message);
        Display display = new Display();
        try {
            MessageDialog.openInformation(null, "Lockkeeper", message);
        } finally {
            display.dispose();
        }
    }
}
