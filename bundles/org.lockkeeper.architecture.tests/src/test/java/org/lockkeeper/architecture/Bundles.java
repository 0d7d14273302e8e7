package org.lockkeeper.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles as they were compiled, and which bundle a class belongs to. A class belongs where its file lies. */
final class Bundles {

    private static final String PREFIX = "org.lockkeeper.";

    private final Path folder;
    private final Map<String, Path> classFolders = new TreeMap<>();

    private Bundles(Path folder) {
        this.folder = folder;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path bundle : entries.sorted().toList()) {
                String name = bundle.getFileName().toString();
                if (name.startsWith(PREFIX) && Files.isDirectory(bundle.resolve("src"))) {
                    classFolders.put(name.substring(PREFIX.length()), bundle.resolve("target/classes"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bundles beside this module. */
    static Bundles ofProject() {
        return new Bundles(root().resolve("bundles"));
    }

    /** The folder of the project. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("bundles"))) {
            at = at.getParent();
        }
        return at;
    }

    /** Names of the production bundles that have sources, without the common prefix. */
    List<String> names() {
        return classFolders.keySet().stream().filter(n -> !isTest(n)).toList();
    }

    /** Where the bundle lies. */
    Path folder(String name) {
        return folder.resolve(PREFIX + name);
    }

    /** Test modules and the robots that drive tests. */
    static boolean isTest(String name) {
        return name.endsWith("tests") || name.startsWith("robot");
    }

    /** The classes of those bundles; each has to have been compiled before. */
    JavaClasses classes(Collection<String> names) {
        List<Path> paths = names.stream().map(classFolders::get).toList();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                throw new IllegalStateException("not compiled: " + path);
            }
        }
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
                .importPaths(paths);
    }

    /** The bundle of a class of ours; of several bundles that share the beginning of a package, the longest name. */
    String of(JavaClass type) {
        String name = type.getPackageName();
        return classFolders.keySet().stream()
                .filter(b -> name.equals(PREFIX + b) || name.startsWith(PREFIX + b + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow(() -> new IllegalStateException(name + " lies in no bundle of "
                        + classFolders.keySet().stream().collect(Collectors.joining(", "))));
    }
}
