package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;

/** Principle 8: a sentence beside a list, in words that nobody foresaw, may say that nothing of the list is there. */
class NotesBesideListsTest {

    private static final String ROWS = "7-Zip;9.20;x\nKerio Outlook Connector (Offline Edition);7.2.3;K\n"
            + "Kerio Updater Service;1.0;K\n";
    private static final String FLEET = "Computer;Program;Version\nHBR-1;7-Zip;9.20\nHBR-1;Kerio Outlook Connector (Offline Edition);7.2.3\n"
            + "HBR-1;Kerio Updater Service;1.0\n";

    /** Forms of lists by file names, with the place of the sentence. */
    private static final Map<String, String> LISTS = Map.of(
            "fleet-program.csv", FLEET + ";%s;\n",
            "fleet-first.csv", FLEET + "%s;;\n",
            "HBR-1.csv", "Program;Version;Publisher\n" + ROWS + "\n%s;;\n",
            "HBR-1-alone.csv", "Program;Version;Publisher\n" + ROWS + "\n%s\n",
            "HBR-1-above.csv", "%s\nProgram;Version;Publisher\n" + ROWS,
            "HBR-1.txt", "DisplayName                               DisplayVersion\n-----------                               --------------\n"
                    + "7-Zip                                     9.20\nKerio Outlook Connector (Offline Edition) 7.2.3\n"
                    + "Kerio Updater Service                     1.0\n\n%s\n",
            "HBR-1-list.txt", "DisplayName    : 7-Zip\nDisplayVersion : 9.20\n\nDisplayName    : Kerio Outlook Connector (Offline Edition)\n"
                    + "DisplayVersion : 7.2.3\n\nDisplayName    : Kerio Updater Service\nDisplayVersion : 1.0\n\n%s\n");

    @TempDir
    private Path folder;

    private Reading read(String name, String note) throws Exception {
        Reading.write(folder, name + "/mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, name + "/mx/inventories/HBR-1/" + name, String.format(LISTS.get(name), note));
        return Reading.of(folder.resolve(name + "/mx"));
    }

    static Stream<String> notes() {
        return Stream.of("gilt erst ab Montag", "laut Bestellung vom Freitag", "So wird es nach dem Umzug aussehen",
                "so it was on the old machines", "ab 1.12. auf allen Ger\u00e4ten", "dle objedn\u00e1vky", "as agreed with the customer",
                "Wunschliste der Abteilung", "state wanted by management", "Nothing of this is installed yet",
                "None of these are installed", "Davon ist noch nichts installiert", "Installed only after approval", "Not yet installed",
                "Noch nicht installiert", "starting Monday this will be so", "valid from Monday -> all of them",
                "see https://wiki/x, valid from Monday", "# as agreed with the customer", "valid only for the new computers",
                "as agreed with the user department", "so wird es nach dem Umzug auf allen Rechnern sein")
                .flatMap(note -> LISTS.keySet().stream().sorted().map(list -> list + '|' + note));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void theServiceIsNotKnownThere(String listAndNote) throws Exception {
        String[] parts = listAndNote.split("\\|");
        Reading reading = read(parts[0], parts[1]);
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT, Presence.ABSENT);
        assertThat(reading.reasons()).isNotEmpty();
    }

    /** What tools and people write below lists otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"Total: 3", "Page 1 of 1", "C:\\Users\\admin>", "PS C:\\> exit",
        "https://wiki.example/inventory", "# end", "Generated on 2011-10-09 by IT", "3 rows", "Erstellt am 9.10.2011"})
    void whatStandsBelowListsOtherwiseSaysNothing(String footer) throws Exception {
        for (String list : List.of("HBR-1.csv", "fleet-program.csv", "HBR-1-list.txt")) {
            assertThat(read(list, footer).values(Attribute.UPDATER_SERVICE)).as(list).contains(Presence.PRESENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Installed programs on HBR-1 as of 9 October", "Software der Abteilung Verkauf", "Harbor Ltd.",
        "Report from 2011-10-09"})
    void titlesSayNothing(String title) throws Exception {
        assertThat(read("HBR-1-above.csv", title).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }
}
