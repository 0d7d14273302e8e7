package org.lockkeeper.core.rehearsal.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lockkeeper.api.version.ProductVersion;

/**
 * One server and everybody who uses it, over time. Immutable.
 *
 * @param server the server
 * @param accounts all accounts of the server, also of people who use no Outlook
 * @param machines the computers
 * @param seats who uses which program on which of them
 */
public record World(MailServer server, List<String> accounts, List<Machine> machines, List<Seat> seats) {

    /** "Clients statistics are updated each 14 days according to collected data." */
    public static final Duration CYCLE = Duration.ofDays(14);

    /**
     * Every seat is at a computer of this world, by an account of it; the right and the disk are the person's at that
     * computer, whatever program.
     */
    public World {
        Objects.requireNonNull(server);
        accounts = List.copyOf(accounts);
        machines = List.copyOf(machines);
        seats = List.copyOf(seats);
        for (Seat seat : seats) {
            if (!accounts.contains(seat.account())
                    || machines.stream().noneMatch(m -> m.name().equals(seat.machine()))) {
                throw new IllegalArgumentException("unknown account or computer: " + seat);
            }
            for (Seat other : seats) {
                if (other.account().equals(seat.account()) && other.machine().equals(seat.machine())
                        && !(other.localAdmin().equals(seat.localAdmin())
                                && other.freeBytes().equals(seat.freeBytes()))) {
                    throw new IllegalArgumentException("two answers of one person at one computer: " + seat);
                }
            }
        }
    }

    /** The computer of that name. */
    public Machine machine(String name) {
        return machines.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /** What the upgrade to a version would do at the first start of a seat's Outlook at an instant. */
    public FirstStart firstStart(Seat seat, ProductVersion target, Instant at) {
        return FirstStart.of(seat, machine(seat.machine()), target, at);
    }

    /** Whether that seat would have no e-mail in Outlook. */
    public boolean losesEmail(Seat seat, ProductVersion target, Instant at) {
        return firstStart(seat, target, at).outcome().losesEmail();
    }

    /** Whether an account would have no e-mail in Outlook on at least one computer. */
    public boolean losesEmail(String account, ProductVersion target, Instant at) {
        return seats.stream().anyMatch(s -> s.account().equals(account) && losesEmail(s, target, at));
    }

    /**
     * Whether the server of version 7.2.3 would report a seat: the Offline Edition there "doesn't have Kerio Updater
     * Service installed", and the server heard of it since the update of statistics before.
     */
    public boolean isReported(Seat seat, Instant at) {
        Machine machine = machine(seat.machine());
        ProductVersion version = machine.version(seat.program(), at);
        return seat.program() == Program.KOFF && version != null && version.isBefore(7, 3)
                && seat.used(at.minus(CYCLE), at) && !machine.updater().at(at);
    }

    /**
     * The reports that the server writes to its warning log, oldest first: every 14 days, only while it is 7.2.3 and
     * client statistics are enabled, and only where somebody is affected.
     *
     * @param until the last instant that counts
     */
    public List<Report> reports(Instant until) {
        List<Report> reports = new ArrayList<>();
        for (Instant at = server.firstCycle(); !at.isAfter(until); at = at.plus(CYCLE)) {
            if (!server.version().at(at).isRelease(7, 2, 3) || !server.statistics().at(at)) {
                continue;
            }
            SortedSet<String> named = new TreeSet<>();
            for (Seat seat : seats) {
                if (isReported(seat, at)) {
                    named.add(seat.account());
                }
            }
            if (!named.isEmpty()) {
                reports.add(new Report(at, List.copyOf(named)));
            }
        }
        return reports;
    }
}
