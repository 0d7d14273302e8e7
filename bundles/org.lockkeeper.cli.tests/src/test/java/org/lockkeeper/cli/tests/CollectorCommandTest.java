package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;

/** The collector is written out for Windows; {@code releng/integration/collector-wine} runs it. */
class CollectorCommandTest {

    private static final String DOCUMENT = """
            {"schema": "lockkeeper/computer/1", "writtenBy": "collector, JScript",
             "collectedAt": "2026-11-27T21:16:31+01:00", "computer": "hbr-ws-012", "domain": "HARBOR",
             "user": "m.visser", "account": null, "userIsAdministrator": null,
             "windows": {"version": "6.1.7601", "bits": 64}, "views": {"bits32": "read", "bits64": "read"},
             "programs": [{"view": "32", "key": "KOFF", "name": "Kerio Outlook Connector (Offline Edition)",
               "version": "7.2.3", "publisher": null, "installDate": null, "location": null}],
             "programCount": 1, "outlook": null, "administrators": null,
             "databases": {"complete": true, "list": [{"user": "m.visser", "folder": "C:\\\\x", "bytes": 12345,
               "freeBytes": 81174978560}]},
             "notKnown": [{"what": "Outlook", "reason": "no entry under App Paths"}], "end": true}
            """;

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void enterFolder() {
        terminal = new Terminal(folder, Site.intake());
    }

    @Test
    void writesScriptsForWindowsInAscii() throws IOException {
        Result result = terminal.run("collector", "--out", "share/tool");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        for (String name : new String[] {"readme.txt", "lockkeeper-collector.cmd", "lockkeeper-collector.js",
            "lockkeeper-collector.ps1"}) {
            String text = Files.readString(folder.resolve("share/tool").resolve(name), StandardCharsets.US_ASCII);
            assertThat(text).as(name).endsWith("\r\n").doesNotContain("@computer.js@", "\ufffd")
                    .doesNotContainPattern("[^\r]\n").doesNotContainPattern("[^\\x00-\\x7f]");
        }
        assertThat(Files.readString(folder.resolve("share/tool/lockkeeper-collector.js")))
                .contains("/reg:", "lockkeeper/computer/1", "NOT yet run on a real Windows");
        assertThat(Files.readString(folder.resolve("share/tool/readme.txt"))).contains("never run");
    }

    @Test
    void whatExistsIsReplacedAndAFileIsNoFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        terminal.run("collector", "--out", "tool");
        assertThat(terminal.run("collector", "--out", "tool").code()).isZero();

        Result result = terminal.run("collector", "--out", "file");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("file is a file; --out takes the name of a folder");
        assertThat(folder.resolve("file")).hasContent("mine");
        assertThat(terminal.run("collector").err()).contains("--out");
    }

    @Test
    void documentsAreAsTheSchemaSays() throws IOException {
        assertThat(Schemas.violations("computer", DOCUMENT)).isEmpty();
        assertThat(Schemas.violations("computer", DOCUMENT.replace("\"view\": \"32\"", "\"view\": 32"))).isNotEmpty();
        assertThat(Schemas.violations("computer", DOCUMENT.replace(", \"end\": true", ""))).isNotEmpty();
    }
}
