package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.Timeline;
import org.lockkeeper.core.rehearsal.world.World;

/** Draws what happens at real sites: people move, marry and leave, computers are set up anew, clocks go wrong. */
public final class Sites {

    private final Dice dice;
    private final World drawn;
    private final List<String> accounts;
    private final List<Machine> machines;
    private final List<Seat> seats;
    private final Map<String, Instant> disabled = new HashMap<>();
    private final Map<String, Instant> gone = new HashMap<>();
    private final Map<String, Instant> came = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();

    private Sites(Dice dice, World drawn) {
        this.dice = dice;
        this.drawn = drawn;
        accounts = new ArrayList<>(drawn.accounts());
        machines = new ArrayList<>(drawn.machines());
        seats = new ArrayList<>(drawn.seats());
    }

    public static Site draw(Dice dice, World world) {
        return new Sites(dice, world).site();
    }

    private Site site() {
        if (dice.chance(0.15)) {
            setUpAnew(dice.between(0, machines.size() - 1));
        }
        if (dice.chance(0.15)) {
            move(dice.of(drawn.accounts()));
        }
        if (dice.chance(0.12)) {
            rename(dice.of(drawn.accounts()), "m.newman@x.example");
        }
        if (dice.chance(0.12)) {
            alias(dice.of(drawn.accounts()), "sales@x.example");
        }
        if (dice.chance(0.15)) {
            disable(dice.of(drawn.accounts()));
        }
        ZoneId zone = drawn.server().zone();
        Clock collector = Clock.ofCollector(dice, zone);
        return new Site(new World(drawn.server(), accounts, machines, seats), Clock.ofServer(dice, zone), collector,
                dice.chance(0.9) ? zone : collector.zone(), disabled, gone, came, aliases);
    }

    private Instant some() {
        return dice.instant(Worlds.BEGIN.plus(Duration.ofDays(10)), Worlds.NOW);
    }

    /** Under the name it had: connector and service are gone; what it had before stands in older lists. */
    private void setUpAnew(int number) {
        Machine old = machines.get(number);
        Instant at = some();
        Instant again = dice.chance(0.7) ? dice.instant(at.plus(Duration.ofMinutes(5)), Worlds.NOW.plusSeconds(3600))
                : null;
        Map<Program, Timeline<ProductVersion>> programs = new EnumMap<>(Program.class);
        Map<Program, Timeline<Instant>> installed = new EnumMap<>(Program.class);
        old.programs().forEach((program, versions) -> {
            Timeline<ProductVersion> kept = until(versions, at).then(at, null);
            Timeline<Instant> when = until(old.programInstalledAt().get(program), at);
            if (again != null) {
                kept = kept.then(again, versions.at(at));
                when = when.then(again, again);
            }
            programs.put(program, kept);
            installed.put(program, when);
        });
        Timeline<Boolean> updater = until(old.updater(), at).then(at, false);
        if (again != null && dice.chance(0.3)) {
            updater = updater.then(again, true);
        }
        machines.set(number, new Machine(old.name(), programs, installed, updater, old.outlook()));
    }

    private static <T> Timeline<T> until(Timeline<T> timeline, Instant at) {
        return new Timeline<>(timeline.first(), timeline.changes().headMap(at, false));
    }

    private boolean isUsed(String account, Machine machine) {
        return seats.stream().anyMatch(s -> s.account().equals(account) && s.machine().equals(machine.name()));
    }

    /** To another computer; the old one is not used any more. */
    private void move(String account) {
        List<Machine> free = machines.stream().filter(m -> !isUsed(account, m)).toList();
        List<Seat> own = seats.stream().filter(s -> s.account().equals(account)).toList();
        if (free.isEmpty() || own.isEmpty()) {
            return;
        }
        Instant at = some();
        Machine to = dice.of(free);
        Seat from = own.getFirst();
        seats.replaceAll(s -> s.account().equals(account) ? idle(s, at) : s);
        for (Program program : to.programs().keySet()) {
            seats.add(new Seat(account, to.name(), program, at, null, from.localAdmin(),
                    program == Program.KOFF ? Timeline.always(1L << 30) : Timeline.always(0L),
                    from.freeBytes()));
        }
    }

    private static Seat idle(Seat s, Instant at) {
        boolean earlier = s.idleSince() != null && s.idleSince().isBefore(at);
        return new Seat(s.account(), s.machine(), s.program(), s.since(), earlier ? s.idleSince() : at, s.localAdmin(),
                s.databaseBytes(), s.freeBytes());
    }

    private void rename(String account, String name) {
        Instant at = some();
        gone.put(account, at);
        came.put(name, at);
        accounts.add(name);
        for (Seat s : List.copyOf(seats)) {
            if (s.account().equals(account)) {
                boolean later = s.since() != null && s.since().isAfter(at);
                Instant idle = s.idleSince() == null || s.idleSince().isAfter(at) ? s.idleSince() : at;
                seats.remove(s);
                if (!later) {
                    seats.add(idle(s, at));
                }
                seats.add(new Seat(name, s.machine(), s.program(), later ? s.since() : at, idle, s.localAdmin(),
                        s.databaseBytes(), s.freeBytes()));
            }
        }
    }

    private void alias(String account, String name) {
        accounts.add(name);
        aliases.add(name);
        for (Seat s : List.copyOf(seats)) {
            if (s.account().equals(account)) {
                seats.add(new Seat(name, s.machine(), s.program(), s.since(), s.idleSince(), s.localAdmin(),
                        s.databaseBytes(), s.freeBytes()));
            }
        }
    }

    /** Whoever is cannot sign in; the computers stay as they are. */
    private void disable(String account) {
        Instant at = some();
        disabled.put(account, at);
        seats.replaceAll(s -> s.account().equals(account) ? idle(s, at) : s);
    }
}
