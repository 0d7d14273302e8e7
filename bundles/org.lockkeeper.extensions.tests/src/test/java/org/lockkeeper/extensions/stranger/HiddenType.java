package org.lockkeeper.extensions.stranger;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a service of a type that no other bundle can see. */
public final class HiddenType implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(HiddenType.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // services go with the bundle
    }
}
