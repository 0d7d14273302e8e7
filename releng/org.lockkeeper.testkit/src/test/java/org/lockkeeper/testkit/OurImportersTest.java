package org.lockkeeper.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.BuiltInImporters;
import org.lockkeeper.intake.internal.inventory.TableWords;

/** Our own importers of plain files keep to what those of others have to keep to, with the files of the samples. */
@ParameterizedClass(name = "{0}")
@MethodSource("files")
class OurImportersTest extends ImporterConformance {

    // those of lists of programs and logs are made for the intake's own context, which joins what belongs together
    private static final Set<String> CHOSEN = Set.of("server-description", "client-list", "server-config", "users-config");

    private final String name;
    private final Importer importer;
    private final byte[] content;

    OurImportersTest(String name, Importer importer, byte[] content) {
        this.name = name;
        this.importer = importer;
        this.content = content;
    }

    static List<Object[]> files() throws IOException {
        List<Object[]> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path file : Samples.files()) {
            MemorySource source = new MemorySource(file.getFileName().toString(), Files.readAllBytes(file));
            BuiltInImporters.with(List.of(), TableWords.NONE).stream().max(Comparator.comparing(i -> i.recognise(source)))
                    .filter(i -> i.recognise(source) > 0 && CHOSEN.contains(i.id()) && seen.add(i.id())).ifPresent(
                            importer -> files.add(new Object[] { source.name(), importer, source.head() }));
        }
        return files;
    }

    @Override
    protected Importer importer() {
        return importer;
    }

    @Override
    protected MemorySource sample() {
        return new MemorySource(name, content);
    }
}
