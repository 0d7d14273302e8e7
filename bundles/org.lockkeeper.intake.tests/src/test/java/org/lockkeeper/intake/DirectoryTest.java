package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;

/** Directories as LDIF (RFC 2849), in the forms that ldifde and ldapsearch write. */
class DirectoryTest {

    static final String LDIF = """
            version: 1
            # extended LDIF
            #
            # a comment that is
              folded

            dn: CN=Visser\\, Maria,OU=Deck,OU=Office,DC=harbor,DC=example
            objectClass: top
            objectClass: person
            objectClass: user
            displayName: Maria Visser
            sAMAccountName: mvisser
            userPrincipalName: mvisser@harbor.example
            mail: M.Visser@harborline.example
            proxyAddresses: SMTP:m.visser@harborline.example
            proxyAddresses: smtp:maria@harborline.example
            proxyAddresses: X400:c=NL;a= ;p=Harbor;
            userAccountControl: 512
            primaryGroupID: 513
            unicodePwd:: AAAA
            memberOf: CN=Crew,OU=Office,DC=harbor,
             DC=example

            dn:: Q049SsO8cmdlbiBCw7ZobSxPVT1PZmZpY2UsREM9aGFyYm9yLERDPWV4YW1wbGU=
            objectClass: user
            displayName:: SsO8cmdlbiBCw7ZobQ==
            sAMAccountName: jbohm
            mail: j.bohm@harborline.example
            userAccountControl: 514

            dn: CN=HBR-WS-012,OU=Clients,DC=harbor,DC=example
            objectClass: user
            objectClass: computer
            sAMAccountName: HBR-WS-012$
            dNSHostName: hbr-ws-012.harbor.example
            operatingSystem: Windows 7 Professional
            operatingSystemVersion: 6.1 (7601)
            lastLogonTimestamp: 129626784000000000
            managedBy: CN=Visser\\, Maria,OU=Deck,OU=Office,DC=harbor,DC=example
            userAccountControl: 4096

            dn: CN=Crew,OU=Office,DC=harbor,DC=example
            objectClass: group
            sAMAccountName: Crew

            dn: CN=Domain Admins,CN=Users,DC=harbor,DC=example
            objectClass: group
            sAMAccountName: Domain Admins
            objectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAAAIAAA==
            member: CN=Crew,OU=Office,DC=harbor,DC=example
            member: CN=HBR-WS-012,OU=Clients,DC=harbor,DC=example

            dn: CN=HARBOR,CN=Partitions,CN=Configuration,DC=harbor,DC=example
            objectClass: crossRef
            nCName: DC=harbor,DC=example
            nETBIOSName: HARBOR

            search: 2
            result: 0 Success
            """;

    @TempDir
    private Path folder;

    private Reading read(String content, Charset charset) throws Exception {
        return Reading.of("mail1", List.of(), Reading.write(folder, "directory.ldf", content, charset));
    }

    private static Attributes facts(Reading reading, String account) {
        return reading.about(Subject.OfAccount.class).filter(o -> ((Subject.OfAccount) o.subject()).account().equals(account)
                && o.attributes().get(Attribute.SAME_AS) == null).findFirst().orElseThrow().attributes();
    }

    private static Stream<String> names(Reading reading, String account) {
        return reading.telling(Attribute.SAME_AS).filter(o -> ((Subject.OfAccount) o.subject()).account().equals(account))
                .map(o -> o.evidence().line() + " " + o.attributes().get(Attribute.SAME_AS));
    }

