package org.lockkeeper.api.guard;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Where a class comes from, as far as it can be told.
 *
 * @param bundle symbolic name of its bundle; {@code null} where it is in none
 * @param version version of its bundle; {@code null} where that is not told
 * @param file the jar or folder; {@code null} where that cannot be told
 */
public record Origin(@Nullable String bundle, @Nullable String version, @Nullable Path file) {

    private static final Origin UNKNOWN = new Origin(null, null, null);

    /** Looks it up in the jar, so not to be asked for often. */
    public static Origin of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            return UNKNOWN;
        }
        try {
            // frameworks hand over addresses whose blanks are not escaped
            Path path = Path.of(location.getPath());
            Path file = (Files.exists(path) ? path : Path.of(location.toURI())).normalize();
            Attributes headers = headers(file);
            String name = headers.getValue("Bundle-SymbolicName");
            return new Origin(name == null ? null : name.split(";")[0].strip(), headers.getValue("Bundle-Version"), file);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    private static Attributes headers(Path file) {
        try {
            Manifest manifest;
            if (Files.isDirectory(file)) {
                Path text = file.resolve("META-INF/MANIFEST.MF");
                if (!Files.exists(text)) {
                    return new Attributes();
                }
                try (var in = Files.newInputStream(text)) {
                    manifest = new Manifest(in);
                }
            } else {
                try (JarFile jar = new JarFile(file.toFile())) {
                    manifest = jar.getManifest();
                }
            }
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException e) {
            // the class was loaded from it, so somebody is just replacing it
            return new Attributes();
        }
    }

    /** Of a class, for a sentence: {@code class X of the extension Y (FILE)}. */
    String describe(Class<?> type) {
        return "class " + type.getName() + (bundle == null ? "" : " of the extension " + bundle)
                + (file == null ? "" : " (" + file + ")");
    }
}
