package org.lockkeeper.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The project of IntelliJ IDEA, which does not read manifests of bundles: written from them, from the target and from the poms of
 * the tests, so that nothing is stated twice. Needs the JDK and what a build put into Maven's local repository:
 * {@code java Idea.java FOLDER} tells which files are not as they follow, {@code java Idea.java FOLDER --write} writes them.
 */
final class Idea {

    private static final Pattern DEPENDENCY = Pattern.compile("<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version>");
    private static final Set<String> OF_THE_JDK = ModuleLayer.boot().modules().stream().flatMap(m -> m.getDescriptor().exports().stream())
            .filter(e -> !e.isQualified()).map(e -> e.source()).collect(Collectors.toUnmodifiableSet());

    /** What a manifest says; {@code jars} where it is none of our modules, {@code folder} where it is one. */
    private record Bundle(String name, String folder, List<String> jars, String host, List<String> requires, List<String> reexports,
            List<String> imports, Set<String> exports) {
    }

    /** What a module sees: other modules and jars, in this order. */
    private record Seen(Set<String> modules, Set<String> jars) {
    }

    private final Path root;
    private final Path repository;
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();
    private final Map<String, String> folders = new TreeMap<>();

    private Idea(Path root, Path repository) {
        this.root = root;
        this.repository = repository;
    }

