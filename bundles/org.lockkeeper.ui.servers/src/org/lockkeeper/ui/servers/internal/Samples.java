package org.lockkeeper.ui.servers.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** The sample that comes with the product, in its folder {@code samples/harbor}. */
final class Samples {

    private Samples() {
    }

    /** Where it lies; empty where it was taken away. */
    static Optional<Path> harbor() {
        Location install = Platform.getInstallLocation();
        String named = System.getProperty("lockkeeper.samples");
        if (named != null) {
            return existing(Path.of(named, "harbor"));
        }
        if (install == null || install.getURL() == null) {
            return Optional.empty();
        }
        try {
            return existing(Path.of(new URI(install.getURL().toString().replace(" ", "%20"))).resolve("samples")
                    .resolve("harbor"));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // an install area that is no folder, as when run from a development environment: no sample
            return Optional.empty();
        }
    }

    private static Optional<Path> existing(Path folder) {
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
