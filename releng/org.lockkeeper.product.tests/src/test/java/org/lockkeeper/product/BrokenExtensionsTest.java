package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fourteen kinds of broken extensions, compiled against the SDK, in the product that ships: no command stops, each is named.
 */
class BrokenExtensionsTest {

    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");

    private static final String RULE = """
            package com.acme; import java.util.*; import org.lockkeeper.api.rules.*;
            public class %s implements ClientRule {
              %s
              public RuleDescription description() { return new RuleDescription("%s", "t", "c", "c",
                List.of(new Citation("d", "")), true, List.of()); }
              public Optional<Finding> evaluate(ClientCase c) { %s }
            }
            """;
    private static final String FORMAT = """
            package com.acme; import java.util.*; import org.lockkeeper.api.logs.*;
            public class %s implements LogFormat {
              public String id() { return "%s"; } public String title() { return "t"; }
              public List<LogAspect> aspects() { return List.of(); }
              public int recognise(String name, List<String> lines) { %s }
              public Optional<LogRecord> parse(String line) { %s }
            }
            """;
    private static final String IMPORTER = """
            package com.acme; import java.util.*; import org.lockkeeper.api.intake.*;
            public class %s implements Importer {
              public String id() { %s } public String title() { return "t"; }
              public int recognise(ImportSource s) { return s.name().equals("kiosk.txt") ? 100 : 0; }
              public void read(ImportSource s, ImportContext c) { throw new AssertionError("read"); }
            }
            """;

    @TempDir
    Path folder;
    private Path extensions;

    @BeforeEach
    void fill() throws IOException {
        extensions = Files.createDirectories(folder.resolve("data/extensions"));
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("ThrowingRule", RULE.formatted("ThrowingRule", "", "ACME-1", "throw new IllegalStateException(\"x\");"));
        sources.put("NullRule", RULE.formatted("NullRule", "", "ACME-2", "return null;"));
        sources.put("DeepRule", RULE.formatted("DeepRule", "", "ACME-3", "return evaluate(c);"));
        sources.put("UnmadeRule", RULE.formatted("UnmadeRule", "public UnmadeRule() { throw new Error(\"made\"); }",
                "ACME-4", "return Optional.empty();"));
        sources.put("BlindFormat", FORMAT.formatted("BlindFormat", "blind", "throw new LinkageError(\"x\");",
                "return Optional.empty();"));
        sources.put("MuteFormat", FORMAT.formatted("MuteFormat", "mute", "return name.equals(\"kiosk.log\") ? 100 : 0;",
                "return null;"));
        sources.put("NamelessImporter", IMPORTER.formatted("NamelessImporter", "throw new AssertionError(\"id\");"));
        sources.put("FailingImporter", IMPORTER.formatted("FailingImporter", "return \"acme\";"));
        sources.put("NamelessWriter", """
                package com.acme; import java.io.*; import org.lockkeeper.api.plan.*; import org.lockkeeper.api.report.*;
                public class NamelessWriter implements ReportWriter {
                  public String format() { throw new IllegalStateException("format"); }
                  public String title() { return "t"; } public String fileExtension() { return "x"; }
                  public void write(UpgradePlan plan, OutputStream out) { }
                }
                """);
        Path classes = compile(sources);
        sources.keySet().forEach(type -> bundle(type, "Service-Component: OSGI-INF/c.xml\n", classes));
        bundle("Lost", "Import-Package: com.acme.nowhere\n", null);
        bundle("View", "Model-Fragment: fragment.e4xmi\n", null);
        Files.writeString(extensions.resolve("corrupt.jar"), "no zip");
        new JarOutputStream(Files.newOutputStream(extensions.resolve("library.jar"))).close();
        Files.copy(extensions.resolve("library.jar"), Files.createDirectory(extensions.resolve("deep")).resolve("x.jar"));
        Path site = Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(site.resolve("lockkeeper-server.json"), "{\"name\":\"mail1\",\"version\":\"7.2.3\"}");
        Files.writeString(site.resolve("lockkeeper-clients.csv"),
                "account,computer,connector,version,updaterService\na@acme.example,PC-1,KOFF,7.2.3,yes\n");
        Files.writeString(site.resolve("kiosk.txt"), "kiosk\n");
        Files.writeString(folder.resolve("kiosk.log"), "alpha\nbeta\n");
    }

