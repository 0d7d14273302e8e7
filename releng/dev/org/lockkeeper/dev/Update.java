package org.lockkeeper.dev;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Brings a built product up to the sources: compiles what is newer than a mark, whatever depends on what others can see of
 * it, and puts it into the product's jars, with all else that bundles hold. What it does not do is left to the build:
 * libraries, features, the product's own definition.
 *
 * <pre>java -cp … org.lockkeeper.dev.Update ROOT PLUGINS MARK [LIBRARY…]</pre>
 *
 * Exit code 0: done. 1: the sources have errors, which are told. 3: files of the jars have no source any more, so that only
 * the build can tell what else still needs them.
 */
public final class Update {

    private final List<BundleFiles> bundles;
    private final Path plugins;
    private final List<String> libraries;
    private final Map<BundleFiles, Map<String, Path>> files = new HashMap<>();
    private final Map<Path, BundleFiles> owners = new HashMap<>();
    private Map<BundleFiles, Map<String, byte[]>> old;
    private int compiled;

    private Update(Path root, Path plugins, List<String> libraries) throws IOException {
        this.plugins = plugins;
        this.libraries = libraries;
        this.bundles = BundleFiles.all(root, plugins);
        for (BundleFiles bundle : bundles) {
            Map<String, Path> all = bundle.files();
            files.put(bundle, all);
            all.values().forEach(f -> owners.put(f, bundle));
        }
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Path mark = Path.of(arguments[2]);
        FileTime since = Files.getLastModifiedTime(mark);
        FileTime now = FileTime.fromMillis(System.currentTimeMillis());
        Update update = new Update(Path.of(arguments[0]).toAbsolutePath().normalize(), Path.of(arguments[1]).toAbsolutePath().normalize(),
                List.of(arguments).subList(3, arguments.length));
        int changed = update.run(since);
        if (changed < 0) {
            System.exit(-changed);
        }
        Files.setLastModifiedTime(mark, now);
        System.err.printf(Locale.ROOT, "lockkeeper: %d changed, %d compiled, in %.1f s%n", changed,
                update.compiled, (System.nanoTime() - start) / 1e9);
    }

    /** Number of files that changed; less than 0, the exit code, where they cannot be brought into the product. */
    private int run(FileTime since) throws IOException {
        Map<BundleFiles, Map<String, byte[]>> in = new HashMap<>();
        Map<BundleFiles, Set<String>> out = new HashMap<>();
        Set<Path> dirty = new TreeSet<>();
        int changed = 0;
        for (BundleFiles bundle : bundles) {
            in.put(bundle, new TreeMap<>());
            out.put(bundle, new TreeSet<>());
            for (Map.Entry<String, Path> file : files.get(bundle).entrySet()) {
                if (Files.getLastModifiedTime(file.getValue()).compareTo(since) > 0) {
                    changed++;
                    if (file.getKey().endsWith(".java")) {
                        dirty.add(file.getValue());
                    } else {
                        in.get(bundle).put(file.getKey(), bundle.packed(file.getKey(), file.getValue()));
                    }
                }
            }
            for (String entry : bundle.entries()) {
                if (isGone(entry, bundle)) {
                    System.err.println("lockkeeper: " + entry + " is gone from " + bundle.folder().getFileName());
                    return -3;
                }
            }
        }
        Map<String, Output.Compiled> compiled = compile(dirty);
        if (compiled == null) {
            return -1;
        }
        for (Path source : dirty) {
            BundleFiles bundle = owners.get(source);
            String top = bundle.sources().relativize(source).toString().replace('\\', '/').replaceAll("\\.java$", "");
            for (String entry : classesOf(bundle)) {
                if (entry.equals(top + ".class") || entry.startsWith(top + "$")) {
                    out.get(bundle).add(entry);
                }
            }
        }
        compiled.values().forEach(c -> in.get(owners.get(c.source())).put(c.entry(), c.bytes().toByteArray()));
        for (BundleFiles bundle : bundles) {
            if (!in.get(bundle).isEmpty() || !out.get(bundle).isEmpty()) {
                bundle.change(out.get(bundle), in.get(bundle));
            }
        }
        this.compiled = dirty.size();
        return changed;
    }

    private Set<String> classesOf(BundleFiles bundle) throws IOException {
        return bundle.entries().stream().filter(e -> e.endsWith(".class")).collect(Collectors.toSet());
    }

