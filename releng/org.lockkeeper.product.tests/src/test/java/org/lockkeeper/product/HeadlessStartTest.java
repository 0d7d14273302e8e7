package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessStartTest {

    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");

    @TempDir
    Path folder;

    @Test
    void tellsItsVersionWithoutADisplay() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, "--version");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("(?s)(?i)lockkeeper \\d+\\.\\d+\\.\\d+.*\\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void keepsOneCacheForAllStarts() throws Exception {
        Product product = new Product(folder);
        product.run(NO_DISPLAY, "--version");
        product.run(NO_DISPLAY, "--version");
        try (Stream<Path> caches = Files.list(folder.resolve("cache"))) {
            assertThat(caches).singleElement().asString().endsWith("-headless");
        }
    }

    @Test
    void refusesTheWorkbenchWithoutADisplayInOneLine() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("lockkeeper: there is no display").contains("plan, import").hasLineCount(1);
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, "import", "Bořek's \"folder\" ☃ with  blanks");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Bořek's \"folder\" ☃ with  blanks");
    }

    @Test
    void argumentsThatEquinoxWouldTakeForItselfArrive() throws Exception {
        Product.Run run = new Product(folder).run(NO_DISPLAY, "-console");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("-console");
    }

    @Test
    void startsWithoutAnyLocale() throws Exception {
        Product.Run run = new Product(folder).run(Map.of("LC_ALL", "C", "DISPLAY", ""), "import", "Žluťoučký");
        assertThat(run.err()).contains("Žluťoučký");
    }
}
