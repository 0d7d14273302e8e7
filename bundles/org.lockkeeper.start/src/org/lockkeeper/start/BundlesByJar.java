package org.lockkeeper.start;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.FrameworkUtilHelper;

/** Tells whose a class is by its jar, for {@link org.osgi.framework.FrameworkUtil}, which makes it by its service file. */
public final class BundlesByJar implements FrameworkUtilHelper {

    // OSGi makes the helper itself, and there is one framework in the process
    private static final Map<String, Bundle> BUNDLES = new ConcurrentHashMap<>();

    /** Made by OSGi. */
    public BundlesByJar() {
        // nothing to be set
    }

    /** Notes the bundles that are installed, and the framework's own. */
    static void take(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(ConnectedJar.LOCATION)) {
                BUNDLES.put(bundle.getLocation().substring(ConnectedJar.LOCATION.length()), bundle);
            }
        }
        jar(Bundle.class).ifPresent(jar -> BUNDLES.put(jar, context.getBundle()));
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        return jar(type).map(BUNDLES::get);
    }

    private static Optional<String> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        try {
            // blanks and letters beyond ASCII are escaped in it
            return location == null ? Optional.empty() : Optional.of(Path.of(location.toURI()).toString());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
