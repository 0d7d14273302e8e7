package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.World;

/** What people who know state while they look at the plan; all of it true when they say it. */
final class Statements {

    private Statements() {
    }

    /** Some statements; {@code null} where there would be none. */
    static Piece draw(Dice dice, Site site, int collection, Instant at) {
        World world = site.world();
        List<Unit> units = new ArrayList<>();
        for (Seat seat : world.seats()) {
            if (seat.exists(at) && dice.chance(0.3)) {
                units.add(of(dice, world, seat, at));
            }
        }
        for (String account : world.accounts()) {
            if (world.seats().stream().noneMatch(s -> s.account().equals(account)) && dice.chance(0.3)) {
                units.add(unit(new Stated(account, null, "usesOutlook", "NO", at),
                        claim(Claim.What.NOT_USED, account, null, true, at)));
            }
        }
        return units.isEmpty() ? null : new Piece(Piece.Kind.STATEMENTS, collection, units, _ -> Map.of());
    }

    private static Unit of(Dice dice, World world, Seat seat, Instant at) {
        Machine machine = world.machine(seat.machine());
        boolean only = world.seats().stream().allMatch(s -> !s.account().equals(seat.account())
                || s.machine().equals(seat.machine()));
        return switch (dice.between(0, 3)) {
            case 0 -> unit(new Stated(null, seat.machine(), "updaterService", machine.updater().at(at) ? "PRESENT"
                    : "ABSENT", at), claim(Claim.What.UPDATER, null, seat.machine(), machine.updater().at(at), at));
            case 1 -> unit(new Stated(seat.account(), seat.machine(), "localAdmin", seat.localAdmin().at(at) ? "YES"
                    : "NO", at), claim(Claim.What.ADMIN, seat.account(), seat.machine(), seat.localAdmin().at(at), at));
            case 2 -> only ? unit(new Stated(seat.account(), seat.machine(), "onlyComputer", "YES", at),
                    claim(Claim.What.LINK, seat.account(), seat.machine(), true, at)) : link(seat, at);
            default -> link(seat, at);
        };
    }

    private static Unit link(Seat seat, Instant at) {
        return unit(new Stated(seat.account(), seat.machine(), "link", "", at),
                claim(Claim.What.LINK, seat.account(), seat.machine(), true, at));
    }

    private static Claim claim(Claim.What what, String account, String machine, Object value, Instant at) {
        return new Claim(what, account, machine, null, value, at, true);
    }

    private static Unit unit(Stated stated, Claim claim) {
        List<Claim> claims = new ArrayList<>(List.of(claim));
        if (stated.account() != null && stated.machine() != null && claim.what() != Claim.What.LINK) {
            claims.add(claim(Claim.What.LINK, stated.account(), stated.machine(), true, stated.at()));
        }
        return new Unit(stated, claims);
    }
}
