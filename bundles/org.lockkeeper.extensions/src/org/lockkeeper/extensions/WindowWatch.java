package org.lockkeeper.extensions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.Debugging;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.internal.Holders;
import org.lockkeeper.extensions.internal.Holders.Holder;
import org.osgi.framework.BundleContext;

/**
 * Watches the one thread that draws the window. Parts and handlers of extensions run on it, and nobody can stop one that
 * does not come back. It is named then, on standard error and in the log, and remembered: where the program ends before it
 * has come back, it does not take part in the next start.
 */
public final class WindowWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ForeignFailures.LOGGER);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Holders holders;
    private final @Nullable Path folder;
    private final Thread window;
    private final Executor later;
    private final Duration patience;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param context of any started bundle
     * @param extensions what was loaded
     * @param folder that remembers who held the window; {@code null} where nothing is remembered
     * @param window the thread that is watched
     * @param later does something on that thread as soon as it is free
     * @param patience how long it may not be
     */
    WindowWatch(BundleContext context, Extensions extensions, @Nullable Path folder, Thread window, Executor later,
            Duration patience) {
        holders = new Holders(context, extensions);
        this.folder = folder;
        this.window = window;
        this.later = later;
        this.patience = patience;
    }

    /**
     * Begins to watch the thread that calls this.
     *
     * @param context of any started bundle
     * @param extensions what was loaded
     * @param later does something on this thread as soon as it is free
     * @return ends the watching when it is closed
     */
    public static WindowWatch begin(BundleContext context, Extensions extensions, Executor later, Duration patience) {
        WindowWatch watch = new WindowWatch(context, extensions, ExtensionLoader.folder().orElse(null),
                Thread.currentThread(), later, patience);
        watch.start();
        return watch;
    }

    void start() {
        Thread.ofPlatform().daemon().name("window watch").start(this::watch);
    }

    private void watch() {
        try {
            do {
                CountDownLatch free = new CountDownLatch(1);
                later.execute(free::countDown);
                if (!free.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    held(free);
                }
            } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the window is gone
            LOG.log(Level.DEBUG, "the window is not watched any more", e);
        }
    }

    /** Says who holds the thread, and waits until it is free. */
    private void held(CountDownLatch free) throws InterruptedException {
        Throwable where = new Throwable("where the window was held");
        where.setStackTrace(window.getStackTrace());
        Holder holder = holders.of(where.getStackTrace());
        if (holder == null || Debugging.isPossible()) {
            awaitFree(free);
            return;
        }
        FolderState state = folder == null ? null : FolderState.of(folder);
        tell("The extension " + holder.extension().id() + " (class " + holder.type() + ", " + holder.extension().origin()
                + ") has held the window for " + Math.max(1, patience.toSeconds()) + " seconds, and nobody can stop it. If"
                + " the window does not come back, end the program"
                + (state == null ? "." : "; the extension does not take part in the next start then."), where);
        if (state != null) {
            state.holding(holder.extension().id(), holder.type());
        }
        awaitFree(free);
        if (state != null) {
            state.released();
        }
        LOG.log(Level.INFO, "The extension " + holder.extension().id() + " has given the window back.");
    }

    private void awaitFree(CountDownLatch free) throws InterruptedException {
        while (!free.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && closed.getCount() > 0) {
            // nothing can be done about it
        }
    }

    private static void tell(String sentence, Throwable where) {
        LOG.log(Level.WARNING, sentence, where);
        // the window cannot show it
        System.err.println("lockkeeper: " + sentence);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
