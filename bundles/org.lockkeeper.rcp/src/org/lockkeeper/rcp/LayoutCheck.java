package org.lockkeeper.rcp;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.prefs.BackingStoreException;

/**
 * A kept layout hides views that were added since. This notices that other bundles contribute to the application model
 * than when the layout was kept, and then has the layout built anew. Arrangements of tables are kept elsewhere.
 */
final class LayoutCheck {

    private static final String KEY = "contributors";

    private final BundleContext bundles;

    LayoutCheck(BundleContext bundles) {
        this.bundles = bundles;
    }

    void run() {
        String present = Arrays.stream(bundles.getBundles()).filter(LayoutCheck::contributes)
                .map(b -> b.getSymbolicName() + "_" + b.getVersion()).sorted().distinct()
                .collect(Collectors.joining(","));
        IEclipsePreferences kept = InstanceScope.INSTANCE.getNode("org.lockkeeper.rcp");
        if (!present.equals(kept.get(KEY, ""))) {
            System.setProperty(IWorkbench.CLEAR_PERSISTED_STATE, "true");
            kept.put(KEY, present);
            try {
                kept.flush();
            } catch (BackingStoreException e) {
                ILog.of(LayoutCheck.class).warn("The layout's version cannot be kept: " + e.getMessage(), e);
            }
        }
    }

    private static boolean contributes(Bundle bundle) {
        return bundle.getHeaders("").get("Model-Fragment") != null
                || bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith("org.lockkeeper.");
    }
}
