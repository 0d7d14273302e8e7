package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;

/** Restricted groups of group policies, as [MS-GPSB] 2.2.10 writes them; the content is invented. */
class PolicyTest {

    private static final String HEAD = """
            [Unicode]
            Unicode=yes
            [Version]
            signature="$CHICAGO$"
            Revision=1
            """;
    private static final String GROUPS = HEAD + """
            [System Access]
            MinimumPasswordLength = 7
            [Group Membership]
            *S-1-5-32-544__Memberof =
            *S-1-5-32-544__Members = *S-1-5-21-1-2-3-512,*S-1-5-21-1-2-3-1201, HARBOR\\mvisser
            *S-1-5-32-555__Members = *S-1-5-21-1-2-3-1300
            *S-1-5-21-1-2-3-1400__Memberof = *S-1-5-32-544,*S-1-5-32-555
            *S-1-5-21-1-2-3-1401__Memberof = *S-1-5-32-555
            HARBOR\\Field Service__Memberof = Administrators
            Administrators__Members = *S-1-5-21-1-2-3-1402
            what is this
            [Privilege Rights]
            SeBackupPrivilege = *S-1-5-32-544
            """;
    private static final String PLACE = "Policies/{31b2f340-016d-11d2-945f-00c04fb984f9}/MACHINE/Microsoft/Windows NT/"
            + "SecEdit/GptTmpl.inf";

    @TempDir
    private Path folder;

    private Reading read(String content, Charset charset) throws Exception {
        byte[] bytes = content.replace("\n", "\r\n").getBytes(charset);
        return Reading.of("mail1", List.of(), Reading.write(folder, PLACE, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-8"})
    void whomAPolicyMakesLocalAdministratorIsReadWithItsLine(String charset) throws Exception {
        boolean wide = charset.equals("UTF-16LE");
        Reading reading = read((wide ? "\uFEFF" : "") + GROUPS, Charset.forName(charset));

        assertThat(reading.journal).allMatch(f -> "group-policy".equals(f.kind()) && f.problem() == null);
        assertThat(reading.telling(DirectoryAttributes.POLICY_ADMIN).map(o -> o.evidence().line() + " "
                + o.attributes().get(DirectoryAttributes.POLICY_ADMIN))).containsExactly("10 S-1-5-21-1-2-3-512",
                        "10 S-1-5-21-1-2-3-1201", "10 HARBOR\\mvisser", "12 S-1-5-21-1-2-3-1400",
                        "14 HARBOR\\Field Service", "15 S-1-5-21-1-2-3-1402");
        assertThat(reading.observations).allMatch(o -> o.source() == SourceKind.DIRECTORY
                && o.subject() instanceof Subject.OfServer && o.evidence().observedAt() == null
                && "{31B2F340-016D-11D2-945F-00C04FB984F9}".equals(o.attributes().get(DirectoryAttributes.POLICY)));
        assertThat(reading.telling(Attribute.LOCAL_ADMIN)).as("nobody looked at a computer").isEmpty();
        assertThat(reading.reasons()).containsExactly("16: expected a group with __Members or __Memberof, \"=\", and names,"
                + " found \"what is this\"");
    }

    @Test
    void aPolicyWithoutRestrictedGroupsIsReadAndMakesNobodyAdministrator() throws Exception {
        Reading reading = read("\uFEFF" + HEAD + "[System Access]\nMinimumPasswordLength = 7\n", StandardCharsets.UTF_16LE);
        assertThat(reading.journal).allMatch(f -> "group-policy".equals(f.kind()) && f.problem() == null);
        assertThat(reading.telling(DirectoryAttributes.POLICY_ADMIN)).isEmpty();
    }

    @Test
    void aDriversFileIsNone() throws Exception {
        Reading.write(folder, "oem1.inf", "[Version]\nSignature=\"$CHICAGO$\"\nClass=Net\n[Manufacturer]\n");
        Reading.write(folder, PLACE, GROUPS.getBytes(StandardCharsets.UTF_8));
        Reading beside = Reading.of("mail1", List.of(), folder);
        assertThat(beside.file("oem1.inf").kind()).isNull();
    }

    @Test
    void whatADirectoryTellsOfAPersonIsByItsIdentifiersToo() throws Exception {
        Reading reading = Reading.of("mail1", List.of(), Reading.write(folder, "directory.ldf", DirectoryTest.LDIF.replace(
                "userAccountControl: 512\n", "userAccountControl: 512\nobjectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAAUQQAAA==\n")));
        assertThat(reading.telling(DirectoryAttributes.SIDS).map(o -> o.attributes().get(DirectoryAttributes.SIDS)))
                .containsExactly("S-1-5-21-1-2-3-1105; S-1-5-21-1-2-3-512 Domain Admins");
    }
}
