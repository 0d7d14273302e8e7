package org.lockkeeper.extensions.stranger;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Stops the framework when it is started, or when it is told to. */
public final class StoppingActivator implements BundleActivator, Runnable {

    private static BundleContext own;

    @Override
    public void start(BundleContext context) {
        own = context;
        if (!"false".equals(context.getBundle().getHeaders().get("Stops"))) {
            run();
        }
    }

    @Override
    public void run() {
        try {
            own.getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the framework goes
    }
}
