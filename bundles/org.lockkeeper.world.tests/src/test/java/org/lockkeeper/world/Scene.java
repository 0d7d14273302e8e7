package org.lockkeeper.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.rehearsal.world.Machine;
import org.lockkeeper.core.rehearsal.world.Seat;
import org.lockkeeper.core.rehearsal.world.World;
import org.lockkeeper.world.evidence.Claim;
import org.lockkeeper.world.evidence.Dice;
import org.lockkeeper.world.evidence.Evidence;
import org.lockkeeper.world.evidence.Piece;
import org.lockkeeper.world.evidence.Site;
import org.lockkeeper.world.evidence.Sites;
import org.lockkeeper.world.evidence.Worlds;

/**
 * A world, what is asked about it, and the evidence there is.
 *
 * @param seed what it was drawn by
 * @param site the truth, and what became of it
 * @param target the version that the upgrade would lead to
 * @param asOf the date of judgement as it is told to the product; {@code null} where it goes by the evidence
 * @param pieces the evidence
 */
record Scene(long seed, Site site, ProductVersion target, Instant asOf, List<Piece> pieces) {

    Scene {
        pieces = List.copyOf(pieces);
    }

    static Scene draw(long seed) {
        Dice dice = new Dice(seed);
        Site site = Sites.draw(dice, Worlds.draw(dice));
        return new Scene(seed, site, target(dice, site.world()), asOf(dice), Evidence.draw(dice, site));
    }

    /** None, now, later, between pieces of evidence, before all of them. */
    private static Instant asOf(Dice dice) {
        return switch (dice.between(0, 19)) {
            case 0, 1, 2, 3, 4, 5, 6 -> null;
            case 7, 8 -> Worlds.NOW.plus(Duration.ofDays(dice.of(20, 20, 400)));
            case 9 -> Worlds.BEGIN.plus(Duration.ofDays(1));
            case 10, 11, 12, 13 -> dice.instant(Worlds.BEGIN.plus(Duration.ofDays(40)), Worlds.NOW);
            default -> Worlds.NOW;
        };
    }

    /** A scene in which everything is known, seen at the date of judgement. */
    static Scene complete(long seed) {
        Dice dice = new Dice(seed);
        Site site = Sites.draw(dice, Worlds.draw(dice));
        return new Scene(seed, site, target(dice, site.world()), Worlds.NOW, Evidence.complete(dice, site));
    }

    private static ProductVersion target(Dice dice, World world) {
        boolean already = !world.server().version().at(Worlds.NOW).isBefore(7, 3);
        if (already || dice.chance(0.2)) {
            return ProductVersion.parse("7.4.0");
        }
        boolean old = world.server().version().at(Worlds.NOW).isBefore(7, 2);
        return ProductVersion.parse(old ? dice.of("7.2.3", "7.2.3", "7.3.0", "7.3.2")
                : dice.of("7.3.0", "7.3.0", "7.3.2", "7.3.2", "7.2.5"));
    }

    Scene with(List<Piece> other) {
        return new Scene(seed, site, target, asOf, other);
    }

    /** The same with the files of the oldest collection alone. */
    Scene oldest() {
        int first = pieces.stream().mapToInt(Piece::collection).min().orElse(0);
        return with(pieces.stream().filter(p -> p.collection() == first
                && p.kind() != Piece.Kind.STATEMENTS).toList());
    }

    /** The same, asked what the other is asked. */
    Scene askedLike(Scene other) {
        return new Scene(seed, site, other.target, other.asOf, pieces);
    }

    /** The same, judged as of a date. */
    Scene asOf(Instant date) {
        return new Scene(seed, site, target, date, pieces);
    }

    Scene without(int piece) {
        List<Piece> rest = new ArrayList<>(pieces);
        rest.remove(piece);
        return with(rest);
    }

    World world() {
        return site.world();
    }

    /** The instant that is judged. */
    Instant judged() {
        return asOf == null ? Worlds.NOW : asOf;
    }

    Truth truth() {
        return new Truth(this);
    }

    List<Claim> claims() {
        return pieces.stream().flatMap(Piece::claims).toList();
    }

    /** The world and the evidence for a developer to look at. */
    String describe() {
        World world = site.world();
        StringBuilder text = new StringBuilder("seed " + seed + ", target " + target + ", as of "
                + (asOf == null ? "the evidence" : asOf) + "\nTRUTH\n  " + world.server()
                + "\n  clocks " + site.server() + " " + site.collector() + " told " + site.toldOffset() + "; disabled "
                + site.disabled() + ", renamed " + site.gone() + " " + site.came() + ", aliases " + site.aliases() + "\n");
        world.machines().forEach(m -> text.append("  ").append(describe(m)).append('\n'));
        for (Seat seat : world.seats()) {
            text.append("  ").append(seat.account()).append(" at ").append(seat.machine()).append(' ')
                    .append(seat.program()).append(": ")
                    .append(world.firstStart(seat, target, judged()).outcome()).append("; admin ")
                    .append(seat.localAdmin()).append(", database ").append(seat.databaseBytes()).append(", free ")
                    .append(seat.freeBytes()).append(seat.since() == null ? "" : ", since " + seat.since())
                    .append(seat.idleSince() == null ? "" : ", idle since " + seat.idleSince()).append('\n');
        }
        text.append("  reports: ").append(site.reports(Worlds.NOW)).append("\nEVIDENCE\n");
        for (Piece piece : pieces) {
            piece.files().forEach((path, bytes) -> text.append("  collection ").append(piece.collection())
                    .append(' ').append(path).append(": ").append(readable(bytes)).append('\n'));
            if (piece.kind() == Piece.Kind.STATEMENTS) {
                piece.units().forEach(u -> text.append("  collection ").append(piece.collection()).append(' ')
                        .append(u.content()).append('\n'));
            }
            piece.claims().filter(c -> c.what() != Claim.What.HEARD).forEach(c -> text.append("      says ").append(c)
                    .append('\n'));
        }
        return text.toString().replace("Timeline[first=", "[").replace(", changes={}]", "]");
    }

    private static String describe(Machine m) {
        return m.name() + ": " + m.programs() + " installed " + m.programInstalledAt() + ", updater " + m.updater()
                + ", Outlook " + m.outlook();
    }

    private static String readable(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        String text = new String(bytes, wide ? java.nio.charset.StandardCharsets.UTF_16LE
                : java.nio.charset.StandardCharsets.UTF_8);
        String shown = text.replace("\r", "\\r").strip().replace("\n", "\n      | ");
        return (wide ? "(UTF-16LE) " : "") + "\n      | " + (shown.length() > 1800 ? shown.substring(0, 1800) + " …"
                : shown);
    }
}
