package org.lockkeeper.rcp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.prefs.BackingStoreException;

/**
 * A kept layout hides views that were added since. This notices that other bundles contribute to the application model
 * than when the layout was kept, and then has the layout built anew. Arrangements of tables are kept elsewhere. Our
 * fragments can therefore be applied to a new model only ({@code apply=initial}); merging one into a kept model fails
 * in the platform where it adds a binding context that a part refers to.
 */
final class LayoutCheck {

    private static final String KEY = "contributors";
    private static final List<String> MODELS = List.of("fragment.e4xmi", "Application.e4xmi");

    private final BundleContext bundles;

    LayoutCheck(BundleContext bundles) {
        this.bundles = bundles;
    }

    void run() {
        String present = Arrays.stream(bundles.getBundles()).filter(LayoutCheck::contributes)
                .map(b -> b.getSymbolicName() + "_" + b.getVersion() + "_" + hash(b)).sorted().distinct()
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

    /** A hash of what a bundle adds to the model: views may change without the version, as while developing them. */
    private static long hash(Bundle bundle) {
        CRC32 hash = new CRC32();
        for (String model : MODELS) {
            URL entry = bundle.getEntry(model);
            if (entry != null) {
                try (InputStream in = entry.openStream()) {
                    hash.update(in.readAllBytes());
                } catch (IOException e) {
                    // what cannot be read contributes nothing that could be hidden
                    ILog.of(LayoutCheck.class).warn(bundle.getSymbolicName() + ": " + e.getMessage(), e);
                }
            }
        }
        return hash.getValue();
    }

    private static boolean contributes(Bundle bundle) {
        return bundle.getHeaders("").get("Model-Fragment") != null
                || bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith("org.lockkeeper.");
    }
}
