package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bundles of the installation, as the list of the simple configurator tells them: ours, the platform's, and what was
 * installed from a p2 repository. A command starts with few of them; the others are there to be added.
 */
final class ProductBundles {

    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private ProductBundles() {
    }

    /**
     * A bundle of the installation.
     *
     * @param name its symbolic name
     * @param file where it lies
     */
    record Installed(String name, Path file) {
    }

    /** All of them; none where the installation has no such list. */
    static List<Installed> read(Path installation) {
        List<Installed> found = new ArrayList<>();
        Path list = installation.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return found;
        }
        try {
            for (String line : Files.readAllLines(list)) {
                // name,version,location,start level,started
                String[] fields = line.split(",");
                if (!line.startsWith("#") && fields.length >= 5) {
                    found.add(new Installed(fields[0], installation.resolve(URI.create(fields[2]).getPath())
                            .normalize()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(ProductBundles.class.getName()).log(System.Logger.Level.WARNING,
                    "the list of bundles cannot be read: " + list, e);
        }
        return found;
    }

    /** Those that were added: they use our api and are not ours. */
    static List<Candidate> added(List<Installed> installed) {
        List<Candidate> added = new ArrayList<>();
        for (Installed bundle : installed) {
            if (!ExtensionFolder.isOurs(bundle.name()) && usesOurs(bundle.file())) {
                added.add(ExtensionFolder.candidate(bundle.file()));
            }
        }
        return added;
    }

    private static boolean usesOurs(Path jar) {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            if (manifest == null) {
                return false;
            }
            var headers = manifest.getMainAttributes();
            return mentions(headers.getValue("Require-Bundle")) || mentions(headers.getValue("Import-Package"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean mentions(String header) {
        return header != null && header.contains("org.lockkeeper.");
    }

    /** Names of what is there already. */
    static Set<String> names(List<Installed> installed) {
        Set<String> names = new TreeSet<>();
        installed.forEach(i -> names.add(i.name()));
        return names;
    }
}
