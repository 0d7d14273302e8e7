package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lockkeeper.core.rehearsal.world.Report;

/** Warning logs: whole, rotated, cut off at either end. */
final class WarningLogs {

    private WarningLogs() {
    }

    private record Entry(Instant at, List<String> lines, List<Claim> claims) {
    }

    static Piece draw(Dice dice, Site site, int collection, Instant at, List<Report> reports) {
        Instant from = at.minus(Duration.ofDays(dice.of(10, 30, 120, 120)));
        List<Entry> entries = new ArrayList<>();
        for (Report report : reports) {
            if (report.at().isAfter(from)) {
                entries.add(report(dice, site, report));
            }
        }
        for (Instant when = from; when.isBefore(at); when = when.plus(Duration.ofHours(dice.between(100, 900)))) {
            entries.add(new Entry(when, List.of(ServerFiles.line(site.server(), when, "Mailbox of user guest@x.example is"
                    + " nearly full.")), List.of()));
        }
        entries.sort(Comparator.comparing(Entry::at));
        boolean cutEnd = false;
        if (!entries.isEmpty() && dice.chance(0.12)) {
            // the first lines went with an older file
            Entry first = entries.getFirst();
            int lost = dice.between(0, first.lines.size() - 1);
            List<String> kept = first.lines.subList(lost, first.lines.size());
            entries.set(0, new Entry(first.at, kept, claimsOf(first, kept)));
        } else if (!entries.isEmpty() && dice.chance(0.08)) {
            // copied while it was written, or the disk was full
            Entry last = entries.getLast();
            List<String> kept = new ArrayList<>(last.lines.subList(0, dice.between(0, last.lines.size() - 1)));
            String cut = last.lines.get(kept.size());
            List<Claim> claims = claimsOf(last, kept);
            kept.add(cut.substring(0, dice.between(5, cut.length() - 5)));
            entries.set(entries.size() - 1, new Entry(last.at, kept, claims));
            cutEnd = true;
        }
        if (dice.chance(0.08)) {
            // a bad block, or somebody's filter: lines of the middle are not there, and nothing tells
            entries.replaceAll(entry -> {
                List<String> left = dice.some(entry.lines, 0.8);
                return new Entry(entry.at, left, claimsOf(entry, left));
            });
            entries.removeIf(entry -> entry.lines.isEmpty());
        }
        if (entries.isEmpty()) {
            return null;
        }
        Text how = Text.ofLog(dice);
        double rotated = cutEnd || dice.chance(0.6) ? 1 : Math.abs(dice.between(0, 100) / 100.0);
        String folder = dice.of("", "", "logs/", "store/logs/");
        boolean html = dice.chance(0.1);
        boolean packed = dice.chance(0.4);
        return new Piece(Piece.Kind.WARNING_LOG, collection,
                entries.stream().map(e -> new Unit(String.join("", e.lines), e.claims)).toList(),
                contents -> html ? Map.of(folder + "warning.log", how.html(ServerFiles.join(contents)))
                        : files(contents, how, rotated, packed, folder));
    }

    /** The log of another server, which lies in the same folder: its reports name nobody of this one. */
    static Piece ofAnother(Dice dice, int collection, Instant at) {
        Clock clock = Clock.right(ZoneId.of(dice.of("UTC", "America/Los_Angeles", "Europe/Prague")));
        Duration cycle = Duration.ofDays(14);
        List<Unit> units = new ArrayList<>();
        for (Instant when = at.minus(cycle.multipliedBy(dice.between(1, 6))).plus(Duration.ofHours(dice.between(0, 300)));
                when.isBefore(at); when = when.plus(cycle)) {
            List<String> accounts = dice.some(List.of("zed" + AuditLogs.ELSEWHERE, "yve" + AuditLogs.ELSEWHERE), 0.6);
            Instant written = when;
            if (!accounts.isEmpty()) {
                units.add(new Unit(String.join("", lines(clock, written, accounts, _ -> written)), accounts.stream().map(a -> new Claim(
                        Claim.What.HEARD, a, null, null, true, written, true)).toList()));
            }
        }
        String name = dice.of("warning-mail2.log", "mail2-warning.log", "warning.log.7");
        Text how = Text.ofLog(dice);
        return units.isEmpty() ? null : new Piece(Piece.Kind.WARNING_LOG, collection, units,
                contents -> Map.of(name, how.bytes(ServerFiles.join(contents))));
    }

    private static List<Claim> claimsOf(Entry entry, List<String> kept) {
        return entry.claims.stream().filter(c -> kept.stream().anyMatch(l -> l.contains("User " + c.account() + " ")))
                .toList();
    }

    private static Entry report(Dice dice, Site site, Report report) {
        Instant at = report.at();
        List<String> lines = lines(site.server(), at, report.accounts(), when -> when.plusSeconds(dice.of(0, 0, 0, 1)));
        return new Entry(at, lines, report.accounts().stream().map(account -> new Claim(Claim.What.NAMED, account, null,
                null, at, at, true, site.toldByServer(at))).toList());
    }

    private static List<String> lines(Clock clock, Instant at, Collection<String> accounts, UnaryOperator<Instant> next) {
        String stars = "*".repeat(98);
        List<String> lines = new ArrayList<>();
        lines.add(ServerFiles.line(clock, at, stars));
        lines.add(ServerFiles.line(clock, at, "Kerio Outlook Connector (Offline Edition) of some users doesn't have Kerio"
                + " Updater Service ( ) installed."));
        lines.add(ServerFiles.line(clock, at, "If you upgrade Kerio Connect to 7.3 or newer, they will not be able to use"
                + " email."));
        lines.add(ServerFiles.line(clock, at, "To fix this, reinstall Kerio Outlook Connector ("
                + " https://mail.x.example/integration ) on affected users' computers."));
        lines.add(ServerFiles.line(clock, at, stars));
        Instant when = at;
        for (String account : accounts) {
            when = next.apply(when);
            lines.add(ServerFiles.line(clock, when, "User " + account + " does not have installed Kerio Updater Service."));
        }
        return lines;
    }

    // the older part lies in warning.log.0; a report may be torn apart
    private static Map<String, byte[]> files(List<Object> contents, Text how, double rotated, boolean packed,
            String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String text = ServerFiles.join(contents);
        if (rotated == 1) {
            files.put(folder + "warning.log", how.bytes(text));
            return files;
        }
        List<String> lines = text.lines().map(l -> l + "\n").toList();
        int at = (int) (rotated * lines.size());
        byte[] older = how.bytes(String.join("", lines.subList(0, at)));
        files.put(folder + "warning.log.0" + (packed ? ".gz" : ""), packed ? Text.compressed(older) : older);
        files.put(folder + "warning.log", how.bytes(String.join("", lines.subList(at, lines.size()))));
        return files;
    }
}
