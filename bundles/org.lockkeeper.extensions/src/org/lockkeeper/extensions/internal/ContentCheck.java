package org.lockkeeper.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * What a manifest says is in the bundle, and is not. The framework starts a bundle all the same, and whatever needs the part
 * that is missing fails later, in the middle of something else.
 */
final class ContentCheck {

    /** Folders inside a bundle that hold classes: the bundle itself, however that is written. */
    private static final Set<String> ITSELF = Set.of(".", "/", "./");
    private static final int ZIP = 'P' << 8 | 'K';

    private ContentCheck() {
    }

    /** What is missing, as sentences. */
    static List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        for (String path : paths(bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH))) {
            if (!ITSELF.contains(path)) {
                checkLibrary(path, bundle.getEntry(path), problems);
            }
        }
        for (String path : paths(bundle.getHeaders("").get(Constants.BUNDLE_NATIVECODE))) {
            if (!path.equals("*") && bundle.getEntry(path) == null) {
                problems.add("Its manifest names the native library " + path + " (" + Constants.BUNDLE_NATIVECODE
                        + "), which is not in the bundle; code that loads it fails. Add the file to the jar, or take it out"
                        + " of the manifest.");
            }
        }
        return problems;
    }

    private static void checkLibrary(String path, @Nullable URL entry, List<String> problems) {
        String named = "Its manifest names " + path + " (" + Constants.BUNDLE_CLASSPATH + "), which is ";
        if (entry == null) {
            problems.add(named + "not in the bundle; the classes in it are missing. Add the file to the jar of the bundle, or"
                    + " take it out of the manifest.");
        } else if (path.toLowerCase(Locale.ROOT).endsWith(".jar") && !isZip(entry)) {
            problems.add(named + "no readable jar; the classes in it are missing. Put the right file there, and pack the"
                    + " bundle again.");
        }
    }

    private static boolean isZip(URL entry) {
        try (InputStream in = entry.openStream()) {
            return (in.read() << 8 | in.read()) == ZIP;
        } catch (IOException e) {
            return false;
        }
    }

    /** The paths in a header such as {@code lib/a.jar;x=y, .}: what is neither attribute nor directive. */
    private static Set<String> paths(@Nullable String header) {
        Set<String> paths = new LinkedHashSet<>();
        for (String part : header == null ? new String[0] : header.split("[;,](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (!part.isBlank() && part.indexOf('=') < 0) {
                paths.add(part.strip());
            }
        }
        return paths;
    }
}
