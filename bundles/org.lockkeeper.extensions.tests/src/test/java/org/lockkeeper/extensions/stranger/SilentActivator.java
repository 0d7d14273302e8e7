package org.lockkeeper.extensions.stranger;

import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UpgradeRule;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a rule that fails when it is asked what it is. */
public final class SilentActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(UpgradeRule.class, new StrangerRule() {
            @Override
            public RuleDescription description() {
                throw new IllegalStateException("no description today");
            }
        }, null);
    }

    @Override
    public void stop(BundleContext context) {
        // services go with the bundle
    }
}
