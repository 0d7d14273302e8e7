import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes an invented Kerio log of any size, for measuring the log engine and the tools that it is compared with: a
 * mixture of thirteen kinds of lines whose forms are those of mail, security, audit, warning and operations logs. About
 * one line in a hundred names a user without Kerio Updater Service, one in 2,000 is 2 to 16 KB long, three in a hundred
 * hold text in one of eight scripts. Times never run backwards.
 *
 * <pre>java releng/benchmarks/GenerateLog.java FILE [BYTES] [SEED] [CRLF]</pre>
 *
 * BYTES is 1g unless given and may end in k, m or g; the file is that long up to the line that passes it. The same
 * arguments always give the same bytes on every machine: the random numbers are computed here.
 */
public final class GenerateLog {

    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final String[] NAMES = {"anna", "bram", "carla", "dirk", "eva", "femke", "greta", "henk", "ines", "jonas", "karin", "lars", "maria",
        "niels", "olga", "pieter", "quentin", "rosa", "stefan", "tessa", "ulrik", "vera", "wim", "yusuf", "zoe", "admin", "office", "sales"};
    private static final String[] DOMAINS = {"localhost", "firma.cz", "harbor.example", "quay.example", "pilot.example", "tug.example", "dock.example", "anchor.example"};
    private static final String[] LISTS = {"SPAMCOP", "SORBS", "UCEPROTECT", "SPAMHAUS", "BARRACUDA"};
    private static final String[] FOLDERS = {"INBOX", "Sent Items", "Drafts", "Calendar", "Contacts", "Projects/North"};
    private static final String[] SUBJECTS = {"Weekly report", "Re: Offer, second version", "Minutes, please comment", "FW: Delivery, pallets 3 and 4", "Holiday planning"};
    private static final String[] SCRIPTS = {"Příliš žluťoučký kůň", "Größere Überweisung", "Εβδομαδιαία αναφορά", "Еженедельный отчёт", "דוח שבועי", "تقرير أسبوعي",
        "週報について", "주간 보고서 😀"};

    private final OutputStream out;
    private final byte[] lineEnd;
    private byte[] buffer = new byte[1 << 17];
    private int length;
    private long state;
    private long written;
    private long second;
    private byte[] stamp;

