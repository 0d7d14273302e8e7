package org.lockkeeper.extensions.stranger;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Fails at its start. */
public final class FailingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no licence found");
    }

    @Override
    public void stop(BundleContext context) {
        // never started
    }
}
