package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockkeeper.core.rehearsal.world.Report;

/**
 * Draws the evidence of a world: one to three collections, made at different times by people who were more or less
 * thorough.
 */
public final class Evidence {

    private final Dice dice;
    private final Site site;
    private final List<Piece> pieces = new ArrayList<>();

    private Evidence(Dice dice, Site site) {
        this.dice = dice;
        this.site = site;
    }

    /**
     * Draws.
     *
     * @return pieces whose {@link Piece#collection} numbers count from 0, oldest collection first
     */
    public static List<Piece> draw(Dice dice, Site site) {
        Evidence evidence = new Evidence(dice, site);
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
    public static List<Piece> complete(Dice dice, Site site) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(ServerFiles.description(site.world(), 0, Worlds.NOW));
        pieces.add(ServerFiles.users(site, 0, Worlds.NOW));
        if (!site.world().seats().isEmpty()) {
            pieces.add(ClientLists.complete(dice, site, 0, Worlds.NOW));
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
            pieces.add(ServerFiles.description(dice, site, collection, at));
        }
        if (dice.chance(0.6)) {
            pieces.add(dice.chance(0.08) ? ServerFiles.cutUsers(dice, site, collection, at)
                    : ServerFiles.users(site, collection, at));
        }
        if (dice.chance(0.75)) {
            List<Report> reports = site.reports(at);
            Piece log = WarningLogs.draw(dice, site, collection, at, reports);
            if (log != null) {
                pieces.add(log);
            }
        }
        if (dice.chance(0.07)) {
            Piece other = WarningLogs.ofAnother(dice, collection, at);
            if (other != null) {
                pieces.add(other);
            }
        }
        if (dice.chance(0.4)) {
            Piece audit = AuditLogs.draw(dice, site, collection, at);
            if (audit != null) {
                pieces.add(audit);
            }
        }
        if (dice.chance(0.4)) {
            pieces.add(ServerFiles.mail(dice, site, collection, at));
        }
        if (dice.chance(0.7)) {
            Piece list = dice.chance(0.15) ? ClientLists.links(dice, site, collection, at)
                    : ClientLists.draw(dice, site, collection, at);
            if (list != null) {
                pieces.add(list);
            }
        }
        pieces.addAll(Inventories.draw(dice, site, collection, at));
        if (dice.chance(0.25)) {
            Piece statements = Statements.draw(dice, site, collection, at);
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
