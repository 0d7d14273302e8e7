package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.intake.DefaultIntake;

/** Secrets in every form in every kind of file: none comes out of any command, nor into the workspace or an export. */
class PlantedSecretsTest {

    /** Forms of secrets; {@code BASE64} stands for an account and the secret as HTTP sends them. */
    static final List<String> FORMS = List.of("password=%s", "Password: %s", "Password: correct %s horse",
            "user u password=correct %s horse", "pass: %s", "GET /x?pass=%s HTTP/1.1", "/x?auth=%s", "ProxyPass=%s",
            "SmtpPass: %s", "BindPW=%s", "Authorization: Bearer %s.a1", "Authorization: Basic BASE64", "Basic BASE64",
            "Cookie: SESSION=%s", "sessionId: %s", "-----BEGIN PRIVATE KEY----- %s -----END PRIVATE KEY-----",
            "{SSHA}%s==", "$6$salt$%s", "Password: <%s>", "private_key=%s", "x?password%%3D%s%%26a=b", "ftp://joe:%s@host/",
            "D3S:%s", "X-Token: %s", "api_key=%s", "pwd=%s", "secret: %s", "{\"password\":\"%s\"}",
            "{\"x\":1,\"smtpPass\":\"%s\"}", "bindpw: %s", "heslo: %s", "Kennwort=%s", "user[password]=%s", "password[0]=%s",
            "Password is: %s", "run --password %s", "X-Api-Key: %s", "bot_token: %s12345", "LicenseKey=%s", "license key: %s",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.%s", "<smtp:password a=\"b\">%s</smtp:password>",
            "password\uFF1A%s", "password\u00A0=\u00A0%s", "otp=%s", "credentials=%s", "psk=%s", "password is %s", "curl -u joe:%s x",
            "sshpass -p %s ssh h", "plink h -pw %s", "mysql -u root -p%s", "net use Z: \\\\srv\\x %s /user:joe", "net user joe %s /add",
            "IDENTIFIED BY '%s'", "ConvertTo-SecureString '%s' -Force", "PSCredential('joe', '%s')", "New-User -Password %s -x",
            "USER joe PASS %s", "shared secret %s", "one-time password %s", "Password changed to %s");
    private static final List<String> LINES = List.of("a1 LOGIN joe %s", "C: PASS %s", "AUTH PLAIN AGpvZQB%s==",
            "<variable name=\"Password\">%s</variable>", "<password>%s</password>");

    @TempDir
    private Path folder;
    private final List<String> secrets = new ArrayList<>();

    private List<String> planted(List<String> forms) {
        return forms.stream().map(form -> {
            String secret = "Zq%04dGeheimnis".formatted(secrets.size() / 2);
            secrets.add(secret);
            String base64 = Base64.getEncoder().encodeToString(("joe:" + secret).getBytes(StandardCharsets.UTF_8));
            secrets.add(base64);
            return form.replace("BASE64", base64).formatted(secret);
        }).toList();
    }

