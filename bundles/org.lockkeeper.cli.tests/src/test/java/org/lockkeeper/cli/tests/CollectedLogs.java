package org.lockkeeper.cli.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One log as people collect it: with all line ends, in all encodings, cut, wrapped by syslog, saved as HTML,
 * compressed.
 */
final class CollectedLogs {

    private static final List<Charset> UNICODE = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    private static final String STARS = "*".repeat(60);

    /** The report of domain notes, section 1.3, with what else may stand in a warning log. */
    static final String WARNINGS = """
            [08/Sep/2011 11:25:17]%1$s
            [08/Sep/2011 11:25:17] Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio Updater \
            Service ( ) installed.
            [08/Sep/2011 11:25:17] If you upgrade Kerio Connect to 7.3 or newer, they will not be able to use email.
            [08/Sep/2011 11:25:17] To fix this, reinstall Kerio Outlook Connector \
            ( https://server.domain.local/integration ) on affected users' computers.
            [08/Sep/2011 11:25:17]%1$s
            [08/Sep/2011 11:25:17] User admin@localhost does not have installed Kerio Updater Service.
            [08/Sep/2011 11:25:18] User m\u00fcller@example.local doesn't have installed Kerio Updater Service
            [08/sep/2011 11:25:19] User \u0159eho\u0159@example.local does not have Kerio Updater Service installed.
              a line that goes on
            \uFEFF[09/Sep/2011 01:02:03]User b@example.local does  not have installed  Kerio Updater Service.
               [09/Sep/2011 01:02:04] User indented@example.local does not have installed Kerio Updater Service.
            [09/Sep/2011 01:02:04] Address <all@localhost> expanded to zero recipients
            [09/Sep/2011 01:02:05] Login failed, password=hunter2hunter2 was refused for c@example.local
            """.formatted(STARS);

    private CollectedLogs() {
    }

    /** The log in every form, by what is special about it. */
    static Map<String, byte[]> warnings() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String end : List.of("\n", "\r\n", "\r", "\r\r\n")) {
            String named = end.replace("\r", "CR").replace("\n", "LF");
            String text = WARNINGS.replace("\n", end);
            for (Charset charset : UNICODE) {
                files.put(named + " " + charset, text.getBytes(charset));
                files.put(named + " " + charset + " marked", ("\uFEFF" + text).getBytes(charset));
            }
            String unmarked = text.replace("\uFEFF", "");
            files.put(named + " windows-1250", unmarked.getBytes(Charset.forName("windows-1250")));
            files.put(named + " windows-1252", unmarked.replace('\u0159', '\u00e9')
                    .getBytes(Charset.forName("windows-1252")));
            files.put(named + " late letters", ("[01/Sep/2011 00:00:00] No local mailbox x@a, expanded from y@a" + end)
                    .repeat(2000).concat(unmarked.repeat(20)).getBytes(Charset.forName("windows-1250")));
        }
        byte[] plain = WARNINGS.getBytes(StandardCharsets.UTF_8);
        for (int cut = plain.length - 780; cut < plain.length; cut += 13) {
            files.put("cut at " + cut, Arrays.copyOf(plain, cut));
        }
        files.put("a letter of another encoding", (new String(plain, StandardCharsets.ISO_8859_1) + WARNINGS
                .replace("m\u00fcller", "m\u00f6ller")).getBytes(StandardCharsets.ISO_8859_1));
        for (String words : List.of("Users one@x.example, two@x.example and three@x.example do not have installed Kerio"
                + " Updater Service.", "one@x.example: Kerio Updater Service is missing", "User one @x.example does not have"
                + " installed Kerio Updater Service.", "U\u017eivatel one@x.example nem\u00e1 Kerio Updater Service",
                "User one@x.example does not", "User one@x.example", "and 12 more", "\u2022 one@x.example",
                "one@x.example\n\n[08/Sep/2011 11:25:19] two@x.example", "list of users truncated",
                "Outlook of b\n  and of one@x.example", "No mail for b\n[08/Sep/2011 11:25:19] one@x.example")) {
            files.put("in other words " + files.size(), WARNINGS.replace("  a line that goes on",
                    "[08/Sep/2011 11:25:19] " + words).getBytes(StandardCharsets.UTF_8));
        }
        for (String end : List.of("User new.name@x.example does not ha", "and 3 more", STARS + "\n[07/Sep/2011 11:25:18] (truncated)")) {
            files.put("in other words of the file before " + files.size(), ("[07/Sep/2011 11:25:18] " + end + "\n" + WARNINGS)
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (String joint : List.of("\u0085", "\u2028")) {
            files.put("cut nowhere " + files.size(), WARNINGS.replace("\n", joint).getBytes(StandardCharsets.UTF_8));
        }
        wrapped(files);
        files.put("compressed", compressed(WARNINGS.replace("\n", "\r").getBytes(StandardCharsets.UTF_16LE)));
        return files;
    }

    private static void wrapped(Map<String, byte[]> files) {
        files.put("syslog", syslog("<20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - ", true));
        files.put("syslog without year", syslog("<20>Sep  8 11:25:17 mx01 warn: ", true));
        files.put("syslog of lines of a file", syslog("<20>1 2011-09-08T11:25:17+02:00 mx01.example.local warn - - - ",
                false));
        files.put("html", ("<html><head><title>warning</title></head><body><pre>" + WARNINGS.replace("<", "&lt;")
                .replace("'", "&#39;") + "</pre></body></html>").getBytes(StandardCharsets.UTF_8));
        files.put("html of a table", ("<!DOCTYPE html>\n<table>\n" + WARNINGS.replace("<", "&lt;")
                .replace("\u00fc", "&uuml;").lines()
                .map(l -> "<tr>\n  <td>" + l.replaceFirst("\\] ?", "]</td>\n  <td>") + "</td>\n</tr>\n")
                .reduce("", String::concat) + "</table>").getBytes(StandardCharsets.UTF_16LE));
        files.put("html with br", ("<html><body>" + WARNINGS.replace("<", "&lt;").replace("\n", "<br>")
                + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] syslog(String head, boolean withoutTimes) {
        return WARNINGS.lines().filter(l -> withoutTimes || l.startsWith("["))
                .map(l -> head + (withoutTimes ? l.replaceFirst("^.*?\\] ?", "") : l) + "\n")
                .reduce("", String::concat).getBytes(StandardCharsets.UTF_8);
    }

    /** Packed by gzip. */
    static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(content);
        }
        return packed.toByteArray();
    }
}
