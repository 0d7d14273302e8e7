package org.lockkeeper.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.RobotFactory;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.scope.FilterSession;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.session.PlanSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The workbench that ships, started once for all tests on a workspace of its own. */
final class Workbench {

    /** Where the samples lie; told by the build. */
    static final Path SAMPLES = Path.of(System.getProperty("lockkeeper.samples", "../../releng/samples"))
            .toAbsolutePath().normalize();

    private static Workbench running;
    private static Throwable broken;

    // of a bundle that is started in any case, which that of the tests is not
    private final BundleContext bundles = Platform.getBundle(Platform.PI_RUNTIME).getBundleContext();
    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final AtomicReference<Throwable> death = new AtomicReference<>();
    private final Robot robot;

    private Workbench() {
        try {
            System.setProperty("lockkeeper.workspace", Files.createTempDirectory("lockkeeper-ui-tests").toString());
            // where the person's settings and the list of workspaces are kept
            System.setProperty("lockkeeper.data", Files.createTempDirectory("lockkeeper-ui-tests-data").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Platform.addLogListener((status, _) -> {
            if (status.matches(IStatus.ERROR)) {
                errors.add(status);
            }
        });
        startServices();
        // lets the display keep a list of its resources, so that leaks can be counted
        Device.DEBUG = true;
        Thread ui = new Thread(this::run, "UI");
        ui.setDaemon(true);
        ui.setContextClassLoader(IWorkbench.class.getClassLoader());
        ui.start();
        robot = factory().create();
        Device.DEBUG = false;
        robot.onUiThread(Workbench::withoutRemarks);
        robot.waitFor("the workspace to be open", () -> {
            if (death.get() != null) {
                throw new AssertionError("the workbench did not start", death.get());
            }
            return robot.onUiThread(() -> application() != null && application().getContext() != null
                    && session().state() == WorkspaceSession.State.OPEN);
        });
    }

    // a display that keeps that list also prints each remark of the toolkit with a stack trace
    private static Void withoutRemarks() {
        try {
            Field debug = Device.class.getDeclaredField("debug");
            debug.setAccessible(true);
            debug.setBoolean(Display.getCurrent(), false);
            return null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("this SWT decides otherwise what it prints", e);
        }
    }

    /** The workbench, started where it is not running yet. */
    static synchronized Workbench get() {
        if (broken != null) {
            throw new AssertionError("the workbench did not start, see the first test that failed", broken);
        }
        if (running == null) {
            try {
                running = new Workbench();
            } catch (RuntimeException | Error e) {
                // a second one in the same process would only fail otherwise
                broken = e;
                throw e;
            }
        }
        return running;
    }

    private void run() {
        try {
            new E4Application().start(new ProductContext());
        } catch (Exception | Error e) {
            death.set(e);
        }
    }

    // the launcher of the product starts these, the test runtime does not
    private void startServices() {
        for (Bundle bundle : bundles.getBundles()) {
            boolean offers = bundle.getHeaders().get("Service-Component") != null;
            boolean ours = bundle.getSymbolicName().startsWith("org.lockkeeper.")
                    || bundle.getSymbolicName().startsWith("com.acme.kiosk");
            if (offers && ours && bundle.getState() == Bundle.RESOLVED) {
                try {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    throw new AssertionError(bundle + " does not start", e);
                }
            }
        }
    }

    private RobotFactory factory() {
        String wanted = System.getProperty(RobotFactory.PROPERTY, "swt");
        try {
            for (ServiceReference<RobotFactory> reference : bundles.getServiceReferences(RobotFactory.class, null)) {
                RobotFactory factory = bundles.getService(reference);
                if (factory.name().equals(wanted)) {
                    return factory;
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("no filter was given", e);
        }
        throw new AssertionError("no robot \"" + wanted + "\" is installed");
    }

    /** Drives it. */
    Robot robot() {
        return robot;
    }

    /** The bundles that run. */
    BundleContext bundles() {
        return bundles;
    }

    /** Errors logged so far, by whichever bundle. */
    List<IStatus> errors() {
        return errors;
    }

    /** The application model. On the UI thread. */
    MApplication application() {
        ServiceReference<IWorkbench> reference = bundles.getServiceReference(IWorkbench.class);
        return reference == null ? null : bundles.getService(reference).getApplication();
    }

    /** Something that the workbench injects by type. On the UI thread. */
    <T> T service(Class<T> type) {
        return application().getContext().get(type);
    }

    WorkspaceSession session() {
        return service(WorkspaceSession.class);
    }

    /** The plan that all views show; waits until it is up to date. */
    PlanIndex plan() {
        robot.waitFor("the plan to be computed", () -> robot.onUiThread(
                () -> service(PlanSession.class).current().isPresent() && !service(PlanSession.class).isComputing()
                        && service(PlanSession.class).current().get().model() == session().model()));
        return robot.onUiThread(() -> service(PlanSession.class).current().orElseThrow());
    }

    /** Changes the target, not by the window. */
    void target(String version) {
        robot.onUiThread(() -> {
            service(PlanSession.class).changeTarget(ProductVersion.parse(version));
            return null;
        });
        robot.waitFor("a plan for " + version, () -> plan().request().target().equals(ProductVersion.parse(version)));
    }

    /** Takes back all imports, not by the window. */
    void empty() {
        List<ImportEntry> imports = robot.onUiThread(() -> session().imports());
        for (ImportEntry entry : imports.reversed()) {
            robot.onUiThread(() -> session().undo(entry.id()));
            robot.waitFor("import " + entry.id() + " to be undone", () -> robot.onUiThread(
                    () -> session().imports().stream().noneMatch(i -> i.id() == entry.id())));
        }
        robot.waitFor("an empty model", () -> robot.onUiThread(() -> session().model().clients().isEmpty()));
    }

    /** Makes sure that the sample is there and nothing else, and that the target is 7.3; not by the window. */
    void harbor() {
        boolean there = robot.onUiThread(() -> session().imports().size() == 1
                && session().model().clients().size() == Expected.harbor().size());
        if (!there) {
            empty();
            robot.onUiThread(() -> session().importPaths(List.of(SAMPLES.resolve("harbor"))));
            robot.waitFor("the sample to be imported", () -> robot.onUiThread(
                    () -> session().imports().size() == 1 && !session().model().clients().isEmpty()));
        }
        target("7.3");
        everything();
    }

    /** Takes back whatever was done about groups of servers, the newest first; not by the window. */
    void takeBackGroups() {
        for (ImportEntry entry : robot.onUiThread(() -> session().imports()).reversed()) {
            if (entry.sources().getFirst().startsWith("group ") || entry.sources().getFirst().startsWith("remove group ")) {
                robot.onUiThread(() -> session().undo(entry.id()));
                robot.waitFor("import " + entry.id() + " to be undone", () -> robot.onUiThread(
                        () -> session().imports().stream().noneMatch(e -> e.id() == entry.id())));
            }
        }
    }

    /** Makes sure that everything is in scope and nothing is filtered away; not by the window. */
    void everything() {
        robot.onUiThread(() -> {
            service(ScopeSession.class).choose(Scope.EVERYTHING);
            service(FilterSession.class).choose(ClientFilter.ALL, Optional.empty());
            return null;
        });
        robot.waitFor("everything to be judged", () -> robot.onUiThread(() -> {
            ScopeSession scopes = service(ScopeSession.class);
            return !scopes.isComputing() && scopes.current().isPresent()
                    && scopes.current().get().scope().equals(Scope.EVERYTHING)
                    && scopes.current().get().index().model() == session().model();
        }));
    }
}
