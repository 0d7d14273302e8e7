package org.lockkeeper.extensions;

import java.util.Optional;
import java.util.function.Consumer;
import org.lockkeeper.api.guard.AtWork;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Watches for extensions that stop the framework while the program is at work. The program closes the witness before it stops the
 * framework itself.
 */
public final class StopWitness implements AutoCloseable {

    private final BundleContext context;
    private final Consumer<Optional<AtWork.Who>> teller;
    private final SynchronousBundleListener listener = this::look;
    private volatile boolean stopped;

    private StopWitness(BundleContext context, Consumer<Optional<AtWork.Who>> teller) {
        this.context = context;
        this.teller = teller;
    }

    /**
     * Begins to watch.
     *
     * @param context of a started bundle
     * @param teller told who it was, where that is known, before anything else stops
     */
    public static StopWitness watch(BundleContext context, Consumer<Optional<AtWork.Who>> teller) {
        StopWitness witness = new StopWitness(context, teller);
        context.addBundleListener(witness.listener);
        return witness;
    }

    private void look(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID && !stopped) {
            stopped = true;
            // the framework stops on a thread that the caller of stop() has created
            teller.accept(AtWork.now());
        }
    }

    /** Whether the framework was stopped meanwhile. */
    public boolean isStopped() {
        return stopped;
    }

    /** Watches no more. */
    @Override
    public void close() {
        try {
            context.removeBundleListener(listener);
        } catch (IllegalStateException e) {
            // the framework has taken the context away
        }
    }
}
