package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;

/** Principle 8: a list of which somebody says that it is of another state proves nothing, wherever that stands. */
class ListsOfAnotherStateTest {

    private static final String HEADER = "Computer,Program,Version\n";
    private static final String ROWS = """
            PC1,7-Zip 9.20,9.20
            PC1,Adobe Reader X,10.0
            PC1,Kerio Outlook Connector (Offline Edition),7.2.3
            PC1,Kerio Updater Service,1.0.1
            """;
    private static final String TEXT = """
            DisplayName                                DisplayVersion
            -----------                                --------------
            7-Zip 9.20                                 9.20
            Adobe Reader X                             10.0
            Kerio Outlook Connector (Offline Edition)  7.2.3
            Kerio Updater Service                      1.0.1
            """;
    private static final String LIST = TEXT.lines().skip(2).map(line -> line.split(" {2,}"))
            .map(cells -> "DisplayName : " + cells[0] + "\nDisplayVersion : " + cells[1] + "\n\n").collect(Collectors.joining());
    private static final String SOFTWARE = """
            [{"name":"7-Zip","version":"9"},{"name":"Adobe Reader X","version":"10.0"},\
            {"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3"},\
            {"name":"Kerio Updater Service","version":"1.0.1"}]""";

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"name\":\"mx\",\"version\":\"7.2.3\"}");
        Reading.write(folder, "mx/inventories/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    private void provesNothing(String name, String content) throws Exception {
        Reading reading = read(name, content);
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).as(content).isEmpty();
        assertThat(reading.file(name).problem()).as(content).isNotNull();
    }

    private void isGood(String name, String content) throws Exception {
        Reading reading = read(name, content);
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).as(content).contains(Presence.PRESENT);
        assertThat(reading.file(name).problem()).as(content).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"above is the state before reinstalling", "The list above is what we planned for May.",
        "Toto je stav p\u0159ed p\u0159einstalac\u00ed", "obige Liste: noch nicht installiert", "stato prima della reinstallazione",
        "This is the state before the reinstallation, do not use!"})
    void aSentenceBesideTheRows(String sentence) throws Exception {
        provesNothing("PC1.csv", HEADER + ROWS + sentence + "\n");
        provesNothing("PC1.csv", HEADER + ROWS + sentence.replace(",", "") + ",,\n");
        provesNothing("PC1.csv", sentence + "\n" + HEADER + ROWS);
        provesNothing("PC1.txt", TEXT + "\n" + sentence + "\n");
        provesNothing("PC1.list", LIST + "\n" + sentence + "\n");
        provesNothing("PC1.list", sentence + "\n\n" + LIST);
        provesNothing("PC1.json", "{\"computer\":\"PC1\",\"comment\":\"" + sentence + "\",\"software\":" + SOFTWARE + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kerio Updater Service was removed later.", "Kerio Updater Service wurde danach deinstalliert.",
        "Kerio Updater Service jsme odinstalovali"})
    void aSentenceAboutTheService(String sentence) throws Exception {
        for (String text : List.of(LIST + "\n" + sentence + "\n", sentence + "\n\n" + LIST, TEXT + "\n" + sentence + "\n")) {
            Reading reading = read("PC1.txt", text);
            assertThat(reading.values(Attribute.UPDATER_NOT_UNDERSTOOD)).as(text).isNotEmpty();
            assertThat(reading.file("PC1.txt").problem()).as(text).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total: 4", "Report generated 2011-10-09 by admin", "Page 1 of 1", "End of report",
        "Printed by the inventory with 0 errors"})
    void whatToolsWriteBelow(String footer) throws Exception {
        isGood("PC1.txt", TEXT + "\n" + footer + "\n");
        isGood("PC1.list", LIST + "\n" + footer + "\n");
        isGood("PC1.csv", HEADER + ROWS);
        assertThat(read("PC1.csv", HEADER + ROWS + footer + ",,\n").values(Attribute.UPDATER_SERVICE))
                .contains(Presence.PRESENT);
    }

    @Test
    void aRemarkInXml() throws Exception {
        String xml = "<REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE><SOFTWARES><NAME>7-Zip</NAME></SOFTWARES>"
                + "<SOFTWARES><NAME>Kerio Outlook Connector (Offline Edition)</NAME><VERSION>7.2.3</VERSION></SOFTWARES>"
                + "<SOFTWARES><NAME>Kerio Updater Service</NAME><VERSION>1.0.1</VERSION></SOFTWARES></CONTENT></REQUEST>";
        isGood("PC1.xml", "<!-- inventory of PC1 -->" + xml);
        provesNothing("PC1.xml", "<!-- state before reinstalling -->" + xml);
    }

    /** Ruling 6: a document that names two computers names none surely. */
    @Test
    void twoNamesOfComputersInOneDocument() throws Exception {
        for (String names : List.of("\"computer\":\"PC1\",\"hostname\":\"PC2\"", "\"hostname\":\"PC2\",\"computer\":\"PC1\"",
                "\"computer\":\"PC1\",\"fqdn\":\"pc2.x.example\"")) {
            provesNothing("soft.json", "{" + names + ",\"software\":" + SOFTWARE + "}");
        }
        for (String names : List.of("\"computer\":\"PC1\",\"hostname\":\"pc1.x.example\"", "\"computer\":\"PC1\"",
                "\"computer\":\"PC1\",\"hostname\":\"Petr's notebook\"")) {
            isGood("soft.json", "{" + names + ",\"software\":" + SOFTWARE + "}");
        }
    }
}
