package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;

/** Audit logs: of some days or many, in parts of which one may be missing, with holes, mixed with another server's. */
public final class AuditLogs {

    /** The domain of the server whose logs somebody copied into the same folder. */
    public static final String ELSEWHERE = "@elsewhere.example";
    private static final Duration WEEK = Duration.ofDays(7);

    private final Dice dice;
    private final Site site;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Claim> holes = new ArrayList<>();

    private record Entry(Instant at, String line, Claim claim) {
    }

    private AuditLogs(Dice dice, Site site) {
        this.dice = dice;
        this.site = site;
    }

    /** A log, {@code null} where nobody signed in. */
    static Piece draw(Dice dice, Site site, int collection, Instant at) {
        return new AuditLogs(dice, site).piece(collection, at);
    }

    private Piece piece(int collection, Instant at) {
        Instant from = at.minus(Duration.ofDays(dice.of(5, 35, 60)));
        for (Seat seat : site.world().seats()) {
            for (Instant when = from.plus(Duration.ofHours(dice.between(0, 20))); when.isBefore(at);
                    when = when.plus(Duration.ofHours(dice.between(20, 60)))) {
                if (seat.used(when.minus(Duration.ofDays(1)), when) && site.isActive(seat.account(), when)) {
                    signIn(seat, when);
                }
            }
        }
        if (dice.chance(0.15)) {
            hole(dice.instant(from, at), Duration.ofHours(dice.of(30, 100, 160, 200, 500)));
        }
        if (dice.chance(0.07)) {
            mix(from.minus(Duration.ofDays(dice.of(0, 20, 40))), at);
        }
        if (entries.isEmpty()) {
            return null;
        }
        entries.sort(Comparator.comparing(Entry::at));
        List<List<Entry>> parts = parts();
        List<Claim> claims = new ArrayList<>(parts.stream().flatMap(List::stream).map(Entry::claim).distinct().toList());
        claims.addAll(holes);
        Text how = Text.ofLog(dice);
        boolean html = dice.chance(0.1);
        boolean packed = dice.chance(0.15);
        int missing = parts.size() > 2 && dice.chance(0.4) ? dice.between(1, parts.size() - 1) : -1;
        List<String> texts = parts.stream().map(p -> ServerFiles.join(p.stream().map(e -> (Object) e.line).toList()))
                .toList();
        return new Piece(Piece.Kind.AUDIT_LOG, collection, List.of(new Unit(texts, missing < 0 ? claims
                : without(claims, parts, missing))), _ -> files(texts, missing, how, html, packed));
    }

    private static List<Claim> without(List<Claim> claims, List<List<Entry>> parts, int missing) {
        List<Claim> kept = new ArrayList<>(claims);
        parts.get(parts.size() - 1 - missing).forEach(e -> kept.remove(e.claim));
        return kept;
    }

    private void signIn(Seat seat, Instant when) {
        String protocol = switch (seat.program()) {
            case KOFF -> "HTTP/KOFF";
            case KOC -> "IMAP";
            case KSP -> "POP3";
            case KSC -> "HTTP/WebDAV";
        };
        if (seat.program() != Program.KSC) {
            entries.add(entry(site.server(), seat.account(), protocol, when, "10.0.0." + (10 + seat.machine().length())));
        }
    }

    private Entry entry(Clock clock, String account, String protocol, Instant when, String from) {
        return new Entry(when, ServerFiles.line(clock, when, protocol + ": User " + account
                + " authenticated  from IP address " + from), new Claim(Claim.What.HEARD, account, null, null, true,
                        when, true, site.toldByServer(when)));
    }

    /** Days that are missing: nothing tells, and up to a week nobody can know. */
    private void hole(Instant start, Duration length) {
        Instant end = start.plus(length);
        entries.removeIf(e -> e.at.isAfter(start) && e.at.isBefore(end));
        if (length.compareTo(WEEK) < 0) {
            holes.add(new Claim(Claim.What.HOLE, null, null, null, end, start, true));
        }
    }

    /** Another server's lines, which are everywhere where this one's are not: whose they are nothing tells. */
    private void mix(Instant from, Instant until) {
        Clock other = Clock.right(ZoneId.of(dice.of("UTC", "America/Los_Angeles", "Europe/Prague")));
        for (Instant when = from; when.isBefore(until); when = when.plus(Duration.ofHours(dice.between(20, 60)))) {
            entries.add(entry(other, dice.of("zed", "yve") + ELSEWHERE, dice.of("HTTP/KOFF", "IMAP"), when,
                    "10.9.0.7"));
        }
        holes.add(new Claim(Claim.What.HOLE, null, null, null, until, from, true));
    }

    /** As it was rotated: the newest part last. */
    private List<List<Entry>> parts() {
        int count = Math.min(dice.of(1, 1, 1, 2, 3, 4), entries.size());
        List<List<Entry>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(entries.subList(entries.size() * i / count, entries.size() * (i + 1) / count));
        }
        return parts;
    }

    // audit.log is the newest, audit.log.0 the one before
    private static Map<String, byte[]> files(List<String> texts, int missing, Text how, boolean html, boolean packed) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int age = 0; age < texts.size(); age++) {
            if (age != missing) {
                String text = texts.get(texts.size() - 1 - age);
                String name = "audit.log" + (age == 0 ? "" : "." + (age - 1));
                if (packed && (age > 0 || texts.size() == 1)) {
                    files.put(name + ".gz", Text.compressed(how.bytes(text)));
                } else {
                    files.put(name, html && age == 0 ? how.html(text) : how.bytes(text));
                }
            }
        }
        return files;
    }
}
