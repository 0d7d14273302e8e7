package org.lockkeeper.extensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.extensions.Extension;
import org.lockkeeper.api.extensions.Extension.State;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.extensions.internal.ExtensionFolder;
import org.lockkeeper.extensions.stranger.StrangerActivator;
import org.lockkeeper.extensions.stranger.StrangerRule;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Files that nobody should install, or that are named otherwise than what they are: told apart, and never half installed. */
class OddFilesTest {

    @TempDir
    private Path temp;
    private Framework framework;

    private Path folder() {
        return temp.resolve("extensions");
    }

    private ExtensionStore store() {
        return new ExtensionStore(folder());
    }

    @AfterEach
    void stop() throws Exception {
        if (framework != null) {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    private List<Extension> load() throws Exception {
        if (framework == null) {
            Map<String, String> configuration = new HashMap<>();
            configuration.put(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString());
            configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.lockkeeper.api.rules");
            framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(configuration);
            framework.start();
        }
        return ExtensionLoader.load(framework.getBundleContext(), folder(), null).all();
    }

    private Path library(String version) throws IOException {
        return Jar.bundle("com.acme.library", version).header("Export-Package", "com.acme.library")
                .write(temp.resolve("library-" + version + ".jar"));
    }

    private Path user() throws IOException {
        return Jar.bundle("com.acme.user", "1.0.0").with(StrangerRule.class, StrangerActivator.class)
                .header("Bundle-Activator", StrangerActivator.class.getName())
                .header("Import-Package", "org.osgi.framework, org.lockkeeper.api.rules, com.acme.library").write(temp.resolve("user.jar"));
    }

    private Path zip(String name, Map<String, Path> content) throws IOException {
        Path zip = temp.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, Path> entry : content.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                Files.copy(entry.getValue(), out);
            }
        }
        return zip;
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.map(f -> f.getFileName().toString()).filter(f -> !f.equals(".extensions.properties")).sorted().toList();
        }
    }

    private void refused(Path file, String... words) throws IOException {
        List<String> before = files();
        assertThatThrownBy(() -> store().install(file)).isInstanceOf(ProblemException.class).hasMessageContainingAll(words)
                .hasMessageContaining(file.getFileName().toString());
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatIsNoFileIsCalledWhatItIs() throws Exception {
        refused(Files.createDirectory(temp.resolve("folder.jar")), "is a folder. Expected the jar");
        refused(temp.resolve("gone.jar"), "does not exist. Expected the jar");
        refused(Files.createSymbolicLink(temp.resolve("link.jar"), temp.resolve("nowhere")), "a link to a file that is not there");
        assertThat(store().install(Files.createSymbolicLink(temp.resolve("good.jar"), library("1.0.0")))).containsExactly("com.acme.library");
    }

    @Test
    void whatIsEmptyOrDamagedIsRefusedWithWhatToDo() throws Exception {
        refused(text("empty.jar", ""), "Copy it again");
        refused(text("empty.zip", ""), "cannot be read as a zip", "Copy it again", "Expected the jar");
        refused(zip("plain.zip", Map.of("readme.txt", text("readme.txt", "x"))), "in its folder plugins", "Expected the jar");
        refused(zip("deep.zip", Map.of("plugins/more/a.jar", library("1.0.0"))), "in its folder plugins");
    }

    @Test
    void ofARepositoryWithOneDamagedBundleNothingIsInstalled() throws Exception {
        Map<String, Path> content = new LinkedHashMap<>();
        content.put("plugins/a.jar", library("1.0.0"));
        content.put("plugins/broken.jar", text("broken", "not found: 404"));

        refused(zip("site.zip", content), "plugins/broken.jar: It cannot be read as a jar", "Nothing of site.zip was installed");
    }

    @Test
    void ofTwoVersionsInARepositoryTheNewerIsInstalled() throws Exception {
        Map<String, Path> content = new LinkedHashMap<>();
        content.put("site/plugins/a.jar", library("2.0.0"));
        content.put("site/plugins/b.jar", library("1.0.0"));

        assertThat(store().install(zip("a b, ü.zip", content))).containsExactly("com.acme.library");
        assertThat(files()).containsExactly("com.acme.library_2.0.0.jar");
    }

    @Test
    void theContentTellsABundleFromARepositoryNotTheName() throws Exception {
        Path bundle = Files.copy(library("1.0.0"), temp.resolve("bundle.zip"));
        assertThat(store().install(bundle)).containsExactly("com.acme.library");
        assertThat(store().install(zip("repository.jar", Map.of("plugins/a.jar", user())))).containsExactly("com.acme.user");
        assertThat(files()).containsExactly("com.acme.library_1.0.0.jar", "com.acme.user_1.0.0.jar");
    }

    @Test
    void whereAnythingCannotBeWrittenNothingChanges() throws Exception {
        store().install(library("1.0.0"));
        // the second bundle's place is taken by what nobody can replace
        Files.createDirectories(folder().resolve(".com.acme.user_1.0.0.jar.new/x"));
        List<String> before = files();
        Map<String, Path> content = new LinkedHashMap<>();
        content.put("plugins/a.jar", library("2.0.0"));
        content.put("plugins/b.jar", user());
        Path site = zip("site.zip", content);

        assertThatThrownBy(() -> store().install(site)).isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("site.zip cannot be installed", folder().toString());
        assertThat(files()).isEqualTo(before).contains("com.acme.library_1.0.0.jar");
        assertThat(store().from("com.acme.library").orElseThrow()).endsWith("library-1.0.0.jar");
    }

    @Test
    void aLibraryTakesPartWhereSomebodyUsesIt() throws Exception {
        store().install(library("1.0.0"));
        assertThat(load()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(State.PARTIAL);
            assertThat(e.problems()).singleElement().asString().contains("If it is a library, install what needs it");
        });
        store().install(user());

        assertThat(load()).allMatch(Extension::isSound).filteredOn(e -> e.id().equals("com.acme.library")).singleElement()
                .satisfies(e -> assertThat(e.contributes()).containsExactly("library of com.acme.user"));
    }

    @Test
    void whoNeededWhatIsGoneIsTold() throws Exception {
        store().install(library("1.0.0"));
        store().install(user());
        assertThat(load()).allMatch(Extension::isSound);
        store().remove("com.acme.library");

        assertThat(load()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(State.REFUSED);
            assertThat(e.problems()).singleElement().asString().contains("needs what nothing here provides", "com.acme.library");
        });
    }

    @Test
    void aFragmentOfTheFrameworkIsRefused() throws Exception {
        for (String host : List.of("system.bundle; extension:=framework", "org.eclipse.osgi")) {
            refused(Jar.bundle("com.acme.part", "1.0.0").header("Fragment-Host", host).write(temp.resolve("part.jar")),
                    "a fragment of the framework itself", "Make it a bundle of its own");
        }
    }

    @Test
    void foldersThatAreNamedLikeFilesAreTold() throws Exception {
        Files.createDirectories(folder().resolve("x.jar"));
        Files.createDirectories(folder().resolve("notes"));
        assertThat(ExtensionFolder.read(folder())).singleElement()
                .satisfies(c -> assertThat(c.problem()).contains("It is a folder, not the file that its name promises"));
        Path file = text("file", "");
        assertThat(ExtensionFolder.read(file)).singleElement()
                .satisfies(c -> assertThat(c.problem()).contains("a file where the folder of extensions is to be"));
    }

    @Test
    void namesAreTakenLetterByLetterAndThoseThatThereAreAreTold() throws Exception {
        store().install(library("1.0.0"));
        assertThatThrownBy(() -> store().setEnabled("com.acme.Library", false)).hasMessageContainingAll("no extension \"com.acme.Library\"",
                "there are com.acme.library");
        assertThatThrownBy(() -> store().remove("../x")).hasMessageContaining("no extension \"../x\"");
    }
}
