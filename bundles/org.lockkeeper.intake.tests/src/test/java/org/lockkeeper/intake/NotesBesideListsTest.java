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
            "HBR-1-above.txt", "%s\n\nDisplayName                               DisplayVersion\n-----------                               --------------\n"
                    + "7-Zip                                     9.20\nKerio Outlook Connector (Offline Edition) 7.2.3\n"
                    + "Kerio Updater Service                     1.0\n",
            "HBR-1-list-above.txt", "%s\n\nDisplayName    : 7-Zip\nDisplayVersion : 9.20\n\nDisplayName    : Kerio Outlook Connector (Offline Edition)\n"
                    + "DisplayVersion : 7.2.3\n\nDisplayName    : Kerio Updater Service\nDisplayVersion : 1.0\n",
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
                "After the migration", "Wie besprochen mit Herrn Kern", "Version for the customer, not final", "Hotovo po \u0161kolen\u00ed",
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
        "https://wiki.example/inventory", "# end", "Generated on 2011-10-09 by IT", "3 rows", "Erstellt am 9.10.2011",
        "Filter: Publisher is Kerio", "Stand: 10.10.2011, 14:00 Uhr", "Nombre de lignes : 4", "Last updated: 10 October 2011 by J. Smith",
        "Transcript started, output file is C:\\t.txt"})
    void whatStandsBelowListsOtherwiseSaysNothing(String footer) throws Exception {
        for (String list : List.of("HBR-1.csv", "fleet-program.csv", "HBR-1-list.txt")) {
            assertThat(read(list, footer).values(Attribute.UPDATER_SERVICE)).as(list).contains(Presence.PRESENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Installed programs on HBR-1 as of 9 October", "Software der Abteilung Verkauf", "Harbor Ltd.", "Podle skenu ze dne 10.10.2011",
        "Report from 2011-10-09"})
    void titlesSayNothing(String title) throws Exception {
        assertThat(read("HBR-1-above.csv", title).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    /** A comma of a sentence parts it into cells, as does its label; what stands where a computer's name should is no name. */
    @ParameterizedTest
    @ValueSource(strings = {"Hinweis:;gilt erst ab Montag;", "Note;these come with the new machines;",
        "As agreed with Mr. Smith;this is what we want to have;from Monday on", "Comes with the new machines in December;;",
        "P\u0159ijde s nov\u00fdmi po\u010d\u00edta\u010di v prosinci;;", "Arrive avec les nouveaux postes;;"})
    void aSentenceInSeveralCellsIsOne(String row) throws Exception {
        assertThat(below(FLEET, row).values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT, Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hinweis:;gilt erst ab Montag;", "As agreed with Mr. Smith;this is what we want to have;from Monday on",
        "Vorschlag IT;;", "Prepared for approval by the board;;", "Einkaufsliste;;"})
    void norIsItAProgram(String row) throws Exception {
        assertThat(below("Program;Version;Publisher\n" + ROWS, row).values(Attribute.UPDATER_SERVICE))
                .doesNotContain(Presence.PRESENT, Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total:;3;", "Date:;10.10.2011;", "Printed by:;max mustermann;", "Front desk PC;Opera;11.5",
        "PC in the hall;Opera;11.5", "Report generated by the inventory server;;", "Confidential - for internal use only;;",
        "Updates available:;;"})
    void whatStandsInSeveralCellsOtherwiseSaysNothing(String row) throws Exception {
        assertThat(below(FLEET, row).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    private Reading below(String list, String row) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/HBR-1/fleet.csv", list + row + '\n');
        return Reading.of(folder.resolve("mx"));
    }

    /** Drafts, offers, wishes and what is to come are no lists of what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"Draft", "Proposal for the new workstations", "Entwurf f\u00fcr das neue Image", "N\u00e1vrh vybaven\u00ed stanic",
        "Angebot Nr. 2011-344", "Example of a finished list", "Liste de souhaits du service", "Liste d'achats", "Zielbild Arbeitsplatz 2012",
        "What each PC will have in 2012", "Note:;valid from Monday on"})
    void whatIsToComeIsNotThere(String title) throws Exception {
        assertThat(read("HBR-1-above.csv", title).values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT, Presence.ABSENT);
    }

    /** What a document says of all of its programs. */
    @ParameterizedTest
    @ValueSource(strings = {"\"note\":\"valid from Monday on\"", "\"report\":\"Planned software\"", "\"comment\":\"not yet rolled out\"",
        "\"title\":\"Software to install\""})
    void aSentenceInADocumentIsOne(String member) throws Exception {
        assertThat(document(member).values(Attribute.UPDATER_SERVICE)).doesNotContain(Presence.PRESENT, Presence.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"report\":\"Installed software\"", "\"message\":\"OK\"", "\"status\":200", "\"title\":\"Programs of October\""})
    void otherMembersOfADocumentSayNothing(String member) throws Exception {
        assertThat(document(member).values(Attribute.UPDATER_SERVICE)).contains(Presence.PRESENT);
    }

    private Reading document(String member) throws Exception {
        Reading.write(folder, "mx/lockkeeper-server.json", "{\"collectedAt\":\"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "mx/inventories/fleet.json", "{" + member + ",\"rows\":[{\"computer\":\"HBR-1\",\"name\":\"7-Zip\",\"version\":\"9.20\"},"
                + "{\"computer\":\"HBR-1\",\"name\":\"Kerio Outlook Connector (Offline Edition)\",\"version\":\"7.2.3\"},"
                + "{\"computer\":\"HBR-1\",\"name\":\"Kerio Updater Service\",\"version\":\"1.0\"}]}");
        return Reading.of(folder.resolve("mx"));
    }
}
