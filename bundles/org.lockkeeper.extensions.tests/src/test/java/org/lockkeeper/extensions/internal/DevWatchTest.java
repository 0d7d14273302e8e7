package org.lockkeeper.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A folder of classes that is built again while the program runs: it is taken when the build has ended, and no sooner. */
class DevWatchTest {

    @TempDir
    private Path temp;
    private Path classes;
    private Framework framework;
    private DevWatch watch;

    @BeforeEach
    void start() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, temp.resolve("storage").toString()));
        framework.start();
        classes = Files.createDirectories(temp.resolve("classes"));
        Files.createDirectories(classes.resolve("META-INF"));
        manifest("1.0.0");
        Files.writeString(classes.resolve("A.class"), "a");
        Files.writeString(classes.resolve("B.class"), "b");
        new Loading(framework.getBundleContext(), temp.resolve("none"), null, List.of(classes), Duration.ofSeconds(20)).run();
        watch = new DevWatch(framework.getBundleContext(), List.of(classes));
        assertThat(version()).isEqualTo("1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private void manifest(String version) throws IOException {
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: com.acme.work\n"
                + "Bundle-Version: " + version + "\n");
    }

    private String version() {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if ("com.acme.work".equals(bundle.getSymbolicName())) {
                return bundle.getVersion().toString();
            }
        }
        return "none";
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    @Test
    void aBuildThatHasTakenClassesAwayIsWaitedFor() throws Exception {
        manifest("1.0.1");
        Files.delete(classes.resolve("A.class"));
        Files.delete(classes.resolve("B.class"));
        look(5);
        assertThat(version()).isEqualTo("1.0.0");
        Files.writeString(classes.resolve("A.class"), "a");
        look(5);
        assertThat(version()).isEqualTo("1.0.0");
        Files.writeString(classes.resolve("B.class"), "b");
        look(1);
        assertThat(version()).isEqualTo("1.0.0");
        look(1);
        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void aClassThatIsGoneForGoodIsNotWaitedForWithoutEnd() throws Exception {
        manifest("1.0.1");
        Files.delete(classes.resolve("B.class"));
        look(DevWatch.LOOKS_WITHOUT);
        assertThat(version()).isEqualTo("1.0.0");
        look(1);
        assertThat(version()).isEqualTo("1.0.1");
    }

    @Test
    void aNewClassIsTakenWithTheOthers() throws Exception {
        manifest("1.0.1");
        Files.writeString(classes.resolve("C.class"), "c");
        look(2);
        assertThat(version()).isEqualTo("1.0.1");
    }
}
