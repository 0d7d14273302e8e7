package org.lockkeeper.extensions.stranger;

import org.lockkeeper.api.rules.UpgradeRule;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a rule when its bundle starts. */
public final class StrangerActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(UpgradeRule.class, new StrangerRule(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // services go with the bundle
    }
}
