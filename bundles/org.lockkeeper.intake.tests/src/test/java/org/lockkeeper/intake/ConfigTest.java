package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.intake.internal.config.ServerConfigImporter;
import org.lockkeeper.intake.internal.config.UsersConfigImporter;

/** Tables and variables as in the vendor's article on AlternateDownloadURL and in public migration tools. */
class ConfigTest {

    static final String SERVER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- written at stop -->
            <config>
              <table name="LogGlobal">
                <variable name="RelativePathsRoot">/opt/kerio/logs</variable>
                <variable name="Other">1</variable>
              </table>
              <table name="KocOffline">
                <variable name="AlternateDownloadURL">ftp://admin:s3cr/e@t w0rd@files.example/koff/</variable>
                <variable
                    name="UpgradePolicy">4</variable>
                <variable name="ProxyPassword">hunter2</variable>
              </table>
              <table name="Misc">
                <variable name="ClientStatistics">1</variable>
                <variable name="SmtpPassword">hunter3</variable>
              </table>
              <list name="Domain"><listitem><variable name="Statist_x">0</variable></listitem></list>
            </config>
            """;

    static final String USERS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <config>
              <list name="Group"><listitem><variable name="Name">all</variable></listitem></list>
              <list name="User">
                <listitem>
                  <variable name="Name">A.Dekker</variable>
                  <variable name="Domain">harborline.example</variable>
                  <variable name="FullName">Anna &amp; Dekker</variable>
                  <variable name="Account_enabled">1</variable>
                  <variable name="Password">D3S:fa4efa4e5ec2e7</variable>
                  <variable name="PasswordHistory">SHA:0123456789abcdef</variable>
                  <list name="Alias"><listitem><variable name="Name">other</variable></listitem></list>
                </listitem>
                <listitem>
                  <variable name="Name">gone</variable>
                  <variable name="Domain">harborline.example</variable>
                  <variable name="Account_enabled">0</variable>
                </listitem>
                <listitem><variable name="Name">nowhere</variable></listitem>
                <listitem><variable name="Domain">harborline.example</variable></listitem>
              </list>
            </config>
            """;

    private static Memory server(byte[] content) throws IOException {
        Memory memory = new Memory("mailserver.cfg", content);
        assertThat(new ServerConfigImporter().recognise(memory)).isPositive();
        assertThat(new UsersConfigImporter().recognise(memory)).isLessThan(60);
        new ServerConfigImporter().read(memory, memory);
        return memory;
    }

    private static Memory users(byte[] content) throws IOException {
        Memory memory = new Memory("users.cfg", content);
        assertThat(new UsersConfigImporter().recognise(memory)).isPositive();
        try {
            new UsersConfigImporter().read(memory, memory);
        } catch (IOException e) {
            // an account that is not known is one that nobody looks at
            assertThat(memory.rejected).isNotEmpty();
            assertThat(e).hasMessageContaining("not understood");
        }
        return memory;
    }

    @Test
    void settingsWithTheirLines() throws Exception {
        Memory memory = server(SERVER.getBytes(StandardCharsets.UTF_8));
        assertThat(memory.observations).extracting(o -> ((Subject.OfSetting) o.subject()).table() + "/"
                + ((Subject.OfSetting) o.subject()).variable() + "=" + o.attributes().get(Attribute.SETTING) + "@"
                + o.evidence().line()).containsExactly("LogGlobal/RelativePathsRoot=/opt/kerio/logs@5",
                        "KocOffline/AlternateDownloadURL=ftp://***@files.example/koff/@9",
                        "KocOffline/UpgradePolicy=4@11", "KocOffline/ProxyPassword=***@12",
                        "Misc/ClientStatistics=1@15", "Domain/Statist_x=0@18");
        Observation url = memory.observations.get(1);
        assertThat(url.evidence().offset()).isEqualTo(SERVER.indexOf("    <variable name=\"AlternateDownloadURL\""));
        assertThat(memory.values(Attribute.CLIENT_STATISTICS)).as("a candidate decides nothing").isEmpty();
    }

    @Test
    void accountsWithoutPasswords() throws Exception {
        Memory memory = users(USERS.getBytes(StandardCharsets.UTF_8));
        assertThat(memory.observations).extracting(Observation::subject).containsExactly(
                new Subject.OfAccount("mail1", "a.dekker@harborline.example"),
                new Subject.OfAccount("mail1", "gone@harborline.example"));
        assertThat(memory.values(Attribute.FULL_NAME)).containsExactly("Anna & Dekker");
        assertThat(memory.values(Attribute.ENABLED)).containsExactly(YesNo.YES, YesNo.NO);
        assertThat(memory.observations.getFirst().evidence().line()).isEqualTo(6);
        assertThat(memory.rejected).containsExactly("19: account \"nowhere\" has no Domain",
                "20: an account without Name");
        assertThat(memory.observations + "" + memory.rejected).doesNotContain("D3S", "SHA", "fa4e", "0123");
    }

