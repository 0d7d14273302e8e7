package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A bundle that a test adds to the product: it stands for the person at the workbench. */
final class Probe {

    private static final String FRAGMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <fragment:ModelFragments xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:application="http://www.eclipse.org/ui/2010/UIModel/application"
                xmlns:fragment="http://www.eclipse.org/ui/2010/UIModel/fragment" xmi:id="_probe">
              <fragments xsi:type="fragment:StringModelFragment" xmi:id="_probe.addons" featurename="addons"
                  parentElementId="org.lockkeeper.application">
                <elements xsi:type="application:Addon" xmi:id="_probe.addon" elementId="probe.addon"
                    contributionURI="bundleclass://probe/%s"/>
              </fragments>
            </fragment:ModelFragments>
            """;

    private Probe() {
    }

    /**
     * Compiles it.
     *
     * @param type a class whose source, with the ending {@code .java.txt}, is a resource of the tests
     * @param folder where it may write
     * @return the folder with the bundle, for {@code LOCKKEEPER_EXTENSIONS}
     */
    static Path of(String type, Path folder) throws IOException {
        Path source = folder.resolve(type + ".java");
        try (InputStream in = Probe.class.getResourceAsStream(type + ".java.txt")) {
            Files.copy(in, source);
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String bundles;
        try (Stream<Path> plugins = Files.list(Product.ROOT.resolve("plugins"))) {
            bundles = plugins.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        assertThat(compiler.getTask(said, null, null, List.of("-nowarn", "-proc:none", "-parameters", "-cp", bundles,
                "-d", classes.toString()), null, compiler.getStandardFileManager(null, null, null)
                        .getJavaFileObjects(source)).call()).as(said.toString()).isTrue();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "probe;singleton:=true", "Bundle-Version",
                "1.0.0", "Model-Fragment", "fragment.e4xmi;apply=initial", "Import-Package", "jakarta.inject",
                "Require-Bundle", "org.lockkeeper.ui,org.lockkeeper.api,org.eclipse.swt,org.eclipse.e4.core.di,"
                        + "org.eclipse.e4.core.di.extensions,org.eclipse.e4.ui.di,org.eclipse.e4.ui.workbench")
                .forEach(main::putValue);
        Path added = Files.createDirectories(folder.resolve("added"));
        try (OutputStream out = Files.newOutputStream(added.resolve("probe.jar"));
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> compiled = Files.list(classes)) {
            for (Path file : compiled.toList()) {
                entries.putNextEntry(new JarEntry(file.getFileName().toString()));
                Files.copy(file, entries);
            }
            entries.putNextEntry(new JarEntry("fragment.e4xmi"));
            entries.write(FRAGMENT.formatted(type).getBytes(StandardCharsets.UTF_8));
        }
        return added;
    }
}