    private boolean isGone(String entry, BundleFiles bundle) {
        if (entry.endsWith(".class")) {
            return BundleFiles.source(entry, files.get(bundle).keySet()) == null;
        }
        return !entry.startsWith("META-INF/") && !entry.startsWith("OSGI-INF/l10n") && !entry.equals("about.html")
                && !files.get(bundle).containsKey(entry);
    }

    /** Compiles sources, then what depends on those whose shape changed, until nothing more does; null with errors. */
    private Map<String, Output.Compiled> compile(Set<Path> dirty) throws IOException {
        Map<String, Output.Compiled> all = new HashMap<>();
        Set<String> known = new HashSet<>();
        Set<Path> todo = dirty;
        while (!todo.isEmpty()) {
            // all together: they may have changed together
            Output output = javac(dirty);
            if (output == null) {
                return null;
            }
            all = output.classes;
            Set<String> reshaped = new TreeSet<>();
            for (Output.Compiled each : all.values()) {
                byte[] before = old().get(owners.get(each.source())).get(each.entry());
                // nothing that was compiled before can know a new class
                if (before != null && !Shape.of(before).equals(Shape.of(each.bytes().toByteArray()))
                        && known.add(each.entry())) {
                    reshaped.add(each.entry());
                }
            }
            todo = reshaped.isEmpty() ? new TreeSet<>() : dependents(reshaped);
            todo.removeAll(dirty);
            dirty.addAll(todo);
        }
        return all;
    }

    private Output javac(Set<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> path = new ArrayList<>(libraries);
        try (Stream<Path> jars = Files.walk(plugins, 3)) {
            jars.filter(f -> f.toString().endsWith(".jar")).map(Path::toString).sorted().forEach(path::add);
        }
        try (Output output = new Output(compiler.getStandardFileManager(told, Locale.ROOT, null))) {
            boolean good = compiler.getTask(new PrintWriter(System.err), output, told, List.of("--release", "25", "-g",
                    "-parameters", "-proc:none", "-nowarn", "-implicit:none", "-sourcepath", "", "-cp",
                    String.join(File.pathSeparator, path)), null,
                    compiler.getStandardFileManager(told, Locale.ROOT, null).getJavaFileObjectsFromPaths(sources)).call();
            for (Diagnostic<? extends JavaFileObject> each : told.getDiagnostics()) {
                if (each.getKind() == Diagnostic.Kind.ERROR) {
                    System.err.println((each.getSource() == null ? "" : Path.of(each.getSource().toUri()) + ":"
                            + each.getLineNumber() + ": ") + each.getMessage(Locale.ROOT));
                }
            }
            return good ? output : null;
        }
    }

    private Map<BundleFiles, Map<String, byte[]>> old() throws IOException {
        if (old == null) {
            old = new HashMap<>();
            for (BundleFiles bundle : bundles) {
                old.put(bundle, bundle.classes());
            }
        }
        return old;
    }

    /** The sources whose classes, or whose texts (constants leave nothing in classes), mention one of some classes. */
    private Set<Path> dependents(Set<String> entries) throws IOException {
        Set<String> names = entries.stream().map(e -> e.replaceAll("\\.class$", "")).collect(Collectors.toSet());
        String simple = names.stream().filter(this::hasConstants)
                .map(n -> n.substring(Math.max(n.lastIndexOf('/'), n.lastIndexOf('$')) + 1)).distinct().map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern words = simple.isEmpty() ? null : Pattern.compile("\\b(" + simple + ")\\b");
        Set<Path> found = new TreeSet<>();
        for (BundleFiles bundle : bundles) {
            Map<String, Path> all = files.get(bundle);
            for (Map.Entry<String, byte[]> each : old().get(bundle).entrySet()) {
                String source = BundleFiles.source(each.getKey(), all.keySet());
                if (source != null && Shape.mentions(each.getValue(), names)) {
                    found.add(all.get(source));
                }
            }
            for (Map.Entry<String, Path> each : all.entrySet()) {
                if (words != null && each.getKey().endsWith(".java") && !found.contains(each.getValue())
                        && words.matcher(Files.readString(each.getValue())).find()) {
                    found.add(each.getValue());
                }
            }
        }
        return found;
    }

    private boolean hasConstants(String name) {
        return old.values().stream().map(classes -> classes.get(name + ".class")).filter(Objects::nonNull)
                .anyMatch(Shape::hasConstants);
    }
}
