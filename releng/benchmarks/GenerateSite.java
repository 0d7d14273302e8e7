import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes a large, invented site: a folder of server folders as an administrator would copy them, for measuring
 * imports, plans and views at 1,000 to 100,000 clients.
 *
 * <pre>java releng/benchmarks/GenerateSite.java --clients 100000 --out DIR [--servers N] [--seed S] [--inventories PERCENT] [--csv-only]</pre>
 *
 * The same options always give the same bytes, on every platform: the random numbers are computed here, times are
 * fixed, and nothing depends on the machine. The formats, and how sure each of them is, are those of the samples
 * ({@code releng/samples/README.md}).
 */
public final class GenerateSite {

    private static final String USAGE = """
            usage: java GenerateSite.java --clients N --out DIR [options]
              --clients N            clients on the whole site, at least 1
              --out DIR              a folder that does not exist yet or is empty
              --servers N            server folders (default: one for every 5000 clients begun)
              --seed S               another site of the same size (default: 1)
              --inventories PERCENT  share of the computers with an inventory file, 0 to 100 (default: 2)
              --csv-only             only lockkeeper-server.json and lockkeeper-clients.csv (also: --verdicts-only)""";

    /** The day on which all folders were collected; everything else happens in the weeks before. */
    private static final LocalDate COLLECTED = LocalDate.of(2011, 10, 10);
    /** The servers' distance from UTC, all the time: it is summer. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(2);
    /** So many days the audit and operations logs reach back. */
    private static final int LOG_DAYS = 14;
    /** Average number of audit log lines for each client. */
    private static final int SIGN_INS = 10;
    private static final long GIB = 1L << 30;

    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final String[] FIRST = {"anna", "bram", "carla", "dirk", "eva", "femke", "greta", "henk", "ines", "jonas", "karin", "lars",
        "maria", "niels", "olga", "pieter", "quentin", "rosa", "stefan", "tessa", "ulrik", "vera", "wim", "yusuf", "zoe"};
    private static final String[] LAST = {"aalto", "bakker", "costa", "dubois", "eriksen", "fischer", "garcia", "hansen", "ivanova", "jansen",
        "kowalski", "lund", "moreau", "novak", "okafor", "petrov", "quist", "rossi", "smit", "tanaka", "urban", "visser", "weber", "yilmaz", "zeman"};
    private static final String[] OFFICE = {"11.0.8173.0", "12.0.6425.1000", "14.0.4763.1000"};
    private static final String[] FOLDERS = {"Deleted Items", "Archive/2011", "Projects", "Customers/North", "To do"};
    private static final String[] SUBJECTS = {"Weekly report", "Re: Offer 2011-0932", "Minutes, please comment", "FW: Delivery, pallets 3 and 4", "Holiday planning"};
    private static final String[][] PROGRAMS = {
        {"Adobe Reader X (10.1.1)", "10.1.1", "Adobe Systems Incorporated"}, {"Java(TM) 6 Update 26", "6.0.260", "Oracle"},
        {"7-Zip 9.20 (x64 edition)", "9.20.00.0", "Igor Pavlov"}, {"Mozilla Firefox 6.0.2 (x86 en-GB)", "6.0.2", "Mozilla"},
        {"Microsoft Visual C++ 2008 Redistributable - x86 9.0.30729.4148", "9.0.30729.4148", "Microsoft Corporation"},
        {"Microsoft Office Professional Plus 2007", "12.0.6425.1000", "Microsoft Corporation"},
        {"PDFCreator", "1.2.3", "Frank Heindörfer, Philip Chinery"}, {"Apple Software Update", "2.1.3.127", "Apple Inc."}};
    private static final String STARS = "*".repeat(98);

    private final Options options;
    private long bytes;
    private int files;

    private GenerateSite(Options options) {
        this.options = options;
    }

    /**
     * Runs the generator. Ends with 0 when the site is written, 2 when the options are wrong, and 1 when writing failed.
     *
     * @param args see the description of this class
     */
    public static void main(String[] args) {
        Options options = null;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
        if (options == null) {
            System.out.println(USAGE);
            return;
        }
        try {
            new GenerateSite(options).run();
        } catch (IOException e) {
            System.err.println("cannot write the site: " + e);
            System.exit(1);
        }
    }

