package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;

/** Secrets in every place of every file, also where files are broken: none may come out anywhere. */
class RedactionTest {

    private static final List<String> SECRETS = List.of("Geheim1", "Geheim2", "Geheim3", "Geheim4", "Geheim5",
            "Geheim6", "Geheim7", "Geheim8", "Geheim9", "0badc0de");

    @TempDir
    private Path folder;

    @Test
    void noSecretComesOut() throws Exception {
        Map<String, String> files = new TreeMap<>();
        files.put("mailserver.cfg", """
                <config><table name="KocOffline">
                  <variable name="AlternateDownloadURL">ftp://u:Geheim1@host/x/</variable>
                  <variable name="Mirror">user:Geheim2@host</variable>
                  <variable name="ProxyPasswd">Geheim3</variable>
                  <variable name="Header">X-Token: Geheim4; password=Geheim4</variable>
                  <variable name="Old">D3S:0badc0de</variable>
                </table>
                <table name="Ldap"><variable name="StatisticsPassword">Geheim5</variable></table>
                <table name="Koc"><variable name="Secret">Geheim6</variable><variable name="X">Geheim7 & <</config>
                """);
        files.put("users.cfg", """
                <config><list name="User"><listitem>
                  <variable name="Name">a</variable><variable name="Domain">x.example</variable>
                  <variable name="FullName">SHA:0badc0de</variable>
                  <variable name="Password">D3S:0badc0de</variable>
                  <variable name="PasswordHistory">SHA:0badc0de</variable>
                  <variable name="Account_enabled">password=Geheim8</variable>
                </listitem><listitem>
                  <variable name="Name">D3S:0badc0de</variable><variable name="Password">&Geheim9;</variable>
                """);
        files.put("lockkeeper-server.json", "{\"name\":\"mx\",\"version\":\"ftp://u:Geheim1@h/\","
                + "\"collectedAt\":\"password=Geheim2\",\"D3S:0badc0de\":1,\"os\": Geheim3}");
        files.put("lockkeeper-clients.csv", "account,connector,outlookVersion,pwd=Geheim4\n"
                + "a@x,ftp://u:Geheim5@h/,ftp://u:Geheim6@h/,Geheim7\n");
        files.put("PC1.csv", "DisplayName,DisplayVersion,Publisher,InstallLocation\n"
                + "Kerio Outlook Connector (Offline Edition),ftp://u:Geheim1@h/,x,ftp://u:Geheim2@h/\n");
        files.put("PC2.json", "[{\"name\":\"Kerio Updater Service\",\"version\":\"D3S:0badc0de\",\"publisher\":\"x\"},"
                + "Geheim3]");
        files.put("audit.log", "[03/Oct/2011 09:37:24] HTTP/KOFF: User a@x authenticated  from password=Geheim4\n");
        files.put("warning.log", WarningLogTest.REPORT
                + "[08/Sep/2011 11:25:17] User u:Geheim5@h x does not have installed Kerio Updater Service.\n");
        files.put("config.log", "[30/Jun/2004 13:09:48] Admin - insert User set Name='t', Password=Geheim6\n");
        files.put("secrets.txt", "password=Geheim9\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Reading.write(folder, "mx/" + file.getKey(), file.getValue());
        }
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(reading.values(Attribute.SETTING)).hasSizeGreaterThan(4);
        assertThat(reading.rejected).hasSizeGreaterThan(5);
        assertThat(reading.journal).filteredOn(f -> f.isRecognised()).hasSize(files.size() - 1);
        String all = reading.observations + "\n" + reading.rejected + "\n" + reading.journal;
        assertThat(SECRETS).allSatisfy(secret -> assertThat(all).doesNotContain(secret));
    }
}
