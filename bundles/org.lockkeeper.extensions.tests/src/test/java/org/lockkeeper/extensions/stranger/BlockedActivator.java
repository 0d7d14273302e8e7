package org.lockkeeper.extensions.stranger;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Its class is never initialised: the initialiser waits, and hears no interrupt. */
public final class BlockedActivator implements BundleActivator {

    static {
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = new CountDownLatch(1).getCount() > 0;
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
    }

    @Override
    public void start(BundleContext context) {
        // never comes to this
    }

    @Override
    public void stop(BundleContext context) {
        // nothing is left
    }
}
