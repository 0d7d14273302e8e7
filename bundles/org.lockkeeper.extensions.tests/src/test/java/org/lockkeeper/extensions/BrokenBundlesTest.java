package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.extensions.internal.Loading;
import org.lockkeeper.extensions.stranger.BlockedActivator;
import org.lockkeeper.extensions.stranger.ForkingActivator;
import org.lockkeeper.extensions.stranger.HiddenType;
import org.lockkeeper.extensions.stranger.StrangerActivator;
import org.lockkeeper.extensions.stranger.StrangerRule;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Bundles that are damaged in rarer ways, beside a sound one: each is named with what is wrong and what to do. */
class BrokenBundlesTest {

    @TempDir
    private Path temp;
    private Path folder;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(temp.resolve("extensions"));
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString(), Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                "org.lockkeeper.api.rules,org.lockkeeper.api.evidence,org.lockkeeper.api.facts,org.lockkeeper.api.version"));
        framework.start();
        sound("com.acme.zz.sound").write(folder.resolve("zz.jar"));
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private static Jar sound(String name) throws IOException {
        return Jar.bundle(name, "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName());
    }

    private static Jar components(String attributes, String inside) {
        return Jar.bundle("com.acme.broken", "1.0.0").header("Service-Component", "OSGI-INF/c.xml").text("OSGI-INF/c.xml",
                "<component name='c' " + attributes + ">" + inside + "</component>");
    }

    /** All but the sound one, which takes part whatever the others do. */
    private List<Extension> others() {
        List<Extension> all = new Loading(framework.getBundleContext(), folder, null, List.of(), Duration.ofSeconds(2)).run();
        assertThat(all.getLast().id()).isEqualTo("com.acme.zz.sound");
        assertThat(all.getLast().contributes()).containsExactly("rule ACME-1");
        return all.subList(0, all.size() - 1);
    }

    private void assertNamed(State state, String... words) {
        List<Extension> others = others();
        assertThat(others).hasSize(1);
        assertThat(String.join("\n", others.getFirst().problems())).contains(words);
        assertThat(others.getFirst().state()).as(String.join("\n", others.getFirst().problems())).isEqualTo(state);
    }

    @Test
    void aLibraryOfTheClassPathThatIsNotThereIsNoHealthyBundle() throws IOException {
        sound("com.acme.broken").header("Bundle-ClassPath", "., lib/pdf.jar;x=\"a,b\", lib/xml.jar").text("lib/xml.jar", "PK")
                .write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "Its manifest names lib/pdf.jar (Bundle-ClassPath), which is not in the bundle",
                "Add the file to the jar");
        assertThat(others().getFirst().problems()).as("lib/xml.jar is there").hasSize(1);
    }

    @Test
    void aLibraryOfTheClassPathThatIsNoJarIsNamed() throws IOException {
        sound("com.acme.broken").header("Bundle-ClassPath", ".,lib/a.jar").text("lib/a.jar", "not found: 404")
                .write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "lib/a.jar (Bundle-ClassPath), which is no readable jar");
    }

    @Test
    void aLibraryThatIsMissingIsNamedWhereTheStartFailsForWantOfIt() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").header("Bundle-ClassPath", "lib/all.jar")
                .header("Bundle-Activator", "com.acme.Gone").write(folder.resolve("b.jar"));

        assertNamed(State.REFUSED, "com.acme.Gone", "lib/all.jar (Bundle-ClassPath), which is not in the bundle");
    }

    @Test
    void aNativeLibraryThatIsNotThereIsNamed() throws IOException {
        sound("com.acme.broken").header("Bundle-NativeCode", "lib/libkiosk.so;osname=\"Linux\";processor=x86-64,*")
                .write(folder.resolve("b.jar"));

        Extension broken = others().getFirst();
        assertThat(broken.state()).isNotEqualTo(State.ACTIVE);
        assertThat(String.join("\n", broken.problems())).contains("native library lib/libkiosk.so (Bundle-NativeCode)");
    }

    @Test
    void nativeCodeForAnotherSystemIsNamed() throws IOException {
        sound("com.acme.broken").header("Bundle-NativeCode", "lib/kiosk.dll;osname=\"OS/2\"").text("lib/kiosk.dll", "MZ")
                .write(folder.resolve("b.jar"));

        assertNamed(State.REFUSED, "It has native code", "for another system");
    }

    @Test
    void aJavaThatIsNewerThanThisOneIsNamed() throws IOException {
        sound("com.acme.broken").header("Bundle-RequiredExecutionEnvironment", "JavaSE-99").write(folder.resolve("b.jar"));

        assertNamed(State.REFUSED, "It is made for Java 99", "runs on Java " + Runtime.version().feature());
    }

    @Test
    void aManifestWithAByteOrderMarkIsNamed() throws IOException {
        raw("\uFEFFManifest-Version: 1.0\nBundle-SymbolicName: com.acme.broken\n");

        assertNamed(State.REFUSED, "META-INF/MANIFEST.MF cannot be read", "without a byte order mark");
    }

    @Test
    void aManifestWithALineThatIsNoHeaderIsNamed() throws IOException {
        raw("Manifest-Version: 1.0\nBundle-SymbolicName com.acme.broken\n\n");

        assertNamed(State.REFUSED, "META-INF/MANIFEST.MF cannot be read");
    }

    private void raw(String manifest) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.jar")))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aJarOfFoldersAndAnEmptyFileAreNamed() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("b.jar")))) {
            out.putNextEntry(new ZipEntry("META-INF/"));
            out.putNextEntry(new ZipEntry("com/"));
        }
        Files.createFile(folder.resolve("a.jar"));

        assertThat(others()).hasSize(2).allSatisfy(e -> assertThat(e.state()).isEqualTo(State.REFUSED))
                .satisfiesExactly(e -> assertThat(e.problems().getFirst()).contains("cannot be read as a jar"),
                        e -> assertThat(e.problems().getFirst()).contains("no OSGi bundle"));
    }

    @Test
    void aJarThatWasCutOffIsNamed() throws IOException {
        Path jar = sound("com.acme.broken").write(folder.resolve("b.jar"));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length - 100));

        assertNamed(State.REFUSED, "cannot be read as a jar", "Copy it again");
    }

    @Test
    void aHugeManifestAndBundlesThatRequireEachOtherTakePart() throws IOException {
        sound("com.acme.a").header("Require-Bundle", "com.acme.b").write(folder.resolve("a.jar"));
        Jar b = sound("com.acme.b").header("Require-Bundle", "com.acme.a");
        for (int i = 0; i < 20_000; i++) {
            b.header("X-Acme-" + i, "a".repeat(100));
        }
        b.write(folder.resolve("b.jar"));

        List<Extension> all = new Loading(framework.getBundleContext(), folder, null, List.of(), Duration.ofSeconds(20)).run();

        assertThat(all).extracting(Extension::id).containsExactly("com.acme.a", "com.acme.b", "com.acme.zz.sound");
        assertThat(all).filteredOn(e -> e.state() != State.REFUSED).as("the rule's id is the same in all").hasSize(3);
    }

    @Test
    void twoJarsOfOneNameAndVersionAreToldApart() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").write(folder.resolve("a.jar"));
        Jar.bundle("com.acme.broken", "1.0.0").write(folder.resolve("b.jar"));

        assertThat(others()).extracting(Extension::state).containsExactlyInAnyOrder(State.PARTIAL, State.REPLACED);
    }

    @Test
    void aServiceOfATypeThatNobodySeesContributesNothing() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").with(HiddenType.class).header("Bundle-Activator", HiddenType.class.getName())
                .write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "contributes nothing");
    }

    @Test
    void anActivatorOfANewerJavaIsNamed() throws IOException {
        Path jar = sound("com.acme.broken").write(folder.resolve("b.jar"));
        newer(jar, StrangerActivator.class);

        assertNamed(State.REFUSED, "fails at its start", "UnsupportedClassVersionError");
    }

    /** Writes a jar anew, with a class as a compiler of the year 2090 would make it. */
    private static void newer(Path jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path copy = jar.resolveSibling("copy");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    content[7] = (byte) 200;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aClassThatIsNeverInitialisedIsLeftBehind() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").with(BlockedActivator.class)
                .header("Bundle-Activator", BlockedActivator.class.getName()).write(folder.resolve("b.jar"));

        assertNamed(State.REFUSED, "does not start", "has not ended");
    }

    @Test
    void threadsThatAreLeftBehindHoldNobody() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").with(StrangerRule.class, ForkingActivator.class)
                .header("Bundle-Activator", ForkingActivator.class.getName()).write(folder.resolve("b.jar"));

        assertThat(others().getFirst().contributes()).containsExactly("rule ACME-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"enabled='false' | switches its component off | Take that out",
        "factory='acme' | declares a factory of components | Take factory",
        "configuration-policy='require' | wait for a configuration | Take configuration-policy"})
    void aComponentThatNobodyEverMakesIsNamed(String attributes, String what, String advice) throws IOException {
        components(attributes, "<implementation class='com.acme.C'/>").write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "OSGI-INF/c.xml", what, advice);
    }

    @Test
    void aComponentWithoutAClassIsNamed() throws IOException {
        components("", "<implementation/>").write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "OSGI-INF/c.xml names no class", "Add the name of the class");
    }

    @Test
    void aTypeForWhichNobodyAsksIsNamedWithThoseForWhichSomebodyDoes() throws IOException {
        components("", "<implementation class='com.acme.C'/><service><provide interface='org.lockkeeper.api.rules.ClientRule'/>"
                + "</service>").write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "offers its service as org.lockkeeper.api.rules.ClientRule, which nobody asks for",
                "UpgradeRule, VersionData");
    }

    @Test
    void twoComponentsOfOneNameAreNamed() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").header("Service-Component", "OSGI-INF/*.xml")
                .text("OSGI-INF/a.xml", "<component name='c'><implementation class='com.acme.A'/></component>")
                .text("OSGI-INF/b.xml", "<component name='c'><implementation class='com.acme.B'/></component>")
                .write(folder.resolve("b.jar"));

        assertNamed(State.PARTIAL, "declares a component of the name c, as another one", "Give each a name of its own");
    }

    @Test
    void aFragmentOfABundleThatIsNotThereIsNamed() throws IOException {
        Jar.bundle("com.acme.broken", "1.0.0").header("Fragment-Host", "com.acme.host").write(folder.resolve("b.jar"));

        assertNamed(State.REFUSED, "fragment of the bundle com.acme.host, which is not here", "Put that bundle beside it");
    }

    @Test
    void aFragmentOfAnotherExtensionIsPartOfIt() throws IOException {
        Jar.bundle("com.acme.words", "1.0.0").header("Fragment-Host", "com.acme.zz.sound").write(folder.resolve("b.jar"));

        Extension part = others().getFirst();
        assertThat(part.problems()).isEmpty();
        assertThat(part.state()).isEqualTo(State.ACTIVE);
        assertThat(part.contributes()).containsExactly("part of com.acme.zz.sound");
    }

    @Test
    void aClashOfPackagesIsNamed() throws IOException {
        Jar.bundle("com.acme.a", "1.0.0").header("Export-Package", "com.acme.x;version=\"1\"").write(folder.resolve("a.jar"));
        sound("com.acme.broken").header("Import-Package", "com.acme.x;version=\"[2,3)\",org.osgi.framework,"
                + "org.lockkeeper.api.rules").write(folder.resolve("b.jar"));

        assertThat(others()).filteredOn(e -> e.id().equals("com.acme.broken")).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(State.REFUSED);
            assertThat(e.problems().getFirst()).contains("com.acme.x", "[2.0.0,3.0.0)");
        });
    }
}
