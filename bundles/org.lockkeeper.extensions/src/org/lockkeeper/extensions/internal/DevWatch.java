package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

    /** How often a folder has to look the same, before what is gone from it is taken to be gone for good: 10 seconds. */
    static final int LOOKS_WITHOUT = 20;

    private static final long LOOK_NANOS = 500_000_000;

    private final BundleContext context;
    private final Map<Path, Map<Path, FileTime>> taken = new HashMap<>();
    private final Map<Path, Map<Path, FileTime>> before = new HashMap<>();
    private final Map<Path, Integer> same = new HashMap<>();

    /**
     * @param context of any started bundle
     * @param folders of the bundles, as they are now
     */
    public DevWatch(BundleContext context, List<Path> folders) {
        this.context = context;
        for (Path folder : folders) {
            Map<Path, FileTime> state = state(folder);
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

    /**
     * Looks once, as it does by itself all the time once it is started. A folder that still changes is being written, one
     * without a manifest is being made again, and so is one without something that it had: a build takes all classes away
     * first, and then compiles for a while.
     */
    public void look() {
        for (Map.Entry<Path, Map<Path, FileTime>> folderTaken : taken.entrySet()) {
            Path folder = folderTaken.getKey();
            Map<Path, FileTime> now = state(folder);
            int looks = now.equals(before.put(folder, now)) ? same.merge(folder, 1, Integer::sum) : 0;
            same.put(folder, looks);
            Map<Path, FileTime> last = folderTaken.getValue();
            if (looks > 0 && !now.equals(last) && Files.isRegularFile(folder.resolve(JarFile.MANIFEST_NAME))
                    && (looks >= LOOKS_WITHOUT || now.keySet().containsAll(last.keySet()))) {
                folderTaken.setValue(now);
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

    private static Map<Path, FileTime> state(Path folder) {
        Map<Path, FileTime> state = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> state.put(file, modified(file)));
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(DevWatch.class.getName()).log(Level.DEBUG, folder + " cannot be looked at", e);
        }
        return state;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
