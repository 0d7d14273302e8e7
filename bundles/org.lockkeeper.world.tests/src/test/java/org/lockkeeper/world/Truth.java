package org.lockkeeper.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Outcome;
import org.lockkeeper.core.rehearsal.world.Program;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.World;
import org.lockkeeper.world.evidence.Claim;
import org.lockkeeper.world.evidence.Claim.What;
import org.lockkeeper.world.evidence.Piece;

/**
 * What is true at the date of judgement, and where the evidence misleads: everything it says was true when it was seen,
 * but what changed after the newest piece that tells of it, nobody can know.
 */
final class Truth {

    /** What is seen so long after the date of judgement counts as undated; a day, and the zones of the world. */
    private static final Duration FUTURE = Duration.ofHours(24 + 14);

    private final Scene scene;
    private final World world;
    private final Instant now;
    private final List<Claim> claims;
    /** Claims of which nobody can know that they are newer than the date of judgement. */
    private final Set<Claim> undated;
    /** The same evidence, each piece at the time that it tells: wrong clocks mislead everybody. */
    private final Truth asTold;

    Truth(Scene scene) {
        this(scene, scene.claims());
    }

    private Truth(Scene scene, List<Claim> all) {
        this.scene = scene;
        this.world = scene.world();
        this.now = scene.judged();
        Instant end = scene.asOf() != null ? scene.asOf() : all.stream().filter(c -> c.what() == What.COLLECTED)
                .map(Claim::told).max(Comparator.naturalOrder()).orElse(Instant.MAX);
        this.undated = all.stream().filter(c -> !c.dated()).collect(Collectors.toCollection(HashSet::new));
        // what a person states holds whenever it is stated
        scene.pieces().stream().filter(p -> p.kind() == Piece.Kind.STATEMENTS).flatMap(Piece::claims)
                .flatMap(c -> Stream.of(c, c.dated(false))).forEach(undated::add);
        this.claims = all.stream().map(c -> c.dated() && c.told().isAfter(end) ? c.dated(false) : c).toList();
        List<Claim> told = all.stream().map(c -> c.seenAsTold()).toList();
        this.asTold = told.equals(all) ? null : new Truth(scene, told);
    }

    Outcome outcome(Seat seat) {
        return world.firstStart(seat, scene.target(), now).outcome();
    }

    boolean losesEmail(Seat seat) {
        return outcome(seat).losesEmail();
    }

    Stream<Seat> seats() {
        return world.seats().stream();
    }

    Stream<Seat> seatsOf(String account) {
        return seats().filter(s -> s.account().equalsIgnoreCase(account));
    }

    Stream<Seat> seatsAt(String machine) {
        return seats().filter(s -> s.machine().equalsIgnoreCase(machine));
    }

    /** Claims about exactly that subject. */
    Stream<Claim> claims(What what, String account, String machine, Program program) {
        return claims.stream().filter(c -> c.what() == what && Objects.equals(c.account(), account)
                && Objects.equals(c.machine(), machine) && (program == null || c.program() == program));
    }

    private Stream<Claim> claims(What what, Seat seat) {
        return switch (what) {
            case UPDATER -> claims(what, null, seat.machine(), null);
            // a version is the computer's, whoever's row it stands in
            case VERSION -> claims.stream().filter(c -> c.what() == what && seat.machine().equals(c.machine())
                    && c.program() == seat.program());
            case ADMIN, FREE -> claims(what, seat.account(), seat.machine(), null);
            default -> claims(what, seat.account(), seat.machine(), seat.program());
        };
    }

    private Object now(What what, Seat seat) {
        return at(what, seat, now);
    }

    private Object at(What what, Seat seat, Instant at) {
        Machine machine = world.machine(seat.machine());
        return switch (what) {
            case UPDATER -> machine.updater().at(at);
            case VERSION -> machine.version(seat.program(), at);
            case ADMIN -> seat.localAdmin().at(at);
            case DATABASE -> seat.databaseBytes().at(at);
            case FREE -> seat.freeBytes().at(at);
            default -> throw new IllegalArgumentException(what.name());
        };
    }

    private static final List<What> OF_A_SEAT = List.of(What.UPDATER, What.VERSION, What.ADMIN, What.DATABASE,
            What.FREE);

