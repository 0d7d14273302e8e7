package org.lockkeeper.cli.internal.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Maven project of an extension: a bundle with the services, one with the view, tests on the test kit, and a script that
 * starts the product with them.
 *
 * @param id symbolic name of the bundle, and its package: {@code com.acme.kiosk}
 * @param parts what it begins with
 * @param version of the SDK
 * @param sdk folder of the unpacked SDK, or {@link #USUAL_SDK}
 * @param product start script of the product
 */
public record ExtensionProject(String id, Set<Part> parts, String version, String sdk, String product) {

    /** Where the SDK is unpacked where nobody says otherwise, as Maven understands it on every computer. */
    public static final String USUAL_SDK = "${user.home}/lockkeeper-sdk";

    private static final String IDENTIFIER = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+";
    private static final String DEVICE = "con|prn|aux|nul|(com|lpt)[0-9]";
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long",
            "native", "new", "package", "private", "protected", "public", "return", "short", "static", "super",
            "switch", "this", "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "false",
            "null");

    /** Copies the parts. */
    public ExtensionProject {
        parts = EnumSet.copyOf(parts);
    }

    /**
     * Whether an id can be that of an extension: the name of a package of at least two words, none of ours and none of Java's, which
     * nobody else may define; no word is one that Windows takes for a device and makes no folder of.
     */
    public static boolean isId(String id) {
        return id.matches(IDENTIFIER) && !id.startsWith("org.lockkeeper") && !id.startsWith("java.")
                && List.of(id.split("\\.")).stream().noneMatch(word -> KEYWORDS.contains(word) || word.matches(DEVICE));
    }

    private String name() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private String title() {
        return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
    }

    /** The files by their paths within the project, with {@code /}. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        boolean services = parts.stream().anyMatch(part -> !part.isOfWindow());
        boolean window = parts.stream().anyMatch(Part::isOfWindow);
        files.put("pom.xml", filled("pom.xml", Map.of("modules", (services ? module(id) : "")
                + (window ? module(id + ".ui") : ""))));
        files.put("run", filled("run", Map.of()));
        files.put("debug", filled("debug", Map.of()));
        files.put(title() + " debug.launch", filled("eclipse.launch", Map.of("module", services ? id : id + ".ui")));
        files.put(".run/debug.run.xml", filled("idea-debug.xml", Map.of()));
        files.put(".run/run.run.xml", filled("idea-run.xml", Map.of()));
        files.put(".gitignore", filled("gitignore", Map.of()));
        StringBuilder list = new StringBuilder();
        for (Part part : parts) {
            list.append("- ").append(title()).append(part.template()).append(": ").append(part.meaning()).append(".\n");
        }
        files.put("README.md", filled("README.md", Map.of("parts", "## What is in it\n\n" + list)));
        if (services) {
            services(files);
        }
        if (window) {
            window(files);
        }
        return files;
    }

    private static String module(String name) {
        return "    <module>" + name + "</module>\n";
    }

    private void services(Map<String, String> files) {
        files.put(id + "/pom.xml", filled("module-pom.xml", Map.of("module", id, "profiles", "", "dependencies",
                dependency("org.lockkeeper", "lockkeeper-testkit", "test"))));
        files.put(id + "/META-INF/MANIFEST.MF", filled("MANIFEST.MF", Map.of("module", id, "headers",
                "Service-Component: OSGI-INF/*.xml\n", "require", "")));
        parts.stream().filter(part -> !part.isOfWindow()).forEach(part -> service(part, id, files));
    }

    /** A service: what declares it, its class, its test. */
    private void service(Part part, String bundle, Map<String, String> files) {
        String path = "/java/" + bundle.replace('.', '/') + "/";
        String type = title() + part.template();
        files.put(bundle + "/OSGI-INF/" + part.word() + ".xml", filled("component.xml", Map.of("class", bundle + "." + type,
                "interface", String.valueOf(part.service()))));
        files.put(bundle + "/src/main" + path + type + ".java", filled(part.template() + ".java.txt", Map.of()));
        files.put(bundle + "/src/test" + path + type + "Test.java", filled(part.template() + "Test.java.txt", Map.of()));
    }

    private void window(Map<String, String> files) {
        String ui = id + ".ui";
        boolean view = parts.contains(Part.VIEW);
        boolean settings = parts.contains(Part.SETTINGS);
        files.put(ui + "/pom.xml", filled("module-pom.xml", Map.of("module", ui, "dependencies",
                (view ? dependency("jakarta.annotation", "jakarta.annotation-api", "provided")
                        + dependency("jakarta.inject", "jakarta.inject-api", "provided")
                        + dependency("org.eclipse.platform", "org.eclipse.e4.ui.di", "provided") : "")
                        + (settings ? dependency("org.lockkeeper", "lockkeeper-kit", "provided")
                                + dependency("org.lockkeeper", "lockkeeper-testkit", "test")
                                + dependency("org.eclipse.platform", "org.eclipse.osgi", "test") : ""),
                "profiles", swt())));
        files.put(ui + "/META-INF/MANIFEST.MF", filled("MANIFEST.MF", Map.of("module", ui, "headers",
                (view ? "Model-Fragment: fragment.e4xmi;apply=initial\nImport-Package: jakarta.annotation;version=\"[2.1.0,3.0.0)\","
                        + "\n jakarta.inject;version=\"[2.0.0,3.0.0)\"\n" : "")
                        + (settings ? "Service-Component: OSGI-INF/*.xml\n" : ""), "require",
                ",\n org.eclipse.swt" + (view ? ",\n org.eclipse.e4.ui.di" : "")
                        + (settings ? ",\n org.lockkeeper.ui;bundle-version=\"[0.1.0,0.2.0)\"" : ""))));
        if (settings) {
            service(Part.SETTINGS, ui, files);
        }
        if (view) {
            view(ui, files);
        }
    }

    private void view(String ui, Map<String, String> files) {
        files.put(ui + "/fragment.e4xmi", filled("fragment.e4xmi", Map.of()));
        String folder = "/" + ui.replace('.', '/') + "/";
        files.put(ui + "/src/main/java" + folder + title() + "View.java", filled("View.java.txt", Map.of()));
        for (String texts : List.of("messages.properties", "messages_de.properties")) {
            files.put(ui + "/src/main/resources" + folder + texts, filled(texts + ".txt", Map.of()));
        }
    }

    /** SWT has a jar for each system; that of the system that builds is compiled against. */
    private static String swt() {
        Map<String, String> systems = new LinkedHashMap<>();
        systems.put("gtk.linux.x86_64", "<name>linux</name>");
        systems.put("win32.win32.x86_64", "<family>windows</family>");
        systems.put("cocoa.macosx.x86_64", "<name>mac os x</name><arch>x86_64</arch>");
        systems.put("cocoa.macosx.aarch64", "<name>mac os x</name><arch>aarch64</arch>");
        StringBuilder profiles = new StringBuilder("  <profiles>\n");
        systems.forEach((jar, os) -> profiles.append("    <profile>\n      <id>").append(jar)
                .append("</id>\n      <activation><os>").append(os)
                .append("</os></activation>\n      <dependencies>\n    ").append(dependency("org.eclipse.platform",
                        "org.eclipse.swt." + jar, "provided")).append("      </dependencies>\n    </profile>\n"));
        return profiles.append("  </profiles>\n").toString();
    }

    private static String dependency(String group, String artifact, String scope) {
        return "    <dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><scope>" + scope
                + "</scope></dependency>\n";
    }

    private String filled(String template, Map<String, String> more) {
        Map<String, String> values = new LinkedHashMap<>(more);
        values.put("id", id);
        values.put("package", id);
        values.put("name", name());
        values.put("Name", title());
        // names of commands have hyphens
        values.put("word", name().replaceAll("_+", "-").replaceAll("-$", ""));
        values.put("PREFIX", name().toUpperCase(Locale.ROOT).replace("_", ""));
        values.put("version", version);
        values.put("sdk", sdk);
        values.put("product", product);
        String text = read(template);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }

    private static String read(String template) {
        try (InputStream in = ExtensionProject.class.getResourceAsStream("templates/" + template)) {
            if (in == null) {
                throw new IllegalStateException("no template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
