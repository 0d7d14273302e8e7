package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;

/** Lists that look whole and proper, and are not: they neither make anybody ready nor accuse anybody. */
class DoubtfulListsTest {

    private static final String KOFF = "Kerio Outlook Connector (Offline Edition)";
    private static final String WITHOUT = "Computer;Program;Version;Vendor\nHBR-1;7-Zip;9.20;I\nHBR-1;" + KOFF + ";7.2.3;K\n";

    @TempDir
    private Path folder;

    private Reading read(String name, byte[] content) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    private Reading read(String name, String content) throws Exception {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Ruling 5: whatever stood after the half of a character is lost. */
    @Test
    void aFileThatEndsWithinACharacterBreaksOff() throws Exception {
        byte[] whole = ("\uFEFF" + WITHOUT + "HBR-1;Foo;1;x").getBytes(StandardCharsets.UTF_16LE);
        assertThat(read("whole.csv", whole).values(Attribute.UPDATER_SERVICE)).containsOnly(Presence.ABSENT);
        Reading cut = read("whole.csv", Arrays.copyOf(whole, whole.length - 1));
        assertThat(cut.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(cut.file("whole.csv").problem()).contains("breaks off");
    }

    /** Which of two members of one name holds is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"\"name\":\"Kerio Updater Service\",\"name\":\"Foo\"", "\"name\":\"Foo\",\"name\":\"Kerio Updater Service\"",
        "\"name\":\"Kerio Updater Service\",\"status\":\"installed\",\"status\":\"removed\""})
    void aProgramOfTwoNamesProvesNothing(String members) throws Exception {
        Reading reading = read("fleet.json", "[{\"computer\":\"HBR-1\",\"version\":\"7.2.3\",\"publisher\":\"K\",\"name\":\"" + KOFF
                + "\"},{\"computer\":\"HBR-1\",\"version\":\"1\",\"publisher\":\"K\"," + members + "}]");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file("fleet.json").problem()).isNotNull();
    }

    /** What would follow might say that it is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",\"publisher\":\"K", ",\"publisher\":\"K\"", ",\"publisher\":\"K\",\"status\":"})
    void aProgramInWhoseObjectAFileBreaksOffProvesNothing(String rest) throws Exception {
        String start = "[{\"computer\":\"HBR-1\",\"version\":\"7.2.3\",\"publisher\":\"K\",\"name\":\"" + KOFF
                + "\"},{\"computer\":\"HBR-1\",\"version\":\"1\",\"name\":\"Kerio Updater Service\"";
        Reading reading = read("fleet.json", start + rest);
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.values(Attribute.VERSION)).isNotEmpty();
        assertThat(reading.file("fleet.json").problem()).isNotNull();
        assertThat(read("fleet.json", start + "},{\"computer\":\"HBR-1\",").values(Attribute.UPDATER_SERVICE))
                .containsOnly(Presence.PRESENT);
    }

    /** The registry of a Windows that is only loaded, from an old disk or a backup, may be any computer's of any time. */
    @ParameterizedTest
    @ValueSource(strings = {"OFFLINE", "OLD_SOFTWARE", "Backup\\SOFTWARE"})
    void aRegistryThatIsOnlyLoadedProvesNothing(String hive) throws Exception {
        String key = "HKEY_LOCAL_MACHINE\\" + hive + "\\Microsoft\\Windows\\CurrentVersion\\Uninstall";
        for (String program : List.of("Kerio Updater Service", KOFF)) {
            Reading reading = read("HBR-1.reg", "Windows Registry Editor Version 5.00\r\n\r\n[" + key + "]\r\n\r\n[" + key
                    + "\\{1}]\r\n\"DisplayName\"=\"" + program + "\"\r\n\"DisplayVersion\"=\"7.2.3\"\r\n\r\n");
            assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
            assertThat(reading.values(Attribute.VERSION)).isEmpty();
            assertThat(reading.file("HBR-1.reg").problem()).contains("loaded");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<template>%s</template>", "<TEMPLATE id=row>%s<script>x</script>%s</template>",
        "<script>%s</script>"})
    void whatAPageDoesNotShowIsNoRow(String around) throws Exception {
        String row = "<tr><td>HBR-1<td>Kerio Updater Service<td>1.0";
        Reading reading = read("f.html", "<html><table><tr><th>Computer<th>Program<th>Version<tr><td>HBR-1<td>" + KOFF
                + "<td>7.2.3<tr><td>HBR-1<td>7-Zip<td>9" + around.replace("%s", row) + "</table></html>");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT);
    }

    /** Letters of another alphabet look alike: whether that is the service is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"K\u0435rio Upd\u0430ter Service", "Kerio Updater S\u0435rvice", "\u039Aerio Updater Service",
        "Kerio Updat\u0435r"})
    void aNameWithLettersOfTwoAlphabetsProvesNoAbsence(String name) throws Exception {
        Reading reading = read("fleet.csv", WITHOUT + "HBR-1;" + name + ";1.0;K\n");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
    }

    /** What would follow in the row might say that it is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"f.csv|Computer;Program;Version;Status#HBR-1;@;7.2.3;Installed#HBR-1;7-Zip;9;Installed#HBR-1;Kerio Updater Service;1.0",
        "f.csv|Computer;Program;Version;Removed on#HBR-1;@;7.2.3;#HBR-1;Foo;1;2011-09-01#HBR-1;Kerio Updater Service;1.",
        "HBR-1.txt|Name : @#Version : 7.2.3#Vendor : K#Status : Installed##Name : Kerio Updater Service#Version : 1.0#",
        "f.html|<table><tr><th>Computer<th>Program<th>Version<th>Status<tr><td>HBR-1<td>@<td>7.2.3<td>installed"
                + "<tr><td>HBR-1<td>Kerio Updater Service<td>1"})
    void theRowInWhichAListBreaksOffProvesNothing(String fileAndList) throws Exception {
        String[] file = fileAndList.split("\\|");
        Reading reading = read(file[0], file[1].replace('#', '\n').replace("@", KOFF));
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file(file[0]).problem()).contains("breaks off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<NAME>Kerio Updater Service</NAME><NAME>Foo</NAME>",
        "<NAME>Kerio Updater Service</NAME><STATUS>installed</STATUS><STATUS>removed</STATUS>",
        "<NAME>Kerio Updater Service</NAME><STATUS>removed</STATUS><STATUS>installed</STATUS>"})
    void anElementThatStandsThereTwiceProvesNothing(String elements) throws Exception {
        Reading reading = read("f.xml", "<REQUEST><CONTENT><HARDWARE><NAME>HBR-1</NAME></HARDWARE><SOFTWARES><NAME>" + KOFF
                + "</NAME><VERSION>7.2.3</VERSION></SOFTWARES><SOFTWARES>" + elements
                + "<VERSION>1</VERSION></SOFTWARES></CONTENT></REQUEST>");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(reading.file("f.xml").problem()).isNotNull();
    }

    /** Pages hide what is filtered out, and what is not of now. */
    @ParameterizedTest
    @ValueSource(strings = {"<tbody style=\"display:none\">%s</tbody>", "</table><div hidden><div><p>x</p></div><table>%s</table></div><table>",
        "</table><section style='visibility: hidden'><table>%s</table></section><table>"})
    void aRowInAPartThatIsNotShownProvesNothing(String around) throws Exception {
        String header = "<tr><th>Computer<th>Program<th>Version";
        Reading reading = read("f.html", "<html><table>" + header + "<tr><td>HBR-1<td>" + KOFF + "<td>7.2.3<tr><td>HBR-1<td>7-Zip<td>9"
                + around.formatted((around.startsWith("<tbody") ? "" : header) + "<tr><td>HBR-1<td>Kerio Updater Service<td>1.0</td></tr>")
                + "<tr><td>HBR-1<td>Foo<td>1</table></html>");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Since", "Valid from", "Install by", "Date", "Seit", "Od", "Effective from"})
    void whatBeginsAfterTheListWasMadeIsAPlan(String column) throws Exception {
        String list = "Computer;Program;Version;" + column + "\nHBR-1;Kerio Updater Service;1.0;%s\nHBR-1;7-Zip;9;%s\n";
        assertThat(read("f.csv", list.formatted("2011-12-24", "2011-12-24")).values(Attribute.UPDATER_SERVICE)).isEmpty();
        assertThat(read("f.csv", list.formatted("2011-09-24", "2011-09-24")).values(Attribute.UPDATER_SERVICE))
                .containsOnly(Presence.PRESENT);
    }
}
