package org.lockkeeper.start;

import java.util.concurrent.CompletableFuture;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;
import org.jspecify.annotations.Nullable;

/** Runs the application on the main thread, where windows are wanted. */
final class MainThread implements ApplicationLauncher {

    private record Application(ParameterizedRunnable runnable, @Nullable Object context) {
    }

    private final CompletableFuture<Application> wanted = new CompletableFuture<>();

    @Override
    public void launch(ParameterizedRunnable runnable, @Nullable Object context) {
        wanted.complete(new Application(runnable, context));
    }

    @Override
    public void shutdown() {
        wanted.cancel(false);
    }

    /** Whether an application wants to be run. */
    boolean isWanted() {
        return wanted.isDone();
    }

    /**
     * Runs it.
     *
     * @return its exit code
     */
    int run() throws Exception {
        Application application = wanted.join();
        return application.runnable().run(application.context()) instanceof Integer code ? code : 0;
    }
}
