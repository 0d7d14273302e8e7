package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/** Lists of leases and names, in the forms of the ISC's manual page, of Windows' DHCP server and of common tools. */
class AddressListTest {

    @TempDir
    private Path folder;

    private Reading read(String name, String content) throws Exception {
        return Reading.of("mail1", List.of(), Reading.write(folder, name, content));
    }

    private static List<String> leases(Reading reading) {
        assertThat(reading.journal).allMatch(f -> "addresses".equals(f.kind()) && f.problem() == null);
        assertThat(reading.observations).allMatch(o -> o.source() == SourceKind.DIRECTORY);
        return reading.observations.stream().map(o -> {
            Attributes told = o.attributes();
            return o.evidence().line() + " " + ((Subject.OfComputer) o.subject()).computer() + " "
                    + told.get(DirectoryAttributes.ADDRESS) + " " + told.get(DirectoryAttributes.ADDRESS_FROM) + " "
                    + told.get(DirectoryAttributes.ADDRESS_TO);
        }).toList();
    }

    @Test
    void leasesOfTheIscsServerAreInUtcAndEndWhereTheNextBegins() throws Exception {
        Reading reading = read("dhcpd.leases", """
                # The format of this file is documented in the dhcpd.leases(5) manual page.
                # This lease file was written by isc-dhcp-4.1.1-P1

                lease 10.0.0.7 {
                  starts 1 2011/10/03 06:00:00;
                  ends 1 2011/10/03 18:00:00;
                  binding state active;
                  hardware ethernet 00:16:3e:ef:a9:c1;
                  client-hostname "HBR-WS-012";
                }
                lease 10.0.0.7 {
                  starts 1 2011/10/03 06:00:00;
                  ends 1 2011/10/03 12:00:00;
                  binding state free;
                  client-hostname "HBR-WS-012";
                }
                lease 10.0.0.8 {
                  starts epoch 1317621600; # Mon Oct 3
                  ends never;
                  client-hostname "hbr-ws-013.harbor.example";
                }
                lease 10.0.0.9 {
                  starts 1 2011/10/03 06:00:00;
                  ends 1 2011/10/03 18:00:00;
                  client-hostname "first";
                }
                lease 10.0.0.9 {
                  starts 1 2011/10/03 10:00:00;
                  ends 1 2011/10/03 22:00:00;
                  client-hostname "second";
                }
                lease 10.0.0.10 {
                  starts 1 2011/10/03 10:00:00;
                  ends 1 2011/10/03 22:00:00;
                  binding state abandoned;
                  client-hostname "left";
                }
                lease 10.0.0.11 {
                  starts 1 2011/10/03 10:00:00;
                  ends 1 2011/10/03 22:00:00;
                }
                """);
        assertThat(leases(reading)).containsExactly(
                "11 HBR-WS-012 10.0.0.7 2011-10-03T06:00:00Z 2011-10-03T12:00:00Z",
                "17 HBR-WS-013.HARBOR.EXAMPLE 10.0.0.8 2011-10-03T06:00:00Z null",
                "22 FIRST 10.0.0.9 2011-10-03T06:00:00Z 2011-10-03T10:00:00Z",
                "27 SECOND 10.0.0.9 2011-10-03T10:00:00Z 2011-10-03T22:00:00Z");
    }

    @Test
    void leasesOfWindowsTellTheirEnd() throws Exception {
        Reading reading = read("leases.csv", """
                #TYPE Microsoft.Management.Infrastructure.CimInstance#root/Microsoft/Windows/DHCP/DhcpServerv4Lease
                "IPAddress","ScopeId","AddressState","ClientId","HostName","LeaseExpiryTime"
                "10.0.0.7","10.0.0.0","Active","00-16-3e-ef-a9-c1","HBR-WS-012.harbor.example","10/11/2011 3:15:00 PM"
                "10.0.0.8","10.0.0.0","ActiveReservation","00-16-3e-ef-a9-c2","HBR-WS-013.harbor.example",""
                "10.0.0.9","10.0.0.0","Declined","00-16-3e-ef-a9-c3","HBR-WS-014",""
                "10.0.0.10","10.0.0.0","Active","00-16-3e-ef-a9-c4","HBR-WS-015","13.10.2011 15:15:00"
                "10.0.0.11","10.0.0.0","Active","00-16-3e-ef-a9-c5","HBR-WS-016","10/11/2011 15:15:00"
                """);
        assertThat(leases(reading)).containsExactly(
                "3 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null 2011-10-11T15:15:00",
                "4 HBR-WS-013.HARBOR.EXAMPLE 10.0.0.8 null null",
                "6 HBR-WS-015 10.0.0.10 null 2011-10-13T15:15:00");
        assertThat(reading.reasons()).containsExactly(
                "7: expected a time that can mean one moment only, found \"10/11/2011 15:15:00\"");
    }