    @Test
    void peopleAreReadWithTheirNamesPlacesAndGroups() throws Exception {
        Reading reading = read(LDIF, StandardCharsets.UTF_8);

        assertThat(reading.file("directory.ldf").kind()).isEqualTo("ldif");
        assertThat(reading.file("directory.ldf").problem()).isNull();
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.observations).allMatch(o -> o.source() == SourceKind.DIRECTORY);
        Attributes visser = facts(reading, "harbor.example\\mvisser");
        assertThat(visser.get(Attribute.FULL_NAME)).isEqualTo("Maria Visser");
        assertThat(visser.get(DirectoryAttributes.OU)).isEqualTo("Office/Deck");
        assertThat(visser.get(DirectoryAttributes.GROUP)).isEqualTo("Crew; Domain Admins");
        assertThat(visser.get(DirectoryAttributes.ENABLED)).isEqualTo(YesNo.YES);
        assertThat(visser.get(DirectoryAttributes.PRESUMED_ADMIN)).isEqualTo("inferred: member of Domain Admins (through"
                + " Crew), which Windows makes local administrator of a computer that joins the domain");
        assertThat(names(reading, "harbor.example\\mvisser")).containsExactly("14 m.visser@harborline.example",
                "16 maria@harborline.example", "13 mvisser@harbor.example", "7 HARBOR\\mvisser");
        // the right is no fact: nobody looked at a computer
        assertThat(reading.telling(Attribute.LOCAL_ADMIN)).isEmpty();
        assertThat(reading.telling(Attribute.ENABLED)).isEmpty();
        assertThat(reading.observations).noneMatch(o -> o.evidence().observedAt() != null);
    }

    @Test
    void aPersonWhoseEntryIsDisabledIsToldSo() throws Exception {
        Attributes bohm = facts(read(LDIF, StandardCharsets.UTF_8), "harbor.example\\jbohm");
        assertThat(bohm.get(Attribute.FULL_NAME)).isEqualTo("Jürgen Böhm");
        assertThat(bohm.get(DirectoryAttributes.OU)).isEqualTo("Office");
        assertThat(bohm.get(DirectoryAttributes.ENABLED)).isEqualTo(YesNo.NO);
    }

    @Test
    void computersAreReadWithTheirSystemAndLastSignIn() throws Exception {
        Observation computer = read(LDIF, StandardCharsets.UTF_8).computer("HBR-WS-012.HARBOR.EXAMPLE").getFirst();
        Attributes told = computer.attributes();
        assertThat(told.get(DirectoryAttributes.COMPUTER_OU)).isEqualTo("Clients");
        assertThat(told.get(DirectoryAttributes.COMPUTER_SYSTEM)).isEqualTo("Windows 7 Professional 6.1 (7601)");
        assertThat(told.get(DirectoryAttributes.LOGON_AT)).hasToString("2011-10-10T00:00:00Z");
        assertThat(told.get(DirectoryAttributes.MANAGED_BY)).isEqualTo("Visser, Maria");
        assertThat(told.get(DirectoryAttributes.COMPUTER_ENABLED)).isEqualTo(YesNo.YES);
        assertThat(told.get(DirectoryAttributes.COMPUTER_GROUP)).isEqualTo("Domain Admins");
        assertThat(computer.evidence().line()).isEqualTo(31);
    }

    @Test
    void everyEncodingAndLineEndTellsTheSame() throws Exception {
        List<Observation> plain = read(LDIF, StandardCharsets.UTF_8).observations;
        for (String text : List.of(LDIF.replace("\n", "\r\n"), '\uFEFF' + LDIF)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String marked = text.charAt(0) == '\uFEFF' || charset.equals(StandardCharsets.UTF_8) ? text : '\uFEFF' + text;
                assertThat(read(marked, charset).observations.stream().map(Observation::attributes))
                        .containsExactlyElementsOf(plain.stream().map(Observation::attributes).toList());
            }
        }
        Reading ansi = read(LDIF.replace("displayName: Maria Visser", "displayName: Márià Visser"),
                Charset.forName("windows-1252"));
        assertThat(facts(ansi, "harbor.example\\mvisser").get(Attribute.FULL_NAME)).isEqualTo("Márià Visser");
    }

    @Test
    void whatLdifdeWritesAtEveryEntryIsNoChange() throws Exception {
        String exported = LDIF.replaceAll("(dn: [^\\n]*\\n)", "$1changetype: add\n");
        assertThat(read(exported, StandardCharsets.UTF_8).observations).hasSameSizeAs(
                read(LDIF, StandardCharsets.UTF_8).observations);
    }

    @Test
    void aListOfChangesIsRefused() throws Exception {
        Reading.write(folder, "mail1/audit.log",
                "[03/Oct/2011 10:51:03] IMAP: User a@b authenticated  from IP address 1.2.3.4\n");
        Reading.write(folder, "mail1/changes.ldif", LDIF + """

                dn: CN=HBR-WS-012,OU=Clients,DC=harbor,DC=example
                changetype: modify
                replace: operatingSystem
                operatingSystem: Windows 8
                -
                """);
        Reading reading = Reading.of(folder.resolve("mail1"));
        assertThat(reading.file("changes.ldif").problem()).contains("is a change (changetype: modify)")
                .contains("ldifde -f");
        assertThat(reading.file("changes.ldif").observations()).isZero();
    }

    @Test
    void whatCannotBeUsedIsRejectedWithItsLine() throws Exception {
        Reading reading = read("""
                dn: CN=A,DC=harbor,DC=example
                objectClass: user
                sAMAccountName: a
                mail: nobody
                displayName:: ***
                memberOf:< file:///etc/passwd
                no field at all

                dn: CN=B,DC=harbor,DC=example
                objectClass: user
                displayName: B

                dn: CN=C D,DC=harbor,DC=example
                objectClass: user
                sAMAccountName: c d
                """, StandardCharsets.UTF_8);
        assertThat(reading.reasons()).containsExactly(
                "5: expected base64 after \"displayname::\"",
                "6: the value of memberof lies elsewhere (:<), which is not fetched",
                "7: expected a name, a colon and a value, as in \"cn: Office\", found \"no field at all\"",
                "4: expected an address, user@domain, found \"nobody\"",
                "9: expected sAMAccountName, uid, userPrincipalName or mail of a person, found none",
                "13: expected an account, user@domain, without blanks, found \"harbor.example\\c d\"");
        assertThat(reading.about(Subject.OfAccount.class)).hasSize(1);
    }

    @Test
    void ldifOfOtherServersHasOtherNames() throws Exception {
        Reading reading = read("""
                # read by Lockkeeper at 2011-10-10T12:00:00Z from ldaps://ldap.harbor.example
                dn: uid=mvisser,ou=people,dc=harbor,dc=example
                objectClass: inetOrgPerson
                uid: mvisser
                mail: m.visser@harborline.example

                dn: cn=crew,ou=groups,dc=harbor,dc=example
                objectClass: groupOfNames
                cn: crew
                member: UID=mvisser, OU=people, DC=harbor, DC=example
                """, StandardCharsets.UTF_8);
        assertThat(facts(reading, "harbor.example\\mvisser").get(DirectoryAttributes.GROUP)).isEqualTo("crew");
        assertThat(names(reading, "harbor.example\\mvisser")).containsExactly("5 m.visser@harborline.example");
        assertThat(reading.observations).allMatch(
                o -> "2011-10-10T12:00:00Z".equals(String.valueOf(o.evidence().observedAt())));
    }

    @Test
    void noSecretOfAnEntryIsKept() throws Exception {
        String secret = Base64.getEncoder().encodeToString("\"Secret123!\"".getBytes(StandardCharsets.UTF_16LE));
        Reading reading = read(LDIF.replace("unicodePwd:: AAAA", "unicodePwd:: " + secret + "\nuserPassword: hunter2"),
                StandardCharsets.UTF_8);
        assertThat(reading.observations.toString() + reading.rejected).doesNotContain(secret).doesNotContain("hunter2")
                .doesNotContain("Secret123");
    }

    /** Each of these once took minutes. */
    @Test
    void namesAndGroupsThatNoDirectoryHasEnd() throws Exception {
        StringBuilder ldif = new StringBuilder("""
                dn: CN=%s,DC=b
                objectClass: group
                member: CN=u1,DC=b

                dn: CN=u1,DC=b
                objectClass: user
                sAMAccountName: u1

                dn: CN=u2,DC=b
                objectClass: user
                sAMAccountName: u2
                memberOf: %s

                """.formatted("admin".repeat(100_000), ",".repeat(300_000)));
        String name = "g".repeat(100);
        for (int i = 0; i < 1200; i++) {
            ldif.append("dn: CN=").append(name).append(i + 1).append(",DC=b\nobjectClass: group\nmember: CN=").append(name)
                    .append(i).append(",DC=b\n\n");
        }
        for (int i = 3; i < 30; i++) {
            ldif.append("dn: CN=u").append(i).append(",DC=b\nobjectClass: user\nsAMAccountName: u").append(i)
                    .append("\nmemberOf: CN=").append(name).append("0,DC=b\n\n");
        }
        Reading reading = Reading.of("mail1", List.of(), Reading.write(folder, "people.ldif", ldif.toString()));
        assertThat(reading.observations).hasSize(29).allMatch(o -> o.attributes().get(DirectoryAttributes.GROUP) == null);
        assertThat(reading.reasons()).hasSize(28).first().asString().startsWith(
                "5: the names of its groups have 500000 characters; at most 20000 are expected");
    }
}
