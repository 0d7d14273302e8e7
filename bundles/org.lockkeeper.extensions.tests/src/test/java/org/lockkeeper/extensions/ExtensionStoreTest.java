package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.extensions.internal.FolderState;
import org.lockkeeper.extensions.stranger.StrangerActivator;
import org.lockkeeper.extensions.stranger.StrangerRule;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Extensions come, are switched off and on, and go; each time the loader, in a real framework, sees the same. */
class ExtensionStoreTest {

    @TempDir
    private Path temp;
    private Path folder;
    private ExtensionStore store;
    private Framework framework;

    @BeforeEach
    void start() throws Exception {
        folder = temp.resolve("extensions");
        store = new ExtensionStore(folder);
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.lockkeeper.api.rules");
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration);
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private List<Extension> load() {
        return ExtensionLoader.load(framework.getBundleContext(), folder, null).all();
    }

    private Path rule(String version, Path file) throws IOException {
        return Jar.bundle("com.acme.rule", version).with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName()).write(file);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anInstalledJarTakesPart() throws Exception {
        assertThat(store.install(rule("1.0.0", temp.resolve("a.jar")))).containsExactly("com.acme.rule");

        assertThat(load()).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo(State.ACTIVE));
        assertThat(store.from("com.acme.rule")).contains(temp.resolve("a.jar").toString());
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderAndNothingIsLeftOver() throws Exception {
        store.install(rule("1.9.0", temp.resolve("a.jar")));
        load();
        store.install(rule("1.10.0", temp.resolve("b.jar")));

        assertThat(files()).containsExactly(".extensions.properties", "com.acme.rule_1.10.0.jar");
        assertThat(load()).singleElement().satisfies(e -> assertThat(e.version()).isEqualTo("1.10.0"));
        assertThat(framework.getBundleContext().getBundles()).extracting(b -> b.getVersion().toString())
                .doesNotContain("1.9.0");
    }

    @Test
    void aMendedJarOfTheSameVersionIsLookedAtAnewAtOnce() throws Exception {
        store.install(Jar.bundle("com.acme.rule", "1.0.0").write(temp.resolve("a.jar")));
        assertThat(load()).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo(State.PARTIAL));
        store.install(rule("1.0.0", temp.resolve("b.jar")));
        // as if some seconds had gone by
        Files.setLastModifiedTime(folder.resolve("com.acme.rule_1.0.0.jar"), FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(load()).singleElement().satisfies(e -> {
            assertThat(e.problems()).isEmpty();
            assertThat(e.state()).isEqualTo(State.ACTIVE);
        });
    }

    @Test
    void anOlderVersionIsRefusedWithTheWayBack() throws Exception {
        store.install(rule("2.0.0", temp.resolve("a.jar")));

        assertThatThrownBy(() -> store.install(rule("1.0.0", temp.resolve("b.jar")))).isInstanceOf(
                ProblemException.class).hasMessageContaining("--remove com.acme.rule");
    }

    @Test
    void allBundlesOfARepositoryAreInstalled() throws Exception {
        Path library = Jar.bundle("com.acme.library", "1.0.0").header("Export-Package", "com.acme.library")
                .write(temp.resolve("library.jar"));
        Path source = Jar.bundle("com.acme.rule.source", "1.0.0").header("Eclipse-SourceBundle", "com.acme.rule")
                .write(temp.resolve("source.jar"));
        Path zip = zip("plugins/a.jar", rule("1.0.0", temp.resolve("a.jar")), "plugins/b.jar", library, "plugins/c.jar", source);

        assertThat(store.install(zip)).containsExactlyInAnyOrder("com.acme.rule", "com.acme.library");
    }