    private String lines(String before, String after) {
        StringBuilder lines = new StringBuilder();
        planted(FORMS).forEach(f -> lines.append("[03/Oct/2011 07:30:25] ").append(before).append(f).append(after).append('\n'));
        return lines.toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String csv(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("mail1").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void plant() throws IOException {
        StringBuilder config = new StringBuilder("<config><table name=\"SMTP\">\n");
        planted(FORMS).forEach(f -> config.append("<variable name=\"Header\">").append(xml(f)).append("</variable>\n"));
        planted(List.of("%s", "%s", "%s", "%s", "%s")).forEach(f -> config.append("<variable name=\"")
                .append(List.of("ProxyPass", "BindPW", "LdapPassword", "Secret", "SmtpPass").get(secrets.size() / 2 % 5))
                .append("\">").append(f).append("</variable>\n"));
        write("mailserver.cfg", config.append("</table></config>\n").toString());
        StringBuilder users = new StringBuilder("<config><list name=\"User\">\n");
        planted(FORMS).forEach(f -> users.append("<listitem><variable name=\"Name\">a</variable><variable name=\"Domain\">x.example"
                + "</variable><variable name=\"FullName\">").append(xml(f)).append("</variable></listitem>\n"));
        write("users.cfg", users.append("</list></config>\n").toString());
        write("warning.log", lines("", "") + "[03/Oct/2011 07:30:25] Kerio Outlook Connector (Offline Edition) of some users "
                + "doesn't have Kerio Updater Service ( ) installed.\n" + lines("User ", " does not have installed Kerio Updater Service."));
        write("operations.log", "[03/Oct/2011 07:30:25] {MOVE} Protocol: HTTP/KOFF, User: d@h.example, IP: 10.20.1.67, Folder: x\n"
                + lines("{MOVE} Protocol: HTTP/KOFF, ", ""));
        StringBuilder debug = new StringBuilder(lines("", ""));
        planted(LINES).forEach(f -> debug.append("[03/Oct/2011 07:30:25][12] {imap} ").append(f).append('\n'));
        write("debug.log", debug.toString());
        StringBuilder list = new StringBuilder("account,computer,connector,version,outlookVersion,updaterService,localAdmin\n");
        planted(FORMS).forEach(f -> list.append("a@x.example,PC1,KOFF,").append(csv(f)).append(',').append(csv(f)).append(",yes,")
                .append(csv(f)).append('\n'));
        write("lockkeeper-clients.csv", list.toString());
        StringBuilder programs = new StringBuilder("DisplayName,DisplayVersion,Publisher,InstallDate\n");
        planted(FORMS).forEach(f -> programs.append("Kerio Outlook Connector (Offline Edition),").append(csv(f)).append(",Kerio,")
                .append(csv(f)).append('\n'));
        write("PC7/PC7.csv", programs.toString());
        write("lockkeeper-server.json", "{\"name\":\"mail1\",\"version\":\"7.2.3\",\"os\":\"" + planted(List.of("password=%s")).getFirst()
                + "\",\"collectedAt\":\"" + planted(List.of("ProxyPass=%s")).getFirst() + "\"}");
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Lists of programs in all forms but the plain CSV, and what kit and collector write. */
    private void plantLists() throws IOException {
        StringBuilder reg = new StringBuilder("Windows Registry Editor Version 5.00\r\n\r\n");
        StringBuilder xml = new StringBuilder("<programs computer=\"PC31\">\n");
        StringBuilder wmic = new StringBuilder("\r\r\nNode,Name,Vendor,Version\r\r\n");
        List<String> programs = new ArrayList<>();
        for (String form : FORMS) {
            String name = planted(List.of(form)).getFirst();
            reg.append("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\p").append(secrets.size())
                    .append("]\r\n\"DisplayName\"=\"Kerio Updater Service\"\r\n\"DisplayVersion\"=").append(json(name)).append("\r\n\r\n");
            String version = planted(List.of(form)).getFirst();
            xml.append("<program><name>Kerio Outlook Connector (Offline Edition)</name><version>").append(xml(version))
                    .append("</version></program>\n");
            wmic.append("PC32,Kerio Updater Service,Kerio,").append(planted(List.of(form)).getFirst()).append("\r\r\n");
            programs.add("{\"name\": \"Kerio Outlook Connector (Offline Edition)\", \"view\": \"64\", \"version\": "
                    + json(planted(List.of(form)).getFirst()) + "}");
        }
        write("PC30/uninstall.reg", reg.toString());
        write("PC31/programs.xml", xml.append("</programs>\n").toString());
        write("wmic.csv", wmic.toString());
        write("PC33/programs.json", "[" + String.join(",\n", programs) + "]");
        for (int i = 0; i < FORMS.size(); i++) {
            List<String> told = planted(List.of(FORMS.get(i), FORMS.get(i), FORMS.get(i)));
            write("computers/PC4" + i + ".json", "{\"schema\": \"lockkeeper/computer/1\", \"collectedAt\":"
                    + " \"2011-10-10T17:45:00+02:00\", \"computer\": \"PC4" + i + "\", \"user\": " + json(told.get(0))
                    + ", \"views\": {\"bits32\": \"read\", \"bits64\": \"read\"}, \"programs\": [{\"view\": \"64\", \"name\":"
                    + " \"Kerio Outlook Connector (Offline Edition)\", \"version\": " + json(told.get(1)) + "}],"
                    + " \"programCount\": 1, \"databases\": {\"complete\": true, \"list\": []}, \"kit\": {\"action\": \"FAILED\","
                    + " \"exitCode\": 5, \"reason\": " + json(told.get(2)) + "}, \"end\": true}");
        }
    }

    /** A directory and lists of addresses, and the logs that are not read for accounts. */
    private void plantPeople() throws IOException {
        StringBuilder ldif = new StringBuilder("version: 1\n");
        StringBuilder leases = new StringBuilder();
        int number = 0;
        for (String form : FORMS) {
            List<String> told = planted(List.of(form, form, form));
            String base64 = Base64.getEncoder().encodeToString(told.get(1).getBytes(StandardCharsets.UTF_8));
            ldif.append("\ndn: CN=P").append(number).append(",OU=Deck,DC=x,DC=example\nobjectClass: user\nsAMAccountName: p")
                    .append(number).append("\nmail: p").append(number).append("@x.example\ndisplayName: ").append(told.get(0))
                    .append("\ndepartment:: ").append(base64).append("\ntitle: ").append(told.get(2)).append("\ndescription: ")
                    .append(told.get(2)).append("\nuserPassword: ").append(planted(List.of("%s")).getFirst()).append('\n');
            leases.append("lease 10.0.0.").append(number++).append(" {\n  starts 1 2011/10/03 06:00:00;\n  ends never;\n"
                    + "  client-hostname ").append(json(planted(List.of(form)).getFirst())).append(";\n}\n");
        }
        write("people.ldif", ldif.toString());
        write("dhcpd.leases", leases.toString());
        write("mail.log", lines("", ""));
        write("audit.log", lines("HTTP/KOFF: User a@x.example authenticated from IP address 10.0.0.1 ", "")
                + lines("HTTP/KOFF: User ", " authenticated from IP address 10.0.0.1"));
        write("security.log", lines("HTTP/KOFF: Invalid password for user ", ""));
        write("error.log", lines("", ""));
    }

    @Test
    void noneOfTwoHundredIsFoundAnywhere() throws Exception {
        plant();
        plantLists();
        plantPeople();
        assertThat(secrets).hasSizeGreaterThan(1000);
        Terminal terminal = new Terminal(folder, new DefaultIntake(List.of()));
        StringBuilder all = new StringBuilder();
        List<List<String>> commands = new ArrayList<>(List.of(List.of("import", "mail1", "--verbose"),
                List.of("imports", "--format", "json"), List.of("servers", "--format", "json"),
                List.of("clients", "--format", "json"), List.of("findings", "--format", "json"), List.of("clients"),
                List.of("export", "all.zip"), List.of("check")));
        for (String format : List.of("table", "json", "csv", "html", "md")) {
            commands.add(List.of("plan", "--to", "7.3", "--format", format));
        }
        for (String command : List.of("conflicts", "history", "servers", "findings", "imports")) {
            for (String format : List.of("table", "json", "csv")) {
                commands.add(List.of(command, "--format", format));
            }
        }
        for (String reader : List.of("admin", "technician", "user", "manager", "auditor")) {
            for (String format : List.of("html", "pdf", "xlsx", "csv", "md", "json", "ics", "eml")) {
                commands.add(List.of("report", "--to", "7.3", "--for", reader, "--format", format, "--out",
                        "report-" + reader + "." + format));
            }
        }
        String note = planted(List.of("password=%s")).getFirst();
        commands.addAll(List.of(List.of("import", "mail1", "--dry-run", "--format", "json"),
                List.of("clients", "--group-by", "version"), List.of("clients", "--group-by", "outlookVersion", "--format", "json"),
                List.of("collections", "--save", note, "--where", "account ~ \"a\""),
                List.of("groups", "--save", note), List.of("groups", "--save", "g", "--note", note), List.of("groups"),
                List.of("scenario", "--save", note, "--to", "7.3"), List.of("scenario", "--rename", "s1", "--save", note),
                List.of("waves", "--to", "7.3", "--save", "--exit", note),
                List.of("collections", "--save", "mine", "--where", "account ~ \"a\""), List.of("collections"),
                List.of("scenario", "--save", "s1", "--to", "7.3", "--service", "account ~ \"a\"", "--note", note),
                List.of("scenario"), List.of("scenario", "--format", "json"), List.of("plan", "--scenario", "s1"),
                List.of("set", "localAdmin=yes", "--where", "account ~ \"a\"", "--reason", note, "--yes"),
                List.of("link", "a@x.example", "PC1", "--reason", note), List.of("history"), List.of("compare"),
                List.of("path", "--to", "7.3"), List.of("path", "--to", "7.3", "--format", "json"),
                List.of("waves", "--to", "7.3", "--format", "json"), List.of("rehearse", "--to", "7.3"),
                List.of("rehearse", "--to", "7.3", "--format", "json"), List.of("steps"), List.of("steps", "--format", "json"),
                List.of("kit", "--to", "7.3", "--out", "kit"), List.of("answers"),
                List.of("answers", "--format", "csv"), List.of("conflicts", "--to", "7.3"),
                List.of("answers", "--format", "json"), List.of("collector", "--out", "collector"),
                List.of("extensions"), List.of("set", "colour=" + note, "--where", "account ~ \"a\"", "--reason", "x"),
                List.of("log", "--regex", note + "(", "mail1/debug.log"),
                List.of("plan", "--to", note), List.of("restore", "mail1/debug.log"),
                List.of("log", "--histogram", "mail1/debug.log"), List.of("export", "later.zip")));
        for (String log : List.of("warning.log", "operations.log", "debug.log", "audit.log", "security.log", "mail.log",
                "error.log")) {
            commands.add(List.of("log", "mail1/" + log));
            commands.add(List.of("log", "--format", "json", "mail1/" + log));
            commands.add(List.of("log", "--regex", "Zq\\d+", "mail1/" + log));
        }
        for (List<String> command : commands) {
            Terminal.Result result = terminal.run(command.toArray(String[]::new));
            assertThat(result.err()).as(command.toString()).doesNotContain("Unknown option", "Something went wrong", "Exception");
            all.append("command ").append(commands.indexOf(command)).append('\n').append(result.out()).append(result.err());
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(folder.resolve("mail1"))).toList()) {
                all.append("file ").append(file).append('\n').append(text(file));
            }
        }
        String printed = all.toString();
        // what was planted was met, in each kind of file
        assertThat(printed.split("\\Q***\\E", -1)).hasSizeGreaterThan(500);
        assertThat(secrets.stream().filter(printed::contains).map(s -> {
            int at = printed.indexOf(s);
            return printed.substring(Math.max(0, at - 120), at + s.length());
        }).toList()).isEmpty();
    }

    /** What is in a file, also where it is packed. */
    static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                text.append(new PDFTextStripper().getText(pdf));
            }
        }
        // Derby keeps texts of Latin letters as they are, others as UTF-16
        return text.append(new String(bytes, StandardCharsets.UTF_16BE)).toString();
    }
}
