package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may use what: the table of bundles in ARCHITECTURE.md. */
class LayersTest {

    private static final Set<String> PLATFORM = Set.of("org.eclipse.", "org.osgi.", "jakarta.");
    private static final Set<String> PARSERS = Set.of("de.siegmar.fastcsv.", "com.fasterxml.jackson.");

    /**
     * What a bundle may use.
     *
     * @param ours other bundles
     * @param libraries beginnings of package names; those of the JDK are free, but for SQL
     */
    private record Allowed(Set<String> ours, Set<String> libraries) {
    }

    private static final Map<String, Allowed> ALLOWED = Map.ofEntries(
            Map.entry("api", new Allowed(Set.of(), Set.of())),
            Map.entry("text", new Allowed(Set.of("api"), Set.of())),
            Map.entry("extensions", new Allowed(Set.of("api"), Set.of("org.osgi.framework."))),
            Map.entry("core", new Allowed(Set.of("api", "text"), Set.of())),
            Map.entry("logs", new Allowed(Set.of("api", "text"), Set.of("com.google.re2j."))),
            Map.entry("logs.view", new Allowed(Set.of("api", "text", "logs"), Set.of("com.google.re2j."))),
            Map.entry("intake", new Allowed(Set.of("api", "text", "logs"), PARSERS)),
            Map.entry("directory", new Allowed(Set.of("api", "intake", "text"), Set.of("com.unboundid."))),
            Map.entry("store", new Allowed(Set.of("api", "text"),
                    Set.of("com.fasterxml.jackson.core.", "org.apache.derby.", "java.sql.", "javax.sql."))),
            Map.entry("report", new Allowed(Set.of("api", "text"),
                    Set.of("org.apache.fontbox.", "org.apache.pdfbox.", "org.commonmark.", "org.dhatim.fastexcel."))),
            Map.entry("cli", new Allowed(Set.of("api", "text", "core", "logs", "intake", "directory", "store", "report", "extensions"),
                    Set.of("picocli.", "org.osgi.framework.", "org.osgi.util.tracker.", "org.eclipse.equinox.app."))),
            Map.entry("ui", new Allowed(Set.of("api", "core"), PLATFORM)),
            Map.entry("ui.workbench", new Allowed(Set.of("api", "text", "core", "report", "ui"), PLATFORM)),
            Map.entry("ui.help", new Allowed(Set.of("api", "report", "ui"), PLATFORM)),
            Map.entry("ui.servers", new Allowed(Set.of("api", "text", "core", "ui"), PLATFORM)),
            Map.entry("ui.clients", new Allowed(Set.of("api", "text", "core", "ui"), PLATFORM)),
            Map.entry("ui.upgrade", new Allowed(Set.of("api", "text", "core", "report", "ui"), PLATFORM)),
            Map.entry("ui.logs", new Allowed(Set.of("api", "text", "logs", "logs.view", "ui"), PLATFORM)),
            Map.entry("rcp", new Allowed(Set.of("api", "extensions"), PLATFORM)),
            // it is there before any bundle is
            Map.entry("start", new Allowed(Set.of(), Set.of("org.osgi.framework.", "org.eclipse.osgi."))));

    /** The packages of the core that answer people's questions; how they find the answers is no view's business. */
    private static final Set<String> ASKED = Set.of("collect", "inventory\\.[a-z]+", "path", "plan", "rehearsal", "scenario");

    private final Bundles bundles = Bundles.ofProject();

    @Test
    void viewsUseOfTheCoreOnlyWhatTheCommandLineAsksToo() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : bundles.classes(bundles.names())) {
            if (bundles.of(type).startsWith("ui")) {
                type.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getBaseComponentType().getName())
                        .filter(name -> name.startsWith("org.lockkeeper.core.") && ASKED.stream().noneMatch(
                                asked -> name.matches("org\\.lockkeeper\\.core\\." + asked + "\\.[A-Z].*")))
                        .forEach(name -> wrong.add(type.getName() + " uses " + name));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBundleHasItsRowInTheTable() {
        assertThat(bundles.names()).isSubsetOf(ALLOWED.keySet());
    }

    @Test
    void noBundleUsesWhatItMayNot() {
        Set<String> wrong = new TreeSet<>();
        JavaClasses classes = bundles.classes(bundles.names());
        for (JavaClass type : classes) {
            String bundle = bundles.of(type);
            Allowed allowed = ALLOWED.get(bundle);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!mayUse(bundle, allowed, target)) {
                    wrong.add(bundle + " uses " + target.getName() + " in " + type.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private boolean mayUse(String bundle, Allowed allowed, JavaClass target) {
        String name = target.getName();
        if (target.isPrimitive() || name.startsWith("org.jspecify.annotations.")) {
            return true;
        }
        if (name.startsWith("org.lockkeeper.")) {
            String other = bundles.of(target);
            return other.equals(bundle) || allowed.ours().contains(other);
        }
        boolean sql = name.startsWith("java.sql.") || name.startsWith("javax.sql.");
        if (!sql && (name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.")
                || name.startsWith("org.w3c.dom"))) {
            return true;
        }
        return allowed.libraries().stream().anyMatch(name::startsWith);
    }

    @Test
    void theTableInTheDocumentNamesEveryBundle() throws Exception {
        String document = java.nio.file.Files.readString(Bundles.root().resolve("ARCHITECTURE.md"));
        List<String> missing = bundles.names().stream().filter(n -> !document.contains("`" + n + "`")).toList();
        assertThat(missing).as("bundles that ARCHITECTURE.md does not name").isEmpty();
    }
}
