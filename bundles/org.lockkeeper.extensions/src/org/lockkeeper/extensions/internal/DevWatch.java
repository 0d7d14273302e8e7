package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Takes bundles anew when their folders were written: their services are replaced at once, their views when they are
 * opened again. What a fragment adds to the window needs another start.
 */
public final class DevWatch {

    private static final long LOOK_NANOS = 500_000_000;

    private final BundleContext context;
    private final Map<Path, Long> taken = new HashMap<>();
    private final Map<Path, Long> before = new HashMap<>();

    /**
     * @param context of any started bundle
     * @param folders of the bundles, as they are now
     */
    public DevWatch(BundleContext context, List<Path> folders) {
        this.context = context;
        for (Path folder : folders) {
            long state = state(folder);
            taken.put(folder, state);
            before.put(folder, state);
        }
    }

    /** Looks until the program ends. */
    public void start() {
        Thread.ofPlatform().daemon().name("extensions that are worked on").start(() -> {
            while (true) {
                LockSupport.parkNanos(LOOK_NANOS);
                look();
            }
        });
    }

    /** Looks once, as it does by itself all the time once it is started. A folder that still changes is being written, and one without a manifest is being made again. */
    public void look() {
        for (Path folder : List.copyOf(taken.keySet())) {
            Long now = state(folder);
            boolean settled = now.equals(before.put(folder, now));
            if (settled && !now.equals(taken.get(folder)) && Files.isRegularFile(folder.resolve(JarFile.MANIFEST_NAME))) {
                taken.put(folder, now);
                takeAnew(folder);
            }
        }
    }

    private void takeAnew(Path folder) {
        Bundle bundle = context.getBundle(DevFolders.candidate(folder).location());
        if (bundle == null) {
            return;
        }
        try {
            bundle.update();
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                    .refreshBundles(List.of(bundle));
            bundle.start(Bundle.START_TRANSIENT | (bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null ? 0
                    : Bundle.START_ACTIVATION_POLICY));
            System.err.println("lockkeeper: " + bundle.getSymbolicName() + " was built again and takes part");
        } catch (BundleException | IllegalStateException e) {
            System.err.println("lockkeeper: " + bundle.getSymbolicName() + " was built again and does not take part. "
                    + Reasons.sentence(e));
        }
    }

    private static long state(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(DevWatch::modified).sum();
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(DevWatch.class.getName()).log(Level.DEBUG, folder + " cannot be looked at", e);
            return 0;
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() * 31 + file.hashCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