    @Test
    void aListThatWasReadToItsEndAndUnderstoodIsThatOfAllAccounts() throws Exception {
        assertThat(users(USERS.getBytes(StandardCharsets.UTF_8)).values(Attribute.ACCOUNTS_LISTED)).isEmpty();
        String whole = USERS.replace("nowhere", "there@harborline.example")
                .replace("<listitem><variable name=\"Domain\">harborline.example</variable></listitem>", "");
        Memory memory = users(whole.getBytes(StandardCharsets.UTF_8));
        assertThat(memory.rejected).isEmpty();
        assertThat(memory.values(Attribute.ACCOUNTS_LISTED)).containsExactly(YesNo.YES);
        assertThat(memory.observations.getLast().evidence().line()).isPositive();
    }

    /** Rulings 7 and 8: recognised but empty is an error, and no list of all accounts. */
    @Test
    void aListOfNoUsersIsThatOfNoServer() {
        Memory memory = new Memory("users.cfg", "<config><list name=\"User\"/></config>");
        assertThatThrownBy(() -> new UsersConfigImporter().read(memory, memory)).isInstanceOf(IOException.class)
                .hasMessageContaining("in line 1 was not understood");
        assertThat(memory.values(Attribute.ACCOUNTS_LISTED)).isEmpty();
        assertThat(memory.rejected).singleElement().asString().contains("empty");
    }

    @Test
    void encodings() throws Exception {
        String german = USERS.replace("Anna &amp; Dekker", "J\u00f6rg M\u00fcller");
        for (byte[] bytes : List.of(german.getBytes(StandardCharsets.UTF_8),
                // declared as UTF-8, and is not
                german.getBytes(Charset.forName("windows-1252")),
                german.replace("UTF-8", "windows-1252").getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + german.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(users(bytes).values(Attribute.FULL_NAME)).containsExactly("J\u00f6rg M\u00fcller");
        }
        assertThat(users(german.replace("\u00f6", "\u0159").replace("\u00fc", "\u016f").replace("UTF-8", "windows-1250")
                .getBytes(Charset.forName("windows-1250"))).values(Attribute.FULL_NAME))
                .containsExactly("J\u0159rg M\u016fller");
    }

    @Test
    void aCutFileCountsUpToTheCutAndTheMessageRepeatsNoText() {
        String cut = USERS.substring(0, USERS.indexOf("SHA:0123") + 8);
        Memory memory = new Memory("users.cfg", USERS.substring(0, USERS.indexOf("nowhere")) + "& hunter2 <<");
        assertThatThrownBy(() -> new UsersConfigImporter().read(memory, memory)).isInstanceOf(IOException.class)
                .hasMessageContaining("line 19").hasMessageNotContaining("hunter2").hasNoCause();
        assertThat(memory.observations).hasSize(2);
        Memory none = new Memory("users.cfg", cut);
        assertThatThrownBy(() -> new UsersConfigImporter().read(none, none)).isInstanceOf(IOException.class);
        assertThat(none.observations).isEmpty();
    }

    @Test
    void documentTypesAreRefusedByName() {
        for (String doctype : List.of("<!DOCTYPE config SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE config [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE config [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>")) {
            Memory memory = new Memory("users.cfg", USERS.replace("<config>", doctype + "<config>")
                    .replace("Anna", "&x;"));
            assertThat(new UsersConfigImporter().recognise(memory)).isPositive();
            assertThatThrownBy(() -> new UsersConfigImporter().read(memory, memory)).isInstanceOf(IOException.class)
                    .hasMessageContaining("DOCTYPE").hasMessageContaining("refused");
            assertThat(memory.observations).isEmpty();
        }
    }

    @Test
    void deepAndLongXmlIsBounded() throws Exception {
        Memory deep = new Memory("mailserver.cfg", "<config>" + "<table name=\"Koc\">".repeat(100_000));
        assertThatThrownBy(() -> new ServerConfigImporter().read(deep, deep)).isInstanceOf(IOException.class);
        Memory wide = server(("<config><table name=\"Koc\"><variable name=\"X\">" + "y".repeat(5_000_000)
                + "</variable></table></config>").getBytes(StandardCharsets.UTF_8));
        assertThat(wide.values(Attribute.SETTING).getFirst()).hasSizeLessThanOrEqualTo(65536);
    }

    @Test
    void otherXmlIsNotRecognised() {
        Memory svg = new Memory("mailserver.cfg", "<svg><table/></svg>");
        assertThat(new ServerConfigImporter().recognise(svg)).isZero();
        assertThat(new UsersConfigImporter().recognise(new Memory("users.cfg", "[users]\nadmin=1\n"))).isZero();
    }
}
