package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a changed line to a product that has it, without the build: of two bundles, one of which uses the other. */
class DevLoopTest {

    private static final Path TOOL = Path.of("..", "dev").toAbsolutePath().normalize();

    @TempDir
    Path folder;
    private Path plugins;
    private Path mark;
    private Path tool;

    private record Run(int code, String told) {
    }

    @BeforeEach
    void build() throws IOException {
        plugins = Files.createDirectories(folder.resolve("product/plugins"));
        mark = Files.createFile(folder.resolve("mark"));
        write("low/src/low/Low.java", "package low; public class Low { public static int one() { return 1; } }");
        write("low/src/low/Limit.java", "package low; public class Limit { public static final int MOST = 5; }");
        write("low/src/low/messages.properties", "a=1");
        write("low/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-Version: 0.1.0.qualifier\n");
        write("high/src/high/High.java",
                "package high; public class High { public String text() { return \"one \" + low.Low.one(); } }");
        write("high/src/high/Far.java", "package high; import low.*; public class Far { int f() { return Limit.MOST; } }");
        jar("low", "");
        jar("high", plugins.resolve("low_0.1.0.7.jar").toString());
        tool = Files.createDirectories(folder.resolve("tool"));
        javac(TOOL.resolve("org/lockkeeper/dev"), tool, "");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve("bundles").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        // what is written before the mark is old, what after it is new, however coarse the file system's clock
        Files.setLastModifiedTime(path, FileTime.from(tool == null ? Instant.EPOCH : Instant.now().plusSeconds(5)));
        return path;
    }

    private static void javac(Path sources, Path to, String path) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", to.toString(), "-cp", path, "-parameters"));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    private void jar(String bundle, String path) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/" + bundle));
        javac(folder.resolve("bundles/" + bundle + "/src"), classes, path);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(plugins.resolve(bundle + "_0.1.0.7.jar")));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private Run update() throws IOException, InterruptedException {
        File told = Files.createTempFile(folder, "told", ".txt").toFile();
        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", tool.toString(),
                "org.lockkeeper.dev.Update", folder.toString(), plugins.toString(), mark.toString())
                .redirectErrorStream(true).redirectOutput(told).start().waitFor();
        return new Run(code, Files.readString(told.toPath()));
    }

    private String text() throws Exception {
        try (var loader = new java.net.URLClassLoader(new java.net.URL[] {plugins.resolve("high_0.1.0.7.jar").toUri().toURL(),
            plugins.resolve("low_0.1.0.7.jar").toUri().toURL()})) {
            Object high = loader.loadClass("high.High").getConstructor().newInstance();
            return (String) high.getClass().getMethod("text").invoke(high);
        }
    }

    @Test
    void aChangedBodyCompilesItsOwnFileAlone() throws Exception {
        write("low/src/low/Low.java", "package low; public class Low { public static int one() { return 7; } }");
        assertThat(update()).satisfies(run -> assertThat(run.code()).as(run.told()).isZero())
                .extracting(Run::told).asString().contains("1 changed, 1 compiled");
        assertThat(text()).isEqualTo("one 7");
    }

    @Test
    void aChangedTypeCompilesWhatUsesItWithoutNamingIt() throws Exception {
        write("low/src/low/Low.java", "package low; public class Low { public static long one() { return 8; } }");
        assertThat(update().told()).contains("1 changed, 2 compiled");
        assertThat(text()).isEqualTo("one 8");
    }

    @Test
    void aChangedConstantCompilesWhatHasItsValue() throws Exception {
        write("low/src/low/Limit.java", "package low; public class Limit { public static final int MOST = 6; }");
        assertThat(update().told()).contains("1 changed, 2 compiled");
    }

    @Test
    void anErrorIsToldWithFileAndLineAndChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(plugins.resolve("low_0.1.0.7.jar"));
        Path low = write("low/src/low/Low.java", "package low; public class Low { public static int two() { return 7; } }");
        Run run = update();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.told()).contains("High.java:1: cannot find symbol");
        assertThat(Files.readAllBytes(plugins.resolve("low_0.1.0.7.jar"))).isEqualTo(before);
        write("high/src/high/High.java",
                "package high; public class High { public String text() { return \"two \" + low.Low.two(); } }");
        assertThat(update().code()).as("mended, with %s", low).isZero();
        assertThat(text()).isEqualTo("two 7");
    }

    @Test
    void textsAndManifestsGoIntoTheJar() throws Exception {
        write("low/src/low/messages.properties", "a=2");
        write("low/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-Version: 0.1.0.qualifier\nImport-Package: x\n");
        assertThat(update().code()).isZero();
        try (ZipFile zip = new ZipFile(plugins.resolve("low_0.1.0.7.jar").toFile())) {
            assertThat(new String(zip.getInputStream(zip.getEntry("low/messages.properties")).readAllBytes())).isEqualTo("a=2");
            assertThat(new String(zip.getInputStream(zip.getEntry("META-INF/MANIFEST.MF")).readAllBytes()))
                    .contains("Bundle-Version: 0.1.0.7\nImport-Package: x");
        }
    }

    @Test
    void aClassThatIsGoneIsLeftToTheBuild() throws Exception {
        Files.delete(folder.resolve("bundles/low/src/low/Limit.java"));
        Run run = update();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.told()).contains("low/Limit.class is gone from low");
    }
}
