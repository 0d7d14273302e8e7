package org.lockkeeper.extensions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.extensions.internal.DevFolders;
import org.lockkeeper.extensions.internal.DevWatch;
import org.lockkeeper.extensions.internal.Loading;
import org.lockkeeper.extensions.internal.PrivateBundles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;

/**
 * Installs and starts the extensions, the same way for the workbench and for commands, and registers what became of
 * them as the service {@link Extensions}. To be called once, before anything asks for services or the model of the
 * window.
 */
public final class ExtensionLoader {

    /** System property that names the folder of added jars; the start scripts set it. */
    public static final String FOLDER = "lockkeeper.extensions";
    /** System property that names the folder of the installation; the start scripts set it. */
    public static final String INSTALLATION = "lockkeeper.installation";

    private static final Logger LOG = System.getLogger(ExtensionLoader.class.getName());

    private ExtensionLoader() {
    }

    /**
     * Loads what the system properties name.
     *
     * @param context of any started bundle
     */
    public static Extensions load(BundleContext context) {
        List<Path> dev = DevFolders.named();
        Extensions loaded = load(context, path(FOLDER), path(INSTALLATION), dev);
        if (!dev.isEmpty()) {
            new DevWatch(context, dev).start();
        }
        return loaded;
    }

    /**
     * Loads extensions.
     *
     * @param context of any started bundle
     * @param folder holds jars; {@code null} or missing where there are none
     * @param installation holds the product's bundles, and those that were installed from a p2 repository; {@code null}
     *        where there are none
     */
    public static Extensions load(BundleContext context, @Nullable Path folder, @Nullable Path installation) {
        return load(context, folder, installation, List.of());
    }

    private static Extensions load(BundleContext context, @Nullable Path folder, @Nullable Path installation,
            List<Path> dev) {
        context.registerService(ResolverHookFactory.class, new PrivateBundles(), null);
        List<Extension> all = new Loading(context, folder, installation, dev, CallWatch.QUESTION).run();
        for (Extension extension : all) {
            for (String problem : extension.problems()) {
                LOG.log(Level.DEBUG, extension.id() + " (" + extension.origin() + "): " + problem);
            }
        }
        Extensions extensions = folder == null ? () -> all : new FolderExtensions(all, new ExtensionStore(folder));
        context.registerService(Extensions.class, extensions, null);
        return extensions;
    }

    private record FolderExtensions(List<Extension> all, ExtensionStore store) implements Extensions {

        @Override
        public void setEnabled(String id, boolean enabled) throws ProblemException {
            store.setEnabled(id, enabled);
        }

        @Override
        public void remove(String id) throws ProblemException {
            store.remove(id);
        }
    }

    /** The folder of added jars that the start script names; empty where it names none. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(path(FOLDER));
    }

    private static @Nullable Path path(String property) {
        String value = System.getProperty(property);
        return value == null || value.isBlank() ? null : Path.of(value).toAbsolutePath();
    }
}
