package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/**
 * Forms of lists of programs that people send. The shapes are those that the tools are known to write (wmic, regedit,
 * PowerShell 5 and 7, winget 1.x, the agents of FusionInventory and GLPI, Fleet's and Wazuh's interfaces); the contents
 * are made up.
 */
class InventoryFormsTest {

    @TempDir
    private Path folder;

    private Reading read(String name, byte[] content) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg",
                "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>");
        Reading.write(folder, "mx/inventories/" + name, content);
        return Reading.of(folder.resolve("mx"));
    }

    private Reading read(String name, String content) throws Exception {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] utf16(String content) {
        return ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE);
    }

    private static List<String> clients(Reading reading) {
        return reading.about(Subject.OfClient.class).map(o -> {
            Subject.OfClient c = (Subject.OfClient) o.subject();
            return c.account() + " " + c.computer() + " " + c.connector() + " "
                    + o.attributes().get(Attribute.VERSION) + " " + o.attributes().get(Attribute.UPDATER_SERVICE);
        }).toList();
    }

    @Test
    void wmicAsATableWithProseAroundIt() throws Exception {
        String table = "C:\\Users\\max>wmic product get name,vendor,version\r\n"
                + "Name                                       Vendor                  Version     \r\r\n"
                + "Google Update Helper                       Google, Inc.            1.3.21.65   \r\r\n"
                + "Kerio Outlook Connector (Offline Edition)  Kerio Technologies Inc. 7.2.3       \r\r\n"
                + "\r\r\n\r\nC:\\Users\\max>exit\r\n";
        assertThat(clients(read("PC-0042.txt", utf16(table)))).containsExactly("null PC-0042 KOFF 7.2.3 ABSENT");
        assertThat(clients(read("PC-0042.txt", table.replace("Google Update Helper ", "Kerio Updater Service"))))
                .containsExactly("null PC-0042 KOFF 7.2.3 PRESENT");
    }

    @Test
    void aRowOfATableThatCannotBeReadMayBeTheUpdaterServices() throws Exception {
        String table = "Name                                       Vendor                  Version     \r\n"
                + "Kerio Updater Service with a name that goes over Kerio           1.3.21.65   \r\n"
                + "Kerio Outlook Connector (Offline Edition)  Kerio Technologies Inc. 7.2.3       \r\n";
        assertThat(clients(read("PC-0042.txt", table))).containsExactly("null PC-0042 KOFF 7.2.3 null");
    }

    @Test
    void formatTableOfPowerShell() throws Exception {
        String table = "\r\nDisplayName                               DisplayVersion Publisher          InstallDate\r\n"
                + "-----------                               -------------- ---------          -----------\r\n"
                + "7-Zip 9.20                                9.20           Igor Pavlov\r\n"
                + "Kerio Outlook Connector (Offline Edition) 7.2.3          Kerio Technologies 20110208\r\n"
                + "Kerio Updater Service                     1.0            Kerio Technologies 20110915\r\n\r\n\r\n";
        Reading reading = read("PC-0042.txt", utf16(table));
        assertThat(clients(reading)).containsExactly("null PC-0042 KOFF 7.2.3 PRESENT");
        assertThat(reading.values(Attribute.CONNECTOR_INSTALLED_AT)).hasToString("[2011-02-08T23:59:59]");
        assertThat(reading.values(Attribute.UPDATER_INSTALLED_AT)).hasToString("[2011-09-15T23:59:59]");
    }

    @Test
    void namesThatAreCutOffMayHideTheUpdaterService() throws Exception {
        String start = "DisplayName        DisplayVersion Publisher\r\n-----------        -------------- ---------\r\n"
                + "Kerio Outlook Con… 7.2.3          Kerio Technologies\r\n7-Zip 9.20         9.20           Igor Pavlov\r\n";
        assertThat(clients(read("PC-0042.txt", start))).containsExactly("null PC-0042 null 7.2.3 ABSENT");
        assertThat(clients(read("PC-0042.txt", start + "Kerio…             1.0            K\r\n")))
                .containsExactly("null PC-0042 null 7.2.3 null");
        assertThat(clients(read("PC-0042.txt", start + "Kerio Updater Ser… 1.0            K\r\n")))
                .containsExactly("null PC-0042 null 7.2.3 PRESENT");
    }

    @Test
    void formatListOfPowerShellAndOfWmic() throws Exception {
        assertThat(clients(read("PC-0042.txt", utf16("\r\n\r\nDisplayName    : Kerio Outlook Connector (Offline Edition)"
                + "\r\nDisplayVersion : 7.2.3\r\nPublisher      : Kerio Technologies\r\nInstallDate    : 20110208\r\n\r\n"
                + "DisplayName    : Kerio Updater Service\r\nDisplayVersion : \r\nPublisher      : Kerio\r\n"
                + "InstallDate    : \r\n\r\n\r\n")))).containsExactly("null PC-0042 KOFF 7.2.3 PRESENT");
        assertThat(clients(read("PC-0042.txt", utf16("\r\r\n\r\r\nInstallDate=20110208\r\r\nName=Kerio Outlook Connector"
                + " (Offline Edition)\r\r\nVendor=Kerio\r\r\nVersion=7.2.3\r\r\n\r\r\n\r\r\n"
                + "InstallDate=20110301\r\r\nName=7-Zip 9.20\r\r\nVendor=Igor Pavlov\r\r\nVersion=9.20\r\r\n\r\r\n"))))
                .containsExactly("null PC-0042 KOFF 7.2.3 ABSENT");
    }

    private static String registry(String header, String view) {
        return header + "\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\" + view
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall]\r\n\r\n"
                + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\" + view
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall\\{90120000-0030-0000-0000-0000000FF1CE}]\r\n"
                + "\"DisplayName\"=\"Kerio Outlook Connector (Offline Edition)\"\r\n"
                + "\"DisplayVersion\"=\"7.2.3\"\r\n\"EstimatedSize\"=dword:00000abc\r\n"
                + "\"InstallLocation\"=\"C:\\\\Program Files (x86)\\\\Kerio\\\\Outlook Connector (Offline Edition)\\\\\"\r\n"
                + "\"ModifyPath\"=hex(2):4d,00,73,00,69,00,45,00,78,00,65,00,63,00,2e,00,65,00,78,\\\r\n"
                + "  00,65,00,00,00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\" + view
                + "Microsoft\\Windows\\CurrentVersion\\Uninstall\\VLC]\r\n\"DisplayName\"=\"VLC media player 1.1.11\"\r\n\r\n";
    }

    @Test
    void exportsOfTheRegistry() throws Exception {
        String wide = registry("Windows Registry Editor Version 5.00", "Wow6432Node\\");
        assertThat(clients(read("PC-0042.reg", utf16(wide)))).containsExactly("null PC-0042 KOFF 7.2.3 ABSENT");
        String both = wide + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall"
                + "\\Kerio Updater]\r\n\"DisplayName\"=hex(2):4b,00,65,00,72,00,69,00,6f,00,20,00,55,00,70,00,64,00,61,\\\r\n"
                + "  00,74,00,65,00,72,00,00,00\r\n\"InstallDate\"=\"20110915\"\r\n";
        Reading reading = read("PC-0042.reg", utf16(both));
        assertThat(clients(reading)).containsExactly("null PC-0042 KOFF 7.2.3 PRESENT");
        assertThat(reading.values(Attribute.UPDATER_INSTALLED_AT)).hasToString("[2011-09-15T23:59:59]");
        assertThat(clients(read("PC-0042.reg", registry("REGEDIT4", "").replace("4d,00,73", "4d,73")
                .getBytes(Charset.forName("windows-1252"))))).containsExactly("null PC-0042 KOFF 7.2.3 ABSENT");
        assertThat(clients(read("PC-0042.reg", utf16(wide + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Micro"))))
                .containsExactly("null PC-0042 KOFF 7.2.3 null");
    }

    @Test
    void anExportOfSingleKeysProvesNoAbsence() throws Exception {
        String whole = registry("Windows Registry Editor Version 5.00", "Wow6432Node\\");
        String single = whole.replace("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion"
                + "\\Uninstall]\r\n", "");
        Reading reading = read("PC-0042.reg", utf16(single));
        assertThat(clients(reading)).containsExactly("null PC-0042 KOFF 7.2.3 null");
        assertThat(reading.reasons()).singleElement().asString().contains("holds single keys");
        // the other view's key alone says nothing of this one
        assertThat(clients(read("PC-0042.reg", utf16(single.replace("5.00\r\n", "5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE"
                + "\\Microsoft\\Windows\\CurrentVersion\\Uninstall]\r\n"))))).containsExactly("null PC-0042 KOFF 7.2.3 null");
    }

    @Test
    void aScriptThatDeletesFromTheRegistryIsNoExport() throws Exception {
        String whole = registry("Windows Registry Editor Version 5.00", "Wow6432Node\\");
        for (String line : List.of("[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall"
                + "\\Kerio Updater]", "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Kerio]\r\n\"Updater\"=-")) {
            Reading reading = read("PC-0042.reg", utf16(whole + line + "\r\n"));
            assertThat(clients(reading)).as(line).isEmpty();
            assertThat(reading.file("PC-0042.reg").problem()).contains("deletes from the registry");
        }
    }

    /** Rulings 5 and 6: what stands below the name of a loaded hive is another Windows'. */
    @Test
    void keysOfTwoWindowsAreOfNoComputer() throws Exception {
        String whole = registry("Windows Registry Editor Version 5.00", "Wow6432Node\\");
        Reading reading = read("PC-0042.reg", utf16(whole + "[HKEY_LOCAL_MACHINE\\OLDDISK\\Microsoft\\Windows\\CurrentVersion"
                + "\\Uninstall\\1]\r\n\"DisplayName\"=\"Kerio Updater Service\"\r\n"));
        assertThat(clients(reading)).isEmpty();
        assertThat(reading.file("PC-0042.reg").problem()).contains("the programs of more than one Windows", "olddisk");
    }

    @Test
    void theSixtyFourBitKeyAloneHidesTheUpdaterService() throws Exception {
        String key = registry("Windows Registry Editor Version 5.00", "") + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft"
                + "\\Windows\\CurrentVersion\\Uninstall\\7-Zip]\r\n\"DisplayName\"=\"7-Zip 9.20 (x64 edition)\"\r\n";
        assertThat(clients(read("PC-0042.reg", utf16(key)))).containsExactly("null PC-0042 KOFF 7.2.3 null");
    }

    private static String fusion(String user, String programs) {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <REQUEST>
                  <CONTENT>
                    <ACCESSLOG><LOGDATE>2011-10-06 09:12:41</LOGDATE></ACCESSLOG>
                    <DRIVES><LABEL>x</LABEL><NAME>Kerio Updater Service</NAME></DRIVES>
                """ + programs + """
                    <HARDWARE><NAME>HBR-WS-050</NAME><LASTLOGGEDUSER>%s</LASTLOGGEDUSER></HARDWARE>
                  </CONTENT>
                  <DEVICEID>HBR-WS-050-2011-10-06-09-12-41</DEVICEID>
                  <QUERY>INVENTORY</QUERY>
                </REQUEST>
                """.formatted(user);
    }

    private static final String FUSION_KOFF = """
            <SOFTWARES><ARCH>i586</ARCH><FROM>registry</FROM><INSTALLDATE>08/02/2011</INSTALLDATE>
              <NAME>Kerio Outlook Connector (Offline Edition)</NAME><PUBLISHER>Kerio</PUBLISHER><VERSION>7.2.3</VERSION>
            </SOFTWARES>
            <SOFTWARES><ARCH>i586</ARCH><FROM>registry</FROM><NAME>VLC media player</NAME><VERSION>1.1</VERSION></SOFTWARES>
            """;

    @Test
    void xmlOfFusionInventory() throws Exception {
        Reading.write(folder, "mx/users.cfg", "<config><list name=\"User\"><listitem><variable name=\"Name\">a.dekker"
                + "</variable><variable name=\"Domain\">quay.example</variable></listitem></list></config>");
        Reading reading = read("inventory.xml", fusion("a.dekker", FUSION_KOFF));
        // whose account the user is, the resolver finds
        assertThat(clients(reading)).containsExactly("null HBR-WS-050 KOFF 7.2.3 ABSENT");
        assertThat(reading.values(Attribute.LAST_USER)).hasToString("[a.dekker]");
        assertThat(clients(read("inventory.xml", fusion("A.Dekker@quay.example", FUSION_KOFF))))
                .containsExactly("a.dekker@quay.example HBR-WS-050 KOFF 7.2.3 ABSENT");
        assertThat(reading.values(Attribute.CONNECTOR_INSTALLED_AT)).hasToString("[2011-02-08T23:59:59]");
        assertThat(reading.computer("HBR-WS-050").getFirst().evidence().observedAt()).hasToString("2011-10-06T09:12:41");
        assertThat(clients(read("inventory.xml", fusion("Administrator", FUSION_KOFF))))
                .containsExactly("null HBR-WS-050 KOFF 7.2.3 ABSENT");
    }

    @Test
    void hostileXmlIsRefusedInASentence() throws Exception {
        // two computers in one document: whose programs these are is not known (ruling 6)
        assertThat(clients(read("PC-0042.xml", fusion("x", FUSION_KOFF).replace("</NAME><LAST", "</NAME><NAME>PC-9</NAME><LAST"))))
                .isEmpty();
        assertThat(clients(read("PC-0042.xml", fusion("x", FUSION_KOFF).replace("</NAME><LAST",
                "</NAME><NAME>hbr-ws-050.quay.example</NAME><LAST")))).isNotEmpty();
        String doctype = fusion("x", FUSION_KOFF).replace("<REQUEST>", "<!DOCTYPE a [<!ENTITY b SYSTEM"
                + " \"file:///etc/passwd\">]><REQUEST>");
        assertThat(read("a.xml", doctype).file("a.xml").problem()).contains("DOCTYPE").contains("refused");
        String deep = fusion("x", FUSION_KOFF + "<A>".repeat(100));
        assertThat(read("b.xml", deep).file("b.xml").problem()).contains("deep").contains("refused");
        String longTag = fusion("x", FUSION_KOFF + "<A b=\"" + "c".repeat(2_000_000) + "\"/>");
        assertThat(read("c.xml", longTag).file("c.xml").problem()).contains("tag").contains("refused");
        String cut = fusion("x", FUSION_KOFF);
        Reading reading = read("PC-0042.xml", cut.substring(0, cut.indexOf("<HARDWARE>")));
        assertThat(reading.client("PC-0042").getFirst().attributes().get(Attribute.UPDATER_SERVICE)).isNull();
    }

    @Test
    void jsonOfTheGlpiAgent() throws Exception {
        String document = """
                {"action":"inventory","content":{"accesslog":{"logdate":"2011-10-06 09:12:41"},
                 "antivirus":[{"name":"Kerio Updater Service","version":"1"}],
                 "hardware":{"name":"HBR-WS-051","uuid":"x","lastloggeduser":"nobody"},
                 "operatingsystem":{"name":"Kerio Updater Service","version":"6.1"},
                 "softwares":[{"arch":"x86","from":"registry","install_date":"2011-02-08",
                   "name":"Kerio Outlook Connector (Offline Edition)","publisher":"Kerio","version":"7.2.3"},
                   {"arch":"x86","from":"registry","name":"VLC media player","version":"1.1"}],
                 "versionclient":"GLPI-Agent_v1.4"},
                 "deviceid":"HBR-WS-051-2011-10-06","itemtype":"Computer"}
                """;
        assertThat(clients(read("inventory.json", document))).containsExactly("null HBR-WS-051 KOFF 7.2.3 ABSENT");
        assertThat(clients(read("inventory.json", document.replace("\"itemtype\"", "\"partial\":true,\"itemtype\""))))
                .containsExactly("null HBR-WS-051 KOFF 7.2.3 null");
    }

    @Test
    void jsonOfFleet() throws Exception {
        Reading reading = read("host.json", """
                {"host":{"id":7,"hostname":"hbr-ws-052","computer_name":"HBR-WS-052","osquery_version":"5.9.1",
                 "display_name":"HBR-WS-052","software_updated_at":"2011-10-06T09:12:41Z",
                 "software":[{"id":1,"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3",
                   "source":"programs","vendor":"Kerio","vulnerabilities":[]},
                   {"id":2,"name":"7-Zip 9.20","version":"9.20","source":"programs","vendor":"I","vulnerabilities":null}]}}
                """);
        assertThat(clients(reading)).containsExactly("null HBR-WS-052 KOFF 7.2.3 ABSENT");
        assertThat(reading.computer("HBR-WS-052").getFirst().evidence().observedAt()).hasToString("2011-10-06T09:12:41Z");
        Reading all = read("host.json", """
                {"software":[{"id":1,"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","source":"programs",
                 "vendor":"K","hosts_count":3},{"id":2,"name":"Kerio Updater Service","version":"1","source":"programs",
                 "vendor":"K","hosts_count":2}]}
                """);
        assertThat(all.about(Subject.OfClient.class)).isEmpty();
        assertThat(all.file("host.json").problem()).contains("all hosts together");
    }

    @Test
    void jsonOfWazuh() throws Exception {
        String item = "{\"scan\":{\"id\":0,\"time\":\"2011-10-06T09:12:41Z\"},\"vendor\":\"Kerio\",\"name\":\"%s\","
                + "\"version\":\"%s\",\"architecture\":\"i686\",\"format\":\"win\",\"agent_id\":\"%s\"}";
        String koff = item.formatted("Kerio Outlook Connector (Offline Edition)", "7.2.3", "007");
        String envelope = "{\"data\":{\"affected_items\":[%s],\"total_affected_items\":%d},\"error\":0}";
        String zip = item.formatted("7-Zip 9.20", "9.20", "007");
        Reading reading = read("HBR-WS-053.json", envelope.formatted(koff + "," + zip, 2));
        assertThat(clients(reading)).containsExactly("null HBR-WS-053 KOFF 7.2.3 ABSENT");
        assertThat(reading.computer("HBR-WS-053").getFirst().evidence().observedAt()).hasToString("2011-10-06T09:12:41Z");
        Reading several = read("HBR-WS-053.json", envelope.formatted(koff + ","
                + item.formatted("Kerio Updater Service", "1", "008"), 2));
        assertThat(several.about(Subject.OfComputer.class)).isEmpty();
        assertThat(several.file("HBR-WS-053.json").problem()).contains("several agents");
        assertThat(clients(read("HBR-WS-053.json", "{\"hits\":{\"hits\":[{\"_source\":{\"agent\":{\"id\":\"7\",\"name\":"
                + "\"HBR-WS-054\"},\"package\":{\"name\":\"Kerio Outlook Connector (Offline Edition)\",\"version\":\"7.2.3\","
                + "\"vendor\":\"K\",\"architecture\":\"i686\"}}},"
                + "{\"_source\":{\"agent\":{\"id\":\"7\",\"name\":\"HBR-WS-054\"},\"package\":{\"name\":\"7-Zip 9.20\","
                + "\"version\":\"9.20\",\"vendor\":\"I\",\"architecture\":\"x86_64\"}}}]}}"))).containsExactly(
                        "null HBR-WS-054 KOFF 7.2.3 ABSENT");
    }

    @Test
    void jsonOfPowerShellInAllItsShapes() throws Exception {
        String one = "{\"DisplayName\":\"Kerio Outlook Connector (Offline Edition)\",\"DisplayVersion\":\"7.2.3\","
                + "\"Publisher\":\"Kerio\",\"InstallDate\":\"20110208\"}";
        String more = one + ",{\"DisplayName\":\"7-Zip 9.20\",\"DisplayVersion\":\"9.20\"}";
        List<String> expected = List.of("null PC-0042 KOFF 7.2.3 ABSENT");
        // one object alone is no whole list
        assertThat(clients(read("PC-0042.json", one))).containsExactly("null PC-0042 KOFF 7.2.3 null");
        assertThat(clients(read("PC-0042.json", utf16("[" + more + "]")))).isEqualTo(expected);
        assertThat(clients(read("PC-0042.json", "{\"value\":[" + more + "],\"Count\":2}"))).isEqualTo(expected);
        assertThat(clients(read("PC-0042.json", "{\"value\":[" + one + "],\"Count\":40}")))
                .containsExactly("null PC-0042 KOFF 7.2.3 null");
    }

    @Test
    void jsonThatIsRecognisedAndGivesNothingIsTold() throws Exception {
        assertThat(read("PC-0042.json", "{\"hostIdentifier\":\"PC-0042\",\"rowsOf\":{\"x\":[{\"name\":\"a\","
                + "\"version\":\"1\",\"publisher\":\"p\"}]}}").file("PC-0042.json").problem())
                .contains("counts as not understood");
    }

    @Test
    void wingetWithItsIdsAndItsCutColumns() throws Exception {
        String table = "   - \r   \\ \r                                        \r"
                + "Name                           Id                             Version     Available Source\r\n"
                + "-----------------------------------------------------------------------------------------\r\n"
                + "7-Zip 9.20                     ARP\\Machine\\X64\\7-Zip          9.20\r\n"
                + "Kerio Outlook Connector (Offl… ARP\\Machine\\X86\\{3A2F0B6C-9A1… 7.2.3\r\n"
                + "Microsoft Edge                 Microsoft.Edge                 101.0       102.0     winget\r\n"
                + "1 upgrades available.\r\n";
        assertThat(clients(read("PC-0042.txt", table))).containsExactly("null PC-0042 KOFF 7.2.3 ABSENT");
    }

    @Test
    void whatWingetFindsIsNotInstalled() throws Exception {
        String table = """
                Name                           Id                   Version Match        Source
                -------------------------------------------------------------------------------
                Kerio Outlook Connector        Kerio.Connector      7.2.3   Tag: outlook winget
                Kerio Updater Service          Kerio.Updater        1.0     Tag: outlook winget
                """;
        assertThat(clients(read("PC-0042.txt", table))).isEmpty();
    }

    @Test
    void tablesOfWebPages() throws Exception {
        assertThat(clients(read("report.html", """
                <html><head><style>td { color: red }</style></head><body><h1>Computer: HBR-WS-055</h1>
                <table><tr><th>Software<th>Version<th>Hersteller<th>Installiert am
                <tr><td>Kerio Outlook Connector (Offline&nbsp;Edition)<td>7.2.3<td>Kerio<td>8.2.2011
                <tr><td>7-Zip</td><td>9.20</td><td>Igor &amp; Co</td><td></td></tr></table></body></html>
                """))).containsExactly("null HBR-WS-055 KOFF 7.2.3 ABSENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Rechner;Anwendung;Version;Hersteller",
        "Arbeitsplatz;Programmname;Versionsnummer;Anbieter", "Počítač;Název programu;Verze;Vydavatel",
        "Ordinateur;Nom du logiciel;Version;Éditeur", "Poste;Logiciel;Version;Fabricant",
        "Equipo;Programa;Versión;Fabricante", "Nome computer;Programma;Versione;Produttore",
        "Nazwa komputera;Nazwa oprogramowania;Wersja oprogramowania;Wydawca",
        "Nome computer;Nome applicazione;Versione;Produttore", "Nom NetBIOS;Logiciel;Version;Éditeur",
        "Nazwa komputera;Nazwa programu;Wersja;Wydawca", "Computernaam;Programma;Versie;Uitgever",
        "Computador;Programa;Versão;Fornecedor", "Computer Name;Application Name;Version;Publisher",
        "AssetName;softwareName;softwareVersion;SoftwarePublisher", "Netbios_Name0;DisplayName0;Version0;Publisher0",
        "Rechner;Anzeigename;Version;Hersteller", "Počítač;Zobrazovaný název;Verze;Vydavatel",
        "Datornamn;Programnamn;Version;Utgivare", "Számítógép neve;Program neve;Verzió;Kiadó",
        "Имя компьютера;Название программы;Версия;Издатель", "Компьютер;Программа;Версия;Производитель",
        "Nome da máquina;Nome do software;Versão do programa;Fornecedor", "Computernaam;Weergavenaam;Versie;Uitgever",
        "Device;Product;Version;Vendor", "Node;Name;Version;Vendor"})
    void headersInManyLanguages(String header) throws Exception {
        String table = header + "\nHBR-WS-060;Kerio Outlook Connector (Offline Edition);7.2.3;Kerio\nHBR-WS-060;7-Zip;9.20;I\n";
        assertThat(clients(read("liste.csv", table))).containsExactly("null HBR-WS-060 KOFF 7.2.3 ABSENT");
        assertThat(clients(read("liste.csv", table.getBytes(StandardCharsets.UTF_16)))).hasSize(1);
    }

    @Test
    void twoColumnsAreEnoughWhereOneIsSurelyOfPrograms() throws Exception {
        assertThat(clients(read("HBR-WS-062/InstallList.csv", "\"DisplayName\",\"DisplayVersion\"\r\n"
                + "\"Kerio Outlook Connector (Offline Edition)\",\"7.2.3\"\r\n\"7-Zip\",\"9.20\"\r\n")))
                .containsExactly("null HBR-WS-062 KOFF 7.2.3 ABSENT");
    }

    @Test
    void titlesBeforeTheHeader() throws Exception {
        assertThat(clients(read("liste.csv", "Software-Inventarliste\nComputer:,HBR-WS-061\n\nSoftware,Version,Hersteller\n"
                + "Kerio Outlook Connector (Offline Edition),7.2.3,Kerio\n7-Zip,9.20,I\n")))
                .containsExactly("null HBR-WS-061 KOFF 7.2.3 ABSENT");
    }

    @Test
    void anUnknownTableIsRefusedWithWhatWouldReadIt() throws Exception {
        String problem = read("liste.csv", "Wo,Titel,Stand\nPC1,Kerio Outlook Connector,7.2.3\nPC2,x,1\n")
                .file("liste.csv").problem();
        assertThat(problem).contains("\"Wo\", \"Titel\", \"Stand\"").contains("--map program=COLUMN");
        // "name" and "version" may be anything's, in a page and below each other, too
        assertThat(read("PC7.html", "<table><tr><th>Name<th>Version<tr><td>7-Zip<td>9.20</table>").file("PC7.html").problem())
                .contains("\"Name\", \"Version\"").contains("--map program=Name,version=Version");
        assertThat(read("PC8.txt", "Name  Version\n7-Zip 9.20  9.20\nVLC  1.1\n").file("PC8.txt").problem())
                .contains("\"Name\", \"Version\"").contains("--map program=Name,version=Version");
        assertThat(read("letter.html", "<table><tr><td>Dear<td>all</table>").file("letter.html").problem())
                .isEqualTo("is not recognised");
    }

    @Test
    void rowsWithoutAComputerAmongOthersAreNobodys() throws Exception {
        Reading reading = read("PC-0042.csv", "Computer,Name,Version,Publisher\n"
                + "PC1,Kerio Outlook Connector (Offline Edition),7.2.3,K\n,Kerio Updater Service,1,K\n");
        assertThat(clients(reading)).containsExactly("null PC1 KOFF 7.2.3 null");
        assertThat(reading.about(Subject.OfComputer.class).map(Observation::attributes)
                .map(a -> a.get(Attribute.UPDATER_SERVICE))).containsOnlyNulls();
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("1 row names no computer"));
    }
}
