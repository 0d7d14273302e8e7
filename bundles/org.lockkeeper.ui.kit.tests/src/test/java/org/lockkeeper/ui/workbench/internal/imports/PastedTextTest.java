package org.lockkeeper.ui.workbench.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list from the clipboard becomes a file whose name tells importers what it may be. */
class PastedTextTest {

    private static final LocalDateTime AT = LocalDateTime.of(2011, 10, 10, 17, 45);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'Computer\tProgram'|.tsv", "Computer;Program|.csv", "'Computer,Program'|.csv",
        "'{\"a\":1}'|.json", "'[{\"a\":1}]'|.json", "'<html><table>'|.html", "'<?xml version=\"1.0\"?>'|.xml",
        "'dn: CN=a'|.ldif", "Windows Registry Editor Version 5.00|.reg", "Some words|.txt"})
    void itsEndingIsThatOfItsContent(String text, String ending) {
        assertThat(PastedText.ending(text)).isEqualTo(ending);
    }

    @Test
    void aWordIsNoList() {
        assertThat(PastedText.isWorth("HBR-WS-012\n")).isFalse();
        assertThat(PastedText.isWorth("Computer,Program\nPC1,Kerio Updater Service")).isTrue();
        assertThat(PastedText.isWorth("<table><tr><td>PC1</td></tr></table>\n")).isTrue();
        assertThat(PastedText.isWorth("[{\"computer\":\"PC1\"}]")).isTrue();
    }

    @Test
    void twoOfOneSecondAreTwoFiles(@TempDir Path folder) throws Exception {
        Path first = PastedText.keep("Computer,Program\nPC1,x", folder, AT);
        Path second = PastedText.keep("Computer,Program\nPC2,x", folder, AT);

        assertThat(first.getFileName()).hasToString("pasted-2011-10-10-174500.csv");
        assertThat(second).isNotEqualTo(first);
        assertThat(Files.readString(second)).isEqualTo("Computer,Program\nPC2,x\n");
    }

    @Test
    void secretsAreNotKept(@TempDir Path folder) throws Exception {
        Path file = PastedText.keep("Computer,Program\nPC1,x\nmysql --password=Tulip-9917 -h db", folder, AT);

        assertThat(Files.readString(file)).contains("PC1,x\n").doesNotContain("Tulip-9917");
    }

    @Test
    void nothingStaysOfWhatNobodyWants(@TempDir Path folder) throws Exception {
        Path temporary = PastedText.keep("Computer,Program\nPC1,x", null, AT);
        PastedText.forget(temporary, null);
        assertThat(temporary.getParent()).doesNotExist();
        Path wanted = PastedText.keep("Computer,Program\nPC1,x", folder, AT);
        Path unwanted = PastedText.keep("Computer,Program\nPC2,x", folder, AT);
        PastedText.forget(unwanted, folder);
        assertThat(wanted).exists();
        assertThat(unwanted).doesNotExist();
    }
}