    private void run() throws IOException {
        long start = System.nanoTime();
        if (Files.exists(options.out)) {
            if (!Files.isDirectory(options.out)) {
                throw new NotDirectoryException(options.out.toString());
            }
            try (Stream<Path> content = Files.list(options.out)) {
                if (content.findAny().isPresent()) {
                    throw new IOException(options.out + " is not empty");
                }
            }
        }
        int done = 0;
        for (int number = 1; number <= options.servers; number++) {
            int upTo = (int) ((long) options.clients * number / options.servers);
            writeServer(new Server(number, options), done, upTo - done);
            done = upTo;
        }
        System.err.printf(Locale.ROOT, "%d clients on %d servers: %d files, %.1f MB, %.1f s%n", options.clients, options.servers, files,
            bytes / 1e6, (System.nanoTime() - start) / 1e9);
    }

    private void writeServer(Server server, int firstClient, int count) throws IOException {
        Path folder = options.out.resolve(server.name);
        Files.createDirectories(folder);
        Random random = server.random;
        List<Client> clients = new ArrayList<>(count);
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Client client = Client.invent(random, server, firstClient + i, clients);
            clients.add(client);
            if (client.ownsAccount) {
                accounts.add(client.account);
            }
        }
        writeServerFacts(folder, server);
        writeClientList(folder, clients);
        if (options.csvOnly) {
            return;
        }
        writeConfiguration(folder, server);
        writeUsers(folder, random, server, accounts);
        Path logs = folder.resolve("store").resolve("logs");
        Files.createDirectories(logs);
        writeWarnings(logs, random, server, clients);
        writeAudit(logs, random, clients);
        writeOperations(logs, random, clients);
        writeInventories(folder, random, clients);
    }

    private void writeServerFacts(Path folder, Server server) throws IOException {
        try (Out out = open(folder.resolve("lockkeeper-server.json"))) {
            out.line("{");
            out.line("  \"name\": \"" + server.name + "\",");
            out.line("  \"product\": \"Kerio Connect\",");
            out.line("  \"version\": \"" + server.version + "\",");
            out.line("  \"os\": \"" + (server.number % 3 == 0 ? "Linux" : "Windows") + "\",");
            out.line("  \"collectedAt\": \"" + COLLECTED + "T18:30:00" + ZONE + "\",");
            if (server.reports) {
                out.line("  \"clientStatistics\": true,");
            }
            out.line("  \"httpsOnly\": " + server.httpsOnly);
            out.line("}");
        }
    }

    private void writeClientList(Path folder, List<Client> clients) throws IOException {
        try (Out out = open(folder.resolve("lockkeeper-clients.csv"))) {
            out.line("account,computer,connector,version,outlookVersion,updaterService,localAdmin,databaseBytes,freeBytes,"
                + "outlookChangedAt,connectorInstalledAt,observedAt");
            for (Client c : clients) {
                out.add(c.accountKnown ? c.account : "").add(",").add(c.computerKnown ? c.computer : "").add(",").add(c.connector).add(",");
                out.add(c.versionKnown ? c.version : "").add(",").add(c.outlookVersion).add(",");
                out.add(c.updaterObserved ? yesNo(c.updater) : "").add(",").add(c.adminKnown ? yesNo(c.admin) : "").add(",");
                out.add(c.database < 0 ? "" : Long.toString(c.database)).add(",").add(c.free < 0 ? "" : Long.toString(c.free)).add(",");
                out.add(c.outlookChanged).add(",").add(c.installed).add(",").line(c.observed);
            }
        }
    }

    private void writeConfiguration(Path folder, Server server) throws IOException {
        try (Out out = open(folder.resolve("mailserver.cfg"))) {
            out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            out.line("<config>");
            table(out, "Directories", "StoreDir", "/srv/kerio/store", "ArchiveDir", "/srv/kerio/archive", "BackupDir", "/srv/kerio/backup");
            table(out, "LogGlobal", "RelativePathsRoot", "/srv/kerio/store");
            table(out, "Koc", "AlternateDownloadURL", "");
            table(out, "KocOffline", "MinParsedMessageSize", "4096", "AlternateDownloadURL",
                server.number % 4 == 0 ? "ftp://koffdist:NotARealPassword@files." + server.domain + "/koff/" : "", "UpgradePolicy", "4",
                "DowngradePolicy", "5");
            out.line("</config>");
        }
    }

    private static void table(Out out, String name, String... variables) throws IOException {
        out.line("  <table name=\"" + name + "\">");
        for (int i = 0; i < variables.length; i += 2) {
            out.line("    <variable name=\"" + variables[i] + "\">" + variables[i + 1] + "</variable>");
        }
        out.line("  </table>");
    }

    private void writeUsers(Path folder, Random random, Server server, List<String> accounts) throws IOException {
        try (Out out = open(folder.resolve("users.cfg"))) {
            out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            out.line("<config>");
            out.line("  <list name=\"User\">");
            for (String account : accounts) {
                out.line("    <listitem>");
                variable(out, "Name", account.substring(0, account.indexOf('@')));
                variable(out, "Domain", server.domain);
                variable(out, "Account_enabled", random.chance(98) ? "1" : "0");
                variable(out, "Auth_type", "0");
                variable(out, "Password", String.format(Locale.ROOT, "D3S:fa4efa4efa4e%08xdeadbeef", random.below(Integer.MAX_VALUE)));
                variable(out, "Rights", "0");
                variable(out, "Qstorage", random.chance(50) ? "0" : "5368709120");
                out.line("    </listitem>");
            }
            out.line("  </list>");
            out.line("</config>");
        }
    }

    private static void variable(Out out, String name, String value) throws IOException {
        out.add("      <variable name=\"").add(name).add("\">").add(value).line("</variable>");
    }

    /** Two reports a fortnight apart where the server makes them; the older names some more accounts. */
    private void writeWarnings(Path logs, Random random, Server server, List<Client> clients) throws IOException {
        try (Out out = open(logs.resolve("warning.log"))) {
            LocalDateTime newest = COLLECTED.minusDays(1 + server.number % 12).atTime(3, 10).plusSeconds(server.number % 3000);
            warnings(out, random, server, newest.minusDays(20));
            if (server.reports) {
                report(out, server, newest.minusDays(14), clients, 15, random);
            }
            warnings(out, random, server, newest.minusDays(13));
            if (server.reports) {
                report(out, server, newest, clients, 0, random);
            }
        }
    }

    private static void warnings(Out out, Random random, Server server, LocalDateTime from) throws IOException {
        long time = seconds(from);
        for (int i = 0; i < 40; i++) {
            time += 1 + random.below(12000);
            int list = random.below(9);
            out.time(time).line(random.chance(60) ? " No local mailbox left" + list + "@" + server.domain + ", expanded from list" + list + "@" + server.domain
                : " Address <list" + list + "@" + server.domain + "> expanded to zero recipients");
        }
    }

    private static void report(Out out, Server server, LocalDateTime at, List<Client> clients, int morePercent, Random random) throws IOException {
        long time = seconds(at);
        out.time(time).line(STARS);
        out.time(time).line(" Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio Updater Service ( ) installed.");
        out.time(time).line(" If you upgrade Kerio Connect to 7.3 or newer, they will not be able to use email.");
        out.time(time).line(" To fix this, reinstall Kerio Outlook Connector ( https://" + server.name + "." + server.domain
            + "/integration ) on affected users' computers.");
        out.time(time).line(STARS);
        String before = "";
        int lines = 0;
        for (Client c : clients) {
            boolean named = c.koff() && (!c.updater || random.chance(morePercent));
            if (named && !c.account.equals(before)) {
                out.time(time + lines++ / 2000).add(" User ").add(c.account).line(" does not have installed Kerio Updater Service.");
                before = c.account;
            }
        }
    }

    /** About ten sign-ins for each client, in the order of time, on the working days of the last two weeks. */
    private void writeAudit(Path logs, Random random, List<Client> clients) throws IOException {
        List<LocalDate> days = workingDays();
        int perDay = Math.max(1, clients.size() * SIGN_INS / days.size());
        try (Out out = open(logs.resolve("audit.log"))) {
            for (LocalDate day : days) {
                long morning = seconds(day.atTime(7, 0));
                for (int i = 0; i < perDay; i++) {
                    // a walk with a stride through all clients, so that nobody is left out, and some chance
                    Client c = clients.get(random.chance(70) ? (int) (((long) i * 7919 + day.getDayOfMonth()) % clients.size()) : random.below(clients.size()));
                    String protocol = c.koff() ? "HTTP/KOFF" : random.chance(80) ? "IMAP" : "HTTP/WebMail";
                    out.time(morning + (long) i * 36000 / perDay).add(" ").add(protocol).add(": User ").add(c.account)
                        .add(" authenticated  from IP address ").line(c.address);
                }
            }
        }
    }

    /** About two lines for each client. */
    private void writeOperations(Path logs, Random random, List<Client> clients) throws IOException {
        List<LocalDate> days = workingDays();
        int perDay = Math.max(1, clients.size() * 2 / days.size());
        try (Out out = open(logs.resolve("operations.log"))) {
            for (LocalDate day : days) {
                long morning = seconds(day.atTime(7, 0));
                for (int i = 0; i < perDay; i++) {
                    Client c = clients.get(random.below(clients.size()));
                    long time = morning + (long) i * 36000 / perDay;
                    String folder = random.pick(FOLDERS);
                    if (random.chance(8)) {
                        out.time(time).add(" {DELETE_FOLDER} Folder: ~").add(c.account).add("/Deleted Items/").add(folder).line(" deleted");
                        continue;
                    }
                    String id = Integer.toString(100_000_000 + random.below(899_999_999));
                    out.time(time).add(" {MOVE} Protocol: ").add(c.koff() ? "HTTP/KOFF" : "HTTP/WebMail").add(", User: ").add(c.account).add(", IP: ")
                        .add(c.address).add(", Folder: ~").add(c.account).add("/INBOX, Destination Folder: ~").add(c.account).add("/").add(folder)
                        .add(", From: \"Ops Desk\" <ops@partner.example>, Subject: \"").add(random.pick(SUBJECTS)).add("\", Msg-Id: <<").add(id)
                        .add("@partner.example>>, Delivered: ").stamp(time - random.below(40000)).add(", Size: ").line(Integer.toString(900 + random.below(90000)));
                }
            }
        }
    }

    /** The list of installed programs of some computers, as osquery prints it; the file's name is the computer's. */
    private void writeInventories(Path folder, Random random, List<Client> clients) throws IOException {
        Path inventories = folder.resolve("inventories");
        for (Client c : clients) {
            boolean chosen = random.below(10_000) < options.inventories * 100;
            if (!chosen || !c.ownsComputer || c.connector.equals("KSC") || c.connector.equals("KOC")) {
                continue;
            }
            Files.createDirectories(inventories);
            try (Out out = open(inventories.resolve(c.computer + ".json"))) {
                out.line("[");
                for (String[] program : PROGRAMS) {
                    if (random.chance(80)) {
                        program(out, program[0], program[1], program[2]);
                    }
                }
                if (c.koff() && c.updater) {
                    program(out, "Kerio Updater Service", "", "Kerio Technologies");
                }
                program(out, c.koff() ? "Kerio Outlook Connector (Offline Edition)" : "Kerio Synchronization Plug-in", c.version, "Kerio Technologies");
                out.line("  {\"name\":\"Google Update Helper\",\"version\":\"1.3.21.65\",\"publisher\":\"Google, Inc.\",\"install_date\":\"20110302\"}");
                out.line("]");
            }
        }
    }

    private static void program(Out out, String name, String version, String publisher) throws IOException {
        out.add("  {\"name\":\"").add(name).add("\",\"version\":\"").add(version).add("\",\"publisher\":\"").add(publisher)
            .line("\",\"install_date\":\"20110207\"},");
    }

    private static List<LocalDate> workingDays() {
        return COLLECTED.minusDays(LOG_DAYS).datesUntil(COLLECTED).filter(day -> day.getDayOfWeek().getValue() < 6).toList();
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static long seconds(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC); // counted in the server's own time, which is what the logs show
    }

    private Out open(Path file) throws IOException {
        files++;
        return new Out(file, this);
    }

    /** What the user asked for. */
    private record Options(int clients, Path out, int servers, long seed, int inventories, boolean csvOnly) {

        /** Returns {@code null} if only help is wanted. */
        static Options parse(String[] args) {
            long clients = -1;
            long servers = -1;
            long seed = 1;
            long inventories = 2;
            Path out = null;
            boolean csvOnly = false;
            for (int i = 0; i < args.length; i++) {
                String option = args[i];
                switch (option) {
                    case "--help" -> {
                        return null;
                    }
                    case "--csv-only", "--verdicts-only" -> csvOnly = true;
                    case "--clients", "--servers", "--seed", "--inventories", "--out" -> {
                        if (++i == args.length) {
                            throw new IllegalArgumentException(option + " needs a value");
                        }
                        switch (option) {
                            case "--clients" -> clients = number(option, args[i], 1, 10_000_000);
                            case "--servers" -> servers = number(option, args[i], 1, 10_000);
                            case "--seed" -> seed = number(option, args[i], Long.MIN_VALUE, Long.MAX_VALUE);
                            case "--inventories" -> inventories = number(option, args[i], 0, 100);
                            default -> out = Path.of(args[i]);
                        }
                    }
                    default -> throw new IllegalArgumentException("unknown option " + option);
                }
            }
            if (clients < 0 || out == null) {
                throw new IllegalArgumentException("--clients and --out are required");
            }
            if (servers < 0) {
                servers = (clients + 4999) / 5000;
            }
            if (servers > clients) {
                throw new IllegalArgumentException("more servers than clients");
            }
            return new Options((int) clients, out, (int) servers, seed, (int) inventories, csvOnly);
        }

        private static long number(String option, String text, long least, long most) {
            try {
                long value = Long.parseLong(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below, together with numbers out of range
            }
            throw new IllegalArgumentException(option + " needs a whole number from " + least + " to " + most + ", not " + text);
        }
    }

    /** One server and its own stream of random numbers, so that it does not matter what the others need. */
    private static final class Server {
        final int number;
        final String name;
        final String domain;
        final String version;
        /** Whether it is able to report, and statistics are on. */
        final boolean reports;
        final boolean httpsOnly;
        final Random random;

        Server(int number, Options options) {
            this.number = number;
            this.random = new Random(options.seed * 1_000_003 + number);
            name = String.format(Locale.ROOT, "mail%04d", number);
            domain = "site" + number + ".example";
            int kind = number % 10; // of ten servers six report, two could, two are too old
            version = kind == 4 || kind == 8 ? "7.1.3" : "7.2.3";
            reports = version.equals("7.2.3") && kind != 0 && kind != 6;
            httpsOnly = number % 5 == 4;
        }
    }

    /** One client as it really is, and how much of that the files tell. */
    private static final class Client {
        String account;
        String computer;
        String address;
        String connector;
        String version;
        String outlookVersion = "";
        String outlookChanged = "";
        String installed = "";
        String observed;
        long database = -1;
        long free = -1;
        boolean ownsAccount = true;
        boolean ownsComputer = true;
        boolean accountKnown;
        boolean computerKnown;
        boolean versionKnown;
        boolean updater;
        boolean updaterObserved;
        boolean admin;
        boolean adminKnown;

        boolean koff() {
            return connector.equals("KOFF");
        }

        static Client invent(Random random, Server server, int index, List<Client> before) {
            Client c = new Client();
            int kind = random.below(100);
            c.connector = kind < 72 ? "KOFF" : kind < 87 ? "KSP" : kind < 96 ? "KOC" : "KSC";
            c.account = random.pick(FIRST) + "." + random.pick(LAST) + index + "@" + server.domain;
            c.computer = (c.connector.equals("KSC") ? "MAC-" : random.chance(25) ? "NB-" : "WS-") + String.format(Locale.ROOT, "%06d", index);
            c.address = "10." + server.number % 256 + "." + index / 250 % 256 + "." + (1 + index % 250);
            Client neighbour = before.isEmpty() ? null : before.getLast();
            if (neighbour != null && neighbour.ownsAccount && neighbour.ownsComputer && neighbour.connector.equals(c.connector) && random.chance(8)) {
                if (c.connector.equals("KSP")) { // colleagues who share a computer
                    c.computer = neighbour.computer;
                    c.address = neighbour.address;
                    c.ownsComputer = false;
                } else { // somebody's second computer
                    c.account = neighbour.account;
                    c.ownsAccount = false;
                }
            }
            boolean old = server.version.equals("7.1.3");
            c.version = old ? random.chance(85) ? "7.1.3" : "7.0.0" : random.chance(85) ? "7.2.3" : random.chance(50) ? "7.2.2" : "7.1.3";
            c.versionKnown = random.chance(92);
            if (!c.connector.equals("KSC") && random.chance(80)) {
                c.outlookVersion = random.pick(OFFICE);
            }
            c.updater = c.koff() && random.chance(55);
            c.updaterObserved = c.koff() && random.chance(35);
            c.admin = random.chance(20);
            c.adminKnown = random.chance(75);
            if (c.koff() && random.chance(70)) {
                c.database = GIB / 4 + random.below(24 * 1024) * (GIB / 2048);
                c.free = GIB * 2 + random.below(90 * 1024) * (GIB / 1024);
            }
            if (c.connector.equals("KSP")) {
                c.installed = when(random, LocalDate.of(2010, 1, 4), 300);
                if (random.chance(80)) {
                    c.outlookChanged = random.chance(25) ? when(random, LocalDate.of(2011, 1, 3), 200) : when(random, LocalDate.of(2009, 1, 5), 300);
                }
            }
            c.observed = when(random, COLLECTED.minusDays(40), 38);
            int gap = random.below(100);
            c.accountKnown = gap >= 3 || !c.ownsAccount || !c.ownsComputer;
            c.computerKnown = gap < 93 || !c.ownsAccount || !c.ownsComputer;
            return c;
        }

        private static String when(Random random, LocalDate from, int days) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.of(from.plusDays(random.below(days)).atTime(8 + random.below(9), random.below(60)), ZONE));
        }
    }

    /** Random numbers that are the same on every Java: SplitMix64, written out. */
    private static final class Random {
        private long state;

        Random(long seed) {
            state = seed;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            return (int) Long.remainderUnsigned(z ^ z >>> 31, bound);
        }

        boolean chance(int percent) {
            return below(100) < percent;
        }

        String pick(String[] of) {
            return of[below(of.length)];
        }
    }

    /** A file being written, in UTF-8 and with {@code \n}. */
    private static final class Out implements AutoCloseable {
        private final OutputStream stream;
        private final GenerateSite site;
        private final StringBuilder text = new StringBuilder(1 << 16);
        private long day = Long.MIN_VALUE;
        private String date;

        Out(Path file, GenerateSite site) throws IOException {
            this.stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            this.site = site;
        }

        Out add(String part) {
            text.append(part);
            return this;
        }

        void line(String rest) throws IOException {
            text.append(rest).append('\n');
            if (text.length() > 60_000) {
                flush();
            }
        }

        /** The time at the beginning of a log line, without a blank behind it. */
        Out time(long seconds) {
            text.append('[');
            stamp(seconds);
            text.append(']');
            return this;
        }

        Out stamp(long seconds) {
            long newDay = Math.floorDiv(seconds, 86400L);
            if (newDay != day) {
                day = newDay;
                LocalDate d = LocalDate.ofEpochDay(day);
                date = (d.getDayOfMonth() < 10 ? "0" : "") + d.getDayOfMonth() + "/" + MONTHS[d.getMonthValue() - 1] + "/" + d.getYear() + " ";
            }
            int s = (int) Math.floorMod(seconds, 86400L);
            text.append(date);
            two(s / 3600).append(':');
            two(s / 60 % 60).append(':');
            two(s % 60);
            return this;
        }

        private StringBuilder two(int value) {
            return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
        }

        private void flush() throws IOException {
            byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
            stream.write(encoded);
            site.bytes += encoded.length;
            text.setLength(0);
        }

        @Override
        public void close() throws IOException {
            try (stream) {
                flush();
            }
        }
    }
}
