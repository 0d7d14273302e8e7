package org.lockkeeper.ui.tests;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;

/** The workbench as it ships, started on a thread of its own and driven from the test's thread. */
public final class Workbench implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private volatile Thread uiThread;
    private Display display;

    private Workbench() {
    }

    /** Starts the product and waits until its main window is there. */
    public static Workbench start() throws Exception {
        Workbench workbench = new Workbench();
        Thread thread = new Thread(workbench::run, "workbench");
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + START.toNanos();
        while (workbench.mainWindow() == null) {
            if (workbench.ended.isDone()) {
                throw new AssertionError("the workbench ended before its window appeared: " + workbench.ended.get());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no main window after " + START);
            }
            Thread.sleep(20);
        }
        return workbench;
    }

    /** Runs a function on the UI thread. */
    public <T> T ask(Function<Display, T> question) {
        Object[] answer = new Object[1];
        try {
            display.syncExec(() -> answer[0] = question.apply(display));
        } catch (SWTException e) {
            throw new AssertionError("the workbench has ended" + (ended.isDone() ? " with " + ended : "") + "; see its log", e);
        }
        @SuppressWarnings("unchecked")
        T result = (T) answer[0];
        return result;
    }

    /** Closes the main window as a user would and waits until the application has ended. */
    @Override
    public void close() throws Exception {
        display.asyncExec(() -> {
            for (Shell shell : display.getShells()) {
                if (!shell.isDisposed() && shell.getParent() == null && shell.isVisible()) {
                    shell.close();
                }
            }
        });
        ended.get(30, TimeUnit.SECONDS);
    }

    private Shell mainWindow() {
        if (display == null && uiThread != null) {
            display = Display.findDisplay(uiThread);
        }
        if (display == null || display.isDisposed()) {
            return null;
        }
        return ask(d -> {
            for (Shell shell : d.getShells()) {
                if (shell.isVisible() && shell.getText().startsWith("Lockkeeper")) {
                    return shell;
                }
            }
            return null;
        });
    }

    private void run() {
        uiThread = Thread.currentThread();
        E4Application application = new E4Application();
        try {
            ended.complete(application.start(new Context(product())));
        } catch (Throwable e) {
            ended.completeExceptionally(e);
        }
    }

    /** The product as the registry declares it, so that the tests see what ships and not a copy. */
    private static IConfigurationElement product() {
        for (IConfigurationElement element : RegistryFactory.getRegistry().getConfigurationElementsFor(Platform.PI_RUNTIME, Platform.PT_PRODUCT)) {
            if ("product".equals(element.getName()) && "org.lockkeeper.rcp.product".equals(element.getDeclaringExtension().getUniqueIdentifier())) {
                return element;
            }
        }
        throw new AssertionError("no product org.lockkeeper.rcp.product in the registry");
    }

    private record Context(IConfigurationElement product) implements IApplicationContext {

        @Override
        public Map<String, Object> getArguments() {
            return new HashMap<>(Map.of(APPLICATION_ARGS, new String[] {"-clearPersistedState"}));
        }

        @Override
        public void applicationRunning() {
            // no splash screen
        }

        @Override
        public String getBrandingApplication() {
            return product.getAttribute("application");
        }

        @Override
        public String getBrandingName() {
            return product.getAttribute("name");
        }

        @Override
        public String getBrandingDescription() {
            return product.getAttribute("description");
        }

        @Override
        public String getBrandingId() {
            return product.getDeclaringExtension().getUniqueIdentifier();
        }

        @Override
        public String getBrandingProperty(String key) {
            for (IConfigurationElement property : product.getChildren("property")) {
                if (key.equals(property.getAttribute("name"))) {
                    return property.getAttribute("value");
                }
            }
            return null;
        }

        @Override
        public Bundle getBrandingBundle() {
            return Platform.getBundle(product.getContributor().getName());
        }

        @Override
        public void setResult(Object result, IApplication application) {
            throw new IllegalStateException("the application returns its result");
        }
    }
}
