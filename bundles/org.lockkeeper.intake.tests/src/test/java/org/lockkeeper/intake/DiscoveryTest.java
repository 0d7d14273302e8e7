package org.lockkeeper.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.util.ProblemException;

/** Which files are found, which server they belong to, and what it is called. */
class DiscoveryTest {

    private static final String LOG =
            "[03/Oct/2011 09:37:24] HTTP/KOFF: User m.koch@quay.example authenticated  from IP address 10.40.0.23\n";
    private static final String PROGRAMS = "DisplayName,DisplayVersion,Publisher\nKerio Updater Service,1,K\n";
    private static final String CONFIG =
            "<config><table name=\"Koc\"><variable name=\"UpgradePolicy\">4</variable></table></config>";

    @TempDir
    private Path folder;

    private Map<String, List<String>> byServer(Reading reading) {
        Map<String, List<String>> map = new TreeMap<>();
        reading.journal.stream().filter(f -> f.server() != null).forEach(f -> map
                .computeIfAbsent(f.server(), s -> new ArrayList<>()).add(f.file().path()
                        .substring(f.file().path().lastIndexOf(folder.getFileName().toString())
                                + folder.getFileName().toString().length() + 1)));
        return map;
    }

    static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @Test
    void aServerFolderIsNamedAfterItself() throws Exception {
        Reading.write(folder, "mx/store/logs/audit.log", LOG);
        Reading.write(folder, "mx/config/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/inventories/room1/PC1.csv", PROGRAMS);
        Reading.write(folder, "mx/notes.txt", "hello");
        Reading reading = Reading.of(folder.resolve("mx"));
        assertThat(byServer(reading)).containsOnlyKeys("mx").extractingByKey("mx").asInstanceOf(
                InstanceOfAssertFactories.LIST).hasSize(3);
        assertThat(reading.file("notes.txt").problem()).isEqualTo("is not recognised");
        assertThat(reading.file("notes.txt").kind()).isNull();
    }

    @Test
    void aFolderOfServerFolders() throws Exception {
        Reading.write(folder, "all/a/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/b/logs/audit.log", LOG);
        Reading.write(folder, "all/c/PC1.csv", PROGRAMS);
        Reading.write(folder, "all/c/lockkeeper-server.json", "{\"collectedAt\": \"2011-10-10T17:45:00+02:00\"}");
        Reading.write(folder, "all/deep/er/d/lockkeeper-server.json", "{\"name\": \"MX-D\"}");
        assertThat(byServer(Reading.of(folder.resolve("all")))).containsOnlyKeys("a", "b", "c", "MX-D");
    }

    @Test
    void listsBesideSeveralServersAreNoServerAndStandInTheWayOfAll() throws Exception {
        Reading.write(folder, "all/mx1/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/mx2/mailserver.cfg", CONFIG);
        Path list = Reading.write(folder, "all/inv/PC1.csv", PROGRAMS);
        Reading reading = Reading.of(folder.resolve("all"));
        assertThat(reading.servers()).containsExactly("mx1", "mx2");
        assertThat(reading.file("PC1.csv").server()).isNull();
        assertThat(reading.file("PC1.csv").kind()).isEqualTo("programs-csv");
        assertThat(reading.file("PC1.csv").problem()).contains("mx1, mx2").contains("--server NAME");
        assertThat(Reading.of(folder.resolve("all/mx1"), folder.resolve("all/mx2"), list).servers()).as("given one by one")
                .containsExactly("mx1", "mx2");
        Reading said = Reading.of("mx2", List.of(), folder.resolve("all"));
        assertThat(said.file("PC1.csv").server()).as("the person says whose they are").isEqualTo("mx2");
        assertThat(said.servers()).containsExactly("mx1", "mx2");
    }

    @Test
    void whatLiesBesideServersInAFolderOfTheNameOfOneIsOfThatOne() throws Exception {
        Reading.write(folder, "all/mx1/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/mx2/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/inventories/mx2/PC1.csv", PROGRAMS);
        Reading reading = Reading.of(folder.resolve("all"));
        assertThat(reading.file("PC1.csv").server()).isEqualTo("mx2");
        assertThat(reading.reasons()).singleElement().asString().contains("lies outside of the folder of mx2");
    }

