package org.lockkeeper.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What may be null is checked by {@code releng/checks}, which looks at packages that are marked {@code @NullMarked} and at
 * the bundles that it names. So that nothing new escapes it, each package of such a bundle is marked.
 */
class NullnessTest {

    /** Bundles with a window, which plain compilers do not build. */
    private static final Pattern WITH_WINDOW = Pattern.compile("ui(\\..+)?|rcp|sample\\.view");

    private static final Pattern CHECKED = Pattern.compile("<sources>\\$\\{bundles}([a-z.]+)/src</sources>");

    private final Bundles bundles = Bundles.ofProject();

    @Test
    void everyBundleWithoutAWindowIsChecked() throws IOException {
        Set<String> expected = bundles.names().stream().filter(n -> !WITH_WINDOW.matcher(n).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(checked()).isEqualTo(expected);
    }

    @Test
    void everyPackageOfACheckedBundleIsMarked() throws IOException {
        Set<String> unmarked = new TreeSet<>();
        int seen = 0;
        for (String bundle : checked()) {
            Path sources = bundles.folder(bundle).resolve("src");
            for (Path folder : packages(sources)) {
                seen++;
                Path info = folder.resolve("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).contains("\n@NullMarked\npackage ")) {
                    unmarked.add(sources.relativize(folder).toString().replace('/', '.').replace('\\', '.'));
                }
            }
        }
        assertThat(seen).isGreaterThan(40);
        assertThat(unmarked).as("packages without @NullMarked in their package-info.java").isEmpty();
    }

    private static Set<Path> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> checked() throws IOException {
        Set<String> checked = new TreeSet<>();
        Matcher matcher = CHECKED.matcher(Files.readString(Bundles.root().resolve("releng/checks/pom.xml")));
        while (matcher.find()) {
            checked.add(matcher.group(1));
        }
        return checked;
    }
}
