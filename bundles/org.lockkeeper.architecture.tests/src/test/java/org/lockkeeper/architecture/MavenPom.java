package org.lockkeeper.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * A Maven pom as far as a class path needs it: what it inherits, what is managed, and what follows from its dependencies. Reads the
 * poms that Maven put into its local repository, asks nobody.
 */
final class MavenPom {

    /** Of two ways to a library the shorter one tells its version, as with Maven. */
    record Dependency(String group, String name, String version, String type, String scope, boolean optional, Set<String> without) {

        String key() {
            return group + ":" + name;
        }

        /** Where its jar lies below a repository. */
        String jar() {
            return group.replace('.', '/') + "/" + name + "/" + version + "/" + name + "-" + version + ".jar";
        }
    }

    private record Open(Dependency dependency, Set<String> without) {
    }

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Path repository;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Dependency> managed = new LinkedHashMap<>();
    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();
    /** The text of {@code packaging}, {@code jar} where there is none. */
    final String packaging;

    /** Reads a pom; parents are looked for at their relative path, then in the repository. */
    MavenPom(Path file, Path repository) throws IOException {
        this.repository = repository;
        Element project = Xml.read(Files.readString(file));
        for (Element parent : Xml.children(project, "parent")) {
            Path beside = file.resolveSibling(Xml.text(parent, "relativePath", "../pom.xml")).normalize();
            beside = Files.isDirectory(beside) ? beside.resolve("pom.xml") : beside;
            MavenPom above = new MavenPom(!file.startsWith(repository) && Files.exists(beside) ? beside : pom(Xml.text(parent, "groupId", ""),
                    Xml.text(parent, "artifactId", ""), Xml.text(parent, "version", "")), repository);
            properties.putAll(above.properties);
            managed.putAll(above.managed);
            dependencies.putAll(above.dependencies);
        }
        for (String name : List.of("groupId", "artifactId", "version")) {
            String text = Xml.text(project, name, properties.getOrDefault("project." + name, ""));
            properties.put("project." + name, text);
            properties.put("pom." + name, text);
        }
        packaging = Xml.text(project, "packaging", "jar");
        Xml.children(project, "properties").forEach(all -> Xml.children(all, "*").forEach(p -> properties.put(p.getTagName(), p.getTextContent().strip())));
        List<Dependency> imported = new ArrayList<>();
        for (Dependency each : listed(Xml.children(project, "dependencyManagement"))) {
            if (each.scope().equals("import")) {
                imported.add(each);
            } else {
                managed.put(each.key(), each);
            }
        }
        for (Dependency each : imported) {
            MavenPom bom = new MavenPom(pom(value(each.group()), value(each.name()), value(each.version())), repository);
            bom.managed.values().forEach(d -> managed.putIfAbsent(d.key(), bom.filled(d)));
        }
        listed(List.of(project)).forEach(d -> dependencies.put(d.key(), d));
    }

    private Path pom(String group, String name, String version) {
        return repository.resolve(group.replace('.', '/')).resolve(name).resolve(version).resolve(name + "-" + version + ".pom");
    }

    private static List<Dependency> listed(List<Element> parents) {
        List<Dependency> found = new ArrayList<>();
        for (Element parent : parents) {
            for (Element all : Xml.children(parent, "dependencies")) {
                for (Element each : Xml.children(all, "dependency")) {
                    Set<String> without = new HashSet<>();
                    Xml.children(each, "exclusions").forEach(list -> Xml.children(list, "exclusion")
                            .forEach(e -> without.add(Xml.text(e, "groupId", "*") + ":" + Xml.text(e, "artifactId", "*"))));
                    found.add(new Dependency(Xml.text(each, "groupId", ""), Xml.text(each, "artifactId", ""), Xml.text(each, "version", ""),
                            Xml.text(each, "type", "jar"), Xml.text(each, "scope", ""), Xml.text(each, "optional", "").equals("true"), without));
                }
            }
        }
        return found;
    }

    private String value(String text) {
        Matcher matcher = PROPERTY.matcher(text);
        return matcher.find() ? value(text.replace(matcher.group(), properties.getOrDefault(matcher.group(1), "?"))) : text;
    }

    /** With the properties of this pom put in. */
    private Dependency filled(Dependency d) {
        return new Dependency(value(d.group()), value(d.name()), value(d.version()), d.type(), value(d.scope()), d.optional(), d.without());
    }

    /** What the pom names itself, with the versions that are managed; {@code scope} is never empty. */
    List<Dependency> named() {
        List<Dependency> named = new ArrayList<>();
        for (Dependency raw : dependencies.values()) {
            Dependency each = filled(raw);
            Dependency said = managed.containsKey(each.key()) ? filled(managed.get(each.key())) : each;
            Set<String> without = new HashSet<>(each.without());
            without.addAll(said.without());
            String scope = each.scope().isEmpty() ? said.scope() : each.scope();
            named.add(new Dependency(each.group(), each.name(), each.version().isEmpty() ? said.version() : each.version(), each.type(),
                    scope.isEmpty() ? "compile" : scope, each.optional(), without));
        }
        return named;
    }

    /** The libraries of a class path: those named with one of the scopes, and what they need to be compiled and run with. */
    List<Dependency> libraries(Set<String> scopes) throws IOException {
        Map<String, Dependency> found = new LinkedHashMap<>();
        ArrayDeque<Open> open = new ArrayDeque<>();
        named().stream().filter(d -> scopes.contains(d.scope()) && d.type().equals("jar")).forEach(d -> open.add(new Open(d, d.without())));
        while (!open.isEmpty()) {
            Open next = open.remove();
            Dependency at = next.dependency();
            if (at.group().equals("org.lockkeeper") || found.containsKey(at.key())) {
                continue; // a module, or known from a shorter way
            }
            found.put(at.key(), at);
            for (Dependency each : new MavenPom(pom(at.group(), at.name(), at.version()), repository).named()) {
                boolean left = next.without().contains("*:*") || next.without().contains(each.key()) || next.without().contains(each.group() + ":*");
                if (!left && !each.optional() && Set.of("compile", "runtime").contains(each.scope()) && each.type().equals("jar")) {
                    Set<String> without = new HashSet<>(next.without());
                    without.addAll(each.without());
                    Dependency said = managed.containsKey(each.key()) ? filled(managed.get(each.key())) : each;
                    without.addAll(said.without());
                    open.add(new Open(new Dependency(each.group(), each.name(), said.version().isEmpty() ? each.version() : said.version(),
                            each.type(), each.scope(), false, without), without));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