    /** Compares, or writes with {@code --write}: exit code 1 where files are not as they should be. */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        boolean writing = arguments.length > 1 && arguments[1].equals("--write");
        Map<String, String> files = files(root, repository());
        Set<String> wrong = different(root, files);
        for (String name : wrong) {
            if (writing && files.containsKey(name)) {
                Files.createDirectories(root.resolve(name).getParent());
                Files.writeString(root.resolve(name), files.get(name));
            } else if (writing) {
                Files.delete(root.resolve(name));
            }
            System.err.println(name + (writing ? ": written" : ": not as it follows from manifests, target and poms"));
        }
        if (!writing && !wrong.isEmpty()) {
            System.exit(1);
        }
    }

    /** Maven's local repository. */
    static Path repository() {
        return Path.of(System.getProperty("lockkeeper.localRepository", System.getProperty("user.home") + "/.m2/repository"));
    }

    /** The files that are missing, other than they should be, or too many. */
    static Set<String> different(Path root, Map<String, String> files) throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                wrong.add(file.getKey());
            }
        }
        try (Stream<Path> there = Files.find(root, 4, (f, attributes) -> f.toString().endsWith(".iml"))) {
            there.map(f -> root.relativize(f).toString().replace('\\', '/')).filter(f -> !files.containsKey(f)).forEach(wrong::add);
        }
        return wrong;
    }

    /** The text of every file of the project, by its path below the root. */
    static Map<String, String> files(Path root, Path repository) throws IOException {
        return new Idea(root, repository).files();
    }

    private Map<String, String> files() throws IOException {
        List<Element> listed = new ArrayList<>(Xml.children(Xml.read(Files.readString(root.resolve("pom.xml"))), "modules"));
        Xml.all(Xml.read(Files.readString(root.resolve("pom.xml"))), "profile").stream().filter(p -> Xml.text(p, "id", "").equals("tests"))
                .forEach(p -> listed.addAll(Xml.children(p, "modules")));
        for (Element module : listed.stream().flatMap(m -> Xml.children(m, "module").stream()).toList()) {
            String folder = module.getTextContent().strip().replaceFirst("/[^/]+\\.xml$", "");
            Path manifest = root.resolve(folder).resolve("META-INF/MANIFEST.MF");
            if (Files.exists(manifest)) {
                try (var in = Files.newInputStream(manifest)) {
                    Bundle bundle = bundle(new Manifest(in), folder, wrapped(folder), Set.of());
                    bundles.put(bundle.name(), bundle);
                }
            }
            if (Files.isDirectory(root.resolve(folder).resolve("src"))) {
                folders.put(folder.replaceFirst(".*/", ""), folder);
            }
        }
        target();
        Map<String, String> files = new TreeMap<>(IdeaFiles.common(folders.values()));
        for (Map.Entry<String, String> module : folders.entrySet()) {
            Bundle bundle = bundles.get(module.getKey());
            files.put(IdeaFiles.name(module.getValue()), bundle == null ? plain(module.getValue()) : ofBundle(bundle));
        }
        return files;
    }

    private String ofBundle(Bundle bundle) throws IOException {
        Properties build = new Properties();
        try (var in = Files.newBufferedReader(root.resolve(bundle.folder()).resolve("build.properties"))) {
            build.load(in);
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (String source : build.getProperty("source..").split(",")) {
            sources.put(source.strip().replaceFirst("/$", ""), source.contains("resources") ? "type=\"java-resource\"" : "isTestSource=\"false\"");
        }
        Seen seen = seen(wires(bundle));
        return new IdeaFiles(sources).modules(seen.modules(), "").library("manifest", "", seen.jars()).text();
    }

    /** A module of tests: what its pom names. */
    private String plain(String folder) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        Map.of("src/main/java", "isTestSource=\"false\"", "src/test/java", "isTestSource=\"true\"", "src/test/resources", "type=\"java-test-resource\"")
                .entrySet().stream().filter(e -> Files.isDirectory(root.resolve(folder).resolve(e.getKey()))).sorted(Map.Entry.comparingByKey())
                .forEach(e -> sources.put(e.getKey(), e.getValue()));
        IdeaFiles file = new IdeaFiles(sources);
        Set<String> before = new LinkedHashSet<>();
        for (Set<String> scopes : List.of(Set.of("compile", "provided"), Set.of("test"))) {
            MavenPom pom = new MavenPom(root.resolve(folder).resolve("pom.xml"), repository);
            Set<String> modules = new LinkedHashSet<>();
            Set<Bundle> wired = new LinkedHashSet<>();
            Set<String> jars = new LinkedHashSet<>();
            for (MavenPom.Dependency each : pom.named().stream().filter(d -> scopes.contains(d.scope()) && d.group().equals("org.lockkeeper")).toList()) {
                modules.add(each.name());
                if (bundles.containsKey(each.name())) {
                    wired.addAll(wires(bundles.get(each.name())));
                }
            }
            pom.libraries(scopes).forEach(d -> jars.add(d.jar()));
            jars.addAll(seen(wired).jars());
            modules.removeAll(before);
            jars.removeAll(before);
            String scope = scopes.contains("test") ? " scope=\"TEST\"" : "";
            file.modules(modules, scope).library(scope.isEmpty() ? "pom" : "tests", scope, jars);
            before.addAll(modules);
            before.addAll(jars);
        }
        return file.text();
    }

    private Seen seen(Set<Bundle> wired) {
        Seen seen = new Seen(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Bundle each : wired) {
            if (each.jars().isEmpty()) {
                seen.modules().add(each.name());
            } else {
                seen.jars().addAll(each.jars());
            }
        }
        return seen;
    }

    /** What the bundle sees at run time, by what it requires and imports. */
    private Set<Bundle> wires(Bundle bundle) {
        Set<Bundle> wires = new LinkedHashSet<>();
        bundle.requires().forEach(name -> wire(named(name, bundle), wires));
        for (String name : bundle.imports()) {
            if (!OF_THE_JDK.contains(name) && wires.stream().noneMatch(b -> b.exports().contains(name))) {
                wire(bundles.values().stream().filter(b -> b.exports().contains(name)).findFirst()
                        .orElseThrow(() -> new IllegalStateException(bundle.name() + " imports " + name + ", which nobody exports")), wires);
            }
        }
        wires.remove(bundle);
        return wires;
    }

    private void wire(Bundle bundle, Set<Bundle> wires) {
        if (wires.add(bundle)) {
            bundles.values().stream().filter(b -> b.host().equals(bundle.name()) && b.folder().isEmpty()).forEach(b -> wire(b, wires));
            bundle.reexports().stream().filter(bundles::containsKey).forEach(name -> wire(bundles.get(name), wires));
        }
    }

    private Bundle named(String name, Bundle asked) {
        Bundle bundle = bundles.get(name);
        if (bundle == null) {
            throw new IllegalStateException(asked.name() + " requires " + name + ", which is neither here nor in the target");
        }
        return bundle;
    }

    /** The jars within a bundle of ours, as its pom says where they come from. */
    private List<String> wrapped(String folder) throws IOException {
        List<String> jars = new ArrayList<>();
        String pom = Files.readString(root.resolve(folder).resolve(folder.startsWith("sample/") ? "reactor.xml" : "pom.xml"));
        Map<String, String> versions = new HashMap<>();
        Matcher property = Pattern.compile("<([a-z]+\\.version)>([^<]+)<").matcher(Files.readString(root.resolve("pom.xml")));
        while (property.find()) {
            versions.put("${" + property.group(1) + "}", property.group(2));
        }
        Matcher item = Pattern.compile("<artifactItem>" + DEPENDENCY).matcher(pom);
        while (item.find()) {
            jars.add(jar(item.group(1), item.group(2), versions.getOrDefault(item.group(3), item.group(3))));
        }
        return jars;
    }

    private static String jar(String group, String name, String version) {
        return new MavenPom.Dependency(group, name, version, "jar", "", false, Set.of()).jar();
    }

    /** The bundles of the target; those that get their manifest there export all they have. */
    private void target() throws IOException {
        for (Element location : Xml.all(Xml.read(Files.readString(root.resolve("target-platform/lockkeeper.target"))), "location")) {
            for (Element each : Xml.all(location, "dependency")) {
                String path = jar(Xml.text(each, "groupId", ""), Xml.text(each, "artifactId", ""), Xml.text(each, "version", ""));
                try (JarFile jar = new JarFile(repository.resolve(path).toFile())) {
                    Manifest manifest = jar.getManifest();
                    Set<String> all = Set.of();
                    if (location.getAttribute("missingManifest").equals("generate")) {
                        manifest = new Manifest();
                        manifest.getMainAttributes().putValue("Bundle-SymbolicName", location.getAttribute("label"));
                        all = jar.stream().map(e -> e.getName()).filter(n -> n.endsWith(".class") && n.contains("/"))
                                .map(n -> n.substring(0, n.lastIndexOf('/')).replace('/', '.')).collect(Collectors.toSet());
                    }
                    Bundle bundle = bundle(manifest, "", List.of(path), all);
                    bundles.put(bundle.name(), bundle);
                }
            }
        }
    }

    private static Bundle bundle(Manifest manifest, String folder, List<String> jars, Set<String> all) {
        Set<String> exports = new LinkedHashSet<>(all);
        clauses(manifest, "Export-Package").forEach(c -> exports.add(name(c)));
        List<String> requires = clauses(manifest, "Require-Bundle");
        List<String> names = requires.stream().filter(c -> !c.contains("resolution:=optional")).map(Idea::name).toList();
        List<String> passed = requires.stream().filter(c -> c.matches(".*visibility:=\"?reexport.*")).map(Idea::name).toList();
        return new Bundle(clauses(manifest, "Bundle-SymbolicName").stream().map(Idea::name).findFirst().orElseThrow(), folder, jars,
                clauses(manifest, "Fragment-Host").stream().map(Idea::name).findFirst().orElse(""), names, passed,
                clauses(manifest, "Import-Package").stream().map(Idea::name).toList(), exports);
    }

    /** The clauses of a header: divided by commas, but for those between quotes. */
    private static List<String> clauses(Manifest manifest, String header) {
        String text = manifest.getMainAttributes().getValue(header);
        return text == null ? List.of() : List.of(text.strip().split("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"));
    }

    private static String name(String clause) {
        return clause.split(";")[0].strip();
    }
}