    private Path zip(Object... namesAndFiles) throws IOException {
        Path zip = temp.resolve("site.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndFiles[i].toString()));
                Files.copy((Path) namesAndFiles[i + 1], out);
            }
            out.putNextEntry(new ZipEntry("artifacts.xml"));
        }
        return zip;
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.rule_2.0.0.jar", "com.acme.library_2.0.0.jar", ".extensions.properties"})
    void aRepositoryOfWhichOnePartCannotTakeItsPlaceLeavesAllAsItWas(String blocked) throws Exception {
        store.install(rule("1.0.0", temp.resolve("rule.jar")));
        store.install(Jar.bundle("com.acme.library", "1.0.0").write(temp.resolve("library.jar")));
        store.install(Jar.bundle("com.acme.same", "1.0.0").write(temp.resolve("same.jar")));
        byte[] same = Files.readAllBytes(folder.resolve("com.acme.same_1.0.0.jar"));
        store.setEnabled("com.acme.rule", false);
        if (blocked.startsWith(".")) {
            Files.delete(folder.resolve(blocked));
        }
        Files.createFile(Files.createDirectory(folder.resolve(blocked)).resolve("in-the-way"));
        List<String> before = files();
        Path zip = zip("plugins/s.jar", Jar.bundle("com.acme.same", "1.0.0").header("Bundle-Name", "Other").write(temp.resolve("s.jar")),
                "plugins/a.jar", rule("2.0.0", temp.resolve("a.jar")),
                "plugins/b.jar", Jar.bundle("com.acme.library", "2.0.0").write(temp.resolve("b.jar")));

        assertThatThrownBy(() -> store.install(zip)).isInstanceOf(ProblemException.class).hasMessageContaining("cannot be installed");
        assertThat(files()).isEqualTo(before);
        assertThat(folder.resolve("com.acme.same_1.0.0.jar")).hasBinaryContent(same);
        if (!blocked.startsWith(".")) {
            assertThat(store.from("com.acme.rule")).contains(temp.resolve("rule.jar").toString());
            assertThat(FolderState.of(folder).disabled("com.acme.rule")).isEqualTo(FolderState.BY_USER);
        }
    }

    @Test
    void whatIsNoBundleIsRefusedAndNothingIsInstalled() throws Exception {
        Path library = Jar.plain().write(temp.resolve("library.jar"));

        assertThatThrownBy(() -> store.install(library)).hasMessageContaining("no OSGi bundle");
        assertThatThrownBy(() -> store.install(Jar.bundle("org.lockkeeper.core", "9.0.0").write(temp.resolve("c.jar"))))
                .hasMessageContaining("a name of your own");
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsSwitchedOffTakesNoPartUntilItIsSwitchedOn() throws Exception {
        store.install(rule("1.0.0", temp.resolve("a.jar")));
        load();
        store.setEnabled("com.acme.rule", false);

        assertThat(load()).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo(State.DISABLED));
        assertThat(framework.getBundleContext().getServiceReference("org.lockkeeper.api.rules.UpgradeRule")).isNull();
        store.setEnabled("com.acme.rule", true);
        assertThat(load()).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo(State.ACTIVE));
    }

    @Test
    void whatIsRemovedLeavesNothing() throws Exception {
        store.install(rule("1.0.0", temp.resolve("a.jar")));
        store.setEnabled("com.acme.rule", false);
        store.remove("com.acme.rule");

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> store.remove("com.acme.rule")).hasMessageContaining("There is no extension");
    }

    @Test
    void whatTookAProcessDownIsDisabledAtTheNextStart() throws Exception {
        store.install(rule("1.0.0", temp.resolve("a.jar")));
        // no process has this number
        Files.writeString(folder.resolve(".starting-" + Integer.MAX_VALUE), "com.acme.rule");

        assertThat(load()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(State.REFUSED);
            assertThat(e.problems()).singleElement().asString().contains("the program ended", "--enable com.acme.rule");
        });
        assertThat(files()).doesNotContain(".starting-" + Integer.MAX_VALUE);
    }

    @Test
    void aJarThatNobodySignedIsSaidToBeSo() throws IOException {
        assertThat(JarSignature.describe(rule("1.0.0", temp.resolve("a.jar")))).isEqualTo("not signed");
    }
}
