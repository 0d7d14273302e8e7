package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tools export as they do it: lists that need no question, for the service is there. */
class ExportsOfToolsTest {

    /** Name, header and row of tables: N stands for the program's name, V for its version, P for its publisher, D for a day in March. */
    private static final String TABLES = """
            get-package ¦ "Name","Version","Source","ProviderName" ¦ "N","V","","Programs"
            win32-product ¦ "PSComputerName","Name","Vendor","Version","Caption","IdentifyingNumber","InstallState","SKUNumber" ¦ "PC1","N","P","V","N","{A}","5",""
            uninstall-keys ¦ "DisplayName","DisplayVersion","Publisher","InstallDate" ¦ "N","V","P","2011030D"
            uninstall-keys-long ¦ "Source","DisplayName","DisplayVersion","Publisher","InstallLocation","SystemComponent","WindowsInstaller","PSChildName" ¦ \
            "HKLM32","N","V","P","C:/Program Files (x86)/X","","1","{A}"
            glpi ¦ Computer;Status;Software;Version;Publisher;Installation date ¦ PC1;In use;N;V;P;2011-03-0D
            glpi-computer-status ¦ Computer;Computer status;Software;Version ¦ PC1;In use;N;V
            glpi-cs ¦ Počítač;Stav;Software;Verze ¦ PC1;V provozu;N;V
            glpi-de ¦ Computer;Status;Software;Version ¦ PC1;In Betrieb;N;V
            glpi-fr ¦ Ordinateur;Statut;Logiciel;Version ¦ PC1;En service;N;V
            ocs ¦ TAG;Computer;Software name;Version;Publisher ¦ NA;PC1;N;V;P
            pdq ¦ Computer Name;Application Name;Version;Publisher;Uninstall ¦ PC1;N;V;P;MsiExec.exe /X{A}
            pdq-scan ¦ Computer Name;Computer Online;Computer Last Successful Scan;Application Name;Application Version ¦ PC1;True;2011-10-09 10:00;N;V
            lansweeper ¦ AssetName;Domain;Username;IPAddress;AssetTypename;softwareName;softwareVersion;SoftwarePublisher;Lastchanged ¦ \
            PC1;HARBOR;novak;10.0.0.5;Windows;N;V;P;2011-10-01 08:00
            sccm ¦ Netbios_Name0;DisplayName0;Version0;Publisher0;InstallDate0 ¦ PC1;N;V;P;2011030D
            sccm-arp ¦ Computer Name;User Name;Operating System;ARP Display Name;Publisher;Product Version ¦ PC1;novak;Windows 7;N;P;V
            sccm-view ¦ ResourceID;GroupID;RevisionID;AgentID;TimeStamp;ProdID0;DisplayName0;Publisher0;Version0;Netbios_Name0 ¦ \
            16777220;D;1;10;2011-10-09 10:00:00;{AD};N;P;V;PC1
            intune ¦ Device name;Device ID;Application name;Application version;Publisher;Platform ¦ PC1;a-b-c;N;V;P;Windows
            zabbix ¦ Host;Software name;Version;Vendor ¦ PC1;N;V;P
            snipe-it ¦ Asset Name;Asset Tag;Model;Software Name;Version;Manufacturer;Location ¦ PC1;AT-100;OptiPlex 780;N;V;P;Brno
            ninja ¦ Organization;Location;Device;Name;Version;Publisher;Install Date;Size ¦ Harbor;Main Office;PC1;N;V;P;2011-03-0D;12.5 MB
            atera ¦ Customer;Agent Name;Software;Version;Publisher;Installed On ¦ Harbor;PC1;N;V;P;2011-03-0D
            manageengine ¦ Computer Name;Branch Office Name;Software Name;Software Version;Manufacturer;Software Category;Software Type ¦ \
            PC1;Local Office;N;V;P;Unassigned;Unidentified
            manageengine-licence ¦ Computer Name;Software Name;Version;Vendor;License Type;Access Type;Prohibited ¦ PC1;N;V;P;Non-Commercial;Allowed;No
            solarwinds ¦ Node;Name;Version;Publisher;Install Date ¦ PC1;N;V;P;2011-03-0D
            uninstallview ¦ Display Name;Display Version;Install Date;Installed For;Publisher;Comments;Installer Name;Attributes;Language ¦ \
            N;V;2011-03-0D;All Users;P;;Windows Installer;No Modify;1033
            spiceworks ¦ Device Name;Software Name;Version;Vendor;Install Date;License Status ¦ PC1;N;V;P;2011-03-0D;
            hitachi ¦ Name;Application name;Version ¦ PC1;N;V
            trellix ¦ hostname;displayname;installdate;publisher;version ¦ PC1;N;2011-03-0D;P;V
            tenable ¦ asset_info.asset_name;product_info.product;product_info.version ¦ PC1;N;V
            baramundi ¦ Endpoint;Software;Version;Hersteller;Installiert am;Bereich ¦ PC1;N;V;P;0D.03.2011;Zentrale
            docusnap ¦ Host;Software;Hersteller;Version;Installationsdatum;Typ ¦ PC1;N;P;V;0D.03.2011;Software
            alvao ¦ Počítač;Název;Verze;Výrobce;Datum instalace;Umístění ¦ PC1;N;V;P;D. 3. 2011;Brno
            kace ¦ Machine Name;Labels;Software Title;Version;Publisher ¦ PC1;;N;V;P
            aida ¦ Computer;Program;Version;Inst. Size;GUID;Publisher;Inst. Date ¦ PC1;N;V;Unknown;{AD};P;2011-03-0D
            landesk ¦ Device Name;Software Name;Software Version;Publisher;Suite Name ¦ PC1;N;V;P;N
            fleet ¦ hostname;host_display_name;name;version;publisher;install_date;last_fetched ¦ PC1;PC1;N;V;P;2011030D;2011-10-09T10:00:00Z
            defender ¦ DeviceId;DeviceName;OSPlatform;SoftwareVendor;SoftwareName;SoftwareVersion;EndOfSupportStatus ¦ a;PC1;Windows7;P;N;V;
            """;
    /** The same of forms that are no tables: what stands before the rows, between them and after them, parted by bars. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("wmic-list.txt", "\n\n", "Name=N\nVendor=P\nVersion=V\n", "\n\n", "\n\n"),
            List.of("format-list.txt", "\n\n", "DisplayName    : N\nDisplayVersion : V\nPublisher      : P\nNoModify       : 1", "\n\n", "\n\n\n"),
            List.of("keys.reg", "Windows Registry Editor Version 5.00\n\n", "[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows"
                    + "\\CurrentVersion\\Uninstall\\{AD}]\n\"DisplayName\"=\"N\"\n\"DisplayVersion\"=\"V\"\n\"Publisher\"=\"P\"", "\n\n", "\n\n"),
            List.of("glpi.xml", "<REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE>", "<SOFTWARES><ARCH>i586</ARCH><FROM>registry</FROM>"
                    + "<NAME>N</NAME><NO_REMOVE>0</NO_REMOVE><PUBLISHER>P</PUBLISHER><SYSTEM_CATEGORY>application</SYSTEM_CATEGORY>"
                    + "<VERSION>V</VERSION></SOFTWARES>", "\n", "</CONTENT><DEVICEID>PC1-2011</DEVICEID><QUERY>INVENTORY</QUERY></REQUEST>\n"),
            List.of("ocs.xml", "<REQUEST><CONTENT><ACCOUNTINFO><KEYNAME>TAG</KEYNAME><KEYVALUE>NA</KEYVALUE></ACCOUNTINFO><HARDWARE><NAME>PC1</NAME>"
                    + "</HARDWARE>", "<SOFTWARES><PUBLISHER>P</PUBLISHER><NAME>N</NAME><VERSION>V</VERSION><COMMENTS></COMMENTS><FILESIZE>0</FILESIZE>"
                            + "<SOURCE>1</SOURCE></SOFTWARES>", "\n", "</CONTENT></REQUEST>\n"),
            List.of("agent.json", "{\"action\":\"inventory\",\"content\":{\"hardware\":{\"name\":\"PC1\"},\"softwares\":[", "{\"arch\":\"i586\","
                    + "\"from\":\"registry\",\"name\":\"N\",\"version\":\"V\",\"publisher\":\"P\"}", ",", "]},\"itemtype\":\"Computer\"}"),
            List.of("fleet.json", "{\"host\":{\"id\":1,\"hostname\":\"PC1\",\"status\":\"offline\",\"software\":[", "{\"id\":D,\"name\":\"N\",\"version\":\"V\","
                    + "\"source\":\"programs\",\"vulnerabilities\":null}", ",", "]}}"),
            List.of("osquery.json", "{\"name\":\"pack\",\"hostIdentifier\":\"PC1\",\"unixTime\":1318154400,\"snapshot\":[", "{\"name\":\"N\",\"version\":\"V\","
                    + "\"publisher\":\"P\",\"install_date\":\"2011030D\"}", ",", "],\"action\":\"snapshot\"}\n"),
            List.of("page.html", "<html><head><title>Installed Programs</title></head><body><h2>Installed programs of PC1</h2><!-- head --><table><tr><th>"
                    + "Computer<th>Program<th>Version", "<tr><td>PC1<td>N<td>V", "\n", "</table><p>Generated on 2011-10-09</p></body></html>\n"));

    @TempDir
    private Path folder;

    private static String rows(String row, String between) {
        return FormsOfLists.PROGRAMS.stream().map(p -> row.replace("N\"", p.get(0) + '"').replaceAll("(?<![\\p{L}\\d_])N(?![\\p{L}\\d_:])", p.get(0))
                .replaceAll("(?<![\\p{L}\\d_])V(?![\\p{L}\\d_ :])", p.get(1)).replaceAll("(?<![\\p{L}\\d_])P(?![\\p{L}\\d_:])", p.get(2))
                .replaceAll("(?<![\\p{L}])D(?![\\p{L}])|(?<=AD?)D(?=})", String.valueOf(1 + FormsOfLists.PROGRAMS.indexOf(p))))
                .collect(Collectors.joining(between));
    }

    @Test
    void nobodyIsAsked() throws Exception {
        ManyLists lists = new ManyLists(folder);
        for (String line : TABLES.split("\n")) {
            String[] table = line.split(" ¦ ");
            lists.add(table[0], Map.of(table[0] + ".csv", table[1] + '\n' + rows(table[2], "\n") + '\n'));
        }
        for (List<String> form : OTHERS) {
            lists.add(form.get(0), Map.of(form.get(0), form.get(1) + rows(form.get(2), form.get(3)) + form.get(4)));
        }
        assertThat(lists.missing()).isEmpty();
    }
}
