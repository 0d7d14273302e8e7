package org.lockkeeper.rcp;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.extensions.ExtensionLoader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The workbench. Each workspace has a window of its own. Where another window has the same workspace, the user is told in
 * our words who that is, and may look at it without changing it, or open another one; everything else is the platform's
 * application.
 */
public final class WorkbenchApplication implements IApplication {

    private static final String PLATFORM = "org.eclipse.e4.ui.workbench.swt.E4Application";
    private static final long LONGEST_WAIT_MILLIS = 5_000;
    private static final long LONGEST_END_MILLIS = 30_000;
    private static final long WAIT_FOR_END = TimeUnit.SECONDS.toNanos(4);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int NOTHING_OPENED = 1;

    private IApplication workbench;

    /** Made by Equinox. */
    public WorkbenchApplication() {
        // nothing to set up
    }

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Location window = Platform.getInstanceLocation();
        String data = System.getProperty(LifeCycle.DATA_PROPERTY, "");
        if (window != null && !window.isSet() && !data.isBlank()
                && !chooseArea(window, new WindowAreas(Path.of(data)), context)) {
            return NOTHING_OPENED;
        }
        workbench = platform();
        Object result = workbench.start(context);
        if (EXIT_OK.equals(result) && !System.getProperty(ExtensionLoader.INSTALLATION, "").isBlank()) {
            endInTime();
        }
        return result;
    }

    /** Ends the process of the start script where something that an extension has left behind holds it. */
    private static void endInTime() {
        CompletableFuture.delayedExecutor(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
            System.err.println("lockkeeper: The program did not come to its end within " + LONGEST_END_MILLIS / 1000
                    + " seconds after its window was closed, and was ended. Where extensions are installed, what one of"
                    + " them does at the end may be why.");
            Runtime.getRuntime().halt(0);
        });
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

    /** Says where the window keeps its layout; {@code false} where the user wants none. */
    private static boolean chooseArea(Location window, WindowAreas areas, IApplicationContext context) throws IOException {
        Path area = area(areas);
        while (!LifeCycle.isReading() && isTaken(window, area)) {
            context.applicationRunning();
            if (!askForAnother()) {
                return false;
            }
            area = area(areas);
        }
        window.set(url(area), false);
        new EndingMark(area).take();
        return true;
    }

    /** A window that is closing, which takes a while, is no other window. */
    private static boolean isTaken(Location window, Path area) throws IOException {
        long began = System.nanoTime();
        EndingMark ending = new EndingMark(area);
        while (isLocked(window, area)) {
            if (!ending.isThere() || System.nanoTime() - began > WAIT_FOR_END || Thread.currentThread().isInterrupted()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return false;
    }

    // the window's own place can be said only once, so another one is asked
    private static boolean isLocked(Location window, Path area) throws IOException {
        Location probe = window.createLocation(null, null, false);
        probe.set(url(area), false);
        return probe.isLocked();
    }

    private static Path area(WindowAreas areas) throws IOException {
        return LifeCycle.isReading() ? areas.reading(LifeCycle.folder())
                : OwnerOnly.createFolders(areas.of(LifeCycle.folder()));
    }

    // the platform takes such addresses as they are, without the escapes that the method for new code would make
    @SuppressWarnings("deprecation")
    private static URL url(Path folder) throws MalformedURLException {
        return folder.toFile().toURL();
    }

    /** Whether the user chose something that can be opened in place of what another window has. */
    private static boolean askForAnother() {
        Path folder = LifeCycle.folder();
        String who = whoHasIt(folder);
        System.err.println("lockkeeper: " + who);
        if (Display.getCurrent() == null) {
            // the platform goes on with it
            new Display();
        }
        // a parent that is not seen: it puts the dialog into the task bar
        Shell parent = new Shell();
        try {
            int answer = MessageDialog.open(MessageDialog.QUESTION, parent, "Lockkeeper", NLS.bind(RcpMessages.Taken, who),
                    SWT.NONE, RcpMessages.TakenRead, RcpMessages.TakenOther, RcpMessages.TakenClose);
            if (answer == 0) {
                System.setProperty(LifeCycle.READING_PROPERTY, "true");
                return true;
            }
            return answer == 1 && choose(parent, folder);
        } finally {
            parent.dispose();
        }
    }

    private static boolean choose(Shell parent, Path folder) {
        DirectoryDialog dialog = new DirectoryDialog(parent, SWT.OPEN);
        dialog.setText(RcpMessages.TakenTitle);
        dialog.setMessage(RcpMessages.TakenFolder);
        dialog.setFilterPath(String.valueOf(folder.getParent()));
        String chosen = dialog.open();
        if (chosen == null) {
            return false;
        }
        System.setProperty(LifeCycle.WORKSPACE_PROPERTY, chosen);
        return true;
    }

    /** The lock that counts knows its holder. */
    private static String whoHasIt(Path folder) {
        String other = NLS.bind(RcpMessages.TakenWho, folder);
        BundleContext bundles = FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext();
        ServiceTracker<Workspaces, Workspaces> tracker = new ServiceTracker<>(bundles, Workspaces.class, null);
        tracker.open();
        try {
            Workspaces workspaces = tracker.waitForService(LONGEST_WAIT_MILLIS);
            return workspaces == null ? other : workspaces.holder(folder).orElse(other);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return other;
        } finally {
            tracker.close();
        }
    }
}
