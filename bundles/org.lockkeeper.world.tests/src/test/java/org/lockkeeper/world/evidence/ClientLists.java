package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.World;

/** {@code lockkeeper-clients.csv}: what somebody noted down, row by row, each at its time and as far as they looked. */
final class ClientLists {

    private enum Column {
        ACCOUNT("account"), COMPUTER("computer"), CONNECTOR("connector"), VERSION("version"),
        OUTLOOK("outlookVersion"), UPDATER("updaterService"), ADMIN("localAdmin"), DATABASE("databaseBytes"),
        FREE("freeBytes"), OUTLOOK_CHANGED("outlookChangedAt"), INSTALLED("connectorInstalledAt"),
        OBSERVED("observedAt");

        private final String title;

        Column(String title) {
            this.title = title;
        }
    }

    private static final String HEADER = java.util.Arrays.stream(Column.values()).map(c -> c.title)
            .collect(Collectors.joining(",")) + "\n";

    private final Dice dice;
    private final Site site;
    private final World world;

    private ClientLists(Dice dice, Site site) {
        this.dice = dice;
        this.site = site;
        this.world = site.world();
    }

    /** Some rows about some clients; {@code null} where there would be none. */
    static Piece draw(Dice dice, Site site, int collection, Instant at) {
        World world = site.world();
        ClientLists lists = new ClientLists(dice, site);
        List<Unit> rows = new ArrayList<>();
        for (Seat seat : world.seats()) {
            int count = dice.of(0, 0, 1, 1, 1, 2);
            for (int i = 0; i < count; i++) {
                Instant seen = dice.instant(Worlds.BEGIN.plus(Duration.ofDays(20)), at);
                if (seat.exists(seen) && lists.isThere(seat, seen)) {
                    rows.add(lists.row(seat, seen));
                }
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        List<Unit> shuffled = new ArrayList<>(dice.shuffled(rows));
        if (dice.chance(0.08)) {
            // copied while it was written: of the last row there is a part, which says nothing that can be relied on
            String last = (String) shuffled.removeLast().content();
            shuffled.add(new Unit(last.substring(0, dice.between(1, last.length() - 2)), List.of()));
        }
        return piece(dice, collection, shuffled);
    }

    /** A row with everything about every client, seen at one time and dated beyond doubt. */
    static Piece complete(Dice dice, Site site, int collection, Instant at) {
        ClientLists lists = new ClientLists(dice, site);
        Written time = new Written(Written.withOffset(dice, at, site.world().server().zone()), true, at);
        return piece(dice, collection, site.world().seats().stream().filter(s -> lists.isThere(s, at))
                .map(s -> lists.row(s, at, time, true, true, 1)).toList());
    }

    /** Who works where, of another source than all the rest: a list of assets for instance. */
    static Piece links(Dice dice, Site site, int collection, Instant at) {
        List<Unit> rows = new ArrayList<>();
        for (Seat seat : site.world().seats()) {
            Instant seen = dice.instant(Worlds.BEGIN.plus(Duration.ofDays(20)), at);
            if (seat.exists(seen) && (seat.idleSince() == null || seat.idleSince().isAfter(seen)) && dice.chance(0.7)) {
                Written time = Written.any(dice, seen, site);
                rows.add(new Unit(seat.account() + "," + seat.machine() + "," + time.text() + "\n", List.of(new Claim(
                        Claim.What.LINK, seat.account(), seat.machine(), null, true, seen, time.dated(), time.told()))));
            }
        }
        Text how = Text.ofTable(dice);
        return rows.isEmpty() ? null : new Piece(Piece.Kind.LINKS, collection, rows, c -> Map.of(
                "lockkeeper-clients.csv", how.bytes("account,computer,observedAt\n" + ServerFiles.join(c))));
    }

    private static Piece piece(Dice dice, int collection, List<Unit> rows) {
        Text how = Text.ofTable(dice);
        return new Piece(Piece.Kind.CLIENT_LIST, collection, rows,
                c -> Map.of("lockkeeper-clients.csv", how.bytes(HEADER + ServerFiles.join(c))));
    }

    /** Whether the program is there: a computer may have been set up anew without it. */
    private boolean isThere(Seat seat, Instant at) {
        return world.machine(seat.machine()).version(seat.program(), at) != null;
    }

    private Unit row(Seat seat, Instant seen) {
        Written time = Written.any(dice, seen, site);
        boolean account = dice.chance(0.85);
        boolean computer = !account || dice.chance(0.8);
        return row(seat, seen, time, account, computer, 0.6);
    }

    private Unit row(Seat seat, Instant seen, Written time, boolean account, boolean computer, double thorough) {
        Machine machine = world.machine(seat.machine());
        ProductVersion version = machine.version(seat.program(), seen);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        List<Claim> claims = new ArrayList<>();
        String who = account ? seat.account() : null;
        String where = computer ? seat.machine() : null;
        boolean both = account && computer;
        if (account) {
            cells.put(Column.ACCOUNT, dice.chance(0.9) ? who : who.toUpperCase());
            claims.add(new Claim(Claim.What.HEARD, who, null, null, true, seen, time.dated()));
        }
        if (computer) {
            cells.put(Column.COMPUTER, dice.chance(0.9) ? where : where.toLowerCase());
            claims.add(new Claim(Claim.What.HEARD, null, where, null, true, seen, time.dated()));
        }
        boolean connector = thorough == 1 || dice.chance(0.85);
        if (both) {
            claims.add(new Claim(Claim.What.LINK, who, where, connector ? seat.program() : null, true, seen,
                    time.dated()));
        }
        if (connector) {
            cells.put(Column.CONNECTOR, seat.program().name());
            if (thorough < 1 && dice.chance(0.05)) {
                String unclear = unclear(dice, version);
                cells.put(Column.VERSION, unclear);
                claims.add(new Claim(Claim.What.VERSION_UNCLEAR, who, where, seat.program(),
                        isVersionOfSomeKind(unclear), seen, time.dated()));
            } else if (dice.chance(Math.max(thorough, 0.8))) {
                cells.put(Column.VERSION, version.toString());
                claims.add(new Claim(Claim.What.VERSION, who, where, seat.program(), version, seen, time.dated()));
            }
        }
        if (dice.chance(thorough)) {
            boolean there = machine.updater().at(seen);
            cells.put(Column.UPDATER, yes(there));
            if (computer) {
                claims.add(new Claim(Claim.What.UPDATER, null, where, null, there, seen, time.dated()));
            } else if (!there) {
                claims.add(new Claim(Claim.What.MISSING_SOMEWHERE, who, null, null, seen, seen, time.dated()));
            }
        }
        if (dice.chance(thorough)) {
            boolean admin = seat.localAdmin().at(seen);
            cells.put(Column.ADMIN, yes(admin));
            claims.add(new Claim(Claim.What.ADMIN, who, where, null, admin, seen, time.dated()));
        }
        if (dice.chance(thorough) && seat.program() == Program.KOFF) {
            cells.put(Column.DATABASE, String.valueOf(seat.databaseBytes().at(seen)));
            claims.add(new Claim(Claim.What.DATABASE, who, where, seat.program(), seat.databaseBytes().at(seen), seen,
                    time.dated()));
        }
        if (dice.chance(thorough)) {
            cells.put(Column.FREE, String.valueOf(seat.freeBytes().at(seen)));
            claims.add(new Claim(Claim.What.FREE, who, where, null, seat.freeBytes().at(seen), seen, time.dated()));
        }
        if (dice.chance(thorough) && computer) {
            cells.put(Column.OUTLOOK, machine.outlook().at(seen));
            machine.outlook().since(seen).ifPresent(t -> cells.put(Column.OUTLOOK_CHANGED,
                    Written.withOffset(dice, t, world.server().zone())));
            Instant installed = machine.installedAt(seat.program(), seen);
            if (installed != null) {
                cells.put(Column.INSTALLED, Written.withOffset(dice, installed, world.server().zone()));
            }
        }
        cells.put(Column.OBSERVED, time.text());
        StringBuilder text = new StringBuilder();
        for (Column column : Column.values()) {
            text.append(column.ordinal() == 0 ? "" : ",").append(cells.getOrDefault(column, ""));
        }
        return new Unit(text.append('\n').toString(), claims.stream().map(c -> c.toldAs(time.told())).toList());
    }

    /** What somebody notes who does not know or care, or cannot write: no version that can be read. */
    static String unclear(Dice dice, ProductVersion version) {
        return dice.of(version.major() + "." + version.minor() + ".x", version.major() + ".x", "?", "unknown", "newest",
                version + " (?)");
    }

    /** Whether such a note says something of the version, so that it is not for the product to presume one. */
    static boolean isVersionOfSomeKind(String unclear) {
        return unclear.chars().anyMatch(Character::isDigit);
    }

    private String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
