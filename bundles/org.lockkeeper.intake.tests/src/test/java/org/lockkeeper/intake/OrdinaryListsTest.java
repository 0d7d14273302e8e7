package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as tools and people make them every day, and what looks like them and proves nothing. */
class OrdinaryListsTest {

    private static final String CSV = "Program;Version;Publisher\n7-Zip;9.20;x\nKerio Outlook Connector (Offline Edition);7.2.3;K\n"
            + "Kerio Updater Service;1.0;K\n";
    private static final String SENTENCE = "Nothing of this list is installed on the computer yet, "
            + "and what comes when is told by the plan that hangs at the door of the office".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void aLongSentenceIsASentence() throws Exception {
        ManyLists lists = new ManyLists(folder);
        lists.add("long", FormsOfLists.beside(SENTENCE));
        lists.add("long, with a label", Map.of("PC1.csv", "Software: " + SENTENCE + '\n' + CSV));
        assertThat(lists.ready()).isEmpty();
    }

    @Test
    void longLinesOfToolsAreNone() throws Exception {
        ManyLists lists = new ManyLists(folder);
        String command = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -Command " + "Get-ItemProperty HKLM:\\Software ".repeat(12);
        for (String line : List.of("-".repeat(400), "PS " + command.replace("powershell.exe ", "> "), "Host Application: " + command)) {
            lists.add(line.substring(0, 20), Map.of("PC1.csv", line + '\n' + CSV));
        }
        assertThat(lists.missing()).isEmpty();
    }

    /** The time that a line takes grows with its length, not with its square. */
    @Test
    void linesOfBlanksAreReadAtOnce() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String line : List.of("x" + " ".repeat(100_000) + "y", "x" + "-".repeat(100_000) + "y", "x:" + " ".repeat(100_000) + "y",
                "x " + "y ".repeat(50_000), "#" + " #".repeat(50_000) + "y")) {
            lists.add(line.substring(0, 4), Map.of("PC1.csv", CSV + line + '\n', "PC1.txt", line + '\n' + CSV.replace(';', '\t')));
        }
        assertThat(lists.ready()).hasSizeLessThan(10);
    }
}
