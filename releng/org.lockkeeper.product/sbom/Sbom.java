import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Writes what is in a product, as CycloneDX 1.5 ({@code sbom.cdx.json}) into its folder: each bundle and each library
 * within a bundle with its version, licence, SHA-256, its place on Maven Central, and whom it requires. Nothing is asked
 * of any network. The build fails where a library has no licence or no place, or where nobody requires it.
 *
 * <p>Arguments: the target definition, the parent pom, the feature that names roots, and folders of products.
 */
final class Sbom {

    /** Libraries whose jars tell less than there is to know: symbolic name or file → group, artifact, SPDX licence. */
    private static final Map<String, String[]> KNOWN = Map.ofEntries(
            known("com.google.re2j", "com.google.re2j", "re2j", "BSD-3-Clause"),
            known("com.sun.jna", "net.java.dev.jna", "jna", "LGPL-2.1-or-later OR Apache-2.0"),
            known("com.sun.jna.platform", "net.java.dev.jna", "jna-platform", "LGPL-2.1-or-later OR Apache-2.0"),
            known("com.unboundid.ldap.sdk", "com.unboundid", "unboundid-ldapsdk", "Apache-2.0"),
            known("org.commonmark", "org.commonmark", "commonmark", "BSD-2-Clause"),
            known("org.commonmark.ext-gfm-tables", "org.commonmark", "commonmark-ext-gfm-tables", "BSD-2-Clause"),
            known("org.eclipse.collections.api", "org.eclipse.collections", "eclipse-collections-api",
                    "EPL-1.0 OR BSD-3-Clause"),
            known("org.eclipse.collections.impl", "org.eclipse.collections", "eclipse-collections",
                    "EPL-1.0 OR BSD-3-Clause"),
            known("org.w3c.css.sac", "xml-apis", "xml-apis-ext", "Apache-2.0 AND W3C"),
            known("jakarta.annotation-api", "jakarta.annotation", "jakarta.annotation-api",
                    "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0"),
            known("picocli", "info.picocli", "picocli", "Apache-2.0"),
            known("derby.jar", "org.apache.derby", "derby", "Apache-2.0"),
            known("derbyshared.jar", "org.apache.derby", "derbyshared", "Apache-2.0"),
            known("derbytools.jar", "org.apache.derby", "derbytools", "Apache-2.0"),
            known("fastexcel.jar", "org.dhatim", "fastexcel", "Apache-2.0"),
            known("opczip.jar", "com.github.rzymek", "opczip", "Apache-2.0"));

    /** What nobody requires by name, and who needs it all the same. */
    private static final Set<String> ROOTS_BESIDE_THE_FEATURE = Set.of("slf4j.simple");

    private record Library(String name, String file, String version, String sha256, String licence, String purl, boolean ours,
            Set<String> exports, Set<String> imports, Set<String> requires, String host) {
    }

    private final Map<String, String> coordinates = new TreeMap<>();
    private final String derby;
    private final Set<String> roots = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private Sbom(Path target, Path pom, Path feature) throws IOException {
        Matcher each = Pattern.compile("<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version>")
                .matcher(Files.readString(target));
        while (each.find()) {
            coordinates.put(each.group(2), each.group(1) + "/" + each.group(2) + "@" + each.group(3));
        }
        derby = first("<derby.version>([^<]+)<", Files.readString(pom));
        Matcher root = Pattern.compile("<plugin id=\"([^\"]+)\"").matcher(Files.readString(feature));
        while (root.find()) {
            roots.add(root.group(1));
        }
        roots.addAll(ROOTS_BESIDE_THE_FEATURE);
    }

    private static Map.Entry<String, String[]> known(String name, String group, String artifact, String licence) {
        return Map.entry(name, new String[] {group, artifact, licence});
    }