    /** Whether something about that client got worse after the newest evidence of it. */
    boolean gotWorseUnseen(Seat seat) {
        return asTold != null && asTold.gotWorseUnseen(seat) || OF_A_SEAT.stream().anyMatch(what -> now(what, seat) != null
                && (isMisleading(what, seat, claims(what, seat).filter(c -> !c.seen().isAfter(now)))
                        // what is hardly newer than the date of judgement counts as of that date
                        || isMisleading(what, seat, claims(what, seat).filter(c -> c.seen().isAfter(now)
                                && (c.seen().isBefore(now.plus(FUTURE)) || undated.contains(c))))));
    }

    private boolean isMisleading(What what, Seat seat, Stream<Claim> claims) {
        Optional<Claim> newest = claims.max(Comparator.comparing(Claim::seen));
        return newest.isPresent() && Claim.isMoreReassuring(what, newest.get().value(), now(what, seat))
                && !(what == What.UPDATER && toldByReport(seat));
    }

    /** Whether a report that was written after the service went names the account, and nothing else explains it. */
    private boolean toldByReport(Seat seat) {
        Instant since = world.machine(seat.machine()).updater().since(now).orElse(Instant.MIN);
        boolean named = claims.stream().anyMatch(c -> (c.what() == What.NAMED || c.what() == What.MISSING_SOMEWHERE)
                && c.account().equals(seat.account()) && !c.seen().isBefore(since) && !c.seen().isAfter(now));
        boolean elsewhere = seatsOf(seat.account()).filter(s -> !s.machine().equals(seat.machine()))
                .anyMatch(s -> claims(What.UPDATER, s).anyMatch(c -> c.value().equals(false))
                        || claims(What.UPDATER_INSTALLED, null, s.machine(), null).findAny().isPresent());
        // with another program there, a person is not known to use this one
        boolean linked = claims(What.LINK, seat.account(), seat.machine(), null).findAny().isPresent()
                && claims(What.LINK, seat.account(), seat.machine(), null)
                        .allMatch(c -> c.program() == null || c.program() == seat.program());
        return named && linked && !elsewhere;
    }

    /** Whether something about that account got better after the newest evidence that tells its time. */
    boolean gotBetterUnseen(String account) {
        return asTold != null && asTold.gotBetterUnseen(account) || seatsOf(account).anyMatch(this::gotBetterUnseen) || repairedUnseen(account);
    }

    boolean gotBetterUnseen(Seat seat) {
        if (asTold != null && asTold.gotBetterUnseen(seat) || now(What.VERSION, seat) == null) {
            // no list tells that a program is gone
            return true;
        }
        for (What what : OF_A_SEAT) {
            Object now = now(what, seat);
            Optional<Instant> worse = claims(what, seat).filter(c -> Claim.isMoreReassuring(what, now, c.value()))
                    .map(Claim::seen).max(Comparator.naturalOrder());
            // seen to be as good as now after that, by evidence that tells its time
            if (worse.isPresent() && claims(what, seat).noneMatch(c -> c.dated() && c.seen().isAfter(worse.get())
                    && !Claim.isMoreReassuring(what, now, c.value()))) {
                return true;
            }
        }
        return false;
    }

    // the computer of which the report spoke has the service now, and no evidence that it is the account's says so
    private boolean repairedUnseen(String account) {
        Optional<Instant> report = newestReport();
        return claims.stream().filter(c -> account.equalsIgnoreCase(c.account()))
                .filter(c -> c.what() == What.MISSING_SOMEWHERE
                        || c.what() == What.NAMED && (report.equals(Optional.of((Instant) c.value()))
                                || c.seen().isAfter(now)))
                .anyMatch(c -> seatsOf(account).anyMatch(s -> s.exists(c.seen()) && !updaterAt(s, c.seen())
                        && !repairSeen(s)));
    }

    private boolean updaterAt(Seat seat, Instant at) {
        return world.machine(seat.machine()).updater().at(at);
    }

    private boolean repairSeen(Seat seat) {
        Instant since = world.machine(seat.machine()).updater().since(now).orElse(Instant.MIN);
        // with another program there, a person is not known to use this one
        boolean linked = claims(What.LINK, seat.account(), seat.machine(), null).findAny().isPresent()
                && claims(What.LINK, seat.account(), seat.machine(), null)
                        .allMatch(c -> c.program() == null || c.program() == seat.program());
        return updaterAt(seat, now) && linked
                && claims(What.UPDATER, seat).anyMatch(c -> c.dated() && c.value().equals(true)
                        && !c.seen().isBefore(since));
    }

