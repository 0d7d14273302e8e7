package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The copy of a product that {@code ./lockkeeper} of the sources keeps up to date: what OSGi and Java know of it is kept
 * when one of its bundles changes, and never is a class taken that is no more.
 */
class WorkCopyTest {

    @TempDir
    Path folder;
    private Path copy;
    private Product product;

    @BeforeEach
    void copy() throws IOException {
        copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(Product.ROOT)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(Product.ROOT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createFile(copy.resolve("lockkeeper.from"));
        product = new Product(copy, folder);
    }

    @Test
    void commandsTakeWhatChangedAndKeepTheRest() throws Exception {
        assertThat(product.run(Map.of(), "extensions").err()).doesNotContain("changed");
        for (String text : List.of("changed once", "changed twice")) {
            say("org.lockkeeper.cli", "org/lockkeeper/cli/HeadlessApplication", text);

            assertThat(product.run(Map.of(), "extensions").err()).contains(text);
            assertThat(product.run(Map.of(), "extensions").err()).contains(text);
        }
        assertThat(areas("-headless")).hasSize(1);
    }

    @Test
    void theWindowTakesWhatChangedAndKeepsTheRest() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        String loaded = folder.resolve("classes.txt").toString();
        Map<String, String> environment = Map.of("LOCKKEEPER_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded + ":none");
        Path log = folder.resolve("window.log");
        WorkbenchStartTest.openAndClose(product, environment, log);
        WorkbenchStartTest.openAndClose(product, environment, log);
        assertThat(kept(loaded, "org.lockkeeper.rcp.WorkbenchApplication")).isTrue();

        say("org.lockkeeper.rcp", "org/lockkeeper/rcp/WorkbenchApplication", "changed once");
        WorkbenchStartTest.openAndClose(product, environment, log);

        assertThat(log).content().contains("changed once");
        assertThat(kept(loaded, "org.lockkeeper.rcp.WorkbenchApplication")).isFalse();
        assertThat(kept(loaded, "org.lockkeeper.rcp.LifeCycle")).isTrue();
        assertThat(areas("-workbench")).hasSize(1);
    }

    /** Whether a class was taken from the archive that Java keeps. */
    private static boolean kept(String loaded, String type) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(loaded))) {
            return lines.filter(l -> l.startsWith(type + " ")).findFirst().orElseThrow().contains("shared objects file");
        }
    }

    private List<String> areas(String ending) throws IOException {
        try (Stream<Path> areas = Files.list(folder.resolve("cache"))) {
            return areas.map(a -> a.getFileName().toString()).filter(n -> n.endsWith(ending)).toList();
        }
    }

    /** Has the constructors of a class say something, in a jar that takes the place of the bundle's. */
    private void say(String bundle, String type, String text) throws IOException {
        Path jar;
        try (Stream<Path> jars = Files.list(copy.resolve("plugins"))) {
            jar = jars.filter(j -> j.getFileName().toString().startsWith(bundle + "_")).findFirst().orElseThrow();
        }
        Path part = Files.copy(jar, folder.resolve("part.jar"), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(part)) {
            Path entry = zip.getPath(type + ".class");
            ClassFile file = ClassFile.of();
            Files.write(entry, file.transformClass(file.parse(Files.readAllBytes(entry)), ClassTransform.transformingMethodBodies(
                    m -> m.methodName().equalsString(ConstantDescs.INIT_NAME), new Saying(text))));
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Saying(String text) implements CodeTransform {

        private static final ClassDesc STREAM = ClassDesc.of("java.io.PrintStream");

        @Override
        public void atStart(CodeBuilder code) {
            code.getstatic(ClassDesc.of("java.lang.System"), "err", STREAM).ldc(text).invokevirtual(STREAM, "println",
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
