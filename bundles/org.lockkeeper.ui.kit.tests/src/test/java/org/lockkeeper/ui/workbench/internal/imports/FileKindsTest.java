package org.lockkeeper.ui.workbench.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.ui.theme.Icon;

/** Nobody has to know what an importer is called in the program. */
class FileKindsTest {

    private static final Pattern ID = Pattern.compile("String id\\(\\) \\{\\s+return \"([^\"]+)\"");

    private static String shown(String kind) {
        return FileKinds.of(new JournalFile(SourceFile.stated("list.csv"), "mail1", kind, 1, 0, null, null));
    }

    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../org.lockkeeper.intake/src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Importer.java")).toList()) {
                Matcher id = ID.matcher(Files.readString(file));
                if (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
    }

    @Test
    void everyImporterOfOursHasWords() throws IOException {
        assertThat(ids()).hasSizeGreaterThan(15).contains("client-list")
                .allSatisfy(id -> assertThat(shown(id)).isNotEqualTo(id).matches("\\p{Lu}.*"));
        assertThat(shown(JournalFile.LEFT_ASIDE)).isEqualTo("Left aside");
    }

    @Test
    void thatOfAnExtensionIsAsItCallsItself() {
        assertThat(shown("acme-assets")).isEqualTo("acme-assets");
    }

    @Test
    void aFileOfWhichRowsWereRejectedIsMarkedWhereverItIsListed() {
        assertThat(FileKinds.icon(file("client-list", 0, null))).isEqualTo(Icon.FILE);
        assertThat(FileKinds.icon(file("client-list", 2, null))).isEqualTo(Icon.WARNING);
        assertThat(FileKinds.icon(file("client-list", 0, "breaks off"))).isEqualTo(Icon.WARNING);
        assertThat(FileKinds.icon(file(null, 0, null))).isEqualTo(Icon.UNKNOWN);
    }

    private static JournalFile file(String kind, long rejected, String problem) {
        return new JournalFile(SourceFile.stated("list.csv"), "mail1", kind, 1, rejected, problem, null);
    }
}