    private GenerateLog(OutputStream out, long seed, boolean crlf) {
        this.out = out;
        this.state = seed * 0x9E3779B97F4A7C15L + 0x1234567;
        this.lineEnd = (crlf ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
        this.second = LocalDateTime.of(2011, 9, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    }

    /** Writes the file. */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 4) {
            System.err.println("usage: java GenerateLog.java FILE [BYTES, for instance 1g] [SEED] [CRLF]");
            System.exit(2);
        }
        long bytes = args.length > 1 ? size(args[1]) : 1L << 30;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        boolean crlf = args.length > 3 && args[3].equalsIgnoreCase("crlf");
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            long lines = new GenerateLog(out, seed, crlf).write(bytes);
            System.err.println(args[0] + ": " + lines + " lines");
        }
    }

    private static long size(String text) {
        String t = text.toLowerCase(java.util.Locale.ROOT);
        int shift = t.endsWith("g") ? 30 : t.endsWith("m") ? 20 : t.endsWith("k") ? 10 : 0;
        return Long.parseLong(shift == 0 ? t : t.substring(0, t.length() - 1)) << shift;
    }

    private long write(long bytes) throws IOException {
        long lines = 0;
        nextSecond();
        // so many lines a second that 1 GiB covers about ten weeks, whatever the size asked for
        while (written + length < bytes) {
            if (random(100) < 80) {
                second += random(100) < 97 ? random(3) : random(60);
                nextSecond();
            }
            line();
            put(lineEnd);
            lines++;
            if (length > buffer.length - (1 << 15)) {
                flush();
            }
        }
        flush();
        return lines;
    }

    private void line() {
        put(stamp);
        int kind = random(1000);
        if (kind < 10) {
            int domain = random(DOMAINS.length * 3 / 2);
            put("User ").put(pick(NAMES)).put(random(500)).put("@").put(DOMAINS[domain % DOMAINS.length])
                    .put(" does not have installed Kerio Updater Service.");
        } else if (kind < 200) {
            put("Recv: Queue-ID: ").hex(second - 7200).put("-").hex(random(1 << 20)).put(", Service: SMTP, From: <").user().put(">, To: <").user()
                    .put(">, Size: ").put(500 + random(90000)).put(", Sender-Host: ").ip().put(", SSL: ").put(random(3) == 0 ? "no" : "yes")
                    .put(", Subject: ").subject().put(", Msg-Id: <").put(random(1 << 30)).put("-").put(random(9999)).put("@mail.harbor.example>");
        } else if (kind < 380) {
            put("Sent: Queue-ID: ").hex(second - 7200).put("-").hex(random(1 << 20)).put(", Recipient: <").user().put(">, Result: ")
                    .put(random(10) == 0 ? "failed, Status: 5.1.1 550 Address rejected" : "delivered, Status: 2.0.0 ").put(", Remote-Host: ").ip()
                    .put(", Msg-Id: <").put(random(1 << 30)).put("-").put(random(9999)).put("@mail.harbor.example>");
        } else if (kind < 500) {
            put("HTTP/WebMail: User ").user().put(" authenticated  from IP address ").ip().put("; Mozilla/5.0 (Windows NT 6.1) Gecko/20100101 Firefox/")
                    .put(3 + random(20));
        } else if (kind < 620) {
            put("IMAP: User ").user().put(" authenticated  from IP address ").ip();
        } else if (kind < 672) {
            put("IP address ").ip().put(" rejected: blacklisted in ").put(pick(LISTS)).put(" DNSBL (score ").put(1 + random(9)).put(".").put(random(10))
                    .put("), mail from <").user().put("> to <").user().put(">");
        } else if (kind < 730) {
            put("SMTP: Invalid password for user ").user().put(". Attempt from IP address ").ip().put(random(5) == 0 ? ". Login failed, bad password" : ".");
        } else if (kind < 790) {
            put("HTTP/ActiveSync: User ").user().put(" authenticated  from IP address ").ip().put("; Apple-iPhone3C1/").put(801 + random(100)).put(".")
                    .put(random(400));
        } else if (kind < 800) {
            put("Found virus in mail from <").user().put("> to <").user().put(">: W32/Netsky.p@MM");
        } else if (kind < 890) {
            put("HTTP/KOFF: User ").user().put(" authenticated  from IP address ").ip();
        } else if (kind < 960) {
            put("{MOVE} Protocol: HTTP/KOFF, User: ").user().put(", IP: ").ip().put(", Folder: ~").user().put("/").put(pick(FOLDERS))
                    .put(", Destination Folder: ~").user().put("/").put(pick(FOLDERS)).put(", From: \"").put(pick(NAMES)).put("\" <").user()
                    .put(">, Subject: \"").subject().put("\", Size: ").put(random(100000));
        } else if (kind < 990) {
            put("Message from <").user().put("> to <").user().put("> rejected by spam filter: score ").put(5 + random(9)).put(".").put(random(100))
                    .put(", threshold 5.00");
        } else {
            put("SMTP: User ").user().put(" doesn't exist. Attempt from IP address ").ip().put(".");
        }
        if (random(2000) == 0) {
            put(", Data: ");
            for (int n = 2000 + random(14000); n > 0; n -= 8) {
                hex(random(1 << 30));
            }
        }
    }

    private void nextSecond() {
        LocalDateTime t = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        stamp = ("[" + two(t.getDayOfMonth()) + "/" + MONTHS[t.getMonthValue() - 1] + "/" + t.getYear() + " " + two(t.getHour()) + ":" + two(t.getMinute())
                + ":" + two(t.getSecond()) + "] ").getBytes(StandardCharsets.US_ASCII);
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    /** SplitMix64, so that every machine makes the same file. */
    private int random(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (((z ^ (z >>> 31)) >>> 33) % bound);
    }

    private String pick(String[] of) {
        return of[random(of.length)];
    }

    private GenerateLog user() {
        return put(pick(NAMES)).put(random(500)).put("@").put(pick(DOMAINS));
    }

    private GenerateLog subject() {
        return random(10) == 0 ? put(pick(SCRIPTS)) : put(pick(SUBJECTS));
    }

    private GenerateLog ip() {
        return put(10 + random(200)).put(".").put(random(256)).put(".").put(random(256)).put(".").put(1 + random(254));
    }

    private GenerateLog hex(long value) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            buffer[length++] = (byte) "0123456789abcdef".charAt((int) (value >>> shift) & 15);
        }
        return this;
    }

    private GenerateLog put(int number) {
        if (number >= 10) {
            put(number / 10);
        }
        buffer[length++] = (byte) ('0' + number % 10);
        return this;
    }

    private GenerateLog put(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return put(bytes);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private GenerateLog put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        written += length;
        length = 0;
    }
}
