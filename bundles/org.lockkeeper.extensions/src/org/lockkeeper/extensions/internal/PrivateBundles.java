package org.lockkeeper.extensions.internal;

import java.util.Collection;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Keeps extensions from the database: neither Derby's classes nor those of the store are wired to a bundle that is not
 * of the product, so that {@code DriverManager} gives it no connection. Code that runs in one Java process can still
 * reach them by reflection through the framework; against that only a process of its own would help.
 */
public final class PrivateBundles implements ResolverHookFactory, ResolverHook {

    /** Made once, before extensions are resolved. */
    public PrivateBundles() {
        // without state
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        // all may be resolved
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // as the framework decides
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        String requirer = String.valueOf(requirement.getRevision().getSymbolicName());
        if (!ExtensionFolder.isOurs(requirer)) {
            candidates.removeIf(candidate -> isPrivate(String.valueOf(candidate.getRevision().getSymbolicName())));
        }
    }

    private static boolean isPrivate(String provider) {
        return provider.equals("org.lockkeeper.derby") || provider.equals("org.lockkeeper.store");
    }

    @Override
    public void end() {
        // nothing to let go of
    }
}
