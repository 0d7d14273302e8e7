package org.lockkeeper.extensions.internal;

import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Bundles that are there for others. */
final class Libraries {

    private Libraries() {
    }

    /** Who uses a bundle's classes, as things that it contributes. */
    static List<String> usedBy(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        return Objects.requireNonNullElse(wiring.getProvidedWires(null), List.<BundleWire>of()).stream().filter(Libraries::isOfClasses)
                .map(wire -> wire.getRequirer().getBundle().getSymbolicName()).distinct().sorted().map(name -> "library of " + name)
                .toList();
    }

    private static boolean isOfClasses(BundleWire wire) {
        String kind = wire.getCapability().getNamespace();
        return kind.equals(BundleRevision.PACKAGE_NAMESPACE) || kind.equals(BundleRevision.BUNDLE_NAMESPACE);
    }
}
