import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes invented lists of installed programs, twelve programs a computer, in one of three forms: one CSV for all
 * computers, osquery's JSON in a file for each, or what the collector writes of each. The folder is that of one server.
 * The same arguments give the same bytes on every machine.
 *
 * <pre>java releng/benchmarks/GenerateLists.java FOLDER csv|osquery|collector [COMPUTERS, 100000] [SEED, 1]</pre>
 */
public final class GenerateLists {

    private static final List<String[]> USUAL = List.of(new String[] {"Adobe Reader X (10.1.1)", "10.1.1", "Adobe Systems"},
            new String[] {"Java(TM) 6 Update 26", "6.0.260", "Oracle"},
            new String[] {"7-Zip 9.20", "9.20.00.0", "Igor Pavlov"},
            new String[] {"Mozilla Firefox 6.0.2 (x86 en-GB)", "6.0.2", "Mozilla"},
            new String[] {"Microsoft Office Professional Plus 2007", "12.0.6425.1000", "Microsoft Corporation"},
            new String[] {"PDFCreator", "1.2.3", "Frank Heindörfer, Philip Chinery"},
            new String[] {"Apple Software Update", "2.1.3.127", "Apple Inc."},
            new String[] {"Google Update Helper", "1.3.21.65", "Google, Inc."},
            new String[] {"VLC media player 1.1.11", "1.1.11", "VideoLAN"},
            new String[] {"Notepad++", "5.9.3", "Don Ho"},
            new String[] {"Paint.NET v3.5.8", "3.58.0", "dotPDN LLC"},
            new String[] {"Skype 5.5", "5.5.124", "Skype Technologies S.A."});
    private static final String[] UPDATER = {"Kerio Updater Service", "2.1.5", "Kerio Technologies"};
    private static final LocalDateTime COLLECTED = LocalDateTime.of(2011, 10, 10, 8, 0);

    private GenerateLists() {
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || !List.of("csv", "osquery", "collector").contains(arguments[1])) {
            System.err.println("usage: GenerateLists FOLDER csv|osquery|collector [COMPUTERS, 100000] [SEED, 1]");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        int computers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        Random random = new Random(arguments.length > 3 ? Long.parseLong(arguments[3]) : 1);
        Path lists = Files.createDirectories(folder.resolve("inventories"));
        Files.writeString(folder.resolve("lockkeeper-server.json"), """
                {"name": "mail", "product": "Kerio Connect", "version": "7.2.3", "clientStatistics": true,
                 "collectedAt": "2011-10-10T18:30:00+02:00"}
                """);
        if (arguments[1].equals("csv")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lists.resolve("fleet.csv")), 1 << 16)) {
                write(out, "Computer,Name,Version,Publisher,Install Date,Collected At\n");
                for (int i = 0; i < computers; i++) {
                    String[] computer = computer(i, random);
                    for (String[] program : programs(random)) {
                        write(out, computer[0] + ",\"" + program[0] + "\"," + program[1] + ",\"" + program[2] + "\","
                                + computer[1] + "," + computer[2] + "\n");
                    }
                }
            }
            return;
        }
        boolean osquery = arguments[1].equals("osquery");
        for (int i = 0; i < computers; i++) {
            String[] computer = computer(i, random);
            StringBuilder text = new StringBuilder(2048);
            if (osquery) {
                text.append("[\n");
            } else {
                text.append("{\"schema\": \"lockkeeper/computer/1\", \"writtenBy\": \"collector, JScript\", \"collectedAt\": \"")
                        .append(computer[2]).append("+02:00\", \"computer\": \"").append(computer[0])
                        .append("\", \"domain\": \"LISTS\", \"user\": \"user").append(i)
                        .append("\", \"account\": null, \"userIsAdministrator\": ").append(random.nextInt(5) == 0)
                        .append(",\n \"windows\": {\"version\": \"6.1.7601\", \"bits\": 64}, \"views\": {\"bits32\": \"read\","
                                + " \"bits64\": \"read\"},\n \"programs\": [\n");
            }
            List<String[]> programs = programs(random);
            for (int p = 0; p < programs.size(); p++) {
                String[] program = programs.get(p);
                text.append(osquery ? "  {" : "  {\"view\": \"32\", \"key\": \"key" + p + "\", ").append("\"name\": \"").append(program[0])
                        .append("\", \"version\": \"").append(program[1]).append("\", \"publisher\": \"").append(program[2])
                        .append(osquery ? "\", \"install_date\": \"" : "\", \"installDate\": \"").append(computer[1])
                        .append(osquery ? "\"}" : "\", \"location\": null}").append(p < programs.size() - 1 ? ",\n" : "\n");
            }
            text.append(osquery ? "]\n" : "], \"programCount\": " + programs.size() + ", \"outlook\": null, \"administrators\": null,\n"
                    + " \"databases\": {\"complete\": true, \"list\": [{\"user\": \"user" + i + "\", \"folder\": \"C:\\\\x\", \"bytes\": "
                    + (1L + random.nextInt(8000)) * 1_048_576 + ", \"freeBytes\": " + (1L + random.nextInt(90_000)) * 1_048_576
                    + "}]},\n \"notKnown\": [], \"end\": true}\n");
            Files.writeString(lists.resolve(computer[0] + ".json"), text);
        }
    }

    /** Name, date of installation, time of collection. */
    private static String[] computer(int index, Random random) {
        return new String[] {String.format(Locale.ROOT, "WS-%06d", index),
            COLLECTED.minusDays(30 + random.nextInt(300)).format(DateTimeFormatter.BASIC_ISO_DATE),
            COLLECTED.minusSeconds(random.nextInt(30 * 86_400)).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)};
    }

    /** Twelve: most computers have the connector, half of these the Updater Service. */
    private static List<String[]> programs(Random random) {
        String[] connector = {"Kerio Outlook Connector (Offline Edition)", random.nextInt(6) == 0 ? "7.1.3" : "7.2.3",
            "Kerio Technologies"};
        int kind = random.nextInt(10);
        List<String[]> programs = new ArrayList<>(USUAL.subList(0, kind < 2 ? 12 : kind < 6 ? 11 : 10));
        if (kind >= 2) {
            programs.add(connector);
        }
        if (kind >= 6) {
            programs.add(UPDATER);
        }
        return programs;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