    /** When the newest report of which the evidence has a line was written. */
    Optional<Instant> newestReport() {
        return claims.stream().filter(c -> c.what() == What.NAMED && !c.told().isAfter(now)).map(c -> (Instant) c.value())
                .max(Comparator.naturalOrder());
    }

    /** Whom the newest report names, as far as its lines are there. */
    Set<String> namedInNewestReport() {
        Optional<Instant> newest = newestReport();
        return claims.stream().filter(c -> c.what() == What.NAMED && newest.equals(Optional.of((Instant) c.value())))
                .map(Claim::account).collect(Collectors.toSet());
    }

    boolean isNamedAnywhere(String account) {
        return claims.stream().anyMatch(c -> (c.what() == What.NAMED || c.what() == What.MISSING_SOMEWHERE)
                && c.account().equalsIgnoreCase(account));
    }

    /**
     * Whether any evidence tells of the right of exactly that client: a row with a computer alone tells of some user of
     * it, one with an account alone of some computer.
     */
    boolean isRightTold(String account, String machine) {
        return isTold(What.ADMIN, account, machine);
    }

    boolean isVersionTold(String account, String machine) {
        return claims.stream().anyMatch(c -> (c.what() == What.VERSION
                || c.what() == What.VERSION_UNCLEAR && c.value().equals(true)) && c.program() != null
                && c.program().isOutlookConnector() && (machine == null
                ? account.equalsIgnoreCase(c.account()) : machine.equalsIgnoreCase(c.machine())));
    }

    private boolean isTold(What what, String account, String machine) {
        return claims.stream().anyMatch(c -> c.what() == what
                // that some user of a computer has no right tells nothing of another
                && (account == null ? c.account() == null && c.value().equals(true)
                        : account.equalsIgnoreCase(c.account()))
                && (machine == null || machine.equalsIgnoreCase(c.machine())));
    }

    /** Whether any evidence tells that a program is on a computer. */
    boolean isProgramTold(Program program, String machine) {
        return claims.stream().anyMatch(c -> (c.what() == What.VERSION || c.what() == What.PROGRAM || c.what() == What.VERSION_UNCLEAR
                || c.what() == What.LINK)
                && machine.equalsIgnoreCase(c.machine()) && c.program() == program);
    }

    /**
     * Whether size and free space of that client are told, each at least once. What only a time after the date of
     * judgement tells is not known (rulings 11 and 12).
     */
    boolean isSpaceTold(Seat seat) {
        return isTold(What.DATABASE, seat) && isTold(What.FREE, seat);
    }

    private boolean isTold(What what, Seat seat) {
        return claims(what, seat).anyMatch(c -> undated.contains(c) || !c.told().isAfter(now));
    }

    /** Why nobody can blame the product for not telling of a person who is cut off; empty where one can. */
    Optional<String> whyUnheardOf(Seat seat) {
        if (gotWorseUnseen(seat)) {
            return Optional.of("changed unseen");
        }
        if (!scene.site().isActive(seat.account(), now)) {
            return Optional.of("nobody can sign in by that name");
        }
        boolean known = claims.stream().anyMatch(c -> c.what() == What.LINK && c.account().equals(seat.account()));
        if (!isNamedAnywhere(seat.account()) && known
                && claims.stream().noneMatch(c -> c.what() != What.HEARD && seat.machine().equals(c.machine()))) {
            return Optional.of("another computer of a known client, of which nothing tells");
        }
        boolean audited = scene.pieces().stream().anyMatch(p -> p.kind() == Piece.Kind.AUDIT_LOG);
        if (audited && !seat.used(now.minus(Duration.ofDays(30)), now)) {
            return Optional.of("not started in the 30 days of the audit log");
        }
        if (audited && claims.stream().anyMatch(c -> c.what() == What.HOLE && isIn(c, seat))) {
            return Optional.of("started while the audit log has a hole");
        }
        return Optional.empty();
    }

    /** Whether all that a person did in 30 days may lie in a hole, or just before and after it. */
    private boolean isIn(Claim hole, Seat seat) {
        Instant from = now.minus(Duration.ofDays(33));
        Instant since = seat.since() == null || seat.since().isBefore(from) ? from : seat.since();
        Instant until = seat.idleSince() == null || seat.idleSince().isAfter(now) ? now : seat.idleSince();
        return !since.isBefore(hole.seen().minus(Duration.ofDays(6)))
                && !until.isAfter(((Instant) hole.value()).plus(Duration.ofDays(6)));
    }
}