    public static void main(String[] arguments) throws Exception {
        Sbom sbom = new Sbom(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        for (int i = 3; i < arguments.length; i++) {
            for (Path product : products(Path.of(arguments[i]))) {
                sbom.write(product);
            }
        }
        if (!sbom.problems.isEmpty()) {
            sbom.problems.forEach(problem -> System.err.println("sbom: " + problem));
            System.exit(1);
        }
    }

    /** The folders that hold a folder of plug-ins. */
    private static List<Path> products(Path folder) throws IOException {
        try (var all = Files.walk(folder, 9)) {
            return all.filter(f -> f.endsWith("plugins") && Files.isDirectory(f)).map(Path::getParent).sorted().toList();
        }
    }

    private void write(Path product) throws IOException, GeneralSecurityException {
        List<Library> libraries = new ArrayList<>();
        try (DirectoryStream<Path> plugins = Files.newDirectoryStream(product.resolve("plugins"))) {
            for (Path plugin : plugins) {
                if (Files.isDirectory(plugin)) {
                    Manifest manifest = new Manifest(new ByteArrayInputStream(
                            Files.readAllBytes(plugin.resolve("META-INF/MANIFEST.MF"))));
                    libraries.add(library(plugin.getFileName().toString(), new byte[0], Map.of(), manifest));
                    try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugin, "{*.jar,lib}")) {
                        for (Path jar : jars) {
                            if (Files.isDirectory(jar)) {
                                try (DirectoryStream<Path> nested = Files.newDirectoryStream(jar, "*.jar")) {
                                    for (Path each : nested) {
                                        libraries.add(jar(each, plugin.getFileName() + "/lib/"));
                                    }
                                }
                            }
                        }
                    }
                } else {
                    libraries.add(jar(plugin, ""));
                }
            }
        }
        libraries.sort((a, b) -> a.file.compareTo(b.file));
        Map<String, Set<String>> edges = edges(libraries);
        Set<String> required = new TreeSet<>();
        edges.forEach((from, to) -> required.addAll(to));
        for (Library each : libraries) {
            if (!each.ours && !each.file.contains("/") && !required.contains(each.name) && !roots.contains(each.name)) {
                problems.add(product.getFileName() + ": nobody requires " + each.name + "; leave it out");
            }
        }
        Files.writeString(product.resolve("sbom.cdx.json"), json(libraries, edges));
        // the same for people, which About shows too: name, version and licence with tabs between
        Files.writeString(product.resolve("libraries.txt"), libraries.stream().filter(l -> !l.ours && l.licence != null)
                .map(l -> l.name + "\t" + l.version + "\t" + l.licence + "\n").sorted().collect(Collectors.joining()));
        System.out.println("sbom: " + libraries.size() + " bundles and libraries in " + product.resolve("sbom.cdx.json"));
    }

    private Library jar(Path jar, String before) throws IOException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(jar);
        Map<String, String> told = new LinkedHashMap<>();
        Manifest manifest = new Manifest();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("META-INF/MANIFEST.MF")) {
                    manifest = new Manifest(new ByteArrayInputStream(zip.readAllBytes()));
                } else if (name.endsWith("/pom.properties") || name.equals("about.html") || name.startsWith("META-INF/LICENSE")) {
                    told.put(name, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return library(before + jar.getFileName(), content, told, manifest);
    }

    private Library library(String file, byte[] content, Map<String, String> told, Manifest manifest)
            throws GeneralSecurityException {
        Attributes head = manifest.getMainAttributes();
        String base = file.substring(file.lastIndexOf('/') + 1);
        String symbolic = head.getValue("Bundle-SymbolicName");
        String name = file.contains("/") ? base : symbolic == null ? base : symbolic.split(";")[0].strip();
        boolean ours = name.startsWith("org.lockkeeper");
        String version = head.getValue("Bundle-Version") == null ? "" : head.getValue("Bundle-Version").strip();
        String place = ours ? null : place(name, told);
        String licence = ours ? "EPL-2.0" : licence(name, head.getValue("Bundle-License"), told);
        if (!ours && place == null) {
            problems.add("no coordinates are known of " + file);
        }
        if (licence == null) {
            problems.add("no licence is known of " + file);
        }
        if (place != null) {
            version = place.substring(place.indexOf('@') + 1);
        }
        return new Library(name, file, version, content.length == 0 ? null
                : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)), licence,
                place == null ? null : "pkg:maven/" + place, ours, names(head.getValue("Export-Package"), true),
                names(head.getValue("Import-Package"), false), names(head.getValue("Require-Bundle"), false),
                head.getValue("Fragment-Host") == null ? null : head.getValue("Fragment-Host").split(";")[0].strip());
    }

    private String place(String name, Map<String, String> told) {
        for (Map.Entry<String, String> each : told.entrySet()) {
            if (each.getKey().endsWith("/pom.properties")) {
                Properties properties = new Properties();
                try {
                    properties.load(new java.io.StringReader(each.getValue()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                String artifact = properties.getProperty("artifactId");
                String pinned = coordinates.get(artifact);
                if (pinned != null && pinned.startsWith(properties.getProperty("groupId") + "/")) {
                    return pinned;
                }
                if (name.endsWith(".jar") && name.equals(artifact + ".jar")) {
                    return properties.getProperty("groupId") + "/" + artifact + "@" + properties.getProperty("version");
                }
            }
        }
        String[] known = KNOWN.get(name);
        if (known != null) {
            String pinned = coordinates.get(known[1]);
            return pinned != null ? pinned : known[0].equals("org.apache.derby") ? known[0] + "/" + known[1] + "@" + derby : null;
        }
        if (coordinates.containsKey(name)) {
            return coordinates.get(name);
        }
        // com.github.weisj.jsvg, org.objectweb.asm.tree.analysis: the artifact is the name's end
        for (String group : List.of("com.github.weisj.", "de.siegmar.", "org.eclipse.swtchart.")) {
            if (name.startsWith(group) && coordinates.containsKey(name.substring(group.length()))) {
                return coordinates.get(name.substring(group.length()));
            }
        }
        if (name.startsWith("org.objectweb.asm")) {
            String artifact = name.replace("org.objectweb.", "").replace("tree.analysis", "analysis").replace('.', '-');
            return coordinates.get(artifact);
        }
        return null;
    }

    private static String licence(String name, String told, Map<String, String> files) {
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name)[2];
        }
        String text = (told == null ? "" : told) + String.join("\n", files.entrySet().stream()
                .filter(e -> told == null && !e.getKey().endsWith("pom.properties")).map(Map.Entry::getValue).toList());
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("bsd-3-clause")) {
            return "BSD-3-Clause";
        }
        if (lower.contains("epl-2.0") || lower.contains("epl v2") || lower.contains("epl-v20")
                || lower.contains("eclipse public license version 2.0") || lower.contains("eclipse public license - v 2.0")) {
            return "EPL-2.0";
        }
        if (lower.contains("apache")) {
            return "Apache-2.0";
        }
        if (lower.contains("mit license") || lower.contains("license/mit") || lower.strip().equals("mit")
                || lower.contains("permission is hereby granted, free of charge")) {
            return "MIT";
        }
        return null;
    }

    private static Set<String> names(String header, boolean exports) {
        Set<String> names = new TreeSet<>();
        if (header != null) {
            for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                // who may do without it does not keep it in the product
                if (exports || !clause.contains("resolution:=\"optional\"") && !clause.contains("resolution:=optional")) {
                    names.add(clause.split(";")[0].strip());
                }
            }
        }
        return names;
    }

    private static Map<String, Set<String>> edges(List<Library> libraries) {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (Library from : libraries) {
            Set<String> to = edges.computeIfAbsent(from.name, _ -> new TreeSet<>());
            for (Library other : libraries) {
                boolean imported = other.exports.stream().anyMatch(p -> from.imports.contains(p) && !from.exports.contains(p));
                if (!other.name.equals(from.name) && (from.requires.contains(other.name) || imported
                        || other.name.equals(from.host) || other.file.startsWith(from.file + "/"))) {
                    to.add(other.name);
                }
            }
        }
        return edges;
    }

    private static String json(List<Library> libraries, Map<String, Set<String>> edges) {
        StringBuilder out = new StringBuilder();
        StringBuilder all = new StringBuilder();
        libraries.forEach(each -> all.append(each.file).append(each.sha256));
        out.append("{\n  \"bomFormat\" : \"CycloneDX\",\n  \"specVersion\" : \"1.5\",\n  \"serialNumber\" : \"urn:uuid:")
                .append(UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)))
                .append("\",\n  \"version\" : 1,\n  \"metadata\" : {\n    \"component\" : { \"type\" : \"application\", \"name\" : "
                        + "\"Lockkeeper\", \"bom-ref\" : \"lockkeeper\" }\n  },\n  \"components\" : [\n");
        List<String> components = new ArrayList<>();
        for (Library each : libraries) {
            List<String> fields = new ArrayList<>(List.of("\"type\" : \"library\"", "\"bom-ref\" : " + quoted(each.name),
                    "\"name\" : " + quoted(each.name), "\"version\" : " + quoted(each.version)));
            if (each.sha256 != null) {
                fields.add("\"hashes\" : [ { \"alg\" : \"SHA-256\", \"content\" : \"" + each.sha256 + "\" } ]");
            }
            if (each.licence != null) {
                fields.add("\"licenses\" : [ " + (each.licence.contains(" ") ? "{ \"expression\" : " + quoted(each.licence) + " }"
                        : "{ \"license\" : { \"id\" : " + quoted(each.licence) + " } }") + " ]");
            }
            if (each.purl != null) {
                fields.add("\"purl\" : " + quoted(each.purl));
            }
            fields.add("\"properties\" : [ { \"name\" : \"file\", \"value\" : " + quoted("plugins/" + each.file) + " } ]");
            components.add("    {\n      " + String.join(",\n      ", fields) + "\n    }");
        }
        out.append(String.join(",\n", components)).append("\n  ],\n  \"dependencies\" : [\n");
        List<String> dependencies = new ArrayList<>();
        edges.forEach((from, to) -> dependencies.add("    { \"ref\" : " + quoted(from) + ", \"dependsOn\" : ["
                + String.join(", ", to.stream().map(Sbom::quoted).toList()) + "] }"));
        return out.append(String.join(",\n", dependencies)).append("\n  ]\n}\n").toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
