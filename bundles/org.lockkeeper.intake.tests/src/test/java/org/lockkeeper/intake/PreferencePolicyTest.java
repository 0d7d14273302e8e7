package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Local users and groups of group policies' preferences, as [MS-GPPREF] 2.2.1.11 describes them; the content is invented. */
class PreferencePolicyTest {

    private static final String PLACE = "Policies/{31b2f340-016d-11d2-945f-00c04fb984f9}/Machine/Preferences/Groups/Groups.xml";
    private static final String GROUPS = "<Groups clsid=\"{3125E937-EB16-4b4c-9934-544FC6D24D26}\">";
    private static final String GROUP = "<Group clsid=\"{6D4A79E4-529C-4481-ABD0-F5BD7EA93BA7}\" name=\"Administrators (built-in)\""
            + " image=\"2\" changed=\"2011-08-20 14:08:39\" uid=\"{300BCC33-237E-4FBA-8E4D-D8C3BE2BB836}\">";
    private static final String UPDATE = GROUP + "\n<Properties action=\"U\" newName=\"\" description=\"\" deleteAllUsers=\"0\""
            + " deleteAllGroups=\"0\" removeAccounts=\"0\" groupSid=\"S-1-5-32-544\" groupName=\"Administrators (built-in)\">\n";
    private static final String MEMBERS = """
            <Members>
            <Member name="HARBOR\\Helpdesk" action="ADD" sid="S-1-5-21-1-2-3-1201"/>
            <Member name="HARBOR\\mvisser" action="ADD" sid=""/>
            <Member name="HARBOR\\jvanrijn" action="REMOVE" sid="S-1-5-21-1-2-3-1105"/>
            <Member name="" action="ADD" sid=""/>
            </Members></Properties></Group>
            """;

    @TempDir
    private Path folder;

    private Reading read(String content) throws Exception {
        return Reading.of("mail1", List.of(), Reading.write(folder, PLACE, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> told(Reading reading) {
        return reading.observations.stream().filter(o -> o.evidence().line() > 1).map(o -> o.evidence().line() + " "
                + o.attributes().get(DirectoryAttributes.POLICY_ADMIN) + " "
                + o.attributes().get(DirectoryAttributes.POLICY_REMOVED)).toList();
    }

    @Test
    void membersAreGivenAndTakenWithTheirLinesAndTheTimeOfTheItem() throws Exception {
        Reading reading = read("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + GROUPS + "\n" + UPDATE + MEMBERS + "</Groups>\n");

        assertThat(reading.journal).allMatch(f -> "group-policy-preferences".equals(f.kind()) && f.problem() == null);
        assertThat(told(reading)).containsExactly("6 S-1-5-21-1-2-3-1201 null", "7 HARBOR\\mvisser null",
                "8 null S-1-5-21-1-2-3-1105");
        assertThat(reading.observations).allMatch(o -> o.source() == SourceKind.DIRECTORY
                && o.subject() instanceof Subject.OfServer
                && "{31B2F340-016D-11D2-945F-00C04FB984F9}".equals(o.attributes().get(DirectoryAttributes.POLICY)));
        assertThat(reading.telling(DirectoryAttributes.POLICY_ADMIN).map(o -> String.valueOf(o.evidence().observedAt())))
                .containsOnly("2011-08-20T14:08:39");
        assertThat(reading.telling(Attribute.LOCAL_ADMIN)).as("nobody looked at a computer").isEmpty();
        assertThat(reading.reasons()).singleElement().asString().startsWith("9: expected a member with sid or name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleteAllUsers=\"0\"|deleteAllUsers=\"1\"", "deleteAllGroups=\"0\"|deleteAllGroups=\"1\"",
            "action=\"U\"|action=\"R\"", "action=\"U\"|action=\"D\""})
    void whatReplacesTheMembersTakesTheRightFromAllOthers(String change) throws Exception {
        String[] parts = change.split("\\|");
        Reading reading = read(GROUPS + "\n" + UPDATE.replace(parts[0], parts[1]) + MEMBERS + "</Groups>\n");
        assertThat(told(reading)).startsWith("3 null *").contains("5 S-1-5-21-1-2-3-1201 null");
    }

    @Test
    void whoeverSignsInMayBeMeant() throws Exception {
        assertThat(told(read(GROUPS + "\n" + UPDATE.replace("action=\"U\"", "action=\"U\" userAction=\"ADD\"")
                + "</Properties></Group></Groups>\n"))).containsExactly("3 S-1-5-4 null");
        assertThat(told(read(GROUPS + "\n" + UPDATE.replace("action=\"U\"", "action=\"U\" userAction=\"REMOVE\"")
                + "</Properties></Group></Groups>\n"))).containsExactly("3 null S-1-5-4");
    }

    @Test
    void otherGroupsUsersAndItemsThatAreSwitchedOffTellNothing() throws Exception {
        String users = UPDATE.replace("S-1-5-32-544", "S-1-5-32-545").replace("Administrators (built-in)", "Users (built-in)")
                + MEMBERS;
        String off = UPDATE.replace("<Group ", "<Group disabled=\"1\" ") + MEMBERS;
        String user = "<User clsid=\"{DF5F1855-51E5-4d24-8B1A-D9BDE98BA1D1}\" name=\"helper\"><Properties action=\"U\""
                + " cpassword=\"j1Uyj3Vx8TY9LtLZil2uAuZkFQA\" userName=\"helper\"/></User>\n";
        Reading reading = read(GROUPS + "\n" + users + off + user + "</Groups>\n");
        assertThat(told(reading)).isEmpty();
        assertThat(reading.observations).as("a policy that makes nobody administrator").hasSize(1);
        assertThat(told(read(GROUPS.replace("clsid", "disabled=\"1\" clsid") + "\n" + UPDATE + MEMBERS + "</Groups>\n")))
                .isEmpty();
    }

    @Test
    void whatBreaksOffOrMayHideAttacksIsAProblemAndNoPasswordIsRepeated() throws Exception {
        Reading cut = read(GROUPS + "\n" + UPDATE + "<Members><Member name=\"HARBOR\\mvisser\" action=\"ADD\" sid=\"\"/>"
                + "<User cpassword=\"j1Uyj3Vx8TY9LtLZil2uAuZkFQA");
        assertThat(cut.journal).singleElement().matches(f -> String.valueOf(f.problem()).contains("not well-formed")
                && !String.valueOf(f.problem()).contains("j1Uyj3"));
        Reading dtd = read(GROUPS + "<!DOCTYPE x [<!ENTITY a \"b\">]></Groups>");
        assertThat(dtd.journal).singleElement().matches(f -> f.problem() != null);
    }
}
