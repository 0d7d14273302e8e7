package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.core.rehearsal.world.Report;
import org.lockkeeper.core.rehearsal.world.World;

/**
 * Draws the evidence of a world: one to three collections, made at different times by people who were more or less
 * thorough.
 */
public final class Evidence {

    private final Dice dice;
    private final World world;
    private final List<Piece> pieces = new ArrayList<>();

    private Evidence(Dice dice, World world) {
        this.dice = dice;
        this.world = world;
    }

    /**
     * Draws.
     *
     * @return pieces whose {@link Piece#collection} numbers count from 0, oldest collection first
     */
    public static List<Piece> draw(Dice dice, World world) {
        Evidence evidence = new Evidence(dice, world);
        int collections = dice.of(1, 1, 2, 2, 3);
        Instant from = Worlds.BEGIN.plus(Duration.ofDays(50));
        for (int i = 0; i < collections; i++) {
            boolean last = i == collections - 1;
            Instant at = last && dice.chance(0.7) ? Worlds.NOW : dice.instant(from, Worlds.NOW);
            evidence.collect(i, at);
            from = at;
        }
        return evidence.withoutCollisions();
    }

    /** Everything about every client, seen at the date of judgement. */
    public static List<Piece> complete(Dice dice, World world) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(ServerFiles.description(world, 0, Worlds.NOW));
        pieces.add(ServerFiles.users(world, 0, Worlds.NOW));
        if (!world.seats().isEmpty()) {
            pieces.add(ClientLists.complete(dice, world, 0, Worlds.NOW));
        }
        return pieces;
    }

    // two files of one name cannot lie in one folder
    private List<Piece> withoutCollisions() {
        Set<String> paths = new HashSet<>();
        return pieces.stream().filter(piece -> {
            List<String> its = piece.files().keySet().stream().map(p -> piece.collection() + "/" + p).toList();
            boolean free = its.stream().noneMatch(paths::contains);
            if (free) {
                paths.addAll(its);
            }
            return free;
        }).toList();
    }

    private void collect(int collection, Instant at) {
        int before = pieces.size();
        if (dice.chance(0.8)) {
            pieces.add(ServerFiles.description(dice, world, collection, at));
        }
        if (dice.chance(0.6)) {
            pieces.add(dice.chance(0.08) ? ServerFiles.cutUsers(dice, world, collection, at)
                    : ServerFiles.users(world, collection, at));
        }
        if (dice.chance(0.75)) {
            List<Report> reports = world.reports(at);
            Piece log = WarningLogs.draw(dice, world, collection, at, reports);
            if (log != null) {
                pieces.add(log);
            }
        }
        if (dice.chance(0.4)) {
            Piece audit = ServerFiles.audit(dice, world, collection, at);
            if (audit != null) {
                pieces.add(audit);
            }
        }
        if (dice.chance(0.4)) {
            pieces.add(ServerFiles.mail(dice, world, collection, at));
        }
        if (dice.chance(0.7)) {
            Piece list = ClientLists.draw(dice, world, collection, at);
            if (list != null) {
                pieces.add(list);
            }
        }
        pieces.addAll(Inventories.draw(dice, world, collection, at));
        if (dice.chance(0.25)) {
            Piece statements = Statements.draw(dice, world, collection, at);
            if (statements != null && pieces.size() > before) {
                pieces.add(statements);
            }
        }
        if (dice.chance(0.1)) {
            pieces.add(ServerFiles.junk(dice, collection));
        }
        if (pieces.size() > before && dice.chance(0.1)) {
            Piece twice = dice.of(pieces.subList(before, pieces.size()));
            if (twice.kind() != Piece.Kind.DESCRIPTION && twice.kind() != Piece.Kind.STATEMENTS) {
                pieces.add(twice.copiedTo(dice.of("backup", "old")));
            }
        }
    }
}