    @Test
    void theLogOfWindowsServerTellsFromWhenUntilWhen() throws Exception {
        Reading reading = read("DhcpSrvLog-Mon.log", """
                \t\tMicrosoft DHCP Service Activity Log

                Event ID  Meaning
                00\tThe log was started.
                10\tA new IP address was leased to a client.

                ID,Date,Time,Description,IP Address,Host Name,MAC Address,User Name, TransactionID
                00,10/03/11,00:00:01,Started,,,,,0
                10,10/03/11,06:00:00,Assign,10.0.0.7,HBR-WS-012.harbor.example,00163EEFA9C1,,1
                11,10/03/11,10:00:00,Renew,10.0.0.7,HBR-WS-012.harbor.example,00163EEFA9C1,,2
                11,10/03/11,14:00:00,Renew,10.0.0.7,HBR-WS-012.harbor.example,00163EEFA9C1,,3
                10,10/03/11,20:00:00,Assign,10.0.0.7,HBR-WS-013.harbor.example,00163EEFA9C2,,4
                12,10/03/11,22:00:00,Release,10.0.0.7,HBR-WS-013.harbor.example,00163EEFA9C2,,5
                30,10/03/11,22:00:00,DNS Update Request,10.0.0.7,HBR-WS-013.harbor.example,,,0
                """);
        assertThat(leases(reading)).containsExactly(
                "9 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 2011-10-03T06:00:00 2011-10-03T14:00:00",
                "12 HBR-WS-013.HARBOR.EXAMPLE 10.0.0.7 2011-10-03T20:00:00 2011-10-03T22:00:00");
    }

    @Test
    void reservationsAndClientsOfNetshAreRead() throws Exception {
        Reading reading = read("dhcp.txt", """
                # start of dump
                Dhcp Server \\\\10.0.0.2 Scope 10.0.0.0 Add reservedip 10.0.0.9 00163eefa9c1 "HBR-WS-014.harbor.example" "" "BOTH"
                10.0.0.7      - 255.255.255.0  - 00-16-3e-ef-a9-c1   -10/11/2011 3:15:00 PM    -D-  HBR-WS-012.harbor.example
                """.replace("-c1   -10", "-c1  -  10").replace("PM    -D-", "PM   -D-"));
        assertThat(leases(reading)).containsExactly(
                "2 HBR-WS-014.HARBOR.EXAMPLE 10.0.0.9 null null",
                "3 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null 2011-10-11T15:15:00");
    }

    @Test
    void namesWithoutTimesAreRead() throws Exception {
        assertThat(leases(read("hosts", """
                # hosts
                127.0.0.1       localhost
                10.0.0.7        hbr-ws-012.harbor.example hbr-ws-012 # Deck
                ff02::1 ip6-allnodes
                """))).containsExactly("3 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null null");
        assertThat(leases(read("nslookup.txt", """
                Server:  dc1.harbor.example
                Address:  10.0.0.2

                Name:    hbr-ws-012.harbor.example
                Address:  10.0.0.7

                """))).containsExactly("5 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null null");
        assertThat(leases(read("arp.txt", """
                hbr-ws-012.harbor.example (10.0.0.7) at 00:16:3e:ef:a9:c1 [ether] on eth0
                ? (10.0.0.9) at 00:16:3e:ef:a9:c2 [ether] on eth0
                """))).containsExactly("1 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null null");
    }

    @Test
    void answersOfNslookupInOtherLanguagesAndOfSeveralAddresses() throws Exception {
        assertThat(leases(read("nslookup.txt", """
                Server:  UnKnown
                Address:  10.0.0.2

                Nicht autorisierende Antwort:
                Name:    hbr-ws-012.harbor.example
                Addresses:  fe80::1
                \t  10.0.0.7
                \t  10.0.1.7
                Aliases:  deck.harbor.example

                Name:    hbr-ws-013.harbor.example
                Address:  10.0.0.8
                """))).containsExactly("7 HBR-WS-012.HARBOR.EXAMPLE 10.0.0.7 null null",
                "8 HBR-WS-012.HARBOR.EXAMPLE 10.0.1.7 null null", "12 HBR-WS-013.HARBOR.EXAMPLE 10.0.0.8 null null");
    }

