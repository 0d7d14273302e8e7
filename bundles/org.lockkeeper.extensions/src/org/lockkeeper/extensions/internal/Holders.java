package org.lockkeeper.extensions.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extensions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Whose code runs, by its classes. */
public final class Holders {

    private final BundleContext context;
    private final Extensions extensions;

    /**
     * @param context of any started bundle
     * @param extensions what was loaded
     */
    public Holders(BundleContext context, Extensions extensions) {
        this.context = context;
        this.extensions = extensions;
    }

    /** Whose code runs, and which class it is. */
    public record Holder(Extension extension, String type) {
    }

    /** The extension that is called last on a stack; {@code null} where there is none on it. */
    public @Nullable Holder of(StackTraceElement... stack) {
        Map<String, Extension> known = new TreeMap<>();
        extensions.all().forEach(extension -> known.put(extension.id(), extension));
        for (StackTraceElement call : stack) {
            Holder holder = of(call.getClassName(), known);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    /** The extension that a class is of; {@code null} where it is of none. */
    public @Nullable Holder of(String type) {
        return of(new StackTraceElement(type, "", null, 0));
    }

    private @Nullable Holder of(String type, Map<String, Extension> known) {
        for (Bundle bundle : context.getBundles()) {
            Extension extension = known.get(bundle.getSymbolicName());
            if (extension != null && isOf(bundle, type)) {
                return new Holder(extension, type);
            }
        }
        return null;
    }

    private static boolean isOf(Bundle bundle, String type) {
        try {
            return FrameworkUtil.getBundle(bundle.loadClass(type)) == bundle;
        } catch (ClassNotFoundException | LinkageError | IllegalStateException e) {
            return false;
        }
    }
}
