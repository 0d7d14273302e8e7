package org.lockkeeper.api.guard;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Where a class comes from, as far as it can be told.
 *
 * @param bundle symbolic name of its bundle; {@code null} where it is in none
 * @param file the jar or folder; {@code null} where that cannot be told
 */
record Origin(String bundle, Path file) {

    private static final Origin UNKNOWN = new Origin(null, null);

    static Origin of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            return UNKNOWN;
        }
        try {
            // frameworks hand over addresses whose blanks are not escaped
            Path path = Path.of(location.getPath());
            Path file = Files.exists(path) ? path : Path.of(location.toURI());
            return new Origin(bundle(file), file);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    private static String bundle(Path file) {
        try {
            Manifest manifest;
            if (Files.isDirectory(file)) {
                Path text = file.resolve("META-INF/MANIFEST.MF");
                if (!Files.exists(text)) {
                    return null;
                }
                try (var in = Files.newInputStream(text)) {
                    manifest = new Manifest(in);
                }
            } else {
                try (JarFile jar = new JarFile(file.toFile())) {
                    manifest = jar.getManifest();
                }
            }
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? null : name.split(";")[0].strip();
        } catch (IOException e) {
            // the class was loaded from it, so somebody is just replacing it
            return null;
        }
    }

    /** Of a class, for a sentence: {@code class X of the extension Y (FILE)}. */
    String describe(Class<?> type) {
        return "class " + type.getName() + (bundle == null ? "" : " of the extension " + bundle)
                + (file == null ? "" : " (" + file + ")");
    }
}
