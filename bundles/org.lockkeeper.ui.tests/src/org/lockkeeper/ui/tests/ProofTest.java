package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.pages.ClientsPage;
import org.lockkeeper.robot.pages.WhyPage;

class ProofTest extends LogStory {

    private final ClientsPage clients = new ClientsPage(robot);
    private final WhyPage why = new WhyPage(robot);

    @BeforeEach
    void openTheSample() {
        workbench.harbor();
    }

    private SourceFile file(String name) {
        Path path = Workbench.SAMPLES.resolve("harbor").resolve(name);
        return new SourceFile(name, path.toString(), hash(path), 1);
    }

    private static String hash(Path path) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(path)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fromAVerdictToItsReasonsAndOnToTheLineOfTheLog() {
        clients.open();
        clients.showAll();
        clients.grid().awaitRows(Expected.harbor().size());
        clients.grid().select(clients.grid().rowOf("Account", "a.dekker@harborline.example"), "Account");
        why.awaitText("a.dekker@harborline.example");
        why.awaitText("LK-101");
        why.awaitText("warning.log:15");
        why.follow("warning.log:15");
        log.awaitLine("warning.log", 15);
        assertTrue(log.currentLine().contains("User a.dekker@harborline.example does not have installed"),
                log.currentLine());
        robot.waitFor("the file to be verified", () -> log.state().contains("Unchanged"));
    }

    @Test
    void onePinnedBesideAnother() {
        clients.open();
        clients.showAll();
        clients.grid().awaitRows(Expected.harbor().size());
        clients.grid().select(clients.grid().rowOf("Account", "a.dekker@harborline.example"), "Account");
        why.awaitText("a.dekker@harborline.example");
        assertEquals("Selected in Clients", robot.read(Target.id("why.source")));
        robot.click(Target.id("why.pin"));
        clients.grid().select(clients.grid().rowOf("Account", "o.lund@harborline.example"), "Account");
        why.awaitText("o.lund@harborline.example");
        robot.waitFor("the one that was pinned", () -> robot.read(Target.id("why.pinned"))
                .contains("a.dekker@harborline.example"));
        robot.click(Target.id("why.unpin"));
        robot.waitFor("nothing pinned", () -> !robot.isShown(Target.id("why.pinned")));
    }

    @Test
    void aCompressedLogIsReadAsText() {
        show(file("mail1/store/logs/audit.log.1.gz"), 2);
        log.awaitLine("audit.log.1.gz", 2);
        robot.waitFor("the file to be verified", () -> log.state().contains("Unchanged"));
        assertFalse(log.hasWarning());
    }

    @Test
    void aFileInsideOfAZipIsReadAsText() throws IOException {
        Path zip = folder.resolve("customer.zip");
        byte[] text = "first\nsecond\nthird\n".getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("mail1/warning.log"));
            out.write(text);
        }
        show(new SourceFile("customer.zip!/mail1/warning.log", zip + "!/mail1/warning.log", sha256(text),
                text.length), 2);
        log.awaitLine("warning.log", 2);
        assertTrue(log.currentLine().endsWith("second"), log.currentLine());
        robot.waitFor("the file to be verified", () -> log.state().contains("Unchanged"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone.log");
        show(new SourceFile("mail1/gone.log", gone.toString(), "0", 1), 1);
        robot.waitFor("that it is said in its place", log::isRefused);
        assertTrue(log.refusal().contains(gone.toString()), log.refusal());
    }

    @Test
    void aFileThatHasChangedSaysSo() throws IOException {
        Path changed = folder.resolve("changed.log");
        Files.writeString(changed, "one\ntwo\n");
        show(new SourceFile("changed.log", changed.toString(), sha256("one\n".getBytes(StandardCharsets.UTF_8)), 4),
                2);
        log.awaitLine("changed.log", 2);
        robot.waitFor("a warning", log::hasWarning);
        assertTrue(log.warning().contains("changed.log has changed"), log.warning());
    }

    @Test
    void aLogThatEndsInTheMiddleIsNamed() throws IOException {
        Path broken = folder.resolve("broken.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(broken))) {
            out.write("a line that is not to be read\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
        show(new SourceFile("broken.log.gz", broken.toString(), "0", 1), 1);
        robot.waitFor("a warning", log::hasWarning);
        assertTrue(log.warning().contains("ends too early"), log.warning());
    }

    @Test
    void passwordsAreNeverShown() {
        show(file("mail1/mailserver.cfg"), 22);
        log.awaitLine("mailserver.cfg", 22);
        assertTrue(log.currentLine().contains("AlternateDownloadURL"), log.currentLine());
        assertFalse(log.currentLine().contains("NotARealPassword"), log.currentLine());
        log.find("NotARealPassword");
        robot.waitFor("the search to end", () -> log.note().contains("does not occur"));
    }

    @Test
    void aTextIsFoundAndALineIsGoneTo() {
        show(file("mail1/store/logs/warning.log"), 1);
        log.awaitLine("warning.log", 1);
        log.find("G.ROSSI");
        log.awaitLine("warning.log", 18);
        log.goToLine("3");
        log.awaitLine("warning.log", 3);
        log.goToLine("4000000");
        robot.waitFor("an objection", () -> log.note().contains("4000000"));
        robot.waitFor("the same line", () -> log.position().contains("Line 3 "));
    }

    @Test
    void selectedLinesAreCopied() {
        show(file("mail1/store/logs/warning.log"), 15);
        log.awaitLine("warning.log", 15);
        log.focusText();
        robot.key("SHIFT+ARROW_DOWN");
        robot.waitFor("two selected lines", () -> log.position().contains("2 lines"));
        robot.key("M1+C");
        robot.waitFor("the lines on the clipboard", () -> robot.clipboard().contains("b.jansen@"));
        List<String> lines = robot.clipboard().lines().toList();
        assertEquals(2, lines.size(), robot.clipboard());
        assertTrue(lines.getFirst().contains("a.dekker@harborline.example"), lines.getFirst());
    }
}