    @Test
    void whoeverGetsAnAddressWithoutANameEndsTheLeaseBefore() throws Exception {
        String first = "lease 10.0.0.7 {\n  starts 1 2011/10/03 06:00:00;\n  ends %s;\n  client-hostname \"PC1\";\n}\n";
        String next = "lease 10.0.0.7 {\n  starts 1 2011/10/03 08:00:00;\n  ends 1 2011/10/03 12:00:00;\n%s}\n";
        for (String end : List.of("1 2011/10/03 12:00:00", "never")) {
            for (String who : List.of("", "  binding state abandoned;\n  client-hostname \"PC1\";\n",
                    "  client-hostname \"tel 12?\";\n")) {
                assertThat(leases(read("dhcpd.leases", first.formatted(end) + next.formatted(who))))
                        .containsExactly("1 PC1 10.0.0.7 2011-10-03T06:00:00Z 2011-10-03T08:00:00Z");
            }
        }
        Reading unclear = read("dhcpd.leases", first.formatted("1 2011/10/03 07:61:00")
                + first.formatted("never").replace("10.0.0.7", "10.0.0.8"));
        assertThat(unclear.observations).as("until when is not known of the first").singleElement()
                .satisfies(o -> assertThat(o.attributes().get(DirectoryAttributes.ADDRESS)).isEqualTo("10.0.0.8"));
        assertThat(unclear.reasons()).singleElement().asString().contains("07:61");
    }

    @Test
    void othersListsAreNotTakenForAddresses() throws Exception {
        Reading.write(folder, "mail1/audit.log",
                "[03/Oct/2011 10:51:03] IMAP: User a@b authenticated  from IP address 1.2.3.4\n");
        Reading.write(folder, "mail1/notes.txt", "10.0.0.7 is the address of the printer\n");
        Reading.write(folder, "mail1/HBR-WS-012.csv",
                "IPAddress,HostName,DisplayName,DisplayVersion\n10.0.0.7,HBR-WS-012,Kerio Updater Service,1.0\n");
        Reading reading = Reading.of(folder.resolve("mail1"));
        assertThat(reading.file("notes.txt").kind()).isNull();
        assertThat(reading.file("HBR-WS-012.csv").kind()).isEqualTo("programs-csv");
    }

    @Test
    void aListOfUtf16IsRead() throws Exception {
        Reading reading = Reading.of("mail1", List.of(), Reading.write(folder, "leases.csv",
                "\uFEFFIPAddress;HostName;AddressState;LeaseExpiryTime\r\n10.0.0.7;PC1;Active;2011-10-11 15:15:00\r\n",
                StandardCharsets.UTF_16LE));
        assertThat(leases(reading)).containsExactly("2 PC1 10.0.0.7 null 2011-10-11T15:15:00");
    }

    /** Each of these once took minutes, or all of a thread's stack. */
    @Test
    void linesThatNobodyWouldWriteArePassedOverAndTold() throws Exception {
        String aliases = "10.0.0.8 pc-2" + " pc-9".repeat(1800) + "\n";
        assertThat(leases(read("hosts", "10.0.0.7 pc-1\n" + aliases + "10.0.0.9 pc-3" + " pc-9".repeat(20_000) + "\n")))
                .containsExactly("1 PC-1 10.0.0.7 null null", "2 PC-2 10.0.0.8 null null");

        String time = ",10/11/2011 3:15:00 PM";
        Reading commas = read("leases.csv", "IPAddress,HostName,LeaseExpiryTime\n10.0.0.7,PC-1" + time + ",".repeat(900_000)
                + "\n10.0.0.8,PC-2" + time + ",\"a\"".repeat(200_000) + "\n10.0.0.9,PC-3" + time + "\n");
        assertThat(leases(commas)).containsExactly("4 PC-3 10.0.0.9 null 2011-10-11T15:15:00");
        assertThat(commas.reasons()).containsExactly("2: expected a line of at most 10000 characters",
                "3: expected a line of at most 10000 characters");
    }
}