    @Test
    void aListOfClientsAboveServersIsNoServer() throws Exception {
        Reading.write(folder, "all/mx1/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/mx2/lockkeeper-server.json", "{\"version\":\"7.2.3\"}");
        Reading.write(folder, "all/lockkeeper-clients.csv", "account,computer,updaterService\na@x.example,PC1,yes\n");
        Reading reading = Reading.of(folder.resolve("all"));
        assertThat(reading.servers()).containsExactly("mx1", "mx2");
        assertThat(reading.file("clients.csv").problem()).contains("lies outside");
    }

    @Test
    void listsGivenBesideTheOnlyServerAreItsOwnAndThatIsSaid() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Path list = Reading.write(folder, "desk/PC1.csv", PROGRAMS);
        Reading reading = Reading.of(folder.resolve("mx"), list);
        assertThat(reading.servers()).containsExactly("mx");
        assertThat(reading.reasons()).anySatisfy(r -> assertThat(r).contains("lies outside of the folder of mx"));
    }

    @Test
    void aComputerOnTwoServersOfAnImportIsSaid() throws Exception {
        Reading.write(folder, "all/mx1/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/mx1/inventories/PC1.csv", PROGRAMS);
        Reading.write(folder, "all/mx2/mailserver.cfg", CONFIG);
        Reading.write(folder, "all/mx2/inventories/PC1.csv", PROGRAMS);
        Reading.write(folder, "all/mx2/inventories/PC2.csv", PROGRAMS);
        Reading reading = Reading.of(folder.resolve("all"));
        assertThat(reading.reasons()).singleElement().asString().contains("PC1").contains("mx1").doesNotContain("PC2");
    }

    @Test
    void theFolderOfLogsAloneIsNamedAfterTheServerAroundIt() throws Exception {
        Reading.write(folder, "mx/store/logs/audit.log", LOG);
        assertThat(Reading.of(folder.resolve("mx/store/logs")).servers()).containsExactly("mx");
        assertThat(Reading.of(folder.resolve("mx/store/logs/audit.log")).servers()).containsExactly("mx");
    }

    @Test
    void foldersOfComputersAreNoServers() throws Exception {
        Reading.write(folder, "export/PC1/programs.csv", PROGRAMS);
        Reading.write(folder, "export/PC2/programs.csv", PROGRAMS);
        Reading reading = Reading.of(folder.resolve("export"));
        assertThat(reading.servers()).containsExactly("export");
        assertThat(reading.about(Subject.OfComputer.class).map(o -> ((Subject.OfComputer) o.subject()).computer()))
                .containsExactly("PC1", "PC2");
    }

    @Test
    void inventoriesBesideTheOnlyServerAreItsOwn() throws Exception {
        Reading.write(folder, "customer/mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "customer/inventories/PC1.csv", PROGRAMS);
        Reading.write(folder, "customer/PC2.csv", PROGRAMS);
        assertThat(Reading.of(folder.resolve("customer")).servers()).containsExactly("mx");
        Reading.write(folder, "customer/my/mailserver.cfg", CONFIG);
        assertThat(byServer(Reading.of(folder.resolve("customer")))).containsOnlyKeys("mx", "my");
    }

    @Test
    void serversOfOneNameOfDifferentCustomersAreToldApart() throws Exception {
        Reading.write(folder, "acme/mail/mailserver.cfg", CONFIG);
        Reading.write(folder, "bravo/mail/mailserver.cfg", CONFIG);
        assertThat(Reading.of(folder).servers()).containsExactly("acme/mail", "bravo/mail");
    }

    @Test
    void theNameThatThePersonGivesGoesToWhatHasNone() throws Exception {
        Path loose = Reading.write(folder, "x/audit.log", LOG);
        assertThat(Reading.of("MX", List.of(), loose).servers()).containsExactly("MX");
        assertThat(Reading.of("MX", List.of(), folder.resolve("x")).servers()).containsExactly("MX");
        Reading.write(folder, "y/audit.log", LOG);
        assertThat(Reading.of("MX", List.of(), folder).servers()).containsExactly("x", "y");
        assertThat(Reading.of("MX", List.of(), loose, folder.resolve("y")).servers()).containsExactly("MX");
        Reading.write(folder, "y/lockkeeper-server.json", "{\"name\": \"real\"}");
        assertThat(Reading.of("MX", List.of(), folder.resolve("y")).servers()).containsExactly("real");
    }

    @Test
    void aZipOfOneOrOfSeveralAndAFolderOfZips() throws Exception {
        zip(folder.resolve("mx.zip"), Map.of("mailserver.cfg", CONFIG, "store/logs/audit.log", LOG,
                "store/mail/d/u/INBOX/#msgs/1.eml", "private"));
        Reading one = Reading.of(folder.resolve("mx.zip"));
        assertThat(one.servers()).containsExactly("mx");
        assertThat(one.observations.getFirst().evidence().file().path()).endsWith("/mx.zip!/mailserver.cfg");
        assertThat(one.observations.getFirst().evidence().file().location())
                .isEqualTo(folder.resolve("mx.zip").toAbsolutePath() + "!/mailserver.cfg");
        assertThat(one.file("store/mail").problem()).contains("not looked into");
        zip(folder.resolve("two.zip"), Map.of("a/mailserver.cfg", CONFIG, "b/audit.log", LOG));
        assertThat(Reading.of(folder.resolve("two.zip")).servers()).containsExactly("a", "b");
        assertThat(Reading.of(folder).servers()).containsExactly("a", "b", "mx");
    }

    /** Ruling 13: else a report in the zip would be of a server made up, and name nobody of the one that it is of. */
    @Test
    void aZipInAServersFolderIsOfThatServer() throws Exception {
        Reading.write(folder, "all/mx/lockkeeper-server.json", "{\"name\": \"real\"}");
        Reading.write(folder, "all/mx/mailserver.cfg", CONFIG);
        zip(folder.resolve("all/mx/logs.zip"), Map.of("store/logs/audit.log", LOG));
        zip(folder.resolve("all/mx/mx logs-2011-10.zip"), Map.of("audit.log", LOG));
        assertThat(Reading.of(folder.resolve("all/mx")).servers()).containsExactly("real");
        assertThat(Reading.of(folder.resolve("all")).servers()).containsExactly("real");
        assertThat(Reading.of(folder.resolve("all/mx/logs.zip"), folder.resolve("all/mx/mailserver.cfg"),
                folder.resolve("all/mx/lockkeeper-server.json")).servers()).containsExactly("real");
        zip(folder.resolve("all/mx/other.zip"), Map.of("mailserver.cfg", CONFIG, "audit.log", LOG));
        zip(folder.resolve("all/mx/mx2.zip"), Map.of("audit.log", LOG));
        assertThat(Reading.of(folder.resolve("all")).servers()).containsExactly("mx2", "other", "real");
    }

    @Test
    void everyFileOnceWhateverLeadsToIt() throws Exception {
        Path log = Reading.write(folder, "mx/audit.log", LOG);
        Files.createSymbolicLink(folder.resolve("mx/a-loop"), folder);
        Files.createSymbolicLink(folder.resolve("mx/again.log"), log);
        Files.createSymbolicLink(folder.resolve("mx/broken.log"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("mx/self"), folder.resolve("mx/self"));
        Reading reading = Reading.of(folder.resolve("mx"), log, folder);
        assertThat(reading.journal.stream().filter(f -> f.isRecognised())).singleElement()
                .satisfies(f -> assertThat(f.file().path()).isEqualTo(log.toString()));
        assertThat(reading.file("broken.log").problem()).contains("not there");
    }

    @Test
    void mailStoresAreNotEnteredButAServerCalledMailIs() throws Exception {
        Reading.write(folder, "mail/audit.log", LOG);
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/store/mail/d/audit.log", LOG);
        Reading.write(folder, "mx/sslcert/server.key", "secret");
        Reading reading = Reading.of(folder);
        assertThat(reading.servers()).containsExactly("mail", "mx");
        assertThat(reading.file("mx/store/mail").problem()).contains("not looked into");
        assertThat(reading.journal).noneMatch(f -> f.file().path().endsWith("server.key"));
    }

    /** Who has many customers keeps the workspace of each in its folder. */
    @ParameterizedTest
    @ValueSource(strings = {"model/service.properties", "model.making/seg0/c10.dat"})
    void aWorkspaceBesideTheFilesIsNoSource(String database) throws Exception {
        Reading.write(folder, "mx/audit.log", LOG);
        Reading.write(folder, "mx/case/lock", "");
        Reading.write(folder, "mx/case/" + database, "x");
        Reading.write(folder, "mx/case/derby.log", "x");
        Reading.write(folder, "mx/model/lock/audit.log.1", LOG);

        Reading reading = Reading.of(folder);

        assertThat(reading.file("mx/case").problem()).contains("is a workspace of Lockkeeper");
        assertThat(reading.file("mx/case").isLeftAside()).isTrue();
        assertThat(reading.journal).hasSize(3).anyMatch(f -> f.file().path().endsWith("audit.log.1"));
    }

    @Test
    void copiesAndIndexesAreLeftAside() throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/mailserver.cfg.bak", CONFIG);
        Reading.write(folder, "mx/audit.log.idx", LOG);
        Reading.write(folder, "my/mailserver.cfg.bak", CONFIG);
        Reading reading = Reading.of(folder);
        assertThat(reading.file("mx/mailserver.cfg.bak").problem()).contains("older copy");
        assertThat(reading.file("audit.log.idx").problem()).contains("index");
        assertThat(reading.file("audit.log.idx").isLeftAside()).as("its log is missing").isFalse();
        assertThat(reading.file("my/mailserver.cfg.bak").kind()).isEqualTo("server-config");
    }

    /** Ruling 8: sources that could not be read are in the way; what tells nothing was not missed. */
    @ParameterizedTest
    @CsvSource({"mx/mailserver.cfg.bak, true", "mx/audit.log.idx, true", "mx/audit.log.bak, false", "mx/x.log.idx, false",
            "mx/Thumbs.db, true", "mx/.DS_Store, true", "mx/desktop.ini, true", "mx/notes.txt, false", "mx/sslcert, true"})
    void whatTellsNothingIsNoSourceThatCouldNotBeRead(String file, boolean aside) throws Exception {
        Reading.write(folder, "mx/mailserver.cfg", CONFIG);
        Reading.write(folder, "mx/audit.log", LOG);
        Reading.write(folder, file.endsWith("sslcert") ? file + "/server.key" : file, "hello");
        assertThat(Reading.of(folder).file(file).isLeftAside()).isEqualTo(aside);
        assertThat(Reading.of(folder).file(file).problem()).isNotNull();
    }

    @Test
    void whatCannotBeUnderstoodIsAnErrorWithNameAndReason() throws Exception {
        assertThatThrownBy(() -> Reading.of(folder.resolve("nowhere"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("nowhere: there is no such file");
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> Reading.of(folder.resolve("empty"))).hasMessageContaining("there is nothing in it");
        Path notes = Reading.write(folder, "n/notes.txt", "hello");
        assertThatThrownBy(() -> Reading.of(notes)).hasMessageContaining("notes.txt").hasMessageContaining("(is not");
        assertThatThrownBy(() -> Reading.of(folder.resolve("n"))).hasMessageContaining("notes.txt");
        Path good = Reading.write(folder, "mx/audit.log", LOG);
        assertThatThrownBy(() -> Reading.of(good, notes)).as("one path that is not understood among others")
                .isInstanceOf(ProblemException.class);
        Path bad = Reading.write(folder, "bad.zip", "PK\u0003\u0004 and no more");
        assertThatThrownBy(() -> Reading.of(bad)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("bad.zip: is not a whole zip");
    }

    @Test
    void pathsAreShownAsTheyWereTyped() throws Exception {
        Reading.write(folder, "mx/store/logs/audit.log", LOG);
        Path typed = folder.resolve("mx/../mx");
        assertThat(Reading.of(typed).journal.getFirst().file().path()).isEqualTo(typed + "/store/logs/audit.log");
        assertThat(Reading.of(typed).journal.getFirst().file().location())
                .isEqualTo(folder.toAbsolutePath() + "/mx/store/logs/audit.log");
    }
}
