package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.intake.internal.discover.GenericNames;

/** Ruling 6: which computer a list is of by its place, and which names are nobody's. */
class PlacementTest {

    private static final String KOFF = "DisplayName,DisplayVersion,Publisher\n"
            + "Kerio Outlook Connector (Offline Edition),7.2.3,K\n7-Zip,9.20,I\n";
    private static final String BOTH = KOFF + "Kerio Updater Service,1,K\n";

    private static final String CONFIG =
            "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SoftwareInventory.csv", "InstalledProgramsList.csv", "InstallList.csv",
        "RegistrySoftware.csv", "BOM.csv", "Software_Inventory_2011-09-01.csv", "installedprogramslist.csv",
        "software-export (2).csv", "Programmliste.csv", "Inventarliste_20110901.csv", "seznam-programu.csv",
        "uninstall_x64.reg", "HKLM-Uninstall.reg", "computers.csv", "2011-09-01.csv", "export2.csv", "wmic_all.txt",
        "Installed Software 01.09.2011.csv", "logiciels.csv", "Max Mustermann.csv", "Kopie von PC17.csv", "AllComputersSoftware.csv", "fleet_software.json",
        "NB-20110901.csv", "programs_201109.csv", "2011-9-1.csv", "list-20110901-194933.csv"})
    void namesThatAreNobodys(String file) {
        assertThat(GenericNames.computer(file)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"HBR-WS-022.csv,HBR-WS-022", "DESKTOP-7GK2Q1.csv,DESKTOP-7GK2Q1", "PC-64.csv,PC-64",
        "SoftwareInventory_PC17.csv,PC17", "PC17_2011-09-01.csv,PC17", "PC17-programs-x86.csv,PC17",
        "OFFICE-PC1.csv,OFFICE-PC1", "InstalledProgramsPC17.csv,PC17", "pc42.corp.example.csv,pc42.corp.example",
        "PC17 (2).csv,PC17", "20110901_PC17.csv,PC17", "TEST-PC.csv,TEST-PC",
        // digits that can be no date are a number of the computer
        "NB-194933.json,NB-194933", "NB-201399.json,NB-201399", "PC-2011350.csv,PC-2011350", "WS-19493301.csv,WS-19493301",
        "NB-194933_20110901.json,NB-194933", "NB-194933-2011-09-01-120000.json,NB-194933", "PC17-201109.csv,PC17"})
    void namesOfComputers(String file, String computer) {
        assertThat(GenericNames.computer(file)).isEqualTo(computer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SoftwareInventory.csv", "InstalledProgramsList.csv", "InstallList.csv",
        "RegistrySoftware.csv", "BOM.csv", "Software_Inventory_2011-09-01.csv", "Kontrolle.csv"})
    void theSameNameInEachComputersFolder(String name) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/clients/HBR-WS-01/" + name, KOFF);
        Reading.write(folder, "mx/clients/HBR-WS-02/" + name, BOTH);
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.about(Subject.OfClient.class).map(o -> ((Subject.OfClient) o.subject()).computer()))
                .containsExactlyInAnyOrder("HBR-WS-01", "HBR-WS-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PC1-before-cleanup", "PC1-old", "PC1_alt", "old-PC1", "PC1-backup", "PC1 nach Umzug", "PC1-vor-Umzug",
        "PC1-new", "HBR-WS-022-before-upgrade", "HBR-WS-022 (old)", "PC1-anna korrigiert",
        "PC1-po-reinstalaci", "PC1-Mittwoch", "2011-09-01 PC1 before", "PC1-OLD", "ANNA-old", "PC1-programs-old",
        "PC1-buero anna"})
    void aNameOfAnotherTimeIsNobodys(String name) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/" + name + ".csv", BOTH);
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.file(name + ".csv").problem()).containsAnyOf("no computer", "is entitled").contains("not understood");
        Reading.write(folder, "my/mailserver.cfg", CONFIG);
        Reading.write(folder, "my/inventories/" + name + "/programs.csv", BOTH);
        assertThat(Reading.of(folder.resolve("my")).about(Subject.OfComputer.class)).isEmpty();
        Reading.write(folder, "mz/mailserver.cfg", CONFIG);
        Reading.write(folder, "mz/inventories/HBR-WS-07/" + name + ".csv", BOTH);
        assertThat(Reading.of(folder.resolve("mz")).about(Subject.OfComputer.class)
                .map(o -> ((Subject.OfComputer) o.subject()).computer()).distinct()).containsExactly("HBR-WS-07");
    }

    @ParameterizedTest
    @CsvSource({"PC1 (2),PC1", "PC1 - Copy,PC1", "PC1-latest,PC1", "PC1-final,PC1", "PC1-BUERO,PC1-BUERO", "w7-anna,W7-ANNA",
        "NEW-YORK-01,NEW-YORK-01", "pc1.corp.example,PC1.CORP.EXAMPLE", "ANNA-PC1-programs,ANNA-PC1", "WS12-ACCOUNTING,"
                + "WS12-ACCOUNTING", "hbr-ws-022_software,HBR-WS-022"})
    void whatAFileNameMayClaim(String name, String computer) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/" + name + ".csv", BOTH);
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer)
                .map(o -> ((Subject.OfComputer) o.subject()).computer())).containsExactly(computer);
    }

    @Test
    void aNameThatGoesOnAfterAnotherFilesIsNobodys() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/pc1.csv", KOFF);
        Reading.write(folder, "mx/inventories/pc1-anna.csv", BOTH);
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.about(Subject.OfComputer.class).map(o -> ((Subject.OfComputer) o.subject()).computer())
                .distinct()).containsExactly("PC1");
        assertThat(reading.values(Attribute.UPDATER_SERVICE)).containsOnly(Presence.ABSENT);
        assertThat(reading.file("pc1-anna.csv").problem()).contains("no computer");
    }

    @Test
    void theSameNameInEachComputersFolderWithoutAServer() throws Exception {
        Reading.write(folder, "fleet/HBR-WS-01/Kontrolle.csv", KOFF);
        Reading.write(folder, "fleet/HBR-WS-02/Kontrolle.csv", BOTH);
        Reading reading = Reading.of(folder.resolve("fleet"));
        assertThat(reading.servers()).containsExactly("fleet");
        assertThat(reading.about(Subject.OfClient.class).map(o -> ((Subject.OfClient) o.subject()).computer()))
                .containsExactlyInAnyOrder("HBR-WS-01", "HBR-WS-02");
    }

    @Test
    void aFolderOfAServerIsNoComputer() throws Exception {
        Reading.write(folder, "mx01/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx01/SoftwareInventory.csv", BOTH);
        Reading reading = Reading.of(folder.resolve("mx01"));
        assertThat(reading.about(Subject.OfComputer.class)).isEmpty();
        assertThat(reading.file("SoftwareInventory.csv").problem()).contains("counts as not understood")
                .contains("--map computer=");
        assertThat(reading.file("SoftwareInventory.csv").kind()).isEqualTo("programs-csv");
    }

    @Test
    void aListInTwoViewsOfTheRegistryIsOfItsName() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/x64/PC1.csv", KOFF);
        Reading.write(folder, "mx/inventories/x86/PC1.csv", BOTH);
        assertThat(Reading.of(folder.resolve("mx")).about(Subject.OfComputer.class)
                .map(o -> ((Subject.OfComputer) o.subject()).computer()).distinct()).containsExactly("PC1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prog32 prog64", "u32 u64", "x86 x64", "hklm wow6432", "hklm hkcu", "part1 part2", "a b", "1 2",
        "Programs32 Programs64", "machine user", "sw32 sw64", "lab32 lab64"})
    void listsInAComputersFolderAreItsOwnWhateverTheyAreCalled(String names) throws Exception {
        String[] name = names.split(" ");
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/PC1/" + name[0] + ".csv", KOFF);
        Reading.write(folder, "mx/inventories/PC1/" + name[1] + ".csv", "DisplayName,DisplayVersion,Publisher\n"
                + "Kerio Updater Service,1.0,K\n");
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.about(Subject.OfComputer.class).map(o -> ((Subject.OfComputer) o.subject()).computer())
                .distinct()).containsExactly("PC1");
        if (!names.equals("a b") && !names.equals("1 2")) {
            assertThat(reading.values(Attribute.UPDATER_SERVICE)).as("read as one").containsOnly(Presence.PRESENT);
        }
    }

    @Test
    void whereFolderAndFileMayEachBeTheComputerNothingFollows() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/floor2/anna1.csv", KOFF);
        Reading.write(folder, "mx/inventories/floor2/bert1.csv", BOTH);
        Reading.write(folder, "mx/inventories/floor2/PC-0042.csv", KOFF);
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.telling(Attribute.UPDATER_SERVICE).filter(o -> o.subject() instanceof Subject.OfComputer)
                .map(o -> ((Subject.OfComputer) o.subject()).computer() + " " + o.attributes().get(Attribute.UPDATER_SERVICE)))
                .containsExactly("PC-0042 ABSENT");
    }

    @Test
    void twoFoldersThatCallTheirServerAlikeAreTwoServersUnlessThePersonJoinsThem() throws Exception {
        Reading.write(folder, "all/acme/lockkeeper-server.json", "{\"name\":\"mail\",\"version\":\"7.2.3\"}");
        Reading.write(folder, "all/bravo/lockkeeper-server.json", "{\"name\":\"Mail\",\"version\":\"7.1.0\"}");
        Reading apart = Reading.of(folder.resolve("all"));
        assertThat(apart.servers()).containsExactly("mail (acme)", "mail (bravo)");
        assertThat(apart.reasons()).hasSize(2).allSatisfy(r -> assertThat(r).contains("--server mail"
                .substring(0, 10)));
        assertThat(Reading.of("mail", java.util.List.of(), folder.resolve("all")).servers()).containsExactly("mail");
    }
}
