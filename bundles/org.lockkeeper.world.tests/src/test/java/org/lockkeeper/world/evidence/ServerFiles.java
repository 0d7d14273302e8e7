package org.lockkeeper.world.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lockkeeper.core.rehearsal.world.World;

/** What a server itself has, but for the warning log. */
final class ServerFiles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("'['dd/MMM/yyyy HH:mm:ss']'",
            Locale.ENGLISH);

    private ServerFiles() {
    }

    /** A line of a log. */
    static String line(Clock clock, Instant at, String text) {
        return STAMP.format(clock.local(at)) + " " + text + "\n";
    }

    /** {@code lockkeeper-server.json}, complete or not. */
    static Piece description(Dice dice, Site site, int collection, Instant at) {
        World world = site.world();
        Instant shown = site.collector().shown(at);
        List<Claim> claims = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        if (dice.chance(0.8)) {
            fields.add("\"name\": \"" + world.server().name() + "\"");
        }
        if (dice.chance(0.9)) {
            fields.add("\"version\": \"" + world.server().version().at(at) + "\"");
        }
        if (dice.chance(0.8)) {
            boolean exact = dice.chance(0.7);
            fields.add("\"collectedAt\": \"" + (exact ? Written.withOffset(dice, shown, site.toldOffset())
                    : Written.local(shown, site.toldOffset())) + "\"");
            claims.add(new Claim(Claim.What.COLLECTED, null, null, null, true, at, true, shown));
        }
        if (dice.chance(0.6)) {
            fields.add("\"clientStatistics\": " + world.server().statistics().at(at));
        }
        if (dice.chance(0.5)) {
            fields.add("\"httpsOnly\": " + world.server().httpsOnly());
        }
        return description(fields, claims, collection);
    }

    /** The same with everything in it. */
    static Piece description(World world, int collection, Instant at) {
        return description(List.of("\"name\": \"" + world.server().name() + "\"",
                "\"version\": \"" + world.server().version().at(at) + "\"",
                "\"collectedAt\": \"" + at + "\"",
                "\"clientStatistics\": " + world.server().statistics().at(at),
                "\"httpsOnly\": " + world.server().httpsOnly()), List.of(new Claim(Claim.What.COLLECTED,
                        null, null, null, true, at, true)), collection);
    }

    private static Piece description(List<String> fields, List<Claim> claims, int collection) {
        String text = "{" + String.join(", ", fields) + "}\n";
        return new Piece(Piece.Kind.DESCRIPTION, collection, List.of(new Unit(text, claims)),
                c -> Map.of("lockkeeper-server.json", utf8((String) c.getFirst())));
    }

    /** {@code users.cfg} that was copied while the disk was full: the accounts behind the cut are not there. */
    static Piece cutUsers(Dice dice, Site site, int collection, Instant at) {
        Piece whole = users(site, collection, at);
        byte[] bytes = whole.files().get("users.cfg");
        int end = dice.between(60, bytes.length - 20);
        String kept = new String(bytes, 0, end, StandardCharsets.UTF_8);
        List<Claim> claims = whole.claims().filter(c -> kept.contains(">" + c.account().split("@")[0] + "<")
                && kept.indexOf("</listitem>", kept.indexOf(">" + c.account().split("@")[0] + "<")) > 0).toList();
        return new Piece(Piece.Kind.USERS, collection, List.of(new Unit(kept, claims)),
                c -> Map.of("users.cfg", utf8((String) c.getFirst())));
    }

    /** {@code users.cfg}. */
    static Piece users(Site site, int collection, Instant at) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<config>\n  <list"
                + " name=\"User\">\n");
        List<Claim> claims = new ArrayList<>();
        for (String account : site.world().accounts()) {
            if (!site.isAccount(account, at)) {
                continue;
            }
            String[] parts = account.split("@");
            text.append("    <listitem>\n      <variable name=\"Name\">").append(parts[0]).append("</variable>\n")
                    .append("      <variable name=\"Domain\">").append(parts[1]).append("</variable>\n")
                    .append("      <variable name=\"Account_enabled\">")
                    .append(site.isActive(account, at) ? 1 : 0).append("</variable>\n    </listitem>\n");
            claims.add(new Claim(Claim.What.HEARD, account, null, null, true, at, false));
        }
        text.append("  </list>\n</config>\n");
        return new Piece(Piece.Kind.USERS, collection, List.of(new Unit(text.toString(), claims)),
                c -> Map.of("users.cfg", utf8((String) c.getFirst())));
    }

    /** {@code mail.log}: what stands before the hyphen of a Queue-ID is the time of reception in UTC. */
    static Piece mail(Dice dice, Site site, int collection, Instant at) {
        List<Unit> units = new ArrayList<>();
        int days = dice.of(1, 20, 90);
        for (Instant when = at.minus(Duration.ofDays(days)); when.isBefore(at);
                when = when.plus(Duration.ofHours(dice.between(10, 100)))) {
            long lag = dice.between(0, 3);
            units.add(new Unit(line(site.server(), when, String.format("Recv: Queue-ID: %08x-00000009, Service: SMTP, From:"
                    + " <a@y.example>, To: <b@x.example>, Size: 985, Sender-Host: 192.0.2.1, SSL: yes, Subject: x,"
                    + " Msg-Id: <1@y.example>", site.server().shown(when).getEpochSecond() - lag)), List.of()));
        }
        Text how = Text.ofLog(dice);
        return new Piece(Piece.Kind.MAIL_LOG, collection, units, c -> Map.of("mail.log", how.bytes(join(c))));
    }

    /** What nothing can be made of. */
    static Piece junk(Dice dice, int collection) {
        byte[] noise = new byte[300];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) dice.between(0, 255);
        }
        String name = dice.of("warning.log.7", "inventory.dat", "programs.csv", "notes.txt");
        byte[] content = name.equals("programs.csv") ? utf8("Fabrikat;Anzahl\nX;3\n") : noise;
        return new Piece(Piece.Kind.JUNK, collection, List.of(new Unit(name, List.of())), c -> Map.of(name, content));
    }

    static String join(List<Object> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(text::append);
        return text.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
