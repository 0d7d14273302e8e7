package org.lockkeeper.extensions;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.AtWork;
import org.lockkeeper.api.guard.ExitWitness;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.internal.Holders;
import org.osgi.framework.BundleContext;

/**
 * Watches for extensions that end the program under its window, by stopping the framework or by {@code System.exit}: nobody wanted
 * that, and there is no window any more that could tell it. It is named on standard error and in the log, and does not take part in the
 * next start, which tells why.
 */
public final class WindowEnd implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ForeignFailures.LOGGER);
    private static final int OWN_CALLS = 3;

    private final BundleContext context;
    private final @Nullable Path folder;
    private final StopWitness stop;
    private final ExitWitness exit;
    private volatile Extensions extensions = List::of;

    private WindowEnd(BundleContext context, @Nullable Path folder) {
        this.context = context;
        this.folder = folder;
        stop = StopWitness.watch(context, this::stopped);
        exit = ExitWitness.watch((_, type) -> exits(type));
    }

    /**
     * Begins to watch.
     *
     * @param context of a started bundle
     */
    public static WindowEnd watch(BundleContext context) {
        return watch(context, ExtensionLoader.folder().orElse(null));
    }

    static WindowEnd watch(BundleContext context, @Nullable Path folder) {
        return new WindowEnd(context, folder);
    }

    /** Tells what was loaded: who has classes on a stack is found among these. */
    public void loaded(Extensions all) {
        extensions = all;
    }

    private void stopped(Optional<AtWork.Who> who) {
        if (who.isPresent()) {
            tell(who.get().extension(), who.get().name() + " stopped the program under its window.");
            return;
        }
        // the platform calls handlers and parts without telling AtWork: the caller of stop() is probably still on its stack
        Holders holders = new Holders(context, extensions);
        for (StackTraceElement[] calls : Thread.getAllStackTraces().values()) {
            for (int i = 0; i < Math.min(OWN_CALLS, calls.length); i++) {
                Holders.Holder holder = holders.of(calls[i].getClassName());
                if (holder != null) {
                    tell(holder.extension().id(), "The class " + holder.type() + " of the extension " + holder.extension().id()
                            + " stopped the program under its window.");
                    return;
                }
            }
        }
        // a signal from outside, for instance
        LOG.log(Level.INFO, "The program was stopped under its window; no extension is known to have done it.");
    }

    private boolean exits(String type) {
        if (type.isEmpty()) {
            tell(null, "An extension ended the program under its window; which one is not known.");
            return true;
        }
        Holders.Holder holder = new Holders(context, extensions).of(type);
        if (holder == null) {
            return false;
        }
        tell(holder.extension().id(), "The class " + type + " of the extension " + holder.extension().id()
                + " ended the program under its window.");
        return true;
    }

    private void tell(@Nullable String extension, String sentence) {
        String told = sentence;
        if (folder != null && extension != null) {
            try {
                FolderState.of(folder).disable(extension, FolderState.BY_END);
                told += " It does not take part in the next start.";
            } catch (IOException e) {
                LOG.log(Level.WARNING, folder + " cannot be written", e);
            }
        }
        // the window cannot show it
        System.err.println("lockkeeper: " + told);
        LOG.log(Level.WARNING, told);
    }

    /** Watches no more: the user has closed the window. */
    @Override
    public void close() {
        stop.close();
        exit.close();
    }
}
