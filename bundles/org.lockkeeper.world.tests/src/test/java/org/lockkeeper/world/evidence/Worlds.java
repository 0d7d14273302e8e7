package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.MailServer;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.Timeline;
import org.lockkeeper.core.rehearsal.world.World;

/** Draws worlds: few people and computers, so that what they have crosses often. */
public final class Worlds {

    /** Before this nothing changes. */
    public static final Instant BEGIN = Instant.parse("2011-07-01T00:00:00Z");
    /** The date of judgement. */
    public static final Instant NOW = Instant.parse("2011-11-10T12:00:00Z");

    private static final List<String> PEOPLE = List.of("ann", "bob", "cyd", "dan");
    private static final List<String> MACHINES = List.of("PC1", "PC2", "NB-3", "WS-04");
    private static final long GB = 1L << 30;

    private final Dice dice;

    private Worlds(Dice dice) {
        this.dice = dice;
    }

    public static World draw(Dice dice) {
        return new Worlds(dice).world();
    }

    private World world() {
        List<String> accounts = PEOPLE.subList(0, dice.between(1, 4)).stream().map(p -> p + "@x.example").toList();
        List<String> names = MACHINES.subList(0, dice.between(1, 4));
        MailServer server = server();
        List<Machine> machines = new ArrayList<>();
        for (String name : names) {
            machines.add(machine(name, server));
        }
        List<Seat> seats = new ArrayList<>();
        for (String account : accounts) {
            int count = dice.of(0, 1, 1, 1, 1, 2, 2, 3);
            dice.shuffled(machines).stream().limit(count).forEach(machine -> seats.addAll(seats(account, machine)));
        }
        return new World(server, accounts, machines, seats);
    }

    private MailServer server() {
        ProductVersion version = version(dice.of("7.2.3", "7.2.3", "7.2.3", "7.2.3", "7.2.0", "7.1.3", "7.0.0",
                "7.3.0"));
        Timeline<ProductVersion> versions = Timeline.always(version);
        if (dice.chance(0.15)) {
            versions = Timeline.always(version("7.1.3")).then(dice.instant(BEGIN, NOW), version);
        }
        Timeline<Boolean> statistics = Timeline.always(dice.chance(0.8));
        if (dice.chance(0.2)) {
            statistics = statistics.then(dice.instant(BEGIN, NOW), dice.chance(0.6));
        }
        ZoneId zone = ZoneId.of(dice.of("UTC", "Europe/Prague", "America/Los_Angeles", "Asia/Kolkata",
                "Pacific/Kiritimati", "Pacific/Niue"));
        return new MailServer("mail1", zone, versions, statistics, dice.chance(0.2),
                BEGIN.plus(Duration.ofMinutes(dice.between(0, 14 * 24 * 60))));
    }

    private static ProductVersion version(String text) {
        return ProductVersion.parse(text);
    }

    private Machine machine(String name, MailServer server) {
        Map<Program, Timeline<ProductVersion>> programs = new EnumMap<>(Program.class);
        Map<Program, Timeline<Instant>> installed = new EnumMap<>(Program.class);
        Program main = dice.of(Program.KOFF, Program.KOFF, Program.KOFF, Program.KOFF, Program.KOFF, Program.KOC,
                Program.KSP);
        install(main, server, programs, installed);
        if (dice.chance(0.1) && main != Program.KSP) {
            install(Program.KSP, server, programs, installed);
        }
        Timeline<Boolean> updater = Timeline.always(dice.chance(0.55));
        int changes = dice.of(0, 0, 0, 1, 1, 2);
        Instant at = BEGIN;
        for (int i = 0; i < changes; i++) {
            at = dice.instant(at.plus(Duration.ofHours(1)), NOW);
            updater = updater.then(at, !updater.at(at));
        }
        Timeline<String> outlook = Timeline.always("12.0.6425");
        if (dice.chance(0.2)) {
            outlook = outlook.then(dice.instant(BEGIN, NOW), "14.0.6023");
        }
        return new Machine(name, programs, installed, updater, outlook);
    }

    private void install(Program program, MailServer server, Map<Program, Timeline<ProductVersion>> programs,
            Map<Program, Timeline<Instant>> installed) {
        // the server brings its connectors: what is newer than it is a leftover
        boolean leftover = dice.chance(0.04);
        ProductVersion version = leftover ? version("7.3.0") : version(dice.of("7.2.3", "7.2.3", "7.2.0", "7.1.3"));
        ProductVersion newest = server.version().at(NOW);
        if (!leftover && (version.compareTo(newest) > 0 || !newest.isBefore(7, 3) && dice.chance(0.6))) {
            version = newest;
        }
        Timeline<ProductVersion> versions = Timeline.always(version);
        if (dice.chance(0.1) && !version.isBefore(7, 2)) {
            versions = Timeline.always(version("7.1.3")).then(dice.instant(BEGIN, NOW), version);
        }
        programs.put(program, versions);
        Timeline<Instant> times = Timeline.always(BEGIN.minus(Duration.ofDays(dice.between(10, 300))));
        if (dice.chance(0.2)) {
            Instant again = dice.instant(BEGIN, NOW);
            times = times.then(again, again);
        }
        installed.put(program, times);
    }

    /** One for each program: the right, the disk and the habit are the person's at that computer, whatever program. */
    private List<Seat> seats(String account, Machine machine) {
        Timeline<Boolean> admin = Timeline.always(dice.chance(0.25));
        if (dice.chance(0.08)) {
            admin = admin.then(dice.instant(BEGIN, NOW), !admin.at(NOW));
        }
        Timeline<Long> size = Timeline.always(dice.of(1L, 2L, 4L) * GB);
        if (dice.chance(0.1)) {
            size = size.then(dice.instant(BEGIN, NOW), 8 * GB);
        }
        Timeline<Long> free = Timeline.always(dice.of(1L, 2L, 8L, 50L, 50L, 50L, 50L, 50L) * GB);
        if (dice.chance(0.1)) {
            free = free.then(dice.instant(BEGIN, NOW), dice.of(1L, 50L) * GB);
        }
        Instant since = dice.chance(0.1) ? dice.instant(BEGIN, NOW) : null;
        Instant idle = dice.chance(0.07) ? dice.instant(since == null ? BEGIN : since, NOW) : null;
        List<Seat> seats = new ArrayList<>();
        for (Program program : Program.values()) {
            if (machine.programs().containsKey(program)) {
                seats.add(new Seat(account, machine.name(), program, since, idle, admin,
                        program == Program.KOFF ? size : Timeline.always(0L), free));
            }
        }
        return seats;
    }
}
