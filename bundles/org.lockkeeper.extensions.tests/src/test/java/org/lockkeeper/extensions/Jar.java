package org.lockkeeper.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar under construction. */
public final class Jar {

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Jar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A bundle of that name and version. */
    public static Jar bundle(String name, String version) {
        return new Jar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version);
    }

    /** A jar that is no bundle. */
    static Jar plain() {
        return new Jar();
    }

    public Jar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    public Jar text(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a class of these tests and the classes inside of it; the bundle sees the api and the framework. */
    public Jar with(Class<?>... types) throws IOException {
        header("Import-Package", "org.osgi.framework, org.lockkeeper.api.rules");
        for (Class<?> type : types) {
            for (String suffix : new String[] { "", "$1" }) {
                String path = type.getName().replace('.', '/') + suffix + ".class";
                try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
                    if (in != null) {
                        entries.put(path, in.readAllBytes());
                    }
                }
            }
        }
        return this;
    }

    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }
}
