package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.intake.TableStart;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** How a table begins whose columns people are to choose. */
class TableOfTest {

    @TempDir
    private Path folder;

    private final DefaultIntake intake = new DefaultIntake(List.of());

    private TableStart table(String name, String text) throws IOException, ProblemException {
        return intake.tableOf(Files.writeString(folder.resolve(name), text), Progress.NONE).orElseThrow();
    }

    @Test
    void theHeaderComesWithTheFirstRows() throws Exception {
        TableStart table = table("liste.csv", "Standort;Titel;Stand\nPC1;\"Kerio Updater Service\";1.0\nPC2;\"A; B\";2\n");

        assertThat(table.header()).containsExactly("Standort", "Titel", "Stand");
        assertThat(table.rows()).containsExactly(List.of("PC1", "Kerio Updater Service", "1.0"), List.of("PC2", "A; B", "2"));
    }

    @Test
    void noMoreThanSixRowsAreShown() throws Exception {
        assertThat(table("liste.csv", "Ort;Titel\n" + "PC1;Kerio\n".repeat(1000)).rows()).hasSize(6);
    }

    @Test
    void whatIsSecretIsNotShown() throws Exception {
        TableStart table = table("liste.csv", "Standort;Titel;Password\nPC1;Kerio;hunter2\nPC2;x password=hunter2;\n");

        assertThat(table.rows().toString()).doesNotContain("hunter2");
    }

    @Test
    void aTableOfAnotherEncodingIsReadAsItIs() throws Exception {
        Path file = Files.write(folder.resolve("liste.csv"),
                "Ger\u00e4testandort;Titel\nB\u00fcro;Kerio\nFlur;Kerio\n".getBytes(Charset.forName("windows-1252")));

        assertThat(intake.tableOf(file, Progress.NONE).orElseThrow().rows().getFirst()).containsExactly("B\u00fcro", "Kerio");
    }

    @Test
    void aPageHasItsTable() throws Exception {
        TableStart table = table("liste.html", "<html><table><tr><th>Standort</th><th>Titel</th></tr>"
                + "<tr><td>PC1</td><td>Kerio</td></tr></table></html>");

        assertThat(table.header()).containsExactly("Standort", "Titel");
        assertThat(table.rows()).containsExactly(List.of("PC1", "Kerio"));
    }

    @Test
    void whatIsNoTableOrAFolderOrAnArchiveHasNone() throws Exception {
        Path zip = folder.resolve("liste.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("liste.csv"));
            out.write("a;b\nc;d\n".getBytes(Charset.defaultCharset()));
        }

        assertThat(intake.tableOf(Files.writeString(folder.resolve("a.csv"), "only words\n"), Progress.NONE)).isEmpty();
        assertThat(intake.tableOf(folder, Progress.NONE)).isEmpty();
        assertThat(intake.tableOf(zip, Progress.NONE)).isEmpty();
    }

    @Test
    void whatIsGoneIsAProblemInWords() {
        assertThatThrownBy(() -> intake.tableOf(folder.resolve("gone.csv"), Progress.NONE))
                .isInstanceOf(ProblemException.class).hasMessageContaining("no such file");
    }
}
