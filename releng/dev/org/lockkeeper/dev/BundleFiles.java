package org.lockkeeper.dev;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One bundle in the source tree, and its jar in a product.
 *
 * @param folder of the bundle in the source tree
 * @param jar of the bundle in the product
 */
record BundleFiles(Path folder, Path jar) {

    private static final List<String> PACKED = List.of("OSGI-INF", "META-INF", "icons", "css", "fragment.e4xmi",
            "Application.e4xmi", "plugin.xml");
    /** Folders of a bundle's sources into which the build copies a file from the top of the tree. */
    private static final Map<String, String> COPIED = Map.of("org/lockkeeper/report/manual/", "CHANGELOG.md");

    /** The bundles of the tree that the product has as jars. */
    static List<BundleFiles> all(Path root, Path plugins) throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(plugins)) {
            files.filter(f -> f.toString().endsWith(".jar")).forEach(f -> {
                String name = f.getFileName().toString();
                jars.put(name.substring(0, name.lastIndexOf('_')), f);
            });
        }
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(f -> Files.isDirectory(f.resolve("src")) && jars.containsKey(f.getFileName().toString()))
                    .sorted().map(f -> new BundleFiles(f, jars.get(f.getFileName().toString()))).toList();
        }
    }

    Path sources() {
        return folder.resolve("src");
    }

    /** What of it goes into the jar, sources included, by its name there (that of a source ends in {@code .java}). */
    Map<String, Path> files() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        add(sources(), sources(), found);
        for (String name : PACKED) {
            add(folder, folder.resolve(name), found);
        }
        COPIED.forEach((place, file) -> {
            // the build takes it from the top; only that bundle has the folder
            Path beside = folder.getParent().getParent().resolve(file);
            if (Files.isDirectory(sources().resolve(place)) && Files.exists(beside)) {
                found.put(place + file, beside);
            }
        });
        return found;
    }

    private static void add(Path base, Path from, Map<String, Path> into) throws IOException {
        if (Files.exists(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                files.filter(Files::isRegularFile)
                        .forEach(f -> into.put(base.relativize(f).toString().replace('\\', '/'), f));
            }
        }
    }

    /** Names of all entries of the jar, classes included. */
    Set<String> entries() throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile())) {
            Set<String> names = new TreeSet<>();
            zip.stream().filter(e -> !e.isDirectory()).forEach(e -> names.add(e.getName()));
            return names;
        }
    }

    /** The classes of the jar with their bytes. */
    Map<String, byte[]> classes() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                classes.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return classes;
    }

    /** The source of a class, by the names that sources have in the jar; {@code null} where there is none. */
    static String source(String classEntry, Set<String> sources) {
        String name = classEntry.substring(0, classEntry.length() - ".class".length());
        int nested = name.indexOf('$', name.lastIndexOf('/') + 2);
        String top = (nested < 0 ? name : name.substring(0, nested)) + ".java";
        return sources.contains(top) ? top : null;
    }

    /** Takes entries out of the jar and puts others in. */
    void change(Set<String> out, Map<String, byte[]> in) throws IOException {
        // a copy that takes the jar's place: a program that has the old one open goes on with it
        Path copy = Files.copy(jar, jar.resolveSibling(jar.getFileName() + ".new"), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(copy, Map.of())) {
            for (String name : out) {
                Files.deleteIfExists(zip.getPath("/" + name));
            }
            for (Map.Entry<String, byte[]> entry : in.entrySet()) {
                Path to = zip.getPath("/" + entry.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, entry.getValue());
            }
        }
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A file as the jar has it: the manifest with the version that the build gave the bundle. */
    byte[] packed(String name, Path file) throws IOException {
        if (!name.equals("META-INF/MANIFEST.MF")) {
            return Files.readAllBytes(file);
        }
        String jarName = jar.getFileName().toString();
        String version = jarName.substring(jarName.lastIndexOf('_') + 1, jarName.length() - ".jar".length());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(line.startsWith("Bundle-Version:") ? "Bundle-Version: " + version : line);
        }
        return (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
