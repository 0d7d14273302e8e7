package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.cli.internal.extension.ExtensionProject;
import org.lockkeeper.cli.internal.extension.Part;

/**
 * The sample is what {@code lockkeeper new-extension com.acme.kiosk --with rule,format,view} writes, file by file.
 * {@code -Dsample.write=true} writes it anew.
 */
class SampleTest {

    /** What is there besides: how this build packs both bundles for the tests of the window. */
    private static final Set<String> OF_THIS_BUILD = Set.of("com.acme.kiosk/reactor.xml", "com.acme.kiosk/build.properties",
            "com.acme.kiosk.ui/reactor.xml", "com.acme.kiosk.ui/build.properties");

    private static final Path SAMPLE = Repository.root().resolve("sample/com.acme.kiosk");

    private static Map<String, String> made() {
        return new ExtensionProject("com.acme.kiosk", EnumSet.of(Part.RULE, Part.FORMAT, Part.VIEW), "0.1.0",
                ExtensionProject.USUAL_SDK, "lockkeeper").files();
    }

    private static Map<String, String> kept() throws IOException {
        Map<String, String> kept = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // what builds and IDEs leave behind is nobody's
                String name = SAMPLE.relativize(file).toString().replace('\\', '/');
                if (!name.matches("(.*/)?(target|\\.settings)/.*|(.*/)?\\.(project|classpath|tycho-consumer-pom\\.xml)|.*\\.iml")) {
                    kept.put(name, Files.readString(file));
                }
            }
        }
        return kept;
    }

    @Test
    void theSampleIsWhatTheTemplateMakes() throws IOException {
        if (Boolean.getBoolean("sample.write")) {
            for (Map.Entry<String, String> file : made().entrySet()) {
                Path path = SAMPLE.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        Map<String, String> kept = kept();
        Set<String> names = new TreeSet<>(made().keySet());
        names.addAll(OF_THIS_BUILD);
        assertThat(kept.keySet()).containsExactlyElementsOf(names);
        made().forEach((name, text) -> assertThat(kept.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void itKnowsNothingOfLockkeeperButTheApi() throws IOException {
        kept().forEach((name, text) -> {
            if (name.endsWith("MANIFEST.MF")) {
                assertThat(text).as(name).doesNotContainPattern("org\\.lockkeeper\\.(?!api[;,.])");
            } else if (name.contains("/src/main/")) {
                assertThat(text).as(name).doesNotContainPattern("org\\.lockkeeper\\.(?!api\\.)");
            }
        });
    }
}
