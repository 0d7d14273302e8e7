package org.lockkeeper.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Makes a {@link StartFolder} of an installation. The start script runs it in the background, once for each state of the installation. */
public final class Prepare {

    /** Ours is another way to start, and the others belong to that of the launcher. */
    private static final Set<String> LEFT_OUT = Set.of("org.eclipse.equinox.launcher", "org.eclipse.equinox.simpleconfigurator",
            "org.eclipse.osgi.compatibility.state");
    /** It lends libraries the services of others, which on one class path they see anyway. */
    private static final String LENDS_SERVICES = "org.apache.aries.spifly.dynamic.bundle";
    /** Those that others ask when they start, and that nothing starts for them, since nobody sees that their classes are loaded. */
    private static final Map<String, Integer> EARLY = Map.of("org.eclipse.equinox.common", 1, "org.eclipse.equinox.registry", 1,
            "org.eclipse.core.jobs", 1, "org.eclipse.equinox.preferences", 2, "org.eclipse.core.contenttype", 2,
            "org.eclipse.equinox.app", 2, "org.eclipse.core.runtime", 3);

    private final Path installation;
    private final StartFolder folder;

    private Prepare(Path installation, StartFolder folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /**
     * Makes it.
     *
     * @param args the installation, the folder
     * @throws Exception where it cannot be made; then it is not marked as ready, and is not used
     */
    public static void main(String[] args) throws Exception {
        // without links, as Java tells the place of a class
        new Prepare(Path.of(args[0]).toRealPath(), new StartFolder(Path.of(args[1]).toRealPath())).make();
    }

    private void make() throws IOException, BundleException, InterruptedException {
        Files.createDirectories(folder.jars());
        List<StartFolder.Entry> bundles = new ArrayList<>();
        List<String> classPath = new ArrayList<>();
        for (String line : Files.readAllLines(installation.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))) {
            // name, version, place, level, whether it is started
            String[] said = line.split(",");
            if (!line.startsWith("#") && said.length == 5 && !LEFT_OUT.contains(said[0])) {
                Path place = installation.resolve(said[2]).toRealPath();
                String jar = jar(place);
                if (Files.isDirectory(place)) {
                    classPath.addAll(libraries(place));
                } else {
                    classPath.add(jar);
                }
                if (!said[0].equals("org.eclipse.osgi")) {
                    bundles.add(new StartFolder.Entry(EARLY.getOrDefault(said[0], Integer.parseInt(said[3])), jar));
                }
            }
        }
        folder.write(bundles, classPath);
        install(bundles);
        folder.ready();
    }

    /** The jar of a bundle; of a signed one and of a folder one of our own. */
    private String jar(Path place) throws IOException {
        Path own = folder.jars().resolve(place.getFileName() + (Files.isDirectory(place) ? ".jar" : ""));
        if (Files.isDirectory(place)) {
            try (InputStream in = Files.newInputStream(place.resolve("META-INF/MANIFEST.MF"))) {
                Manifest manifest = new Manifest(in);
                new JarOutputStream(Files.newOutputStream(own), manifest).close();
            }
        } else if (UnsignedJar.isSigned(place)) {
            UnsignedJar.write(place, own);
        } else {
            return place.toString();
        }
        return own.toString();
    }

    private static List<String> libraries(Path bundle) throws IOException {
        try (Stream<Path> files = Files.list(bundle.resolve("lib"))) {
            return files.map(Path::toString).filter(f -> f.endsWith(".jar")).sorted().toList();
        }
    }

    private void install(List<StartFolder.Entry> entries) throws BundleException, InterruptedException {
        Framework framework = Frameworks.of(folder, Map.of());
        BundleContext context = framework.getBundleContext();
        for (StartFolder.Entry entry : entries) {
            Bundle bundle = context.installBundle(ConnectedJar.LOCATION + entry.jar());
            bundle.adapt(BundleStartLevel.class).setStartLevel(entry.level());
        }
        context.getBundle().adapt(FrameworkWiring.class).resolveBundles(null);
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getBundleId() != 0 && doesSomething(bundle)) {
                // it is only noted: the level of the framework is 0
                bundle.start();
            }
        }
        framework.stop();
        framework.waitForStop(TimeUnit.MINUTES.toMillis(1));
    }

    private static boolean doesSomething(Bundle bundle) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        return headers.get(Constants.FRAGMENT_HOST) == null && !bundle.getSymbolicName().equals(LENDS_SERVICES)
                && (headers.get(Constants.BUNDLE_ACTIVATOR) != null || headers.get("Service-Component") != null);
    }
}
