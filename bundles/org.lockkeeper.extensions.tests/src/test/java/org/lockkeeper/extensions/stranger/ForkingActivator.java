package org.lockkeeper.extensions.stranger;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves threads behind that never end, one of which fails at once. */
public final class ForkingActivator implements BundleActivator {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @Override
    public void start(BundleContext context) {
        for (int i = 0; i < 20; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        context.registerService(org.lockkeeper.api.rules.UpgradeRule.class, new StrangerRule(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // the threads stay
    }
}
