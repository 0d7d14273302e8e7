package org.lockkeeper.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"linux/gtk/x86_64", "win32/win32/x86_64", "macosx/cocoa/x86_64", "macosx/cocoa/aarch64"})
    void everyPlatformHasItsOwnToolkitAndNothingOfTheOldWorkbench(String platform) throws IOException {
        List<String> bundles = bundles(Product.ROOT.resolve("../../..").normalize().resolve(platform));
        String[] part = platform.split("/");
        assertThat(bundles).filteredOn(name -> name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")).singleElement().asString()
                .startsWith("org.eclipse.swt." + part[1] + "." + part[0] + "." + part[2] + "_");
        assertThat(bundles).noneMatch(name -> name.startsWith("org.eclipse.ui"));
        assertThat(bundles).noneMatch(name -> name.startsWith("org.lockkeeper.sample"));
        assertThat(bundles).anyMatch(name -> name.startsWith("org.lockkeeper.rcp_"));
    }

    private static List<String> bundles(Path product) throws IOException {
        try (Stream<Path> files = Files.find(product, 6, (file, a) -> file.getParent().endsWith("plugins"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
