package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The API is held against {@code bundles/org.lockkeeper.api/api.signatures}, which was recorded when its version was last
 * raised: nothing that breaks an extension goes without another version.
 */
class ApiPromiseTest {

    private static final String RECORD = "api.record";

    private final Path api = Bundles.root().resolve("bundles/org.lockkeeper.api");
    private final Path recorded = api.resolve("api.signatures");

    private String version() throws IOException {
        return Files.readAllLines(api.resolve("META-INF/MANIFEST.MF")).stream()
                .filter(l -> l.startsWith("Bundle-Version:")).findFirst().orElseThrow()
                .replaceFirst("Bundle-Version:\\s*(\\d+\\.\\d+)\\..*", "$1");
    }

    private ApiSignatures now() throws IOException {
        return ApiSignatures.ofClasses(api.resolve("target/classes"), Set.of("org.lockkeeper.api.guard"));
    }

    @Test
    void nothingBreaksWithoutAnotherVersion() throws IOException {
        if (Boolean.getBoolean(RECORD)) {
            now().write(recorded, version());
        }
        String of = Files.readAllLines(recorded).getFirst().replaceFirst(".*version ", "");
        if (of.equals(version())) {
            assertThat(ApiSignatures.read(recorded).brokenBy(now())).as("What extensions use or implement is otherwise"
                    + " than in version %s. Keep it beside the new, or raise Bundle-Version of the API and its ranges; then"
                    + " record it anew: -D%s=true", of, RECORD).isEmpty();
        } else {
            assertThat(Boolean.getBoolean(RECORD)).as("The API is of version %s; record it: -D%s=true", version(), RECORD)
                    .isTrue();
        }
    }

    @Test
    void everyPackageSaysSinceWhenItIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(api.resolve("src"))) {
            List<Path> without = files.filter(f -> f.endsWith("package-info.java"))
                    .filter(f -> !f.toString().contains("guard")).filter(f -> !contains(f, "@since ")).toList();
            assertThat(without).as("packages without @since").isEmpty();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsGoneAndWhatMustBeImplementedAnewBreaks() {
        ApiSignatures before = signatures("abstract interface public a/B : java/lang/Object", "  public abstract c ()V");
        ApiSignatures gone = signatures("abstract interface public a/B : java/lang/Object");
        ApiSignatures more = signatures("abstract interface public a/B : java/lang/Object", "  public abstract c ()V",
                "  public d ()V");
        ApiSignatures demanding = signatures("abstract interface public a/B : java/lang/Object",
                "  public abstract c ()V", "  abstract public e ()V");

        assertThat(before.brokenBy(gone)).singleElement().asString().contains("gone");
        assertThat(before.brokenBy(more)).isEmpty();
        assertThat(before.brokenBy(demanding)).singleElement().asString().contains("to be implemented");
    }

    private static ApiSignatures signatures(String... lines) {
        return new ApiSignatures(new TreeMap<>(Map.of("a/B", new TreeSet<>(List.of(lines)))));
    }
}