    private Path compile(Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path api;
        try (Stream<Path> jars = Files.walk(Path.of(System.getProperty("lockkeeper.sdk")))) {
            api = jars.filter(f -> f.getFileName().toString().matches("lockkeeper-api-[0-9.]+jar")).findFirst()
                    .orElseThrow();
        }
        Path framework;
        try (Stream<Path> jars = Files.list(Product.ROOT.resolve("plugins"))) {
            framework = jars.filter(f -> f.getFileName().toString().startsWith("org.eclipse.osgi_")).findFirst().orElseThrow();
        }
        List<JavaFileObject> files = sources.entrySet().stream().<JavaFileObject>map(e -> new SimpleJavaFileObject(
                URI.create("mem:///com/acme/" + e.getKey() + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return e.getValue();
            }
        }).toList();
        boolean compiled = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-d", classes.toString(),
                "-cp", api + java.io.File.pathSeparator + framework, "-proc:none"), null, files).call();
        assertThat(compiled).isTrue();
        return classes;
    }

    private void bundle(String type, String headers, Path classes) {
        Manifest manifest = new Manifest();
        try {
            manifest.read(new java.io.ByteArrayInputStream(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                    + "Bundle-SymbolicName: com.acme." + type.toLowerCase(java.util.Locale.ROOT)
                    + ";singleton:=true\nBundle-Version: 1.0.0\n" + headers
                    + (headers.startsWith("Import") ? "" : "Require-Bundle: org.lockkeeper.api\n")).getBytes()));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(extensions.resolve(type + ", 1.jar")),
                    manifest)) {
                if (classes != null) {
                    entry(out, "com/acme/" + type + ".class", Files.readAllBytes(classes.resolve("com/acme/" + type
                            + ".class")));
                    entry(out, "OSGI-INF/c.xml", ("""
                            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="com.acme.%1$s">
                            <implementation class="com.acme.%1$s"/>
                            <service><provide interface="%2$s"/></service></scr:component>
                            """.formatted(type, service(type))).getBytes());
                } else {
                    entry(out, "fragment.e4xmi", "<a><b></a>".getBytes());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String service(String type) {
        return "org.lockkeeper.api." + (type.endsWith("Rule") ? "rules.UpgradeRule" : type.endsWith("Format")
                ? "logs.LogFormat" : type.endsWith("Importer") ? "intake.Importer" : "report.ReportWriter");
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private Product.Run run(String... arguments) throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, arguments);
        assertThat(run.out() + run.err()).as(String.join(" ", arguments)).doesNotContain("not your fault", "\tat ",
                "!ENTRY");
        return run;
    }

    @Test
    void noneStopsACommandAndEachIsNamed() throws Exception {
        Product.Run listed = run("extensions");
        assertThat(listed.exitCode()).isEqualTo(1);
        assertThat(listed.out()).contains("com.acme.lost", "com.acme.unmaderule", "com.acme.namelessimporter",
                "com.acme.namelesswriter", "com.acme.view", "corrupt.jar", "library.jar", "x.jar");

        Product.Run planned = run("plan", folder.resolve("mail1").toString(), "--to", "7.3", "--format", "json");
        assertThat(planned.exitCode()).isEqualTo(1);
        assertThat(planned.out()).contains("\"LK-103\"", "ACME-1", "ACME-2", "ACME-3", "com.acme.nowhere");
        assertThat(planned.err()).contains("class com.acme.ThrowingRule of the extension com.acme.throwingrule",
                "class com.acme.FailingImporter of the extension com.acme.failingimporter", "Details for whoever");

        Product.Run read = run("import", folder.resolve("mail1").toString());
        assertThat(read.err()).contains("class com.acme.FailingImporter of the extension com.acme.failingimporter");

        Product.Run log = run("log", folder.resolve("kiosk.log").toString());
        assertThat(log.out()).isEqualTo("alpha\nbeta\n");
        assertThat(log.exitCode()).isZero();
        assertThat(log.err()).contains("class com.acme.BlindFormat of the extension com.acme.blindformat",
                "class com.acme.MuteFormat of the extension com.acme.muteformat");

        Product.Run checked = run("check");
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.err()).contains("com.acme.lost", "corrupt.jar");
    }

    @Test
    void whatEndsTheProgramDoesNotEndItAsIfAllWereWell() throws Exception {
        Path classes = compile(Map.of("LeavingRule", RULE.formatted("LeavingRule", "", "ACME-6", "System.exit(0); return null;"),
                "GoneRule", RULE.formatted("GoneRule", "public GoneRule() { System.exit(0); }", "ACME-7",
                "return Optional.empty();")));
        bundle("LeavingRule", "Service-Component: OSGI-INF/c.xml\n", classes);
        Product.Run asked = run("plan", folder.resolve("mail1").toString(), "--to", "7.3");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("com.acme.LeavingRule", "ended the program");

        bundle("GoneRule", "Service-Component: OSGI-INF/c.xml\n", classes);
        Product.Run started = run("plan", folder.resolve("mail1").toString(), "--to", "7.3");
        assertThat(started.exitCode()).isEqualTo(1);
        assertThat(started.err()).contains("com.acme.gonerule", "ended the program");
    }

    @Test
    void whoStopsTheProgramUnderACommandIsNamed() throws Exception {
        String stop = "try { org.osgi.framework.FrameworkUtil.getBundle(getClass()).getBundleContext().getBundle(0).stop(); }"
                + " catch (Exception e) { throw new IllegalStateException(e); }";
        Path classes = compile(Map.of("StoppingRule", RULE.formatted("StoppingRule", "", "ACME-11", stop + " return Optional.empty();"),
                "DownRule", RULE.formatted("DownRule", "public DownRule() { " + stop + " }", "ACME-12", "return Optional.empty();")));
        bundle("StoppingRule", "Import-Package: org.osgi.framework\nService-Component: OSGI-INF/c.xml\nRequire-Bundle: org.lockkeeper.api\n", classes);
        Product.Run asked = run("plan", folder.resolve("mail1").toString(), "--to", "7.3");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("class com.acme.StoppingRule of the extension com.acme.stoppingrule", "stopped the program",
                "--disable com.acme.stoppingrule");

        Files.delete(extensions.resolve("StoppingRule, 1.jar"));
        bundle("DownRule", "Import-Package: org.osgi.framework\nService-Component: OSGI-INF/c.xml\nRequire-Bundle: org.lockkeeper.api\n", classes);
        Product.Run started = run("plan", folder.resolve("mail1").toString(), "--to", "7.3");
        assertThat(started.exitCode()).isEqualTo(1);
        assertThat(started.err()).contains("The extension com.acme.downrule stopped the program");
    }

    @Test
    void whatPrintsAndClosesLeavesTheResultAsItIs() throws Exception {
        Path classes = compile(Map.of("LoudRule", RULE.formatted("LoudRule",
                "public LoudRule() { System.out.println(\"heard by nobody\"); System.out.close(); System.err.close(); }", "ACME-9",
                "return Optional.empty();")));
        bundle("LoudRule", "Service-Component: OSGI-INF/c.xml\n", classes);
        Product.Run planned = run("plan", folder.resolve("mail1").toString(), "--to", "7.3", "--format", "json");
        assertThat(planned.out()).startsWith("{").endsWith("}\n").doesNotContain("heard by nobody").contains("\"ACME-9\"");
        assertThat(planned.err()).contains("com.acme.lost");
    }

    @Test
    void whatTakesTheOutputAwayAndHoldsTheEndOfTheProgramHoldsNoCommand() throws Exception {
        Path classes = compile(Map.of("HoldingRule", RULE.formatted("HoldingRule", "public HoldingRule() { System.setOut(null);"
                + " System.setErr(null); Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { try {"
                + " Thread.sleep(1000); } catch (InterruptedException e) { } } })); }", "ACME-10", "return Optional.empty();")));
        bundle("HoldingRule", "Service-Component: OSGI-INF/c.xml\n", classes);
        Product.Run planned = run("plan", folder.resolve("mail1").toString(), "--to", "7.3", "--format", "json");
        assertThat(planned.out()).endsWith("}\n").contains("\"ACME-10\"");
        assertThat(planned.exitCode()).isEqualTo(1);
        assertThat(planned.err()).contains("com.acme.lost");
    }

    @Test
    void whatABundleIsSaidToHoldAndDoesNotIsToldByEveryCommand() throws Exception {
        bundle("Hollow", "Import-Package: org.lockkeeper.api.rules\nBundle-ClassPath: .,lib/kiosk.jar\n", null);
        for (String command : List.of("extensions", "check", "servers")) {
            Product.Run told = run(command);
            assertThat(told.out() + told.err()).as(command).contains("com.acme.hollow");
        }
        assertThat(run("extensions", "--format", "json").out()).contains("lib/kiosk.jar (Bundle-ClassPath), which is not in the bundle");
    }

    @Test
    void classesThatNobodyCanMakeAreToldWhy() throws Exception {
        Path classes = compile(Map.of("WantingRule", RULE.formatted("WantingRule", "public WantingRule(String wanted) { }", "ACME-8",
                "return Optional.empty();")));
        bundle("WantingRule", "Service-Component: OSGI-INF/c.xml\n", classes);
        assertThat(run("extensions", "--format", "json").out()).contains("no public constructor without parameters");
    }

    @Test
    void aConstructorThatHearsNothingHoldsNoCommand() throws Exception {
        Path classes = compile(Map.of("DeafRule", RULE.formatted("DeafRule",
                "public DeafRule() { while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } } }",
                "ACME-5", "return Optional.empty();")));
        bundle("DeafRule", "Service-Component: OSGI-INF/c.xml\n", classes);

        Product.Run planned = run("plan", folder.resolve("mail1").toString(), "--to", "7.3", "--format", "json");

        assertThat(planned.exitCode()).isEqualTo(1);
        assertThat(planned.out()).contains("\"LK-103\"").endsWith("}\n");
        assertThat(planned.err()).contains("com.acme.deafrule");
    }
}
