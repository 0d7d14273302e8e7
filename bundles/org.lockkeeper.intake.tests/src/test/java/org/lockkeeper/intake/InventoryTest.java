package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.intake.internal.inventory.ProgramsCsvImporter;
import org.lockkeeper.intake.internal.inventory.ProgramsJsonImporter;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.WmicImporter;

/** Forms of lists of installed programs as in the domain facts, section 5. */
class InventoryTest {

    private static Memory read(Importer importer, String name, byte[] content) throws Exception {
        Memory memory = new Memory(name, content);
        assertThat(importer.recognise(memory)).isPositive();
        try {
            importer.read(memory, memory);
        } catch (IOException e) {
            // what was not understood is told as a problem of the file, since what it would have told is not known
            assertThat(memory.rejected).isNotEmpty();
            assertThat(e).hasMessageContaining("not understood");
        }
        return memory;
    }

    private static Memory csv(String name, String content) throws Exception {
        return read(new ProgramsCsvImporter(TableWords.NONE), name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Memory json(String name, String content) throws Exception {
        return read(new ProgramsJsonImporter(TableWords.NONE), name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> clients(Memory memory) {
        return memory.observations.stream().filter(o -> o.subject() instanceof Subject.OfClient).map(o -> {
            Subject.OfClient c = (Subject.OfClient) o.subject();
            return c.computer() + " " + c.connector() + " " + o.attributes().get(Attribute.VERSION) + " "
                    + o.attributes().get(Attribute.UPDATER_SERVICE);
        }).toList();
    }

    private static List<Observation> computers(Memory memory) {
        return memory.observations.stream().filter(o -> o.subject() instanceof Subject.OfComputer).toList();
    }

    @Test
    void powerShellWithTypeLineAndComputerFromTheFileName() throws Exception {
        Memory memory = csv("HBR-WS-022.csv", """
                #TYPE Selected.System.Management.Automation.PSCustomObject\r
                "DisplayName","DisplayVersion","Publisher","InstallDate"\r
                ,,,\r
                "Kerio Outlook Connector (Offline Edition)","7.2.3","Kerio Technologies","20110208"\r
                "Google Update Helper","1.3.21.65","Google, Inc.","20110306"\r
                """);
        assertThat(clients(memory)).containsExactly("HBR-WS-022 KOFF 7.2.3 ABSENT");
        Observation client = memory.observations.getLast();
        assertThat(client.attributes().get(Attribute.CONNECTOR_INSTALLED_AT)).hasToString("2011-02-08T23:59:59");
        assertThat(client.evidence().line()).isEqualTo(4);
        assertThat(client.evidence().observedAt()).as("a date of collection is no date of the list").isNull();
    }

    @Test
    void semicolonsUtf16AndAComputerColumnInOneFileForSeveral() throws Exception {
        String text = """
                "PSComputerName";"DisplayName";"DisplayVersion";"InstallLocation";"CollectedAt"\r
                "pc1";"Kerio Outlook Connector (Offline Edition)";"7.1.3.2461";"";"2011-10-01T08:00:00"\r
                "pc2";"Irgendwas";"1";"C:\\Program Files (x86)\\Kerio\\UpdaterService\\";""\r
                "PC1";"Kerio Updater Service";"";"";"2011-10-02T08:00:00"\r
                """;
        Memory memory = read(new ProgramsCsvImporter(TableWords.NONE), "export.csv", ("\uFEFF" + text)
                .getBytes(StandardCharsets.UTF_16LE));
        assertThat(clients(memory)).containsExactly("PC1 KOFF 7.1.3 build 2461 PRESENT");
        assertThat(memory.observations.getFirst().evidence().observedAt())
                .isEqualTo(Moment.tryParse("2011-10-02T08:00:00").orElseThrow());
        assertThat(computers(memory)).extracting(o -> o.attributes().get(Attribute.UPDATER_SERVICE))
                .containsExactly(Presence.PRESENT, Presence.PRESENT);
    }

    @Test
    void aListOfSixtyFourBitProgramsHidesBoth() throws Exception {
        Memory memory = csv("PC9.csv", "DisplayName,DisplayVersion,Publisher\n7-Zip 9.20 (x64 edition),9.20,Igor\n");
        assertThat(clients(memory)).isEmpty();
        assertThat(computers(memory)).singleElement().satisfies(o -> assertThat(o.attributes())
                .isEqualTo(Attributes.of(Attribute.PROGRAMS_SHOWN, YesNo.NO)));
    }

    @Test
    void outlookIsAbsentOnlyWhereBothKindsOfProgramsAreListed() throws Exception {
        String header = "DisplayName,DisplayVersion,Publisher\nKerio Synchronization Plug-in,7.1.3,Kerio\n";
        assertThat(csv("PC1.csv", header).values(Attribute.OUTLOOK)).isEmpty();
        assertThat(csv("PC1.csv", header + "VC++ 2008 - x64,9,MS\n").values(Attribute.OUTLOOK))
                .containsExactly(Presence.ABSENT);
        assertThat(csv("PC1.csv", header + "VC++ 2008 - x64,9,MS\nMicrosoft Office Home and Student 2007,12,MS\n")
                .values(Attribute.OUTLOOK)).isEmpty();
    }

    @Test
    void otherToolsByTheirColumns() throws Exception {
        assertThat(clients(csv("itdm.csv", "Name,Application name,Version\nPC7,Kerio Outlook Connector,7.2.0\n"
                + "PC7,7-Zip,9.20\n")))
                .containsExactly("PC7 KOFF 7.2.0 ABSENT");
        assertThat(clients(csv("sccm.csv", "Netbios_Name0,DisplayName0,Version0,Publisher0\n"
                + "PC8,Kerio Synchronisation Plug-in,7.1.3,Kerio\nPC8,7-Zip,9.20,I\n"))).containsExactly("PC8 KSP 7.1.3 ABSENT");
        assertThat(clients(csv("tenable.csv", "asset_info.asset_name,product_info.product,product_info.version\n"
                + "PC9,Kerio Outlook Connector (Offline Edition),x\nPC9,7-Zip,9.20\n"))).as("what stands where a version is expected may have moved")
                .containsExactly("PC9 KOFF null null");
    }

    @ParameterizedTest
    @CsvSource({ "Kerio Outlook Connector,7.2.3,,KOFF", "Kerio Outlook Connector,6.7.3,,KOC",
        "Kerio Outlook Connector,,,null", "Kerio Outlook Connector,7.2.3,C:\\Kerio\\Outlook Connector\\,KOC",
        "Kerio Outlook Connector (offline edition) 6.7,6.7.3,,KOFF", "KERIO  outlook connector,7.0.0,,KOFF",
        "Something,1.0,C:\\Program Files (x86)\\Kerio\\Outlook Connector (Offline Edition)\\,KOFF",
        "Kerio Synchronization Plugin,7.1,,KSP", "Kerio Sync Connector,7.1,,KSC" })
    void whichProgramIsWhichConnector(String name, String version, String location, String connector) throws Exception {
        Memory memory = csv("PC1.csv", "DisplayName,DisplayVersion,Publisher,InstallLocation\n" + name + ","
                + (version == null ? "" : version) + ",x," + (location == null ? "" : location) + "\n");
        assertThat(clients(memory)).singleElement().asString().startsWith("PC1 " + connector + " ");
    }

    @ParameterizedTest
    @CsvSource({ "Microsoft Outlook 2010,true", "Microsoft Office Outlook 2003,true", "Microsoft Outlook,true",
        "Microsoft Office Outlook MUI (English) 2007,true", "Microsoft Outlook MUI (German) 2013,true",
        "Microsoft Office Professional Plus 2010,true", "Microsoft Office Professional Edition 2003,true",
        "Microsoft Office Standard 2007,true", "Microsoft Office Enterprise 2007,true",
        "Microsoft Office Home and Business 2010,true", "Microsoft 365 Apps for enterprise - en-us,true",
        "Microsoft Office Professional Plus 2019 - de-de,true", "Microsoft Office 365 ProPlus - en-us,true",
        "Microsoft Office Home and Student 2007,false", "Microsoft Outlook Social Connector,false",
        "Microsoft Office Outlook Connector,false", "Microsoft Outlook Hotmail Connector 32-bit,false",
        "Security Update for Microsoft Outlook 2010 (KB2345678),false",
        "Microsoft Office Word MUI (English) 2007,false",
        "Kerio Outlook Connector (Offline Edition),false", "Microsoft Office File Validation Add-In,false",
        "Office 16 Click-to-Run Extensibility Component,false",
        "Microsoft Office Proof (English) 2010,false", "Microsoft Office Professional Plus 2010 Proofing,false" })
    void whichProgramBringsOutlook(String name, boolean outlook) throws Exception {
        Memory memory = csv("PC1.csv", "DisplayName,DisplayVersion,Publisher,InstallDate\n\"" + name
                + "\",14.0.1,MS,20110704\n");
        assertThat(memory.values(Attribute.OUTLOOK)).isEqualTo(outlook ? List.of(Presence.PRESENT) : List.of());
        if (outlook) {
            assertThat(memory.values(Attribute.OUTLOOK_VERSION)).containsExactly("14.0.1");
            assertThat(memory.values(Attribute.OUTLOOK_INSTALLED_AT)).extracting(Object::toString)
                    .containsExactly("2011-07-04T23:59:59");
        }
    }

    @Test
    void wmicWithItsLineEndsAndItsCommas() throws Exception {
        String text = "\r\r\nNode,Name,Vendor,Version\r\r\n"
                + "IGIBBS-W10,Office 16 Click-to-Run Extensibility Component,Microsoft Corporation,16.0.10730.20088\r\r\n"
                + "IGIBBS-W10,Google Update Helper,Google, Inc.,1.3.33.17\r\r\n"
                + "IGIBBS-W10,Kerio Outlook Connector (Offline Edition),Kerio Technologies, Inc.,7.2.3\r\r\n"
                + "\r\r\nNode,Name,Vendor,Version\r\r\n"
                + "OTHER,Kerio Updater Service,Kerio, s.r.o., Plzen,1.0\r\r\n"
                + "OTHER,half a row\r\r\n";
        Memory memory = read(new WmicImporter(), "wmic.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(clients(memory)).containsExactly("IGIBBS-W10 KOFF 7.2.3 ABSENT");
        assertThat(memory.observations.getLast().attributes().get(Attribute.UPDATER_SERVICE))
                .isEqualTo(Presence.PRESENT);
        assertThat(memory.observations.getFirst().evidence().line()).isEqualTo(5);
        assertThat(memory.observations.getFirst().evidence().offset())
                .isEqualTo(2 * (text.indexOf("IGIBBS-W10,Kerio") + 1));
        assertThat(memory.rejected).singleElement().asString().startsWith("9: expected 4 fields");
    }

    @Test
    void wmicWithMoreColumns() throws Exception {
        Memory memory = read(new WmicImporter(), "w.csv", """
                Node,Caption,IdentifyingNumber,InstallDate,Name,Vendor,Version
                PC1,Kerio Outlook Connector,{90120000-0030-0000-0000-0000000FF1CE},20110208,Kerio Outlook Connector,Kerio, Inc.,7.1.0
                PC1,Foo, the bar,{90120000-0030-0000-0000-0000000FF1CE},20110208,Foo,Vendor,1.0
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(clients(memory)).containsExactly("PC1 KOFF 7.1.0 ABSENT");
        assertThat(memory.values(Attribute.CONNECTOR_INSTALLED_AT)).hasSize(1);
        assertThat(memory.rejected).isEmpty();
    }

    @Test
    void osqueryPlainAndInAnEnvelope() throws Exception {
        assertThat(clients(json("PC1.json", """
                [
                  {"name":"Kerio Outlook Connector (Offline Edition)","version":"7.2.3","install_date":"20110208","publisher":"Kerio"},
                  {"name":"Kerio Updater Service","version":"","install_date":"","publisher":"Kerio"}
                ]"""))).containsExactly("PC1 KOFF 7.2.3 PRESENT");
        Memory fleet = json("fleet.json", """
                {"name":"programs","hostIdentifier":"PC2","unixTime":1317967083,"snapshot":[
                  {"name":"Kerio Synchronization Plug-in","version":"7.1.3","publisher":"Kerio"},{"name":"7-Zip","version":"9.20","publisher":"I"}]}
                {"name":"programs","hostIdentifier":"PC3","unixTime":1317967084,"snapshot":[]}
                """);
        assertThat(clients(fleet)).containsExactly("PC2 KSP 7.1.3 ABSENT");
        assertThat(fleet.observations.getLast().evidence().observedAt()).hasToString("2011-10-07T05:58:03Z");
        assertThat(fleet.observations.getLast().evidence().line()).isEqualTo(2);
    }

    @Test
    void osqueryLogOfAdditionsAndRemovals() throws Exception {
        Memory memory = json("osqueryd.results.log", """
                {"name":"p","hostIdentifier":"PC1","unixTime":1317960000,"columns":{"name":"Kerio Outlook Connector (Offline Edition)","version":"7.1.0","publisher":"K"},"action":"added"}
                {"name":"p","hostIdentifier":"PC1","unixTime":1317960000,"columns":{"name":"Kerio Updater Service","version":"1","publisher":"K"},"action":"added"}
                {"name":"p","hostIdentifier":"PC1","unixTime":1317967083,"columns":{"name":"Kerio Updater Service","version":"1","publisher":"K"},"action":"removed"}
                """);
        assertThat(clients(memory)).containsExactly("PC1 KOFF 7.1.0 null");
        assertThat(memory.values(Attribute.UPDATER_SERVICE)).as("said by the row").containsExactly(Presence.ABSENT);
        assertThat(memory.observations.getFirst().evidence().line()).isEqualTo(3);
        assertThat(memory.observations.getFirst().evidence().observedAt()).hasToString("2011-10-07T05:58:03Z");
    }

    @Test
    void aRemovalBeforeTheServiceCameBackIsAnObservationOfItsOwn() throws Exception {
        Memory memory = json("osqueryd.results.log", """
                {"name":"p","hostIdentifier":"PC1","unixTime":1317902400,"columns":{"name":"Kerio Updater Service","version":"1.0.0","publisher":"K"},"action":"removed"}
                {"name":"p","hostIdentifier":"PC1","unixTime":1317967083,"columns":{"name":"Kerio Updater Service","version":"1.0.0","publisher":"K"},"action":"added"}
                """);
        assertThat(memory.observations).filteredOn(o -> o.attributes().get(Attribute.UPDATER_SERVICE) != null)
                .extracting(o -> o.attributes().get(Attribute.UPDATER_SERVICE) + " " + o.evidence().observedAt())
                .containsExactly("ABSENT 2011-10-06T12:00:00Z", "PRESENT 2011-10-07T05:58:03Z");
    }

    @Test
    void powerShellJsonAlsoOfOneProgram() throws Exception {
        Memory memory = read(new ProgramsJsonImporter(TableWords.NONE), "PC5.json", ("\uFEFF" + """
                {
                    "DisplayName":  "Kerio Outlook Connector (Offline Edition)",
                    "DisplayVersion":  "7.2.3",
                    "InstallDate":  {"value": "\\/Date(1317967083000)\\/", "DisplayHint": 2},
                    "PSComputerName":  "PC6"
                }
                """).getBytes(StandardCharsets.UTF_16LE));
        // one program alone is no whole list
        assertThat(clients(memory)).containsExactly("PC6 KOFF 7.2.3 null");
        assertThat(memory.values(Attribute.CONNECTOR_INSTALLED_AT)).extracting(Object::toString)
                .containsExactly("2011-10-07T05:58:03Z");
        assertThat(memory.observations.getFirst().subject())
                .isEqualTo(new Subject.OfComputer("mail1", "PC6"));
        assertThat(memory.observations.getLast().subject())
                .isEqualTo(new Subject.OfClient("mail1", null, "PC6", Connector.KOFF));
    }

    /** {@code Select-Object DisplayName, DisplayVersion | ConvertTo-Json}: two properties are all there is. */
    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"value\": [%s], \"Count\": 2}"})
    void powerShellJsonOfNamesAndVersionsAlone(String shape) throws Exception {
        Memory memory = read(new ProgramsJsonImporter(TableWords.NONE), "PC5.json", shape.formatted("""
                {"DisplayName": "Kerio Outlook Connector (Offline Edition)", "DisplayVersion": "7.2.3"},
                {"DisplayName": "Adobe Reader X", "DisplayVersion": "10.1.1"}""").getBytes(StandardCharsets.UTF_8));
        assertThat(clients(memory)).containsExactly("PC5 KOFF 7.2.3 ABSENT");
    }

    @ParameterizedTest
    @CsvSource({ "PC-0042.csv,PC-0042", "PC-0042_programs.csv,PC-0042", "installed-programs-pc42.csv,PC42",
        "pc42.corp.example.csv,PC42.CORP.EXAMPLE", "wmic-PC1-x86.csv,PC1", "osquery_PC1.json,PC1" })
    void theComputerThatAFileIsNamedAfter(String file, String computer) throws Exception {
        Memory memory = csv(file, "DisplayName,DisplayVersion,Publisher\nx,1,y\n");
        assertThat(memory.observations.getFirst().subject()).isEqualTo(new Subject.OfComputer("mail1", computer));
    }

    @Test
    void aNameThatTellsNoComputerGivesWayToTheFolderAndThatToAComplaint() throws Exception {
        // the folder in Memory is called "memory"
        Memory memory = csv("programs.csv", "DisplayName,DisplayVersion,Publisher\nx,1,y\n");
        assertThat(memory.observations.getFirst().subject()).isEqualTo(new Subject.OfComputer("mail1", "MEMORY"));
    }

    @Test
    void datesOfOneCountryOnlyAreNotGuessed() throws Exception {
        Memory memory = csv("PC1.csv", "DisplayName,DisplayVersion,Publisher,InstallDate\n"
                + "Kerio Synchronization Plug-in,7.1.3,K,9/8/2011\n7-Zip,9.20,I,\n");
        assertThat(memory.values(Attribute.CONNECTOR_INSTALLED_AT)).isEmpty();
        assertThat(memory.rejected).singleElement().asString().startsWith("2: date of \"Kerio Synchronization"
                + " Plug-in\"");
    }

    @Test
    void otherTablesAreNoInventories() {
        for (String other : List.of("sample,server,product,version\n", "name,version\nx,1\n", "a,b,c\n", "",
                "\0\0\0")) {
            assertThat(new ProgramsCsvImporter(TableWords.NONE).recognise(new Memory("x.csv", other))).isZero();
        }
        assertThat(new ProgramsJsonImporter(TableWords.NONE).recognise(new Memory("package.json",
                "{\"name\":\"left-pad\",\"version\":\"1.0.0\"}"))).isZero();
    }
}
