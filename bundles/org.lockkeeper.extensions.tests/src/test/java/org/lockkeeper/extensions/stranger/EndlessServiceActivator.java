package org.lockkeeper.extensions.stranger;

import java.util.concurrent.CountDownLatch;
import org.lockkeeper.api.rules.UpgradeRule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Registers a rule that is made when it is asked for, which never ends: as a component whose constructor waits. */
public final class EndlessServiceActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(UpgradeRule.class, new ServiceFactory<>() {
            @Override
            public UpgradeRule getService(Bundle bundle, ServiceRegistration<UpgradeRule> registration) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
                return new StrangerRule();
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<UpgradeRule> registration, UpgradeRule service) {
                // nothing is kept
            }
        }, null);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back
    }
}
